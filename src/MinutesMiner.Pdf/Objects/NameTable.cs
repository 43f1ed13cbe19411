using System.Collections.Frozen;
using System.Text;

namespace MinutesMiner.Pdf.Objects;

/// <summary>Gives the same <see cref="PdfName"/> for the same bytes, without an allocation for names seen before. Not thread-safe.</summary>
internal sealed class NameTable
{
    private static readonly FrozenDictionary<string, PdfName> Common = new[]
    {
        "Type", "Subtype", "Length", "Filter", "FlateDecode", "DecodeParms", "Page", "Pages", "Parent", "Kids", "Count", "Resources",
        "MediaBox", "CropBox", "Contents", "Font", "XObject", "ExtGState", "ProcSet", "PDF", "Text", "ImageB", "ImageC", "ImageI",
        "StructParents", "StructParent", "S", "P", "Pg", "K", "StructElem", "MCID", "Annots", "Annot", "Rect", "Link", "A", "URI",
        "Border", "F", "Group", "CS", "DeviceRGB", "DeviceGray", "Transparency", "Tabs", "Name", "BaseFont", "Encoding",
        "FirstChar", "LastChar", "Widths", "FontDescriptor", "ToUnicode", "DescendantFonts", "TrueType", "Type0", "Type1",
        "Identity-H", "CIDFontType2", "CIDSystemInfo", "W", "DW", "Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent",
        "CapHeight", "StemV", "FontFile2", "FontName", "Span", "Lang", "ObjStm", "N", "First", "Artifact", "Attached", "Table",
        "TR", "TD", "TH", "L", "LI", "LBody", "Lbl", "Width", "Height", "ColorSpace", "BitsPerComponent", "Image", "Form", "Matrix", "BBox",
    }.ToFrozenDictionary(name => name, name => new PdfName(name), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, PdfName>.AlternateLookup<ReadOnlySpan<char>> CommonByChars =
        Common.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, PdfName> _own = new(StringComparer.Ordinal);

    public PdfName Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 64)
            return new PdfName(Encoding.Latin1.GetString(bytes));
        Span<char> chars = stackalloc char[64];
        chars = chars[..Encoding.Latin1.GetChars(bytes, chars)];
        if (CommonByChars.TryGetValue(chars, out var name))
            return name;
        var own = _own.GetAlternateLookup<ReadOnlySpan<char>>();
        if (own.TryGetValue(chars, out name))
            return name;
        name = new PdfName(chars.ToString());
        if (_own.Count < 10_000)
            _own.Add(name.Value, name);
        return name;
    }
}
