using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Fonts.CMaps;

/// <summary>From the bytes of a string to character identifiers (ISO 32000-1, 9.7.5).</summary>
internal sealed class CMap
{
    private const int MaxRanges = 1 << 18;
    private const int MaxOverlaps = 64;
    private readonly List<CodeRange> _codeSpaces = [];
    private readonly List<CodeRange> _ranges = [];
    private CodeRange[]? _sorted;

    /// <summary>A run of codes of one length; <paramref name="Cid"/> belongs to the first.</summary>
    private readonly record struct CodeRange(int Length, uint First, uint Last, int Cid);

    /// <summary>Two bytes a code, the identifier being the code.</summary>
    public static CMap IdentityHorizontal { get; } = new() { IsIdentity = true };

    /// <summary>The same, written downwards.</summary>
    public static CMap IdentityVertical { get; } = new() { IsIdentity = true, IsVertical = true };

    public bool IsIdentity { get; private init; }

    public bool IsVertical { get; private set; }

    /// <summary>Whether the codes themselves are UTF-16 code units.</summary>
    public bool CodesAreUnicode { get; private init; }

    /// <summary>The map that this one builds on.</summary>
    private CMap? Parent { get; init; }

    /// <summary>Set when the codes are those of an East Asian code page.</summary>
    public LegacyCMap? Legacy { get; private init; }

    /// <summary>Reads one of the maps with a known name; null when its table is not known here.</summary>
    public static CMap? Predefined(string name)
    {
        var vertical = name.EndsWith("-V", StringComparison.Ordinal);
        if (name.StartsWith("Identity", StringComparison.Ordinal))
            return vertical ? IdentityVertical : IdentityHorizontal;
        if (name.Contains("UCS2", StringComparison.Ordinal) || name.Contains("UTF16", StringComparison.Ordinal))
            return new CMap { IsIdentity = true, IsVertical = vertical, CodesAreUnicode = true };
        return LegacyCMap.Find(name) is { } legacy ? new CMap { Legacy = legacy, IsVertical = legacy.IsVertical } : null;
    }

    public static CMap Parse(ArraySegment<byte> data, CMap? parent)
    {
        var result = new CMap { Parent = parent };
        if (parent is not null)
        {
            result.IsVertical = parent.IsVertical;
            result._codeSpaces.AddRange(parent.IsIdentity ? [new CodeRange(2, 0, 0xFFFF, 0)] : parent._codeSpaces);
        }

        result.Read(new Lexer(data));
        result._sorted = [.. result._ranges.Select((range, order) => (range, order)).OrderBy(r => r.range.First).ThenBy(r => r.order).Select(r => r.range)];
        return result;
    }

    /// <summary>Takes the next code off a string.</summary>
    /// <param name="text">Not empty.</param>
    /// <param name="code">The code as a number, most significant byte first.</param>
    /// <param name="length">Its bytes, at least 1.</param>
    public void Next(ReadOnlySpan<byte> text, out int code, out int length)
    {
        if (IsIdentity || Legacy is not null || _codeSpaces.Count == 0)
        {
            length = Legacy?.Length(text) ?? Math.Min(2, text.Length);
            code = length == 2 ? (text[0] << 8) | text[1] : text[0];
            return;
        }

        uint value = 0;
        for (var n = 1; n <= Math.Min(4, text.Length); n++)
        {
            value = (value << 8) | text[n - 1];
            foreach (var space in _codeSpaces)
            {
                if (space.Length == n && InSpace(value, space))
                {
                    code = (int)value;
                    length = n;
                    return;
                }
            }
        }

        // No space holds it: skip as many bytes as the shortest code has.
        length = Math.Min(_codeSpaces.Min(s => s.Length), text.Length);
        value = 0;
        for (var i = 0; i < length; i++)
            value = (value << 8) | text[i];
        code = (int)value;
    }

    public int ToCid(int code, int length)
    {
        if (IsIdentity || _sorted is null)
            return code;
        var value = (uint)code;
        var low = 0;
        var high = _sorted.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_sorted[middle].First <= value)
                low = middle + 1;
            else
                high = middle - 1;
        }

        // Ranges may overlap; of those that begin at or before the code the nearest decide.
        for (var i = high; i >= 0 && i > high - MaxOverlaps; i--)
        {
            var range = _sorted[i];
            if (value <= range.Last && range.Length == length)
                return range.Cid + (int)(value - range.First);
        }

        return Parent?.ToCid(code, length) ?? 0;
    }

    private static bool InSpace(uint value, CodeRange space)
    {
        // Each byte has a range of its own.
        for (var shift = 0; shift < space.Length * 8; shift += 8)
        {
            var b = (value >> shift) & 0xFF;
            if (b < ((space.First >> shift) & 0xFF) || b > ((space.Last >> shift) & 0xFF))
                return false;
        }

        return true;
    }

    private void Read(Lexer lexer)
    {
        var isWritingMode = false;
        while (true)
        {
            var kind = lexer.Next();
            switch (kind)
            {
                case TokenKind.End:
                    return;
                case TokenKind.Name:
                    isWritingMode = lexer.Text.SequenceEqual("WMode"u8);
                    continue;
                case TokenKind.Number when isWritingMode:
                    IsVertical = lexer.Number == 1;
                    break;
                case TokenKind.Keyword when lexer.Text.SequenceEqual("begincodespacerange"u8):
                    ReadRanges(lexer, _codeSpaces, hasCid: false, single: false);
                    break;
                case TokenKind.Keyword when lexer.Text.SequenceEqual("begincidrange"u8):
                    ReadRanges(lexer, _ranges, hasCid: true, single: false);
                    break;
                case TokenKind.Keyword when lexer.Text.SequenceEqual("begincidchar"u8):
                    ReadRanges(lexer, _ranges, hasCid: true, single: true);
                    break;
            }

            isWritingMode = false;
        }
    }

    private static void ReadRanges(Lexer lexer, List<CodeRange> target, bool hasCid, bool single)
    {
        while (lexer.Next() == TokenKind.String)
        {
            var length = lexer.Text.Length;
            var first = Value(lexer.Text);
            var last = first;
            if (!single)
            {
                if (lexer.Next() != TokenKind.String)
                    return;
                last = Value(lexer.Text);
            }

            var cid = 0;
            if (hasCid)
            {
                if (lexer.Next() != TokenKind.Number)
                    return;
                cid = (int)Math.Clamp(lexer.Number, 0, 0xFFFFFF);
            }

            if (length is >= 1 and <= 4 && target.Count < MaxRanges)
                target.Add(new CodeRange(length, first, last, cid));
        }
    }

    private static uint Value(ReadOnlySpan<byte> bytes)
    {
        uint value = 0;
        foreach (var b in bytes[..Math.Min(4, bytes.Length)])
            value = (value << 8) | b;
        return value;
    }
}
