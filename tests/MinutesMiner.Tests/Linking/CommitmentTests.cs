using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Linking;
using static MinutesMiner.Tests.Linking.Meetings;

namespace MinutesMiner.Tests.Linking;

public class CommitmentTests
{
    private static readonly ExtractedDocument Promised = Minutes(Committee, "2026-02-03", Item("4", "Ventetid på havnen", "26/1", Outcome.Discussed) with
    {
        Commitments =
        [
            new Commitment { Text = "Til næste møde fremlægger forvaltningen en status for ventetid på havnen.", DuePrecision = DuePrecision.Meeting, DueText = "Til næste møde", Kind = CommitmentKind.Status },
        ],
    });

    private static readonly ExtractedDocument Next = Minutes(Committee, "2026-03-03", Item("6", "Status for ventetid på havnen", "26/1", Outcome.Noted));

    [Fact]
    public void The_next_meeting_is_that_of_the_same_body()
    {
        var other = Minutes("Kulturudvalget", "2026-02-10", Item("1", "Museet"));
        Assert.Equal(new DateOnly(2026, 3, 3), Follow(Promised, other, Next).Due);
        Assert.Null(Follow(Promised, other).Due);
    }

    [Fact]
    public void An_item_that_reports_on_it_keeps_it()
    {
        var kept = Follow(Promised, Next);
        Assert.Equal((new DateOnly(2026, 3, 3), Next.Source.Sha256), (kept.Met!.Value, kept.MetBy!.Value.Document));
        Assert.InRange(kept.Score, 0.7, 1);
    }

    [Fact]
    public void What_stands_on_the_day_is_what_had_happened_by_then()
    {
        var kept = Follow(Promised, Next);
        Assert.Equal(CommitmentState.Open, kept.StateOn(new DateOnly(2026, 2, 20)));
        Assert.Equal(CommitmentState.Met, kept.StateOn(new DateOnly(2026, 3, 3)));
        var late = kept with { Due = new DateOnly(2026, 2, 28) };
        Assert.Equal(CommitmentState.Overdue, late.StateOn(new DateOnly(2026, 3, 1)));
        Assert.Equal(CommitmentState.MetLate, late.StateOn(new DateOnly(2026, 4, 1)));
        Assert.Equal(CommitmentState.Open, new CommitmentStanding { Commitment = kept.Commitment, Key = "" }.StateOn(DateOnly.MaxValue));
    }

    [Fact]
    public void A_meeting_that_treats_something_else_does_not_keep_it()
    {
        var kept = Follow(Promised, Minutes(Committee, "2026-03-03", Item("6", "Nye bænke i parken", "26/7", Outcome.Noted)));
        Assert.Null(kept.MetBy);
        Assert.Equal(CommitmentState.Overdue, kept.StateOn(new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public void The_same_promise_in_the_councils_papers_is_no_second_one()
    {
        var council = Minutes(Council, "2026-02-23", Promised.Items[0] with { Number = "12" });
        var standings = Linker.Link([Promised, council]).Commitments;
        Assert.Equal(Promised.Source.Sha256, Assert.Single(standings, s => s.RepeatOf is not null).RepeatOf!.Value.Document);
        Assert.All(standings, s => Assert.Null(s.MetBy));
    }

    private static CommitmentStanding Follow(params ExtractedDocument[] documents) =>
        Linker.Link(documents).Commitments.Single(c => c.Commitment.Document == documents[0].Source.Sha256);
}
