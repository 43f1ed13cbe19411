using System.Text;

namespace MinutesMiner.Pdf.Objects;

/// <summary>One of the nine kinds of object (ISO 32000-1, 7.3). Immutable once parsed, so shared between threads.</summary>
internal abstract class PdfObject
{
    /// <summary>The object itself, or what a reference leads to; <see cref="PdfNull"/> where it leads nowhere.</summary>
    public virtual PdfObject Resolve() => this;
}

internal sealed class PdfNull : PdfObject
{
    public static readonly PdfNull Instance = new();

    private PdfNull()
    {
    }
}

internal sealed class PdfBoolean(bool value) : PdfObject
{
    public static readonly PdfBoolean True = new(value: true);
    public static readonly PdfBoolean False = new(value: false);

    public bool Value { get; } = value;
}

internal sealed class PdfNumber(double value, bool isInteger) : PdfObject
{
    private static readonly PdfNumber[] Small = [.. Enumerable.Range(-16, 1040).Select(i => new PdfNumber(i, isInteger: true))];

    public double Value { get; } = value;

    public bool IsInteger { get; } = isInteger;

    /// <summary>The value cut to the range of <see cref="int"/>; fractions are dropped.</summary>
    public int Int => (int)Math.Clamp(Value, int.MinValue, int.MaxValue);

    public static PdfNumber Of(double value, bool isInteger) =>
        isInteger && value is >= -16 and < 1024 ? Small[(int)value + 16] : new PdfNumber(value, isInteger);
}

/// <summary>A name.</summary>
/// <param name="value">The name without its slash, one character a byte, <c>#xx</c> undone.</param>
internal sealed class PdfName(string value) : PdfObject
{
    public string Value { get; } = value;
}

/// <summary>A string of bytes.</summary>
/// <param name="bytes">As in the file after undoing escapes and encryption.</param>
internal sealed class PdfString(byte[] bytes) : PdfObject
{
    public static readonly PdfString Empty = new([]);

    public ReadOnlySpan<byte> Bytes => bytes;

    public byte[] ToArray() => [.. bytes];

    /// <summary>Read as a text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 by its mark, otherwise PDFDocEncoding.</summary>
    public string ToText() => TextString.Decode(bytes);

    /// <summary>One character a byte.</summary>
    public string ToLatin1() => Encoding.Latin1.GetString(bytes);
}

internal sealed class PdfReference(ObjectStore? store, int number, int generation) : PdfObject
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;

    public override PdfObject Resolve() => store is null ? PdfNull.Instance : store.Resolve(this);
}

internal sealed class PdfArray(PdfObject[] items) : PdfObject
{
    public static readonly PdfArray Empty = new([]);

    public int Count => items.Length;

    /// <summary>The resolved item; null object beyond the end.</summary>
    public PdfObject this[int index] => (uint)index < (uint)items.Length ? items[index].Resolve() : PdfNull.Instance;

    /// <summary>The items as written, references unresolved.</summary>
    public ReadOnlySpan<PdfObject> Raw => items;

    public double Number(int index, double fallback = 0) => this[index] is PdfNumber n ? n.Value : fallback;

    /// <summary>The first <paramref name="count"/> items as numbers; null when there are fewer, or one is no number.</summary>
    public double[]? Numbers(int count)
    {
        if (items.Length < count)
            return null;
        var result = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (this[i] is not PdfNumber number)
                return null;
            result[i] = number.Value;
        }

        return result;
    }
}
