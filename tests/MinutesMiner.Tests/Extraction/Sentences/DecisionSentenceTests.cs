using System.Globalization;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction.Sentences;

/// <summary>The many ways to say what was decided.</summary>
public class DecisionSentenceTests
{
    private static readonly IReadOnlyList<Row> Table = SentenceTable.Read<Row>("decisions");

    public static TheoryData<int, string> Rows => SentenceTable.Rows(Table, r => r.Text ?? r.Item!);

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_decision_is_read(int index, string words)
    {
        var row = Table[index];
        var item = Assert.Single(MinutesText.Extract($"# REFERAT {row.Body} d. 24-02-2026\n\n# Punkt 7: Stier i Nordskoven\n\n{row.Item ?? row.Markdown()}").Items);
        var wrong = Differences(row, item.Decision!).ToList();
        Assert.True(wrong.Count == 0, $"{words}\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<string> Differences(Row row, Decision found)
    {
        var acts = found.Acts.Select(a => Snake(a.Outcome)).ToList();
        var left = acts.ToList();
        if (acts.Count != row.Acts.Count || !row.Acts.All(a => a.Split('/').Any(left.Remove)))
            yield return $"acts: {string.Join(", ", row.Acts)} but {string.Join(", ", acts)}";
        if (!acts.Contains(Snake(found.Outcome), StringComparer.Ordinal) || found.Acts.Any(a => a.Outcome < found.Outcome))
            yield return $"outcome: {Snake(found.Outcome)}";
        var pairs = new List<(string Field, string Wanted, string Found)>
        {
            ("for", string.Join('|', row.For), string.Join('|', found.Votes.For)),
            ("against", string.Join('|', row.Against), string.Join('|', found.Votes.Against)),
            ("abstained", string.Join('|', row.Abstained), string.Join('|', found.Votes.Abstained)),
            ("reserved", string.Join('|', row.Reserved), string.Join('|', found.Votes.Reserved)),
            ("counts", row.Counts ?? "-/-/-", $"{Number(found.Votes.Counts.For)}/{Number(found.Votes.Counts.Against)}/{Number(found.Votes.Counts.Abstained)}"),
            ("unanimous", row.Unanimous ? "True" : "", $"{found.Votes.Unanimous}"),
            ("answers", string.Join(", ", row.Answers), string.Join(", ", found.Answers.Select(a => $"{a.Point} {Snake(a.Outcome)} {Snake(a.FollowsRecommendation)}"))),
        };
        if (row.Follows is { } follows)
            pairs.Add(("follows", follows, Snake(found.FollowsRecommendation)));
        if (row.Remarks is { } remarks)
            pairs.Add(("remarks", remarks.ToString(CultureInfo.InvariantCulture), found.Remarks.Count.ToString(CultureInfo.InvariantCulture)));
        if (row.Statements is { } statements)
            pairs.Add(("statements", string.Join(", ", statements), string.Join(", ", found.Statements.Select(s => $"{Snake(s.Kind)} {string.Join(" and ", s.By)}"))));
        if (row.By is { } by)
            pairs.Add(("by", by, $"{found.DecidedBy}"));
        if (row.Date is { } date)
            pairs.Add(("date", date, $"{found.Date:yyyy-MM-dd}"));
        foreach (var (field, wanted, got) in pairs.Where(p => p.Wanted != p.Found))
            yield return $"{field}: {wanted} but {got}";
    }

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Snake<T>(T value)
        where T : struct, Enum => SentenceTable.Name(value);

    private sealed class Row
    {
        public string? Text { get; set; }

        public string? Item { get; set; }

        public string Body { get; set; } = "Teknikudvalget";

        public List<string> Recommendations { get; set; } = [];

        public bool Lettered { get; set; }

        public List<string> Acts { get; set; } = [];

        public string? Follows { get; set; }

        public List<string> For { get; set; } = [];

        public List<string> Against { get; set; } = [];

        public List<string> Abstained { get; set; } = [];

        public List<string> Reserved { get; set; } = [];

        public string? Counts { get; set; }

        public bool Unanimous { get; set; }

        public int? Remarks { get; set; }

        public List<string> Answers { get; set; } = [];

        public List<string>? Statements { get; set; }

        public string? By { get; set; }

        public string? Date { get; set; }

        public string Markdown()
        {
            var clauses = Recommendations switch
            {
                [] => "",
                [var only] => $"## Indstilling\n\nForvaltningen indstiller, at {only}\n\n",
                _ => $"## Indstilling\n\nForvaltningen indstiller,\n\n{string.Concat(Recommendations.Select((r, i) => $"{Mark(i)} at {r}\n\n"))}",
            };
            return $"{clauses}## Beslutning\n\n{Text}";
        }

        private string Mark(int index) => Lettered ? $"{(char)('a' + index)})" : $"{(index + 1).ToString(CultureInfo.InvariantCulture)}.";
    }
}
