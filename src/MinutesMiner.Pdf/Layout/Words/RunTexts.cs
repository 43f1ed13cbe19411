namespace MinutesMiner.Pdf.Layout.Words;

/// <summary>The characters of a page's words in one buffer: words are many and short, and most grow at the end of it.</summary>
internal sealed class RunTexts(int capacity)
{
    private char[] _characters = new char[Math.Max(capacity, 64)];

    /// <summary>How many characters there are: where the next ones go.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<char> Slice(int start, int length) => _characters.AsSpan(start, length);

    /// <summary>Adds text at the end; gives its length.</summary>
    public int Add(ReadOnlySpan<char> text)
    {
        if (Count + text.Length > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(Count + text.Length, 2 * _characters.Length));
        }

        text.CopyTo(_characters.AsSpan(Count));
        Count += text.Length;
        return text.Length;
    }

    public void RemoveLast() => Count--;

    /// <summary>Puts a copy of two pieces at the end, one behind the other; gives its place.</summary>
    public (int Start, int Length) Join(int first, int firstLength, int second, int secondLength)
    {
        var start = Count;
        var joined = _characters; // Adding may move the characters, not change them.
        Add(joined.AsSpan(first, firstLength));
        Add(joined.AsSpan(second, secondLength));
        return (start, firstLength + secondLength);
    }
}
