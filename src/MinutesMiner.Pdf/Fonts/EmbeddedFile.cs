using MinutesMiner.Pdf.Fonts.Cff;
using MinutesMiner.Pdf.Fonts.TrueType;
using MinutesMiner.Pdf.Fonts.Type1;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Fonts;

/// <summary>The font program in the file, whichever kind it is (ISO 32000-1, 9.9); all null when nothing usable is embedded.</summary>
internal sealed record EmbeddedFile(TrueTypeFile? TrueType, CffFile? CompactFont, string?[]? Type1Encoding)
{
    private static readonly EmbeddedFile Nothing = new(null, null, null);

    /// <summary>The font program, unpacked when it is first asked: most fonts say all that is needed without it, and programs are large.</summary>
    public static Lazy<EmbeddedFile> OnDemand(PdfDictionary descriptor, ObjectStore store) => new(() => Load(descriptor, store));

    private static EmbeddedFile Load(PdfDictionary descriptor, ObjectStore store)
    {
        var stream = descriptor.Stream("FontFile2") ?? descriptor.Stream("FontFile3") ?? descriptor.Stream("FontFile");
        if (stream is null)
            return Nothing;
        var data = store.Decode(stream).Segment;
        if (data.Count < 8)
            return Nothing;
        // By what the bytes are, not by the key: writers confuse them.
        if (data[0] == '%' || data[0] == 0x80)
            return new EmbeddedFile(null, null, Type1File.ReadEncoding(data));
        if (TrueTypeFile.Open(data) is { } trueType)
            return new EmbeddedFile(trueType, CffFile.Open(trueType.CompactFont), null);
        return new EmbeddedFile(null, CffFile.Open(new BigEndianReader(data)), null);
    }
}
