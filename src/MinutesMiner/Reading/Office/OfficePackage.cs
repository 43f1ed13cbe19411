using System.Xml.Linq;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Reading.Xml;
using MinutesMiner.Reading.Zip;

namespace MinutesMiner.Reading.Office;

/// <summary>A relation of a part to another (ECMA-376 part 2, section 6.5).</summary>
/// <param name="Kind">The last word of the relation's type: <c>styles</c>, <c>slide</c> …; the same in both editions of the standard.</param>
/// <param name="Part">Name of the part that it points to.</param>
internal sealed record OfficeRelation(string Kind, string Part);

/// <summary>
/// An office file's parts. Parts that are missing, too large or no XML are told in <see cref="Diagnostics"/>; relations that lead out of
/// the file are left out. Not thread-safe: one a file.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    private readonly BoundedArchive _archive;
    private readonly Dictionary<string, System.IO.Compression.ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly CancellationToken _cancellationToken;
    private readonly List<Diagnostic> _diagnostics = [];

    private OfficePackage(BoundedArchive archive, CancellationToken cancellationToken)
    {
        _archive = archive;
        _cancellationToken = cancellationToken;
        foreach (var entry in archive.Entries)
        {
            _parts.TryAdd(entry.FullName, entry);
        }

        Main = Relations("").Values.FirstOrDefault(r => r.Kind == "officeDocument")?.Part;
    }

    /// <summary>What could not be read so far.</summary>
    public List<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Name of the main part; null when the file names none.</summary>
    public string? Main { get; }

    /// <summary>Whether the bytes are an office file with a part of this name.</summary>
    public static bool HasPart(ReadOnlySpan<byte> bytes, string folder)
    {
        if (!ZipDirectory.IsZip(bytes))
        {
            return false;
        }

        var names = ZipDirectory.Names(bytes, ArchiveLimits.OfficeParts.Entries);
        return names.Contains("[Content_Types].xml", StringComparer.OrdinalIgnoreCase)
            && names.Any(n => n.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Opens the file; null with the reason when it cannot be.</summary>
    public static OfficePackage? Open(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken, out Diagnostic? why)
    {
        var archive = BoundedArchive.Open(bytes, ArchiveLimits.OfficeParts, out why);
        return archive is null ? null : new OfficePackage(archive, cancellationToken);
    }

    /// <summary>A part's root element; null when it is missing or cannot be read.</summary>
    /// <param name="part">The part's name.</param>
    /// <param name="isNeeded">Whether its absence is worth a word.</param>
    public XElement? Xml(string? part, bool isNeeded = false)
    {
        if (part is null || !_parts.TryGetValue(part, out var entry))
        {
            if (isNeeded)
            {
                _diagnostics.Add(new Diagnostic("office.part-missing", Severity.Error, $"The file says that it has a part '{part}', but has none."));
            }

            return null;
        }

        var bytes = _archive.Read(entry, _cancellationToken, out var why);
        if (bytes is null)
        {
            _diagnostics.Add(why!);
            return null;
        }

        var result = BoundedXml.Read(bytes, _cancellationToken);
        _diagnostics.AddRange(result.Diagnostics.Select(d => d with { Message = $"{part}: {d.Message}" }));
        return result.Root;
    }

    /// <summary>The part's relations within the file, by id; the file's own for the empty name.</summary>
    public IReadOnlyDictionary<string, OfficeRelation> Relations(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        var relations = new Dictionary<string, OfficeRelation>(StringComparer.Ordinal);
        foreach (var relation in Xml($"{folder}_rels/{part[(slash + 1)..]}.rels")?.Elements() ?? [])
        {
            if (relation.Attribute("Id")?.Value is { } id && relation.Attribute("Target")?.Value is { } target
                && relation.Attribute("TargetMode")?.Value != "External" && Resolve(folder, target) is { } name)
            {
                var type = relation.Attribute("Type")?.Value ?? "";
                relations.TryAdd(id, new OfficeRelation(type[(type.LastIndexOf('/') + 1)..], name));
            }
        }

        return relations;
    }

    /// <summary>Title and producing program, as the file's properties name them.</summary>
    public (string? Title, string? Producer) Properties()
    {
        var relations = Relations("").Values.ToList();
        var title = Xml(relations.Find(r => r.Kind == "core-properties")?.Part)?.Elements().FirstOrDefault(e => e.Name.LocalName == "title")?.Value;
        var program = Xml(relations.Find(r => r.Kind == "extended-properties")?.Part)?.Elements().FirstOrDefault(e => e.Name.LocalName == "Application")?.Value;
        return (Clean(title), Clean(program));

        static string? Clean(string? value) => value is null || LocatedTextBuilder.Of(value).Text is not { Length: > 0 } text ? null : text;
    }

    /// <inheritdoc/>
    public void Dispose() => _archive.Dispose();

    /// <summary>The name of a target relative to a folder; null when it leads out of the file.</summary>
    private static string? Resolve(string folder, string target)
    {
        var path = target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (step)
            {
                case "..":
                    if (path.Count == 0)
                    {
                        return null;
                    }

                    path.RemoveAt(path.Count - 1);
                    break;
                case ".":
                    break;
                default:
                    path.Add(step);
                    break;
            }
        }

        return string.Join('/', path);
    }
}
