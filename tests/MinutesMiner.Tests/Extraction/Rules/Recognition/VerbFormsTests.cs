using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Recognition;

namespace MinutesMiner.Tests.Extraction.Rules.Recognition;

public class VerbFormsTests
{
    [Theory]
    [InlineData("Borgeren kan bytte tiden.", 1, "bytte")]
    [InlineData("Pladsen kan ikke overdrages til andre.", 1, "overdrages")]
    [InlineData("Haveaffald skal fra april hentes hver uge.", 1, "hentes")]
    [InlineData("Beboere uden bil er helt fritaget.", 3, "fritaget")]
    [InlineData("Pårørende får besked samme dag.", 1, "får")]
    [InlineData("Hallen må gerne lejes ud.", 1, "lejes")]
    [InlineData("Taksten er 45 kr.", 1, "er")]
    public void The_verb_that_says_what_is_done_stands_behind_the_one_that_helps(string sentence, int at, string verb)
    {
        var words = new Words(sentence);
        Assert.Equal(verb, words[VerbForms.Content(words, at)].Lower);
    }
}
