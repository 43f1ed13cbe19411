namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>Statistics that a dictionary hands on to a later one.</summary>
/// <param name="Generic">For symbols.</param>
/// <param name="Refinement">For refined symbols.</param>
internal sealed record SymbolContexts(byte[] Generic, byte[] Refinement);

/// <summary>What a symbol dictionary is made of (ITU-T T.88, 6.5.2).</summary>
internal sealed record SymbolDictionarySettings
{
    public required IReadOnlyList<Bitmap> Given { get; init; }

    public required int NewSymbols { get; init; }

    public required int Exported { get; init; }

    /// <summary>How symbols are coded by themselves; not looked at with tables.</summary>
    public required GenericCoding Generic { get; init; }

    /// <summary>How they are coded by other symbols; null when they are not.</summary>
    public RefinementCoding? Refinement { get; init; }

    /// <summary>Null for arithmetic coding.</summary>
    public SymbolTables? Tables { get; init; }
}

/// <summary>The tables of a dictionary in table coding.</summary>
internal sealed record SymbolTables(CodeTable Height, CodeTable Width, CodeTable Size, CodeTable Instances);

/// <summary>Decodes the symbols of a dictionary segment (ITU-T T.88, 6.5).</summary>
internal sealed class SymbolDictionary
{
    private readonly SymbolDictionarySettings _settings;
    private readonly SymbolContexts _contexts;
    private readonly PixelBudget _budget;
    private readonly BitReader _reader;
    private readonly List<Bitmap> _symbols;
    private readonly int _symbolBits;
    private readonly ArithmeticDecoder? _decoder;
    private readonly ArithmeticTextNumbers? _numbers;
    private readonly IntegerDecoder _height = new();
    private readonly IntegerDecoder _width = new();
    private readonly IntegerDecoder _instances = new();
    private readonly IntegerDecoder _exports = new();

    private SymbolDictionary(BitReader reader, SymbolDictionarySettings settings, SymbolContexts contexts, PixelBudget budget)
    {
        (_reader, _settings, _contexts, _budget) = (reader, settings, contexts, budget);
        _symbols = [.. settings.Given];
        _symbolBits = Segment.BitsFor((long)settings.Given.Count + settings.NewSymbols);
        if (settings.Tables is null)
        {
            _decoder = new ArithmeticDecoder(reader.Rest);
            _numbers = new ArithmeticTextNumbers(_decoder, _symbolBits);
        }
        else
        {
            _symbolBits = Math.Max(_symbolBits, 1);
        }
    }

    /// <summary>The symbols that the dictionary exports.</summary>
    public static IReadOnlyList<Bitmap> Decode(BitReader reader, SymbolDictionarySettings settings, SymbolContexts contexts, PixelBudget budget) =>
        new SymbolDictionary(reader, settings, contexts, budget).Decode();

    private List<Bitmap> Decode()
    {
        var height = 0L;
        var all = _settings.Given.Count + _settings.NewSymbols;
        while (_symbols.Count < all)
        {
            _budget.Spend(0); // A class may hold no symbol, and there is no end of them past the end of the data.
            height += Number(_settings.Tables?.Height, _height);
            if (height is < 0 or > int.MaxValue)
                throw new InvalidDataException("A symbol has no possible height.");
            DecodeClass((int)height, all);
        }

        return Exported(all);
    }

    /// <summary>Symbols of one height.</summary>
    private void DecodeClass(int height, int all)
    {
        var (width, total) = (0L, 0L);
        var widths = new List<int>();
        while (NumberOrEnd(_settings.Tables?.Width, _width) is { } difference)
        {
            if (_symbols.Count + widths.Count >= all)
                throw new InvalidDataException("There are more symbols than the dictionary says.");
            width += difference;
            total += width;
            if (width < 0 || total > int.MaxValue)
                throw new InvalidDataException("A symbol has no possible width.");
            if (_settings.Refinement is { } refinement)
                _symbols.Add(Refined(refinement, (int)width, height));
            else if (_decoder is not null)
                _symbols.Add(GenericRegion.Decode(_decoder, _settings.Generic, _contexts.Generic, width, height, _budget));
            else
                widths.Add((int)width);
        }

        if (_settings.Tables is { } tables && _settings.Refinement is null)
            DecodeTogether(tables, widths, (int)total, height);
    }

