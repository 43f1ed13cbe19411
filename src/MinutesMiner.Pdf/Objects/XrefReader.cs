namespace MinutesMiner.Pdf.Objects;

/// <summary>
/// Reads the chain of cross-reference sections from the end of the file (ISO 32000-1, 7.5.4 and 7.5.8): tables, streams and both
/// together. A chain that cannot be followed gives null; the caller then scans the file (<see cref="XrefScanner"/>).
/// </summary>
internal sealed class XrefReader(byte[] data, ObjectStore store, PdfOptions options)
{
    private readonly XrefTable _table = new();
    private readonly HashSet<int> _visited = [];

    /// <summary>Numbers that the section just read calls free: its own hybrid stream may know better.</summary>
    private readonly HashSet<int> _freed = [];

    private int _hybrid = -1;

    /// <summary>Set when the table holds fewer objects than the file claims.</summary>
    public bool LimitReached { get; private set; }

    public XrefTable? Read()
    {
        var start = FindStart();
        if (start < 0)
            return null;
        var pending = new Stack<int>();
        pending.Push(start);
        var sections = 0;
        while (pending.TryPop(out var offset))
        {
            if (!_visited.Add(offset))
                continue; // A chain that bites its tail.
            if (offset != _hybrid)
                _freed.Clear();
            var trailer = ReadSection(offset);
            if (trailer is null)
                return null;
            sections++;
            _table.MergeTrailer(trailer);
            if (trailer.Raw("Prev") is PdfNumber previous)
                pending.Push(previous.Int);
            else if (trailer.Raw("Prev") is PdfReference wrong)
                pending.Push(wrong.Number); // Some writers give "123 0 R" for an offset.
            _hybrid = -1;
            if (trailer.Raw("XRefStm") is PdfNumber hybrid)
                pending.Push(_hybrid = hybrid.Int); // On top: the hybrid's stream is newer than the previous section.
        }

        return sections > 0 && _table.Trailer.Has("Root") ? _table : null;
    }

    private int FindStart()
    {
        var tail = Math.Max(0, data.Length - 2048);
        var index = data.AsSpan(tail).LastIndexOf("startxref"u8);
        if (index < 0)
            return -1;
        var lexer = new Lexer(data, tail + index + 9, data.Length);
        return lexer.Next() == TokenKind.Number && lexer.Number >= 0 && lexer.Number < data.Length ? (int)lexer.Number : -1;
    }

    private PdfDictionary? ReadSection(int offset)
    {
        if (offset < 0 || offset >= data.Length)
            return null;
        var lexer = new Lexer(data, offset, data.Length);
        var kind = lexer.Next();
        if (lexer.IsKeyword(kind, "xref"u8))
            return ReadTable(lexer);
        return kind == TokenKind.Number ? ReadStream(offset) : null;
    }

    private PdfDictionary? ReadTable(Lexer lexer)
    {
        while (true)
        {
            var kind = lexer.Next();
            if (lexer.IsKeyword(kind, "trailer"u8))
                return new ObjectParser(lexer, store, options.MaxDepth).Read() as PdfDictionary;
            if (kind != TokenKind.Number)
                return null;
            var first = (long)lexer.Number;
            if (lexer.Next() != TokenKind.Number)
                return null;
            var count = (long)lexer.Number;
            if (first < 0 || count < 0 || !ReadSubsection(lexer, first, count))
                return null;
        }
    }

    private bool ReadSubsection(Lexer lexer, long first, long count)
    {
        for (long i = 0; i < count; i++)
        {
            var back = lexer.Position;
            var kind = lexer.Next();
            if (lexer.IsKeyword(kind, "trailer"u8))
            {
                lexer.Position = back; // Fewer entries than announced.
                return true;
            }

            if (kind != TokenKind.Number)
                return false;
            var offset = lexer.Number;
            if (lexer.Next() != TokenKind.Number)
                return false;
            var generation = (int)Math.Clamp(lexer.Number, 0, 65535);
            kind = lexer.Next();
            if (kind != TokenKind.Keyword)
                return false;
            var inUse = lexer.IsKeyword(kind, "n"u8);
            if (i == 0 && first == 1 && !inUse && offset == 0 && generation == 65535)
                first = 0; // The free list's head is object 0: some writers number it 1.
            if (first + i > int.MaxValue)
                return true;
            var entry = inUse && offset > 0 && offset < data.Length ? new XrefEntry((int)offset, generation, 0) : XrefEntry.Free;
            if (!Add((int)(first + i), entry))
                return true;
        }

        return true;
    }

    private PdfDictionary? ReadStream(int offset)
    {
        if (store.ParseAt(offset, expected: -1, decrypt: false) is not PdfStream stream)
            return null;
        var dictionary = stream.Dictionary;
        var widths = dictionary.Array("W")?.Numbers(3);
        if (widths is null || widths.Any(w => w is < 0 or > 8))
            return null;
        var bytes = store.Decode(stream).Bytes;
        var index = dictionary.Array("Index");
        if (index is null)
        {
            AddEntries(bytes, 0, 0, dictionary.Int("Size"), widths);
            return dictionary;
        }

        var position = 0;
        for (var i = 0; i + 1 < index.Count; i += 2)
            position = AddEntries(bytes, position, (long)index.Number(i), (long)index.Number(i + 1), widths);
        return dictionary;
    }

    private int AddEntries(ReadOnlySpan<byte> bytes, int position, long first, long count, double[] widths)
    {
        var (w0, w1, w2) = ((int)widths[0], (int)widths[1], (int)widths[2]);
        var size = w0 + w1 + w2;
        if (size == 0)
            return position;
        for (long i = 0; i < count && position + size <= bytes.Length; i++, position += size)
        {
            var type = w0 == 0 ? 1 : Field(bytes.Slice(position, w0));
            var second = Field(bytes.Slice(position + w0, w1));
            var third = Field(bytes.Slice(position + w0 + w1, w2));
            if (first + i is < 0 or > int.MaxValue)
                break;
            var entry = type switch
            {
                1 when second > 0 && second < data.Length => new XrefEntry((int)second, (int)Math.Min(third, 65535), 0),
                2 when second is > 0 and <= int.MaxValue && third <= int.MaxValue => new XrefEntry((int)third, 0, (int)second),
                _ => XrefEntry.Free,
            };
            if (!Add((int)(first + i), entry))
                break;
        }

        return position;
    }

    /// <summary>False when the table is full.</summary>
    private bool Add(int number, XrefEntry entry)
    {
        if (!entry.IsFree && _freed.Remove(number))
        {
            _table.Replace(number, entry);
            return true;
        }

        if (entry.IsFree && !_table.TryGet(number, out _))
            _freed.Add(number);
        if (_table.TryAdd(number, entry, options.MaxObjects))
            return true;
        LimitReached = true;
        return false;
    }

    private static long Field(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        foreach (var b in bytes)
            value = (value << 8) | b;
        return (long)Math.Min(value, long.MaxValue);
    }
}
