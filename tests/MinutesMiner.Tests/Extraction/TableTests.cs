using System.Text;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction;

/// <summary>What stands above a table, and what its numbers count.</summary>
public sealed class TableTests
{
    private static readonly Miner Miner = new MinerBuilder().Build();

    [Theory]
    [InlineData("Antal fuldtidspersoner fordelt på ydelse", "Antal fuldtidspersoner fordelt på ydelse", "fuldtidspersoner")]
    [InlineData("Afgange pr. dag, forslag B", "Afgange pr. dag, forslag B", "afgange pr. dag")]
    [InlineData("Udgifter i 1.000 kr.", "Udgifter i 1.000 kr.", "1.000 kr.")]
    [InlineData("Forslaget til takster (kr. pr. enhed) ses her:", "Forslaget til takster (kr. pr. enhed) ses her:", "kr.")]
    [InlineData("Taksterne ses herunder:", null, null)]
    [InlineData("Midlerne fordeler sig således:", null, null)]
    [InlineData("Der er kommet to ansøgninger:", null, null)]
    [InlineData("Indtægter pr. 1. marts:", "Indtægter pr. 1. marts:", null)]
    [InlineData("Udviklingen i antal fuldtidspersoner på linjen fremgår af tabellen.", null, "fuldtidspersoner")]
    [InlineData("Pr. 1. marts er der indskrevet følgende antal børn på linjen:", null, "børn")]
    [InlineData("Antallet af børn falder. Linjen er ny.", null, null)]
    [InlineData("Ordningen er i år budgetteret med 250.000 kr.", null, null)]
    public void A_caption_is_no_sentence_and_may_tell_the_unit(string above, string? caption, string? unit) =>
        Assert.Equal((caption, unit), Table($"<p>{above}</p><table><tr><th>Linje</th><th>Hverdage</th></tr><tr><td>Syd</td><td>12</td></tr></table>") is var t ? (t.Caption, t.Unit) : default);

    [Fact]
    public void A_numbered_caption_that_is_set_as_a_heading_stays_one() =>
        Assert.Equal("Tabel 2. Ture på linjen", Table("<h3>Tabel 2. Ture på linjen</h3><table><tr><th>Linje</th><th>Hverdage</th></tr><tr><td>Syd</td><td>12</td></tr></table>").Caption);

    [Fact]
    public void A_header_above_all_columns_of_numbers_tells_their_unit() =>
        Assert.Equal("pct.", Table(
            "<table><thead><tr><th rowspan=2>Skole</th><th colspan=2>Fravær i pct.</th></tr><tr><th>2022/23</th><th>2023/24</th></tr></thead><tbody><tr><td>Syd</td><td>5,1</td><td>6,2</td></tr></tbody></table>").Unit);

    [Fact]
    public void A_share_beside_counts_is_not_the_tables_unit() =>
        Assert.Null(Table("<table><tr><th>Skole</th><th>Elever</th><th>Fravær i pct.</th></tr><tr><td>Syd</td><td>212</td><td>6,2</td></tr></table>").Unit);

    [Fact]
    public void Bullets_within_a_cell_are_no_words() =>
        Assert.Equal(["Kan indgå", "bad og vask af- og påklædning", "•"], Table("<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td>Kan indgå</td><td>• bad og vask • af- og påklædning</td><td>•</td></tr></table>").Rows[1]);

    private static FactTable Table(string html) => Assert.Single(Miner.Extract("page.html", Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html><body><h1>Referat</h1><p>Teknikudvalget</p><p>Mødedato: 12. marts 2026</p><h2>7. Renhold</h2><h3>Sagsfremstilling</h3><p>Stierne fejes.</p>{html}<h3>Beslutning</h3><p>Godkendt.</p></body></html>"))
        .Document!.Items[0].Tables);
}
