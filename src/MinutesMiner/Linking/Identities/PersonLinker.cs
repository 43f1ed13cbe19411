using MinutesMiner.Core.Links;
using MinutesMiner.Core.Text.Names;

namespace MinutesMiner.Linking.Identities;

/// <summary>
/// Brings the spellings of a person together. Names that differ are one person only where more than the names speaks for it, and never
/// where one list has both. What may be one and is not sure enough is said, and left apart.
/// </summary>
internal static class PersonLinker
{
    private const double SureFrom = 0.8;
    private const double PossibleFrom = 0.6;

    // An election period and a little more.
    private const int LongestGap = 5 * 366;

    /// <summary>The persons of one municipality, by key; the order of <paramref name="documents"/> makes no difference.</summary>
    public static IReadOnlyList<Identity> Link(IReadOnlyList<LinkDocument> documents)
    {
        var names = documents
            .SelectMany(d => d.Mentions.Where(m => m.Kind == IdentityKind.Person).Select(m => (Document: d, m.Mention)))
            .GroupBy(m => LinkText.Key(m.Mention.Name), StringComparer.Ordinal)
            .Select(g => new PrintedName(g.Key, [.. g]))
            .OrderBy(n => n.Key, StringComparer.Ordinal)
            .ToList();
        var pairs = Pairs(names).ToList();
        return IdentityClusters.Make(IdentityKind.Person, names, pairs, SureFrom, PossibleFrom, CannotBeOne);
    }

    /// <summary>Names that have a word in common and may be one.</summary>
    private static IEnumerable<NamePair> Pairs(List<PrintedName> names)
    {
        var byWord = names.SelectMany(n => n.Key.Split(' ').Where(w => w.Length > 1).Distinct(StringComparer.Ordinal).Select(w => (Word: w, Name: n))).ToLookup(p => p.Word, p => p.Name, StringComparer.Ordinal);
        var alike = new List<(PrintedName A, PrintedName B, NameMatch Match)>();
        foreach (var a in names)
        {
            foreach (var b in a.Key.Split(' ').Distinct(StringComparer.Ordinal).SelectMany(w => byWord[w]).Distinct().Where(b => string.CompareOrdinal(a.Key, b.Key) < 0))
            {
                if (NameSimilarity.Compare(a.Name, b.Name) is var match and (NameMatch.Variant or NameMatch.Shortened))
                {
                    alike.Add((a, b, match));
                }
            }
        }

        var fits = alike.Where(p => p.Match == NameMatch.Shortened).SelectMany(p => new[] { (Name: p.A, Other: p.B), (Name: p.B, Other: p.A) }).ToLookup(p => p.Name, p => p.Other);
        return alike.Select(p => Judge(p.A, p.B, p.Match, p.Match == NameMatch.Shortened && IsAmbiguous(Shorter(p.A, p.B), fits)));
    }

    /// <summary>Whether the short name fits two full ones that are not spellings of one another.</summary>
    private static bool IsAmbiguous(PrintedName shorter, ILookup<PrintedName, PrintedName> fits)
    {
        var full = fits[shorter].ToList();
        return full.Exists(x => full.Exists(y => x != y && NameSimilarity.Compare(x.Name, y.Name) == NameMatch.Different));
    }

    private static PrintedName Shorter(PrintedName a, PrintedName b) => a.Key.Length <= b.Key.Length ? a : b;

    private static NamePair Judge(PrintedName a, PrintedName b, NameMatch match, bool isAmbiguous)
    {
        var evidence = new List<string>();
        var score = match == NameMatch.Variant ? 0.7 : 0.65;
        Weigh(a.Bodies.Overlaps(b.Bodies), IdentityRule.SameBody, 0.2);
        Weigh(a.Parties.Overlaps(b.Parties), IdentityRule.SameParty, 0.1);
        Weigh(a.GapTo(b) <= LongestGap, IdentityRule.SameTime, 0.05);
        Weigh(a.Parties.Count > 0 && b.Parties.Count > 0 && !a.Parties.Overlaps(b.Parties), IdentityRule.OtherParty, -0.2);
        Weigh(isAmbiguous, IdentityRule.Ambiguous, -0.25);
        if (CannotBeOne(a, b))
        {
            evidence.Add(IdentityRule.Together);
            score = 0;
        }

        return new NamePair(a, b, match == NameMatch.Variant ? IdentityRule.Spelling : IdentityRule.Shortened, Math.Round(score, 2), evidence);

        void Weigh(bool applies, string rule, double weight)
        {
            if (applies)
            {
                evidence.Add(rule);
                score += weight;
            }
        }
    }

    /// <summary>One list of participants, or one vote, has both.</summary>
    private static bool CannotBeOne(PrintedName a, PrintedName b) => a.Lists.Overlaps(b.Lists);
}
