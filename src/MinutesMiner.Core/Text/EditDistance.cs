namespace MinutesMiner.Core.Text;

/// <summary>How many letters apart two words are. Thread-safe.</summary>
public static class EditDistance
{
    /// <summary>
    /// The fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the other, no letter touched twice
    /// (optimal string alignment). Time and memory grow with the product of the lengths: for words and names, not for chapters.
    /// </summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var width = b.Length + 1;
        var cost = new int[(a.Length + 1) * width];
        for (var j = 0; j <= b.Length; j++)
        {
            cost[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            cost[i * width] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var at = (i * width) + j;
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                cost[at] = Math.Min(Math.Min(cost[at - width] + 1, cost[at - 1] + 1), cost[at - width - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost[at] = Math.Min(cost[at], cost[at - (2 * width) - 2] + 1);
                }
            }
        }

        return cost[^1];
    }
}
