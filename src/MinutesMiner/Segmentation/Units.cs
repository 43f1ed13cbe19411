using System.Globalization;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>
/// The document's body as the units that a pipeline's patterns look at: its blocks, with paragraphs cut where a line within
/// them is an item's heading or a section's name. Documents without tags or gaps run such lines together with the text below.
/// </summary>
internal static partial class Units
{
    private const int LongestFurniture = 60;

    public static IReadOnlyList<Block> Of(Document document, PipelineDefinition pipeline, SectionNames names, ItemHeadings headings)
    {
        var units = new List<Block>();
        var apart = document.Blocks.Any(b => (b is HeadingBlock || (b is ParagraphBlock && b.Text.IsBold)) && b.Role == BlockRole.Body && headings.Of(b.Text) is not null);
        foreach (var block in document.Blocks)
        {
            if (block.Role is BlockRole.PageHeader or BlockRole.PageFooter or BlockRole.TableOfContents || block.Text.IsEmpty || IsRule(block.Text.Text)
                || (block is not TableBlock && block.Text.Length <= LongestFurniture && IsFurniture(block.Text.Text, pipeline))
                || (block is ParagraphBlock && block.Text.Page is null && Imprint().IsMatch(block.Text.Text)))
            {
                continue;
            }

            if (block is TableBlock table && (pipeline.Kind is not null ? CountedList(table) : Clauses(table)) is { } entries)
            {
                units.AddRange(entries);
            }
            else if (block is ParagraphBlock paragraph)
            {
                units.AddRange(Cut(paragraph, names, headings, apart));
            }
            else
            {
                units.Add(block);
            }
        }

        return units;
    }

