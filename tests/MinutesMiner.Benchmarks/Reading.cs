using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Layout;

namespace MinutesMiner.Benchmarks;

/// <summary>What is timed. Each gives a count, so that nothing of it can be left out.</summary>
internal static class Reading
{
    public static int PageCount(byte[] bytes) => PdfDocument.Open(bytes).PageCount;

    /// <summary>Letters, lines, areas and images of all pages.</summary>
    public static long Letters(byte[] bytes)
    {
        var document = PdfDocument.Open(bytes);
        var letters = 0L;
        for (var number = 1; number <= document.PageCount; number++)
            letters += document.GetPage(number).Letters.Count;
        return letters;
    }

    /// <summary>The blocks of several documents, each read by one thread.</summary>
    public static long BlocksInParallel(IReadOnlyList<byte[]> files, int threads)
    {
        var blocks = 0L;
        Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = threads }, file => Interlocked.Add(ref blocks, Blocks(file)));
        return blocks;
    }

    /// <summary>Words, lines, paragraphs, headings, lists, tables and reading order of all pages.</summary>
    public static long Blocks(byte[] bytes) => LayoutAnalyzer.Analyze(PdfDocument.Open(bytes)).Blocks.Count;
}
