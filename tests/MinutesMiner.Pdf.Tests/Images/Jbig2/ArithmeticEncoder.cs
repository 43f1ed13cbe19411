using MinutesMiner.Pdf.Images.Jbig2;

namespace MinutesMiner.Pdf.Tests.Images.Jbig2;

/// <summary>The counterpart of <see cref="ArithmeticDecoder"/> (ITU-T T.88, E.2).</summary>
internal sealed class ArithmeticEncoder
{
    private readonly List<byte> _bytes = [0]; // The first is none of the data's.
    private uint _code;
    private uint _interval = 0x8000;
    private int _count = 12;

    public void Encode(ref byte context, int bit)
    {
        var (qe, afterMore, afterLess, isSwitch) = ArithmeticDecoder.States[context >> 1];
        var more = context & 1;
        _interval -= qe;
        if (bit == more)
        {
            if ((_interval & 0x8000) != 0)
            {
                _code += qe;
                return;
            }

            if (_interval < qe)
                _interval = qe;
            else
                _code += qe;
            context = (byte)((afterMore << 1) | more);
        }
        else
        {
            if (_interval < qe)
                _code += qe;
            else
                _interval = qe;
            context = (byte)((afterLess << 1) | (isSwitch ? 1 - more : more));
        }

        do
        {
            _interval <<= 1;
            _code <<= 1;
            if (--_count == 0)
                Put();
        }
        while ((_interval & 0x8000) == 0);
    }

    /// <summary>A whole number, or null for the mark that is none (annex A).</summary>
    public void Encode(byte[] contexts, int? number)
    {
        (int Bits, int Offset)[] ranges = [(2, 0), (4, 4), (6, 20), (8, 84), (12, 340), (32, 4436)];
        var before = 1;
        var size = (long)Math.Abs(number ?? 0);
        Bit(number is null or < 0 ? 1 : 0);
        var range = Array.FindLastIndex(ranges, r => size >= r.Offset);
        for (var i = 0; i < range; i++)
            Bit(1);
        if (range < ranges.Length - 1)
            Bit(0);
        for (var i = ranges[range].Bits - 1; i >= 0; i--)
            Bit((int)((size - ranges[range].Offset) >> i) & 1);

        void Bit(int bit)
        {
            Encode(ref contexts[before], bit);
            before = before < 256 ? (before << 1) | bit : ((((before << 1) | bit) & 511) | 256);
        }
    }

    /// <summary>The number of a symbol (A.3).</summary>
    public void EncodeSymbol(byte[] contexts, int number, int bits)
    {
        var before = 1;
        for (var i = bits - 1; i >= 0; i--)
        {
            var bit = (number >> i) & 1;
            Encode(ref contexts[before], bit);
            before = (before << 1) | bit;
        }
    }

    /// <summary>The bytes, with the mark at their end.</summary>
    public byte[] Finish()
    {
        var top = _code + _interval;
        _code |= 0xFFFF;
        if (_code >= top)
            _code -= 0x8000;
        _code <<= _count;
        Put();
        _code <<= _count;
        Put();
        if (_bytes[^1] != 0xFF)
            _bytes.Add(0xFF);
        _bytes.Add(0xAC);
        return [.. _bytes.Skip(1)];
    }

    private void Put()
    {
        if (_bytes[^1] != 0xFF && _code >= 0x8000000)
        {
            _bytes[^1]++; // A carry.
            if (_bytes[^1] == 0xFF)
                _code &= 0x7FFFFFF;
        }

        if (_bytes[^1] == 0xFF)
        {
            _bytes.Add((byte)(_code >> 20));
            (_code, _count) = (_code & 0xFFFFF, 7);
        }
        else
        {
            _bytes.Add((byte)(_code >> 19));
            (_code, _count) = (_code & 0x7FFFF, 8);
        }
    }
}
