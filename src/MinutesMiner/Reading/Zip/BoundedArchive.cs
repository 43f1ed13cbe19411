using System.IO.Compression;
using System.Runtime.InteropServices;
using MinutesMiner.Core.Diagnostics;

namespace MinutesMiner.Reading.Zip;

/// <summary>What an archive may cost. Each limit stops an attack: many entries, one huge entry, many large ones, a bomb.</summary>
/// <param name="Entries">Most entries.</param>
/// <param name="EntryBytes">Most bytes of one entry, unpacked.</param>
/// <param name="TotalBytes">Most bytes of all entries that are read, unpacked.</param>
/// <param name="Ratio">Most bytes that one packed byte may unpack to, beyond the first <see cref="FreeBytes"/>.</param>
public sealed record ArchiveLimits(int Entries, int EntryBytes, long TotalBytes, int Ratio)
{
    /// <summary>Unpacked size up to which the ratio does not matter: repetitive files are small files.</summary>
    public const int FreeBytes = 8 << 20;

    /// <summary>For archives of documents: 10 000 entries, 256 MiB each, 1 GiB in all, 1 to 200.</summary>
    public static ArchiveLimits Documents { get; } = new(10_000, 256 << 20, 1L << 30, 200);

    /// <summary>For the parts of an office file: 5 000 parts, 64 MiB each, 192 MiB in all, 1 to 200.</summary>
    public static ArchiveLimits OfficeParts { get; } = new(5_000, 64 << 20, 192L << 20, 200);
}

/// <summary>A ZIP file whose entries are unpacked within limits, whatever its directory says of their sizes. Not thread-safe.</summary>
internal sealed class BoundedArchive : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly ArchiveLimits _limits;
    private long _total;

    private BoundedArchive(ZipArchive zip, ArchiveLimits limits)
    {
        _zip = zip;
        _limits = limits;
    }

    /// <summary>In the order of the directory.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries => _zip.Entries;

    /// <summary>Opens the archive; null with the reason when it cannot be.</summary>
    public static BoundedArchive? Open(ReadOnlyMemory<byte> bytes, ArchiveLimits limits, out Diagnostic? why)
    {
        if (ZipDirectory.Names(bytes.Span, limits.Entries).Count > limits.Entries)
        {
            why = new Diagnostic("zip.limit.entries", Severity.Error, $"The archive has more than {limits.Entries} entries.");
            return null;
        }

        try
        {
            var stream = MemoryMarshal.TryGetArray(bytes, out var array)
                ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
                : new MemoryStream(bytes.ToArray(), writable: false);
            var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            _ = zip.Entries.Count;
            why = null;
            return new BoundedArchive(zip, limits);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            why = new Diagnostic("zip.broken", Severity.Error, "The archive's directory is broken or cut off.");
            return null;
        }
    }

    /// <summary>Unpacks an entry; null with the reason when it cannot be, or would break a limit.</summary>
    public byte[]? Read(ZipArchiveEntry entry, CancellationToken cancellationToken, out Diagnostic? why)
    {
        var allowed = Math.Max(ArchiveLimits.FreeBytes, Math.Max(1, entry.CompressedLength) * _limits.Ratio);
        try
        {
            using var from = entry.Open();
            using var to = new MemoryStream((int)Math.Clamp(entry.Length, 0, 1 << 20));
            var buffer = new byte[1 << 16];
            for (int read; (read = from.Read(buffer)) > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _total += read;
                var size = to.Length + read;
                if (size > _limits.EntryBytes || _total > _limits.TotalBytes)
                {
                    why = new Diagnostic("zip.limit.bytes", Severity.Error, $"{entry.FullName}: the archive unpacks to more than {(size > _limits.EntryBytes ? _limits.EntryBytes : _limits.TotalBytes) >> 20} MiB.");
                    return null;
                }

                if (size > allowed)
                {
                    why = new Diagnostic("zip.limit.ratio", Severity.Error, $"{entry.FullName}: unpacks to more than {_limits.Ratio} times its size, as only a bomb does.");
                    return null;
                }

                to.Write(buffer, 0, read);
            }

            why = null;
            return to.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            var message = entry.IsEncrypted ? "is encrypted" : "is broken or packed in a way that is not known";
            why = new Diagnostic(entry.IsEncrypted ? "zip.encrypted" : "zip.broken", Severity.Error, $"{entry.FullName}: the entry {message}.");
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();
}
