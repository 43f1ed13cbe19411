using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Layout;

namespace MinutesMiner.Reading.Pdf;

/// <summary>Reads PDFs. Limits are those of <see cref="PdfOptions"/> and <see cref="LayoutOptions"/>.</summary>
public sealed class PdfReader : IDocumentReader
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
        var layout = LayoutAnalyzer.Analyze(pdf, cancellationToken: cancellationToken);
        var noise = layout.Diagnostics.Where(d => d.Code == Unreadable).Select(d => d.Span?.Page).ToHashSet();
        var blocks = noise.Count == 0 ? layout.Blocks : layout.Blocks.Where(b => !noise.Contains(b.Text.Page));
        return new Document(new DocumentSource(source.Uri, source.Sha256, "application/pdf"), blocks, layout.Pages, layout.Diagnostics)
        {
            MetadataTitle = string.IsNullOrWhiteSpace(pdf.Title) ? null : pdf.Title.Trim(),
            Producer = string.Join("; ", new[] { pdf.Producer, pdf.Creator }.Where(p => !string.IsNullOrWhiteSpace(p))),
        };
    }
}
