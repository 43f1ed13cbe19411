using System.Globalization;
using System.Text;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Fonts;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <summary>
/// Makes appearances for form fields and free text that have none (ISO 32000-1, 12.7.3.3): forms filled in by programs leave the
/// drawing to the viewer. Where the font that they name is not found, or has codes of several bytes, they are set in Helvetica: what is
/// wanted is the text and its place.
/// </summary>
internal static class FormValues
{
    private const int MaxLength = 20_000;
    private const int MaxAncestors = 32;
    private const int Multiline = 1 << 12;
    private const int Password = 1 << 13;
    private const double Margin = 2;
    private const double Leading = 1.15;

    private static readonly PdfDictionary Helvetica = Dictionary(
        ("Type", new PdfName("Font")), ("Subtype", new PdfName("Type1")), ("BaseFont", new PdfName("Helvetica")), ("Encoding", new PdfName("WinAnsiEncoding")));

    /// <summary>A form that shows the value in a rectangle of that size; null when the annotation has no text of its own.</summary>
    /// <param name="annotation">The field's annotation.</param>
    /// <param name="rectangle">Where it stands.</param>
    /// <param name="form">The document's form, with what fields do not say themselves.</param>
    /// <param name="fonts">The document's fonts.</param>
    public static PdfStream? Draw(PdfDictionary annotation, Box rectangle, PdfDictionary form, FontCache fonts)
    {
        if (!(rectangle.Width > 0) || !(rectangle.Height > 0) || TextOf(annotation) is not { Length: > 0 } text)
            return null;
        var isMultiline = annotation.Name("Subtype") is "FreeText" || ((Inherited(annotation, "Ff") as PdfNumber)?.Int & Multiline) is > 0;
        var own = Inherited(annotation, "DA") as PdfString ?? form["DA"] as PdfString;
        var appearance = DefaultAppearance.Read(own?.ToLatin1(), new[] { Inherited(annotation, "DR") as PdfDictionary, form.Dictionary("DR") }.OfType<PdfDictionary>());
        var size = appearance.Size > 0 ? appearance.Size : isMultiline ? 12 : Math.Clamp(0.66 * rectangle.Height, 4, 12);
        var fontDictionary = appearance.Font ?? Helvetica;
        var font = fonts.Get(fontDictionary);
        var codes = DefaultAppearance.Codes(font);
        var lines = Lines(text.Length > MaxLength ? text[..MaxLength] : text, font, codes, isMultiline ? (rectangle.Width - (2 * Margin)) / size : double.MaxValue);
        var quadding = (Inherited(annotation, "Q") as PdfNumber ?? form["Q"] as PdfNumber)?.Int ?? 0;
        var y = isMultiline ? rectangle.Height - Margin - (0.75 * size) : ((rectangle.Height - size) / 2) + (0.22 * size);
        var content = new StringBuilder().Append(CultureInfo.InvariantCulture, $"BT /F {size:0.###} Tf {appearance.Colour}\n");
        foreach (var line in lines)
        {
            var shown = Encode(line, codes);
            var free = rectangle.Width - (2 * Margin) - (WidthOf(shown, font) * size);
            var x = Margin + (quadding switch { 1 => free / 2, 2 => free, _ => 0 });

            // The font may lack letters of the value: what is shown stands for what is said.
            var said = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(line));
            content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {x:0.###} {y:0.###} Tm /Span << /ActualText <FEFF{said}> >> BDC <{Convert.ToHexString(shown)}> Tj EMC\n");
            y -= Leading * size;
        }

        var bytes = Encoding.ASCII.GetBytes(content.Append("ET").ToString());
        var box = new PdfArray([PdfNumber.Of(0, isInteger: true), PdfNumber.Of(0, isInteger: true), new PdfNumber(rectangle.Width, isInteger: false), new PdfNumber(rectangle.Height, isInteger: false)]);
        return new PdfStream(Dictionary(("BBox", box), ("Resources", Dictionary(("Font", Dictionary(("F", fontDictionary)))))), bytes, number: -1, generation: 0);
    }

    private static string? TextOf(PdfDictionary annotation)
    {
        if (annotation.Name("Subtype") is "FreeText")
            return annotation.Text("Contents");
        if (annotation.Name("Subtype") is not "Widget" || Inherited(annotation, "FT") is not PdfName { Value: "Tx" or "Ch" } kind)
            return null;
        if (kind.Value is "Tx" && ((Inherited(annotation, "Ff") as PdfNumber)?.Int & Password) is > 0)
            return null;
        var options = Inherited(annotation, "Opt") as PdfArray;
        return Inherited(annotation, "V") switch
        {
            PdfString value => Shown(value, options),
            PdfArray chosen => string.Join('\n', Enumerable.Range(0, Math.Min(chosen.Count, 1000)).Select(i => chosen[i]).OfType<PdfString>().Select(v => Shown(v, options))),
            _ => null,
        };
    }

    /// <summary>What a choice says to the reader: an option may be a pair of value and words.</summary>
    private static string Shown(PdfString value, PdfArray? options)
    {
        for (var i = 0; i < Math.Min(options?.Count ?? 0, 1000); i++)
        {
            if (options![i] is PdfArray { Count: >= 2 } pair && pair[0] is PdfString export && export.Bytes.SequenceEqual(value.Bytes) && pair[1] is PdfString words)
                return words.ToText();
        }

        return value.ToText();
    }

    /// <summary>A field's entries are its own or those of the fields above it.</summary>
    private static PdfObject Inherited(PdfDictionary field, string key)
    {
        var at = field;
        for (var i = 0; i < MaxAncestors && at is not null; i++)
        {
            if (at[key] is var value and not PdfNull)
                return value;
            at = at.Dictionary("Parent");
        }

        return PdfNull.Instance;
    }

    private static List<string> Lines(string text, PdfFont font, Dictionary<char, byte> codes, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' '))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && WidthOf(Encode(longer, codes), font) > width)
                {
                    lines.Add(line);
                    line = word;
                }
                else
                {
                    line = longer;
                }
            }

            lines.Add(line);
        }

        return lines;
    }

    private static byte[] Encode(string text, Dictionary<char, byte> codes) => [.. text.Select(c => codes.GetValueOrDefault(c, (byte)'?'))];

    /// <summary>In em.</summary>
    private static double WidthOf(ReadOnlySpan<byte> text, PdfFont font)
    {
        double width = 0;
        while (!text.IsEmpty)
        {
            width += font.Next(text, out var length).Width;
            text = text[length..];
        }

        return width;
    }

    private static PdfDictionary Dictionary(params (string Key, PdfObject Value)[] entries) =>
        new(entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal));
}
