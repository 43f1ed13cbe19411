using MinutesMiner.Core.Links;
using MinutesMiner.Core.Text.Names;

namespace MinutesMiner.Linking.Identities;

/// <summary>Brings the names of a body together: with and without article and term, misspelt, abbreviated or renamed where a document says so.</summary>
internal static class CommitteeLinker
{
    private const double SureFrom = 0.8;
    private const double PossibleFrom = 0.6;

    /// <summary>The bodies of one municipality, by key; the order of <paramref name="documents"/> makes no difference.</summary>
    public static IReadOnlyList<Identity> Link(IReadOnlyList<LinkDocument> documents)
    {
        var names = documents
            .SelectMany(d => d.Mentions.Where(m => m.Kind == IdentityKind.Committee).Select(m => (Document: d, m.Mention)))
            .GroupBy(m => BodyName.Of(m.Mention.Name).Key, StringComparer.Ordinal)
            .Select(g => new PrintedName(g.Key, [.. g]))
            .OrderBy(n => n.Key, StringComparer.Ordinal)
            .ToList();
        var aliases = documents.SelectMany(d => d.Aliases).OrderBy(a => a.At).ThenBy(a => a.Name, StringComparer.Ordinal).ToList();
        return IdentityClusters.Make(IdentityKind.Committee, names, [.. Spellings(names), .. Said(names, aliases)], SureFrom, PossibleFrom, CannotBeOne);
    }

    private static IEnumerable<NamePair> Spellings(List<PrintedName> names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++)
            {
                var (a, b) = (names[i], names[j]);
                if (IsSpelling(a.Key, b.Key))
                {
                    var together = CannotBeOne(a, b);
                    yield return new NamePair(a, b, IdentityRule.Spelling, together ? 0.6 : 0.9, together ? [IdentityRule.Together] : []);
                }
            }
        }
    }

    /// <summary>What documents say of names that others print.</summary>
    private static IEnumerable<NamePair> Said(List<PrintedName> names, List<CommitteeAlias> aliases)
    {
        var byKey = names.ToDictionary(n => n.Key, StringComparer.Ordinal);
        foreach (var group in aliases.GroupBy(a => (Name: BodyName.Of(a.Name).Key, Other: BodyName.Of(a.Other).Key, a.Rule)))
        {
            if (group.Key.Name != group.Key.Other && byKey.TryGetValue(group.Key.Name, out var name) && byKey.TryGetValue(group.Key.Other, out var other))
            {
                // Letters that stand for two bodies name neither.
                var isAmbiguous = group.Key.Rule == IdentityRule.Abbreviation
                    && aliases.Exists(a => a.Rule == IdentityRule.Abbreviation && BodyName.Of(a.Other).Key == group.Key.Other && BodyName.Of(a.Name).Key != group.Key.Name);
                yield return new NamePair(name, other, group.Key.Rule, isAmbiguous ? 0.6 : 0.95, isAmbiguous ? [IdentityRule.Ambiguous] : []) { SaidAt = group.First().At };
            }
        }
    }

    /// <summary>The same words but for an s or e at a word's end, or a slip in one of them.</summary>
    private static bool IsSpelling(string a, string b)
    {
        var (x, y) = (a.Split(' '), b.Split(' '));
        if (x.Length != y.Length)
        {
            return false;
        }

        var differing = x.Zip(y).Where(p => p.First != p.Second).ToList();
        return differing.Count == 1 && differing[0] is var (one, other)
            && (one.TrimEnd('s', 'e') == other.TrimEnd('s', 'e') || (x.Length > 1 && NameSimilarity.Compare(a, b) == NameMatch.Variant));
    }

    /// <summary>Both hold meetings on one day.</summary>
    private static bool CannotBeOne(PrintedName a, PrintedName b) => Days(a).Overlaps(Days(b));

    private static HashSet<DateOnly> Days(PrintedName name) =>
        name.Mentions.Where(m => m.Mention.Role == MentionRole.Held && m.Document.IsMinutes).Select(m => m.Document.Date).OfType<DateOnly>().ToHashSet();
}
