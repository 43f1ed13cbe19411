using System.Security.Cryptography;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading.Docx;
using MinutesMiner.Reading.FirstAgenda;
using MinutesMiner.Reading.Html;
using MinutesMiner.Reading.Markdown;
using MinutesMiner.Reading.Ocr;
using MinutesMiner.Reading.Office;
using MinutesMiner.Reading.Pdf;
using MinutesMiner.Reading.Pptx;
using MinutesMiner.Reading.Xml;
using MinutesMiner.Reading.Zip;

namespace MinutesMiner.Reading;

/// <summary>The formats that can be read.</summary>
public static class DocumentReaders
{
    /// <summary>Packed formats ahead of PDF: a PDF that lies unpacked at the front of an archive does not make the archive one.</summary>
    private static readonly IReadOnlyList<IDocumentReader> All = With(recogniser: null);

    private static IReadOnlyList<IDocumentReader> With(TextRecogniser? recogniser) =>
    [
        new DocxReader(), new PptxReader(), new ArchiveReader(), new LegacyOfficeReader(), new PdfReader(recogniser),
        new SbsysReader(), new EDocReader(), new AcadreReader(), new FirstAgendaReader(), new HtmlReader(), new MarkdownReader(),
    ];

    /// <summary>
    /// Endings of the files that are taken of a folder; of those in <see cref="OfManyFormats"/> only what <see cref="Knows"/>. Formats
    /// without a mark of their own are read when named one by one: a folder has readme files too.
    /// </summary>
    public static IReadOnlyList<string> IngestedExtensions { get; } = [".pdf", ".docx", ".pptx", ".html", ".htm", ".xml", ".json", ".zip"];

    /// <summary>
    /// Characters of a document that are read, whatever its format; the rest is left out and reported (<c>read.limit.text</c>). Stops
    /// files whose extraction would take hours: a page of minutes has three to five thousand.
    /// </summary>
    public const int MaxCharacters = 4_000_000;

    /// <summary>Endings that files of any kind have.</summary>
    public static IReadOnlyList<string> OfManyFormats { get; } = [".json", ".xml"];

    /// <summary>Whether a reader knows the file by its content.</summary>
    public static bool Knows(string uri, ReadOnlySpan<byte> bytes)
    {
        var extension = Path.GetExtension(uri).ToLowerInvariant();
        foreach (var reader in All)
        {
            if (reader.Recognises(bytes, extension))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The documents of a file: itself, or what an archive holds, which is taken as a folder is.</summary>
    public static IEnumerable<SourceBytes> Expand(string uri, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        ArchiveReader.IsArchive(bytes.Span) ? InArchive(uri, bytes, cancellationToken) : [new SourceBytes(uri, bytes, null)];

    private static IEnumerable<SourceBytes> InArchive(string uri, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var isEmpty = true;
        foreach (var source in ArchiveReader.Open(uri, bytes, IngestedExtensions, cancellationToken).Where(s => s.Refused is not null || IsTaken(s)))
        {
            isEmpty = false;
            yield return source;
        }

        if (isEmpty)
        {
            yield return new SourceBytes(uri, default, new Diagnostic(
                "zip.no-documents", Severity.Error, $"The archive holds no document: files that end in {string.Join(", ", IngestedExtensions)}."));
        }
    }

    private static bool IsTaken(SourceBytes source) =>
        !OfManyFormats.Contains(Path.GetExtension(source.Uri), StringComparer.OrdinalIgnoreCase) || Knows(source.Uri, source.Bytes.Span);

    /// <summary>Reads a file by the first reader that knows its content. Civil registration numbers are masked.</summary>
    public static Document Read(string uri, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => Read(uri, bytes, null, cancellationToken);

    /// <summary>Reads a file by the first reader that knows its content. Civil registration numbers are masked.</summary>
    /// <param name="uri">File name, path or address.</param>
    /// <param name="bytes">The file's content.</param>
    /// <param name="recogniser">Reads pages that are pictures; null to leave them.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Document Read(string uri, ReadOnlyMemory<byte> bytes, TextRecogniser? recogniser, CancellationToken cancellationToken)
    {
        var extension = Path.GetExtension(uri).ToLowerInvariant();
        var source = new RawSource(uri, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), bytes);
        if (bytes.IsEmpty)
        {
            return source.Unreadable("application/octet-stream", new Diagnostic(extension == ".pdf" ? "pdf.empty" : "read.empty", Severity.Error, "The file is empty; fetch it again."));
        }

        foreach (var reader in recogniser is null ? All : With(recogniser))
        {
            if (reader.Recognises(bytes.Span, extension))
            {
                return CivilNumberMask.Apply(Shorten(reader.Read(source, cancellationToken), MaxCharacters));
            }
        }

        var diagnostic = extension == ".pdf"
            ? new Diagnostic("pdf.not-a-pdf", Severity.Error, "The file is named .pdf, but its content is none; fetch it again, or give it the ending that it should have.")
            : TextEncodings.IsUtf16(bytes.Span)
            ? new Diagnostic("read.encoding", Severity.Error, "The content is text in UTF-16; save it as UTF-8.")
            : new Diagnostic("read.unknown-format", Severity.Error, "The content is of no format that can be read: PDF, DOCX, PPTX, HTML, ZIP, XML and JSON of meetings; .md and .txt by their names.");
        return source.Unreadable("application/octet-stream", diagnostic);
    }

    /// <summary>The document as far as its first blocks with as many characters.</summary>
    internal static Document Shorten(Document document, int mostCharacters)
    {
        if (document.Text.Length <= mostCharacters)
        {
            return document;
        }

        var left = (long)mostCharacters;
        var blocks = document.Blocks.TakeWhile(b => (left -= b.Text.Length + 1) >= 0).ToList();
        var diagnostic = new Diagnostic("read.limit.text", Severity.Error, $"The document has more than {mostCharacters} characters: the rest was left out.");
        return new Document(document.Source, blocks, document.Pages, [.. document.Diagnostics, diagnostic])
        {
            MetadataTitle = document.MetadataTitle, Producer = document.Producer,
        };
    }
}
