using System.Text;
using System.Text.Json;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests;

/// <summary>Minutes written as Markdown in a test, and what the engine makes of them.</summary>
internal static class MinutesText
{
    private static readonly Miner Miner = new MinerBuilder().Build();

    public static MinerResult Mine(string markdown) => Miner.Extract("test.md", Encoding.UTF8.GetBytes(markdown));

    public static ExtractedDocument Extract(string markdown) => Mine(markdown).Document!;

    /// <summary>The only item of a meeting, given what stands under its heading.</summary>
    public static AgendaItem Item(string body) => Assert.Single(Extract(
        $"""
        # REFERAT Teknikudvalget d. 24-02-2026

        # Punkt 7: Stier i Nordskoven

        {body}
        """).Items);

    /// <summary>The only item of a meeting in a format that a dialect claims, given what was decided.</summary>
    public static AgendaItem ClaimedItem(string decision) => Assert.Single(Miner.Extract("test.json", JsonSerializer.SerializeToUtf8Bytes(new
    {
        Udvalg = new { Navn = "Teknikudvalget" },
        Moede = new { Dato = "2026-02-24T16:00:00" },
        Dagsordenpunkter = new[] { new { Punktnummer = "7", Navn = "Stier i Nordskoven", Felter = new[] { new { Html = $"<h3>Beslutning</h3><p>{decision}</p>" } } } },
    })).Document!.Items);

    /// <summary>A decision's reading, given its words and, optionally, what was recommended.</summary>
    public static Decision Decision(string text, string? recommendation = null) => Item(
        $"""
        {(recommendation is null ? "" : $"## Indstilling\n\nForvaltningen indstiller, at {recommendation}\n")}
        ## Beslutning

        {text}
        """).Decision!;
}
