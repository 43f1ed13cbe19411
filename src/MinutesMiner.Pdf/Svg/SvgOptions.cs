using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Svg;

/// <summary>What <see cref="SvgPage"/> draws, and how much of it at most.</summary>
public sealed record SvgOptions
{
    /// <summary>The defaults.</summary>
    public static SvgOptions Default { get; } = new();

    /// <summary>Boxes that are marked, over everything else. None by default.</summary>
    public IReadOnlyList<SvgMark> Marks { get; init; } = [];

    /// <summary>Colour of the marks as 0xRRGGBB. Default a yellow.</summary>
    public int MarkRgb { get; init; } = 0xFFC800;

    /// <summary>Whether text without ink, such as the text layer of a scan, is drawn in black. Default true.</summary>
    public bool ShowInvisible { get; init; } = true;

    /// <summary>Pieces of text a page; stops files of hundreds of megabytes for pages that are drawings made of letters. Default 50,000.</summary>
    public int MaxTexts { get; init; } = 50_000;

    /// <summary>Lines, areas, pictures and drawings a page; stops the same for maps and plots. Default 20,000.</summary>
    public int MaxShapes { get; init; } = 20_000;

    /// <summary>Points of all drawings a page; stops the same for maps and plots of few but long lines. Default 60,000.</summary>
    public int MaxPathPoints { get; init; } = 60_000;

    /// <summary>Marks; stops a request that asks for millions. Default 1,000.</summary>
    public int MaxMarks { get; init; } = 1_000;
}

/// <summary>A box to be marked on a page.</summary>
/// <param name="Box">In page coordinates (<see cref="Core.Geometry.Box"/>).</param>
/// <param name="Label">A few words beside it; null for none. At most 80 characters are shown.</param>
public sealed record SvgMark(Box Box, string? Label = null);
