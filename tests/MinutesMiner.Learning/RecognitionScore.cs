using System.Globalization;
using MinutesMiner.Extraction.Rules.Recognition;

namespace MinutesMiner.Learning;

/// <summary>How well rules are told on labelled statements. Doubtful statements count neither way.</summary>
/// <param name="Found">Rules that were found.</param>
/// <param name="Missed">Rules that were not.</param>
/// <param name="False">Statements that were taken for rules.</param>
/// <param name="Negatives">Items, slides or documents without any rule.</param>
/// <param name="FalseNegatives">Those of them in which something was taken for one.</param>
internal sealed record RecognitionScore(int Found, int Missed, int False, int Negatives, int FalseNegatives)
{
    public double Precision => (double)Found / Math.Max(1, Found + False);

    public double Recall => (double)Found / Math.Max(1, Found + Missed);

    public double F1 => 2.0 * Found / Math.Max(1, (2 * Found) + False + Missed);

    /// <summary>Adds what is read of a group.</summary>
    public RecognitionScore Add(LabelledGroup group, IReadOnlyList<Recognized> read)
    {
        var pairs = group.Statements.Zip(read, (s, r) => (s.IsRule, Taken: r.IsRule)).ToList();
        var (found, missed, wrong) = (pairs.Count(p => p is (true, true)), pairs.Count(p => p is (true, false)), pairs.Count(p => p is (false, true)));
        var isNegative = found + missed == 0;
        return new RecognitionScore(Found + found, Missed + missed, False + wrong, Negatives + (isNegative ? 1 : 0), FalseNegatives + (isNegative && wrong > 0 ? 1 : 0));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"rules {Found + Missed,5}  P {100 * Precision,5:0.0}  R {100 * Recall,5:0.0}  F1 {100 * F1,5:0.0}  without rules {Negatives,4}, of them with a false one {FalseNegatives,3}");
}
