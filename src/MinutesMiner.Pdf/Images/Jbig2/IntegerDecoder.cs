namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>Whole numbers from an arithmetic decoder (ITU-T T.88, annex A), with the statistics of one kind of number.</summary>
internal sealed class IntegerDecoder
{
    private static readonly (int Bits, int Offset)[] Ranges = [(2, 0), (4, 4), (6, 20), (8, 84), (12, 340), (32, 4436)];
    private readonly byte[] _contexts = new byte[512];

    /// <summary>Null for the mark that is no number (OOB).</summary>
    /// <exception cref="InvalidDataException">The number is larger than any that makes sense.</exception>
    public int? Decode(ArithmeticDecoder decoder)
    {
        var before = 1;
        var isNegative = Bit(decoder, ref before) == 1;
        var range = 0;
        while (range < Ranges.Length - 1 && Bit(decoder, ref before) == 1)
            range++;
        long value = 0;
        for (var i = 0; i < Ranges[range].Bits; i++)
            value = (value << 1) | (uint)Bit(decoder, ref before);
        value += Ranges[range].Offset;
        if (isNegative && value == 0)
            return null;
        return value <= int.MaxValue ? (int)(isNegative ? -value : value) : throw new InvalidDataException("A number is too large.");
    }

    private int Bit(ArithmeticDecoder decoder, ref int before)
    {
        var bit = decoder.Decode(ref _contexts[before]);
        before = before < 256 ? (before << 1) | bit : ((((before << 1) | bit) & 511) | 256);
        return bit;
    }
}

/// <summary>Numbers of symbols from an arithmetic decoder, all of one length (ITU-T T.88, A.3).</summary>
internal sealed class SymbolNumberDecoder(int bits)
{
    private readonly byte[] _contexts = new byte[1 << bits];

    public int Decode(ArithmeticDecoder decoder)
    {
        var before = 1;
        for (var i = 0; i < bits; i++)
            before = (before << 1) | decoder.Decode(ref _contexts[before]);
        return before - (1 << bits);
    }
}
