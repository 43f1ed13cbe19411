namespace MinutesMiner.Pdf.Objects;

/// <summary>Finds where a stream's bytes begin and end (ISO 32000-1, 7.3.8), whether or not its length is true.</summary>
internal static class StreamExtent
{
    /// <summary>The bytes of the stream; those to the end of the file when nothing ends it.</summary>
    /// <param name="data">The file.</param>
    /// <param name="afterKeyword">Index after the keyword <c>stream</c>.</param>
    /// <param name="dictionary">The stream's dictionary.</param>
    public static ArraySegment<byte> Find(byte[] data, int afterKeyword, PdfDictionary dictionary)
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
        if (length >= 0 && start + length <= data.Length && EndsAt(data, start + (int)length))
            return new ArraySegment<byte>(data, start, (int)length);
        return new ArraySegment<byte>(data, start, Search(data, start) - start);
    }

    private static bool EndsAt(byte[] data, int position)
    {
        var i = position;
        while (i < data.Length && i < position + 8 && Bytes.IsBlank(data[i]))
            i++;
        var rest = data.AsSpan(i);
        return rest.StartsWith("endstream"u8) || rest.StartsWith("endobj"u8);
    }

    private static int Search(byte[] data, int start)
    {
        var end = Bytes.IndexOf(data, "endstream"u8, start, data.Length);
        if (end < 0)
            end = Bytes.IndexOf(data, "endobj"u8, start, data.Length);
        if (end < 0)
            return data.Length;
        if (end > start && data[end - 1] == '\n')
            end--;
        if (end > start && data[end - 1] == '\r')
            end--;
        return end;
    }
}
