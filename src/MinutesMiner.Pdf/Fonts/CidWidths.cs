using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Fonts;

/// <summary>Advances of a CID font, horizontal and vertical, in em (ISO 32000-1, 9.7.4.3).</summary>
internal sealed class CidWidths
{
    private const int MaxCid = 0xFFFF;

    /// <summary>Entries that ranges write; stops ranges that cover everything again and again.</summary>
    private const int MaxWritten = 1 << 18;
    private int _written;
    private readonly double _default;
    private readonly double _defaultOriginY;
    private readonly double _defaultAdvance;
    private readonly Dictionary<int, double> _horizontal = [];
    private readonly Dictionary<int, (double Advance, double X, double Y)> _vertical = [];

    private CidWidths(double defaultWidth, double originY, double advance)
    {
        _default = defaultWidth;
        _defaultOriginY = originY;
        _defaultAdvance = advance;
    }

    public static CidWidths Read(PdfDictionary font)
    {
        var vertical = font.Array("DW2");
        var result = new CidWidths((font.Number("DW") ?? 1000) / 1000, (vertical?.Number(0, 880) ?? 880) / 1000, (vertical?.Number(1, -1000) ?? -1000) / 1000);
        result.ReadHorizontal(font.Array("W") ?? PdfArray.Empty);
        result.ReadVertical(font.Array("W2") ?? PdfArray.Empty);
        return result;
    }

    /// <summary>Width of a glyph that the table does not list.</summary>
    public double Default => _default;

    public double Horizontal(int cid) => _horizontal.GetValueOrDefault(cid, _default);

    public (double Advance, double X, double Y) Vertical(int cid) =>
        _vertical.TryGetValue(cid, out var value) ? value : (_defaultAdvance, Horizontal(cid) / 2, _defaultOriginY);

    private void ReadHorizontal(PdfArray array)
    {
        for (var i = 0; i + 1 < array.Count;)
        {
            var first = (int)Math.Clamp(array.Number(i), 0, MaxCid);
            if (array[i + 1] is PdfArray list)
            {
                for (var k = 0; k < list.Count && first + k <= MaxCid; k++)
                    _horizontal[first + k] = list.Number(k) / 1000;
                i += 2;
            }
            else
            {
                var last = Math.Min(array.Number(i + 1), MaxCid);
                var width = array.Number(i + 2) / 1000;
                for (var cid = first; cid <= last && _written++ < MaxWritten; cid++)
                    _horizontal[cid] = width;
                i += 3;
            }
        }
    }

    private void ReadVertical(PdfArray array)
    {
        for (var i = 0; i + 1 < array.Count;)
        {
            var first = (int)Math.Clamp(array.Number(i), 0, MaxCid);
            if (array[i + 1] is PdfArray list)
            {
                for (var k = 0; k + 2 < list.Count && first + (k / 3) <= MaxCid; k += 3)
                    _vertical[first + (k / 3)] = (list.Number(k) / 1000, list.Number(k + 1) / 1000, list.Number(k + 2) / 1000);
                i += 2;
            }
            else
            {
                var last = Math.Min(array.Number(i + 1), MaxCid);
                var entry = (array.Number(i + 2) / 1000, array.Number(i + 3) / 1000, array.Number(i + 4) / 1000);
                for (var cid = first; cid <= last && _written++ < MaxWritten; cid++)
                    _vertical[cid] = entry;
                i += 5;
            }
        }
    }
}
