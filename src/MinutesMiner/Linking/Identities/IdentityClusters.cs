using MinutesMiner.Core.Links;

namespace MinutesMiner.Linking.Identities;

/// <summary>Puts together the names that are one, the surest pair first, and says which may be.</summary>
internal static class IdentityClusters
{
    /// <summary>The identities, by key.</summary>
    /// <param name="kind">What they are.</param>
    /// <param name="names">All printed names.</param>
    /// <param name="pairs">Pairs of them, judged.</param>
    /// <param name="sureFrom">Score from which a pair is one.</param>
    /// <param name="possibleFrom">Score from which a pair that is not one is told as possible.</param>
    /// <param name="cannotBeOne">Whether two names are surely two; then nothing puts them together, nor those that stand with them.</param>
    public static IReadOnlyList<Identity> Make(
        IdentityKind kind, IReadOnlyList<PrintedName> names, IEnumerable<NamePair> pairs, double sureFrom, double possibleFrom, Func<PrintedName, PrintedName, bool> cannotBeOne)
    {
        var clusters = names.ToDictionary(n => n, n => new List<PrintedName> { n });
        var merges = new List<NamePair>();
        var rest = new List<NamePair>();
        foreach (var pair in pairs.OrderByDescending(p => p.Score).ThenBy(p => p.A.Key, StringComparer.Ordinal).ThenBy(p => p.B.Key, StringComparer.Ordinal))
        {
            var (one, other) = (clusters[pair.A], clusters[pair.B]);
            if (pair.Score < sureFrom || (one != other && one.Exists(a => other.Exists(b => cannotBeOne(a, b)))))
            {
                rest.Add(pair);
                continue;
            }

            merges.Add(pair);
            if (one != other)
            {
                one.AddRange(other);
                foreach (var name in other)
                {
                    clusters[name] = one;
                }
            }
        }

        return [.. clusters.Values.Distinct().Select(Identity).OrderBy(i => i.Key, StringComparer.Ordinal)];

        Identity Identity(List<PrintedName> cluster)
        {
            var ordered = cluster.OrderByDescending(n => n.Mentions.Count).ThenBy(n => n.Key, StringComparer.Ordinal).ToList();
            return new Identity
            {
                Kind = kind,
                Key = ordered[0].Key,
                Name = ordered[0].Name,
                Names = [.. ordered.SelectMany(n => n.Names)],
                Merges = [.. merges.Where(p => cluster.Contains(p.A)).Select(p => p.ToMerge())],
                Possible = [.. rest.Where(p => p.Score >= possibleFrom && cluster.Contains(p.A) != cluster.Contains(p.B)).Select(p => p.ToMerge())],
                Mentions = [.. cluster.SelectMany(n => n.Mentions).Select(m => m.Mention).OrderBy(m => m.At).ThenBy(m => m.Role).ThenBy(m => m.Name, StringComparer.Ordinal)],
            };
        }
    }
}
