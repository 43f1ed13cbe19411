using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules;
using MinutesMiner.Extraction.Rules.Tables;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Extraction.Rules;

/// <summary>Which cells of a table are statements, and which bare numbers are prices.</summary>
public class TableStatementTests
{
    [Fact]
    public void Of_two_years_the_newest_is_stated()
    {
        var prices = Prices(
            """
            Billet | Takst 2026 | Takst 2027
            Voksne | 55 | 57
            Børn | 28 | 30
            """);
        Assert.Equal(["Voksne 57", "Børn 30"], prices.Select(s => s.Text.Text));
        Assert.Equal([57m, 30m], prices.Select(s => s.Price!.Amount));
        Assert.All(prices, s => Assert.Equal("Takst 2027", s.Above[0]));
    }

    [Fact]
    public void The_year_that_the_title_names_is_the_one_introduced() =>
        Assert.Equal(["110 liter 1.875"], Texts("Beholder | 2026 | 2027 | 2028\n110 liter | 1.820 | 1.875 | 1.900", title: "Takster for renovation 2027"));

    [Fact]
    public void Rows_of_an_earlier_year_are_superseded() =>
        Assert.Equal(["Takst 2027 57", "Takst 2027 30"], Texts("Pris i kr. | Voksne | Børn\nTakst 2026 | 55 | 28\nTakst 2027 | 57 | 30"));

    [Theory]
    [InlineData("Takst | Nuværende | Ny", "Kolonihave 3.400")]
    [InlineData("Haveleje pr. år, pris | I dag | Forslag", "Kolonihave 3.400")]
    [InlineData("Takst | Gældende takst | Takst fra 1. januar", "Kolonihave 3.400")]
    public void What_held_until_now_is_not_stated(string header, string expected) => Assert.Equal([expected], Texts($"{header}\nKolonihave | 3.100 | 3.400"));

    [Fact]
    public void Each_of_two_prices_is_stated()
    {
        var prices = Prices("Gebyrer for erhverv | Kr. u/moms | Kr. m/moms\nKlippekort, ti klip | 2.120,00 | 2.650,00");
        Assert.Equal([2120m, 2650m], prices.Select(s => s.Price!.Amount));
        Assert.Equal(["Kr. u/moms", "Kr. m/moms"], prices.Select(s => s.Above[0]));
    }

    [Fact]
    public void A_column_of_a_length_of_time_is_one_of_prices() =>
        Assert.Equal(["Dagpleje 3.210", "Dagpleje 2.405"], Texts("Plads | Takst, fuld tid | Takst, 30 timer\nDagpleje | 3.210 | 2.405"));

    [Fact]
    public void What_a_price_is_counted_by_may_stand_in_a_column_of_its_own()
    {
        var price = Assert.Single(Prices("Takster 2027 | Kr. | Pr.\nFuld kost | 4.050 | måned"));
        Assert.Equal(("Fuld kost 4.050 måned", "Fuld kost: 4050 kr. pr. måned"), (price.Text.Text, price.Price!.Entry(price.Text.Text)));
    }

    [Theory]
    [InlineData("I alt | 118")]
    [InlineData("Hovedtotal | 118")]
    [InlineData("Prisforskel pr. måned | 118")]
    [InlineData("Årlige indtægter | 118")]
    [InlineData("Gammel takst | 118")]
    [InlineData("Nordby Kommune | 118")]
    [InlineData("2027 | 118")]
    [InlineData("Voksne | -118")]
    [InlineData("Voksne | 12.5.6")]
    public void A_row_that_is_no_price_is_not_stated(string row) => Assert.Equal(["Børn 30"], Texts($"Billet | Pris\n{row}\nBørn | 30"));

