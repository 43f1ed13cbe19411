using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Search;

namespace MinutesMiner.App.Output;

/// <summary>Documents and hits as text for a terminal.</summary>
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

        if (document.Items.Count > 0)
        {
            output.WriteLine();
        }

        foreach (var item in document.Items)
        {
            output.WriteLine($"  {item.Number,4}  {item.Title}{(item.Closed ? " (closed)" : "")}");
            output.WriteLine($"        {(item.Decision is { } d ? Terms.Of(d.Outcome) : "no decision")}{Terms.Where(item.Spans)}");
        }

        // A deck or memo has no items: its facts are all there is to show.
        var outside = document.Items.Count == 0;
        FactViews.Lines(output, "Tables", outside ? document.Tables.Select(FactViews.Table) : []);
        FactViews.Lines(output, "Rules", outside ? document.Rules.Select(FactViews.Rule) : []);
        FactViews.Lines(output, "Commitments", outside ? document.Commitments.Select(FactViews.Commitment) : []);
        FactViews.Lines(output, "Findings", document.Findings.Where(f => outside || f.Item is null).Select(FactViews.Finding));
    }

    private static string Person(Participant person) =>
        person.Status == Presence.Present ? person.Name : $"{person.Name} ({Terms.Of(person.Status)})";

    internal static string Place(string? municipality, string? committee, DateOnly? date) =>
        string.Join(", ", new[] { municipality, committee, Terms.Of(date) }.OfType<string>());
}
