namespace MinutesMiner.Evaluation;

/// <summary>The scores of several documents taken together.</summary>
/// <param name="Name">The pipeline that reads them; "(none)" for documents that none reads, "all" for all.</param>
/// <param name="Documents">How many they are.</param>
/// <param name="Scores">One a field, in the order of <see cref="EvaluatedField.All"/>.</param>
/// <param name="WithoutDialect">The same, read by generic pipelines only; null when that was not measured.</param>
public sealed record ScoreGroup(string Name, int Documents, IReadOnlyList<Score> Scores, IReadOnlyList<Score>? WithoutDialect)
{
    /// <summary>The name of the group of documents that no pipeline reads.</summary>
    public const string NoPipeline = "(none)";

    /// <summary>One group a pipeline, by name.</summary>
    public static IReadOnlyList<ScoreGroup> ByPipeline(IReadOnlyList<DocumentScores> documents) =>
        documents.GroupBy(d => d.Pipeline ?? NoPipeline, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Of(g.Key, [.. g]))
            .ToList();

    /// <summary>The documents as one group.</summary>
    public static ScoreGroup Of(string name, IReadOnlyList<DocumentScores> documents) => new(
        name, documents.Count, Sum(documents.Select(d => d.Scores)),
        documents.All(d => d.WithoutDialect is not null) ? Sum(documents.Select(d => d.WithoutDialect!)) : null);

    private static List<Score> Sum(IEnumerable<IReadOnlyList<Score>> scores)
    {
        var all = scores.ToList();
        return EvaluatedField.All.Select((f, i) => Score.Sum(f.Name, all.Select(s => s[i]))).ToList();
    }
}
