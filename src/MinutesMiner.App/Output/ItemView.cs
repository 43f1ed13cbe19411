using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.App.Output;

/// <summary>An item with all its facts as text for a terminal.</summary>
internal static class ItemView
{
    /// <summary>Writes the item.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="entry">Where the item stands.</param>
    /// <param name="document">The document that holds it; its rules and findings name their item by number.</param>
    public static void Write(TextWriter output, ItemEntry entry, ExtractedDocument document)
    {
        var item = document.Items[entry.Index];
        output.WriteLine($"Punkt {item.Number}: {item.Title}{(item.Closed ? " (closed)" : "")}");
        output.WriteLine($"  {Views.Place(entry.Document.Municipality, entry.Document.Committee, entry.Document.Date)} · {entry.Id}{(item.CaseNumber is { } c ? $" · case {c}" : "")}{Terms.Where(item.Spans)}");
        FactViews.Lines(output, $"Recommended{(item.Recommendations is [{ By: { } by }, ..] ? $" by {by}" : "")}", item.Recommendations.Select(r => $"{r.Text}{Terms.Where(r.Spans)}"));
        if (item.Decision is { } decision)
        {
            Decision(output, decision);
        }

        FactViews.Lines(output, "Attendance", item.Attendance.Select(a => $"{a.Name}: {Terms.Of(a.Status)}{(a.Note is { } n ? $" ({n})" : "")}{Terms.Where(a.Spans)}"));
        FactViews.Lines(output, "Took part (derived)", Participants(item));
        FactViews.Lines(output, "Earlier", item.History.Select(h => $"{Terms.Of(h.Date)} {h.Committee}{(h.ItemNumber is { } n ? $", item {n}" : "")}: {h.Text}"));
        FactViews.Lines(output, "Rules", document.Rules.Where(r => item.Number is not null && r.Item == item.Number).Select(FactViews.Rule));
        FactViews.Lines(output, "Commitments", item.Commitments.Select(FactViews.Commitment));
        FactViews.Lines(output, "Tables", item.Tables.Select(FactViews.Table));
        FactViews.Lines(output, "Findings", document.Findings.Where(f => item.Number is not null && f.Item == item.Number).Select(FactViews.Finding));
        FactViews.Lines(output, "Attachments", item.Attachments);
    }

    private static void Decision(TextWriter output, Decision decision)
    {
        output.WriteLine();
        var unsure = decision.Confidence == Confidence.High ? "" : $" (confidence: {Terms.Of(decision.Confidence)})";
        output.WriteLine($"  Decided: {Terms.Of(decision.Outcome)}{unsure}; recommendation followed: {Terms.Of(decision.FollowsRecommendation)}{Terms.Where(decision.Spans)}");
        output.WriteLine(TextWrap.Indent(FactViews.Quote(decision.Text), "    "));
        FactViews.Lines(output, "Point by point", decision.Answers.Select(a => $"{a.Point}: {Terms.Of(a.Outcome)}, followed: {Terms.Of(a.FollowsRecommendation)}: {FactViews.Quote(a.Text)}"));
        if (decision.Votes.Details.Count > 1)
        {
            FactViews.Lines(output, "Ballots", decision.Votes.Details.Select(b =>
                $"{FactViews.Quote(b.Text)} {string.Join("; ", Sides(b.For, b.Against, b.Abstained, b.Reserved, b.Counts))}{Terms.Where(b.Spans)}"));
        }

        var votes = decision.Votes;
        FactViews.Lines(output, decision.Votes.Details.Count > 1 ? "The last ballot" : "Votes",
            [.. Sides(votes.For, votes.Against, votes.Abstained, votes.Reserved, votes.Counts), .. votes.Unanimous == true ? ["Unanimous"] : Array.Empty<string>()]);
        FactViews.Lines(output, "Statements", decision.Statements.Select(s => $"{Terms.Of(s.Kind)}, {string.Join(", ", s.By)}: {FactViews.Quote(s.Text)}{Terms.Where(s.Spans)}"));
        FactViews.Lines(output, "Remarks", decision.Remarks);
    }

    private static IEnumerable<string> Sides(
        IReadOnlyList<string> inFavour, IReadOnlyList<string> against, IReadOnlyList<string> abstained, IReadOnlyList<string> reserved, VoteCounts counts)
    {
        (string Label, IReadOnlyList<string> Names, int? Count)[] sides =
            [("For", inFavour, counts.For), ("Against", against, counts.Against), ("Abstained", abstained, counts.Abstained), ("Reserved", reserved, null)];
        return sides.Where(s => s.Names.Count > 0 || s.Count is not null)
            .Select(s => $"{s.Label}: {string.Join(", ", s.Names)}{(s.Count is not { } n ? "" : s.Names.Count > 0 ? $" ({n})" : $"{n}")}");
    }

    /// <summary>Only when somebody was missing: else all those listed took part.</summary>
    private static IEnumerable<string> Participants(AgendaItem item) => item.Participation is { Missing.Count: > 0 } who
        ? [string.Join(", ", who.TookPart), $"not: {string.Join(", ", who.Missing)}"]
        : [];
}
