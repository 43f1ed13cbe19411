namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>
/// The adaptive arithmetic decoder (ITU-T T.88, annex E). A context is a byte: twice the number of its state, plus its more probable
/// symbol. Past the end of its bytes it goes on with ones, as the format says.
/// </summary>
internal sealed class ArithmeticDecoder
{
    // Table E.1: probability of the less probable symbol; the next state after the more and the less probable symbol; whether the two change places.
    internal static readonly (ushort Qe, byte AfterMore, byte AfterLess, bool Switch)[] States =
    [
        (0x5601, 1, 1, true), (0x3401, 2, 6, false), (0x1801, 3, 9, false), (0x0AC1, 4, 12, false), (0x0521, 5, 29, false), (0x0221, 38, 33, false),
        (0x5601, 7, 6, true), (0x5401, 8, 14, false), (0x4801, 9, 14, false), (0x3801, 10, 14, false), (0x3001, 11, 17, false), (0x2401, 12, 18, false),
        (0x1C01, 13, 20, false), (0x1601, 29, 21, false), (0x5601, 15, 14, true), (0x5401, 16, 14, false), (0x5101, 17, 15, false), (0x4801, 18, 16, false),
        (0x3801, 19, 17, false), (0x3401, 20, 18, false), (0x3001, 21, 19, false), (0x2801, 22, 19, false), (0x2401, 23, 20, false), (0x2201, 24, 21, false),
        (0x1C01, 25, 22, false), (0x1801, 26, 23, false), (0x1601, 27, 24, false), (0x1401, 28, 25, false), (0x1201, 29, 26, false), (0x1101, 30, 27, false),
        (0x0AC1, 31, 28, false), (0x09C1, 32, 29, false), (0x08A1, 33, 30, false), (0x0521, 34, 31, false), (0x0441, 35, 32, false), (0x02A1, 36, 33, false),
        (0x0221, 37, 34, false), (0x0141, 38, 35, false), (0x0111, 39, 36, false), (0x0085, 40, 37, false), (0x0049, 41, 38, false), (0x0025, 42, 39, false),
        (0x0015, 43, 40, false), (0x0009, 44, 41, false), (0x0005, 45, 42, false), (0x0001, 45, 43, false), (0x5601, 46, 46, false),
    ];

    private readonly ReadOnlyMemory<byte> _data;
    private int _place;
    private uint _code;
    private uint _interval = 0x8000;
    private int _bits;

    public ArithmeticDecoder(ReadOnlyMemory<byte> data)
    {
        _data = data;
        _code = (uint)At(0) << 16;
        ReadByte();
        _code <<= 7;
        _bits -= 7;
    }

    /// <summary>The next symbol in a context.</summary>
    public int Decode(ref byte context)
    {
        var (qe, afterMore, afterLess, isSwitch) = States[context >> 1];
        var more = context & 1;
        _interval -= qe;
        bool isMore;
        if (_code >> 16 < qe)
        {
            isMore = _interval < qe;
            _interval = qe;
        }
        else
        {
            _code -= (uint)qe << 16;
            if ((_interval & 0x8000) != 0)
                return more;
            isMore = _interval >= qe;
        }

        context = (byte)(isMore ? (afterMore << 1) | more : (afterLess << 1) | (isSwitch ? 1 - more : more));
        do
        {
            if (_bits == 0)
                ReadByte();
            _interval <<= 1;
            _code <<= 1;
            _bits--;
        }
        while ((_interval & 0x8000) == 0);
        return isMore ? more : 1 - more;
    }

    private byte At(int place) => place < _data.Length ? _data.Span[place] : (byte)0xFF;

    private void ReadByte()
    {
        if (At(_place) == 0xFF)
        {
            if (At(_place + 1) > 0x8F)
            {
                _code += 0xFF00;
                _bits = 8;
                return;
            }

            _code += (uint)At(++_place) << 9;
            _bits = 7;
            return;
        }

        _code += (uint)At(++_place) << 8;
        _bits = 8;
    }
}
