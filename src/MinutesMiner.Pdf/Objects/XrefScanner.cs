namespace MinutesMiner.Pdf.Objects;

/// <summary>
/// Finds objects without a cross-reference table: every <c>n g obj</c> in the file, the later one winning, and the objects in
/// object streams. One pass over the bytes.
/// </summary>
internal static class XrefScanner
{
    /// <summary>Trailers and cross-reference streams that are looked at, from the last.</summary>
    private const int MaxTrailers = 64;

    public static XrefTable Scan(byte[] data, ObjectStore store, PdfOptions options)
    {
        var table = new XrefTable();
        var streams = new List<(int Offset, int Number)>();
        var position = 0;
        while (true)
        {
            position = Bytes.IndexOf(data, "obj"u8, position, data.Length);
            if (position < 0)
                break;
            if (TryReadHead(data, position, out var number, out var generation, out var offset))
            {
                if (!table.TryGet(number, out _) && table.Count >= options.MaxObjects)
                    break;
                table.Replace(number, new XrefEntry(offset, generation, 0));
                if (LooksLikeStream(data, position + 3))
                    streams.Add((offset, number));
            }

            position += 3;
        }

        ReadTrailers(data, store, table, options);
        foreach (var (offset, number) in streams.TakeLast(MaxTrailers).Reverse())
        {
            if (table.TryGet(number, out var entry) && entry.Offset != offset)
                continue; // An older version of the object.
            if (store.ParseAt(offset, number, decrypt: false) is not PdfStream stream || !stream.Dictionary.IsType("XRef"))
                continue;
            table.MergeTrailer(stream.Dictionary);
        }

        return table;
    }

    /// <summary>
    /// Adds the objects inside object streams. Apart from <see cref="Scan"/> because the streams may be encrypted, and the key
    /// follows from the trailer that the scan finds.
    /// </summary>
    public static void AddCompressed(ObjectStore store, XrefTable table, PdfOptions options)
    {
        var places = table.Numbers.ToList();
        places.Sort((a, b) => OffsetOf(table, a).CompareTo(OffsetOf(table, b)));
        foreach (var number in places)
        {
            if (!table.TryGet(number, out var place) || place.IsFree || place.IsCompressed)
                continue;
            if (!store.LooksLikeObjectStream(place.Offset) || store.GetObjectStream(number) is not { } stream)
                continue;
            for (var i = 0; i < stream.Numbers.Length; i++)
            {
                var inner = stream.Numbers[i];
                var known = table.TryGet(inner, out var other);
                if (!known && table.Count >= options.MaxObjects)
                    return;
                // Whichever stands later in the file is the newer version.
                var otherOffset = !known || other.IsFree ? -1 : other.IsCompressed ? OffsetOf(table, other.Stream) : other.Offset;
                if (inner != number && otherOffset <= place.Offset)
                    table.Replace(inner, new XrefEntry(i, 0, number));
            }
        }
    }

    private static int OffsetOf(XrefTable table, int number) =>
        table.TryGet(number, out var entry) && !entry.IsFree && !entry.IsCompressed ? entry.Offset : -1;

    /// <summary>Reads "number generation" backwards from the keyword.</summary>
    private static bool TryReadHead(byte[] data, int keyword, out int number, out int generation, out int offset)
    {
        number = generation = offset = 0;
        var i = keyword - 1;
        var before = i;
        while (i >= 0 && Bytes.IsBlank(data[i]))
            i--;
        if (!ReadBackwards(data, ref i, 5, out generation))
            return false;
        before = i;
        while (i >= 0 && Bytes.IsBlank(data[i]))
            i--;
        if (i == before || !ReadBackwards(data, ref i, 9, out number))
            return false;
        offset = i + 1;
        return number > 0;
    }

    private static bool ReadBackwards(byte[] data, ref int i, int maxDigits, out int value)
    {
        value = 0;
        var scale = 1;
        var digits = 0;
        for (; i >= 0 && Bytes.IsDigit(data[i]) && digits < maxDigits; i--, digits++)
        {
            value += (data[i] - '0') * scale;
            scale *= 10;
        }

        return digits > 0;
    }

    private static bool LooksLikeStream(byte[] data, int start)
    {
        var window = data.AsSpan(start, Math.Min(512, data.Length - start));
        return window.IndexOf("/XRef"u8) >= 0;
    }

    /// <summary>Trailer dictionaries from the last to the first, so that the newest wins.</summary>
    private static void ReadTrailers(byte[] data, ObjectStore store, XrefTable table, PdfOptions options)
    {
        var end = data.Length;
        for (var found = 0; found < MaxTrailers; found++)
        {
            var index = data.AsSpan(0, end).LastIndexOf("trailer"u8);
            if (index < 0)
                return;
            var parser = new ObjectParser(new Lexer(data, index + 7, data.Length), store, options.MaxDepth);
            if (parser.Read() is PdfDictionary dictionary)
                table.MergeTrailer(dictionary);
            end = index;
        }
    }
}
