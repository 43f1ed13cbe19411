using System.Collections.Concurrent;
using MinutesMiner.Pdf.Fonts.CMaps;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Fonts;

/// <summary>The document's fonts, each built once however many pages use it. Thread-safe.</summary>
internal sealed class FontCache(ObjectStore store)
{
    private readonly ConcurrentDictionary<PdfDictionary, Lazy<PdfFont>> _fonts = new(ReferenceEqualityComparer.Instance);

    /// <summary>What text is shown in where the font is missing: viewers show it in Helvetica.</summary>
    public PdfFont Fallback { get; } = SimpleFontLoader.Load(
        new PdfDictionary(new Dictionary<string, PdfObject>(StringComparer.Ordinal) { ["BaseFont"] = new PdfName("Helvetica") }), store, null);

    public PdfFont Get(PdfDictionary font) => _fonts.GetOrAdd(font, key => new Lazy<PdfFont>(() => Load(key))).Value;

    private PdfFont Load(PdfDictionary font)
    {
        var toUnicode = ReadToUnicode(font["ToUnicode"], 0);
        return font.Name("Subtype") switch
        {
            "Type0" => CompositeFont.Load(font, store, toUnicode),
            "Type3" => Type3FontLoader.Load(font, toUnicode),
            _ => font.Has("DescendantFonts") ? CompositeFont.Load(font, store, toUnicode) : SimpleFontLoader.Load(font, store, toUnicode),
        };
    }

    private ToUnicodeMap? ReadToUnicode(PdfObject entry, int depth)
    {
        if (entry is not PdfStream stream || depth > 8)
            return null;
        return ToUnicodeMap.Parse(store.Decode(stream).Segment, ReadToUnicode(stream.Dictionary["UseCMap"], depth + 1));
    }
}
