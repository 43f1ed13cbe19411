namespace MinutesMiner.Pdf;

/// <summary>Limits and choices for reading a PDF. Every limit names the attack or accident that it stops.</summary>
public sealed record PdfOptions
{
    /// <summary>The defaults.</summary>
    public static PdfOptions Default { get; } = new();

    /// <summary>Bytes that all streams together may inflate to; stops decompression bombs. Default 512 MiB.</summary>
    public long MaxInflatedBytes { get; init; } = 512L << 20;

    /// <summary>Bytes that one stream may inflate to; stops a single bomb early. Default 256 MiB.</summary>
    public long MaxStreamBytes { get; init; } = 256L << 20;

    /// <summary>Indirect objects; stops cross-reference tables that claim billions. Default 2,000,000.</summary>
    public int MaxObjects { get; init; } = 2_000_000;

    /// <summary>Depth of nested arrays, dictionaries, forms and trees; stops stack exhaustion. Default 100.</summary>
    public int MaxDepth { get; init; } = 100;

    /// <summary>Pages that are read; the rest is reported. Stops page trees without end. Default 5,000.</summary>
    public int MaxPages { get; init; } = 5_000;

    /// <summary>Letters a page; stops content that draws without end. Default 200,000.</summary>
    public int MaxLettersPerPage { get; init; } = 200_000;

    /// <summary>Paths a page; stops drawings of millions of lines. Default 200,000.</summary>
    public int MaxPathsPerPage { get; init; } = 200_000;

    /// <summary>
    /// Samples that one JBIG2 picture may be decoded to, the symbols and regions that it is made of included; stops a few bytes that claim
    /// billions. Default 500,000,000: a sheet of A4 at 1200 dpi, and its symbols.
    /// </summary>
    public long MaxPictureSamples { get; init; } = 500_000_000;

    /// <summary>Time for one page's content; stops content that is slow by design. Default 20 seconds.</summary>
    public TimeSpan MaxPageTime { get; init; } = TimeSpan.FromSeconds(20);
}
