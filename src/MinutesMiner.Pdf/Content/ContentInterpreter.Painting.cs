using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <content>Paths and colours (ISO 32000-1, 8.5 and 8.6).</content>
internal sealed partial class ContentInterpreter
{
    /// <summary>Whether the path under construction becomes the clip when it ends.</summary>
    private bool _clips;

    private bool ExecutePath(int code, Operands operands)
    {
        switch (code)
        {
            case 'm':
                _path.MoveTo(_state.Transform, operands.FromEnd(1), operands.FromEnd(0));
                return true;
            case 'l':
                _path.LineTo(operands.FromEnd(1), operands.FromEnd(0));
                return true;
            case 'c':
                _path.CurveTo(operands.FromEnd(5), operands.FromEnd(4), operands.FromEnd(3), operands.FromEnd(2), operands.FromEnd(1), operands.FromEnd(0));
                return true;
            case 'v':
                var (x, y) = _path.Current;
                _path.CurveTo(x, y, operands.FromEnd(3), operands.FromEnd(2), operands.FromEnd(1), operands.FromEnd(0));
                return true;
            case 'y':
                _path.CurveTo(operands.FromEnd(3), operands.FromEnd(2), operands.FromEnd(1), operands.FromEnd(0), operands.FromEnd(1), operands.FromEnd(0));
                return true;
            case 'h':
                _path.Close();
                return true;
            case ('r' << 8) | 'e':
                _path.Rectangle(_state.Transform, operands.FromEnd(3), operands.FromEnd(2), operands.FromEnd(1), operands.FromEnd(0));
                return true;
            case 'W' or (('W' << 8) | '*'):
                _clips = true;
                return true;
            case 'n':
                EndPath();
                return true;
            case 'S':
                Paint(fill: false, stroke: true, close: false);
                return true;
            case 's':
                Paint(fill: false, stroke: true, close: true);
                return true;
            case 'f' or 'F' or (('f' << 8) | '*'):
                Paint(fill: true, stroke: false, close: false, isEvenOdd: code > 'f');
                return true;
            case 'B' or (('B' << 8) | '*'):
                Paint(fill: true, stroke: true, close: false, isEvenOdd: code > 'f');
                return true;
            case 'b' or (('b' << 8) | '*'):
                Paint(fill: true, stroke: true, close: true, isEvenOdd: code > 'f');
                return true;
            default:
                return false;
        }
    }

    private void ExecuteColor(int code, Operands operands, Resources resources)
    {
        switch (code)
        {
            case 'g':
                SetFill(ColorSpace.Gray, operands);
                break;
            case 'G':
                SetStroke(ColorSpace.Gray, operands);
                break;
            case ('r' << 8) | 'g':
                SetFill(ColorSpace.DeviceRgb, operands);
                break;
            case ('R' << 8) | 'G':
                SetStroke(ColorSpace.DeviceRgb, operands);
                break;
            case 'k':
                SetFill(ColorSpace.Cmyk, operands);
                break;
            case 'K':
                SetStroke(ColorSpace.Cmyk, operands);
                break;
            case ('c' << 8) | 's':
                _state.FillSpace = ReadSpace(operands, resources);
                _state.FillRgb = _state.FillSpace.Initial;
                break;
            case ('C' << 8) | 'S':
                _state.StrokeSpace = ReadSpace(operands, resources);
                _state.StrokeRgb = _state.StrokeSpace.Initial;
                break;
            case ('s' << 8) | 'c' or (('s' << 16) | ('c' << 8) | 'n'):
                SetFill(_state.FillSpace, operands);
                break;
            case ('S' << 8) | 'C' or (('S' << 16) | ('C' << 8) | 'N'):
                SetStroke(_state.StrokeSpace, operands);
                break;
        }
    }

    private ColorSpace ReadSpace(Operands operands, Resources resources)
    {
        if (operands.Last() is not PdfName name)
            return ColorSpace.Gray;
        if (resources.Find("ColorSpace", name.Value) is not PdfArray array)
            return ColorSpace.Read(name, resources, _context.Store);
        if (!_spaces.TryGetValue(array, out var space))
            _spaces.Add(array, space = ColorSpace.Read(array, resources, _context.Store));
        return space;
    }

    private void SetFill(ColorSpace space, Operands operands)
    {
        _state.FillSpace = space;
        _state.FillRgb = space.ToRgb(operands.Numbers());
    }

    private void SetStroke(ColorSpace space, Operands operands)
    {
        _state.StrokeSpace = space;
        _state.StrokeRgb = space.ToRgb(operands.Numbers());
    }

    private void Paint(bool fill, bool stroke, bool close, bool isEvenOdd = false)
    {
        if (close)
            _path.Close();
        if (_isAnnotation || _marks.IsHidden)
        {
            EndPath();
            return;
        }

        var clip = _state.Clip;
        if (_clips)
            _state.Clip = _path.Narrow(clip); // From the next path on.
        _clips = false;
        _path.Paint(fill ? _state.FillRgb : null, stroke ? _state.StrokeRgb : null, _state.LineWidth * _state.Transform.Scale, isEvenOdd, clip);
    }

    /// <summary>Ends a path that is not painted; it may be the clip of what follows.</summary>
    private void EndPath()
    {
        if (_clips)
            _state.Clip = _path.Narrow(_state.Clip);
        _clips = false;
        _path.Clear();
    }
}
