using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Numbers;
using MinutesMiner.Extraction.Audit;

namespace MinutesMiner.Tests.Extraction;

/// <summary>What a table's own arithmetic says of its cells.</summary>
public class TableAuditTests
{
    [Fact]
    public void Swapped_digits_are_found_where_total_and_row_cross()
    {
        var found = MinutesText.Extract(
            """
            # REFERAT Teknikudvalget d. 24-02-2026

            # Punkt 7: Regnskab

            ## Sagsfremstilling

            | Område | Ramme | Regulering | Budget |
            |---|---|---|---|
            | Veje | 4.120.500 | | 4.120.500 |
            | Stier | 2.747.973 | | 2.747.793 |
            | Parker | 1.300.250 | -20.000 | 1.280.250 |
            | Havn | 812.400 | 5.000 | 817.400 |
            | I alt | 8.981.123 | -15.000 | 8.966.123 |
            """).Findings;

        Assert.Equal(["table.total", "table.row"], found.Select(f => f.Code));
        Assert.All(found, f => Assert.Equal((2, 3, "2.747.973", "2.747.793", "7", "t1"), (f.Row, f.Column, f.Expected, f.Actual, f.Item, f.Table)));
        Assert.All(found, f => Assert.NotEmpty(f.Spans));
    }

    [Fact]
    public void Without_a_second_equation_the_total_is_pointed_at()
    {
        var fault = Assert.Single(Faults(
            ["Gruppe", "Nord", "Syd", "Øst"],
            ["Børn", "3.503", "2.019", "2.782"],
            ["Voksne", "12.021", "3.910", "6.872"],
            ["I alt", "15.529", "5.929", "9.654"]));
        Assert.Equal((TableFault.Total, 3, 1, 15_524m), (fault.Fault, fault.Row, fault.Column, fault.Expected));
    }

    [Fact]
    public void Two_equations_of_a_small_table_prove_each_other_in_one_cell() =>
        Assert.Equal(
            [(TableFault.Total, 4, 2, 214.6m), (TableFault.Row, 4, 2, 214.6m)],
            Faults(
                ["", "Budget A", "Budget B", "Ændring"],
                ["Busser", "148,2", "151,9", "3,7"],
                ["Tog", "47,5", "48,8", "1,3"],
                ["Andet", "14,7", "13,9", "-0,8"],
                ["I alt", "210,4", "216,4", "4,2"]).Select(f => (f.Fault, f.Row, f.Column, f.Expected)).Order());

    [Fact]
    public void A_column_of_another_kind_excuses_no_misprint()
    {
        var fault = Assert.Single(Faults(
            ["Skole", "Elever før", "Elever nu", "Klasser", "Elever pr. klasse"],
            ["Bakken", "612", "634", "28", "22,6"],
            ["Havet", "548", "489", "24", "20,4"],
            ["Nord", "701", "688", "30", "22,9"],
            ["Syd", "395", "384", "19", "20,2"],
            ["I alt", "2.256", "2.195", "110", "21,7"]));
        Assert.Equal((TableFault.Total, 5, 3, 101m), (fault.Fault, fault.Row, fault.Column, fault.Expected));
    }

    [Theory]
    [InlineData("Ændring i pct.", 1)]
    [InlineData("Andel i pct.", 0)]
    public void Five_changes_are_enough_where_the_column_calls_them_so(string header, int faults) =>
        Assert.Equal(faults, Faults(
            ["Takst", "2031", "2032", header],
            ["Vand", "24,50", "25,48", "4,0"],
            ["Måler", "650,00", "682,50", "5,0"],
            ["Afledning", "41,20", "42,85", "4,0"],
            ["Stik", "720,00", "748,80", "3,0"],
            ["Tank", "985,00", "1.034,25", "5,0"]).Count(f => f.Fault == TableFault.Percent));

