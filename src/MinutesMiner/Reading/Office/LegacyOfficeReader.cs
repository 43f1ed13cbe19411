using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading.Office;

/// <summary>Knows compound files (MS-CFB 2.2), to say what can be done about them: the binary formats before 2007, and encrypted office files.</summary>
public sealed class LegacyOfficeReader : IDocumentReader
{
    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes, string extension) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <inheritdoc/>
    public Document Read(RawSource source, CancellationToken cancellationToken) => source.Unreadable(
        "application/x-cfb",
        new Diagnostic("office.binary", Severity.Error, "The file is of an office format from before 2007, or protected by a password: save it as .docx, .pptx or PDF without one."));
}
