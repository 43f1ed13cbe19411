namespace MinutesMiner.Pdf.Objects;

/// <summary>Finds where streams' bytes begin and end (ISO 32000-1, 7.3.8), whether or not their lengths are true. Thread-safe.</summary>
internal sealed class StreamExtent(byte[] data)
{
    /// <summary>Where streams and objects end: looked for once, so that many broken streams cost no more than one.</summary>
    private readonly Lazy<int[]> _streamEnds = new(() => Occurrences(data, "endstream"u8));
    private readonly Lazy<int[]> _objectEnds = new(() => Occurrences(data, "endobj"u8));

    /// <summary>The bytes of the stream; those to the end of the file when nothing ends it.</summary>
    /// <param name="afterKeyword">Index after the keyword <c>stream</c>.</param>
    /// <param name="dictionary">The stream's dictionary.</param>
    public ArraySegment<byte> Find(int afterKeyword, PdfDictionary dictionary)
    {
        var start = afterKeyword;
        while (start < data.Length && data[start] is (byte)' ' or (byte)'\t')
            start++;
        if (start < data.Length && data[start] == '\r')
        {
            start++;
            if (start < data.Length && data[start] == '\n')
                start++;
        }
        else if (start < data.Length && data[start] == '\n')
        {
            start++;
        }
        else
        {
            start = afterKeyword; // No end of line: the blanks belong to the data.
        }

        var length = dictionary.Number("Length") ?? -1;
        if (length >= 0 && start + length <= data.Length && EndsAt(start + (int)length))
            return new ArraySegment<byte>(data, start, (int)length);
        return new ArraySegment<byte>(data, start, Search(start) - start);
    }

    private bool EndsAt(int position)
    {
        var i = position;
        while (i < data.Length && i < position + 8 && Bytes.IsBlank(data[i]))
            i++;
        var rest = data.AsSpan(i);
        return rest.StartsWith("endstream"u8) || rest.StartsWith("endobj"u8);
    }

    private int Search(int start)
    {
        var end = Next(_streamEnds.Value, start) ?? Next(_objectEnds.Value, start) ?? -1;
        if (end < 0)
            return data.Length;
        if (end > start && data[end - 1] == '\n')
            end--;
        if (end > start && data[end - 1] == '\r')
            end--;
        return end;
    }

    private static int? Next(int[] places, int start)
    {
        var index = Array.BinarySearch(places, start);
        if (index < 0)
            index = ~index;
        return index < places.Length ? places[index] : null;
    }

    private static int[] Occurrences(byte[] data, ReadOnlySpan<byte> keyword)
    {
        var result = new List<int>();
        for (var i = Bytes.IndexOf(data, keyword, 0, data.Length); i >= 0; i = Bytes.IndexOf(data, keyword, i + keyword.Length, data.Length))
            result.Add(i);
        return [.. result];
    }
}
