using System.Globalization;
using MinutesMiner.Evaluation;

namespace MinutesMiner.App.Output;

/// <summary>Scores against gold, as tables for a terminal and as JSON.</summary>
internal static class ScoreView
{
    private const string Indent = "  ";

    /// <summary>Every document, then every pipeline, with the fields that are not all right; last all documents together, field by field.</summary>
    public static void Write(TextWriter output, IReadOnlyList<DocumentScores> documents)
    {
        foreach (var document in documents)
        {
            Head(output, $"{Path.GetFileName(document.Pair.SourcePath)} ({document.Pipeline ?? "no pipeline"})", document.WithoutDialect is not null);
            Wrong(output, document.Scores, document.WithoutDialect);
        }

        foreach (var group in ScoreGroup.ByPipeline(documents))
        {
            Head(output, $"Pipeline {group.Name}, documents: {group.Documents}", group.WithoutDialect is not null);
            Wrong(output, group.Scores, group.WithoutDialect);
        }

        var all = ScoreGroup.Of("all", documents);
        Head(output, $"All documents: {all.Documents}", all.WithoutDialect is not null);
        for (var i = 0; i < all.Scores.Count; i++)
        {
            Row(output, all.Scores[i].Field, all.Scores[i], all.WithoutDialect?[i]);
        }

        Row(output, "all fields", Score.Sum("all", all.Scores), all.WithoutDialect is { } w ? Score.Sum("all", w) : null);
    }

    /// <summary>Every value that is missing or extra.</summary>
    public static void Details(TextWriter output, IReadOnlyList<DocumentScores> documents)
    {
        foreach (var document in documents)
        {
            output.WriteLine($"\n{Path.GetFileName(document.Pair.SourcePath)}");
            foreach (var line in Differences(document.Scores))
            {
                output.WriteLine(Indent + line);
            }
        }
    }

    /// <summary>A line for each value that is missing or extra.</summary>
    public static IEnumerable<string> Differences(IEnumerable<Score> scores) =>
        scores.SelectMany(s => s.Missing.Select(v => $"{s.Field}: missing {v}").Concat(s.Extra.Select(v => $"{s.Field}: extra   {v}")));

    /// <summary>The same as one value: <c>documents</c>, <c>pipelines</c> and <c>all</c>, each with its <c>fields</c>.</summary>
    public static object Json(IReadOnlyList<DocumentScores> documents) => new
    {
        documents = documents.Select(d => new
        {
            source = d.Pair.SourcePath,
            gold = d.Pair.GoldPath,
            d.Pipeline,
            fields = d.Scores.Select((s, i) => Json(s, d.WithoutDialect?[i], withValues: true)),
        }),
        pipelines = ScoreGroup.ByPipeline(documents).Select(Json),
        all = Json(ScoreGroup.Of("all", documents)),
    };

    private static object Json(ScoreGroup group) => new
    {
        group.Name,
        group.Documents,
        fields = group.Scores.Select((s, i) => Json(s, group.WithoutDialect?[i], withValues: false)),
    };

    private static Dictionary<string, object?> Json(Score score, Score? leftOut, bool withValues)
    {
        var json = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["field"] = score.Field, ["precision"] = score.Precision, ["recall"] = score.Recall, ["f1"] = score.F1,
            ["right"] = score.Right, ["gold"] = score.Right + score.Missing.Count, ["found"] = score.Right + score.Extra.Count,
        };
        if (leftOut is not null)
        {
            json["leftOut"] = new { leftOut.Precision, leftOut.Recall, leftOut.F1 };
        }

        if (withValues)
        {
            json["missing"] = score.Missing;
            json["extra"] = score.Extra;
        }

        return json;
    }

    private static void Head(TextWriter output, string title, bool hasLeftOut)
    {
        output.WriteLine($"\n{title}");
        output.WriteLine($"{Indent}{"field",-22}{"P",7}{"R",7}{"F1",7}{"gold",7}{"found",7}{(hasLeftOut ? $"{"left out: P",14}{"R",7}{"F1",7}" : "")}");
    }

    /// <summary>The fields with a fault; those without in one line.</summary>
    private static void Wrong(TextWriter output, IReadOnlyList<Score> scores, IReadOnlyList<Score>? leftOut)
    {
        var there = Enumerable.Range(0, scores.Count).Where(i => !scores[i].IsEmpty || leftOut is not null && !leftOut[i].IsEmpty).ToList();
        var wrong = there.Where(i => IsWrong(scores[i]) || (leftOut is not null && IsWrong(leftOut[i]))).ToList();
        foreach (var i in wrong)
        {
            Row(output, scores[i].Field, scores[i], leftOut?[i]);
        }

        var right = there.Except(wrong).ToList();
        if (right.Count > 0)
        {
            Row(output, wrong.Count == 0 ? $"all {right.Count} fields" : $"{right.Count} other fields", Sum(scores), leftOut is null ? null : Sum(leftOut));
        }

        Score Sum(IReadOnlyList<Score> of) => Score.Sum("", right.Select(i => of[i]));
    }

    private static bool IsWrong(Score score) => score.Extra.Count + score.Missing.Count > 0;

    private static void Row(TextWriter output, string name, Score score, Score? leftOut) => output.WriteLine(
        $"{Indent}{name,-22}{Numbers(score)}{score.Right + score.Missing.Count,7}{score.Right + score.Extra.Count,7}{(leftOut is null ? "" : new string(' ', 7) + Numbers(leftOut))}");

    private static string Numbers(Score score) => score.IsEmpty
        ? $"{"–",7}{"–",7}{"–",7}"
        : Percent(score.Precision) + Percent(score.Recall) + Percent(score.F1);

    private static string Percent(double ratio) => (ratio * 100).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(7);
}
