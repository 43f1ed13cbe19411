using MinutesMiner.Core.Facts;
using MinutesMiner.Linking.Comparison;

namespace MinutesMiner.Tests.Linking;

public class RuleMeasureTests
{
    public static TheoryData<RuleQuantity?, RuleTiming?, string> Rules => new()
    {
        { null, new RuleTiming("deadline", "sygemelding", null, 8, "week", null), "within 8 weeks" },
        { null, new RuleTiming("deadline", "ledighed", null, 6, "month", null), "within 26.1 weeks (6 months)" },
        { new RuleQuantity(4, null, "samtale", null), new RuleTiming("deadline", "ledighed", null, 26, "week", null), "4 within 26 weeks" },
        { null, new RuleTiming("point", "sygemelding", 22, 22, "week", null), "week 22" },
        { null, new RuleTiming("window", "ledighed", null, 2, "year", null), "for 104.4 weeks (2 years)" },
        { new RuleQuantity(1, 1, "samtale", null), new RuleTiming("recurrence", null, 4, 8, "week", null), "6.5–13 a year (every 4–8 weeks)" },
        { new RuleQuantity(2, 3, "samtale", "half-year"), new RuleTiming("recurrence", null, 6, 6, "month", null), "4–6 a year (2–3 per half-year)" },
        { new RuleQuantity(6, null, "samtale", "year"), null, "at least 6 a year" },
        { new RuleQuantity(null, 37, "hour", "week"), null, "at most 37 hours a week" },
        { new RuleQuantity(1, null, "samtale", null), null, "at least 1" },
        { null, null, "" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Numbers_come_in_weeks_and_times_a_year(RuleQuantity? quantity, RuleTiming? timing, string expected) =>
        Assert.Equal(expected, RuleMeasure.Of(new ServiceRule { Id = "r1", Text = "", TargetGroup = "ledige", Activity = "samtale", Quantity = quantity, Timing = timing }).ToString());

    [Fact]
    public void Who_is_let_off_is_told_so() =>
        Assert.Equal("exempt", RuleMeasure.Of(new ServiceRule { Id = "r1", Text = "", TargetGroup = "ledige", Activity = "samtale", Modality = Modality.Exempt }).ToString());
}
