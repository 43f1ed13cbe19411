using MinutesMiner.Core.Facts;
using MinutesMiner.Evaluation;

namespace MinutesMiner.Tests.Extraction.Rules;

public class RuleMatcherTests
{
    [Fact]
    public void Rules_of_one_sentence_pair_by_their_slots()
    {
        ServiceRule[] found = [Rule("tilbud", "De får samtaler og tilbud."), Rule("samtale", "De får samtaler og tilbud.")];
        ServiceRule[] gold = [Rule("samtale", "De får samtaler og tilbud."), Rule("tilbud", "De får samtaler og tilbud.")];
        Assert.All(RuleMatcher.Match(found, gold), p => Assert.Equal(p.Gold.Activity, p.Found.Activity));
    }

    [Fact]
    public void Other_words_and_other_items_do_not_pair()
    {
        var gold = Rule("samtale", "Unge får samtaler hver uge.");
        Assert.Empty(RuleMatcher.Match([Rule("samtale", "Veje ryddes inden kl. 7.")], [gold]));
        Assert.Empty(RuleMatcher.Match([gold with { Item = "8" }], [gold]));
        Assert.Single(RuleMatcher.Match([gold, gold], [gold]));
    }

    private static ServiceRule Rule(string activity, string text) => new() { Id = "r1", Item = "7", Text = text, TargetGroup = "unge", Activity = activity };
}
