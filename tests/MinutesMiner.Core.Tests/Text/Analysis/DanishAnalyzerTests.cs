using MinutesMiner.Core.Text.Analysis;

namespace MinutesMiner.Core.Tests.Text.Analysis;

public sealed class DanishAnalyzerTests
{
    /// <summary>Whether a search for the words finds the text: every word of the query shares a term with some word of the text.</summary>
    private static bool Finds(string query, string text)
    {
        var indexed = DanishAnalyzer.Default.Analyze(text).Select(t => t.Term).ToHashSet(StringComparer.Ordinal);
        return DanishAnalyzer.Default.Analyze(query, AnalysisPurpose.Query).GroupBy(t => t.Position).All(word => word.Any(t => indexed.Contains(t.Term)));
    }

    [Theory]
    [InlineData("hjemmehjælp", "hjemmehjælpen")]
    [InlineData("hjemmehjælp", "hjemmehjælpsmodtagere")]
    [InlineData("modtager", "hjemmehjælpsmodtagerne")]
    [InlineData("Hjemmehjælpens", "HJEMMEHJÆLP")]
    [InlineData("raadmand", "rådmand")]
    [InlineData("rådmænd", "rådmanden")]
    [InlineData("børnehave", "børnehavetakst")]
    [InlineData("havetakst", "børnehavetaksten")]
    [InlineData("godkende", "Indstillingen er godkendt")]
    [InlineData("godkendt", "at godkende budgettet")]
    [InlineData("godkendelse", "blev godkendt")]
    [InlineData("plejecentre", "plejecenter")]
    [InlineData("plejecentret", "plejecenter")]
    [InlineData("regler", "reglen")]
    [InlineData("regel", "reglerne")]
    [InlineData("a-kasse", "akassen")]
    [InlineData("akasse", "a-kasserne")]
    [InlineData("Hans Erik", "Hans-Erik")]
    [InlineData("EU", "EU’s regler")]
    [InlineData("48215907", "i alt 48.215.907 kr.")]
    [InlineData("48.215.907", "i alt 48.215.907 kr.")]
    [InlineData("20.10.2025", "mødet 20-10-2025")]
    [InlineData("2025-10-20", "mødet 20/10-2025")]
    [InlineData("004711", "EMN-2025-004711")]
    [InlineData("emn-2025-004711", "Sagsnr. EMN-2025-004711")]
    [InlineData("25/31722", "Sag nr. 25/31722")]
    [InlineData("§17", "efter § 17, stk. 4")]
    [InlineData("cafe", "Café")]
    [InlineData("Björn", "Bjørn")]
    [InlineData("kommune", "kom\u00ADmunen")]
    [InlineData("barn", "børnene")]
    [InlineData("indsatsen", "beskæftigelsesindsats")]
    [InlineData("indsats", "beskæftigelsesindsatsernes")]
    [InlineData("sygefravær", "sygefraværet")]
    public void Finds_what_it_should(string query, string text) => Assert.True(Finds(query, text));

    [Theory]
    [InlineData("radmand", "rådmand")]
    [InlineData("hjemmehjælpsmodtager", "indsatsen for modtagere")]
    [InlineData("beskæftigelsesindsats", "indsatsen mod affald")]
    [InlineData("25/31722", "25/31723")]
    [InlineData("vand", "tilvand")]
    [InlineData("3,5", "35")]
    public void Does_not_find_what_it_should_not(string query, string text) => Assert.False(Finds(query, text));

    [Fact]
    public void The_forms_of_a_word_share_its_position_and_range()
    {
        var terms = DanishAnalyzer.Default.Analyze("Ny beskæftigelsesindsats");
        var compound = terms.Where(t => t.Position == 1).ToArray();
        Assert.Equal(["beskæftigelsesindsats", "beskæftigelsesindsat", "beskæftig", "indsat", "indsats"], compound.Select(t => t.Term));
        Assert.Equal([TermKind.Surface, TermKind.Stem, TermKind.Part, TermKind.Part, TermKind.Part], compound.Select(t => t.Kind));
        Assert.All(compound, t => Assert.Equal((3, 24), (t.Range.Start, t.Range.End)));
    }

    [Fact]
    public void Stop_words_are_marked_and_kept()
    {
        var terms = DanishAnalyzer.Default.Analyze("på vej", AnalysisPurpose.Query);
        Assert.Equal([("på", true), ("vej", false)], terms.Select(t => (t.Term, t.IsStopWord)));
    }

    [Fact]
    public void A_query_leaves_out_parts()
    {
        var terms = DanishAnalyzer.Default.Analyze("beskæftigelsesindsats 25/31722", AnalysisPurpose.Query);
        Assert.Equal(["beskæftigelsesindsats", "beskæftigelsesindsat", "25/31722"], terms.Select(t => t.Term));
    }

    [Fact]
    public void Every_position_starts_with_its_surface_and_names_no_term_twice()
    {
        var texts = Texts.Of("arbejdsmarkedsudvalg", "§ 17", "25/31722", "EMN-2025-1", "1.000,5", "a-kasse", "pc'erne", "mænd", "godkende", "og", "01-02-2026");
        Texts.Check(texts, text =>
        {
            var terms = DanishAnalyzer.Default.Analyze(text);
            var positions = terms.GroupBy(t => t.Position).ToArray();
            Assert.Equal(Enumerable.Range(0, positions.Length), positions.Select(p => p.Key));
            Texts.AssertOrdered(text, positions.Select(p => p.First().Range));
            Assert.All(positions, p =>
            {
                Assert.Equal(TermKind.Surface, p.First().Kind);
                Assert.Equal(p.Count(), p.DistinctBy(t => t.Term).Count());
                Assert.All(p, t => Assert.InRange(t.Term.Length, 1, DanishAnalyzer.MaxTermLength));
            });
        });
    }

    [Fact]
    public void A_hostile_identifier_is_bounded()
    {
        var terms = DanishAnalyzer.Default.Analyze(string.Join('-', Enumerable.Range(1, 50_000)));
        Assert.All(terms, t => Assert.Equal(0, t.Position));
        Assert.InRange(terms.Count, 1, 40);
    }
}
