using System.Text.RegularExpressions;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;

namespace MinutesMiner.Linking.Identities;

/// <summary>Another name that a text gives to a body.</summary>
/// <param name="Name">The body's name.</param>
/// <param name="Other">Its abbreviation, or its name before.</param>
/// <param name="Rule">Code of <see cref="IdentityRule"/>.</param>
/// <param name="At">Where it says so.</param>
internal sealed record CommitteeAlias(string Name, string Other, string Rule, FactAddress At);

/// <summary>Reads where a text gives a body's abbreviation, "Økonomiudvalget (ØU)", or its earlier name, "Byudvalget (tidligere Vejudvalget)".</summary>
internal static partial class CommitteeAliases
{
    /// <summary>What the items' sections say.</summary>
    public static IEnumerable<CommitteeAlias> Of(ExtractedDocument document)
    {
        for (var index = 0; index < document.Items.Count; index++)
        {
            var at = new FactAddress(document.Source.Sha256, index);
            foreach (var section in document.Items[index].Sections.Where(s => s.Text.Contains('(', StringComparison.Ordinal) || s.Text.Contains("navn", StringComparison.Ordinal)))
            {
                foreach (Match match in Abbreviated().Matches(section.Text))
                {
                    var (name, letters) = (match.Groups["name"].Value, match.Groups["short"].Value);
                    if (IsAbbreviation(letters, name))
                    {
                        yield return new CommitteeAlias(name, letters, IdentityRule.Abbreviation, at);
                    }
                }

                foreach (Match match in Renamed().Matches(section.Text))
                {
                    yield return new CommitteeAlias(match.Groups["new"].Value, match.Groups["old"].Value, IdentityRule.Renamed, at);
                }
            }
        }
    }

    /// <summary>Whether the capitals come in the name in their order, the first at its front.</summary>
    private static bool IsAbbreviation(string letters, string name)
    {
        var from = 0;
        foreach (var letter in letters)
        {
            var found = name.IndexOf(letter.ToString(), from, StringComparison.OrdinalIgnoreCase);
            if (found < 0 || (from == 0 && found > 0))
            {
                return false;
            }

            from = found + 1;
        }

        return letters.Length >= 2;
    }

    private const string Body =
        @"(?:\p{Lu}\p{L}*(?:(?:-,?(?:\sog)?|,|\s(?:og|for))\s\p{L}+){0,4}?(?:udvalg|råd|bestyrelse|nævn)(?:et|en)?|Udvalget\sfor\s\p{Lu}\p{L}+(?:,?\s(?:og\s)?\p{Lu}\p{L}+){0,4})";

    [GeneratedRegex(@"\b(?<name>" + Body + @")\s\((?<short>\p{Lu}{2,6})\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Abbreviated();

    [GeneratedRegex(
        @"\b(?:(?<new>" + Body + @")\s\((?:tidligere|før)\s(?<old>" + Body + @")\)|(?<old>" + Body + @")\s(?:skifter|ændrer|skiftede|ændrede|har\sskiftet|har\sændret)\snavn\stil\s[""”»]?(?<new>" + Body + "))",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Renamed();
}
