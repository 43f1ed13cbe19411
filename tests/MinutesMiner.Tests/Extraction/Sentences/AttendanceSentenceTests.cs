namespace MinutesMiner.Tests.Extraction.Sentences;

/// <summary>The many ways to say who was there.</summary>
public class AttendanceSentenceTests
{
    private static readonly IReadOnlyList<Row> Table = SentenceTable.Read<Row>("attendance");

    public static TheoryData<int, string> Rows => SentenceTable.Rows(Table, r => $"{r.Cover} | {string.Join(" | ", r.Decisions)}");

    [Theory]
    [MemberData(nameof(Rows))]
    public void Attendance_is_read(int index, string words)
    {
        var row = Table[index];
        var items = row.Decisions.Select((d, i) => $"# Punkt {i + 1}: Sti nummer {i + 1}\n\n## Beslutning\n\n{d}");
        var document = MinutesText.Extract($"# REFERAT Teknikudvalget d. 24-02-2026\n\n{row.Cover}\n\n{string.Join("\n\n", items)}");
        var wrong = new List<string>();
        var people = document.Meeting!.Participants.Select(p => $"{p.Name}={SentenceTable.Name(p.Status)}").ToList();
        if (row.Participants.Except(people, StringComparer.Ordinal).Any() || (row.Complete && people.Count != row.Participants.Count))
            wrong.Add($"participants: {string.Join(", ", row.Participants)} but {string.Join(", ", people)}");
        var exceptions = document.Items.SelectMany(i => i.Attendance.Select(a => $"{i.Number} {a.Name}={SentenceTable.Name(a.Status)}")).Order(StringComparer.Ordinal).ToList();
        if (row.Exceptions is { } wanted && !wanted.Order(StringComparer.Ordinal).SequenceEqual(exceptions, StringComparer.Ordinal))
            wrong.Add($"exceptions: {string.Join(", ", wanted)} but {string.Join(", ", exceptions)}");
        Assert.True(wrong.Count == 0, $"{words}\n{string.Join('\n', wrong)}");
    }

    private sealed class Row
    {
        public string Cover { get; set; } = "";

        public List<string> Decisions { get; set; } = [];

        public List<string> Participants { get; set; } = [];

        public bool Complete { get; set; }

        public List<string>? Exceptions { get; set; }
    }
}
