namespace MinutesMiner.Pdf.Filters;

/// <summary>Growing output of a filter, never longer than its limit.</summary>
internal sealed class ByteBuffer(int capacity, long limit)
{
    private byte[] _bytes = new byte[(int)Math.Min(Math.Max(capacity, 64), Math.Max(limit, 64))];

    public int Length { get; private set; }

    /// <summary>Set when something had to be left out.</summary>
    public bool Overflowed { get; private set; }

    public ArraySegment<byte> Segment => new(_bytes, 0, Length);

    /// <summary>What may be written without growing; <see cref="Advance"/> says how much of it was.</summary>
    public Span<byte> Room => _bytes.AsSpan(Length);

    /// <summary>Counts bytes that were written to <see cref="Room"/>.</summary>
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
        if (distance >= count)
        {
            _bytes.AsSpan(Length - distance, count).CopyTo(_bytes.AsSpan(Length));
        }
        else
        {
            // The bytes overlap: what is written is read again.
            var source = _bytes.AsSpan(Length - distance, distance + count);
            for (var i = distance; i < source.Length; i++)
                source[i] = source[i - distance];
        }

        Length += count;
        return true;
    }

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
