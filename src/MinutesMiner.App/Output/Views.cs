using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Search;

namespace MinutesMiner.App.Output;

/// <summary>Documents, items, cases and hits as text for a terminal.</summary>
internal static class Views
{
    public static void Hits(TextWriter output, SearchResult result, string indent = "")
    {
        foreach (var hit in result.Hits)
        {
            var number = hit.ItemNumber is { } n ? $"Punkt {n}: " : "";
            output.WriteLine($"{indent}{number}{hit.Title}{(hit.Closed ? " (closed)" : "")}");
            output.WriteLine($"{indent}  {Place(hit.Municipality, hit.Committee, hit.Date)} · {(hit.Outcome is { } o ? Terms.Of(o) : "no decision")} · {hit.ItemId ?? hit.DocumentId}");
            var where = string.Join(", ", new[] { hit.Section is { } s ? Terms.Of(s) : null, hit.Page is { } p ? $"p. {p}" : null }.OfType<string>());
            output.WriteLine(TextWrap.Indent($"{(where.Length > 0 ? where + ": " : "")}\"{Terms.Quote(hit.Snippet)}\"", indent + "  "));
            output.WriteLine();
        }
    }

    public static void Document(TextWriter output, StoredDocument stored)
    {
        var document = stored.Document;
        output.WriteLine(document.Title ?? document.Source.Uri);
        output.WriteLine($"  {Place(document.Municipality, document.Committee, document.Meeting?.Date)} · {Terms.Of(document.Kind)} · {stored.Entry.Id}");
        output.WriteLine($"  {document.Source.Uri}, {(document.Source.Pages is { } pages ? $"{pages} pages, " : "")}read by {document.Source.Pipeline ?? "no pipeline"}");
        if (document.Meeting is { Participants.Count: > 0 } meeting)
        {
            output.WriteLine(TextWrap.Indent(string.Join(", ", meeting.Participants.Select(Person)), "  "));
        }

        output.WriteLine();
        foreach (var item in document.Items)
        {
            output.WriteLine($"  {item.Number,4}  {item.Title}{(item.Closed ? " (closed)" : "")}");
            output.WriteLine($"        {(item.Decision is { } d ? Terms.Of(d.Outcome) : "no decision")}{Page(item.Spans)}");
        }
    }

    public static void Item(TextWriter output, ItemEntry entry, AgendaItem item)
    {
        output.WriteLine($"Punkt {item.Number}: {item.Title}{(item.Closed ? " (closed)" : "")}");
        output.WriteLine($"  {Place(entry.Document.Municipality, entry.Document.Committee, entry.Document.Date)} · {entry.Id}{(item.CaseNumber is { } c ? $" · case {c}" : "")}{Page(item.Spans)}");
        if (item.Recommendations.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"  Recommended{(item.Recommendations[0].By is { } by ? $" by {by}" : "")}:");
            foreach (var recommendation in item.Recommendations)
            {
                output.WriteLine(TextWrap.Indent($"{recommendation.Text}{Page(recommendation.Spans)}", "    "));
            }
        }

        if (item.Decision is { } decision)
        {
            output.WriteLine();
            output.WriteLine($"  Decided: {Terms.Of(decision.Outcome)}; recommendation followed: {Terms.Of(decision.FollowsRecommendation)}{Page(decision.Spans)}");
            output.WriteLine(TextWrap.Indent($"\"{decision.Text}\"", "    "));
            foreach (var (label, voters) in Votes(decision.Votes))
            {
                output.WriteLine($"    {label}: {voters}");
            }
        }

        Lines(output, "Attendance", item.Attendance.Select(a => $"{a.Name}: {Terms.Of(a.Status)}{(a.Note is { } n ? $" ({n})" : "")}{Page(a.Spans)}"));
        Lines(output, "Earlier", item.History.Select(h => $"{Terms.Of(h.Date)} {h.Committee}{(h.ItemNumber is { } n ? $", item {n}" : "")}: {h.Text}"));
        Lines(output, "Tables", item.Tables.Select(t => $"{t.Id}: {t.Rows.Count} rows{(t.Caption is { } cap ? $", {cap}" : "")}{(t.Unit is { } u ? $" ({u})" : "")}{Page(t.Spans)}"));
        Lines(output, "Attachments", item.Attachments);
    }

    private static IEnumerable<(string Label, string Voters)> Votes(Votes votes)
    {
        (string Label, IReadOnlyList<string> Names, int? Count)[] sides =
        [
            ("For", votes.For, votes.Counts.For), ("Against", votes.Against, votes.Counts.Against),
            ("Abstained", votes.Abstained, votes.Counts.Abstained), ("Reserved", votes.Reserved, null),
        ];
        return sides.Where(s => s.Names.Count > 0 || s.Count is not null)
            .Select(s => (s.Label, $"{string.Join(", ", s.Names)}{(s.Count is { } n ? $" ({n})" : "")}".Trim()));
    }

    private static void Lines(TextWriter output, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"  {heading}:");
        foreach (var line in all)
        {
            output.WriteLine(TextWrap.Indent(line, "    "));
        }
    }

    private static string Person(Participant person) =>
        person.Status == Presence.Present ? person.Name : $"{person.Name} ({Terms.Of(person.Status)})";

    private static string Place(string? municipality, string? committee, DateOnly? date) =>
        string.Join(", ", new[] { municipality, committee, Terms.Of(date) }.OfType<string>());

    private static string Page(IReadOnlyList<Span> spans) => Terms.Pages(spans) is { Length: > 0 } pages ? $" [{pages}]" : "";
}
