using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Linking.Cases;
using MinutesMiner.Linking.Meetings;
using MinutesMiner.Linking.Rules;

namespace MinutesMiner.Linking.Commitments;

/// <summary>Finds the meeting at which a commitment is due, and the item that keeps it.</summary>
internal sealed class CommitmentLinker
{
    /// <summary>Below this an item is not taken to keep a commitment.</summary>
    private const double Least = 0.7;

    /// <summary>What comes up so long before its due date is another matter; in days.</summary>
    private const int EarliestDays = 60;

    /// <summary>What comes up so long after its due date, or its promise where it has none, is another matter; in days, of the same case.</summary>
    private const int LatestDays = 400;

    /// <summary>The same for another case.</summary>
    private const int LatestOtherDays = 200;

    /// <summary>A date kept so nearly needs no further word for it; in days.</summary>
    private const int NearDays = 45;

    private readonly CaseLinker _cases;
    private readonly MeetingLinker _meetings;
    private readonly List<LinkDocument> _minutes;
    private readonly List<Link> _links = [];
    private readonly List<CommitmentStanding> _standings = [];

    /// <summary>Links the commitments of the documents; their order makes no difference.</summary>
    public CommitmentLinker(IReadOnlyList<LinkDocument> documents, CaseLinker cases, MeetingLinker meetings)
    {
        _cases = cases;
        _meetings = meetings;
        _minutes = [.. documents.Where(d => d.IsMeeting && !meetings.IsSecond(d)).OrderBy(d => d.Date).ThenBy(d => d.Body.Rank).ThenBy(d => d.Hash, StringComparer.Ordinal)];
        var firsts = new Dictionary<string, List<LinkCommitment>>(StringComparer.Ordinal);
        foreach (var document in documents.OrderBy(d => d.Date).ThenBy(d => d.Body.Rank).ThenByDescending(d => d.IsMinutes).ThenBy(d => d.Hash, StringComparer.Ordinal))
        {
            foreach (var (one, key) in document.Commitments.Zip(RuleKeys.OfCommitments(document)))
            {
                var same = firsts.TryGetValue(LinkText.Key(one.Commitment.Text), out var list) ? list : firsts[LinkText.Key(one.Commitment.Text)] = [];
                var first = same.Find(f => f.Document != one.Document && (Item(f) == Item(one) || _cases.SameThread(Item(f), Item(one))));
                same.Add(one);
                _standings.Add(first is null ? Follow(one, key) : Repeat(one, key, first));
            }
        }
    }

    /// <summary>One for each commitment.</summary>
    public IReadOnlyList<CommitmentStanding> Standings => _standings;

    /// <summary>Links to commitments.</summary>
    public IReadOnlyList<Link> Links => _links;

    private CommitmentStanding Repeat(LinkCommitment one, string key, LinkCommitment first)
    {
        _links.Add(new Link(LinkKind.Repeats, one.Address, first.Address, 0.95, [LinkEvidence.Wording, LinkEvidence.Case]));
        return new CommitmentStanding { Commitment = one.Address, Key = key, Made = one.Document.Date, Due = one.Commitment.Due, RepeatOf = first.Address };
    }

    private CommitmentStanding Follow(LinkCommitment one, string key)
    {
        var standing = new CommitmentStanding { Commitment = one.Address, Key = key, Made = one.Document.Date, Due = one.Commitment.Due };
        if (!one.Document.IsMeeting || one.Document.Date is not { } made)
        {
            return standing;
        }

        if (Meeting(one, made) is { } meeting)
        {
            standing = standing with { Due = meeting.Date };
            _links.Add(new Link(LinkKind.DueAt, meeting.Address, one.Address, 0.9, [LinkEvidence.Meeting]));
        }

        var best = (Item: (LinkItem?)null, Score: 0.0, Evidence: (IReadOnlyList<string>)[]);
        var words = TitleWords.Of(one.Commitment.Text);
        foreach (var item in _minutes.Where(d => d.Date > made && d.Kind == DocumentKind.Minutes).SelectMany(d => d.Items).Where(i => InTime(i, made, standing.Due)))
        {
            var (score, evidence) = Weigh(one, words, item, standing.Due);
            if (score > best.Score)
            {
                best = (item, score, evidence);
            }
        }

        if (best.Item is null || best.Score < Least)
        {
            return standing;
        }

        _links.Add(new Link(LinkKind.Fulfils, best.Item.Address, one.Address, best.Score, best.Evidence));
        return standing with { MetBy = best.Item.Address, Met = best.Item.Date, Score = best.Score };
    }

