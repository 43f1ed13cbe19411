namespace MinutesMiner.Pdf.Objects;

/// <summary>Where an object stands.</summary>
/// <param name="Offset">Byte offset of <c>n g obj</c>; when <paramref name="Stream"/> is set, the index within that object stream.</param>
/// <param name="Generation">Generation number.</param>
/// <param name="Stream">Number of the object stream that holds it; 0 for an object of its own; -1 for a free number.</param>
internal readonly record struct XrefEntry(int Offset, int Generation, int Stream)
{
    public static XrefEntry Free => new(0, 0, -1);

    public bool IsFree => Stream < 0;

    public bool IsCompressed => Stream > 0;
}

/// <summary>Object number to place, of the whole file: the newest section wins.</summary>
internal sealed class XrefTable
{
    private readonly Dictionary<int, XrefEntry> _entries = [];

    public int Count => _entries.Count;

    public IEnumerable<int> Numbers => _entries.Keys;

    /// <summary>The newest trailer, with what it lacks taken from older ones.</summary>
    public PdfDictionary Trailer { get; private set; } = PdfDictionary.Empty;

    /// <summary>False when the entry was refused because the table is full.</summary>
    public bool TryAdd(int number, XrefEntry entry, int maxObjects)
    {
        if (_entries.Count >= maxObjects)
            return false;
        _entries.TryAdd(number, entry);
        return true;
    }

    public void Replace(int number, XrefEntry entry) => _entries[number] = entry;

    public bool TryGet(int number, out XrefEntry entry) => _entries.TryGetValue(number, out entry);

    /// <summary>Adds what an older trailer says to the newer ones read before.</summary>
    public void MergeTrailer(PdfDictionary older)
    {
        var merged = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        foreach (var (key, value) in Trailer.Entries)
            merged[key] = value;
        foreach (var (key, value) in older.Entries)
            merged.TryAdd(key, value);
        Trailer = new PdfDictionary(merged);
    }
}
