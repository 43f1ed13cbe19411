namespace MinutesMiner.Pdf.Filters;

/// <summary>A stream's bytes after its filters.</summary>
/// <param name="Segment">The bytes; not to be written to.</param>
/// <param name="ImageFilter">The image filter that was left undone (DCTDecode …); null when all were undone.</param>
/// <param name="Damaged">Whether bytes are missing because the data is broken or too large.</param>
internal readonly record struct DecodedStream(ArraySegment<byte> Segment, string? ImageFilter, bool Damaged)
{
    public ReadOnlySpan<byte> Bytes => Segment;
}
