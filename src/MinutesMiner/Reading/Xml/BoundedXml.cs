using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using MinutesMiner.Core.Diagnostics;

namespace MinutesMiner.Reading.Xml;

/// <summary>What of an XML file could be read.</summary>
/// <param name="Root">The root with all that stood ahead of an error; null when there is none.</param>
/// <param name="Diagnostics">What went wrong.</param>
internal sealed record XmlResult(XElement? Root, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Reads XML from strangers into a tree: no document type definitions and so no entities but the five built in, nothing fetched,
/// and limits on characters, depth and nodes. Well-formed up to an error gives the part ahead of it. Comments and processing
/// instructions are left out. Characters that XML forbids are let through as character references; text builders drop them.
/// </summary>
internal static partial class BoundedXml
{
    /// <summary>Most characters; stops a file that would fill the memory.</summary>
    public const int MostCharacters = 64 << 20;

    /// <summary>Deepest nesting of elements; stops recursion over the tree from running out of stack.</summary>
    public const int MostDepth = 200;

    /// <summary>Most elements, attributes and texts together; stops small nodes from costing more than their characters.</summary>
    public const int MostNodes = 1_000_000;

    /// <summary>Reads the bytes by the encoding that they name. Bytes that do not fit it are read as Windows-1252, and that is said.</summary>
    public static XmlResult Read(ReadOnlySpan<byte> bytes, CancellationToken cancellationToken)
    {
        var diagnostics = new List<Diagnostic>();
        if (bytes.Length > MostCharacters)
        {
            return new XmlResult(null, [new Diagnostic("xml.limit.bytes", Severity.Error, $"The XML is larger than {MostCharacters >> 20} MiB.")]);
        }

        var text = Decode(bytes, diagnostics);
        var root = Parse(text, diagnostics, cancellationToken);
        return new XmlResult(root, diagnostics);
    }

    /// <summary>The start of the text, for telling what it is; at most <paramref name="length"/> bytes are looked at.</summary>
    public static string Front(ReadOnlySpan<byte> bytes, int length)
    {
        var front = bytes[..Math.Min(bytes.Length, length)];
        var isWide = front.Length > 3 && (front.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || front.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || front[0] == 0 || front[1] == 0);
        return isWide ? Wide(front).GetString(front) : Encoding.Latin1.GetString(front);
    }

    /// <summary>Whether the root element has this name and the front holds the mark.</summary>
    public static bool HasRoot(ReadOnlySpan<byte> bytes, string root, string mark)
    {
        var front = Front(bytes, 8192);
        return RootName().Match(front) is { Success: true } match && match.Groups["name"].Value == root && front.Contains(mark, StringComparison.Ordinal);
    }

    private static UnicodeEncoding Wide(ReadOnlySpan<byte> bytes) =>
        new(bigEndian: bytes[0] is 0xFE or 0, byteOrderMark: true, throwOnInvalidBytes: false);

    private static string Decode(ReadOnlySpan<byte> bytes, List<Diagnostic> diagnostics)
    {
        if (bytes.Length > 3 && (bytes[0] is 0xFE or 0xFF or 0 || bytes[1] == 0))
        {
            return Wide(bytes).GetString(bytes).TrimStart('\uFEFF');
        }

        var named = Declaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 200)])) is { Success: true } match
            ? match.Groups["name"].Value
            : "utf-8";
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        try
        {
            // "unicode" of a file that is read byte by byte so far is a slip of the producer: the bytes are no pairs.
            var encoding = named.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) || named.Equals("unicode", StringComparison.OrdinalIgnoreCase)
                ? Encoding.UTF8
                : CodePagesEncodingProvider.Instance.GetEncoding(named) ?? Encoding.GetEncoding(named);
            var strict = (Encoding)encoding.Clone();
            strict.DecoderFallback = DecoderFallback.ExceptionFallback;
            return strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (Exception e) when (e is DecoderFallbackException or ArgumentException or NotSupportedException)
        {
            diagnostics.Add(new Diagnostic("xml.encoding", Severity.Warning, $"The text is not {named} as the file says; it was read as Windows-1252."));
            return windows.GetString(bytes);
        }
    }

    private static XElement? Parse(string text, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, MaxCharactersFromEntities = 1,
            CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true,
        };
        XElement? root = null;
        var open = new Stack<XElement>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), settings);
            for (var nodes = 0; reader.Read(); nodes += 1 + reader.AttributeCount)
            {
                if ((nodes & 0xFFF) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                if (nodes > MostNodes || reader.Depth > MostDepth)
                {
                    diagnostics.Add(nodes > MostNodes
                        ? new Diagnostic("xml.limit.nodes", Severity.Error, $"The XML has more than {MostNodes} nodes; the rest was not read.")
                        : new Diagnostic("xml.limit.depth", Severity.Error, $"The XML is nested deeper than {MostDepth}; the rest was not read."));
                    return root;
                }

                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        var element = Element(reader);
                        root ??= element;
                        if (open.TryPeek(out var parent))
                        {
                            parent.Add(element);
                        }

                        if (!reader.IsEmptyElement)
                        {
                            open.Push(element);
                        }

                        break;
                    case XmlNodeType.EndElement:
                        open.Pop();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when open.Count > 0:
                        open.Peek().Add(new XText(reader.Value));
                        break;
                }
            }
        }
        catch (XmlException e)
        {
            diagnostics.Add(DocumentType().IsMatch(text)
                ? new Diagnostic("xml.dtd", Severity.Error, "The XML has a document type definition, which is not read: it may hold a bomb or fetch files.")
                : new Diagnostic("xml.broken", Severity.Error, string.Create(CultureInfo.InvariantCulture, $"The XML is not well-formed at line {e.LineNumber}; what stands behind was not read.")));
        }

        return root;
    }

    private static XElement Element(XmlReader reader)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
            {
                element.SetAttributeValue(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
            }
        }

        reader.MoveToElement();
        return element;
    }

    [GeneratedRegex(@"^\s*<\?xml[^>]*encoding\s*=\s*[""'](?<name>[A-Za-z][A-Za-z0-9._-]*)[""']", RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\A(?:[^<]|<\?[^>]*>|<!--(?:[^-]|-[^-])*-->)*<!DOCTYPE", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DocumentType();

    [GeneratedRegex(@"\A(?:[^<]|<\?[^>]*>|<!--(?:[^-]|-[^-])*-->|<![A-Z][^>\[]*(?:\[[^\]]*\])?[^>]*>)*<(?<name>[A-Za-z_][\w.-]*)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex RootName();
}
