using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout;

namespace MinutesMiner.Pdf.Tests.Layout;

/// <summary>
/// Pages drawn letter by letter: every letter is half an em wide, a blank a quarter. Coordinates as in <see cref="Box"/>; y is the
/// baseline. A page is 600 points wide and 800 high unless said otherwise.
/// </summary>
internal sealed class PageFixture(double width = 600, double height = 800)
{
    public const double LetterWidth = 0.5;
    public const double BlankWidth = 0.25;

    private static readonly FontInfo[] Fonts =
    [
        new("Fixture", false, false, false), new("Fixture-Bold", true, false, false), new("Fixture-Italic", false, true, false),
    ];

    private readonly List<Letter> _letters = [];
    private readonly List<Ruling> _rulings = [];
    private readonly List<Area> _areas = [];

    public static FontInfo Regular => Fonts[0];

    public static FontInfo Bold => Fonts[1];

    public static FontInfo Italic => Fonts[2];

    /// <summary>Width of the text at the size.</summary>
    public static double WidthOf(string text, double size) => text.Sum(c => c == ' ' ? BlankWidth : LetterWidth) * size;

    /// <summary>Draws the text from x on; gives where it ends.</summary>
    public double Text(
        double x, double y, string text, double size = 10, FontInfo? font = null, int markedContent = -1, LetterFlags flags = LetterFlags.None)
    {
        foreach (var c in text)
        {
            var advance = (c == ' ' ? BlankWidth : LetterWidth) * size;
            _letters.Add(new Letter(
                c.ToString(), new Box(x, y - (0.8 * size), x + advance, y + (0.2 * size)), x, y, font ?? Regular, size, 0, 0, markedContent, flags));
            x += advance;
        }

        return x;
    }

    /// <summary>Draws the text so that it ends at x.</summary>
    public PageFixture Right(double x, double y, string text, double size = 10, FontInfo? font = null)
    {
        Text(x - WidthOf(text, size), y, text, size, font);
        return this;
    }

    /// <summary>Draws a line of text; to be chained.</summary>
    public PageFixture Line(double x, double y, string text, double size = 10, FontInfo? font = null, int markedContent = -1)
    {
        Text(x, y, text, size, font, markedContent);
        return this;
    }

    /// <summary>Draws running text, broken where the next word no longer fits before <paramref name="right"/>; gives the baseline after the last line.</summary>
    public double Paragraph(double x, double y, double right, string text, double size = 10, double pitch = 12, FontInfo? font = null, int markedContent = -1)
    {
        foreach (var line in Wrap(text, right - x, size))
        {
            Text(x, y, line, size, font, markedContent);
            y += pitch;
        }

        return y;
    }

    /// <summary>The lines that the text makes in a column of that width.</summary>
    public static List<string> Wrap(string text, double columnWidth, double size = 10)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && WidthOf(longer, size) > columnWidth)
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
        return lines;
    }

    /// <summary>Draws a letter with everything said.</summary>
    public PageFixture Letter(Letter letter)
    {
        _letters.Add(letter);
        return this;
    }

    public PageFixture Horizontal(double y, double from, double to)
    {
        _rulings.Add(new Ruling(new Box(from, y - 0.25, to, y + 0.25), true, 0));
        return this;
    }

    public PageFixture Vertical(double x, double from, double to)
    {
        _rulings.Add(new Ruling(new Box(x - 0.25, from, x + 0.25, to), false, 0));
        return this;
    }

    /// <summary>Draws all lines of a grid.</summary>
    public PageFixture Grid(double[] columns, double[] rows)
    {
        foreach (var y in rows)
        {
            Horizontal(y, columns[0], columns[^1]);
        }

        foreach (var x in columns)
        {
            Vertical(x, rows[0], rows[^1]);
        }

        return this;
    }

    public PageFixture Fill(Box box, int rgb = 0xEEEEFF, bool stroked = false)
    {
        _areas.Add(new Area(box, rgb, stroked));
        return this;
    }

    public PdfPage Page(int number = 1) => new()
    {
        Number = number, Width = width, Height = height, Letters = _letters, Rulings = _rulings, Areas = _areas, Images = [], Links = [],
    };

    /// <summary>Lays out the pages, which are numbered in order.</summary>
    public static PdfLayout Analyze(params PageFixture[] pages) => Analyze(null, null, pages);

    public static PdfLayout Analyze(StructureElement? structure, LayoutOptions? options, params PageFixture[] pages) =>
        LayoutAnalyzer.Analyze(pages.Select((p, i) => p.Page(i + 1)), structure, options);

    /// <summary>One line a block: its kind, its role unless body, its text; cells with their spans.</summary>
    public static string[] Print(PdfLayout layout) => layout.Blocks.Select(Print).ToArray();

    public static string Print(Block block)
    {
        var role = block.Role == BlockRole.Body ? "" : $" [{block.Role}]";
        return block switch
        {
            HeadingBlock heading => $"H{heading.Level}{role} {heading.Content}",
            ListItemBlock item => $"L{item.Depth}{role} <{item.Label}> {item.Content}",
            TableBlock table => $"T {table.RowCount}x{table.ColumnCount} head {table.HeaderRows}: "
                + string.Join(" / ", table.Cells.GroupBy(c => c.Row).Select(r => string.Join(" | ", r.Select(Print)))),
            _ => $"P{role} {block.Text}",
        };
    }

    private static string Print(TableCell cell) =>
        cell.RowSpan * cell.ColumnSpan == 1 ? cell.Text.Text : $"{cell.Text.Text}({cell.RowSpan}x{cell.ColumnSpan})";
}
