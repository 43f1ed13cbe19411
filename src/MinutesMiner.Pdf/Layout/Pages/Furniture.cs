using System.Globalization;
using System.Text;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Pages;

/// <summary>
/// Finds what runs along at the top and foot of pages: the same words at the same height, page numbers that count, and what the file
/// marks as artifact there. Only what has nothing but furniture beyond it, towards the page's edge, can be furniture.
/// </summary>
internal static class Furniture
{
    private const double Band = 0.22;
    private const double SameHeight = 4;
    private const double Drift = 20;
    private const int MaxLayers = 8;
    private const double MostNumbers = 0.8;
    private const int MaxDay = 31;

    /// <summary>Moves furniture from the pages' chunks to <see cref="PageContent.Furniture"/>.</summary>
    public static void Take(IReadOnlyList<PageContent> pages)
    {
        var trustArtifacts = ArtifactsAreFew(pages);
        Take(pages, BlockRole.PageHeader, trustArtifacts);
        Take(pages, BlockRole.PageFooter, trustArtifacts);
    }

    private static void Take(IReadOnlyList<PageContent> pages, BlockRole role, bool trustArtifacts)
    {
        // Layer by layer inwards: once the outermost furniture is gone, the next line is outermost.
        for (var layer = 0; layer < MaxLayers; layer++)
        {
            var candidates = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
            var taken = new List<Candidate>();
            for (var p = 0; p < pages.Count; p++)
            {
                foreach (var chunk in Outermost(pages[p], role))
                {
                    var candidate = new Candidate(p, chunk, Edge(pages[p], chunk, role));
                    if (trustArtifacts && chunk.Tokens.All(t => t.IsArtifact))
                    {
                        taken.Add(candidate);
                        continue;
                    }

                    var key = KeyOf(chunk);
                    if (!candidates.TryGetValue(key, out var group))
                    {
                        candidates.Add(key, group = []);
                    }

                    group.Add(candidate);
                }
            }

            foreach (var group in candidates.Values)
            {
                var repeated = Repeated(group, pages.Count).ToHashSet();
                taken.AddRange(repeated);

                // What is furniture on several pages is so, too, on one where it stands a little higher or lower.
                if (repeated.Count >= 3)
                {
                    taken.AddRange(group.Where(c => !repeated.Contains(c) && repeated.Any(r => Math.Abs(r.Edge - c.Edge) <= Drift)));
                }
            }

            if (taken.Count == 0)
            {
                return;
            }

            foreach (var byPage in taken.GroupBy(t => t.Page))
            {
                var lines = byPage.Select(t => t.Chunk).ToHashSet();
                pages[byPage.Key].Chunks = pages[byPage.Key].Chunks.Where(c => !lines.Contains(c)).ToList();
                pages[byPage.Key].Furniture.AddRange(byPage.Select(t => (t.Chunk, role)));
            }
        }
    }

    /// <summary>Chunks that nothing stands beyond: the topmost or the lowest row.</summary>
    private static IEnumerable<Line> Outermost(PageContent page, BlockRole role)
    {
        if (page.Chunks.Count == 0)
        {
            return [];
        }

        var isHeader = role == BlockRole.PageHeader;
        var height = page.Frame.Height;
        if (isHeader)
        {
            var first = page.Chunks.MinBy(c => c.Box.Top)!;
            if (first.Box.Bottom > Band * height || page.Tables.Exists(t => t.Box.Top < first.Box.Top && t.RowCount > 1))
            {
                return [];
            }

            return page.Chunks.Where(c => c.Box.Top < first.Box.Bottom && c.Box.CenterY < Band * height);
        }

        var last = page.Chunks.MaxBy(c => c.Box.Bottom)!;
        if (last.Box.Top < (1 - Band) * height || page.Tables.Exists(t => t.Box.Bottom > last.Box.Bottom && t.RowCount > 1))
        {
            return [];
        }

        return page.Chunks.Where(c => c.Box.Bottom > last.Box.Top && c.Box.CenterY > (1 - Band) * height);
    }

    private static double Edge(PageContent page, Line chunk, BlockRole role) =>
        role == BlockRole.PageHeader ? chunk.Baseline : page.Frame.Height - chunk.Baseline;

