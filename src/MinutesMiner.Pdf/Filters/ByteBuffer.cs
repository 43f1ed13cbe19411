namespace MinutesMiner.Pdf.Filters;

/// <summary>Growing output of a filter, never longer than its limit.</summary>
internal sealed class ByteBuffer(int capacity, long limit)
{
    private byte[] _bytes = new byte[(int)Math.Min(Math.Max(capacity, 64), Math.Max(limit, 64))];

    public int Length { get; private set; }

    /// <summary>Set when something had to be left out.</summary>
    public bool Overflowed { get; private set; }

    public ArraySegment<byte> Segment => new(_bytes, 0, Length);

    /// <summary>Free room after <see cref="Length"/>, at least one byte; empty when the limit is reached.</summary>
    public Span<byte> Room()
    {
        if (Length == _bytes.Length && !Grow(1))
            return [];
        return _bytes.AsSpan(Length);
    }

    public void Advance(int count) => Length += count;

    /// <summary>False when the limit is reached.</summary>
    public bool Add(byte value)
    {
        if (Length == _bytes.Length && !Grow(1))
            return false;
        _bytes[Length++] = value;
        return true;
    }

    public bool Add(ReadOnlySpan<byte> values)
    {
        if (Length + values.Length > _bytes.Length && !Grow(values.Length))
        {
            values = values[..Math.Min(values.Length, _bytes.Length - Length)];
            values.CopyTo(_bytes.AsSpan(Length));
            Length += values.Length;
            return false;
        }

        values.CopyTo(_bytes.AsSpan(Length));
        Length += values.Length;
        return true;
    }

    /// <summary>Repeats bytes that were written <paramref name="distance"/> bytes ago.</summary>
    public bool Repeat(int distance, int count)
    {
        if (Length + count > _bytes.Length && !Grow(count))
            return false;
        var source = Length - distance;
        for (var i = 0; i < count; i++)
            _bytes[Length + i] = _bytes[source + i];
        Length += count;
        return true;
    }

    public void Clear() => Length = 0;

    private bool Grow(int count)
    {
        var needed = (long)Length + count;
        var size = Math.Min(Math.Max(needed, _bytes.Length * 2L), Math.Min(limit, Array.MaxLength));
        if (size > _bytes.Length)
            Array.Resize(ref _bytes, (int)size);
        if (needed <= _bytes.Length)
            return true;
        Overflowed = true;
        return false;
    }
}