    [Theory]
    [InlineData("1.000 kr. | 2026 | 2027\nSvømmehal | 400 | 410", "Takster og budget", "")]
    [InlineData("Projekt | 2026 | 2027\nRenseanlæg | 42.000 | 16.300", "Takster for spildevand 2027", "Anlægsbudget")]
    [InlineData("Post | Beløb i kr.\nDrift | 300.000", "Gebyr for rottebekæmpelse", "Forslag til budget 2027")]
    [InlineData("Forening | Ansøgt beløb | Udbetalt\nRoklubben | 40.000 | 15.000", "Leje af lokaler", "")]
    [InlineData("Kommune | Hovedret\nNordby | 61", "Takster for mad", "Takster for mad")]
    [InlineData("Ret | Nordby Kommune | Sydby Kommune\nHovedret | 61 | 58", "Takster for mad", "Takster for mad")]
    [InlineData("Tilbud | Takst\nVuggestue | 4.210", "Sammenligning af forældrebetaling", "")]
    [InlineData("Fag | Tilbudspris\nMurer | 288.000", "Renovering", "")]
    [InlineData("Fag | Overslag i 2026-priser\nMurer | 288.000", "Renovering", "")]
    [InlineData("Billettype | Antal 2025 | Antal 2026\nVoksne | 21.400 | 22.950", "Svømmehallen", "Solgte billetter")]
    [InlineData("Tilbud | Ændring ved forældrebetaling\nVuggestue | 259.419", "Taksterne", "")]
    [InlineData("Skole | Elever\nBakkeskolen | 412", "Takster for buskort", "")]
    [InlineData("Område | Timer\nVeje | 412", "Vedligehold", "")]
    public void Other_tables_have_no_prices(string table, string title, string caption) => Assert.Empty(Prices(table, title, caption));

    [Theory]
    [InlineData("Ydelse | Pris\nFjernvarme | 84 øre", 0.84, "kr")]
    [InlineData("Forsyning | Takst i øre pr. kWh\nFjernvarme | 84", 0.84, "kr")]
    [InlineData("Husstand | Egenbetaling, pct.\nEnlige | 40", 40.0, "percent")]
    [InlineData("Husstand | Egenbetaling\nEnlige | 40 pct.", 40.0, "percent")]
    [InlineData("Husstand | Egenbetaling\nEnlige | kr. 1.250,50", 1250.5, "kr")]
    [InlineData("Husstand | Egenbetaling\nEnlige | 1.250,-", 1250.0, "kr")]
    [InlineData("Husstand | Egenbetaling\nEnlige | 1.250 kr.", 1250.0, "kr")]
    public void The_unit_is_the_cells_or_the_headers(string table, double amount, string unit)
    {
        var price = Assert.Single(Prices(table)).Price!;
        Assert.Equal(((decimal)amount, unit), (price.Amount, price.Unit));
    }

    [Theory]
    [InlineData("Sal | Pris\nLille sal | 125-250 kr.", 125.0, 250.0)]
    [InlineData("Sal | Pris\nLille sal | kr. 125 – 250", 125.0, 250.0)]
    [InlineData("Sal | Pris\nLille sal | 125 til 250 kr.", 125.0, 250.0)]
    [InlineData("Sal | Pris\nLille sal | mellem 1.125 og 2.250 kr.", 1125.0, 2250.0)]
    [InlineData("Sal | Pris\nLille sal | 125-250", 125.0, 250.0)]
    [InlineData("Sal | Leje i øre\nLille sal | 125-250", 1.25, 2.5)]
    [InlineData("Sal | Pris\nLille sal | fra 300 kr.", 300.0, null)]
    [InlineData("Sal | Pris\nLille sal | Fra kr. 300", 300.0, null)]
    [InlineData("Sal | Pris\nLille sal | min. 300 kr.", 300.0, null)]
    [InlineData("Sal | Pris\nLille sal | 300 kr. og opefter", 300.0, null)]
    [InlineData("Sal | Pris\nLille sal | op til 300 kr.", null, 300.0)]
    [InlineData("Sal | Pris\nLille sal | maks. 300 kr.", null, 300.0)]
    public void A_price_may_have_bounds(string table, double? min, double? max)
    {
        var price = Assert.Single(Prices(table)).Price!;
        Assert.Equal(((decimal?)min, (decimal?)max, "kr"), (price.Min, price.Max, price.Unit));
    }

