using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Extraction.Rules.Recognition;

public class RuleRecognizerTests
{
    private static readonly RuleRecognizer Recognizer = new(RuleSignals.Load(), RuleTaxonomy.Load("targets"), RuleTaxonomy.Load("activities"));

    [Theory]
    [InlineData("Foreningerne kan søge om tilskud til op til 60 pct. af lejen.")]
    [InlineData("Forældrene betaler 450 kr. om måneden for frokostordningen.")]
    [InlineData("Beboere har ret til at udskifte køkkenet for egen regning.")]
    [InlineData("Der ydes tilskud til medlemmer under 25 år med 180 kr. pr. medlem.")]
    [InlineData("Biblioteket holder åbent alle hverdage kl. 10-18.")]
    [InlineData("Ansøgninger skal indsendes senest 3 uger før arrangementet.")]
    [InlineData("Beholdere til restaffald tømmes hver anden uge.")]
    [InlineData("Elever i 0.-3. klasse er berettiget til befordring, når skolevejen er over 2,5 km.")]
    public void What_binds_permits_gives_or_charges_is_a_rule(string sentence) => Assert.True(IsRule(sentence, "Retningslinjer for området"), sentence);

    [Theory]
    [InlineData("Byrådet skal tage stilling til, om puljen skal fortsætte næste år.")]
    [InlineData("Fire foreninger modtog talentstøtte efter fordelingen i 2025.")]
    [InlineData("Det er visionen, at alle børn skal opleve fællesskaber og trivsel.")]
    [InlineData("Administrationen fremlægger en sag om ventelister på næste møde.")]
    [InlineData("Borgerne var glade for de nye stier ved søen og brugte dem flittigt.")]
    [InlineData("Kan foreningerne søge puljen to gange om året?")]
    [InlineData("Budgettet til vintertjeneste forventes at udgøre 4 mio. kr. i 2026.")]
    [InlineData("Antallet af elever er faldet med 4 pct. siden 2018.")]
    public void What_tells_wishes_counts_or_is_the_houses_business_is_none(string sentence)
    {
        Assert.False(IsRule(sentence, "Retningslinjer for området"), sentence);
        Assert.False(IsRule(sentence, "Status på området"), sentence);
    }

    [Fact]
    public void Rules_seldom_stand_alone()
    {
        const string Sentence = "Hallen lejes ud til foreninger.";
        var alone = Recognizer.Read([Statement(Sentence)], "Idrætshallen")[0].Weight;
        string[] others = ["Foreninger kan søge om op til 10 timer om ugen.", Sentence, "Voksenhold betaler 85 kr. i timen.", "Ansøgningsfristen er den 1. maj hvert år."];
        Assert.True(Recognizer.Read([.. others.Select(Statement)], "Idrætshallen")[1].Weight > alone);
    }

    [Fact]
    public void The_signals_that_hold_are_told()
    {
        var found = Recognizer.Read([Statement("Pensionister betaler højst 40 kr. om måneden.")], "Takster for svømmehallen")[0];
        Assert.Superset(new HashSet<string> { "mode-takes", "subject-party", "level-money", "limit", "title-topic" }, found.Signals.ToHashSet());
        Assert.Equal(RuleMode.Takes, found.Governing.Mode);
    }

    private static bool IsRule(string sentence, string title) => Recognizer.IsRule(Recognizer.Read([Statement(sentence)], title)[0]);

    private static Statement Statement(string sentence) => new(LocatedText.Unpaged(sentence), 0, SectionRole.Presentation);
}