    /// <summary>Those of a group that stand at one height on enough pages, their numbers alike or counting with the pages.</summary>
    private static IEnumerable<Candidate> Repeated(List<Candidate> group, int pageCount)
    {
        var sorted = group.OrderBy(c => c.Edge).ToList();
        for (var i = 0; i < sorted.Count;)
        {
            var end = i;
            while (end < sorted.Count && sorted[end].Edge - sorted[i].Edge <= SameHeight)
            {
                end++;
            }

            var level = sorted.GetRange(i, end - i).OrderBy(c => c.Page).ToList();
            i = end;
            var pages = level.Select(c => c.Page).Distinct().Count();
            if (pages < 2 || !NumbersCount(level))
            {
                continue;
            }

            var neighbours = level.Zip(level.Skip(1)).Count(p => p.Second.Page - p.First.Page is 1 or 2);
            if (pages >= Math.Max(2, 0.4 * pageCount) || (pages >= 3 && neighbours >= 2))
            {
                foreach (var candidate in level)
                {
                    yield return candidate;
                }
            }
        }
    }

    /// <summary>Whether the numbers in the chunks stay the same or grow by one a page: a page number, how many pages there are, a date.</summary>
    private static bool NumbersCount(List<Candidate> level)
    {
        var (same, counting, all, stepped) = (0, 0, 0, 0);
        for (var i = 1; i < level.Count; i++)
        {
            var before = Numbers(level[i - 1].Chunk);
            var after = Numbers(level[i].Chunk);
            var pages = level[i].Page - level[i - 1].Page;
            var counted = counting;
            for (var n = 0; n < Math.Min(before.Count, after.Count); n++)
            {
                all++;
                same += after[n] == before[n] ? 1 : 0;
                counting += after[n] - before[n] == pages ? 1 : 0;
            }

            stepped += counting > counted ? 1 : 0;
        }

        // A line without words must count somewhere, or be a date: a lone figure that stays the same is no page number.
        var isBare = level[0].Chunk.Tokens.All(t => t.Text.All(c => !char.IsLetter(c)));
        return all == 0
            ? !isBare || Numbers(level[0].Chunk).Count == 0
            : same + counting >= MostNumbers * all && (!isBare || stepped >= MostNumbers * (level.Count - 1) || IsDate(level[0].Chunk.Text));
    }

    /// <summary>Whether the text is one date in figures, whatever the order of its parts.</summary>
    private static bool IsDate(string text)
    {
        var parts = text.Split(['.', '-', '/', '\u2011', '\u2013'], StringSplitOptions.TrimEntries);
        return parts.Length == 3 && parts.All(p => p.Length is 1 or 2 or 4 && p.All(char.IsAsciiDigit)) && IsUpTo(parts[1], MaxDay)
            && (IsUpTo(parts[0], MaxDay) || IsUpTo(parts[2], MaxDay));
    }

    private static bool IsUpTo(string digits, int most) => int.Parse(digits, CultureInfo.InvariantCulture) is var number && number >= 1 && number <= most;

    private static List<long> Numbers(Line line)
    {
        var numbers = new List<long>();
        var text = line.Text;
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
            {
                i++;
            }

            if (i > start && i - start <= 9)
            {
                numbers.Add(long.Parse(text.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture));
            }
        }

        return numbers;
    }

    private static string KeyOf(Line line)
    {
        var key = new StringBuilder();
        foreach (var c in line.Text)
        {
            if (!char.IsAsciiDigit(c))
            {
                key.Append(c);
            }
            else if (key.Length == 0 || key[^1] != '#')
            {
                key.Append('#');
            }
        }

        return key.ToString();
    }

    private static bool ArtifactsAreFew(IReadOnlyList<PageContent> pages)
    {
        var (artifacts, all) = (0, 0);
        foreach (var chunk in pages.SelectMany(p => p.Chunks))
        {
            all += chunk.Tokens.Count;
            for (var i = 0; i < chunk.Tokens.Count; i++)
            {
                artifacts += chunk.Tokens[i].IsArtifact ? 1 : 0;
            }
        }

        return artifacts > 0 && 3 * artifacts < all;
    }

    private sealed record Candidate(int Page, Line Chunk, double Edge);
}
