namespace MinutesMiner.Reading.Html;

/// <summary>Limits for reading HTML. Every limit names the attack or accident that it stops.</summary>
public sealed record HtmlOptions
{
    /// <summary>The defaults.</summary>
    public static HtmlOptions Default { get; } = new();

    /// <summary>Bytes of a file; stops files that would fill the memory several times over once parsed. Default 64 MiB.</summary>
    public int MaxBytes { get; init; } = 64 << 20;

    /// <summary>
    /// Elements open at one place; tags beyond are left out and their text kept. Stops nesting that exhausts the stack or makes the
    /// tree's construction quadratic. Default 256.
    /// </summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>
    /// Nodes that the tags of a file may make, those that a parser makes again for unclosed formatting tags counted in; the rest of
    /// the file is left out. Stops files of tags only, and formatting tags that multiply. Default 2,000,000.
    /// </summary>
    public int MaxNodes { get; init; } = 2_000_000;

    /// <summary>Characters of an attribute's value; longer ones are left out. Stops embedded pictures, which no reader needs. Default 1,024.</summary>
    public int MaxAttributeLength { get; init; } = 1_024;

    /// <summary>Positions that the cells of one table may cover; rows beyond are left out. Stops spans that claim millions of cells. Default 200,000.</summary>
    public int MaxTableCells { get; init; } = 200_000;
}
