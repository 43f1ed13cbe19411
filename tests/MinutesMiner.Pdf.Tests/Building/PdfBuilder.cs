using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace MinutesMiner.Pdf.Tests.Building;

/// <summary>How the file says where its objects are.</summary>
public enum XrefKind
{
    Table,
    Stream,
    ObjectStreams,
    Hybrid,
    None,
}

/// <summary>Writes PDFs for tests: objects as text, streams as bytes, any kind of cross-reference, any encryption.</summary>
public sealed partial class PdfBuilder
{
    private readonly SortedDictionary<int, (string Body, byte[]? Stream)> _objects = [];

    public XrefKind Xref { get; init; } = XrefKind.Table;

    public PdfEncryptor? Encryptor { get; init; }

    public string TrailerExtra { get; set; } = "";

    public int Catalog { get; set; }

    public int Reserve()
    {
        var number = _objects.Count == 0 ? 1 : _objects.Keys.Last() + 1;
        _objects[number] = ("null", null);
        return number;
    }

    public int Add(string body)
    {
        var number = Reserve();
        _objects[number] = (body, null);
        return number;
    }

    public int AddStream(byte[] data, string entries = "")
    {
        var number = Reserve();
        _objects[number] = (entries, data);
        return number;
    }

    public int AddStream(string data, string entries = "") => AddStream(Encoding.Latin1.GetBytes(data), entries);

    public void Set(int number, string body) => _objects[number] = (body, null);

    /// <summary>One page of A4 with this content; fonts by resource name.</summary>
    public static PdfBuilder OnePage(string content, string? resources = null, string pageEntries = "/MediaBox [0 0 595 842]", XrefKind xref = XrefKind.Table, PdfEncryptor? encryptor = null)
    {
        var builder = new PdfBuilder { Xref = xref, Encryptor = encryptor };
        builder.AddPages([content], resources, pageEntries);
        return builder;
    }

    /// <summary>Adds a catalogue and pages; the font F1 is Helvetica unless the resources say otherwise.</summary>
    public int[] AddPages(IReadOnlyList<string> contents, string? resources = null, string pageEntries = "/MediaBox [0 0 595 842]", string catalogEntries = "")
    {
        resources ??= "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>";
        Catalog = Reserve();
        var root = Reserve();
        var pages = contents.Select(content =>
        {
            var stream = AddStream(content);
            return Add($"<< /Type /Page /Parent {root} 0 R /Resources << {resources} >> /Contents {stream} 0 R {pageEntries} >>");
        }).ToArray();
        Set(root, $"<< /Type /Pages /Kids [{string.Join(' ', pages.Select(p => $"{p} 0 R"))}] /Count {pages.Length} >>");
        Set(Catalog, $"<< /Type /Catalog /Pages {root} 0 R {catalogEntries} >>");
        return pages;
    }

    public byte[] Build()
    {
        var file = new PdfWriter();
        file.Text("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
        var trailer = new StringBuilder($"/Root {Catalog} 0 R {TrailerExtra}");
        if (Encryptor is not null)
        {
            var number = Reserve();
            _objects[number] = (Encryptor.Dictionary, null);
            trailer.Append(CultureInfo.InvariantCulture, $" /Encrypt {number} 0 R /ID [<{Convert.ToHexString(Encryptor.Id)}> <{Convert.ToHexString(Encryptor.Id)}>]");
        }

        var size = _objects.Keys.Last() + 1;
        var packed = Xref is XrefKind.ObjectStreams or XrefKind.Hybrid
            ? _objects.Where(o => o.Value.Stream is null && !ReferenceEquals(o.Value.Body, Encryptor?.Dictionary)).Select(o => o.Key).ToList()
            : [];
        foreach (var (number, (body, stream)) in _objects)
        {
            if (!packed.Contains(number))
                file.Object(number, Encrypted(number, body), stream is null ? null : Encryptor?.Encrypt(number, stream) ?? stream);
        }

        var packedIn = size;
        if (packed.Count > 0)
        {
            var (data, first) = Pack(packed);
            var bytes = Encoding.Latin1.GetBytes(data);
            file.Object(packedIn, $"/Type /ObjStm /N {packed.Count} /First {first}", Encryptor?.Encrypt(packedIn, bytes) ?? bytes);
            size++;
        }

        switch (Xref)
        {
            case XrefKind.Table:
                file.Table(size, $"/Size {size} {trailer}");
                break;
            case XrefKind.Stream or XrefKind.ObjectStreams:
                file.XrefStream(size, $"{trailer}", packed, packedIn);
                break;
            case XrefKind.Hybrid:
                // Packed objects are known to the stream only; the table lists them as free.
                var offset = file.XrefStream(size, "", packed, packedIn, withEnd: false);
                file.Table(size + 1, $"/Size {size + 1} /XRefStm {offset} {trailer}");
                break;
            case XrefKind.None:
                file.Text($"trailer\n<< {trailer} >>\n");
                break;
        }

        return file.ToArray();
    }

    private (string Data, int First) Pack(List<int> numbers)
    {
        var heads = new StringBuilder();
        var bodies = new StringBuilder();
        foreach (var number in numbers)
        {
            heads.Append(CultureInfo.InvariantCulture, $"{number} {bodies.Length} ");
            bodies.Append(_objects[number].Body).Append('\n');
        }

        return (heads.ToString() + bodies, heads.Length);
    }

    /// <summary>Encrypts the literal strings of a body; they may not hold brackets.</summary>
    private string Encrypted(int number, string body)
    {
        if (Encryptor is null || ReferenceEquals(body, Encryptor.Dictionary))
            return body;
        return LiteralString().Replace(body, match =>
            $"<{Convert.ToHexString(Encryptor.Encrypt(number, Encoding.Latin1.GetBytes(match.Groups["text"].Value)))}>");
    }

    [GeneratedRegex(@"\((?<text>[^()]*)\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LiteralString();
}
