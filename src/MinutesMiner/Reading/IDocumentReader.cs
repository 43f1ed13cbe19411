using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading;

/// <summary>
/// Reads one format into blocks. An implementation decides by content whether a file is its own, keeps to its documented limits
/// whatever the bytes say, never throws for malformed content but says what is wrong in diagnostics, and can be used by several
/// threads at once.
/// </summary>
public interface IDocumentReader
{
    /// <summary>Whether the bytes are of this reader's format.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="extension">The file name's ending in lower case, with its dot; only for formats without a mark of their own.</param>
    bool Recognises(ReadOnlySpan<byte> bytes, string extension);

    /// <summary>Reads the file. A document that cannot be read at all has no blocks and a diagnostic of severity error.</summary>
    Document Read(RawSource source, CancellationToken cancellationToken);
}

/// <summary>A file's bytes and name.</summary>
/// <param name="Uri">File name, path or address as the user gave it.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="Bytes">The content.</param>
public sealed record RawSource(string Uri, string Sha256, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The document that says only why the file cannot be read.</summary>
    public Document Unreadable(string mediaType, Diagnostic why) => new(new DocumentSource(Uri, Sha256, mediaType), [], [], [why]);
}
