using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Voting;

/// <summary>A ballot while it is read.</summary>
internal sealed class BallotDraft(LocatedText text)
{
    private static readonly VoteKind[] Counted = [VoteKind.For, VoteKind.Against, VoteKind.Abstained];

    private readonly Dictionary<VoteKind, List<string>> _voters = Enum.GetValues<VoteKind>().ToDictionary(k => k, _ => new List<string>());
    private readonly Dictionary<VoteKind, int> _counts = [];
    private readonly HashSet<VoteKind> _printed = [];
    private readonly HashSet<LocatedText> _sentences = new(ReferenceEqualityComparer.Instance) { text };
    private readonly List<LocatedText> _order = [text];

    public bool HasVoters => _voters.Values.Any(v => v.Count > 0);

    /// <summary>Whether some did not vote for.</summary>
    public bool IsSplit => _voters[VoteKind.Against].Count > 0 || _voters[VoteKind.Abstained].Count > 0;

    public bool IsEmpty => !HasVoters && _counts.Count == 0;

    public IReadOnlyList<string> Of(VoteKind kind) => _voters[kind];

    public int? Count(VoteKind kind) => _counts.TryGetValue(kind, out var count) ? count : null;

    public void Add(VoteKind kind, IEnumerable<string> names, int? count, LocatedText sentence)
    {
        foreach (var name in names.Where(n => !_voters[kind].Contains(n, StringComparer.OrdinalIgnoreCase)))
        {
            _voters[kind].Add(name);
        }

        // A ballot's printed count stands; the counts beside its voters add up to it.
        if (count is { } n && !_printed.Contains(kind))
        {
            _counts[kind] = _counts.GetValueOrDefault(kind) + n;
        }

        Hold(sentence);
    }

    public void SetCounts(int? votesFor, int? against, int? abstained, LocatedText sentence)
    {
        foreach (var (kind, count) in Counted.Zip([votesFor, against, abstained]))
        {
            if (count is { } n)
            {
                _counts[kind] = n;
                _printed.Add(kind);
            }
        }

        Hold(sentence);
    }

    public Ballot ToBallot() => new(
        text.Text, Of(VoteKind.For), Of(VoteKind.Against), Of(VoteKind.Abstained), Of(VoteKind.Reserved),
        new VoteCounts(Count(VoteKind.For), Count(VoteKind.Against), Count(VoteKind.Abstained)))
    {
        Spans = LocatedText.Join(_order).Spans,
    };

    private void Hold(LocatedText sentence)
    {
        if (_sentences.Add(sentence))
        {
            _order.Add(sentence);
        }
    }
}