    /// <summary>The meeting that is meant: the body's next one, or the one on the day named.</summary>
    private LinkDocument? Meeting(LinkCommitment one, DateOnly made)
    {
        var commitment = one.Commitment;
        var next = commitment.Due is null
            && (commitment.DuePrecision == DuePrecision.Meeting || LinkPhrases.Shipped.NextMeeting.IsIn(new Words(commitment.DueText ?? commitment.Text)));
        return _minutes.Find(d => d.Body.Key == one.Document.Body.Key && d.Date > made && (next || (commitment.DuePrecision == DuePrecision.Day && d.Date == commitment.Due)));
    }

    private static bool InTime(LinkItem item, DateOnly made, DateOnly? due)
    {
        var day = item.Date!.Value.DayNumber;
        return !item.IsStanding && day <= (due ?? made).DayNumber + LatestDays && (due is null || day >= due.Value.DayNumber - EarliestDays);
    }

    private (double Score, IReadOnlyList<string> Evidence) Weigh(LinkCommitment one, TitleWords words, LinkItem item, DateOnly? due)
    {
        var from = Item(one);
        var ofCase = _cases.SameCase(from, item);
        if (ofCase && IsOnItsWay(one, item))
        {
            return (0, []);
        }

        var kind = Fits(one.Commitment.Kind, item);
        var days = item.Date!.Value.DayNumber - (due ?? one.Document.Date!.Value).DayNumber;
        var other = days <= LatestOtherDays;
        var title = other && item.Words.Stems.Count >= 2 ? _cases.Titles.Contained(item.Words, words) : 0;
        var named = other && kind && item.Body.Key == one.Document.Body.Key && item.References.Any(r => Names(r, one));
        if ((!ofCase && !named && title < 0.75) || !Concerns(one, item))
        {
            return (0, []);
        }

        var promised = _cases.Titles.Contained(words, item.LeadWords);
        var near = due is not null && Math.Abs(days) <= NearDays;
        var evidence = new List<string>();
        var score = 0.0;
        if (ofCase)
        {
            score = kind && (near || promised >= 0.3) ? 0.75 : promised >= 0.5 ? 0.6 : 0.4;
            evidence.Add(LinkEvidence.Case);
        }

        if (named && promised >= 0.5)
        {
            score = Math.Max(score, 0.7);
            evidence.Add(LinkEvidence.Reference);
        }

        if (title >= 0.75)
        {
            score = Math.Max(score, kind ? 0.7 : 0.6);
            evidence.Add(LinkEvidence.Title);
        }

        if (score > 0 && promised >= (kind ? 0.6 : 0.75))
        {
            score += 0.1;
            evidence.Add(LinkEvidence.Wording);
        }

        if (score > 0 && due == item.Date && item.Body.Key == one.Document.Body.Key)
        {
            score += 0.15;
            evidence.Add(LinkEvidence.Date);
        }

        return (Math.Round(Math.Min(score, 0.98), 2), evidence);
    }

    /// <summary>
    /// Whether the item only takes the case on from where it was: a case that a committee sends up has not come back, and what it
    /// promised there stands in the council's papers as well.
    /// </summary>
    private static bool IsOnItsWay(LinkCommitment one, LinkItem item) =>
        item.Body.Rank > one.Document.Body.Rank && item.Date!.Value.DayNumber - one.Document.Date!.Value.DayNumber <= 45
        || item.Document.Commitments.Any(c => c.Item == item && LinkText.Key(c.Commitment.Text) == LinkText.Key(one.Commitment.Text));

    /// <summary>Another committee's item keeps a promise only where the promise names that committee; finance committee and council treat all.</summary>
    private static bool Concerns(LinkCommitment one, LinkItem item) => item.Body.Key == one.Document.Body.Key || item.Body.Rank > 0
        || LinkText.Key(one.Commitment.Text).Contains(item.Body.Key, StringComparison.Ordinal);

    private static bool Fits(CommitmentKind kind, LinkItem item) => kind switch
    {
        CommitmentKind.Evaluation => LinkPhrases.Shipped.Evaluations.IsIn(new Words(item.Title)),
        CommitmentKind.Status => LinkPhrases.Shipped.Reports.IsIn(new Words(item.Title)),
        CommitmentKind.Case => item.IsDecided,
        _ => false,
    };

    private static bool Names(Reference reference, LinkCommitment one) => reference.Target is { } target && one.Document.Date is { } date
        && target.EndsWith(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private LinkItem? Item(LinkCommitment one) => one.Item is { } item ? _meetings.Representative(item) : null;
}
