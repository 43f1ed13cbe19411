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

    private Grid? _above;

    /// <summary>Reads the pages in order. <paramref name="report"/> takes codes of limits that were met.</summary>
    /// <remarks>Each page is finished when the next is known: a table that goes on there shows what the last row of this one is.</remarks>
    public IEnumerable<PageContent> Read(IEnumerable<PdfPage> pages, Action<string, int> report)
    {
        var waiting = default(PageDraft);
        foreach (var page in pages)
        {
            var draft = Prepare(page, report);
            if (waiting is not null)
            {
                yield return Finish(waiting, BrokenGrids.AtHead(draft.Grids, draft.Tokens));
            }

            waiting = draft;
        }

        if (waiting is not null)
        {
            yield return Finish(waiting, null);
        }
    }

    private PageDraft Prepare(PdfPage page, Action<string, int> report)
    {
        var byAngle = WordBuilder.Build(page, _words, mark => tags.Find(page.Number, mark));
        var main = byAngle.Count == 0 ? 0 : byAngle.OrderByDescending(g => g.Value.Sum(t => t.Text.Length)).ThenBy(g => g.Key).First().Key;
        var frame = new Frame(main, page.Width, page.Height);
        var tokens = byAngle.GetValueOrDefault(main) ?? [];
        foreach (var token in byAngle.Where(g => g.Key != main).SelectMany(g => g.Value))
        {
            token.Tag = null; // What stands across the page takes no part in its order.
        }

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

        var shapes = !isCrowded && hasShapes && frame.IsUpright ? PageShapes.Of(page, frame) : PageShapes.None;
        var drawn = RuledGrids.Find(shapes.Rulings, shapes.Frames, options.MaxTableCells);
        var tiled = TileGrids.Find(shapes.Fills, options.MaxTableCells)
            .Where(t => !drawn.Exists(d => d.ColumnCount > 1 && d.Box.Intersects(t.Box)) && tokens.Exists(w => t.CellAt(w.Box.CenterX, w.Box.CenterY) >= 0));
        return new PageDraft
        {
            Page = page,
            Frame = frame,
            Tokens = tokens,
            IsCrowded = isCrowded,
            Shapes = shapes,
            Turned = TurnedLines(byAngle, main, frame),
            Drawn = drawn,
            Tiled = tiled.ToList(),
        };
    }

    private PageContent Finish(PageDraft draft, Grid? below)
    {
        var (tokens, shapes, number) = (draft.Tokens, draft.Shapes, draft.Page.Number);
        var tagged = tokens.Select(t => t.Tag?.Cell).OfType<TaggedCell>().Distinct().ToList();
        var tables = new List<TableDraft>();
        var boxes = new List<Box>(shapes.Boxes);
        var (head, foot) = (BrokenGrids.AtHead(draft.Grids, tokens), BrokenGrids.AtFoot(draft.Grids, tokens));
        foreach (var own in draft.Grids)
        {
            var isFoot = ReferenceEquals(own, foot);
            var part = (ReferenceEquals(own, head) ? BrokenGrids.WithColumnsOf(own, _above) : null) ?? (isFoot ? BrokenGrids.WithColumnsOf(own, below) : null);
            var grid = part ?? own;
            foot = isFoot ? grid : foot;
            var isDrawn = draft.Drawn.Contains(own);
            if (!isDrawn && part is null && !TileGrids.IsTable(own, tokens))
            {
                foot = isFoot ? null : foot;
                continue;
            }

            if (TaggedTables.KnowMore(grid, tokens))
            {
                continue;
            }

            if (RuledTables.Fill(grid, tokens, draft.Turned, number, shapes.FillAt, box => ToPage(draft.Frame, box), part is not null) is { } table)
            {
                tables.Add(table);
            }
            else if (isDrawn)
            {
                boxes.Add(grid.Box);
            }
        }

        _above = foot;
        if (!draft.IsCrowded)
        {
            tables.AddRange(TaggedTables.Take(tokens, number, shapes.FillAt, box => ToPage(draft.Frame, box)));
        }

        TaggedTables.NotePrinted(tagged);
        boxes.RemoveAll(b => tables.Exists(t => t.Box.Inflate(2).Contains(b.CenterX, b.CenterY)));
        var chunks = LineBuilder.Chunks(tokens);
        shapes.MarkUnderlines(chunks);
        shapes.MarkBullets(chunks, BulletSize);
        MarkLinks(chunks, draft);
        return new PageContent
        {
            Number = number,
            Size = new PageSize(draft.Page.Width, draft.Page.Height),
            Frame = draft.Frame,
            Chunks = chunks,
            Tables = tables,
            Boxes = boxes,
            Shapes = shapes,
            Turned = draft.Turned.ConvertAll(t => t.Line),
        };
    }

    /// <summary>Marks chunks that stand in the area of a link.</summary>
    private void MarkLinks(List<Line> chunks, PageDraft draft)
    {
        foreach (var link in draft.Page.Links.Take(options.MaxShapesPerPage))
        {
            var box = draft.Frame.Map(link.Box);
            for (var i = 0; i < chunks.Count; i++)
            {
                chunks[i].IsLink |= box.Contains(chunks[i].Box.CenterX, chunks[i].Box.CenterY);
            }
        }
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

    /// <summary>A page whose words are known but not yet put into tables.</summary>
    private sealed class PageDraft
    {
        private IReadOnlyList<Grid>? _grids;

        public required PdfPage Page { get; init; }

        public required Frame Frame { get; init; }

        /// <summary>Words of the main direction.</summary>
        public required List<Token> Tokens { get; init; }

        public required bool IsCrowded { get; init; }

        public required PageShapes Shapes { get; init; }

        /// <summary>Lines in other directions, each with its box in the page's frame.</summary>
        public required List<(Line Line, Box Box)> Turned { get; init; }

        /// <summary>Grids of drawn lines.</summary>
        public required List<Grid> Drawn { get; init; }

        /// <summary>Grids of areas that lie edge to edge.</summary>
        public required List<Grid> Tiled { get; init; }

        public IReadOnlyList<Grid> Grids => _grids ??= [.. Drawn, .. Tiled];
    }
}
