using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <content>Text state, text position and text showing (ISO 32000-1, 9.3 and 9.4).</content>
internal sealed partial class ContentInterpreter
{
    private bool ExecuteText(int code, Operands operands, Resources resources)
    {
        switch (code)
        {
            case ('B' << 8) | 'T':
                _text.Begin();
                return true;
            case ('E' << 8) | 'T':
                return true;
            case ('T' << 8) | 'f':
                SetFont(operands, resources);
                return true;
            case ('T' << 8) | 'd':
                _text.NextLine(operands.FromEnd(1), operands.FromEnd(0));
                return true;
            case ('T' << 8) | 'D':
                _state.Leading = -operands.FromEnd(0);
                _text.NextLine(operands.FromEnd(1), operands.FromEnd(0));
                return true;
            case ('T' << 8) | 'm':
                _text.SetMatrix(LastMatrix(operands));
                return true;
            case ('T' << 8) | '*':
                _text.NextLine(0, -_state.Leading);
                return true;
            case ('T' << 8) | 'c':
                _state.CharSpacing = operands.FromEnd(0);
                return true;
            case ('T' << 8) | 'w':
                _state.WordSpacing = operands.FromEnd(0);
                return true;
            case ('T' << 8) | 'z':
                _state.HorizontalScale = operands.FromEnd(0) / 100;
                return true;
            case ('T' << 8) | 'L':
                _state.Leading = operands.FromEnd(0);
                return true;
            case ('T' << 8) | 's':
                _state.Rise = operands.FromEnd(0);
                return true;
            case ('T' << 8) | 'r':
                _state.RenderMode = (int)Math.Clamp(operands.FromEnd(0), 0, 7);
                return true;
            case ('T' << 8) | 'j':
                _text.Show(ref _state, operands.LastString());
                return true;
            case ('T' << 8) | 'J':
                ShowArray(operands);
                return true;
            case '\'':
                _text.NextLine(0, -_state.Leading);
                _text.Show(ref _state, operands.LastString());
                return true;
            case '"':
                _state.WordSpacing = operands.FromEnd(2);
                _state.CharSpacing = operands.FromEnd(1);
                _text.NextLine(0, -_state.Leading);
                _text.Show(ref _state, operands.LastString());
                return true;
            default:
                return false;
        }
    }

    private void SetFont(Operands operands, Resources resources)
    {
        _state.FontSize = operands.FromEnd(0);
        var name = operands.Count >= 2 && operands[operands.Count - 2].Object is PdfName font ? font.Value : null;
        _state.Font = name is not null && resources.Find("Font", name) is PdfDictionary dictionary ? _context.Fonts.Get(dictionary) : _context.Fonts.Fallback;
    }

    private void ShowArray(Operands operands)
    {
        for (var i = 0; i < operands.Count; i++)
        {
            ref readonly var operand = ref operands[i];
            if (operand.Kind == OperandKind.String)
                _text.Show(ref _state, operands.Bytes(operand));
            else if (operand.Kind == OperandKind.Number)
                _text.Kern(ref _state, operand.Number);
        }
    }
}
