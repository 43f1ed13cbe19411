using MinutesMiner.Pdf.Images.Jbig2;
using static MinutesMiner.Pdf.Tests.Images.Jbig2.SegmentWriter;
using static MinutesMiner.Pdf.Tests.Images.Jbig2.Symbols;

namespace MinutesMiner.Pdf.Tests.Images.Jbig2;

/// <summary>Pictures, and the streams made of them.</summary>
internal static class Streams
{
    public const long Plenty = 10_000_000;

    public static readonly Drawn[] Letters =
    [
        Drawn.Of(".###.", "#...#", "#####", "#...#", "#...#"),
        Drawn.Of("####", "#..#", "###.", "#..#", "####"),
        Drawn.Of("###", "#..", "#..", "#..", "###"),
        Drawn.Of("..#", "..#", "###", "#.#", "#.#", "###", "..."),
    ];

    public static readonly Placed[] Line = [new(0, 3, 2), new(1, 10, 2), new(3, 16, 1), new(2, 22, 4), new(0, 28, 3)];

    public static byte[] GenericPage(Drawn drawn, GenericCoding coding, IReadOnlyList<Offset>? places = null) =>
        new SegmentWriter().Page(0, drawn.Width, drawn.Height).Add(1, OfSamples, GenericData(drawn, coding, places)).Add(2, OfPageEnd, []).ToBytes();

    public static byte[] GenericData(Drawn drawn, GenericCoding coding, IReadOnlyList<Offset>? places = null)
    {
        var data = Region(drawn.Width, drawn.Height).Byte((coding.Template << 1) | (coding.IsTypical ? 8 : 0));
        foreach (var place in places ?? coding.Adaptive)
            data.Byte(place.X).Byte(place.Y);
        return data.Bytes(Arithmetic([drawn], coding)).ToBytes();
    }

    public static byte[] Arithmetic(IEnumerable<Drawn> drawn, GenericCoding coding)
    {
        var (encoder, contexts) = (new ArithmeticEncoder(), GenericCoding.Contexts(coding.Template));
        foreach (var one in drawn)
            RegionEncoder.Generic(encoder, contexts, coding, one);
        return encoder.Finish();
    }

    public static Bitmap ToBitmap(Drawn drawn)
    {
        var bitmap = Bitmap.Of(drawn.Width, drawn.Height, new PixelBudget(Plenty));
        drawn.ToBytes().CopyTo(bitmap.Bytes, 0);
        return bitmap;
    }

    public static Drawn Picture(IEnumerable<Placed> placed, int width, int height)
    {
        var picture = new Drawn(width, height);
        foreach (var (symbol, x, y) in placed)
            picture.Put(Letters[symbol], x, y);
        return picture;
    }

    public static string? Decode(byte[] data, byte[]? globals = null) =>
        Jbig2Decoder.Decode(data, globals, 100, Plenty) is { } page ? Drawn.Of(page).ToString() : null;
}
