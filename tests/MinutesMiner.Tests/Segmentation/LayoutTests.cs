using System.Text;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Segmentation;

/// <summary>The same meeting gives the same facts in every layout, none of which a pipeline claims.</summary>
public sealed class LayoutTests
{
    private static readonly Miner Miner = new MinerBuilder().Build();

    public static TheoryData<string> Names => [.. Layouts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Meeting_and_items_are_read(string layout)
    {
        var document = Read(layout);
        Assert.Equal(("Teknikudvalget", new DateOnly(2026, 3, 12), DocumentKind.Minutes), (document.Committee, document.Meeting?.Date, document.Kind));
        Assert.Equal(
            [.. Layouts.Present.Select(p => (p, true)), (Layouts.Absent, false)],
            document.Meeting!.Participants.Select(p => (p.Name, p.Status == Presence.Present)));
        Assert.Equal(
            Layouts.Points.Select(p => (p.Number, p.Closed, Case: p.Closed ? null : p.Case)),
            document.Items.Select(i => (i.Number!, i.Closed, Case: i.Closed ? null : i.CaseNumber)));
        Assert.All(document.Items.Zip(Layouts.Points), p => Assert.StartsWith(p.Second.Title, p.First.Title, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Recommendations_decisions_and_attendance_are_read(string layout)
    {
        foreach (var (item, point) in Read(layout).Items.Zip(Layouts.Points))
        {
            Assert.Equal(point.Recommended, item.Recommendations.Select(r => r.Text.StartsWith("at ", StringComparison.Ordinal) ? r.Text[3..] : r.Text));
            Assert.Equal(point.Decided, item.Decision?.Text);
            Assert.Equal(point.Closed ? [] : [Layouts.Absent], item.Attendance.Select(a => a.Name));
        }
    }

    private static ExtractedDocument Read(string layout) => Miner.Extract("page.html", Encoding.UTF8.GetBytes(Layouts.All[layout])).Document!;
}