    [Fact]
    public void A_lone_column_is_summed_where_its_total_is_a_digit_off()
    {
        var fault = Assert.Single(Faults(
            ["Gruppe", "Antal", "Kontakt"],
            ["Børn", "96", "hver uge"],
            ["Unge", "148", "hver måned"],
            ["Voksne", "205", "efter behov"],
            ["I alt", "459", ""]));
        Assert.Equal((TableFault.Total, 4, 1, 449m), (fault.Fault, fault.Row, fault.Column, fault.Expected));
    }

    [Theory]
    [InlineData("Heraf piger", "205", "459")]
    [InlineData("Voksne", "205", "512")]
    [InlineData("Voksne", "205", "450")]
    public void A_lone_column_that_is_no_plain_sum_is_left(string label, string number, string total) => Assert.Empty(Faults(
        ["Gruppe", "Antal", "Kontakt"],
        ["Børn", "96", "hver uge"],
        ["Unge", "148", "hver måned"],
        [label, number, "efter behov"],
        ["I alt", total, ""]));

    [Fact]
    public void A_total_of_counts_is_no_rounding_where_the_row_is_the_sum_of_another_column()
    {
        var fault = Assert.Single(Faults(
            ["Hus", "Boliger", "Ledige", "På venteliste", "Dage"],
            ["Elmely", "47", "1", "13", "40"],
            ["Søbo", "35", "0", "8", "37"],
            ["Enggården", "61", "2", "15", "45"],
            ["Klitly", "25", "0", "6", "30"],
            ["I alt", "168", "3", "44", ""]));
        Assert.Equal((TableFault.Total, 5, 3, 42m), (fault.Fault, fault.Row, fault.Column, fault.Expected));
    }

    [Fact]
    public void An_equation_that_is_short_of_proof_says_which_cell_breaks_the_sum() =>
        Assert.Equal(
            [(TableFault.Total, 2, 3, 310.4m), (TableFault.Row, 2, 3, 310.4m)],
            Faults(
                ["Udvalg", "Budget", "Tillæg", "Nyt budget", "Regnskab"],
                ["Havne", "182,4", "1,6", "184,0", "183,1"],
                ["Veje", "312,7", "-2,3", "310,9", "318,9"],
                ["Skove", "289,5", "0,0", "289,5", "291,2"],
                ["Stier", "71,8", "0,9", "72,7", "71,9"],
                ["I alt", "856,4", "0,2", "856,6", "865,1"]).Select(f => (f.Fault, f.Row, f.Column, f.Expected)).Order());

    [Fact]
    public void A_difference_that_one_row_breaks_is_found_without_totals()
    {
        var fault = Assert.Single(Faults(
            ["Skoleår", "Kapacitet", "Behov", "Afvigelse"],
            ["Kirkeskolen", "1841", "1702", "+139"],
            ["Engskolen", "1847", "1604", "+246"],
            ["Søskolen", "1847", "1966", "-119"],
            ["Byskolen", "1947", "1710", "+237"],
            ["Havneskolen", "1947", "2153", "-206"]));
        Assert.Equal((TableFault.Row, 2, 3, 243m), (fault.Fault, fault.Row, fault.Column, fault.Expected));
    }

    [Fact]
    public void A_percentage_that_its_numbers_do_not_give_is_found()
    {
        var fault = Assert.Single(Faults(
            ["Distrikt", "Borgere", "Svar", "Svarprocent"],
            ["Nord", "1.240", "533", "43,0"],
            ["Syd", "980", "612", "62,4"],
            ["Øst", "1.511", "702", "46,5"],
            ["Vest", "760", "298", "32,9"],
            ["Midt", "1.105", "640", "57,9"],
            ["Havn", "433", "171", "39,5"]));
        Assert.Equal((TableFault.Percent, 4, 3, 39.2m), (fault.Fault, fault.Row, fault.Column, fault.Expected));
    }

