using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Tables;
using MinutesMiner.Pdf.Layout.Tags;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Pages;

/// <summary>From a page's letters and shapes to chunks and tables.</summary>
internal sealed class PageReader(LayoutOptions options, TagIndex tags)
{
    private const double BulletSize = 0.75;
    private readonly WordPool _words = new();

    /// <summary>Reads the page. <paramref name="report"/> takes codes of limits that were met.</summary>
    public PageContent Read(PdfPage page, Action<string, int> report)
    {
        var byAngle = WordBuilder.Build(page, _words, mark => tags.Find(page.Number, mark));
        var main = byAngle.Count == 0 ? 0 : byAngle.OrderByDescending(g => g.Value.Sum(t => t.Text.Length)).ThenBy(g => g.Key).First().Key;
        var frame = new Frame(main, page.Width, page.Height);
        var tokens = byAngle.GetValueOrDefault(main) ?? [];
        foreach (var token in byAngle.Where(g => g.Key != main).SelectMany(g => g.Value))
        {
            token.Tag = null; // What stands across the page takes no part in its order.
        }

        var tagged = tokens.Select(t => t.Tag?.Cell).OfType<TaggedCell>().Distinct().ToList();
        var isCrowded = tokens.Count > options.MaxWordsPerPage;
        var hasShapes = page.Rulings.Count + page.Areas.Count <= options.MaxShapesPerPage;
        if (isCrowded)
        {
            report("pdf.layout.too-many-words", page.Number);
        }

        if (!hasShapes)
        {
            report("pdf.layout.too-many-shapes", page.Number);
        }

        var useShapes = !isCrowded && hasShapes && frame.IsUpright;
        var shapes = useShapes ? PageShapes.Of(page, frame) : PageShapes.None;
        var turned = TurnedLines(byAngle, main, frame);
        var tables = new List<TableDraft>();
        var boxes = new List<Box>(shapes.Boxes);
        foreach (var grid in RuledGrids.Find(shapes.Rulings, shapes.Frames, options.MaxTableCells))
        {
            if (TaggedTables.KnowMore(grid, tokens))
            {
                continue;
            }

            if (RuledTables.Fill(grid, tokens, turned, page.Number, shapes.FillAt, box => ToPage(frame, box)) is { } table)
            {
                tables.Add(table);
            }
            else
            {
                boxes.Add(grid.Box);
            }
        }

        if (!isCrowded)
        {
            tables.AddRange(TaggedTables.Take(tokens, page.Number, shapes.FillAt, box => ToPage(frame, box)));
        }

        TaggedTables.NotePrinted(tagged);
        boxes.RemoveAll(b => tables.Exists(t => t.Box.Inflate(2).Contains(b.CenterX, b.CenterY)));
        var chunks = LineBuilder.Chunks(tokens);
        shapes.MarkUnderlines(chunks);
        shapes.MarkBullets(chunks, BulletSize);
        return new PageContent
        {
            Number = page.Number,
            Size = new PageSize(page.Width, page.Height),
            Frame = frame,
            Chunks = chunks,
            Tables = tables,
            Boxes = boxes,
            Shapes = shapes,
            Turned = turned.ConvertAll(t => t.Line),
        };
    }

    /// <summary>Lines in other directions than the main one, each with its box in the main frame.</summary>
    private static List<(Line Line, Box Box)> TurnedLines(Dictionary<double, List<Token>> byAngle, double main, Frame frame) =>
        byAngle.Where(g => g.Key != main).OrderBy(g => g.Key)
            .SelectMany(g => LineBuilder.Lines(LineBuilder.Chunks(g.Value)))
            .Select(l => (l, l.Tokens.Skip(1).Aggregate(frame.Map(l.First.PageBox), (box, t) => box.Union(frame.Map(t.PageBox)))))
            .ToList();

    /// <summary>The box in page coordinates: turning back by the angle is turning forth by what is left of the circle.</summary>
    public static Box ToPage(Frame frame, Box box) => frame.Angle == 0
        ? box
        : new Frame((360 - frame.Angle) % 360, frame.Width, frame.Height).Map(box);
}
