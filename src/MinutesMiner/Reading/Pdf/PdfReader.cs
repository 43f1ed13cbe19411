using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Layout;
using MinutesMiner.Reading.Ocr;

namespace MinutesMiner.Reading.Pdf;

/// <summary>Reads PDFs. Limits are those of <see cref="PdfOptions"/>, <see cref="LayoutOptions"/> and <see cref="OcrOptions"/>.</summary>
/// <param name="recogniser">Reads pages that are pictures; null to leave them.</param>
public sealed class PdfReader(TextRecogniser? recogniser = null) : IDocumentReader
{
    /// <summary>How far into a file its header may stand: some mailers put lines ahead of it.</summary>
    private const int HeaderWithin = 1024;

    /// <summary>Said of pages whose letters cannot be told; what they seem to say is left out rather than taken for text.</summary>
    private const string Unreadable = "pdf.text-unreadable";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes, string extension) =>
        bytes[..Math.Min(bytes.Length, HeaderWithin)].IndexOf("%PDF-"u8) >= 0;

    /// <inheritdoc/>
    public Document Read(RawSource source, CancellationToken cancellationToken)
    {
        var pdf = PdfDocument.Open(source.Bytes, ct: cancellationToken);
        var layout = recogniser is null
            ? LayoutAnalyzer.Analyze(pdf, cancellationToken: cancellationToken)
            : Recognise(pdf, recogniser, cancellationToken);
        var noise = layout.Diagnostics.Where(d => d.Code == Unreadable).Select(d => d.Span?.Page).ToHashSet();
        var blocks = noise.Count == 0 ? layout.Blocks : layout.Blocks.Where(b => !noise.Contains(b.Text.Page));
        return new Document(new DocumentSource(source.Uri, source.Sha256, "application/pdf"), blocks, layout.Pages, layout.Diagnostics)
        {
            MetadataTitle = string.IsNullOrWhiteSpace(pdf.Title) ? null : pdf.Title.Trim(),
            Producer = string.Join("; ", new[] { pdf.Producer, pdf.Creator }.Where(p => !string.IsNullOrWhiteSpace(p))),
        };
    }

    private static PdfLayout Recognise(PdfDocument pdf, TextRecogniser recogniser, CancellationToken cancellationToken)
    {
        var text = recogniser.Read(pdf, cancellationToken);
        var pages = Enumerable.Range(1, pdf.PageCount).Select(n => text.Pages.GetValueOrDefault(n) ?? pdf.GetPage(n, cancellationToken));
        var layout = LayoutAnalyzer.Analyze(pages, pdf.Structure, cancellationToken: cancellationToken);
        return layout with { Diagnostics = [.. text.Diagnostics, .. layout.Diagnostics] };
    }
}
