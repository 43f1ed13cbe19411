using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Extraction.Rules.Recognition;

public class RuleRecognizerTests
{
    private static readonly RuleRecognizer Recognizer = new(new RuleDescriber(RuleSignals.Load(), RuleTaxonomy.Load("targets"), RuleTaxonomy.Load("activities")), RuleWeights.Load());

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

    /// <summary>One plan, one contract, what an inspection found, what the house aims at or does with its papers.</summary>
    [Theory]
    [InlineData("Bygningerne må højst opføres i to etager.", "Forslag til lokalplan 4.12 for boliger ved Møllebakken")]
    [InlineData("Facaderne skal fremstå i tegl eller træ.", "Dispensation til tilbygning på Skovbrynet 4")]
    [InlineData("Ansøger skal plante en ny hæk langs skel.", "Landzonetilladelse til udhus, Engvej 11")]
    [InlineData("Aftalen kan opsiges med seks måneders varsel.", "Lejeaftale med kajakklubben")]
    [InlineData("Tilsynet vurderer, at beboerne får den hjælp, som de har brug for.", "Uanmeldte tilsyn på plejecentre")]
    [InlineData("Flere ledige skal i uddannelse.", "Udkast til beskæftigelsespolitik")]
    [InlineData("Administrationen indstiller, at resultatet af målingen tages til efterretning.", "Status på ventetider")]
    [InlineData("Kommunen har indgået aftale med to leverandører om træning.", "Orientering om træning")]
    [InlineData("Retningslinjerne gælder fra den 1. maj 2026.", "Retningslinjer for udlån")]
    [InlineData("Fire ansatte skal deltage i kompetenceudvikling i foråret.", "Handleplan for børneområdet")]
    [InlineData("Rådet mødes fire gange om året med udvalget.", "Kommissorium for et lokalråd")]
    public void What_holds_for_one_case_or_the_house_is_none(string sentence, string title) => Assert.False(IsRule(sentence, title), sentence);

    [Theory]
    [InlineData("Det foreslås, at gebyret for at aflevere for sent fastsættes til 20 kr. for voksne.", "Gebyrer på bibliotekerne")]
    [InlineData("Det er et krav, at foreningen har mindst 10 medlemmer for at kunne få tilskud.", "Retningslinjer for tilskud til foreninger")]
    [InlineData("Borgere, der er visiteret til rengøring, får gjort rent hver tredje uge.", "Kvalitetsstandard for praktisk hjælp")]
    public void What_is_proposed_in_a_matter_of_levels_is_a_rule(string sentence, string title) => Assert.True(IsRule(sentence, title), sentence);

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
        Assert.Superset(new HashSet<string> { "mode-takes", "subject-party", "level-money", "limit", "title-topic" }, found.Described.Signals.ToHashSet());
        Assert.Equal(RuleMode.Takes, found.Governing.Mode);
    }

    private static bool IsRule(string sentence, string title) => Recognizer.Read([Statement(sentence)], title)[0].IsRule;

    private static Statement Statement(string sentence) => new(LocatedText.Unpaged(sentence), 0, SectionRole.Presentation);
}
