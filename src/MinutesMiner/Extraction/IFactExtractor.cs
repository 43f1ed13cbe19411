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

/// <summary>
/// Finds facts that concern the document as a whole, or that stand outside items: rules, findings, and what slides and memos hold. Runs
/// when every item has been read, so that it may look at their facts. The same guarantees as for <see cref="IFactExtractor"/>.
/// </summary>
public interface IDocumentFactExtractor
{
    /// <summary>Reads the document and adds what it finds.</summary>
    void Extract(DocumentContext document, DocumentFacts facts);
}
