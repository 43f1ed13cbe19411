using System.Diagnostics.CodeAnalysis;

namespace MinutesMiner.Pdf.Objects;

/// <summary>A dictionary; every accessor resolves references and answers "absent" for a value of another kind.</summary>
internal sealed class PdfDictionary(Dictionary<string, PdfObject> entries) : PdfObject
{
    public static readonly PdfDictionary Empty = new([]);

    public int Count => entries.Count;

    public IEnumerable<KeyValuePair<string, PdfObject>> Entries => entries;

    /// <summary>The resolved value; the null object when absent.</summary>
    public PdfObject this[string key] => entries.TryGetValue(key, out var value) ? value.Resolve() : PdfNull.Instance;

    /// <summary>The value as written: a reference stays one.</summary>
    public PdfObject Raw(string key) => entries.GetValueOrDefault(key, PdfNull.Instance);

    public bool Has(string key) => entries.ContainsKey(key);

    public PdfDictionary? Dictionary(string key) => this[key] switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public PdfArray? Array(string key) => this[key] as PdfArray;

    public PdfStream? Stream(string key) => this[key] as PdfStream;

    public string? Name(string key) => (this[key] as PdfName)?.Value;

    public PdfString? String(string key) => this[key] as PdfString;

    public string? Text(string key) => (this[key] as PdfString)?.ToText();

    public double? Number(string key) => (this[key] as PdfNumber)?.Value;

    public int Int(string key, int fallback = 0) => this[key] is PdfNumber number ? number.Int : fallback;

    public bool Bool(string key, bool fallback = false) => this[key] is PdfBoolean value ? value.Value : fallback;

    /// <summary>Whether <c>/Type</c> is <paramref name="type"/>.</summary>
    public bool IsType(string type) => string.Equals(Name("Type"), type, StringComparison.Ordinal);

    public bool TryGetReference(string key, [NotNullWhen(true)] out PdfReference? reference)
    {
        reference = Raw(key) as PdfReference;
        return reference is not null;
    }
}

/// <summary>A dictionary with bytes. The bytes are those of the file: filtered, and encrypted where the file is.</summary>
/// <param name="dictionary">The stream's dictionary.</param>
/// <param name="raw">The bytes between <c>stream</c> and <c>endstream</c>.</param>
/// <param name="number">Object number, for decryption and caching; -1 for an inline stream.</param>
/// <param name="generation">Generation, for decryption.</param>
internal sealed class PdfStream(PdfDictionary dictionary, ArraySegment<byte> raw, int number, int generation) : PdfObject
{
    private int _counted;

    public PdfDictionary Dictionary { get; } = dictionary;

    public ArraySegment<byte> Raw { get; } = raw;

    public int Number { get; } = number;

    public int Generation { get; } = generation;

    /// <summary>True on the first call only: a stream counts once towards the document's limit, however often it is read.</summary>
    public bool CountOnce() => Interlocked.Exchange(ref _counted, 1) == 0;
}
