using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Linking.Cases;
using MinutesMiner.Linking.Commitments;
using MinutesMiner.Linking.Identities;
using MinutesMiner.Linking.Meetings;
using MinutesMiner.Linking.Rules;

namespace MinutesMiner.Linking;

/// <summary>
/// Links the facts of one municipality's documents: meetings with their agendas, cases through the bodies, rules with what came of them,
/// commitments with what keeps them, persons and bodies under their names. A pure function: the same documents give the same links, in whatever order they come.
/// </summary>
public static class Linker
{
    /// <summary>Raised whenever the same documents give other links than before.</summary>
    public static string Version => Miner.EngineVersion;

    /// <summary>Links the documents. They are read once, and only what linking needs of them is kept.</summary>
    /// <param name="documents">All documents of one municipality, or all that name none.</param>
    public static LinkSet Link(IEnumerable<ExtractedDocument> documents) => Link([.. documents.Select(LinkDocument.Of)]);

    internal static LinkSet Link(IReadOnlyList<LinkDocument> documents)
    {
        documents = [.. documents.DistinctBy(d => d.Hash, StringComparer.Ordinal).OrderBy(d => d.Date).ThenBy(d => d.Hash, StringComparer.Ordinal)];
        var meetings = new MeetingLinker(documents);
        var cases = new CaseLinker(documents.Where(d => d.IsMeeting && !meetings.IsSecond(d)).SelectMany(d => d.Items));
        var rules = new RuleLinker(documents, cases, meetings);
        var commitments = new CommitmentLinker(documents, cases, meetings);
        return new LinkSet(
            [.. meetings.Links.Concat(cases.Links).Concat(rules.Links).Concat(commitments.Links).OrderBy(l => l.Kind).ThenBy(l => l.From).ThenBy(l => l.To)],
            [.. rules.Standings.OrderBy(s => s.Rule)],
            [.. commitments.Standings.OrderBy(s => s.Commitment)])
        {
            Identities = [.. PersonLinker.Link(documents), .. CommitteeLinker.Link(documents)],
        };
    }
}
