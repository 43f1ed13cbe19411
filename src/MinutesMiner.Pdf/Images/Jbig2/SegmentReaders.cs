namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>What a segment refers to.</summary>
/// <param name="Symbols">Symbols of its dictionaries, in order.</param>
/// <param name="Patterns">Patterns.</param>
/// <param name="Tables">Code tables, in order.</param>
/// <param name="Contexts">Statistics of the last dictionary.</param>
internal sealed record Referred(IReadOnlyList<Bitmap> Symbols, IReadOnlyList<Bitmap> Patterns, IReadOnlyList<CodeTable> Tables, SymbolContexts? Contexts);

/// <summary>Takes segments' flags apart and decodes what follows them (ITU-T T.88, 7.4).</summary>
internal static class SegmentReaders
{
    private const int MaxSymbols = 1 << 20;

    /// <summary>A symbol dictionary (7.4.2), with the statistics that a later one may go on with.</summary>
    public static (IReadOnlyList<Bitmap> Symbols, SymbolContexts Contexts) Symbols(BitReader reader, Referred referred, PixelBudget budget)
    {
        var flags = reader.UInt16();
        var isTabled = (flags & 1) != 0;
        var isRefined = (flags & 2) != 0;
        var (template, refinementTemplate) = ((flags >> 10) & 3, (flags >> 12) & 1);
        var places = isTabled ? GenericCoding.UsualPlaces(template) : GenericCoding.ReadPlaces(reader, template == 0 ? 4 : 1);
        var refinement = isRefined ? RefinementCoding.Read(reader, refinementTemplate) : null;
        var (exported, added) = (reader.UInt32(), reader.UInt32());
        if ((long)exported + added + referred.Symbols.Count > MaxSymbols)
            throw new InvalidDataException("A dictionary has too many symbols.");
        var own = new Queue<CodeTable>(referred.Tables);
        var tables = isTabled
            ? new SymbolTables(
                Choose((flags >> 2) & 3, own, 4, 5), Choose((flags >> 4) & 3, own, 2, 3), Choose(((flags >> 6) & 1) * 3, own, 1), Choose(((flags >> 7) & 1) * 3, own, 1))
            : null;
        var contexts = (flags & 0x100) != 0 && referred.Contexts is { } before
            ? new SymbolContexts([.. before.Generic], [.. before.Refinement])
            : new SymbolContexts(GenericCoding.Contexts(template), RefinementCoding.Contexts(refinementTemplate));
        if (contexts.Generic.Length < GenericCoding.Contexts(template).Length || contexts.Refinement.Length < RefinementCoding.Contexts(refinementTemplate).Length)
            throw new InvalidDataException("A dictionary goes on with statistics of another kind.");
        var settings = new SymbolDictionarySettings
        {
            Given = referred.Symbols,
            NewSymbols = (int)added,
            Exported = (int)exported,
            Generic = new GenericCoding(template, places),
            Refinement = refinement,
            Tables = tables,
        };
        return (SymbolDictionary.Decode(reader, settings, contexts, budget), contexts);
    }

    /// <summary>A text region (7.4.3), after its region head.</summary>
    public static Bitmap Text(BitReader reader, RegionInfo info, Referred referred, PixelBudget budget)
    {
        var flags = reader.UInt16();
        var isTabled = (flags & 1) != 0;
        var tableFlags = isTabled ? reader.UInt16() : 0;
        var refinementTemplate = flags >> 15;
        var refinement = (flags & 2) != 0 ? RefinementCoding.Read(reader, refinementTemplate) : null;
        var settings = new TextRegionSettings
        {
            Width = info.Width,
            Height = info.Height,
            Instances = reader.UInt32(),
            StripBits = (flags >> 2) & 3,
            Corner = (ReferenceCorner)((flags >> 4) & 3),
            IsTransposed = (flags & 0x40) != 0,
            Combination = (CombinationOperator)((flags >> 7) & 3),
            Background = (flags >> 9) & 1,
            Spacing = ((flags >> 10) & 31) is var spacing && spacing >= 16 ? spacing - 32 : spacing,
            Refinement = refinement,
        };
        ITextNumbers numbers = isTabled
            ? new TableTextNumbers(reader, Tables(reader, tableFlags, referred))
            : new ArithmeticTextNumbers(new ArithmeticDecoder(reader.Rest), Segment.BitsFor(referred.Symbols.Count));
        return TextRegion.Decode(numbers, settings, referred.Symbols, RefinementCoding.Contexts(refinementTemplate), budget);
    }

