namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>A line of a code table: values from <paramref name="Low"/> on, told apart by as many bits after the code.</summary>
/// <param name="Length">Bits of the code; 0 for a line that is not used.</param>
/// <param name="Extra">Bits after the code.</param>
/// <param name="Low">The first value; the highest, for a line that counts downwards.</param>
/// <param name="IsDownwards">The bits are subtracted.</param>
/// <param name="IsNone">The mark that is no number (OOB).</param>
internal readonly record struct CodeLine(int Length, int Extra, int Low, bool IsDownwards = false, bool IsNone = false);

/// <summary>A table of codes of different lengths (ITU-T T.88, annex B).</summary>
internal sealed class CodeTable
{
    private readonly CodeLine[] _sorted;
    private readonly int[] _firstCode;
    private readonly int[] _firstLine;

    /// <summary>Gives the lines their codes (B.3): shorter ones first, those of one length in order.</summary>
    public CodeTable(IReadOnlyList<CodeLine> lines)
    {
        Lines = lines;
        _sorted = [.. lines.Where(l => l.Length > 0).OrderBy(l => l.Length)]; // A stable sort.
        var longest = _sorted.Length == 0 ? 0 : _sorted[^1].Length;
        _firstCode = new int[longest + 2];
        _firstLine = new int[longest + 2];
        var (code, line) = (0L, 0);
        for (var length = 1; length <= longest; length++)
        {
            code <<= 1;
            (_firstCode[length], _firstLine[length]) = ((int)Math.Min(code, int.MaxValue), line);
            while (line < _sorted.Length && _sorted[line].Length == length)
                (code, line) = (code + 1, line + 1);
            _firstLine[length + 1] = line;
        }
    }

    /// <summary>As given.</summary>
    public IReadOnlyList<CodeLine> Lines { get; }

    /// <summary>The next value; null for the mark that is no number.</summary>
    /// <exception cref="InvalidDataException">No line has such a code, the data has ended, or the number is too large.</exception>
    public int? Decode(BitReader reader)
    {
        var line = _sorted[Find(reader)];
        if (line.IsNone)
            return null;
        long extra = reader.Bits(line.Extra);
        var value = line.IsDownwards ? line.Low - extra : line.Low + extra;
        return value is >= int.MinValue and <= int.MaxValue ? (int)value : throw new InvalidDataException("A number is too large.");
    }

    /// <summary>A table from a segment (B.2).</summary>
    public static CodeTable Read(BitReader reader)
    {
        const int MaxLines = 1 << 16;
        var flags = reader.Byte();
        var (low, high) = (reader.Int32(), reader.Int32());
        var (lengthBits, extraBits) = (((flags >> 1) & 7) + 1, ((flags >> 4) & 7) + 1);
        var lines = new List<CodeLine>();
        for (long at = low; at < high;)
        {
            var (length, extra) = ((int)reader.Bits(lengthBits), (int)reader.Bits(extraBits));
            if (extra > 32 || lines.Count >= MaxLines)
                throw new InvalidDataException("A code table is not one.");
            lines.Add(new CodeLine(length, extra, (int)at));
            at += 1L << extra;
        }

        lines.Add(new CodeLine((int)reader.Bits(lengthBits), 32, low - 1, IsDownwards: true));
        lines.Add(new CodeLine((int)reader.Bits(lengthBits), 32, high));
        if ((flags & 1) != 0)
            lines.Add(new CodeLine((int)reader.Bits(lengthBits), 0, 0, IsNone: true));
        return new CodeTable(lines);
    }

    private int Find(BitReader reader)
    {
        long code = 0;
        for (var length = 1; length + 1 < _firstLine.Length; length++)
        {
            code = (code << 1) | (uint)reader.Bit();
            var at = code - _firstCode[length];
            if (at >= 0 && at < _firstLine[length + 1] - _firstLine[length])
                return _firstLine[length] + (int)at;
        }

        throw new InvalidDataException("There is no such code.");
    }
}
