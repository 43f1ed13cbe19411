using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading.Office;
using MinutesMiner.Reading.Zip;

namespace MinutesMiner.Reading.Pptx;

/// <summary>
/// Reads PresentationML (ECMA-376 part 1, chapter 19): slides in the show's order, a page each; boxes from top to bottom, then left to right.
/// Notes, comments and hidden slides are left out. Limits are those of <see cref="ArchiveLimits.OfficeParts"/> and of the XML reader.
/// </summary>
public sealed class PptxReader : IDocumentReader
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    private const double UnitsPerPoint = 12_700;

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes, string extension) => OfficePackage.HasPart(bytes, "ppt/");

    /// <inheritdoc/>
    public Document Read(RawSource source, CancellationToken cancellationToken)
    {
        using var package = OfficePackage.Open(source.Bytes, cancellationToken, out var why);
        if (package is null)
        {
            return source.Unreadable(MediaType, why!);
        }

        var main = package.Main ?? "ppt/presentation.xml";
        var presentation = package.Xml(main, isNeeded: true);
        var relations = package.Relations(main);
        var size = presentation.Child("sldSz");
        var page = new PageSize((size.Number("cx") ?? 9_144_000) / UnitsPerPoint, (size.Number("cy") ?? 6_858_000) / UnitsPerPoint);
        var (blocks, pages) = (new List<Block>(), new List<PageSize>());
        var layouts = new Dictionary<string, SlideLayout>(StringComparer.Ordinal);
        foreach (var id in presentation.Child("sldIdLst").Children("sldId").Select(s => s.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (id is null || !relations.TryGetValue(id, out var relation))
            {
                package.Diagnostics.Add(new Diagnostic("pptx.slide-missing", Severity.Error, "The show names a slide that the file does not have."));
                continue;
            }

            pages.Add(page);
            var slide = package.Xml(relation.Part, isNeeded: true);
            if (slide.Get("show") is "0" or "false")
            {
                continue;
            }

            var layout = Layout(package, relation.Part, layouts);
            blocks.AddRange(new SlideShapes(layout, pages.Count, package.Diagnostics).Blocks(slide.Child("cSld").Child("spTree")));
        }

        if (blocks.Count == 0)
        {
            package.Diagnostics.Add(new Diagnostic("pptx.no-text", Severity.Error, "The slides have no text; if they show any, it is in pictures."));
        }

        var (title, producer) = package.Properties();
        return new Document(new DocumentSource(source.Uri, source.Sha256, MediaType), blocks, pages, package.Diagnostics)
        {
            MetadataTitle = title,
            Producer = producer,
        };
    }

    private static SlideLayout Layout(OfficePackage package, string slide, Dictionary<string, SlideLayout> known)
    {
        if (package.Relations(slide).Values.FirstOrDefault(r => r.Kind == "slideLayout")?.Part is not { } part)
        {
            return SlideLayout.None;
        }

        if (!known.TryGetValue(part, out var layout))
        {
            var master = package.Relations(part).Values.FirstOrDefault(r => r.Kind == "slideMaster")?.Part;
            known[part] = layout = new SlideLayout([package.Xml(part), package.Xml(master)]);
        }

        return layout;
    }
}
