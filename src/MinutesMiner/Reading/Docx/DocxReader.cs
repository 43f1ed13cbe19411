using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading.Office;
using MinutesMiner.Reading.Zip;

namespace MinutesMiner.Reading.Docx;

/// <summary>
/// Reads WordprocessingML (ECMA-376, both editions). Comments and tracked deletions are left out; headers and footers come last, each text once. Limits are those of
/// <see cref="ArchiveLimits.OfficeParts"/> and of the XML reader.
/// </summary>
public sealed class DocxReader : IDocumentReader
{
    /// <summary>Headers and footers that are read of each: three a section, in a few sections.</summary>
    private const int MaxEdges = 12;

    private const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes, string extension) => OfficePackage.HasPart(bytes, "word/");

    /// <inheritdoc/>
    public Document Read(RawSource source, CancellationToken cancellationToken)
    {
        using var package = OfficePackage.Open(source.Bytes, cancellationToken, out var why);
        if (package is null)
        {
            return source.Unreadable(MediaType, why!);
        }

        var document = package.Xml(package.Main ?? "word/document.xml", isNeeded: true);
        if (document.Child("body") is not { } body || !document!.Is("document"))
        {
            package.Diagnostics.Add(new Diagnostic("docx.no-body", Severity.Error, "The file has no text body of a word processor's document."));
            return new Document(new DocumentSource(source.Uri, source.Sha256, MediaType), [], [], package.Diagnostics);
        }

        var relations = package.Relations(package.Main ?? "word/document.xml").Values.ToList();
        var walker = new DocxBody(
            new DocxStyles(Part("styles")), new DocxNumbering(Part("numbering")), Part("footnotes"), package.Diagnostics, cancellationToken);
        var blocks = walker.Blocks(body);
        if (blocks.Count == 0)
        {
            package.Diagnostics.Add(new Diagnostic("docx.no-text", Severity.Error, "The document has no text; if it shows any, it is a picture."));
        }

        // Behind the text, so that what stands in it is not moved.
        blocks.AddRange(Edges("header", BlockRole.PageHeader).Concat(Edges("footer", BlockRole.PageFooter)));
        var (title, producer) = package.Properties();
        return new Document(new DocumentSource(source.Uri, source.Sha256, MediaType), blocks, [], package.Diagnostics)
        {
            MetadataTitle = title,
            Producer = producer,
        };

        // What runs along is often the same on first, odd and even pages.
        IEnumerable<Block> Edges(string kind, BlockRole role) => relations.Where(r => r.Kind == kind)
            .Take(MaxEdges)
            .SelectMany(r => walker.Blocks(package.Xml(r.Part)))
            .Where(b => b is not TableBlock)
            .DistinctBy(b => b.Text.Text, StringComparer.Ordinal)
            .Select(b => b with { Role = role });

        System.Xml.Linq.XElement? Part(string kind) => relations.Find(r => r.Kind == kind) is { } relation ? package.Xml(relation.Part, isNeeded: true) : null;
    }
}
