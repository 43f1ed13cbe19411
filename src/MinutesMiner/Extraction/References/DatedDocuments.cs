using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Extraction.References;

/// <summary>Documents by what they are and their day or year: "høringssvar af 22. maj 2025", "retningslinjerne fra 2021".</summary>
internal static partial class DatedDocuments
{
    /// <summary>The documents that a text names.</summary>
    public static IEnumerable<Found> Find(string text) => Dated().Matches(text)
        .Select(m => new Found(ReferenceKind.Document, new TextRange(m.Index, m.Index + m.Length), null));

    [GeneratedRegex(
        """
        (?:
            \b(?:høringssvar|udtalelse|redegørelse|rapport)(?:et|en)?\s(?:af|fra)\s(?:den\s|d\.\s)?\d{1,2}\.\s\p{Ll}+\s(?:19|20)\d{2}
          | \b\p{Lu}\p{L}*(?:etningslinjer|egulativ|edtægt|edtægter|valitetsstandard|valitetsstandarder|olitik|trategi|lan)\sfor\s[^.,;:()]{3,60}?\s(?:af|fra)\s(?:den\s|d\.\s)?\d{1,2}\.\s\p{Ll}+\s(?:19|20)\d{2}
          | \b\p{L}*(?:aftalen|kontrakten|retningslinjerne|politikken|strategien|planen|regulativet|vedtægten|vedtægterne)\sfra\s(?:19|20)\d{2}\b
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Dated();
}