    /// <summary>A generic region (7.4.6), after its region head.</summary>
    public static Bitmap Generic(BitReader reader, RegionInfo info, PixelBudget budget)
    {
        var flags = reader.Byte();
        if ((flags & 1) != 0)
            return new MmrDecoder(reader.Rest).Decode(info.Width, info.Height, budget);
        var template = (flags >> 1) & 3;
        if ((flags & 0x10) != 0)
            throw new InvalidDataException("The extended template is not known.");
        var coding = new GenericCoding(template, GenericCoding.ReadPlaces(reader, template == 0 ? 4 : 1), (flags & 8) != 0);
        return GenericRegion.Decode(new ArithmeticDecoder(reader.Rest), coding, GenericCoding.Contexts(template), info.Width, info.Height, budget);
    }

    /// <summary>A generic refinement region (7.4.7), after its region head.</summary>
    public static Bitmap Refinement(BitReader reader, RegionInfo info, Bitmap reference, PixelBudget budget)
    {
        var flags = reader.Byte();
        var coding = RefinementCoding.Read(reader, flags & 1);
        return RefinementRegion.Decode(
            new ArithmeticDecoder(reader.Rest), coding, RefinementCoding.Contexts(flags & 1), reference, default, info.Width, info.Height, (flags & 2) != 0, budget);
    }

    /// <summary>The tables that the flags choose, and that of the symbols, which is sent by itself (7.4.3.1.7).</summary>
    private static TextTables Tables(BitReader reader, int flags, Referred referred)
    {
        var own = new Queue<CodeTable>(referred.Tables);
        var first = Choose(flags & 3, own, 6, 7);
        var next = Choose((flags >> 2) & 3, own, 8, 9, 10);
        var strip = Choose((flags >> 4) & 3, own, 11, 12, 13);
        var width = Choose((flags >> 6) & 3, own, 14, 15);
        var height = Choose((flags >> 8) & 3, own, 14, 15);
        var x = Choose((flags >> 10) & 3, own, 14, 15);
        var y = Choose((flags >> 12) & 3, own, 14, 15);
        var size = Choose(((flags >> 14) & 1) * 3, own, 1);
        return new TextTables(first, next, strip, width, height, x, y, size, SymbolCodes(reader, referred.Symbols.Count));
    }

    private static CodeTable SymbolCodes(BitReader reader, int symbols)
    {
        var lengths = new CodeTable([.. Enumerable.Range(0, 35).Select(i => new CodeLine((int)reader.Bits(4), 0, i))]);
        var lines = new List<CodeLine>();
        while (lines.Count < symbols)
        {
            var code = lengths.Decode(reader) ?? 0;
            var (length, times) = code switch
            {
                32 when lines.Count > 0 => (lines[^1].Length, (int)reader.Bits(2) + 3),
                33 => (0, (int)reader.Bits(3) + 3),
                34 => (0, (int)reader.Bits(7) + 11),
                < 32 => (code, 1),
                _ => throw new InvalidDataException("The codes of the symbols are not told."),
            };
            for (var i = 0; i < times && lines.Count < symbols; i++)
                lines.Add(new CodeLine(length, 0, lines.Count));
        }

        reader.Align();
        return new CodeTable(lines);
    }

    /// <summary>One of the standard tables, or, where the choice is 3, the next of the segment's own.</summary>
    private static CodeTable Choose(int choice, Queue<CodeTable> own, params ReadOnlySpan<int> standard)
    {
        if (choice < standard.Length)
            return StandardTables.Get(standard[choice]);
        return choice == 3 && own.TryDequeue(out var table) ? table : throw new InvalidDataException("A code table is missing.");
    }
}
