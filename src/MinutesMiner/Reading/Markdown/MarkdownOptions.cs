namespace MinutesMiner.Reading.Markdown;

/// <summary>Limits for reading Markdown and plain text. Every limit names the attack or accident that it stops.</summary>
public sealed record MarkdownOptions
{
    /// <summary>The defaults.</summary>
    public static MarkdownOptions Default { get; } = new();

    /// <summary>Bytes of a file; stops logs and dumps that bear the ending of a text. Default 16 MiB.</summary>
    public int MaxBytes { get; init; } = 16 << 20;

    /// <summary>Cells of one table, those of its longest row in every row; rows beyond are left out. Stops two lines that claim billions. Default 200,000.</summary>
    public int MaxTableCells { get; init; } = 200_000;
}
