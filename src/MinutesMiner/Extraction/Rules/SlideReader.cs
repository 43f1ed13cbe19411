using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Core.Text.Sentences;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Rules;

/// <summary>
/// The statements of slides. A slide is boxes: what a fragment is about is said by the box's own heading, above it in the same column, and
/// by the slide's title.
/// </summary>
internal static class SlideReader
{
    /// <summary>How far a fragment may stand to the right of its box's heading, in points: the width of a bullet and its indent.</summary>
    private const double Indent = 40;

    /// <summary>How far the grids of two slides may differ and still be the same, in points.</summary>
    private const double GridSlack = 4;

    public static IReadOnlyList<Statement> Read(IReadOnlyList<Block> blocks)
    {
        var found = new List<Statement>();
        var pages = blocks.Where(b => !b.Text.IsEmpty && b.Text.Page is not null).GroupBy(b => b.Text.Page!.Value)
            .Select(g => new Slide(g.Key, Pieces(g.ToList()))).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            var titles = pages[i].Pieces.Where(p => p.IsTitle).Select(p => p.Text.Text).ToList();
            var isExamples = titles.Exists(t => t.StartsWith("EX ", StringComparison.OrdinalIgnoreCase) || t.Contains("EKSEMPLER", StringComparison.OrdinalIgnoreCase));
            foreach (var piece in pages[i].Pieces.Where(p => p is { IsTitle: false, IsHeading: false } && (p.IsEntry || !isExamples)))
            {
                var heads = pages[i].HeadingsOf(piece);
                if (heads.Count == 0 && i + 1 < pages.Count && pages[i].ColumnsWithoutHeading().Count > 1 && pages[i + 1].Names(pages[i]) is { } names)
                {
                    heads = names.Where(n => Math.Abs(n.Box.Left - (piece.Box.Left - 17)) < 17 + GridSlack && piece.Box.Left >= n.Box.Left).Select(n => n.Text.Text).ToList();
                }

                var before = "";
                foreach (var sentence in DanishSentences.Split(piece.Text.Text).Select(piece.Text.Slice).Where(s => s.Text.Any(char.IsLetterOrDigit)))
                {
                    found.Add(new Statement(sentence, null, SectionRole.Other)
                    {
                        IsSlide = true,
                        Page = pages[i].Page,
                        IsEntry = true,
                        Before = before,
                        Above = [.. heads, .. titles],
                    });
                    before = sentence.Text;
                }
            }
        }

        return found;
    }

    /// <summary>
    /// The slide's texts: a bullet glyph that was set as a text of its own is left out, and lines that it parted are put together again.
    /// </summary>
    private static List<Piece> Pieces(IReadOnlyList<Block> blocks)
    {
        var pieces = new List<Piece>();
        var biggest = blocks.Where(b => b is not TableBlock).Select(b => b.Text.FontSize).DefaultIfEmpty().Max();
        var bullet = false;
        foreach (var block in blocks)
        {
            if (block is TableBlock || block.Text.Spans is not [{ Box: { } box }, ..])
            {
                continue;
            }

            if (!block.Text.Text.Any(char.IsLetterOrDigit))
            {
                bullet = true;
                continue;
            }

            var last = pieces.Count > 0 ? pieces[^1] : null;
            var isHeading = block is HeadingBlock || block.Text.IsBold;
            if (bullet && last is { IsHeading: false } && !isHeading && Math.Abs(last.Box.Left - box.Left) < 2 && box.Top - last.Box.Bottom < 2
                && char.IsLower(block.Text.Text[0]) | char.IsDigit(block.Text.Text[0]))
            {
                pieces[^1] = last with { Text = LocatedText.Join([last.Text, block.Text]), Box = last.Box.Union(box) };
                continue;
            }

            bullet = false;
            var isTitle = block is HeadingBlock { Level: <= 2 } && box.Top < 100 && block.Text.FontSize >= biggest * 0.5;
            foreach (var text in Parts(block is ListItemBlock entry ? entry.Content : block.Text))
            {
                pieces.Add(new Piece(text, box, isHeading, isTitle, block is ListItemBlock));
            }
        }

        return pieces;
    }

    /// <summary>The parts of a text between bullet glyphs that two columns on one line have left in it.</summary>
    private static IEnumerable<LocatedText> Parts(LocatedText text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || text.Text[at] is '•' or '★' or '▪')
            {
                var part = text.Slice(new TextRange(start, at));
                start = at + 1;
                if (!part.IsEmpty)
                {
                    yield return part;
                }
            }
        }
    }

    private sealed record Piece(LocatedText Text, Box Box, bool IsHeading, bool IsTitle, bool IsEntry);

    private sealed record Slide(int Page, List<Piece> Pieces)
    {
        /// <summary>The headings above a text in its column, the nearest first, and no further than the next text of another kind allows.</summary>
        public IReadOnlyList<string> HeadingsOf(Piece piece)
        {
            var own = Pieces.Where(p => p is { IsHeading: true, IsTitle: false } && p.Box.Top <= piece.Box.Top + 1
                    && piece.Box.Left >= p.Box.Left - GridSlack && piece.Box.Left - p.Box.Left <= Indent)
                .OrderByDescending(p => p.Box.Top).Select(p => p.Text.Text).ToList();
            var entries = Pieces.Where(p => !p.IsHeading && p.Text.Text.StartsWith("Borgere", StringComparison.Ordinal) && p != piece
                && Math.Abs(p.Box.Left - piece.Box.Left) < GridSlack && p.Box.Top < piece.Box.Top && piece.Box.Top - p.Box.Top < 120);
            return [.. entries.Select(p => p.Text.Text), .. own];
        }

        /// <summary>Left edges at which texts stand in two or more columns without a heading above.</summary>
        public IReadOnlyList<double> ColumnsWithoutHeading() =>
            Pieces.Where(p => !p.IsHeading && HeadingsOf(p).Count == 0).Select(p => Math.Round(p.Box.Left)).Distinct().Order().ToList();

        /// <summary>The column headings of this slide when it stands on the same grid as the one before it, whose columns have none.</summary>
        public IReadOnlyList<Piece>? Names(Slide before)
        {
            var columns = before.ColumnsWithoutHeading();
            var names = Pieces.Where(p => p is { IsHeading: true, IsTitle: false }).ToList();
            var fitting = columns.Count(c => names.Exists(n => c >= n.Box.Left - GridSlack && c - n.Box.Left <= 17 + GridSlack));
            return fitting == columns.Count && names.Count == columns.Count ? names : null;
        }
    }
}
