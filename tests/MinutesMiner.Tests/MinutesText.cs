using System.Text;
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

    /// <summary>A decision's reading, given its words and, optionally, what was recommended.</summary>
    public static Decision Decision(string text, string? recommendation = null) => Item(
        $"""
        {(recommendation is null ? "" : $"## Indstilling\n\nForvaltningen indstiller, at {recommendation}\n")}
        ## Beslutning

        {text}
        """).Decision!;
}
