using System.Globalization;
using MinutesMiner.Core.Documents;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>What several kinds of findings need: a document's words item by item, and dates as Danish prints them.</summary>
internal static class Findings
{
    private static readonly string[] Months =
        ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    private static readonly string[] Weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    /// <summary>The words of a section: its blocks, and for tables their cells.</summary>
    public static IEnumerable<LocatedText> Texts(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b is TableBlock table ? table.Cells.Select(c => c.Text) : [b.Text]).Where(t => !t.IsEmpty);

    /// <summary>The words of the whole document with the item they stand in: first the cover's, then each item's title and sections.</summary>
    public static IEnumerable<(string? Item, LocatedText Text)> Texts(Minutes minutes)
    {
        foreach (var text in Texts(minutes.Cover.Blocks))
        {
            yield return (null, text);
        }

        foreach (var item in minutes.Items)
        {
            yield return (item.Number, item.Title);
            foreach (var text in item.Sections.SelectMany(s => Texts(s.Blocks).Prepend(s.Heading)))
            {
                yield return (item.Number, text);
            }
        }
    }

    /// <summary>A date in words: <c>7. april 2026</c>.</summary>
    public static string Print(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day}. {Months[date.Month - 1]} {date.Year}");

    /// <summary>A weekday's name.</summary>
    public static string Print(DayOfWeek day) => Weekdays[(int)day];
}
