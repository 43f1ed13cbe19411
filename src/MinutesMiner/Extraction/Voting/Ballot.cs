using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Voting;

/// <summary>One vote as far as it has been read.</summary>
internal sealed class Ballot
{
    public Dictionary<VoteKind, List<string>> Voters { get; } = Enum.GetValues<VoteKind>().ToDictionary(k => k, _ => new List<string>());

    public Dictionary<VoteKind, int?> Counts { get; } = [];

    public bool? Unanimous { get; set; }

    /// <summary>Whether some were against or abstained: then those who are told next to be for voted in another ballot.</summary>
    public bool IsSplit => Has(VoteKind.Against) || Has(VoteKind.Abstained);

    public bool Has(VoteKind kind) => Voters[kind].Count > 0 || Count(kind) is not null;

    public int? Count(VoteKind kind) => Counts.GetValueOrDefault(kind);

    public void Add(VoteKind kind, IReadOnlyList<string> names, int? count)
    {
        Voters[kind].AddRange(names);
        Counts[kind] = count is { } n ? n + (Count(kind) ?? 0) : Count(kind);
    }
}
