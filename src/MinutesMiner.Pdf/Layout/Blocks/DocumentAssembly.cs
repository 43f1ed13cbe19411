using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Pages;
using MinutesMiner.Pdf.Layout.Regions;
using MinutesMiner.Pdf.Layout.Tables;
using MinutesMiner.Pdf.Layout.Tags;
using MinutesMiner.Pdf.Layout.Text;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>From the pages' lines in reading order to the document's blocks.</summary>
internal sealed class DocumentAssembly
{
    /// <summary>Blocks from which on a document is long; the runtime waits long before it looks for what lives long.</summary>
    private const int ManyDrafts = 2_000;

    private readonly Queue<BlockDraft> _drafts;
    private readonly TextAssembler _assembler;

    /// <summary>Finds the blocks. Neither list is held after that.</summary>
    public DocumentAssembly(IReadOnlyList<PageContent> pages, IReadOnlyList<List<FlowItem>> flows, TagIndex tags)
    {
        var style = new DocumentStyle(flows);
        var trust = tags.IsEmpty ? TagTrust.None : TagTrust.Weigh(Pairs(flows, style));
        var rules = new ParagraphRules(style, trust);
        var marks = new ListMarks(flows, rules);
        var builder = new ParagraphBuilder(rules, marks);
        var drafts = new List<BlockDraft>();
        for (var p = 0; p < pages.Count; p++)
        {
            drafts.AddRange(FurnitureOf(pages[p], BlockRole.PageHeader));
            var body = BodyOf(flows[p], builder, pages.Count);
            Footnotes.Mark(body, pages[p].Frame.Height, style.BodySize);
            drafts.AddRange(body);
            drafts.AddRange(TurnedOf(pages[p]));
            drafts.AddRange(FurnitureOf(pages[p], BlockRole.PageFooter));
        }

        new PageBreaks(rules, trust).Heal(drafts);
        Headings.Mark(drafts, style, trust.Splits);
        MarkContentsHeadings(drafts);
        ListDepths.Give(drafts);
        _assembler = new TextAssembler(VocabularyOf(flows));
        _drafts = new Queue<BlockDraft>(drafts);
    }

    /// <summary>The blocks, once: each draft is let go when its block is made, so that a long document is not held twice.</summary>
    public List<Block> TakeBlocks()
    {
        var blocks = new List<Block>(_drafts.Count);
        var half = _drafts.Count >= ManyDrafts ? _drafts.Count / 2 : -1;
        while (_drafts.TryDequeue(out var draft))
        {
            if (_drafts.Count == half)
            {
                // Half of the words are done with and never asked for again: the blocks to come can have their room.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Optimized, blocking: false);
            }

            var block = ToBlock(draft, _assembler);
            if (!block.Text.IsEmpty || block is TableBlock)
            {
                blocks.Add(block);
            }
        }

        return blocks;
    }

    private static Block ToBlock(BlockDraft draft, TextAssembler assembler)
    {
        if (draft.Table is { } table)
        {
            table.HeaderRows = HeaderRows.Count(table);
            return table.ToBlock(assembler);
        }

        var lines = draft.Lines.ConvertAll(l => l.Tokens);
        switch (draft.Kind)
        {
            case DraftKind.Heading:
                return new HeadingBlock(assembler.Assemble(lines), draft.Level) { Role = draft.Role };
            case DraftKind.ListItem:
                var mark = draft.Mark!;
                var label = mark.IsBullet ? LocatedText.Empty : assembler.Assemble([lines[0].Take(mark.Tokens).ToList()]);
                lines[0] = lines[0].Skip(mark.Tokens).ToList();
                return new ListItemBlock(label, assembler.Assemble(lines.Where(l => l.Count > 0)), draft.Depth) { Role = draft.Role };
            default:
                return new ParagraphBlock(assembler.Assemble(lines)) { Role = draft.Role };
        }
    }

    private static IEnumerable<BlockDraft> FurnitureOf(PageContent page, BlockRole role)
    {
        var chunks = page.Furniture.Where(f => f.Role == role).Select(f => f.Line).OrderBy(l => l.Baseline).ThenBy(l => l.Box.Left);
        foreach (var line in LineBuilder.Lines(chunks))
        {
            yield return new BlockDraft { Column = new Column(line.Box, page.Number, true, line.Box.Right), Lines = [line], Role = role };
        }
    }

