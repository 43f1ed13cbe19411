namespace MinutesMiner.Pdf.Tests.Layout;

public sealed class FootnoteTests
{
    private const string Body =
        "Forvaltningen har undersøgt mulighederne for at flytte biblioteket til den gamle station, hvor der er plads til både bøger og "
        + "møder, og foreslår en prøveperiode på to år med en evaluering til sidst.";

    [Fact]
    public void Small_notes_below_the_text_are_set_apart_from_their_first_sign_on()
    {
        var page = new PageFixture();
        page.Paragraph(50, 100, 450, Body);
        page.Line(50, 700, "Kilde: Egne data", 7);
        page.Line(50, 730, "1", 5).Line(54, 732, "Forslag om biblioteker, byrådet 2029.", 7);
        page.Line(50, 746, "2", 5).Line(54, 748, "Stationens historie, museet 1999.", 7);
        Assert.Equal(
            [$"P {Body}", "P Kilde: Egne data", "L0 [Footnote] <1> Forslag om biblioteker, byrådet 2029.", "L0 [Footnote] <2> Stationens historie, museet 1999."],
            PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void A_starred_remark_in_the_size_of_the_text_is_text()
    {
        var page = new PageFixture();
        page.Paragraph(50, 100, 450, Body);
        page.Line(50, 700, "*Tallene dækker hele året.");
        Assert.All(PageFixture.Analyze(page).Blocks, b => Assert.Equal(Core.Documents.BlockRole.Body, b.Role));
    }
}
