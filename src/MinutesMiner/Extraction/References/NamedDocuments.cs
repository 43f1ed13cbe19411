using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Extraction.References;

/// <summary>
/// Political documents by their own name: a policy, strategy or plan with its years or its municipality, an agreement with its parties,
/// a budget or its agreement with its year. A noun alone ("politikken", "planen") points to nothing that could be found.
/// </summary>
internal static partial class NamedDocuments
{
    /// <summary>The documents that a text names.</summary>
    public static IEnumerable<Found> Find(string text) => Named().Matches(text)
        .Select(m => new Found(ReferenceKind.Document, new TextRange(m.Index, m.Index + m.Value.TrimEnd('.').Length), null));

    [GeneratedRegex(
        """
        \b(?:
            \p{Lu}[\p{L}-]*(?:politik|strategi|handleplan|masterplan|udviklingsplan|helhedsplan|planstrategi|affaldsplan|spildevandsplan)(?:en|ken|ens)?\s(?:for\s)?(?:19|20)\d{2}(?:\s?[-–]\s?(?:20)?\d{2})?
          | \p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?\sKommunes\s\p{L}*(?:politik|strategi|handleplan|plan|vedtægt|regulativ|kvalitetsstandard)
          | \p{L}*aftalen\s(?:mellem|med)\s(?:\p{Lu}[\p{L}-]*|\p{Ll}{1,4})(?:\s(?:\p{Lu}[\p{L}./-]*|(?:og|for|af|den|det|de|i)\b)){1,8}(?<!\s(?:og|for|af|den|det|de|i))
          | budget(?:forlig|aftale)(?:et|en|n)?\s(?:for\s|om\s)?(?:budget\s)?(?:19|20)\d{2}(?:\s?[-–]\s?(?:20)?\d{2})?
          | Budget(?:forlig|aftale)?\s(?:19|20)\d{2}\b(?!\s?[-–])
          | Budgetaftalen\sfor\s(?:19|20)\d{2}
          | notat(?:et)?\saf\s(?:den\s)?\d{1,2}\.\s\p{L}+\s\d{4}(?:\som\s\p{L}[^.,;:()]{3,60})?
          | aftale\som\s(?:en|et)\s\p{L}*(?:reform|udspil|forlig)
          | \p{Lu}[\p{L}-]*(?:\sog\s\p{L}+)?(?:planen|politikken|strategien|regulativet|vedtægten)\s\((?:vedhæftet|vedlagt)[^)]{0,40}\)
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Named();
}