    [Theory]
    [InlineData("0,3", "2,4", "0,8", "3,6")] // rounded parts
    [InlineData("10", "20", "30", "61")]
    public void Rounding_is_no_fault(string a, string b, string c, string total) => Assert.Empty(Faults(
        ["Post", "2024", "2025"], ["Drift", a, a], ["Anlæg", b, b], ["Renter", c, c], ["I alt", total, total]));

    [Fact]
    public void Averages_and_years_are_no_summands() => Assert.Empty(Faults(
        ["Skole", "Elever", "Klasser", "Elever pr. klasse"],
        ["Kirkeskolen", "2.310", "1.104", "20,9"],
        ["Engskolen", "3.415", "1.207", "28,3"],
        ["Byskolen", "1.618", "1.031", "15,7"],
        ["I alt", "7.343", "3.342", "22,0"]));

    [Fact]
    public void One_summand_left_out_elsewhere_is_no_fault() => Assert.Empty(Faults(
        ["Udgift", "Model A", "Model B", "Model C"],
        ["Bygning", "10.389", "9.297", "6.303"],
        ["Leje", "3.780", "3.780", "2.520"],
        ["Dagpleje", "", "", "306"],
        ["Bemærkning", "a", "b", "c"],
        ["Samlet", "14.169", "13.077", "9.129"]));

    [Fact]
    public void A_table_that_adds_up_has_no_fault() => FsCheck.Check.QuickThrowOnFailure(
        Prop.ForAll(Tables.ToArbitrary(), t => Faults(Print(t)).Count == 0));

    [Fact]
    public void One_changed_cell_is_the_cell_at_fault() => FsCheck.Check.QuickThrowOnFailure(
        Prop.ForAll(
            Changes.ToArbitrary(),
            change =>
            {
                var rows = Print(change.Table);
                var (row, column) = (change.Row % change.Table.GetLength(0), change.Column % 3);
                rows[row + 1][column + 1] = Danish(change.Table[row, column] + change.By);
                var faults = Faults(rows);
                return faults.Count == 2 && faults.TrueForAll(f => f.Row == row + 1 && f.Column == column + 1 && f.Expected == change.Table[row, column]);
            }));

    /// <summary>Two columns of amounts and their sum; the last row is the total.</summary>
    private static Gen<decimal[,]> Tables =>
        from rows in Gen.Choose(5, 12)
        from values in Gen.Choose(10_000, 900_000).ArrayOf(2 * rows)
        select Fill(values, rows);

    private static Gen<Change> Changes =>
        from table in Tables
        from row in Gen.Choose(0, 1000)
        from column in Gen.Choose(0, 2)
        from amount in Gen.Choose(100, 9000)
        select new Change(table, row, column, amount);

    private static decimal[,] Fill(int[] values, int rows)
    {
        var table = new decimal[rows + 1, 3];
        for (var row = 0; row < rows; row++)
        {
            (table[row, 0], table[row, 1]) = (values[2 * row], values[(2 * row) + 1]);
            table[row, 2] = table[row, 0] + table[row, 1];
            for (var column = 0; column < 3; column++)
            {
                table[rows, column] += table[row, column];
            }
        }

        return table;
    }

    private static string[][] Print(decimal[,] table)
    {
        var last = table.GetLength(0) - 1;
        return
        [
            ["Område", "Drift", "Anlæg", "Udgift"],
            .. Enumerable.Range(0, last + 1).Select(r => (string[])[r == last ? "I alt" : $"Område {(char)('A' + r)}", .. Enumerable.Range(0, 3).Select(c => Danish(table[r, c]))]),
        ];
    }

    private static string Danish(decimal value) => value.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '.');

    private static List<CellFault> Faults(params string[][] rows) => TableAudit.Check(new FactTable
    {
        Id = "t1",
        HeaderRows = 1,
        Rows = rows,
        Numbers = rows.Select(r => r.Select(c => DanishNumbers.ParseCell(c)).ToArray()).ToArray(),
    }).ToList();

    private sealed record Change(decimal[,] Table, int Row, int Column, decimal By);
}
