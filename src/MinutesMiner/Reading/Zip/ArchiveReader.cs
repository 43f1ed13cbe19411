using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading.Zip;

/// <summary>A document to read, from a file or out of an archive.</summary>
/// <param name="Uri">The file's name; for one of an archive the archive's, "!" and the entry's.</param>
/// <param name="Bytes">The content; empty when refused.</param>
/// <param name="Refused">Why the entry is not read; null when it is.</param>
public sealed record SourceBytes(string Uri, ReadOnlyMemory<byte> Bytes, Diagnostic? Refused);

/// <summary>
/// Knows archives of documents. An archive is a folder, no document: <see cref="Open"/> gives what is in it, and reading one as a document
/// says so. Nothing is written to disk. Archives within archives are refused.
/// </summary>
public sealed class ArchiveReader : IDocumentReader
{
    private const string MediaType = "application/zip";

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes, string extension) => IsArchive(bytes);

    /// <summary>Whether the bytes are a ZIP file that is not itself a document, as office files are.</summary>
    public static bool IsArchive(ReadOnlySpan<byte> bytes) =>
        ZipDirectory.IsZip(bytes)
        && !ZipDirectory.Names(bytes, ArchiveLimits.OfficeParts.Entries).Any(n => n is "[Content_Types].xml" or "mimetype" or "META-INF/manifest.xml");

    /// <inheritdoc/>
    public Document Read(RawSource source, CancellationToken cancellationToken) => source.Unreadable(
        MediaType, new Diagnostic("zip.archive", Severity.Error, "The file is an archive of documents: they are read one by one, and one within another archive not at all."));

    /// <summary>The documents of an archive, one after the other; only one is unpacked at a time.</summary>
    /// <param name="uri">The archive's name.</param>
    /// <param name="bytes">The archive.</param>
    /// <param name="extensions">Endings of the entries to take; others are passed over, as in a folder.</param>
    /// <param name="cancellationToken">Stops between entries and within them.</param>
    public static IEnumerable<SourceBytes> Open(
        string uri, ReadOnlyMemory<byte> bytes, IReadOnlyCollection<string> extensions, CancellationToken cancellationToken)
    {
        using var archive = BoundedArchive.Open(bytes, ArchiveLimits.Documents, out var broken);
        if (archive is null)
        {
            yield return new SourceBytes(uri, default, broken);
            yield break;
        }

        foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = entry.FullName;
            if (name.EndsWith('/') || !extensions.Contains(Path.GetExtension(name).ToLowerInvariant(), StringComparer.Ordinal))
            {
                continue;
            }

            var full = $"{uri}!{name}";
            if (Escapes(name))
            {
                yield return new SourceBytes(full, default, new Diagnostic("zip.path", Severity.Error, "The entry's name leads out of the archive, and was not read; unpack the archive to read it."));
                continue;
            }

            var content = archive.Read(entry, cancellationToken, out var why);
            yield return why is null && IsArchive(content)
                ? new SourceBytes(full, default, new Diagnostic("zip.nested", Severity.Error, "An archive within an archive is not opened."))
                : new SourceBytes(full, content, why);
            if (why?.Code is "zip.limit.bytes")
            {
                yield break;
            }
        }
    }

    private static bool Escapes(string name) =>
        name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Any(char.IsControl)
        || name.Split('/').Any(part => part is "" or "." or "..");
}
