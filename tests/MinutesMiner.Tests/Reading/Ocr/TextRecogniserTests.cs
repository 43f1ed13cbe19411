using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Layout;
using MinutesMiner.Reading;
using MinutesMiner.Reading.Ocr;

namespace MinutesMiner.Tests.Reading.Ocr;

/// <summary>Reading <c>Scans/scan.pdf</c>: pages 1 and 4 of a document of the corpus as pictures, made by <c>Scans/make.py</c>.</summary>
public sealed class TextRecogniserTests
{
    private const double SharedWords = 0.9;

    [TesseractFact]
    public void A_scan_says_what_the_document_said()
    {
        var scan = Read(new TextRecogniser());

        Assert.Equal(["ocr.used", "ocr.used"], scan.Diagnostics.Select(d => d.Code));
        Assert.All(scan.Diagnostics, d => Assert.Equal(Severity.Info, d.Severity));
        var printed = PdfDocument.Open(File.ReadAllBytes(Path("../../../../corpus/soeholm-tku-2026-02-24/soeholm-tku-2026-02-24.pdf")));
        foreach (var (page, source) in (ReadOnlySpan<(int, int)>)[(1, 1), (2, 4)])
        {
            var words = LayoutAnalyzer.Words(printed.GetPage(source));
            var found = scan.Blocks.SelectMany(b => b.Text.Segments.Where(s => s.Page == page).Select(s => (Text: b.Text.Text.Substring(s.Start, s.Length), Box: s.Box!.Value))).ToList();
            var same = words.Count(w => found.Exists(f => f.Text == w.Text && f.Box.Contains(w.Box.CenterX, w.Box.CenterY)));
            Assert.True(same >= SharedWords * words.Count, $"page {page}: {same} of {words.Count} words stand where they were printed");
        }
    }

    [TesseractFact]
    public void A_scan_gives_the_meeting()
    {
        var document = new MinerBuilder().ReadScans().Build().Extract("scan.pdf", File.ReadAllBytes(Path("Scans/scan.pdf"))).Document!;

        Assert.Equal(new DateOnly(2026, 2, 24), document.Meeting?.Date);
        Assert.Equal("Søholm Kommune", document.Municipality);
    }

    [TesseractFact]
    public void Pages_beyond_the_limit_are_reported_and_left()
    {
        var scan = Read(new TextRecogniser(new OcrOptions { MaxPages = 1 }));

        Assert.Equal(["ocr.limit.pages", "ocr.used", "pdf.no-text-layer"], scan.Diagnostics.Select(d => d.Code).Order());
        Assert.All(scan.Blocks, b => Assert.Equal(1, b.Text.Page));
    }

    [TesseractFact]
    public void Pictures_beyond_the_limit_are_reported_and_left()
    {
        var scan = Read(new TextRecogniser(new OcrOptions { MaxPixels = 2_000_000 }));

        Assert.Equal(["ocr.limit.pixels", "ocr.used", "pdf.no-text-layer"], scan.Diagnostics.Select(d => d.Code).Order());
    }

    [Fact]
    public void Without_the_program_the_page_stays_a_picture()
    {
        var scan = Read(new TextRecogniser(new OcrOptions { Program = Path("Scans/no-such-program") }));

        Assert.Equal(["ocr.not-installed", "pdf.no-text-layer", "pdf.no-text-layer"], scan.Diagnostics.Select(d => d.Code).Order());
        Assert.Empty(scan.Blocks);
    }

    [ShellTheory]
    [InlineData("echo eng", "ocr.not-installed")]
    [InlineData("case $1 in --list-langs) echo dan;; *) cat >/dev/null; echo Broken >&2; exit 3;; esac", "ocr.failed")]
    [InlineData("case $1 in --list-langs) echo dan;; *) exec sleep 600;; esac", "ocr.failed")]
    [InlineData("case $1 in --list-langs) echo dan;; *) exec yes;; esac", "ocr.failed")]
    public void A_program_that_misbehaves_costs_the_page_only(string script, string code)
    {
        var folder = Directory.CreateTempSubdirectory("minutesminer-test-");
        try
        {
            var program = System.IO.Path.Combine(folder.FullName, "tesseract");
            File.WriteAllText(program, $"#!/bin/sh\n{script}\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var scan = Read(new TextRecogniser(new OcrOptions { Program = program, MaxPictureTime = TimeSpan.FromSeconds(2) }));

            Assert.Contains(scan.Diagnostics, d => d.Code == code && d.Severity == Severity.Warning);
            Assert.Equal(2, scan.Diagnostics.Count(d => d.Code == "pdf.no-text-layer"));
            Assert.Empty(scan.Blocks);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Without_recognition_the_pages_are_reported() =>
        Assert.Equal(["pdf.no-text-layer", "pdf.no-text-layer"], Read(null).Diagnostics.Select(d => d.Code));

    private static Document Read(TextRecogniser? recogniser) =>
        DocumentReaders.Read("scan.pdf", File.ReadAllBytes(Path("Scans/scan.pdf")), recogniser, CancellationToken.None);

    /// <summary>The test's own folder in the repository, found from where the tests run.</summary>
    private static string Path(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(System.IO.Path.Combine(root.FullName, "MinutesMiner.sln")))
        {
            root = root.Parent;
        }

        return System.IO.Path.Combine(root!.FullName, "tests", "MinutesMiner.Tests", "Reading", "Ocr", name);
    }
}

/// <summary>A test that needs <c>tesseract</c> with Danish.</summary>
internal sealed class TesseractFactAttribute : FactAttribute
{
    private static readonly string? Missing = Tesseract.Find(OcrOptions.Default, out var problem) is null ? problem : null;

    public TesseractFactAttribute() => Skip = Missing;
}

/// <summary>A test that needs a POSIX shell.</summary>
internal sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "There is no POSIX shell." : null;
}
