using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Extraction.Rules;

public class TaxonomyTests
{
    private const string Tree =
        """
        - id: borgere
          label: Borgere
          phrases: [borger*]
        - id: unge
          label: Unge
          parent: borgere
          phrases: [unge]
        - id: unge-basis
          label: Unge, basis
          parent: unge
          inContext: true
          phrases: [basisforløb]
        - id: unge-boern
          label: Unge med børn
          parent: unge
          phrases: ["unge .. børn"]
        """;

    [Theory]
    [InlineData("targets")]
    [InlineData("activities")]
    public void The_shipped_taxonomies_are_trees_of_known_ids(string name)
    {
        var taxonomy = RuleTaxonomy.Load(name);
        Assert.True(taxonomy.Terms.Count > 50);
        Assert.All(taxonomy.Terms, t => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", t.Id));
        Assert.All(taxonomy.Terms, t => Assert.NotEmpty(t.Phrases));
    }

    [Fact]
    public void The_longest_phrase_stands()
    {
        var found = Parse(Tree).Find(new Words("Alle unge med små børn kontaktes."), []);
        Assert.Equal("unge-boern", Assert.Single(found).Term.Id);
    }

    [Fact]
    public void A_term_of_a_context_is_found_only_there()
    {
        var taxonomy = Parse(Tree);
        Assert.Empty(taxonomy.Find(new Words("Basisforløb"), []));
        Assert.Equal("unge-basis", Assert.Single(taxonomy.Find(new Words("Basisforløb"), ["unge"])).Term.Id);
    }

    [Fact]
    public void Two_terms_share_an_ancestor()
    {
        var taxonomy = Parse(Tree);
        Assert.Equal("unge", taxonomy.Common("unge-basis", "unge-boern"));
        Assert.True(taxonomy.IsWithin("unge-boern", "borgere"));
        Assert.False(taxonomy.IsWithin("borgere", "unge"));
    }

    [Fact]
    public void What_is_paid_holds_for_all_below_it_and_what_is_general_for_itself()
    {
        var taxonomy = Parse(
            """
            - id: pris
              label: Pris
              paid: true
            - id: afgift
              label: Afgift
              parent: pris
              general: true
              toldAs: pris
            - id: vejafgift
              label: Vejafgift
              parent: afgift
            - id: vej
              label: Vej
              paid: false
            """);
        Assert.Equal(["pris", "afgift", "vejafgift"], taxonomy.Terms.Select(t => t.Id).Where(taxonomy.IsPaid));
        Assert.Equal("afgift", Assert.Single(taxonomy.Terms, t => t.IsGeneral).Id);
        Assert.Equal([null, "pris", null, null], taxonomy.Terms.Select(t => t.ToldAs));
    }

    [Theory]
    [InlineData("- id: a\n  label: A\n  parent: b", "(1,3)", "no term 'b'")]
    [InlineData("- id: a\n  label: A\n  toldAs: b", "(1,3)", "no term 'b' to tell 'a' as")]
    [InlineData("- id: a\n  label: A\n  general: maybe", "(3,12)", "'maybe' is neither true nor false")]
    [InlineData("- id: a\n  label: A\n- id: a\n  label: B", "(3,3)", "there already")]
    [InlineData("- id: a\n  label: A\n  phrase: [x]", "(3,3)", "'phrase' is no key")]
    [InlineData("- id: a\n  label: A\n  phrases: [\"[x\"]", "(3,13)", "not closed")]
    [InlineData("- id: a\n  label: A\n  phrases: [\".. x\"]", "(3,13)", "begin and end with a word")]
    [InlineData("- label: A", "(1,3)", "'id' is missing")]
    [InlineData("a: b", "(1,1)", "one list")]
    [InlineData("- id: a\n  label: A\n  parent: a", "(1,3)", "its own ancestor")]
    public void An_error_says_where_it_is(string yaml, string place, string what)
    {
        var error = Assert.Throws<PipelineException>(() => Parse(yaml));
        Assert.StartsWith("test.yaml" + place, error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("samtale*", "Samtalerne", true)]
    [InlineData("*samtale", "opstartssamtale", true)]
    [InlineData("*samtale", "samtaler", false)]
    [InlineData("fast|faste kontaktperson*", "En fast kontaktperson", true)]
    [InlineData("hver # uge", "hver 4 uge", true)]
    [InlineData("den [første] samtale", "den samtale", true)]
    [InlineData("svar .. uger", "svar på brevet i to uger", true)]
    [InlineData("svar .. uger", "svar. Det tager uger", false)]
    public void A_phrase_matches_words(string phrase, string text, bool matches) =>
        Assert.Equal(matches, Phrase.Parse(phrase).Find(new Words(text)).Any());

    private static RuleTaxonomy Parse(string yaml) => RuleTaxonomy.Parse("test.yaml", new StringReader(yaml));

    [Theory]
    [InlineData("targets", "dagtilbud", "dagtilbudsboern")]
    [InlineData("targets", "aeldre", "aeldre")]
    [InlineData("activities", "betaling", "takst")]
    [InlineData("activities", "friplads", "friplads")]
    public void A_rule_carries_the_id_that_its_term_is_told_as(string tree, string id, string told) => Assert.Equal(told, RuleTaxonomy.Load(tree).Told(id));
}
