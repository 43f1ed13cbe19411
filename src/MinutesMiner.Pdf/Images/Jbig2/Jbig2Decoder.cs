namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>
/// Decodes JBIG2 as it lies in a PDF (ITU-T T.88; ISO 32000-1, 7.4.7): segments one after the other, without a file's head, and before
/// them those that several pictures share. Of colour extensions and the twelve-sample template it knows nothing.
/// </summary>
internal sealed class Jbig2Decoder
{
    private const int MaxSegments = 100_000;

    private readonly PixelBudget _budget;
    private readonly Dictionary<uint, IReadOnlyList<Bitmap>> _symbols = [];
    private readonly Dictionary<uint, SymbolContexts> _contexts = [];
    private readonly Dictionary<uint, IReadOnlyList<Bitmap>> _patterns = [];
    private readonly Dictionary<uint, CodeTable> _tables = [];
    private readonly Dictionary<uint, Bitmap> _regions = [];
    private readonly int _height;
    private Bitmap? _page;

    private Jbig2Decoder(int height, long maxPixels) => (_height, _budget) = (height, new PixelBudget(maxPixels));

    /// <summary>The page, as far as it could be decoded; null when nothing of it could.</summary>
    /// <param name="data">The picture's bytes.</param>
    /// <param name="globals">The bytes that it shares with others; empty for none.</param>
    /// <param name="height">Its height where the page says that it is not known; samples.</param>
    /// <param name="maxPixels">Samples that all its parts may have together.</param>
    public static Bitmap? Decode(ReadOnlyMemory<byte> data, ReadOnlyMemory<byte> globals, int height, long maxPixels)
    {
        var decoder = new Jbig2Decoder(height, maxPixels);
        decoder.TryRead(globals);
        decoder.TryRead(data);
        return decoder._page;
    }

    /// <summary>Reads segments up to the first that is damaged: what follows needs it, more often than not.</summary>
    private void TryRead(ReadOnlyMemory<byte> data)
    {
        try
        {
            var reader = new BitReader(data);
            for (var count = 0; !reader.IsAtEnd && count < MaxSegments; count++)
            {
                var segment = Segment.Read(reader);
                var length = segment.Length ?? LengthOf(reader.Rest.Span);
                Read(segment, new BitReader(length > (uint)reader.Rest.Length ? reader.Take(reader.Rest.Length) : reader.Take(length)));
            }
        }
        catch (InvalidDataException)
        {
            // What is on the page by now is the result.
        }
    }

    private void Read(Segment segment, BitReader reader)
    {
        switch (segment.Type)
        {
            case 0:
                (_symbols[segment.Number], _contexts[segment.Number]) = SegmentReaders.Symbols(reader, ReferredBy(segment), _budget);
                break;
            case 4 or 6 or 7:
                Place(segment, reader, info => SegmentReaders.Text(reader, info, ReferredBy(segment), _budget));
                break;
            case 16:
                _patterns[segment.Number] = Halftone.ReadPatterns(reader, _budget);
                break;
            case 20 or 22 or 23:
                Place(segment, reader, info => Halftone.ReadRegion(reader, info.Width, info.Height, ReferredBy(segment).Patterns, _budget));
                break;
            case 36 or 38 or 39:
                Place(segment, reader, info => SegmentReaders.Generic(reader, info, _budget));
                break;
            case 40 or 42 or 43:
                Place(segment, reader, info => SegmentReaders.Refinement(reader, info, Reference(segment, info), _budget));
                break;
            case 48:
                StartPage(reader);
                break;
            case 53:
                _tables[segment.Number] = CodeTable.Read(reader);
                break;
        }
    }

    /// <summary>Decodes a region, and draws it, or keeps it for a segment that will refine it.</summary>
    private void Place(Segment segment, BitReader reader, Func<RegionInfo, Bitmap> decode)
    {
        const int Intermediate = 3;
        var info = RegionInfo.Read(reader);
        var region = decode(info);
        if ((segment.Type & Intermediate) == 0)
            _regions[segment.Number] = region;
        else
            _page?.Draw(region, info.X, info.Y, info.Combination);
    }

    private Bitmap Reference(Segment segment, RegionInfo info)
    {
        foreach (var number in segment.Referred)
        {
            if (_regions.TryGetValue(number, out var region))
                return region;
        }

        var page = _page ?? throw new InvalidDataException("There is nothing to refine.");
        var part = Bitmap.Of(info.Width, info.Height, _budget);
        part.Draw(page, -info.X, -info.Y, CombinationOperator.Replace);
        return part;
    }

    private void StartPage(BitReader reader)
    {
        long width = reader.UInt32();
        long height = reader.UInt32();
        reader.Take(8); // Resolution.
        var flags = reader.Byte();
        if (_page is not null)
            throw new InvalidDataException("A picture is one page.");
        _page = Bitmap.Of(width, height == uint.MaxValue ? _height : height, _budget);
        _page.Fill((flags >> 2) & 1);
    }

    private Referred ReferredBy(Segment segment)
    {
        var (symbols, patterns, tables, contexts) = (new List<Bitmap>(), default(IReadOnlyList<Bitmap>), new List<CodeTable>(), default(SymbolContexts));
        foreach (var number in segment.Referred)
        {
            if (_symbols.TryGetValue(number, out var own))
            {
                _budget.Spend(own.Count);
                symbols.AddRange(own);
                contexts = _contexts[number];
            }

            patterns = _patterns.GetValueOrDefault(number) ?? patterns;
            if (_tables.TryGetValue(number, out var table))
                tables.Add(table);
        }

        return new Referred(symbols, patterns ?? [], tables, contexts);
    }

    /// <summary>The length of a generic region that does not state it: up to its end mark and the count of rows after that (7.2.7).</summary>
    private static long LengthOf(ReadOnlySpan<byte> data)
    {
        const int FlagsAt = 17;
        if (data.Length <= FlagsAt + 1)
            throw new InvalidDataException("The data ends too early.");
        ReadOnlySpan<byte> mark = (data[FlagsAt] & 1) != 0 ? [0x00, 0x00] : [0xFF, 0xAC];
        var at = data[(FlagsAt + 1)..].IndexOf(mark);
        return at < 0 ? data.Length : Math.Min(FlagsAt + 1 + at + mark.Length + 4, data.Length);
    }
}
