using System.Text.RegularExpressions;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>
/// Reports a proper name with a capital inside that is written in two ways ("VejLys" and "Vejlys"), and a term of two words that is
/// elsewhere written as one with a letter more or less before the same noun.
/// </summary>
public sealed partial class SpellingFinder : IDocumentFactExtractor
{
    private const int ShortestJoined = 14;
    private const int ShortestPart = 4;

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        var words = new List<Occurrence>();
        foreach (var (item, text) in Findings.Texts(document.Minutes))
        {
            var first = words.Count;
            words.AddRange(Word().Matches(text.Text).Select(m => new Occurrence(item, text, m.Index, m.Value)));
            for (var i = first; i < words.Count - 1; i++)
            {
                words[i] = words[i] with { Next = words[i + 1].Text };
            }
        }

        Capitals(words, facts.Findings);
        Joined(words, facts.Findings);
    }

    private static void Capitals(List<Occurrence> words, List<Finding> findings)
    {
        foreach (var name in words.Where(w => IsName(w.Text)).GroupBy(w => w.Text, StringComparer.OrdinalIgnoreCase))
        {
            var forms = name.GroupBy(w => w.Text, StringComparer.Ordinal).OrderByDescending(f => f.Count()).ToList();
            if (forms.Count < 2 || !forms.Exists(f => HasInnerCapital(f.Key)))
            {
                continue;
            }

            foreach (var variant in forms.Skip(1).SelectMany(f => f.DistinctBy(w => w.Item, StringComparer.Ordinal)))
            {
                // "Havnelys-Prisen 2026": the year is part of the name where every form has it.
                var year = name.Select(Year).Distinct(StringComparer.Ordinal).ToList() is [{ Length: > 0 } only] ? " " + only : "";
                findings.Add(Finding(variant, variant.Text + year, forms[0].Key + year, Severity.Info));
            }
        }
    }

    private static void Joined(List<Occurrence> words, List<Finding> findings)
    {
        var pairs = words.Zip(words.Skip(1))
            .Where(p => p.First.Source == p.Second.Source && p.First.Text.Length >= ShortestPart && p.Second.Text.Length >= ShortestPart && p.Second.Next is not null)
            .ToLookup(p => p.Second.Next!, StringComparer.OrdinalIgnoreCase);
        foreach (var word in words.Where(w => w.Text.Length >= ShortestJoined && w.Next is { Length: >= ShortestPart }).DistinctBy(w => (w.Item, w.Text)))
        {
            var apart = pairs[word.Next!].FirstOrDefault(p => IsOneLetterOff(word.Text, p.First.Text + p.Second.Text));
            if (apart.First is not null)
            {
                findings.Add(Finding(word, $"{word.Text} {word.Next}", $"{apart.First.Text} {apart.Second.Text} {word.Next}", Severity.Info));
            }
        }
    }

    private static Finding Finding(Occurrence at, string actual, string expected, Severity severity) => new()
    {
        Code = "name.variant",
        Severity = severity,
        Message = $"Her står ”{actual}”; andre steder ”{expected}”.",
        Item = at.Item,
        Expected = expected,
        Actual = actual,
        Spans = at.Source.SpansOf(new TextRange(at.Start, Math.Min(at.Source.Length, at.Start + actual.Length))),
    };

    private static string Year(Occurrence word) => FollowingYear().Match(word.Source.Text, word.Start + word.Text.Length) is { Success: true } year
        ? year.Groups["year"].Value
        : "";

    /// <summary>Capitalised, and no abbreviation: "EU-Støtte" and "EU-støtte" name nothing.</summary>
    private static bool IsName(string word) => char.IsUpper(word[0]) && word.Any(char.IsLower) && !(word.Length > 1 && char.IsUpper(word[1]));

    private static bool HasInnerCapital(string word) => word.Skip(1).Any(char.IsUpper);

    private static bool IsOneLetterOff(string a, string b)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        if (longer.Length - shorter.Length > 1 || string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var same = 0;
        while (same < shorter.Length && char.ToLowerInvariant(longer[same]) == char.ToLowerInvariant(shorter[same]))
        {
            same++;
        }

        var rest = longer.Length == shorter.Length ? same + 1 : same;
        return same < longer.Length && string.Equals(longer[(same + 1)..], rest <= shorter.Length ? shorter[rest..] : "", StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Occurrence(string? Item, LocatedText Source, int Start, string Text)
    {
        /// <summary>The word that follows in the same text.</summary>
        public string? Next { get; init; }
    }

    [GeneratedRegex(@"\p{L}+(?:-\p{L}+)*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\G\s(?<year>(?:19|20)\d{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex FollowingYear();
}
