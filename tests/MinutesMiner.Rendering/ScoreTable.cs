using System.Globalization;
using MinutesMiner.Evaluation;

namespace MinutesMiner.Rendering;

/// <summary>Prints scores, a line a field.</summary>
internal static class ScoreTable
{
    /// <summary>The meetings' scores taken together.</summary>
    public static void Print(IReadOnlyList<IReadOnlyList<Score>> scores)
    {
        Console.WriteLine($"{"F1 %",-22}{"all",7}{"P",7}{"R",7}{"truth",8}");
        for (var i = 0; scores.Count > 0 && i < scores[0].Count; i++)
        {
            var all = Score.Sum(scores[0][i].Field, scores.Select(s => s[i]));
            if (!all.IsEmpty)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{all.Field,-22}{100 * all.F1,7:0.0}{100 * all.Precision,7:0.0}{100 * all.Recall,7:0.0}{all.Right + all.Missing.Count,8}"));
            }
        }
    }

    /// <summary>What one meeting misses and has too much.</summary>
    public static void Details(string name, IReadOnlyList<Score> scores)
    {
        foreach (var score in scores)
        {
            foreach (var line in score.Missing.Select(m => $"missing {m}").Concat(score.Extra.Select(e => $"extra   {e}")))
            {
                Console.WriteLine($"{score.Field}\t{name}\t{line.ReplaceLineEndings("⏎")}");
            }
        }
    }
}
