using System.Text.RegularExpressions;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading.Html;

/// <summary>
/// Reads web pages by the HTML Standard's parsing rules: headings, paragraphs, lists, tables. What a portal sets around its text is
/// left out: menus, cookie notices, dialogs, hidden elements; parts that are only folded in are read.
/// </summary>
/// <param name="options">Limits; the defaults when null.</param>
public sealed partial class HtmlReader(HtmlOptions? options = null) : IDocumentReader
{
    private const string MediaType = "text/html";
    private const int MarkedWithin = 4096;

    private readonly HtmlOptions _options = options ?? HtmlOptions.Default;

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes, string extension)
    {
        var front = HtmlEncoding.Decode(bytes[..Math.Min(bytes.Length, MarkedWithin)], []);
        return Page().IsMatch(front) || (extension is ".html" or ".htm" or ".xhtml" && Tag().IsMatch(front));
    }

    /// <inheritdoc/>
    public Document Read(RawSource source, CancellationToken cancellationToken)
    {
        if (source.Bytes.Length > _options.MaxBytes)
        {
            return source.Unreadable(MediaType, new Diagnostic("html.limit.bytes", Severity.Error, $"The page is larger than {_options.MaxBytes} bytes."));
        }

        var diagnostics = new List<Diagnostic>();
        var (blocks, title, generator) = HtmlBlocks.OfPage(HtmlEncoding.Decode(source.Bytes.Span, diagnostics), _options, diagnostics, cancellationToken);
        if (blocks.Count == 0)
        {
            diagnostics.Add(new Diagnostic("html.no-text", Severity.Error, "The page has no text of its own: a browser may fetch it from elsewhere."));
        }

        return new Document(new DocumentSource(source.Uri, source.Sha256, MediaType), blocks, [], diagnostics)
        {
            MetadataTitle = string.IsNullOrWhiteSpace(title) ? null : title.Trim(),
            Producer = generator,
        };
    }

    [GeneratedRegex(@"^\uFEFF?(?:\s|<!--(?:[^-]|-[^-])*-->|<\?[^>]*>)*<(?:!doctype\s+html|html|head|body)[\s>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Page();

    [GeneratedRegex(@"<[a-z][a-z0-9]*[\s/>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
