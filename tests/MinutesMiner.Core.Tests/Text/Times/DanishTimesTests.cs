using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Text.Times;

namespace MinutesMiner.Core.Tests.Text.Times;

public sealed class DanishTimesTests
{
    [Theory]
    [InlineData("d. 9. april kl. 08:30 i", "kl. 08:30|08:30|")]
    [InlineData("kl. 15.30.", "kl. 15.30|15:30|")]
    [InlineData("Kl. 16", "Kl. 16|16:00|")]
    [InlineData("klokken 9.05", "klokken 9.05|09:05|")]
    [InlineData("kl. 08:30-10.00", "kl. 08:30-10.00|08:30|10:00")]
    [InlineData("kl. 8-17", "kl. 8-17|08:00|17:00")]
    [InlineData("kl. 16.00 til kl. 17.30", "kl. 16.00 til kl. 17.30|16:00|17:30")]
    [InlineData("12.30 - 15.30", "12.30 - 15.30|12:30|15:30")]
    [InlineData("mellem kl. 10 og 12", "kl. 10 og 12|10:00|12:00")]
    [InlineData("mødet 15:30, se", "15:30|15:30|")]
    [InlineData("fra kl. 22-24.00", "kl. 22-24.00|22:00|00:00")]
    public void Finds(string text, string expected)
    {
        var time = Assert.Single(DanishTimes.Find(text));
        Assert.Equal(expected, $"{text[time.Range.Start..time.Range.End]}|{time.Start:HH:mm}|{time.End:HH:mm}");
    }

    [Theory]
    [InlineData("lokalplan 14.02, version 2.0 og 15.30")]
    [InlineData("den 20.10.2025 og 09-04-2026")]
    [InlineData("kl. 25.00")]
    [InlineData("kl. 15:1120")]
    [InlineData("1.000-2.000 kr.")]
    [InlineData("3,5-4,5 mia. kr.")]
    [InlineData("4-8 uger")]
    [InlineData("klasse 10")]
    [InlineData("")]
    public void Leaves_alone(string text) => Assert.Empty(DanishTimes.Find(text));

    [Theory]
    [InlineData("15.30", "15:30|")]
    [InlineData("kl. 15.30", "15:30|")]
    [InlineData("12.30 - 15.30", "12:30|15:30")]
    [InlineData("16", "16:00|")]
    public void Parses_a_whole_text(string text, string expected)
    {
        var time = DanishTimes.Parse(text)!.Value;
        Assert.Equal(expected, $"{time.Start:HH:mm}|{time.End:HH:mm}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("kl.")]
    [InlineData("15.30 i salen")]
    [InlineData("20.10.2025")]
    [InlineData("2026")]
    public void Parses_nothing_else(string text) => Assert.Null(DanishTimes.Parse(text));

    [Fact]
    public void Finds_every_minute()
    {
        var minutes = Gen.Choose(0, (24 * 60) - 1).Zip(Gen.Elements("HH:mm", "HH.mm", "H.mm")).ToArbitrary();
        Prop.ForAll(minutes, m =>
        {
            var time = TimeOnly.MinValue.AddMinutes(m.Item1);
            var printed = time.ToString(m.Item2, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(time, Assert.Single(DanishTimes.Find($"Mødet kl. {printed}, se")).Start);
            Assert.Equal(time, DanishTimes.Parse(printed)?.Start);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Times_stand_in_order() =>
        Texts.Check(Texts.Of("kl. ", "15.30", "15:30", "-", "til ", "mellem ", "og "), text => Texts.AssertOrdered(text, DanishTimes.Find(text).Select(t => t.Range)));

    [Theory]
    [InlineData("kl. ")]
    [InlineData("1.1-")]
    [InlineData("12:30 - ")]
    public void A_hostile_text_ends(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        Texts.AssertOrdered(text, DanishTimes.Find(text).Select(t => t.Range));
    }
}
