namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>
/// Decodes rows that are told by what changes from the row above: Modified Modified READ (ITU-T T.6), as JBIG2 uses it (T.88, 6.2.6).
/// Several bitmaps may follow one another.
/// </summary>
internal sealed class MmrDecoder(ReadOnlyMemory<byte> data)
{
    private readonly BitReader _reader = new(data);

    private enum Mode
    {
        Pass,
        Horizontal,
        Vertical,
        End,
    }

    /// <summary>The next bitmap. Rows that the data lacks are white.</summary>
    /// <exception cref="InvalidDataException">A code does not exist.</exception>
    public Bitmap Decode(long width, long height, PixelBudget budget)
    {
        var bitmap = Bitmap.Of(width, height, budget);
        var above = new List<int>();
        var row = new List<int>();
        var isEnded = false;
        for (var y = 0; y < bitmap.Height && !isEnded && !_reader.IsAtEnd; y++)
        {
            isEnded = !DecodeRow(above, row, bitmap.Width);
            for (var i = 0; i < row.Count; i += 2)
                Blacken(bitmap, y, row[i], i + 1 < row.Count ? row[i + 1] : bitmap.Width);
            (above, row) = (row, above);
            row.Clear();
        }

        if (!isEnded)
            SkipEnd();
        _reader.Align();
        return bitmap;
    }

    /// <summary>Finds where the row's colour changes, from white on; false at the end of all rows.</summary>
    private bool DecodeRow(List<int> above, List<int> row, int width)
    {
        var place = -1; // Ahead of the first sample.
        var isBlack = false;
        while (place < width)
        {
            var (mode, shift) = ReadMode();
            var (change, next) = ChangeAbove(above, place, isBlack, width);
            switch (mode)
            {
                case Mode.End:
                    return false;
                case Mode.Pass:
                    place = next;
                    break;
                case Mode.Vertical:
                    place = Change(row, change + shift, width);
                    isBlack = !isBlack;
                    break;
                default:
                    var (first, second) = isBlack ? (RunCodes.Black, RunCodes.White) : (RunCodes.White, RunCodes.Black);
                    var middle = Change(row, Math.Max(place, 0) + (long)first.Read(_reader), width);
                    place = Change(row, middle + (long)second.Read(_reader), width);
                    break;
            }
        }

        return true;
    }

    /// <summary>Notes a change; never ahead of the one before.</summary>
    private static int Change(List<int> row, long at, int width)
    {
        var place = (int)Math.Clamp(at, row.Count > 0 ? row[^1] : 0, width);
        row.Add(place);
        return place;
    }

    /// <summary>The first change in the row above behind a place, to the colour that the row does not have there, and the one after it.</summary>
    private static (int Change, int Next) ChangeAbove(List<int> above, int place, bool isBlack, int width)
    {
        var i = above.BinarySearch(place + 1);
        if (i < 0)
            i = ~i;
        while (i > 0 && above[i - 1] > place)
            i--; // Equal ones: a run of no length.
        if (i % 2 != (isBlack ? 1 : 0))
            i++;
        return (i < above.Count ? above[i] : width, i + 1 < above.Count ? above[i + 1] : width);
    }

    private (Mode Mode, int Shift) ReadMode()
    {
        var zeros = 0;
        while (_reader.Bit() == 0)
        {
            if (++zeros > 6)
                return (Mode.End, 0);
        }

        switch (zeros)
        {
            case 0:
                return (Mode.Vertical, 0);
            case 1:
                return (Mode.Vertical, _reader.Bit() == 1 ? 1 : -1);
            case 2:
                return (Mode.Horizontal, 0);
            case 3:
                return (Mode.Pass, 0);
            case 4:
                return (Mode.Vertical, _reader.Bit() == 1 ? 2 : -2);
            case 5:
                return (Mode.Vertical, _reader.Bit() == 1 ? 3 : -3);
            default:
                throw new InvalidDataException("There is no such mode.");
        }
    }

    /// <summary>Steps over the mark at the end of all rows, where there is one: eleven zeros and a one, twice.</summary>
    private void SkipEnd() => _reader.SkipIf(0x001001, 24);

    private static void Blacken(Bitmap bitmap, int y, int from, int to)
    {
        for (var x = from; x < to; x++)
            bitmap.Blacken(x, y);
    }
}
