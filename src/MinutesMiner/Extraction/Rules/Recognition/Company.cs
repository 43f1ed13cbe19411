using System.Globalization;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>
/// What the other statements of an item or slide say of one of them: rules seldom stand alone. Every sign names a step of the probability that
/// others are rules, each by its own signs: on the average, the likeliest, the one before, the one behind, those near by, and how many are expected.
/// </summary>
internal static class Company
{
    /// <summary>Steps of probability.</summary>
    private static readonly double[] Steps = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85];

    /// <summary>Steps of the number of rules that is expected.</summary>
    private static readonly double[] Counts = [0.2, 0.5, 1, 2, 4, 8];

    /// <summary>How many statements on each side are near by.</summary>
    private const int Near = 3;

    /// <summary>The sign of slides, memos and whatever else has no items.</summary>
    public const string OutsideItems = "company outside";

    /// <summary>The signs of each statement.</summary>
    /// <param name="alone">The log-odds of each by its own signs, in order.</param>
    /// <param name="isOutsideItems">Whether they stand outside items; <see cref="OutsideItems"/> is a sign of each then.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Read(IReadOnlyList<double> alone, bool isOutsideItems)
    {
        var odds = alone.Select(z => 1 / (1 + Math.Exp(-z))).ToList();
        var sum = odds.Sum();
        var (most, second, likeliest) = Most(odds);
        return [.. odds.Select((own, at) => (IReadOnlyList<string>)
        [
            $"company average {Step(odds.Count > 1 ? (sum - own) / (odds.Count - 1) : 0, Steps)}",
            $"company likeliest {Step(at == likeliest ? second : most, Steps)}",
            $"company count {Step(sum - own, Counts)}",
            $"company before {(at > 0 ? Step(odds[at - 1], Steps) : "none")}",
            $"company behind {(at + 1 < odds.Count ? Step(odds[at + 1], Steps) : "none")}",
            $"company near {Around(odds, at)}",
            .. isOutsideItems ? [OutsideItems] : Array.Empty<string>(),
        ])];
    }

    /// <summary>The two greatest, and where the greatest is.</summary>
    private static (double Most, double Second, int At) Most(List<double> odds)
    {
        var (most, second, at) = (0.0, 0.0, -1);
        for (var i = 0; i < odds.Count; i++)
        {
            if (odds[i] > most)
            {
                (most, second, at) = (odds[i], most, i);
            }
            else if (odds[i] > second)
            {
                second = odds[i];
            }
        }

        return (most, second, at);
    }

    private static string Around(List<double> odds, int at)
    {
        var (sum, count) = (0.0, 0);
        for (var i = Math.Max(0, at - Near); i <= Math.Min(odds.Count - 1, at + Near); i++)
        {
            if (i != at)
            {
                (sum, count) = (sum + odds[i], count + 1);
            }
        }

        return count == 0 ? "none" : Step(sum / count, Steps);
    }

    private static string Step(double value, double[] steps) => steps.Count(s => value >= s).ToString(CultureInfo.InvariantCulture);
}
