namespace MinutesMiner.Reading.Ocr;

/// <summary>Choices and limits for reading scanned pages with <c>tesseract</c>. Every limit names what it stops; what it leaves out is reported.</summary>
public sealed record OcrOptions
{
    /// <summary>The defaults.</summary>
    public static OcrOptions Default { get; } = new();

    /// <summary>Path of the program; null to look for <c>tesseract</c> in the folders of PATH, but never in the current folder.</summary>
    public string? Program { get; init; }

    /// <summary>Languages as tesseract names them, several with a plus between them. Default <c>dan</c>.</summary>
    public string Languages { get; init; } = "dan";

    /// <summary>Time for one picture; stops pictures that are slow by design. Default one minute.</summary>
    public TimeSpan MaxPictureTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Pages of a document that are recognised; stops documents that would take hours. Default 500.</summary>
    public int MaxPages { get; init; } = 500;

    /// <summary>Samples a picture; stops pictures that fill the memory. Default 100 million: a page of A3 at 600 dpi is 70.</summary>
    public long MaxPixels { get; init; } = 100_000_000;

    /// <summary>Pictures a page, the finest first; stops pages that are put together of thousands. Default 16.</summary>
    public int MaxPicturesPerPage { get; init; } = 16;

    /// <summary>Words a picture; stops screens and grids that are read as text. Default 10,000.</summary>
    public int MaxWords { get; init; } = 10_000;

    /// <summary>Words that the program trusts less than this, from 0 to 100, are dropped: specks, lines and stamps. Default 30.</summary>
    public double MinWordConfidence { get; init; } = 30;

    /// <summary>Pages whose words are trusted less than this on average, from 0 to 100, are reported. Default 75.</summary>
    public double LowConfidence { get; init; } = 75;
}
