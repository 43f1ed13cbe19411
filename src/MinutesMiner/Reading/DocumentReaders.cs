using System.Security.Cryptography;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading.FirstAgenda;
using MinutesMiner.Reading.Html;
using MinutesMiner.Reading.Markdown;
using MinutesMiner.Reading.Pdf;

namespace MinutesMiner.Reading;

/// <summary>The formats that can be read.</summary>
public static class DocumentReaders
{
    private static readonly IReadOnlyList<IDocumentReader> All = [new PdfReader(), new FirstAgendaReader(), new HtmlReader(), new MarkdownReader()];

    /// <summary>Endings of the files that are taken of a folder. Formats without a mark of their own are read when named one by one: a folder has readme files too.</summary>
    public static IReadOnlyList<string> IngestedExtensions { get; } = [".pdf"];

    /// <summary>Reads a file by the first reader that knows its content. Civil registration numbers are masked.</summary>
    public static Document Read(string uri, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var extension = Path.GetExtension(uri).ToLowerInvariant();
        var source = new RawSource(uri, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), bytes);
        if (bytes.IsEmpty)
        {
            return source.Unreadable("application/octet-stream", new Diagnostic(extension == ".pdf" ? "pdf.empty" : "read.empty", Severity.Error, "The file is empty."));
        }

        foreach (var reader in All)
        {
            if (reader.Recognises(bytes.Span, extension))
            {
                return CivilNumberMask.Apply(reader.Read(source, cancellationToken));
            }
        }

        var diagnostic = extension == ".pdf"
            ? new Diagnostic("pdf.not-a-pdf", Severity.Error, "The file is named .pdf, but its content is none.")
            : new Diagnostic("read.unknown-format", Severity.Error, "The content is of no format that can be read.");
        return source.Unreadable("application/octet-stream", diagnostic);
    }
}
