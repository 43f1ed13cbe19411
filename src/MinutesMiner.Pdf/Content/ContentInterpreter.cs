using MinutesMiner.Pdf.Fonts;
using MinutesMiner.Pdf.Images;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <summary>What content needs of its document.</summary>
internal sealed record ContentContext(ObjectStore Store, FontCache Fonts, OptionalContent Layers, PdfDictionary Form, PdfOptions Options, DiagnosticLog Log);

/// <summary>
/// Runs content streams (ISO 32000-1, 7.8.2 and annex A): page contents, the forms they draw, and annotations' appearances. One
/// instance a page, one thread.
/// </summary>
internal sealed partial class ContentInterpreter
{
    private const int MaxSavedStates = 10_000;
    private const int MaxCachedForms = 256;
    private const int MaxFormDepth = 40;
    private const int OperatorsBetweenChecks = 256;

    private readonly ContentContext _context;
    private readonly PageOutput _output;
    private readonly PathCollector _path;
    private readonly MarkedContent _marks = new();
    private readonly TextShower _text;
    private readonly NameTable _names = new();
    private readonly Dictionary<PdfStream, ArraySegment<byte>> _forms = new(ReferenceEqualityComparer.Instance);
    private readonly List<PdfStream> _active = [];
    private readonly List<GraphicsState> _saved = [];
    private readonly Dictionary<PdfArray, ColorSpace> _spaces = new(ReferenceEqualityComparer.Instance);
    private readonly PageClock _clock;
    private GraphicsState _state;
    private int _unsaved;
    private int _operators;
    private bool _stopped;
    private bool _isAnnotation;

    public ContentInterpreter(ContentContext context, PageOutput output, Matrix page, PageClock clock)
    {
        _context = context;
        _output = output;
        _path = new PathCollector(output);
        _text = new TextShower(output, _marks);
        _state = GraphicsState.Initial(page);
        _clock = clock;
    }

    /// <summary>Runs a page's content.</summary>
    public void RunPage(ArraySegment<byte> content, PdfDictionary resources) => Run(content, new Resources(resources, null), formNumber: -1);

    /// <summary>Draws an annotation's appearance as a form, with <paramref name="transform"/> before the page's own.</summary>
    public void RunAnnotation(PdfStream appearance, in Matrix transform)
    {
        if (_stopped |= _clock.IsOver())
            return;
        var before = _state;
        _isAnnotation = true;
        _text.ExtraFlags = LetterFlags.Annotation;
        _state = GraphicsState.Initial(transform.Then(before.Transform));
        DrawForm(appearance, new Resources(PdfDictionary.Empty, null));
        _state = before;
        _text.ExtraFlags = LetterFlags.None;
        _isAnnotation = false;
    }

    private void Run(ArraySegment<byte> content, Resources resources, int formNumber)
    {
        var lexer = new Lexer(content);
        var parser = new ObjectParser(lexer, _context.Store, _context.Options.MaxDepth, _names);
        var operands = new Operands();
        var savedFloor = _saved.Count;
        var marksFloor = _marks.Depth;
        while (!_stopped)
        {
            var kind = lexer.Next();
            switch (kind)
            {
                case TokenKind.End:
                    Unwind(savedFloor, marksFloor);
                    return;
                case TokenKind.Number:
                    operands.AddNumber(lexer.Number);
                    break;
                case TokenKind.String:
                    operands.AddString(lexer.Text);
                    break;
                case TokenKind.Name:
                    operands.AddObject(_names.Get(lexer.Text));
                    break;
                case TokenKind.ArrayStart:
                    operands.AddMark(OperandKind.ArrayStart);
                    break;
                case TokenKind.ArrayEnd:
                    operands.AddMark(OperandKind.ArrayEnd);
                    break;
                case TokenKind.DictionaryStart:
                    if (parser.Read(kind, 0) is { } dictionary)
                        operands.AddObject(dictionary);
                    break;
                case TokenKind.Keyword when operands.IsArrayOpen && !EndsArray(lexer.Text):
                    break; // A stray operator inside an array is skipped with its operands left in.
                case TokenKind.Keyword:
                    Execute(lexer, parser, operands, resources, formNumber, savedFloor, marksFloor);
                    operands.Clear();
                    break;
            }
        }

        Unwind(savedFloor, marksFloor);
    }

    /// <summary>Operators that cannot be stray: the array's bracket was forgotten.</summary>
    private static bool EndsArray(ReadOnlySpan<byte> keyword) =>
        keyword.SequenceEqual("TJ"u8) || keyword.SequenceEqual("ET"u8) || keyword.SequenceEqual("BT"u8) || keyword.SequenceEqual("Q"u8) || keyword.SequenceEqual("q"u8);

    private void Unwind(int savedFloor, int marksFloor)
    {
        if (_saved.Count > savedFloor)
        {
            _state = _saved[savedFloor];
            _saved.RemoveRange(savedFloor, _saved.Count - savedFloor);
        }

        _unsaved = 0;
        _marks.Unwind(marksFloor);
    }

    private void CheckLimits()
    {
        if (++_operators % OperatorsBetweenChecks == 0)
            _stopped = _clock.IsOver();
    }

    private static int Code(ReadOnlySpan<byte> keyword) => keyword.Length switch
    {
        1 => keyword[0],
        2 => (keyword[0] << 8) | keyword[1],
        3 => (keyword[0] << 16) | (keyword[1] << 8) | keyword[2],
        _ => 0,
    };

