using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Provisions;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Extraction.Rules.Provisions;

public class ProvisionTests
{
    private static readonly ProvisionReader Reader = new(PhraseLexicon.Load("provisions"));

    [Theory]
    [InlineData("Foreningerne kan søge om tilskud til op til 60 pct. af lejen.", "adgang")]
    [InlineData("Forældrene betaler 450 kr. om måneden for frokostordningen.", "betaling")]
    [InlineData("Beboere har ret til at udskifte køkkenet for egen regning.", "adgang")]
    [InlineData("Der må ikke opføres hegn højere end 1,8 m mod stien.", "krav")]
    [InlineData("Spørgere skal oplyse navn og adresse senest to dage før mødestart.", "krav")]
    [InlineData("Der ydes tilskud til medlemmer under 25 år med 180 kr. pr. medlem.", "tilskud")]
    [InlineData("Biblioteket holder åbent alle hverdage kl. 10-18.", "aabningstid")]
    [InlineData("I ferien kan børn passes i en anden institution, hvis de tilmeldes senest 3 uger før.", "adgang")]
    public void What_binds_permits_or_gives_weighs_enough(string sentence, string activity)
    {
        var provision = Read(sentence);
        Assert.NotNull(provision);
        Assert.True(provision.Weight >= ProvisionReader.Needed, $"{provision.Weight}: {sentence}");
        Assert.Equal(activity, provision.Activity);
    }

    [Theory]
    [InlineData("Byrådet skal tage stilling til, om puljen skal fortsætte næste år.")]
    [InlineData("Fire foreninger modtager talentstøtte efter fordelingen.")]
    [InlineData("Det er visionen, at alle børn skal opleve fællesskaber og trivsel.")]
    [InlineData("Administrationen fremlægger en sag om ventelister på næste møde.")]
    [InlineData("Borgerne var glade for de nye stier ved søen og brugte dem flittigt.")]
    [InlineData("Kan foreningerne søge puljen to gange om året?")]
    [InlineData("Flere unge skal være selvforsørgende i kommunens næste planperiode.")]
    [InlineData("Budgettet til vintertjeneste skal holdes inden for 4 mio. kr.")]
    public void What_tells_wishes_or_is_the_houses_business_does_not(string sentence) =>
        Assert.False(Read(sentence)?.Weight >= ProvisionReader.Needed);

    [Fact]
    public void Rules_seldom_stand_alone()
    {
        Assert.True(Reader.Bias("Retningslinjer for udlån af lokaler", [2, 2.5, 3, 2]) > 0);
        Assert.True(Reader.Bias("Budgetopfølgning pr. 31. marts", [2]) < Reader.Bias("Sommerens aktiviteter", [2]));
        Assert.True(Reader.Bias("Sommerens aktiviteter", [2]) < 0);
    }

    [Theory]
    [InlineData("- a", "lexicon(1,1)")]
    [InlineData("a: b", "lexicon(1,4)")]
    [InlineData("a: [b, \"..\"]", "lexicon(1,8)")]
    [InlineData("a: [b", "lexicon(")]
    public void A_lexicon_that_cannot_be_used_says_where(string text, string where) =>
        Assert.StartsWith(where, Assert.Throws<PipelineException>(() => PhraseLexicon.Parse("lexicon", new StringReader(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_set_is_named() =>
        Assert.Contains("'other'", Assert.Throws<PipelineException>(() => PhraseLexicon.Parse("lexicon", new StringReader("a: [b]"))["other"]).Message, StringComparison.Ordinal);

    private static Provision? Read(string sentence) => Reader.Read(new Statement(LocatedText.Unpaged(sentence), 0, SectionRole.Presentation), new Words(sentence));
}
