using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Lines;

/// <summary>
/// Words to lines. First to chunks: words on one baseline with no more than a wide blank between them; whether chunks beside each
/// other are one line, two columns or cells is decided later, with the page in view.
/// </summary>
internal static class LineBuilder
{
    /// <summary>Width of a blank, in ems, from which on words may belong to different columns.</summary>
    public const double ChunkGap = 1.0;

    private const double SameBaseline = 0.2;
    private const double WidestIndent = 3;
    private const double SmallSign = 0.92;

    /// <summary>Chunks, from top to bottom.</summary>
    public static List<Line> Chunks(IReadOnlyList<Token> tokens)
    {
        var chunks = new List<Line>();
        foreach (var row in Rows(tokens, t => t.Baseline, t => t.Size))
        {
            row.Sort((a, b) => a.Box.Left != b.Box.Left ? a.Box.Left.CompareTo(b.Box.Left) : a.Order.CompareTo(b.Order));
            var start = 0;
            var right = double.MinValue;
            var isSpread = IsSpread(row);
            for (var i = 0; i < row.Count; i++)
            {
                if (i > start && !isSpread && row[i].Box.Left - right > ChunkGap * Math.Max(row[i].Size, row[i - 1].Size))
                {
                    chunks.Add(new Line(row.GetRange(start, i - start)));
                    start = i;
                    right = double.MinValue;
                }

                right = Math.Max(right, row[i].Box.Right);
            }

            chunks.Add(new Line(row.GetRange(start, row.Count - start)));
        }

        return AttachScripts(chunks);
    }

    /// <summary>Whether the words are a line of text that justification has spread: all blanks about alike, none as wide as between columns.</summary>
    private static bool IsSpread(List<Token> row)
    {
        if (row.Count < 5)
        {
            return false;
        }

        var (least, most, words) = (double.MaxValue, 0.0, 0);
        for (var i = 0; i < row.Count; i++)
        {
            words += row[i].Text.Length > 1 && !HasDigit(row[i].Text) ? 1 : 0;
            if (i > 0)
            {
                var gap = (row[i].Box.Left - row[i - 1].Box.Right) / row[i].Size;
                (least, most) = (Math.Min(least, gap), Math.Max(most, gap));
            }
        }

        return least > 0.4 && most < 2.5 && most < 1.2 * least && words > 0.6 * row.Count;
    }

    /// <summary>Chunks that share a baseline put together to lines, from top to bottom.</summary>
    public static List<Line> Lines(IEnumerable<Line> chunks)
    {
        var lines = new List<Line>();
        foreach (var row in Rows(chunks.ToList(), c => c.Baseline, c => c.Size))
        {
            lines.Add(Line.Merge(row));
        }

        return lines;
    }

    /// <summary>Groups by baseline, from top to bottom; members of a group differ by less than a fifth of the em.</summary>
    public static IEnumerable<List<T>> Rows<T>(IReadOnlyList<T> items, Func<T, double> baseline, Func<T, double> size)
    {
        var sorted = IsAscending(items, baseline) ? items : items.OrderBy(baseline).ToList();
        var row = new List<T>();
        var start = 0.0;
        for (var i = 0; i < sorted.Count; i++)
        {
            var item = sorted[i];
            if (row.Count > 0 && baseline(item) - start > SameBaseline * Math.Min(size(item), size(row[0])))
            {
                yield return row;
                row = [];
            }

            if (row.Count == 0)
            {
                start = baseline(item);
            }

            row.Add(item);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    private static bool IsAscending<T>(IReadOnlyList<T> items, Func<T, double> key)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (key(items[i]) < key(items[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasDigit(string text)
    {
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts small raised or lowered chunks into the line at whose words they hang.</summary>
    private static List<Line> AttachScripts(List<Line> chunks)
    {
        var hosts = new List<Line>[chunks.Count];
        var attached = new bool[chunks.Count];
        var any = false;
        for (var i = 0; i < chunks.Count; i++)
        {
            var script = chunks[i];
            if (script.Letters > 12)
            {
                continue;
            }

            if (hosts[i] is null && (HostOf(i, IsScriptOf) ?? HostOf(i, IsNoteSignOf)) is { } host)
            {
                (hosts[host] ??= []).Add(script);
                attached[i] = any = true;
            }
        }

        if (!any)
        {
            return chunks;
        }

        var result = new List<Line>(chunks.Count);
        for (var i = 0; i < chunks.Count; i++)
        {
            if (!attached[i])
            {
                result.Add(hosts[i] is { } scripts ? Line.Merge([chunks[i], .. scripts]) : chunks[i]);
            }
        }

        return result;

        // Chunks are in order of baseline: a host's baseline is within one em of the script's.
        int? HostOf(int at, Func<Line, Line, bool> isHost)
        {
            for (var step = -1; step <= 1; step += 2)
            {
                for (var j = at + step; j >= 0 && j < chunks.Count && Math.Abs(chunks[j].Baseline - chunks[at].Baseline) < 1.2 * chunks[j].Size; j += step)
                {
                    if (!attached[j] && isHost(chunks[at], chunks[j]))
                    {
                        return j;
                    }
                }
            }

            return null;
        }
    }

    /// <summary>Whether the chunk is the sign of a note that hangs before the note's first words.</summary>
    private static bool IsNoteSignOf(Line sign, Line host)
    {
        var gap = host.Box.Left - sign.Box.Right;
        return sign.Tokens.Count == 1 && gap > 0 && gap < WidestIndent * host.Size && sign.Size < SmallSign * host.Size
            && NoteSign.IsRaised(sign.First, host) && sign.Box.OverlapY(host.Box) > 0.4 * sign.Box.Height;
    }

    private static bool IsScriptOf(Line script, Line host)
    {
        if (script.Size > 0.85 * host.Size || Math.Abs(script.Baseline - host.Baseline) > 0.6 * host.Size)
        {
            return false;
        }

        var gap = Math.Max(script.Box.Left - host.Box.Right, host.Box.Left - script.Box.Right);
        return gap < 0.3 * host.Size && script.Box.OverlapY(host.Box) > 0.4 * script.Box.Height;
    }
}
