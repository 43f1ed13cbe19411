using System.Collections.Concurrent;
using MinutesMiner.Pdf.Encryption;
using MinutesMiner.Pdf.Filters;

namespace MinutesMiner.Pdf.Objects;

/// <summary>
/// The objects of a file by number: finds, parses, decrypts and keeps them. Thread-safe; an object asked for by two threads at
/// once may be parsed twice, and one of the two is kept.
/// </summary>
internal sealed class ObjectStore
{
    private readonly byte[] _data;
    private readonly PdfOptions _options;
    private readonly DiagnosticLog _log;
    private readonly ConcurrentDictionary<int, PdfObject> _objects = new();
    private readonly ConcurrentDictionary<int, ObjectStream> _streams = new();
    private readonly Lazy<XrefTable> _scan;
    private readonly StreamDecoder _decoder;
    private readonly StreamExtent _extents;
    private XrefTable _table = new();
    private bool _scanned;

    [ThreadStatic]
    private static List<(ObjectStore Store, int Number)>? s_loading;

    /// <summary>The store whose scan this thread is in the middle of: what it looks up meanwhile cannot wait for the scan.</summary>
    [ThreadStatic]
    private static ObjectStore? s_scanning;

    public ObjectStore(byte[] data, PdfOptions options, DiagnosticLog log)
    {
        _data = data;
        _options = options;
        _log = log;
        _scan = new Lazy<XrefTable>(Scan);
        _decoder = new StreamDecoder(options, log);
        _extents = new StreamExtent(data);
    }

    /// <summary>The document's limits.</summary>
    public PdfOptions Options => _options;

    public PdfDictionary Trailer => _table.Trailer;

    /// <summary>Undoes encryption; null for a plain file.</summary>
    public Decryptor? Decryptor { get; set; }

    public IEnumerable<int> Numbers => _table.Numbers;

    /// <summary>Finds the cross-reference table, by the file's word or by scanning.</summary>
    public void Open()
    {
        var reader = new XrefReader(_data, this, _options);
        var table = reader.Read();
        if (reader.LimitReached)
            _log.ObjectLimit(_options.MaxObjects);
        if (table is null)
            UseScan();
        else
            _table = table;
    }

    /// <summary>Replaces the table by what a scan of the file finds. Not thread-safe; for use while opening.</summary>
    public void UseScan()
    {
        if (_scanned)
            return;
        _scanned = true;
        _log.Rebuilt();
        _table = _scan.Value;
        _objects.Clear();
        _streams.Clear();
    }

    /// <summary>Adds objects in object streams after <see cref="UseScan"/>, when <see cref="Decryptor"/> is set.</summary>
    public void CompleteScan()
    {
        if (_scanned)
            XrefScanner.AddCompressed(this, _table, _options);
    }

    public bool IsScanned => _scanned;

    public PdfObject Resolve(PdfReference reference)
    {
        PdfObject result = reference;
        for (var hops = 0; hops < 32; hops++)
        {
            if (result is not PdfReference next)
                return result;
            result = Load(next.Number);
        }

        return PdfNull.Instance;
    }

    public PdfObject Load(int number)
    {
        if (_objects.TryGetValue(number, out var known))
            return known;
        var loading = s_loading ??= [];
        if (loading.Count >= _options.MaxDepth || loading.Contains((this, number)))
            return PdfNull.Instance; // An object that needs itself to be read.
        loading.Add((this, number));
        PdfObject loaded;
        try
        {
            loaded = LoadFrom(number, _table) ?? LoadFromScan(number) ?? PdfNull.Instance;
        }
        finally
        {
            loading.RemoveAt(loading.Count - 1);
        }

        return loading.Count == 0 || loaded is not PdfNull ? _objects.GetOrAdd(number, loaded) : loaded;
    }

    /// <summary>Parses "n g obj …" at an offset; null when no object stands there, or one of another number than expected.</summary>
    public PdfObject? ParseAt(int offset, int expected, bool decrypt)
    {
        var lexer = new Lexer(_data, offset, _data.Length);
        if (lexer.Next() != TokenKind.Number || !lexer.IsInteger)
            return null;
        var number = (int)Math.Clamp(lexer.Number, 0, int.MaxValue);
        if (expected >= 0 && number != expected)
            return null;
        if (lexer.Next() != TokenKind.Number)
            return null;
        var generation = (int)Math.Clamp(lexer.Number, 0, 65535);
        var kind = lexer.Next();
        if (kind != TokenKind.Keyword || !lexer.Text.StartsWith("obj"u8))
            return null;
        lexer.Position -= lexer.Text.Length - 3; // "obj123": the keyword and the value run together.
        var strings = decrypt ? Decryptor?.ForStrings(number, generation) : null;
        var value = new ObjectParser(lexer, this, _options.MaxDepth) { Strings = strings }.Read() ?? PdfNull.Instance;
        if (value is not PdfDictionary dictionary)
            return value;
        var back = lexer.Position;
        kind = lexer.Next();
        if (!lexer.IsKeyword(kind, "stream"u8))
        {
            lexer.Position = back;
            return value;
        }

        return new PdfStream(dictionary, _extents.Find(lexer.Position, dictionary), number, generation);
    }

    /// <summary>The stream's bytes with all filters undone but those of images.</summary>
    public DecodedStream Decode(PdfStream stream, bool counts = true) => _decoder.Decode(stream, Decryptor, counts);

    public ObjectStream? GetObjectStream(int number)
    {
        if (_streams.TryGetValue(number, out var known))
            return known;
        var stream = Load(number) is PdfStream raw && (raw.Dictionary.IsType("ObjStm") || raw.Dictionary.Has("First"))
            ? ObjectStream.Read(raw.Dictionary, Decode(raw).Segment, _options.MaxObjects)
            : null;
        // A stream that is being loaded at the moment looks as if it were none: that is not to be remembered.
        return stream is null ? null : _streams.GetOrAdd(number, stream);
    }

    public bool LooksLikeObjectStream(int offset) =>
        _data.AsSpan(offset, Math.Min(512, _data.Length - offset)).IndexOf("/ObjStm"u8) >= 0;

    private XrefTable Scan()
    {
        var outer = s_scanning;
        s_scanning = this;
        try
        {
            return XrefScanner.Scan(_data, this, _options);
        }
        finally
        {
            s_scanning = outer;
        }
    }

    private PdfObject? LoadFrom(int number, XrefTable table)
    {
        if (!table.TryGet(number, out var entry) || entry.IsFree)
            return _scanned ? PdfNull.Instance : null;
        return entry.IsCompressed
            ? GetObjectStream(entry.Stream)?.Get(entry.Offset, number, this, _options.MaxDepth)
            : ParseAt(entry.Offset, number, decrypt: true);
    }

    /// <summary>What the scan knows of an object whose place in the table is wrong.</summary>
    private PdfObject? LoadFromScan(int number)
    {
        if (_scanned || ReferenceEquals(s_scanning, this) || !_table.TryGet(number, out var entry) || entry.IsFree)
            return null;
        var scan = _scan.Value;
        if (!scan.TryGet(number, out var place))
            return null;
        _log.Rebuilt();
        return ParseAt(place.Offset, number, decrypt: true);
    }
}
