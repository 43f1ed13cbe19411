using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

internal enum OperandKind : byte
{
    Number,
    String,
    ArrayStart,
    ArrayEnd,
    Object,
}

/// <summary>One operand; a string is a range of <see cref="Operands.Bytes"/>.</summary>
internal readonly record struct Operand(OperandKind Kind, double Number, int Start, int Length, PdfObject? Object);

/// <summary>The operands before an operator, arrays laid flat. Reused from operator to operator, so showing text allocates nothing.</summary>
internal sealed class Operands
{
    private const int MaxOperands = 1 << 20;
    private Operand[] _items = new Operand[64];
    private byte[] _bytes = new byte[4096];
    private int _byteCount;

    public int Count { get; private set; }

    /// <summary>Whether an array has begun and not ended.</summary>
    public bool IsArrayOpen { get; private set; }

    public ref readonly Operand this[int index] => ref _items[index];

    public void Clear()
    {
        Count = 0;
        _byteCount = 0;
        IsArrayOpen = false;
    }

    public void AddNumber(double value) => Add(new Operand(OperandKind.Number, value, 0, 0, null));

    public void AddObject(PdfObject value) => Add(new Operand(OperandKind.Object, 0, 0, 0, value));

    public void AddMark(OperandKind kind)
    {
        IsArrayOpen = kind == OperandKind.ArrayStart;
        Add(new Operand(kind, 0, 0, 0, null));
    }

    public void AddString(ReadOnlySpan<byte> text)
    {
        if (_byteCount + text.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _byteCount + text.Length));
        text.CopyTo(_bytes.AsSpan(_byteCount));
        Add(new Operand(OperandKind.String, 0, _byteCount, text.Length, null));
        _byteCount += text.Length;
    }

    public ReadOnlySpan<byte> Bytes(in Operand operand) => _bytes.AsSpan(operand.Start, operand.Length);

    /// <summary>Counted from the last operand, which is 0; 0 where there is no such number.</summary>
    public double FromEnd(int index)
    {
        var place = Count - 1 - index;
        return place >= 0 && _items[place].Kind == OperandKind.Number ? _items[place].Number : 0;
    }

    /// <summary>The last operand as a name; null when it is none.</summary>
    public string? LastName() => Count > 0 && _items[Count - 1].Object is PdfName name ? name.Value : null;

    public PdfObject? Last() => Count > 0 ? _items[Count - 1].Object : null;

    /// <summary>The last operand as a string; empty when it is none.</summary>
    public ReadOnlySpan<byte> LastString() => Count > 0 && _items[Count - 1].Kind == OperandKind.String ? Bytes(_items[Count - 1]) : [];

    /// <summary>The last numbers, in order.</summary>
    public double[] Numbers()
    {
        var start = Count;
        while (start > 0 && _items[start - 1].Kind == OperandKind.Number && Count - start < 32)
            start--;
        var result = new double[Count - start];
        for (var i = 0; i < result.Length; i++)
            result[i] = _items[start + i].Number;
        return result;
    }

    private void Add(Operand operand)
    {
        if (Count == MaxOperands)
            return;
        if (Count == _items.Length)
            Array.Resize(ref _items, _items.Length * 2);
        _items[Count++] = operand;
    }
}
