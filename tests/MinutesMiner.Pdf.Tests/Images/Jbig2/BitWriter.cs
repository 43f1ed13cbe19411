using MinutesMiner.Pdf.Images.Jbig2;

namespace MinutesMiner.Pdf.Tests.Images.Jbig2;

/// <summary>Writes bits and numbers, the highest first.</summary>
internal sealed class BitWriter
{
    private readonly List<byte> _bytes = [];
    private int _free;

    public byte[] ToBytes() => [.. _bytes];

    public BitWriter Bits(long value, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            if (_free == 0)
            {
                _bytes.Add(0);
                _free = 8;
            }

            _bytes[^1] |= (byte)(((value >> i) & 1) << --_free);
        }

        return this;
    }

    public BitWriter Bits(string zerosAndOnes)
    {
        foreach (var c in zerosAndOnes)
            Bits(c - '0', 1);
        return this;
    }

    public BitWriter Align()
    {
        _free = 0;
        return this;
    }

    public BitWriter Byte(int value) => Align().Bits(value, 8);

    public BitWriter UInt16(int value) => Align().Bits(value, 16);

    public BitWriter UInt32(long value) => Align().Bits(value, 32);

    public BitWriter Bytes(ReadOnlySpan<byte> bytes)
    {
        Align();
        _bytes.AddRange(bytes);
        return this;
    }

    /// <summary>A value by a table (ITU-T T.88, B.3 and B.4); null for the mark that is none.</summary>
    public BitWriter Coded(CodeTable table, int? value)
    {
        var line = table.Lines.First(l => l.Length > 0 && (l.IsNone ? value is null : value is { } v
            && (l.IsDownwards ? v <= l.Low : v >= l.Low && (l.Extra >= 32 || v < l.Low + (1L << l.Extra)))
            && !(l.Extra < 32 && v < l.Low)));
        var code = 0L;
        foreach (var other in table.Lines.Where(l => l.Length > 0).OrderBy(l => l.Length).TakeWhile(l => l != line))
            code += 1L << (32 - other.Length);
        Bits(code >> (32 - line.Length), line.Length);
        return line.IsNone ? this : Bits(line.IsDownwards ? line.Low - (long)value!.Value : value!.Value - (long)line.Low, line.Extra);
    }

    /// <summary>Rows by what changes from the row above (ITU-T T.6), with the mark at their end.</summary>
    public BitWriter Mmr(Drawn samples, bool hasEnd = true)
    {
        for (var y = 0; y < samples.Height; y++)
        {
            var (place, colour) = (-1, 0);
            while (place < samples.Width)
            {
                var b1 = Next(y - 1, place, 1 - colour);
                var b2 = Change(y - 1, b1, samples.Width);
                var a1 = Math.Max(place, 0);
                while (a1 < samples.Width && samples[a1, y] == colour)
                    a1++;
                if (b2 < a1)
                {
                    Bits("0001");
                    place = b2;
                }
                else if (Math.Abs(a1 - b1) <= 3)
                {
                    Bits((a1 - b1) switch { 0 => "1", 1 => "011", 2 => "000011", 3 => "0000011", -1 => "010", -2 => "000010", _ => "0000010" });
                    (place, colour) = (a1, 1 - colour);
                }
                else
                {
                    var a2 = Change(y, a1, samples.Width);
                    Bits("001").Run(colour, a1 - Math.Max(place, 0)).Run(1 - colour, a2 - a1);
                    place = a2;
                }
            }
        }

        return hasEnd ? Bits("000000000001000000000001").Align() : Align();

        // The first place behind another where the row turns to a colour.
        int Next(int y, int place, int colour)
        {
            for (var x = place + 1; x < samples.Width; x++)
            {
                if (samples[x, y] == colour && (x == 0 ? 0 : samples[x - 1, y]) != colour)
                    return x;
            }

            return samples.Width;
        }

        int Change(int y, int place, int end)
        {
            for (var x = place + 1; x < end; x++)
            {
                if (samples[x, y] != samples[x - 1, y])
                    return x;
            }

            return end;
        }
    }

    private BitWriter Run(int colour, int length)
    {
        var codes = (colour == 0 ? RunCodes.White : RunCodes.Black).Codes;
        while (length >= 64)
        {
            var (code, run) = codes.Where(c => c.Run <= length).MaxBy(c => c.Run);
            Bits(code);
            length -= run;
        }

        return Bits(codes.First(c => c.Run == length).Code);
    }
}
