using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>
/// Tells whether a word that could decide stands where nothing is decided: in a question, in a clause that names a condition, a time, a
/// purpose or a thing ("en klage, der sendes til …"), or in what somebody else has done.
/// </summary>
internal static partial class SubordinateClause
{
    /// <summary>Whether the sentence asks.</summary>
    public static bool IsQuestion(string sentence) => sentence.TrimEnd().EndsWith('?');

    /// <summary>Whether a word stands in such a clause.</summary>
    public static bool Holds(string sentence, TextRange word)
    {
        var clause = Clause().Match(sentence[..word.Start]);
        if (Condition().IsMatch(clause.Value) || Relative().IsMatch(clause.Value))
        {
            return true;
        }

        return IsPresent(sentence[word.Start..word.End]) ? Purpose().IsMatch(clause.Value) : Perfect().IsMatch(clause.Value) && !Body().IsMatch(sentence[..word.Start]);
    }

    /// <summary>Whether words hold what opens such a clause: "udvalget overvejer, hvorvidt man ønsker".</summary>
    public static bool IsConditional(string words) => Condition().IsMatch(words);

    /// <summary>Whether words that decide tell of now or of what is to be, and not of what was done: "godkender", "godkendes".</summary>
    public static bool IsPresent(string words) => Present().IsMatch(words);

    /// <summary>What stands ahead of a word in its own clause.</summary>
    [GeneratedRegex(@"[^,.;:!?()]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b(?:når|hvis|såfremt|medmindre|med mindre|hvorvidt|hvordan|hvorledes|hvad|hvem|hvilke[nt]?)\s+\p{L}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    /// <summary>"En klage, der sendes": behind a noun, and not "at der sendes".</summary>
    [GeneratedRegex(@"(?<!\b(?:at|og|men|idet|hvor|så|samt|ligesom|mens|således|da|fordi|om|både|også|ad))\s(?<=\p{L}\s)(?:der|som)\s(?:\p{L}+\s){0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@"\b(?:således at|sådan at|så at|så)\s+\p{L}+.*\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Purpose();

    [GeneratedRegex(@"\b(?:har|havde)\s(?:\p{L}+\s){0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Perfect();

    [GeneratedRegex(@"udvalg|råd|bestyrelse|magistrat|direktion|repræsentation|nævn|flertal|formand|borgmester", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(@"^(?:\p{L}+\s)?(?:ikke\s)?\p{L}{2,}(?:er|es|år|ås)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Present();
}
