using System.Runtime.InteropServices;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Pdf.Content;
using MinutesMiner.Pdf.Encryption;
using MinutesMiner.Pdf.Fonts;
using MinutesMiner.Pdf.Objects;
using MinutesMiner.Pdf.Structure;

namespace MinutesMiner.Pdf;

/// <summary>
/// A PDF file (ISO 32000). Opening finds the objects and the pages; a page's content is interpreted when it is asked for.
/// Immutable as seen from outside and thread-safe: pages may be read in parallel.
/// </summary>
public sealed class PdfDocument
{
    private static readonly PdfDictionary NoInfo = PdfDictionary.Empty;
    private readonly DiagnosticLog _log = new();
    private readonly PdfOptions _options;
    private readonly List<PageNode> _pages = [];
    private readonly PageReader? _reader;
    private readonly PdfDictionary _info = NoInfo;
    private readonly Lazy<StructureElement?> _structure = new(() => null);

    private PdfDocument(byte[] data, PdfOptions options, CancellationToken cancellation)
    {
        _options = options;
        if (data.Length == 0)
        {
            Fail("pdf.empty", "The file is empty; fetch it again.");
            return;
        }

        var header = data.AsSpan(0, Math.Min(data.Length, 4096)).IndexOf("%PDF-"u8);
        if (header < 0 && data.AsSpan().IndexOf("endobj"u8) < 0)
        {
            Fail("pdf.not-a-pdf", "The file is no PDF; fetch it again, or give it the ending that it should have.");
            return;
        }

        if (header > 0)
            data = data[header..]; // Offsets count from the header.
        var store = new ObjectStore(data, options, _log);
        store.Open();
        cancellation.ThrowIfCancellationRequested();
        if (FindPages(store) is not var (catalog, pages))
            return;
        _pages = pages;
        cancellation.ThrowIfCancellationRequested();
        if (data.AsSpan().LastIndexOf("%%EOF"u8) < 0)
            _log.Add("pdf.truncated", Severity.Error, "The file has no end mark: its last part may be missing. Fetch it again.");
        _reader = new PageReader(new ContentContext(store, new FontCache(store), OptionalContent.Read(catalog), catalog.Dictionary("AcroForm") ?? PdfDictionary.Empty, options, _log));
        _info = store.Trailer["Info"] as PdfDictionary ?? NoInfo;
        _structure = new Lazy<StructureElement?>(() => StructureReader.Read(catalog, _pages, options, _log));
    }

    /// <summary>Number of pages; 0 when the file cannot be read.</summary>
    public int PageCount => _pages.Count;

    /// <summary>
    /// What is wrong with the file, by page and then by code. Grows while pages are read: those found in a page's content come
    /// after <see cref="GetPage"/>.
    /// </summary>
    /// <remarks>
    /// Errors: <c>pdf.empty</c>, <c>pdf.not-a-pdf</c>, <c>pdf.encrypted</c>, <c>pdf.damaged</c>, <c>pdf.truncated</c>, and
    /// <c>pdf.text-unreadable</c> (a page). Warnings: <c>pdf.stream-damaged</c>, <c>pdf.no-text-layer</c> (a page), and one for each
    /// limit of <see cref="PdfOptions"/>: <c>pdf.limit.objects</c>, <c>.pages</c>, <c>.stream-bytes</c>, <c>.inflated-bytes</c>,
    /// <c>.letters</c>, <c>.paths</c>, <c>.drawings</c>, <c>.page-time</c> (the last four a page). For information: <c>pdf.xref-rebuilt</c>.
    /// </remarks>
    public IReadOnlyList<Diagnostic> Diagnostics => _log.Snapshot();

    /// <summary>Root of the structure tree of a tagged PDF, of type "Document"; null when the file is not tagged. Read on first use.</summary>
    public StructureElement? Structure => _structure.Value;

    /// <summary>Title in the document information; null when there is none. As written: often the name of the source file.</summary>
    public string? Title => Info("Title");

    /// <summary>Author in the document information; null when there is none.</summary>
    public string? Author => Info("Author");

    /// <summary>Program that wrote the PDF; null when unknown.</summary>
    public string? Producer => Info("Producer");

    /// <summary>Program in which the document was made; null when unknown.</summary>
    public string? Creator => Info("Creator");

    /// <summary>
    /// Opens a file. Content never makes it throw: what cannot be read has no pages and a diagnostic of severity error, with code
    /// <c>pdf.empty</c>, <c>pdf.not-a-pdf</c>, <c>pdf.encrypted</c> (a password is needed) or <c>pdf.damaged</c>.
    /// </summary>
    /// <param name="bytes">The whole file. Must not change while the document is in use.</param>
    /// <param name="options">Limits; <see cref="PdfOptions.Default"/> when null.</param>
    /// <param name="ct">Ends opening early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static PdfDocument Open(ReadOnlyMemory<byte> bytes, PdfOptions? options = null, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        var data = MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? segment.Array
            : bytes.ToArray();
        return new PdfDocument(data, options ?? PdfOptions.Default, ct);
    }

    /// <summary>Interprets a page. Not kept: a second call reads it again.</summary>
    /// <param name="number">From 1 to <see cref="PageCount"/>.</param>
    /// <param name="ct">Ends reading early.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no page of that number.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public PdfPage GetPage(int number, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, PageCount);
        ct.ThrowIfCancellationRequested();
        return _reader!.Read(_pages[number - 1], number, ct);
    }

    /// <summary>
    /// Finds key, catalogue and pages, scanning the file where its tables do not lead to them; null, and a diagnostic, when even
    /// that finds no page.
    /// </summary>
    private (PdfDictionary Catalog, List<PageNode> Pages)? FindPages(ObjectStore store)
    {
        for (var attempt = 0; attempt < 2; attempt++)
        {
            if (attempt > 0)
                store.UseScan();
            store.Decryptor = null;
            if (store.Trailer["Encrypt"] is PdfDictionary encrypt)
            {
                store.Decryptor = SecurityHandler.Open(encrypt, (store.Trailer.Array("ID")?[0] as PdfString ?? PdfString.Empty).Bytes);
                if (store.Decryptor is null)
                {
                    Fail("pdf.encrypted", "The file is encrypted and needs a password; save it without one.");
                    return null;
                }
            }

            store.CompleteScan();
            var catalog = FindCatalog(store) ?? PdfDictionary.Empty;
            if (PageTree.Read(catalog, store, _options, _log) is { Count: > 0 } pages)
                return (catalog, pages);
        }

        Fail("pdf.damaged", "No page of the file can be found.");
        return null;
    }

    private static PdfDictionary? FindCatalog(ObjectStore store)
    {
        if (store.Trailer["Root"] is PdfDictionary root && root.Has("Pages"))
            return root;
        if (!store.IsScanned)
            return null;
        foreach (var number in store.Numbers.OrderDescending().ToList())
        {
            if (store.Load(number) is PdfDictionary dictionary && dictionary.IsType("Catalog"))
                return dictionary;
        }

        return null;
    }

    private string? Info(string key) => _info.Text(key) is { Length: > 0 } text ? text : null;

    private void Fail(string code, string message) => _log.Add(code, Severity.Error, message);
}
