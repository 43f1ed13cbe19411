namespace MinutesMiner.Pdf.Layout;

/// <summary>Choices and limits for <see cref="LayoutAnalyzer"/>. Every limit names what it stops; what a limit leaves out is reported.</summary>
public sealed record LayoutOptions
{
    /// <summary>The defaults.</summary>
    public static LayoutOptions Default { get; } = new();

    /// <summary>
    /// Whether a tagged file's structure tree takes part. It is weighed against the page in any case: tags that contradict what
    /// the page shows are ignored. Default true.
    /// </summary>
    public bool UseStructure { get; init; } = true;

    /// <summary>
    /// Words a page that are laid out; a page with more gives its words row by row, without columns or tables. Stops pages that are
    /// drawings made of letters. Default 30,000.
    /// </summary>
    public int MaxWordsPerPage { get; init; } = 30_000;

    /// <summary>
    /// Drawn lines and areas a page that are looked at for tables and boxes; a page with more is read as if it had none. Stops maps
    /// and plots. Default 20,000.
    /// </summary>
    public int MaxShapesPerPage { get; init; } = 20_000;

    /// <summary>Positions (rows × columns) a table; a larger grid is no table. Stops grids that are graph paper. Default 20,000.</summary>
    public int MaxTableCells { get; init; } = 20_000;

    /// <summary>Depth to which boxes within boxes and columns within columns are followed. Stops nested frames without end. Default 24.</summary>
    public int MaxDepth { get; init; } = 24;
}