    /// <summary>All symbols of a height as one bitmap (6.5.9).</summary>
    private void DecodeTogether(SymbolTables tables, List<int> widths, int total, int height)
    {
        var size = tables.Size.Decode(_reader) ?? throw new InvalidDataException("A number is missing.");
        Bitmap bitmap;
        if (size == 0)
        {
            bitmap = Bitmap.Of(total, height, _budget);
            _reader.Take((long)bitmap.Stride * height).Span.CopyTo(bitmap.Bytes);
        }
        else
        {
            bitmap = new MmrDecoder(_reader.Take(size)).Decode(total, height, _budget);
        }

        var left = 0;
        foreach (var width in widths)
        {
            _symbols.Add(bitmap.Columns(left, width, _budget));
            left += width;
        }
    }

    /// <summary>A symbol that is told by others (6.5.8.2).</summary>
    private Bitmap Refined(RefinementCoding coding, int width, int height)
    {
        var instances = Number(_settings.Tables?.Instances, _instances);
        if (instances == 1)
            return _numbers is null ? RefinedByTables(coding, width, height) : RefinedByNumbers(_numbers, coding, width, height);
        var settings = new TextRegionSettings { Width = width, Height = height, Instances = instances, Refinement = coding };
        ITextNumbers numbers = _numbers is { } arithmetic ? arithmetic : new TableTextNumbers(_reader, UsualTables());
        return TextRegion.Decode(numbers, settings, _symbols, _contexts.Refinement, _budget);
    }

    private Bitmap RefinedByNumbers(ArithmeticTextNumbers numbers, RefinementCoding coding, int width, int height)
    {
        var symbol = Symbol(numbers.Symbol());
        return RefinementRegion.Decode(_decoder!, coding, _contexts.Refinement, symbol, numbers.Shift(), width, height, isTypical: false, _budget);
    }

    private Bitmap RefinedByTables(RefinementCoding coding, int width, int height)
    {
        var symbol = Symbol((int)_reader.Bits(_symbolBits));
        var shift = new Offset(Table(StandardTables.Get(15)), Table(StandardTables.Get(15)));
        var decoder = new ArithmeticDecoder(_reader.Take(Table(StandardTables.Get(1))));
        return RefinementRegion.Decode(decoder, coding, _contexts.Refinement, symbol, shift, width, height, isTypical: false, _budget);
    }

    /// <summary>Table 17's, with symbols numbered by as many bits as all of them need.</summary>
    private TextTables UsualTables()
    {
        var numbers = new CodeTable([.. Enumerable.Range(0, _settings.Given.Count + _settings.NewSymbols).Select(i => new CodeLine(_symbolBits, 0, i))]);
        var differences = StandardTables.Get(15);
        return new TextTables(
            StandardTables.Get(6), StandardTables.Get(8), StandardTables.Get(11), differences, differences, differences, differences, StandardTables.Get(1), numbers);
    }

    /// <summary>Runs of symbols that are kept to the dictionary and of symbols that are given on, in turns (6.5.10).</summary>
    private List<Bitmap> Exported(int all)
    {
        var exported = new List<Bitmap>();
        var isExported = false;
        var zeros = 0;
        for (var at = 0; at < all; isExported = !isExported)
        {
            var run = Number(_settings.Tables is null ? null : StandardTables.Get(1), _exports);
            zeros = run == 0 ? zeros + 1 : 0;
            if (run < 0 || run > all - at || zeros > 4)
                throw new InvalidDataException("The exported symbols are not told.");
            if (isExported)
                exported.AddRange(_symbols.GetRange(at, run));
            at += run;
        }

        return exported.Count == _settings.Exported ? exported : throw new InvalidDataException("Other symbols are exported than the dictionary says.");
    }

    private Bitmap Symbol(int number) => number >= 0 && number < _symbols.Count ? _symbols[number] : throw new InvalidDataException("There is no such symbol.");

    private int Table(CodeTable table) => table.Decode(_reader) ?? throw new InvalidDataException("A number is missing.");

    private int Number(CodeTable? table, IntegerDecoder kind) => NumberOrEnd(table, kind) ?? throw new InvalidDataException("A number is missing.");

    private int? NumberOrEnd(CodeTable? table, IntegerDecoder kind) => _decoder is null ? table!.Decode(_reader) : kind.Decode(_decoder);
}
