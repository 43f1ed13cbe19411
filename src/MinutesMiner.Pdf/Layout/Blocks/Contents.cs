using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Regions;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>
/// Finds tables of contents: entries with leader dots before a page number, or with page numbers in a column of their own that rise.
/// </summary>
internal static class Contents
{
    private const int LeaderDots = 4;
    private static readonly char[] LeaderGlyphs = ['.', '…', '·', '_'];
    private const int MinEntries = 2;
    private const int MinBareEntries = 3;

    /// <summary>
    /// Takes the entries on the page out of its flow. Gives drafts with the place in the flow where they belong; leader dots are gone.
    /// </summary>
    public static List<(int At, BlockDraft Draft)> Take(List<FlowItem> flow, int pageCount)
    {
        var entries = new List<(int At, BlockDraft Draft)>();
        var start = 0;
        while (start < flow.Count)
        {
            var (first, last) = Zone(flow, start, pageCount);
            if (first < 0)
            {
                break;
            }

            var open = default(BlockDraft);
            for (var i = first; i <= last; i++)
            {
                var line = WithoutLeaders(flow[i].Line!);
                if (line is null)
                {
                    continue;
                }

                if (open is null || Math.Abs(open.LastLine.Size - line.Size) > 0.6 || open.LastLine.IsBold != line.IsBold
                    || line.Baseline - open.LastLine.Baseline > 1.6 * line.Size)
                {
                    open = new BlockDraft { Kind = DraftKind.Paragraph, Column = flow[i].Column, Role = BlockRole.TableOfContents };
                    entries.Add((first, open));
                }

                open.Lines.Add(line);
                open = EndsWithNumber(line) ? null : open;
            }

            flow.RemoveRange(first, last - first + 1);
            start = first;
        }

        return entries;
    }

    private static (int First, int Last) Zone(List<FlowItem> flow, int start, int pageCount)
    {
        for (var i = start; i < flow.Count; i++)
        {
            if (flow[i].Line is not { } line || !(line.HasLeaders || EndsInColumn(line)))
            {
                continue;
            }

            var last = i;
            var leaders = line.HasLeaders ? 1 : 0;
            var members = new List<Line> { line };
            for (var j = i + 1; j < flow.Count && flow[j].Line is { } next; j++)
            {
                var isEntry = next.HasLeaders || (EndsInColumn(next) && SameEnd(members[^1], next));
                if (isEntry)
                {
                    last = j;
                    members.Add(next);
                    leaders += next.HasLeaders ? 1 : 0;
                }
                else if (j - last > 3)
                {
                    break;
                }
            }

            if (leaders >= MinEntries || (leaders == 1 && members.Count == 1 && WithoutLeaders(line) is { } alone && EndsWithNumber(alone))
                || (members.Count >= MinBareEntries && Rises(members, pageCount)))
            {
                return (i, last);
            }

            i = last;
        }

        return (-1, -1);
    }

    private static bool EndsWithNumber(Line line) =>
        line.Tokens.Count > 1 && line.Last.Text.Length <= 4 && line.Last.Text.All(char.IsAsciiDigit);

    private static bool EndsInColumn(Line line) =>
        EndsWithNumber(line) && line.Last.Box.Left - line.Tokens[^2].Box.Right > LineBuilder.ChunkGap * line.Size
        && line.Tokens.Take(line.Tokens.Count - 1).Any(t => t.Text.Any(char.IsLetter));

    private static bool SameEnd(Line a, Line b) =>
        Math.Abs(a.Last.Box.Right - b.Last.Box.Right) < 4 || Math.Abs(a.Last.Box.Left - b.Last.Box.Left) < 4;

    private static bool Rises(List<Line> entries, int pageCount)
    {
        var numbers = entries.ConvertAll(e => int.Parse(e.Last.Text, System.Globalization.CultureInfo.InvariantCulture));
        return numbers.Zip(numbers.Skip(1)).All(p => p.Second >= p.First) && numbers[^1] > numbers[0] && numbers[^1] <= (1.5 * pageCount) + 10
            && numbers[0] >= 1;
    }

    private static Line? WithoutLeaders(Line line)
    {
        var tokens = new List<Token>();
        foreach (var token in line.Tokens)
        {
            var first = FirstLeader(token.Text);
            if (first < 0)
            {
                tokens.Add(token);
                continue;
            }

            var head = token.Text[..first];
            var tail = token.Text[first..].TrimStart(LeaderGlyphs);
            if (head.Length > 0)
            {
                tokens.Add(Cut(token, head, fromEnd: false));
            }

            if (tail.Length > 0)
            {
                tokens.Add(Cut(token, tail, fromEnd: true));
            }
        }

        return tokens.Count == 0 ? null : tokens.SequenceEqual(line.Tokens) ? line : new Line(tokens);
    }

    /// <summary>Where a run of leader dots starts in the word; -1 when there is none. A run of dots alone is one also when it is short.</summary>
    private static int FirstLeader(string text)
    {
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            run = LeaderGlyphs.Contains(text[i]) ? run + (text[i] == '…' ? LeaderDots : 1) : 0;
            if (run >= LeaderDots)
            {
                var start = i;
                while (start > 0 && LeaderGlyphs.Contains(text[start - 1]))
                {
                    start--;
                }

                return start;
            }
        }

        return run == text.Length ? 0 : -1;
    }

    /// <summary>The word without its dots. A dot is narrower than a letter: half as wide is near enough for a box.</summary>
    private static Token Cut(Token token, string text, bool fromEnd) =>
        TokenPart.Of(token, text, text.Length / (text.Length + (0.5 * (token.Text.Length - text.Length))), fromEnd);
}