    private void Execute(
        Lexer lexer, ObjectParser parser, Operands operands, Resources resources, int formNumber, int savedFloor, int marksFloor)
    {
        CheckLimits();
        var code = Code(lexer.Text);
        switch (code)
        {
            case 'q':
                Save();
                break;
            case 'Q':
                Restore(savedFloor);
                break;
            case ('c' << 8) | 'm':
                _state.Transform = LastMatrix(operands).Then(_state.Transform);
                break;
            case 'w':
                _state.LineWidth = Math.Abs(operands.FromEnd(0));
                break;
            case ('g' << 8) | 's':
                UseParameters(operands.LastName(), resources);
                break;
            case ('D' << 8) | 'o':
                DrawObject(operands.LastName(), resources);
                break;
            case ('B' << 8) | 'I':
                DrawInlineImage(lexer, parser, resources);
                break;
            case ('B' << 16) | ('M' << 8) | 'C' or ('B' << 16) | ('D' << 8) | 'C':
                BeginMarked(operands, code == (('B' << 16) | ('D' << 8) | 'C'), resources, formNumber);
                break;
            case ('E' << 16) | ('M' << 8) | 'C':
                _marks.End(_output.Letters, marksFloor);
                break;
            default:
                if (!ExecuteText(code, operands, resources) && !ExecutePath(code, operands))
                    ExecuteColor(code, operands, resources);
                break;
        }
    }

    private static Matrix LastMatrix(Operands operands) => new(
        operands.FromEnd(5), operands.FromEnd(4), operands.FromEnd(3), operands.FromEnd(2), operands.FromEnd(1), operands.FromEnd(0));

    private void Save()
    {
        if (_saved.Count < MaxSavedStates)
            _saved.Add(_state);
        else
            _unsaved++;
    }

    private void Restore(int floor)
    {
        if (_unsaved > 0)
        {
            _unsaved--;
        }
        else if (_saved.Count > floor)
        {
            _state = _saved[^1];
            _saved.RemoveAt(_saved.Count - 1);
        }
    }

    private void UseParameters(string? name, Resources resources)
    {
        if (name is null || resources.Find("ExtGState", name) is not PdfDictionary parameters)
            return;
        if (parameters.Number("LW") is { } width)
            _state.LineWidth = Math.Abs(width);
        if (parameters.Array("Font") is { } font && font[0] is PdfDictionary dictionary)
        {
            _state.Font = _context.Fonts.Get(dictionary);
            _state.FontSize = font.Number(1);
        }
    }

    private void DrawObject(string? name, Resources resources)
    {
        if (name is null || resources.Find("XObject", name) is not PdfStream stream)
            return;
        if (stream.Dictionary.Has("OC") && !_context.Layers.IsVisible(stream.Dictionary.Raw("OC")))
            return;
        if (stream.Dictionary.Name("Subtype") is "Image")
            AddImage(stream.Dictionary.Int("Width"), stream.Dictionary.Int("Height"), stream, resources);
        else
            DrawForm(stream, resources);
    }

    private void DrawForm(PdfStream form, Resources callerResources)
    {
        if (_active.Count >= Math.Min(MaxFormDepth, _context.Options.MaxDepth) || _active.Contains(form))
            return; // A form that draws itself.
        if (!_forms.TryGetValue(form, out var content))
        {
            if (_stopped |= _clock.IsOver())
                return;
            content = _context.Store.Decode(form).Segment;
            if (_forms.Count < MaxCachedForms)
                _forms.Add(form, content);
        }

        var before = _state;
        _active.Add(form);
        _state.Transform = Matrix.From(form.Dictionary.Array("Matrix")?.Numbers(6)).Then(_state.Transform);
        var ownMarks = form.Dictionary.Has("StructParents") && form.Number >= 0 ? form.Number : -1;
        Run(content, new Resources(form.Dictionary.Dictionary("Resources") ?? PdfDictionary.Empty, callerResources), ownMarks);
        _active.RemoveAt(_active.Count - 1);
        _state = before;
    }

    private void DrawInlineImage(Lexer lexer, ObjectParser parser, Resources resources)
    {
        var (width, height, image) = InlineImage.Read(lexer, parser, resources, _context.Store);
        AddImage(width, height, image, resources);
    }

    private void AddImage(int width, int height, PdfStream image, Resources resources)
    {
        if (_marks.IsHidden || _isAnnotation || !_output.CountPath())
            return;
        if (_output.Visible(_state.Transform.Bounds(0, 0, 1, 1)) is { } box)
        {
            _output.Images.Add(new PageImage(box, Math.Max(width, 0), Math.Max(height, 0))
            {
                Placement = ImagePlacement.Of(_state.Transform),
                Source = ImageSource.Of(image, resources, _context.Store),
            });
        }
    }

    private void BeginMarked(Operands operands, bool hasProperties, Resources resources, int formNumber)
    {
        var tagIndex = operands.Count - (hasProperties ? 2 : 1);
        var tag = tagIndex >= 0 && operands[tagIndex].Object is PdfName name ? name.Value : "";
        PdfObject raw = PdfNull.Instance;
        if (hasProperties && operands.Last() is { } last)
            raw = last is PdfName property ? resources.FindRaw("Properties", property.Value) : last;
        var properties = raw.Resolve() as PdfDictionary;
        var mark = properties?.Int("MCID", -1) ?? -1;
        if (mark >= 0 && formNumber >= 0)
            mark = MarkNumber.InForm(formNumber, mark);
        var hidden = tag is "OC" && !_context.Layers.IsVisible(raw);
        _marks.Begin(mark, hidden, tag is "Artifact", properties?.Text("ActualText"), _output.Letters.Count);
    }
}
