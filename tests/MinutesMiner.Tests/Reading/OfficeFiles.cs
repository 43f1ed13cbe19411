using System.IO.Compression;
using System.Text;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading;

namespace MinutesMiner.Tests.Reading;

/// <summary>Makes office files and archives of parts, for tests that say what stands in each.</summary>
internal static class OfficeFiles
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    /// <summary>A ZIP file of the entries.</summary>
    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>A word processor's document with this body; other parts (styles, numbering, footnotes) by their kind.</summary>
    public static byte[] Docx(string body, params (string Kind, string Xml)[] parts) => Zip(
    [
        ("[Content_Types].xml", Utf8("<Types/>")),
        ("_rels/.rels", Utf8($"<Relationships><Relationship Id='r1' Type='{Relations}/officeDocument' Target='word/document.xml'/></Relationships>")),
        ("word/_rels/document.xml.rels", Utf8($"<Relationships>{string.Concat(parts.Select((p, i) => $"<Relationship Id='p{i}' Type='{Relations}/{p.Kind}' Target='{p.Kind}.xml'/>"))}</Relationships>")),
        ("word/document.xml", Utf8($"<w:document {Word}><w:body>{body}</w:body></w:document>")),
        .. parts.Select(p => ($"word/{p.Kind}.xml", Utf8(p.Xml))),
    ]);

    /// <summary>The root of a part in the word processor's namespace.</summary>
    public static string Part(string name, string content) => $"<w:{name} {Word}>{content}</w:{name}>";

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "", string run = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>";

    /// <summary>A show of these slides' shape trees.</summary>
    public static byte[] Pptx(params string[] slides)
    {
        const string names = "xmlns:p='http://schemas.openxmlformats.org/presentationml/2006/main' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'";
        return Zip(
        [
            ("[Content_Types].xml", Utf8("<Types/>")),
            ("_rels/.rels", Utf8($"<Relationships><Relationship Id='r1' Type='{Relations}/officeDocument' Target='ppt/presentation.xml'/></Relationships>")),
            ("ppt/presentation.xml", Utf8($"<p:presentation {names}><p:sldIdLst>{string.Concat(slides.Select((_, i) => $"<p:sldId id='{256 + i}' r:id='s{i}'/>"))}</p:sldIdLst><p:sldSz cx='12192000' cy='6858000'/></p:presentation>")),
            ("ppt/_rels/presentation.xml.rels", Utf8($"<Relationships>{string.Concat(slides.Select((_, i) => $"<Relationship Id='s{i}' Type='{Relations}/slide' Target='slides/slide{i}.xml'/>"))}</Relationships>")),
            .. slides.Select((s, i) => ($"ppt/slides/slide{i}.xml", Utf8($"<p:sld {names}><p:cSld><p:spTree>{s}</p:spTree></p:cSld></p:sld>"))),
        ]);
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static Document Read(byte[] bytes, string name = "file") => DocumentReaders.Read(name, bytes, CancellationToken.None);

    public static IEnumerable<string> Codes(Document document) => document.Diagnostics.Select(d => d.Code);
}
