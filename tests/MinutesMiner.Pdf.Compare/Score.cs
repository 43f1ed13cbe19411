using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Compare;

/// <summary>Counts that add up over pages and files.</summary>
internal sealed class Score
{
    /// <summary>Edges may differ by this many points.</summary>
    private const double Tolerance = 1.5;

    private long _ours;
    private long _theirs;
    private long _same;
    private long _placed;
    private long _ourChars;
    private long _theirChars;
    private long _sameChars;

    public double WordF1 => F1(_same, _ours, _theirs);

    public double Recall => _theirs == 0 ? 1 : (double)_same / _theirs;

    public double CharF1 => F1(_sameChars, _ourChars, _theirChars);

    /// <summary>Share of the words found on both sides whose boxes agree.</summary>
    public double Positions => _same == 0 ? 1 : (double)_placed / _same;

    public long ReferenceWords => _theirs;

    public void Add(Score other)
    {
        _ours += other._ours;
        _theirs += other._theirs;
        _same += other._same;
        _placed += other._placed;
        _ourChars += other._ourChars;
        _theirChars += other._theirChars;
        _sameChars += other._sameChars;
    }

    public void AddPage(IReadOnlyList<Word> ours, IReadOnlyList<Word> theirs, ICollection<string>? differences = null)
    {
        _ours += ours.Count;
        _theirs += theirs.Count;
        CountChars(ours, theirs);
        var open = theirs.GroupBy(word => Normal(word.Text), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(w => w.Box).ToList(), StringComparer.Ordinal);
        foreach (var word in ours)
        {
            if (!open.TryGetValue(Normal(word.Text), out var boxes) || boxes.Count == 0)
            {
                differences?.Add($"+ {word.Text} {Show(word.Box)}");
                continue;
            }

            var nearest = boxes.MinBy(box => Distance(box, word.Box));
            boxes.Remove(nearest);
            _same++;
            if (Distance(nearest, word.Box) <= Tolerance)
                _placed++;
            else
                differences?.Add($"@ {word.Text} {Show(word.Box)} reference {Show(nearest)}");
        }

        foreach (var (text, boxes) in open)
        {
            foreach (var box in boxes)
                differences?.Add($"- {text} {Show(box)}");
        }
    }

    private void CountChars(IReadOnlyList<Word> ours, IReadOnlyList<Word> theirs)
    {
        var counts = new Dictionary<char, int>();
        foreach (var c in theirs.SelectMany(word => Normal(word.Text)))
        {
            counts[c] = counts.GetValueOrDefault(c) + 1;
            _theirChars++;
        }

        foreach (var c in ours.SelectMany(word => Normal(word.Text)))
        {
            _ourChars++;
            if (counts.GetValueOrDefault(c) <= 0)
                continue;
            counts[c]--;
            _sameChars++;
        }
    }

    private static string Show(Box box) => FormattableString.Invariant($"{box.Left:0.0} {box.Top:0.0} {box.Right:0.0} {box.Bottom:0.0}");

    /// <summary>The largest difference of an edge.</summary>
    private static double Distance(Box a, Box b) => Math.Max(
        Math.Max(Math.Abs(a.Left - b.Left), Math.Abs(a.Right - b.Right)), Math.Max(Math.Abs(a.Top - b.Top), Math.Abs(a.Bottom - b.Bottom)));

    /// <summary>Ligatures as letters: one side may take them apart, the other not.</summary>
    private static string Normal(string text) => text
        .Replace("\uFB00", "ff", StringComparison.Ordinal)
        .Replace("\uFB01", "fi", StringComparison.Ordinal)
        .Replace("\uFB02", "fl", StringComparison.Ordinal)
        .Replace("\uFB03", "ffi", StringComparison.Ordinal)
        .Replace("\uFB04", "ffl", StringComparison.Ordinal);

    private static double F1(long same, long ours, long theirs) => ours + theirs == 0 ? 1 : 2.0 * same / (ours + theirs);
}
