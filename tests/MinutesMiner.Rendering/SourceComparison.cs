using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MinutesMiner.Core.Facts;
using MinutesMiner.Evaluation;

namespace MinutesMiner.Rendering;

/// <summary>
/// Compares what the engine extracts of the JSON with what stands in it, read here a second time and by other means: members of the
/// JSON, headings and cells of the HTML. Texts are compared without white space.
/// </summary>
internal static class SourceComparison
{
    private const string DecisionHeading = "Beslutning";

    /// <summary>Compares every meeting of a folder.</summary>
    public static void Run(string source, HashSet<string> options)
    {
        var miner = new MinerBuilder().Build();
        var scores = new List<IReadOnlyList<Score>>();
        foreach (var (path, meeting) in Meeting.All(source))
        {
            if (miner.Extract(path, File.ReadAllBytes(path)).Document is not { } document)
            {
                Console.WriteLine($"{meeting.Name}: cannot be read");
                continue;
            }

            scores.Add(Compare(meeting, document));
            if (options.Contains("--details"))
            {
                ScoreTable.Details(meeting.Name, scores[^1]);
            }
        }

        Console.WriteLine($"{scores.Count} meetings");
        ScoreTable.Print(scores);
    }

    private static List<Score> Compare(Meeting meeting, ExtractedDocument document)
    {
        var items = meeting.Items.Select(i => (Item: i, Body: Body(i))).ToList();
        var absent = (document.Meeting?.Participants ?? []).Where(p => p.Status is Presence.Absent or Presence.Excused).Select(p => Plain(p.Name));
        var flagged = meeting.People.Where(g => g.Presence != Meeting.Present).SelectMany(g => Names(g.Names)).ToHashSet(StringComparer.Ordinal);
        return
        [
            Score.Compare("items", document.Items.Select(i => i.Number ?? ""), meeting.Items.Select(i => i.Number)),
            Score.Compare("titles", document.Items.Select(i => $"{i.Number} {Plain(i.Title)}"), meeting.Items.Select(i => $"{i.Number} {Plain(i.Title)}")),
            Score.Compare("case numbers", Filled(document.Items, i => i.CaseNumber), Filled(meeting.Items, i => i.CaseNumber)),
            Score.Compare("closed", document.Items.Where(i => i.Closed).Select(i => i.Number ?? ""), meeting.Items.Where(IsClosed).Select(i => i.Number)),
            Score.Compare(
                "decisions",
                document.Items.Select(i => (i.Number, Text: Plain(string.Concat(i.Sections.Where(s => s.Kind == SectionKind.Decision).Select(s => s.Text))))).Where(d => HasWords(d.Text)).Select(d => $"{d.Number} {d.Text}"),
                items.Select(i => (i.Item.Number, Text: Plain(Decision(i.Body)))).Where(d => HasWords(d.Text)).Select(d => $"{d.Number} {d.Text}")),
            Score.Compare("participants", document.Meeting?.Participants.Select(p => Plain(p.Name)) ?? [], meeting.People.SelectMany(g => Names(g.Names))),
            Score.Compare("absent", absent.Where(n => flagged.Contains(n) || !items.Any(i => AbsentFrom(i.Item).Contains(n) || IsSaid(i.Body, n))), flagged),
            Score.Compare(
                "absent from an item",
                items.Zip(document.Items).SelectMany(i => i.Second.Attendance.Select(a => Plain(a.Name)).Distinct()
                    .Where(n => AbsentFrom(i.First.Item).Contains(n) || !IsSaid(i.First.Body, n)).Select(n => $"{i.Second.Number} {n}")),
                meeting.Items.SelectMany(i => AbsentFrom(i).Select(n => $"{i.Number} {n}"))),
            Score.Compare(
                "attachments",
                document.Items.SelectMany(i => i.Attachments.Select(a => $"{i.Number} {Plain(a)}")),
                meeting.Items.SelectMany(i => i.Attachments.Select(a => $"{i.Number} {Plain(a)}"))),
            Score.Compare("tables", document.Items.SelectMany(i => i.Tables.Select(t => $"{i.Number} {Grid(t.Rows)}")), items.SelectMany(i => Tables(i.Body).Select(t => $"{i.Item.Number} {Grid(t)}"))),
            Score.Compare("cells", document.Items.SelectMany(i => Cells(i.Number, i.Tables.Select(t => t.Rows))), items.SelectMany(i => Cells(i.Item.Number, Tables(i.Body)))),
        ];
    }

    private static IElement Body(MeetingItem item) => new HtmlParser().ParseDocument(string.Concat(item.Fields.Select(f => f.Html))).Body!;

    private static bool IsClosed(MeetingItem item) => item.Title.Length == 0 || item.Title.Contains("lukket", StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands between a heading of a decision and the next of its rank.</summary>
    private static string Decision(IElement body)
    {
        var text = "";
        foreach (var heading in body.QuerySelectorAll("h3").Where(h => h.TextContent.Trim() == DecisionHeading))
        {
            for (var node = heading.NextSibling; node is not null and not IElement { LocalName: "h3" }; node = node.NextSibling)
            {
                text += node is IElement element ? TableTruth.TextOf(element) : node.TextContent;
            }
        }

        return text;
    }

    private static bool HasWords(string text) => text.Any(char.IsLetter);

    /// <summary>The text of a decision tells who was absent where the members of the JSON do not.</summary>
    private static bool IsSaid(IElement body, string name) => Plain(Decision(body)).Contains(name, StringComparison.OrdinalIgnoreCase);

    private static HashSet<string> AbsentFrom(MeetingItem item) => item.Absent.SelectMany(g => Names(g.Names)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Names(string list) => list.Split(", ").Select(n => Plain(n.Split('(')[0]));

    /// <summary>The tables that hold data: of several columns, with text, and without another table within.</summary>
    private static IEnumerable<IReadOnlyList<IReadOnlyList<string>>> Tables(IElement body)
    {
        foreach (var table in body.QuerySelectorAll("table").Where(t => t.QuerySelector("table") is null))
        {
            var cells = TableTruth.CellsOf(table);
            if (!cells.Any(c => c.Text.Length > 0) || cells.All(c => c.Column == 0))
            {
                continue;
            }

            var rows = new string[cells.Max(c => c.Row + c.RowSpan)][];
            for (var r = 0; r < rows.Length; r++)
            {
                rows[r] = new string[cells.Max(c => c.Column + c.ColumnSpan)];
                Array.Fill(rows[r], "");
            }

            foreach (var cell in cells)
            {
                for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
                {
                    Array.Fill(rows[r], cell.Text, cell.Column, cell.ColumnSpan);
                }
            }

            yield return rows;
        }
    }

    private static IEnumerable<string> Filled<T>(IEnumerable<T> items, Func<T, string?> value) => items.Select(value).OfType<string>().Where(v => v.Length > 0);

    private static string Grid(IReadOnlyList<IReadOnlyList<string>> rows) => string.Join('\n', rows.Select(r => string.Join('|', r.Select(Plain))));

    private static IEnumerable<string> Cells(string? item, IEnumerable<IReadOnlyList<IReadOnlyList<string>>> tables) =>
        tables.SelectMany((rows, t) => rows.SelectMany((row, r) => row.Select((text, c) => (text, c)).Where(x => x.text.Length > 0)
            .Select(x => string.Create(CultureInfo.InvariantCulture, $"{item} {t} {r} {x.c} {Plain(x.text)}"))));

    private static string Plain(string text) => string.Concat(TableTruth.Words(text).Where(c => !char.IsWhiteSpace(c)));
}
