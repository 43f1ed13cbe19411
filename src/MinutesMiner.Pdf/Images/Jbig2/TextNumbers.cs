namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>A text region's numbers in arithmetic coding (ITU-T T.88, 6.4.6 to 6.4.11), with their statistics.</summary>
internal sealed class ArithmeticTextNumbers(ArithmeticDecoder decoder, int symbolBits) : ITextNumbers
{
    private readonly IntegerDecoder _strip = new();
    private readonly IntegerDecoder _first = new();
    private readonly IntegerDecoder _next = new();
    private readonly IntegerDecoder _row = new();
    private readonly IntegerDecoder _isRefined = new();
    private readonly IntegerDecoder _width = new();
    private readonly IntegerDecoder _height = new();
    private readonly IntegerDecoder _x = new();
    private readonly IntegerDecoder _y = new();
    private readonly SymbolNumberDecoder _symbol = new(symbolBits);

    public int StripDistance() => Number(_strip);

    public int FirstDistance() => Number(_first);

    public int? NextDistance() => _next.Decode(decoder);

    public int RowInStrip(int stripBits) => Number(_row);

    public int Symbol() => _symbol.Decode(decoder);

    public bool IsRefined() => Number(_isRefined) != 0;

    public (int Width, int Height, int X, int Y) Refinement() => (Number(_width), Number(_height), Number(_x), Number(_y));

    /// <summary>The shift of the reference alone, as a symbol that is made of one other has it (6.5.8.2.2).</summary>
    public Offset Shift() => new(Number(_x), Number(_y));

    public Bitmap Refine(Func<ArithmeticDecoder, Bitmap> decode) => decode(decoder);

    private int Number(IntegerDecoder kind) => kind.Decode(decoder) ?? throw new InvalidDataException("A number is missing.");
}

/// <summary>The tables of a text region in table coding.</summary>
internal sealed record TextTables(
    CodeTable First, CodeTable Next, CodeTable Strip, CodeTable Width, CodeTable Height, CodeTable X, CodeTable Y, CodeTable Size, CodeTable Symbols);

/// <summary>A text region's numbers in table coding (ITU-T T.88, 6.4.6 to 6.4.11).</summary>
internal sealed class TableTextNumbers(BitReader reader, TextTables tables) : ITextNumbers
{
    public int StripDistance() => Number(tables.Strip);

    public int FirstDistance() => Number(tables.First);

    public int? NextDistance() => tables.Next.Decode(reader);

    public int RowInStrip(int stripBits) => (int)reader.Bits(stripBits);

    public int Symbol() => Number(tables.Symbols);

    public bool IsRefined() => reader.Bit() == 1;

    public (int Width, int Height, int X, int Y) Refinement() => (Number(tables.Width), Number(tables.Height), Number(tables.X), Number(tables.Y));

    public Bitmap Refine(Func<ArithmeticDecoder, Bitmap> decode)
    {
        var size = Number(tables.Size);
        return decode(new ArithmeticDecoder(reader.Take(size)));
    }

    private int Number(CodeTable table) => table.Decode(reader) ?? throw new InvalidDataException("A number is missing.");
}
