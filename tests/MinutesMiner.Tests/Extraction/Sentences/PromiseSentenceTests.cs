using System.Globalization;

namespace MinutesMiner.Tests.Extraction.Sentences;

/// <summary>The many ways to promise and to order, with when and who; and what only sounds like it.</summary>
public class PromiseSentenceTests
{
    private static readonly IReadOnlyList<Row> Table = SentenceTable.Read<Row>("commitments");

    public static TheoryData<int, string> Rows => SentenceTable.Rows(Table, r => (r.Decision ?? r.Text)!);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_promise_is_read(int index, string words)
    {
        var row = Table[index];
        var found = MinutesText.Item(row.Decision is { } decision ? $"## Beslutning\n\n{decision}" : $"## Sagsfremstilling\n\n{row.Text}").Commitments;
        var got = found.Select(c => string.Join(
            ' ',
            row.Due == "any" ? "any" : c.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-",
            row.Precision == "any" ? "any" : c.DuePrecision is { } p ? SentenceTable.Name(p) : "-",
            row.Kind == "any" ? "any" : SentenceTable.Name(c.Kind),
            c.Owner ?? "-"));
        Assert.Equal((words, row.None ? "" : $"{row.Due ?? "-"} {row.Precision ?? "-"} {row.Kind} {row.Owner ?? "-"}"), (words, string.Join('\n', got)));
    }

    private sealed class Row
    {
        public string? Text { get; set; }

        public string? Decision { get; set; }

        public bool None { get; set; }

        public string? Due { get; set; }

        public string? Precision { get; set; }

        public string? Kind { get; set; }

        public string? Owner { get; set; }
    }
}
