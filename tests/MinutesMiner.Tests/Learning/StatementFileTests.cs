using MinutesMiner.Learning;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Learning;

public sealed class StatementFileTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"statements-{Guid.NewGuid():N}.txt");

    [Fact]
    public void Items_sections_headings_and_lead_ins_stand_above_their_statements()
    {
        var groups = Read(
            """
            ### Takster for svømmehallen
            == Presentation
            -- Priser
            . Taksterne er fra 2024.
            R Skoler betaler ikke.
               lead: Det foreslås:
            R - Voksne: 55 kr.
            D - Andre: efter aftale

            . Nyt afsnit.
            ### Orientering
            == Decision
            . Taget til efterretning.
            """);
        Assert.Equal(["Takster for svømmehallen", "Orientering"], groups.Select(g => g.Title));
        Assert.Equal([false, true, true, null, false], groups[0].Statements.Select(s => s.IsRule));
        var entry = groups[0].Statements[2].Statement;
        Assert.Equal(("Voksne: 55 kr.", "Det foreslås:", true, SectionRole.Presentation), (entry.Text.Text, entry.Lead, entry.IsEntry, entry.Role));
        Assert.Equal(["Det foreslås:", "Priser", "Takster for svømmehallen"], entry.Above);
        Assert.Equal("Taksterne er fra 2024.", groups[0].Statements[1].Statement.Before);
        Assert.Equal("", groups[0].Statements[4].Statement.Before);
        Assert.Null(groups[0].Statements[4].Statement.Lead);
        Assert.Equal((1, SectionRole.Decision), (groups[1].Statements[0].Statement.Item, groups[1].Statements[0].Statement.Role));
    }

    [Fact]
    public void Rows_of_a_table_are_read_as_documents_are()
    {
        var groups = Read(
            """
            ### Takster for svømmehallen
            == Presentation
               table: Priser i kr.
               | Billet | 2026 | 2027 | Bemærkning
            R | Voksne | 55 | 57 | Skoler betaler ikke.
            . | I alt | 83 | 87
            """);
        var statements = groups[0].Statements;
        Assert.Equal([("Voksne 57", 57m), ("Skoler betaler ikke.", null)], statements.Select(s => (s.Statement.Text.Text, s.Statement.Price?.Amount)));
        Assert.Equal(["2027", "Priser i kr.", "Takster for svømmehallen"], statements[0].Statement.Above);

        using var text = new StringWriter();
        StatementLines.Write(text, groups, areLabelled: true);
        File.WriteAllText(_file, text.ToString());
        Assert.Equal(statements[0].Statement.Price, StatementLines.Read(_file)[0].Statements[0].Statement.Price);
    }

    [Fact]
    public void Slides_are_groups_outside_items()
    {
        var groups = Read("% slides Serviceniveau i dagtilbud\n### Åbningstider\n-- Vuggestuer\nR - Åbent kl. 6.30-17\n### Økonomi\n. - 12 mio. kr.\n");
        Assert.Equal(2, groups.Count);
        Assert.All(groups, g => Assert.Equal("Serviceniveau i dagtilbud", g.Title));
        var slide = groups[0].Statements[0].Statement;
        Assert.True(slide is { IsSlide: true, IsEntry: true, Item: null, Page: 1 });
        Assert.Equal(["Vuggestuer", "Åbningstider"], slide.Above);
    }

    [Theory]
    [InlineData("### A\nX tekst", 2)]
    [InlineData("### A\n== Nowhere", 2)]
    [InlineData("% plakat A", 1)]
    [InlineData("R", 1)]
    [InlineData("### A\n   | Område | Budget\nR | Veje | 57", 3)]
    public void An_error_says_where_it_is(string text, int line) =>
        Assert.Contains($"({line},1)", Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Lines_of_JSON_hold_what_a_statement_is()
    {
        var groups = Read("### A\n== Summary\n-- B\nR Et.\nD To.\n. Tre.\n");
        using var text = new StringWriter();
        StatementLines.Write(text, groups, areLabelled: true);
        File.WriteAllText(_file, text.ToString());
        var again = Assert.Single(StatementLines.Read(_file));
        Assert.Equal(groups[0].Statements.Select(s => (s.IsRule, s.Statement.Text.Text, s.Statement.Before)), again.Statements.Select(s => (s.IsRule, s.Statement.Text.Text, s.Statement.Before)));
        Assert.Equal(groups[0].Statements[0].Statement.Above, again.Statements[0].Statement.Above);

        using var unread = new StringWriter();
        StatementLines.Write(unread, groups, areLabelled: false);
        File.WriteAllText(_file, unread.ToString());
        Assert.Empty(StatementLines.Read(_file));
    }

    public void Dispose() => File.Delete(_file);

    private IReadOnlyList<LabelledGroup> Read(string text)
    {
        File.WriteAllText(_file, text);
        return StatementFile.Read(_file);
    }
}