    /// <summary>Text in other directions than the page's own: one block a run of lines.</summary>
    private static IEnumerable<BlockDraft> TurnedOf(PageContent page)
    {
        foreach (var line in page.Turned)
        {
            yield return new BlockDraft { Column = new Column(line.Box, page.Number, true, line.Box.Right), Lines = [line] };
        }
    }

    private static List<BlockDraft> BodyOf(List<FlowItem> flow, ParagraphBuilder builder, int pageCount)
    {
        var contents = Contents.Take(flow, pageCount);
        if (contents.Count == 0)
        {
            return builder.Build(flow);
        }

        var drafts = new List<BlockDraft>();
        var from = 0;
        foreach (var zone in contents.GroupBy(c => c.At))
        {
            drafts.AddRange(builder.Build(flow.GetRange(from, zone.Key - from)));
            drafts.AddRange(zone.Select(z => z.Draft));
            from = zone.Key;
        }

        drafts.AddRange(builder.Build(flow.GetRange(from, flow.Count - from)));
        return drafts;
    }

    /// <summary>
    /// The heading right above a table of contents belongs to it; on a later page than the first, where no title stands, so does one
    /// above that heading.
    /// </summary>
    private static void MarkContentsHeadings(List<BlockDraft> drafts)
    {
        const int MaxHeadings = 2;
        for (var i = 1; i < drafts.Count; i++)
        {
            if (drafts[i].Role != BlockRole.TableOfContents)
            {
                continue;
            }

            var page = drafts[i].FirstPage;
            for (var h = i - 1; h >= 0 && h >= i - (page == 1 ? 1 : MaxHeadings); h--)
            {
                if (drafts[h] is not { Kind: DraftKind.Heading, Role: BlockRole.Body } || drafts[h].FirstPage != page)
                {
                    break;
                }

                drafts[h].Role = BlockRole.TableOfContents;
            }
        }
    }

    private static Vocabulary VocabularyOf(IReadOnlyList<List<FlowItem>> flows)
    {
        var vocabulary = new Vocabulary();
        var breaks = new List<(string Left, string Right)>();
        var count = 0;
        var above = default(Line);
        foreach (var line in flows.SelectMany(f => f).SelectMany(LinesOf))
        {
            // Of a word that ends or begins with a break only a part stands on the line.
            var isRest = above is not null && above.Last.Text.EndsWith('-');
            if (isRest && above!.Last.Text.Length > 1)
            {
                breaks.Add((above.Last.Text, line.First.Text));
            }

            for (var i = isRest ? 1 : 0; i < line.Tokens.Count; i++)
            {
                var token = line.Tokens[i];
                if (i < line.Tokens.Count - 1 || !token.Text.EndsWith('-'))
                {
                    vocabulary.Add(token.Text);
                }

                vocabulary.HyphensAreSoft |= token.HasDrawnSoftHyphen && i < line.Tokens.Count - 1;
            }

            above = line;
            count++;
        }

        vocabulary.NoteBreaks(breaks, count);
        return vocabulary;
    }

    private static IEnumerable<Line> LinesOf(FlowItem item) => item.Line is { } line ? [line] : item.Table!.Cells.SelectMany(c => c.Lines);

    /// <summary>Pairs of lines where the page leaves no doubt whether they belong to one paragraph.</summary>
    private static IEnumerable<(Line First, Line Second, TagVerdict Layout)> Pairs(IReadOnlyList<List<FlowItem>> flows, DocumentStyle style)
    {
        var rules = new ParagraphRules(style, TagTrust.None);
        foreach (var flow in flows)
        {
            for (var i = 1; i < flow.Count; i++)
            {
                if (flow[i - 1].Line is not { } first || flow[i].Line is not { } second || flow[i - 1].Column != flow[i].Column
                    || Math.Abs(first.Size - second.Size) > 0.6)
                {
                    continue;
                }

                var pitch = (second.Baseline - first.Baseline) / style.Pitch(second.Size);
                var isShort = rules.IsShort(first, second, flow[i].Column);
                var apart = isShort && LineFit.EndsSentence(first) && !LineFit.StartsLow(second);
                var together = !isShort && !LineFit.EndsSentence(first) && LineFit.StartsLow(second) && pitch < 1.2
                    && first.IsBold == second.IsBold && Math.Abs(first.Box.Left - second.Box.Left) < 2;
                yield return (first, second, apart ? TagVerdict.Different : together ? TagVerdict.Same : TagVerdict.Unknown);
            }
        }
    }
}
