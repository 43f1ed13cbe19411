namespace MinutesMiner.Extraction;

/// <summary>
/// Finds one kind of fact in an item. An implementation reads the item and writes only its own kind; it never throws for what the
/// document says, keeps nothing between items, and gives every fact the spans of the words it was read from.
/// </summary>
public interface IFactExtractor
{
    /// <summary>Reads the item and adds what it finds.</summary>
    void Extract(ItemContext item, ItemFacts facts);
}
