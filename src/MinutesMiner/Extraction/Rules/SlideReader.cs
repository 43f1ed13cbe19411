using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Core.Text.Sentences;
using MinutesMiner.Extraction.Rules.Tables;
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

    /// <summary>White from one row of boxes to the next, in points: what stands above it is no heading of what stands below.</summary>
    private const double BandGap = 80;

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
            foreach (var table in blocks.OfType<TableBlock>().Where(t => t.Cells.Any(c => c.Text.Page == pages[i].Page)))
            {
                found.AddRange(TableStatements.Read(table, new TableContext(null, SectionRole.Other, titles is [var first, ..] ? first : ""))
                    .Select(s => s with { IsSlide = true, Page = pages[i].Page, Above = [.. s.Above, .. titles.Except(s.Above, StringComparer.Ordinal)] }));
            }

            var isExamples = titles.Exists(t => t.StartsWith("EX ", StringComparison.OrdinalIgnoreCase) || t.Contains("EKSEMPLER", StringComparison.OrdinalIgnoreCase));
            foreach (var piece in pages[i].Pieces.Where(p => p is { IsTitle: false, IsHeading: false } && (p.IsEntry || !isExamples)))
            {
                var heads = Headings(pages, i, piece);
                if (heads.Count == 0)
                {
                    heads = Likened(pages, i, piece);
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

    /// <summary>The headings above a text: its own slide's, or those that the next slide prints on the same columns.</summary>
    private static IReadOnlyList<string> Headings(IReadOnlyList<Slide> slides, int index, Piece piece)
    {
        var own = slides[index].HeadingsOf(piece);
        return own.Count == 0 && index + 1 < slides.Count && slides[index + 1].Names(slides[index].BandOf(piece)) is { } names
            ? names.Where(n => IsUnder(n.Box, piece.Box)).Select(n => n.Text.Text).ToList()
            : own;
    }

    /// <summary>
    /// The name of a column that has none, by a slide of the same series: one whose title differs only in what stands in brackets, and that
    /// has a named column with an entry in the same words. Such series show the same segments for one group after another.
    /// </summary>
    private static IReadOnlyList<string> Likened(IReadOnlyList<Slide> slides, int index, Piece piece)
    {
        if (slides[index].Series is not { } series)
        {
            return [];
        }

        var column = slides[index].BandOf(piece).Where(p => !p.IsHeading && Math.Abs(p.Box.Left - piece.Box.Left) < Indent).Select(p => p.Text.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < slides.Count; i++)
        {
            if (i == index || slides[i].Series != series)
            {
                continue;
            }

            foreach (var entry in slides[i].Pieces.Where(p => p is { IsTitle: false, IsHeading: false } && column.Contains(p.Text.Text)))
            {
                // An entry that several columns share names none of them.
                if (slides[i].Pieces.Count(p => p.Text.Text.Equals(entry.Text.Text, StringComparison.OrdinalIgnoreCase)) == 1 && Headings(slides, i, entry) is { Count: > 0 } names)
                {
                    return names;
                }
            }
        }

        return [];
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

    private static bool IsUnder(Box heading, Box text) => text.Left >= heading.Left - GridSlack && text.Left - heading.Left <= Indent;

    private sealed record Slide(int Page, List<Piece> Pieces)
    {
        /// <summary>The title without what stands in brackets, in lower case: slides of one series share it; null where the title has no brackets.</summary>
        public string? Series => Pieces.Find(p => p.IsTitle)?.Text.Text is { } title && title.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && title.EndsWith(')')
            ? title[..open].Trim().ToLowerInvariant()
            : null;

        /// <summary>The headings above a text in its column and its row of boxes, the nearest first; a list's own first entry, which names the group, before them.</summary>
        public IReadOnlyList<string> HeadingsOf(Piece piece)
        {
            var band = BandOf(piece);
            var own = band.Where(p => p.IsHeading && p.Box.Top <= piece.Box.Top + 1 && IsUnder(p.Box, piece.Box))
                .OrderByDescending(p => p.Box.Top).Select(p => p.Text.Text).ToList();
            var entries = band.Where(p => !p.IsHeading && p.Text.Text.StartsWith("Borgere", StringComparison.Ordinal) && p != piece
                && Math.Abs(p.Box.Left - piece.Box.Left) < GridSlack && p.Box.Top < piece.Box.Top);
            return [.. entries.Select(p => p.Text.Text), .. own];
        }

        /// <summary>The row of boxes that a text stands in: what no broad strip of white parts from it.</summary>
        public IReadOnlyList<Piece> BandOf(Piece piece)
        {
            var band = new List<Piece>();
            var bottom = double.MinValue;
            foreach (var next in Pieces.Where(p => !p.IsTitle).OrderBy(p => p.Box.Top))
            {
                if (next.Box.Top - bottom > BandGap)
                {
                    if (band.Contains(piece))
                    {
                        return band;
                    }

                    band = [];
                }

                band.Add(next);
                bottom = Math.Max(bottom, next.Box.Bottom);
            }

            return band;
        }

        /// <summary>
        /// This slide's column headings when a row of boxes of the slide before it has none and stands on the same columns: a series of slides
        /// often prints the names once.
        /// </summary>
        public IReadOnlyList<Piece>? Names(IReadOnlyList<Piece> band)
        {
            var columns = band.Select(p => Math.Round(p.Box.Left)).Distinct().ToList();
            var names = Pieces.Where(p => p is { IsHeading: true, IsTitle: false }).ToList();
            return columns.Count > 1 && columns.Count == names.Count && !band.Any(p => p.IsHeading) && columns.All(c => names.Exists(n => c >= n.Box.Left - GridSlack && c - n.Box.Left <= Indent))
                ? names
                : null;
        }
    }
}