    [Theory]
    [InlineData("Sal | Pris\nLille sal | 2026-2027")]
    [InlineData("Sal | Pris\nLille sal | 250-125 kr.")]
    [InlineData("Sal | Pris\nLille sal | 125 kr. - 3 pct.")]
    [InlineData("Takster | Kl.\nLille sal | 8-16")]
    [InlineData("Sal | Pris\nLille sal | efter aftale, fra 300 kr.")]
    public void Years_hours_and_what_is_agreed_are_no_bounds(string table) => Assert.Empty(Prices(table));

    [Theory]
    [InlineData("Billet | Takst 2027\nVoksne | 57", "2027-01-01")]
    [InlineData("Billet | Takst 2026 | Takst 2027\nVoksne | 55 | 57", "2027-01-01")]
    [InlineData("Billet | Takst fra 1. august 2027\nVoksne | 57", "2027-08-01")]
    [InlineData("Billet | Takst 2026/2027\nVoksne | 57", null)]
    [InlineData("Billet | Takst\nVoksne | 57", null)]
    public void A_columns_year_is_that_of_its_prices(string table, string? from) =>
        Assert.Equal(from, Assert.Single(Prices(table)).Price!.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Godkendt.", "2027-01-01")]
    [InlineData("Godkendt. Taksterne gælder fra den 1. februar 2027.", "2027-02-01")]
    [InlineData("Godkendt. Taksterne gælder fra den 1. november 2026.", "2027-01-01")]
    public void A_price_applies_from_its_year_or_from_the_day_in_it_that_holds_for_all(string decision, string from)
    {
        var rules = MinutesText.Extract(Markdown.Replace("## Beslutning\n\nGodkendt.", $"## Indstilling\n\nForvaltningen indstiller, at taksterne godkendes.\n\n## Beslutning\n\n{decision}", StringComparison.Ordinal)).Rules.Where(r => r.Text.StartsWith("Voksne", StringComparison.Ordinal));
        Assert.Equal(from, Assert.Single(rules).EffectiveFrom?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_rule_has_the_bounds_of_its_price()
    {
        var rules = MinutesText.Extract(Markdown.Replace("| 57 |", "| 57-90 |", StringComparison.Ordinal).Replace("| 30 |", "| fra 30 kr. |", StringComparison.Ordinal)).Rules;
        Assert.Equal([(57m, 90m), (30m, null)], rules.Select(r => (r.Quantity!.Min!.Value, r.Quantity.Max)));
        Assert.All(rules, r => Assert.Equal("kr", r.Quantity!.Unit));
    }

    [Fact]
    public void Cells_that_tell_more_are_part_of_the_statement()
    {
        var found = Read("Lokale | Enhed | Pris | Bemærkning\nIdrætshal | pr. time | 410 | Foreninger betaler ikke.\nKøkken | | 300 | pr. gang");
        Assert.Equal(["Idrætshal pr. time 410", "Foreninger betaler ikke.", "Køkken 300 pr. gang"], found.Select(s => s.Text.Text));
        Assert.Equal("410", found[0].Text.Text[found[0].Price!.At.Start..found[0].Price!.At.End]);
        Assert.Equal("Idrætshal pr. time: 410 kr.", found[0].Price!.Entry(found[0].Text.Text));
        Assert.Equal("Køkken: 300 kr. pr. gang", found[2].Price!.Entry(found[2].Text.Text));
    }

    [Fact]
    public void A_row_with_a_name_alone_stands_above_those_below_it()
    {
        var found = Prices("Takst | Kr.\nSvømmehal | \nVoksne | 57\nMuseum | \nVoksne | 90");
        Assert.Equal(["Svømmehal", "Museum"], found.Select(s => s.Above[1]));
    }

    [Fact]
    public void Words_beside_numbers_are_statements()
    {
        var found = Read("Gruppe | Samtaler | Hyppighed\nSygemeldte | 4 | hver 8. uge\n1 | Dagpengemodtagere | hver 4. uge", "Samtaler");
        Assert.Equal(["hver 8. uge", "hver 4. uge"], found.Select(s => s.Text.Text));
        Assert.Equal(["Sygemeldte", "Hyppighed"], found[0].Above);
        Assert.Equal(["Dagpengemodtagere", "Hyppighed"], found[1].Above);
        Assert.All(found, s => Assert.True(s is { IsCell: true, IsEntry: true, Price: null }));
    }

    [Fact]
    public void A_sentence_beside_its_number_is_a_statement_and_an_amount_beside_a_name_is_none()
    {
        Assert.Equal(["Et barn kan stå på én venteliste."], Read("Nr. | Ændring\n1 | Et barn kan stå på én venteliste.", "Optagelse").Select(s => s.Text.Text));
        Assert.Empty(Read("Ansøger | Beløb\nSejlklubben | 7.250 kr.", "Fordeling"));
    }

    [Fact]
    public void Spans_are_those_of_the_label_and_the_cell()
    {
        var rule = Assert.Single(MinutesText.Extract(Markdown).Rules, r => r.Text == "Voksne 57");
        Assert.Equal(["Voksne".Length, "57".Length], rule.Spans.Select(s => s.Chars!.Value.Length));
    }

    [Fact]
    public void A_price_is_a_rule_with_its_amount()
    {
        var rules = MinutesText.Extract(Markdown).Rules;
        Assert.Equal(["Voksne 57", "Børn under 15 år 30"], rules.Select(r => r.Text));
        Assert.All(rules, r => Assert.Equal("takst", r.Activity));
        Assert.Equal([57m, 30m], rules.Select(r => r.Quantity!.Max!.Value));
        Assert.All(rules, r => Assert.Equal(("kr", "month"), (r.Quantity!.Unit, r.Quantity.Per)));
    }

    private const string Markdown =
        """
        # REFERAT Kulturudvalget d. 24-02-2026

        # Punkt 7: Takster for svømmehallen 2027

        ## Sagsfremstilling

        | Kort | Takst pr. måned 2026 | Takst pr. måned 2027 |
        |---|---|---|
        | Voksne | 55 | 57 |
        | Børn under 15 år | 28 | 30 |
        | I alt | 83 | 87 |

        ## Beslutning

        Godkendt.
        """;

    [Fact]
    public void What_is_free_is_a_price_of_nothing() =>
        Assert.Equal([0m, 95m], Prices("Leje pr. time | Børn og unge | Voksne\nHal A | gratis | 95").Select(s => s.Price!.Amount));

    [Fact]
    public void A_sum_beside_the_prices_is_none_of_them() =>
        Assert.Equal([1200m, 1800m], Prices("Boligtype | Grundgebyr | Tømningsgebyr | I alt\nVilla med have | 1.200 | 1.800 | 3.000").Select(s => s.Price!.Amount));

    private static List<string> Texts(string table, string title = "Svømmehallen") => [.. Prices(table, title).Select(s => s.Text.Text)];

    private static List<Statement> Prices(string table, string title = "Svømmehallen", string caption = "") => [.. Read(table, title, caption).Where(s => s.Price is not null)];

    /// <summary>The statements of a table, a row a line, the first of them its header.</summary>
    private static List<Statement> Read(string table, string title = "Svømmehallen", string caption = "")
    {
        var rows = table.Split('\n').Select(r => r.Split('|')).ToList();
        var cells = rows.SelectMany((r, row) => r.Select((text, column) => new TableCell(LocatedText.Unpaged(text.Trim()), row, column))).ToList();
        var block = new TableBlock(rows.Count, rows.Max(r => r.Length), 1, cells) { Caption = LocatedText.Unpaged(caption) };
        return [.. TableStatements.Read(block, new TableContext(0, SectionRole.Presentation, title))];
    }
}