    /// <summary>The line at a page's foot that says whose it is, where they live, and how to call them.</summary>
    [GeneratedRegex(@"^\p{Lu}[\p{L} -]{1,40} Kommune\s*[,|·•–-]\s*[^.]{0,80}\b\d{4}\s+\p{Lu}.{0,60}\b(?:tlf|telefon)\b.{0,200}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Imprint();

    /// <summary>A line that a portal sets among the text; or several buttons on one.</summary>
    private static bool IsFurniture(string text, PipelineDefinition pipeline)
    {
        if (pipeline.Furniture.Any(f => f.MatchWhole(text) is not null))
        {
            return true;
        }

        for (var end = text.LastIndexOf(' '); end > 0; end = text.LastIndexOf(' ', end - 1))
        {
            if (char.IsUpper(text[end + 1]) && pipeline.Furniture.Any(f => f.MatchWhole(text[..end]) is not null) && IsFurniture(text[(end + 1)..], pipeline))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The entries of a list that is set as a table: two columns, of which the first counts and the second says what. Null for a table of data.</summary>
    private static List<ListItemBlock>? CountedList(TableBlock table)
    {
        var rows = table.Cells.Where(c => !c.Text.IsEmpty).GroupBy(c => c.Row).OrderBy(r => r.Key).Select(r => r.OrderBy(c => c.Column).Select(c => c.Text).ToList()).ToList();
        if (table.HeaderRows > 0 || rows.Count < 2 || !rows.TrueForAll(r => r.Count == 2 && r[1].Text.Any(char.IsLetter)))
        {
            return null;
        }

        var numbers = rows.ConvertAll(r => int.TryParse(r[0].Text.TrimEnd('.', ')', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1);
        return numbers[0] >= 0 && numbers.Zip(numbers.Skip(1)).All(n => n.Second == n.First + 1)
            ? rows.ConvertAll(r => new ListItemBlock(r[0], r[1], 0) { Role = table.Role })
            : null;
    }

    /// <summary>The clauses of a recommendation that is set as a table: "At 1)" in the first column, what is recommended in the second. Null for a table of data.</summary>
    private static List<ListItemBlock>? Clauses(TableBlock table)
    {
        const int shortestClause = 20;
        var rows = table.Cells.Where(c => !c.Text.IsEmpty).GroupBy(c => c.Row).OrderBy(r => r.Key).Select(r => r.OrderBy(c => c.Column).Select(c => c.Text).ToList()).ToList();
        return rows.Count > 0 && rows.TrueForAll(r => r.Count == 2 && Clause().IsMatch(r[0].Text) && r[1].Length >= shortestClause)
            ? rows.ConvertAll(r => new ListItemBlock(r[0], r[1], 0) { Role = table.Role })
            : null;
    }

    [GeneratedRegex(@"^(?:at|ad)(?:\s?\d{1,2}\s?[.:)]{0,2})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Clause();

    /// <summary>Dashes and full stops alone: lines that were drawn with signs, and what editors leave. A bullet alone may belong to the text beside it.</summary>
    private static bool IsRule(string text) => text.All(c => c is '-' or '–' or '—' or '_' or '=' or '.' or '…' or ' ');

    /// <summary>The paragraph's pieces. Where the document sets items' headings apart, a line of running text that reads like one is none.</summary>
    private static IEnumerable<Block> Cut(ParagraphBlock paragraph, SectionNames names, ItemHeadings headings, bool areItemsApart)
    {
        var lines = paragraph.Content.Lines();
        if (lines.Count == 1)
        {
            return CutRunIn(paragraph, names);
        }

        var pieces = new List<Block>();
        var rest = new List<LocatedText>();
        var right = lines.Max(Right);
        foreach (var line in lines)
        {
            if ((StandsAlone(rest.LastOrDefault(), line, right) || BeginsLow(rest.LastOrDefault(), line, headings)) && (names.OfLine(line) is not null || ((line.IsBold || !areItemsApart) && headings.OfLine(line) is not null) || headings.Opener(line) is not null))
            {
                Flush();
                pieces.Add(new ParagraphBlock(line) { Role = paragraph.Role });
            }
            else
            {
                if (RunIn(line, names) is not null)
                {
                    Flush();
                }

                rest.Add(line);
            }
        }

        if (pieces.Count == 0)
        {
            return CutRunIn(paragraph, names);
        }

        Flush();
        return pieces;

        void Flush()
        {
            if (rest.Count > 0)
            {
                pieces.AddRange(CutRunIn(new ParagraphBlock(LocatedText.Join(rest)) { Role = paragraph.Role }, names));
                rest.Clear();
            }
        }
    }

    /// <summary>A name in bold at the front of a paragraph, as in "<b>Beslutning:</b> Godkendt.", becomes a paragraph of its own.</summary>
    private static IEnumerable<Block> CutRunIn(ParagraphBlock paragraph, SectionNames names)
    {
        var content = paragraph.Content;
        return RunIn(content, names) is { } cut
            ? [new ParagraphBlock(content.Slice(new TextRange(0, cut))) { Role = paragraph.Role }, new ParagraphBlock(content.Slice(new TextRange(cut, content.Length))) { Role = paragraph.Role }]
            : [paragraph];
    }

    /// <summary>Where the text begins behind the name in bold that the line opens with; null when it opens with none, or is one.</summary>
    private static int? RunIn(LocatedText content, SectionNames names)
    {
        var bold = content.Segments.TakeWhile(s => s.Style.HasFlag(TextStyle.Bold)).Count();
        if (bold == 0 || bold == content.Segments.Count)
        {
            return null;
        }

        // The colon belongs to the name, whether it is set in bold or not.
        var cut = content.Segments[bold].Start;
        while (cut < content.Length - 1 && content.Text[cut] is ':' or ' ')
        {
            cut++;
        }

        return names.OfHeading(content.Slice(new TextRange(0, cut))) is null ? null : cut;
    }

    /// <summary>An item's heading that begins with a small letter, as "åbent 4 …": below a sentence that has ended, or above all.</summary>
    private static bool BeginsLow(LocatedText? above, LocatedText line, ItemHeadings headings) =>
        char.IsLower(line.Text[0]) && (above is null || above.Text[^1] is '.' or '!' or '?') && headings.OfLine(line) is { Number: not null };

    /// <summary>
    /// Whether a line can be a name of its own: it does not go on with the sentence of the line above, which has ended, or ends where the
    /// line's first word had found room.
    /// </summary>
    /// <param name="above">The line above; null when there is none.</param>
    /// <param name="line">The line.</param>
    /// <param name="right">Where the paragraph's longest line ends, in points from the left; 0 for a source without pages, whose lines end where their author ended them.</param>
    private static bool StandsAlone(LocatedText? above, LocatedText line, double right)
    {
        if (!char.IsUpper(line.Text[0]) && !char.IsDigit(line.Text[0]))
        {
            return false;
        }

        if (above is null || above.Text[^1] is ',' or '-' or '–')
        {
            return above is null;
        }

        var firstWord = line.Text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? blank : line.Length;
        return right == 0 || above.Text[^1] is '.' or '!' or '?' or ':' || (line.IsBold && !above.IsBold)
            || right - Right(above) > Width(line) * (firstWord + 1) / line.Length;
    }

    private static double Right(LocatedText line) => line.Spans is [{ Box: { } box }, ..] ? box.Right : 0;

    private static double Width(LocatedText line) => line.Spans is [{ Box: { } box }, ..] ? box.Width : 0;
}
