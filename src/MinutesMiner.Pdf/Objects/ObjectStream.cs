namespace MinutesMiner.Pdf.Objects;

/// <summary>An object stream (ISO 32000-1, 7.5.7), inflated, with the place of each of its objects.</summary>
internal sealed class ObjectStream
{
    private readonly ArraySegment<byte> _data;
    private readonly int[] _offsets;

    private ObjectStream(ArraySegment<byte> data, int[] numbers, int[] offsets)
    {
        _data = data;
        Numbers = numbers;
        _offsets = offsets;
    }

    /// <summary>Object number of each object.</summary>
    public int[] Numbers { get; }

    public static ObjectStream Read(PdfDictionary dictionary, ArraySegment<byte> data, int maxObjects)
    {
        var count = Math.Clamp(dictionary.Int("N"), 0, Math.Min(maxObjects, data.Count / 2));
        var first = dictionary.Int("First");
        var lexer = new Lexer(data);
        var numbers = new List<int>(count);
        var offsets = new List<int>(count);
        for (var i = 0; i < count; i++)
        {
            if (lexer.Next() != TokenKind.Number)
                break;
            var number = lexer.Number;
            if (lexer.Next() != TokenKind.Number)
                break;
            if (number is < 0 or > int.MaxValue || lexer.Number < 0 || lexer.Number + first >= data.Count)
                continue;
            numbers.Add((int)number);
            offsets.Add((int)lexer.Number + first);
        }

        return new ObjectStream(data, [.. numbers], [.. offsets]);
    }

    /// <summary>The object at <paramref name="index"/>, or where its number is another, the object of that number.</summary>
    public PdfObject Get(int index, int number, ObjectStore store, int maxDepth)
    {
        if ((uint)index >= (uint)Numbers.Length || Numbers[index] != number)
            index = Array.IndexOf(Numbers, number);
        if (index < 0)
            return PdfNull.Instance;
        var lexer = new Lexer(_data.Array!, _data.Offset + _offsets[index], _data.Offset + _data.Count);
        return new ObjectParser(lexer, store, maxDepth).Read() ?? PdfNull.Instance;
    }
}
