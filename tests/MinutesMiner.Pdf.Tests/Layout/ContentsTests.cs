namespace MinutesMiner.Pdf.Tests.Layout;

public sealed class ContentsTests
{
    [Fact]
    public void Entries_lose_their_leader_dots_and_keep_their_page_number()
    {
        var page = new PageFixture();
        page.Line(50, 80, "Indholdsfortegnelse", 15, PageFixture.Bold);
        page.Line(50, 110, "Godkendelse af dagsorden.............................").Line(500, 110, "3");
        page.Line(50, 128, "Budget for 2031 ...............................").Line(500, 128, "12");
        page.Line(50, 146, "Et punkt med en titel der er så lang at den må deles over to").Line(50, 158, "linjer....................").Line(500, 158, "15");
        var body = new PageFixture();
        body.Paragraph(50, 100, 400, "Her begynder teksten så, og den er lang nok til at vise, hvad der er brødtekst i dette dokument her.");
        Assert.Equal(
            ["H1 [TableOfContents] Indholdsfortegnelse", "P [TableOfContents] Godkendelse af dagsorden 3", "P [TableOfContents] Budget for 2031 12",
             "P [TableOfContents] Et punkt med en titel der er så lang at den må deles over to linjer 15"],
            PageFixture.Print(PageFixture.Analyze(page, body))[..4]);
    }

    [Fact]
    public void Page_numbers_in_a_rising_column_make_contents_too()
    {
        var page = new PageFixture();
        string[] titles = ["1. Meddelelser", "2. Lokalplan", "3. Takster", "4. Eventuelt"];
        for (var i = 0; i < titles.Length; i++)
        {
            page.Line(50, 100 + (14 * i), titles[i]).Right(500, 100 + (14 * i), (3 + (2 * i)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(titles.Select((t, i) => $"P [TableOfContents] {t} {3 + (2 * i)}"), PageFixture.Print(PageFixture.Analyze(page)));
    }
}
