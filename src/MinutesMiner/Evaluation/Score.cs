namespace MinutesMiner.Evaluation;

/// <summary>How a field's values agree with gold.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Right">Values found that gold has.</param>
/// <param name="Extra">Values found that gold does not have.</param>
/// <param name="Missing">Values of gold that were not found.</param>
public sealed record Score(string Field, int Right, IReadOnlyList<string> Extra, IReadOnlyList<string> Missing)
{
    /// <summary>Share of the values found that are right; 1 when nothing was found.</summary>
    public double Precision => Ratio(Right, Right + Extra.Count);

    /// <summary>Share of gold's values that were found; 1 when gold has none.</summary>
    public double Recall => Ratio(Right, Right + Missing.Count);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Ratio(2 * Right, (2 * Right) + Extra.Count + Missing.Count);

    /// <summary>Whether there was anything to find or was anything found.</summary>
    public bool IsEmpty => Right + Extra.Count + Missing.Count == 0;

    /// <summary>The scores of several documents taken together.</summary>
    public static Score Sum(string field, IEnumerable<Score> scores)
    {
        var all = scores.ToList();
        return new Score(field, all.Sum(s => s.Right), all.SelectMany(s => s.Extra).ToList(), all.SelectMany(s => s.Missing).ToList());
    }

    /// <summary>Compares two lists of values; a value that stands twice must be found twice.</summary>
    public static Score Compare(string field, IEnumerable<string> found, IEnumerable<string> gold)
    {
        var missing = gold.ToList();
        var extra = new List<string>();
        var right = 0;
        foreach (var value in found)
        {
            if (missing.Remove(value))
            {
                right++;
            }
            else
            {
                extra.Add(value);
            }
        }

        return new Score(field, right, extra, missing);
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
