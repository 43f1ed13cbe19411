using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Pipelines;

public class TextTemplateTests
{
    [Theory]
    [InlineData("Punkt {number}[:] {title}", "Punkt 12: Vinterberedskab på stier", "12", "Vinterberedskab på stier")]
    [InlineData("Punkt {number}[:] {title}", "punkt 7a Eventuelt", "7a", "Eventuelt")]
    [InlineData("{number}. [Sag:] {title}", "3. Sag: Ny bro", "3", "Ny bro")]
    public void Placeholders_take_what_stands_in_their_place(string template, string text, string number, string title)
    {
        var match = TextTemplate.Parse(template).MatchWhole(text);
        Assert.NotNull(match);
        Assert.Equal(number, match.Groups["number"].Value);
        Assert.Equal(title, match.Groups["title"].Value);
    }

    [Theory]
    [InlineData("tog .. til efterretning", "Udvalget tog orienteringen til efterretning.", true)]
    [InlineData("tog .. til efterretning", "Udvalget tog til efterretning.", true)]
    [InlineData("(godkendt|vedtaget)", "Forslaget blev vedtaget.", true)]
    [InlineData("(godkendt|vedtaget)", "Forslaget er ugodkendt.", false)]
    [InlineData("^til efterretning", "Til efterretning.", true)]
    [InlineData("^til efterretning", "Sendes til efterretning.", false)]
    [InlineData("[er] ikke godkendt", "Regnskabet er ikke godkendt", true)]
    public void Patterns_are_found_within_sentences_at_word_boundaries(string template, string text, bool found) =>
        Assert.Equal(found, TextTemplate.Parse(template).IsWithin(text));

    [Theory]
    [InlineData("Beslutning i {body} den {date}", "Beslutning i Teknikudvalget den 20-10-2025", "20-10-2025")]
    [InlineData("Beslutning i {body} den {date}", "Beslutning i Teknikudvalget den 5. maj 2026", "5. maj 2026")]
    public void Dates_are_taken_whole(string template, string text, string date) =>
        Assert.Equal(date, TextTemplate.Parse(template).MatchWhole(text)!.Groups["date"].Value);

    [Theory]
    [InlineData("Punkt {number", "'{' at position 7")]
    [InlineData("Punkt [nr", "'[' at position 7")]
    [InlineData("Punkt nr)", "')' at position 9")]
    [InlineData("{12}", "'{' at position 1")]
    [InlineData("  ", "empty")]
    public void A_broken_pattern_says_where(string template, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => TextTemplate.Parse(template)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_backslash_takes_the_next_character_as_it_is() =>
        Assert.Equal("Ny skole", TextTemplate.Parse("{title} \\(Lukket\\)").MatchWhole("Ny skole (Lukket)")!.Groups["title"].Value);

    [Theory]
    [InlineData("Punkt {number}", "P")]
    [InlineData("^[Ad] punkt", "Ap")]
    [InlineData("(Sag|[nr.] Emne) nr", "SnE")]
    [InlineData("[Åben] {title}", null)]
    [InlineData(".. vedtaget", null)]
    [InlineData("\\[Lukket]", "[")]
    public void The_first_character_is_known_where_the_template_fixes_it(string template, string? first) =>
        Assert.Equal(first, FirstCharacters.Of(template));

    /// <summary>The Kelvin sign is a K to whoever ignores case.</summary>
    [Theory]
    [InlineData("Klage {title}", "klage over støj")]
    [InlineData("Klage {title}", "  KLAGE over støj")]
    [InlineData("Klage {title}", "\u212Alage over støj")]
    [InlineData("åbent møde", "Åbent møde")]
    [InlineData("[Lukket] punkt", "punkt")]
    public void Sparing_the_automaton_loses_no_match(string template, string text) =>
        Assert.NotNull(TextTemplate.Parse(template).MatchWhole(text));

    [Theory]
    [InlineData(1_000)]
    [InlineData(50_000)]
    public void A_hostile_text_is_no_match_rather_than_a_long_wait(int repeats)
    {
        var text = string.Concat(Enumerable.Repeat("tog a ", repeats));
        Assert.False(TextTemplate.Parse("tog .. a .. a .. til efterretning").IsWithin(text));
    }
}
