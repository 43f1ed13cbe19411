using System.Globalization;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading.Html;

namespace MinutesMiner.Reading.Xml;

/// <summary>
/// Writes a meeting's fields as the blocks of its printed minutes: title, label–value rows, and under each item's heading its sections.
/// The heading's label is one that no text uses ("Dagsordenspunkt 3: …"), so that the pipelines of these formats take only it for an item.
/// </summary>
/// <param name="diagnostics">Takes what the fields' HTML breaks off at.</param>
/// <param name="cancellationToken">Stops within a field.</param>
internal sealed class MeetingBlocks(List<Diagnostic> diagnostics, CancellationToken cancellationToken)
{
    private const int ItemLevel = 2;
    private const int SectionLevel = 3;

    private readonly List<Block> _blocks = [];

    /// <summary>What was written, in order.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>The title line: kind, body and day.</summary>
    public void Title(string kind, string? committee, DateTime? date) => Add(new HeadingBlock(
        LocatedTextBuilder.Of($"{kind} {committee}{(date is { } day ? $" den {Danish(day)}" : "")}"), 1));

    /// <summary>A row of the cover; nothing when it has no value.</summary>
    public void Row(string label, string? value) => Line(string.IsNullOrWhiteSpace(value) ? null : $"{label}: {value}");

    /// <summary>Persons of one status, a comma between them.</summary>
    public void People(string label, IEnumerable<string> names) => Row(label, string.Join(", ", names.Where(n => !string.IsNullOrWhiteSpace(n))));

    /// <summary>An item's heading.</summary>
    public void Item(string? number, string? title, bool isClosed)
    {
        var printed = LocatedTextBuilder.Of(title ?? "").Text;
        var marked = isClosed && !printed.Contains("lukket", StringComparison.OrdinalIgnoreCase) ? $"{printed} (Lukket)".Trim() : printed;
        Add(new HeadingBlock(LocatedTextBuilder.Of($"Dagsordenspunkt{(string.IsNullOrWhiteSpace(number) ? "" : $" {number.Trim()}")}: {marked}"), ItemLevel));
    }

    /// <summary>A line of text of its own; nothing when empty.</summary>
    public void Line(string? text)
    {
        if (LocatedTextBuilder.Of(text ?? "") is { IsEmpty: false } line)
        {
            Add(new ParagraphBlock(line));
        }
    }

    /// <summary>An entry of a list.</summary>
    public void Entry(string label, string text) => Add(new ListItemBlock(LocatedTextBuilder.Of(label), LocatedTextBuilder.Of(text), 0));

    /// <summary>The blocks of a field's HTML.</summary>
    public IReadOnlyList<Block> Html(string? html) =>
        string.IsNullOrWhiteSpace(html) ? [] : HtmlBlocks.OfFragment(html, HtmlOptions.Default, diagnostics, cancellationToken);

    /// <summary>A section with its name; nothing when it has no text.</summary>
    public void Section(string? name, IReadOnlyList<Block> content)
    {
        if (content.Any(b => !b.Text.IsEmpty))
        {
            if (LocatedTextBuilder.Of(name ?? "") is { IsEmpty: false } heading)
            {
                Add(new HeadingBlock(heading, SectionLevel));
            }

            // A field's own headings stand below its name.
            _blocks.AddRange(content.Select(b => b is HeadingBlock h ? h with { Level = Math.Min(6, SectionLevel + h.Level) } : b));
        }
    }

    /// <summary>The list of attachments; nothing when there are none.</summary>
    public void Attachments(IEnumerable<string?> names) =>
        Section("Bilag", names.Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => new ListItemBlock(LocatedText.Empty, LocatedTextBuilder.Of(n!), 0)).ToList());

    /// <summary>The kind of document that a state or name tells: minutes when it says so or decisions are there, else an agenda.</summary>
    public static string Kind(string? told, bool hasDecisions) =>
        told is null ? (hasDecisions ? "Referat" : "Dagsorden")
        : told.Contains("referat", StringComparison.OrdinalIgnoreCase) || told.Contains("protokol", StringComparison.OrdinalIgnoreCase) || hasDecisions ? "Referat"
        : "Dagsorden";

    /// <summary>A day and time as these systems write it: day or year first, with or without seconds. Null when it is none.</summary>
    public static DateTime? Time(string? value) => DateTime.TryParseExact(
        value?.Trim(), ["dd-MM-yyyy HH:mm:ss", "dd-MM-yyyy HH:mm", "dd-MM-yyyy", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ss"],
        CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Rows for day, beginning and end.</summary>
    public void Times(DateTime? start, DateTime? end)
    {
        Row("Mødedato", start is { } day ? Danish(day) : null);
        Row("Starttidspunkt", Clock(start));
        Row("Sluttidspunkt", end > start ? Clock(end) : null);

        static string? Clock(DateTime? time) => time is { TimeOfDay.Ticks: > 0 } t ? t.ToString("HH:mm", CultureInfo.InvariantCulture) : null;
    }

    private static string Danish(DateTime day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    private void Add(Block block) => _blocks.Add(block);
}
