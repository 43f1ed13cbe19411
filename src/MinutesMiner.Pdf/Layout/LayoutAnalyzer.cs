using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Blocks;
using MinutesMiner.Pdf.Layout.Pages;
using MinutesMiner.Pdf.Layout.Regions;
using MinutesMiner.Pdf.Layout.Tables;
using MinutesMiner.Pdf.Layout.Tags;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout;

/// <summary>
/// Makes blocks in reading order of a document's pages. Deterministic, without knowledge of any language, safe to use from several
/// threads at once. Time and memory grow with the letters; <see cref="LayoutOptions"/> caps what would grow faster.
/// </summary>
public static class LayoutAnalyzer
{
    /// <summary>Analyses a document.</summary>
    /// <param name="document">Every page of it is read, once, in order.</param>
    /// <param name="options">Choices and limits; null for the defaults.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <returns>The blocks; diagnostics are the document's own with those of the layout.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PdfLayout Analyze(PdfDocument document, LayoutOptions? options = null, CancellationToken cancellationToken = default)
    {
        var pages = Enumerable.Range(1, document.PageCount).Select(number => document.GetPage(number, cancellationToken));
        var layout = Analyze(pages, document.Structure, options, cancellationToken);
        return layout with { Diagnostics = [.. document.Diagnostics, .. layout.Diagnostics] };
    }

    /// <summary>Analyses pages.</summary>
    /// <param name="pages">In order; read once, one at a time, so they may be made on demand.</param>
    /// <param name="structure">Root of the structure tree of a tagged file; null when there is none.</param>
    /// <param name="options">Choices and limits; null for the defaults.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PdfLayout Analyze(
        IEnumerable<PdfPage> pages, StructureElement? structure, LayoutOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= LayoutOptions.Default;
        var tags = TagIndex.Of(options.UseStructure ? structure : null, options.MaxTableCells);
        var reader = new PageReader(options, tags);
        var diagnostics = new List<Diagnostic>();
        var contents = new List<PageContent>();
        foreach (var content in reader.Read(pages, (code, number) => diagnostics.Add(LimitMet(code, number))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            contents.Add(content);
        }

        Furniture.Take(contents);
        var pitches = new LinePitches(contents.Select(c => c.Chunks));
        var flows = new List<List<FlowItem>>();
        var before = default((IReadOnlyList<Box> Rules, AlignedDrafts Drafts)?);
        foreach (var page in contents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var units = page.Chunks.Select(Unit.Of).Concat(page.Tables.Select(Unit.Of)).ToList();
            var rules = Segments.Rules(page.Shapes.Rulings);
            var drafts = new AlignedDrafts(rules, page.Number, page.Shapes.FillAt, box => PageReader.ToPage(page.Frame, box));
            var stacks = RuleStacks.Find(rules, page.Shapes.Strips);
            var spaced = new SpacedTables(rules, stacks, pitches, contents.Count, drafts) { Carried = CarriedOver(flows, page) };
            var tables = new AlignedTables(rules, contents.Count, drafts, spaced);
            flows.Add(ReadingOrder.Of(Boxes.Nest(units, page.Boxes), page.Number, page.Frame.Width, options.MaxDepth, tables));
            if (before is { } last && flows[^1] is [{ Table: { IsRuled: false, ColumnEdges.Length: > 2 } head }, ..])
            {
                TableHeads.Take(flows[^2], head, pitches.Reach, last.Rules, last.Drafts);
            }

            before = (rules, drafts);
        }

        var sizes = contents.ConvertAll(p => p.Size);
        var assembly = new DocumentAssembly(contents, flows, tags);
        contents.Clear();
        flows.Clear();
        return new PdfLayout(assembly.TakeBlocks(), sizes, diagnostics);
    }

    /// <summary>The page's words in the order in which the page draws them, by writing direction.</summary>
    public static IReadOnlyList<Word> Words(PdfPage page) =>
        [.. WordBuilder.Build(page, new WordPool(), _ => null).OrderBy(g => g.Key).SelectMany(g => g.Value).Select(t => t.ToWord())];

    /// <summary>The table that the page before ends with, when nothing stands above the page's words.</summary>
    private static CarriedTable? CarriedOver(List<List<FlowItem>> flows, PageContent page)
    {
        if (flows.Count == 0 || page.Chunks.Count == 0 || CarriedTable.AtEnd(flows[^1]) is not { } carried)
        {
            return null;
        }

        var top = page.Chunks.Min(c => c.Box.Top);
        return page.Tables.Exists(t => t.Box.Top < top) ? null : carried;
    }

    private static Diagnostic LimitMet(string code, int page) => new(
        code,
        Severity.Warning,
        code.EndsWith("words", StringComparison.Ordinal)
            ? "The page holds more words than the layout takes apart; they are given row by row."
            : "The page holds more drawn lines than the layout looks at; tables on it may be missed.",
        new Span(page, null, null));
}
