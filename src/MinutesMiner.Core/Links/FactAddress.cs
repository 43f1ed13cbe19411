namespace MinutesMiner.Core.Links;

/// <summary>Names a stored fact for as long as its document's bytes and the engine that read them stay the same.</summary>
/// <param name="Document">SHA-256 of the document's bytes, lower-case hexadecimal.</param>
/// <param name="Item">Place of the item in the document, from 0; null for the document itself and for what stands outside items.</param>
/// <param name="Fact">A rule's id within the document (<c>r3</c>), or <c>c</c> and a commitment's place in the document from 0; null for
/// the item or document.</param>
public readonly record struct FactAddress(string Document, int? Item = null, string? Fact = null) : IComparable<FactAddress>
{
    /// <summary>Orders by document, then item, then fact; by code point, missing values first.</summary>
    public int CompareTo(FactAddress other)
    {
        var order = string.CompareOrdinal(Document, other.Document);
        order = order != 0 ? order : Nullable.Compare(Item, other.Item);
        return order != 0 ? order : string.CompareOrdinal(Fact, other.Fact);
    }

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(FactAddress left, FactAddress right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one comes later.</summary>
    public static bool operator >(FactAddress left, FactAddress right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one does not come later.</summary>
    public static bool operator <=(FactAddress left, FactAddress right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one does not come first.</summary>
    public static bool operator >=(FactAddress left, FactAddress right) => left.CompareTo(right) >= 0;
}
