using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace MinutesMiner.Evaluation;

/// <summary>
/// How right the extraction is, as a page of Markdown: over the documents of <c>corpus/</c> and of <c>pipelines/*/samples</c>, with each
/// document's dialect and without. The same documents and the same program give the same page.
/// </summary>
public static class Scorecard
{
    /// <summary>The page's place in the project.</summary>
    public const string FileName = "docs/scorecard.md";

    /// <summary>What was measured on documents that cannot stand in the project: written by hand, and shown on the page as it is.</summary>
    public const string PublishedFileName = "docs/published-minutes.md";

    /// <summary>The command that writes the page.</summary>
    public const string Command = "dotnet run --project src/MinutesMiner.App -- scorecard";

    /// <summary>The documents that are measured, but for those of <see cref="Families"/>, which are measured apart.</summary>
    /// <param name="root">The project's folder.</param>
    public static IReadOnlyList<GoldPair> Documents(string root) =>
        [.. Families.Others(Path.Combine(root, "corpus")), .. Evaluator.Find(Path.Combine(root, "pipelines"))];

    /// <summary>The page.</summary>
    /// <param name="root">The project's folder, from which documents are named.</param>
    /// <param name="documents">The scores of <see cref="Documents"/>, with those without dialect.</param>
    /// <param name="families">The scores of <see cref="Families.AllDocuments"/>.</param>
    public static string Write(string root, IReadOnlyList<DocumentScores> documents, IReadOnlyList<DocumentScores> families)
    {
        var text = new StringBuilder();
        var pipelines = ScoreGroup.ByPipeline(documents);
        var all = ScoreGroup.Of("all", documents);
        Line($"""
            # Scorecard

            Written by `{Command}`; a test fails when it is out of date. Do not edit.

            What is measured: {documents.Count} documents of invented municipalities, those of [`corpus/`](../corpus/README.md) and the samples beside each pipeline, against
            files that say what is in them. They are the documents that the program is developed on: expect less of a document that nobody has looked at. What was measured on
            those stands at the end: [documents of other hands](#documents-of-other-hands), [published minutes](#published-minutes).

            - **P** (precision) is the share of the values found that are right, **R** (recall) the share of gold's values that were found, **F1** their harmonic mean; in per cent.
            - A value is right when it equals gold's, under the same item. Texts count as a whole: one letter more is wrong. Rules are paired by their words, then compared slot by slot.
            - **Left out** is F1 with the dialects switched off: every document is read by what all Danish minutes have in common. The difference is what the dialects are worth.
            - **Values** is how many gold has. All numbers of a group are taken together, so a long document counts for more.

            ## Fields

            | field | values | P | R | F1 | left out |
            | --- | ---: | ---: | ---: | ---: | ---: |
            """);
        for (var i = 0; i < all.Scores.Count; i++)
        {
            if (!all.Scores[i].IsEmpty)
            {
                Line(Row(all.Scores[i].Field, all.Scores[i], LeftOut(all.WithoutDialect?[i])));
            }
        }

        Line("""

            ## Pipelines

            | pipeline | documents | values | P | R | F1 | left out |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: |
            """);
        foreach (var group in pipelines.Append(all))
        {
            Line(Row($"{group.Name} | {group.Documents}", Total(group.Scores), LeftOut(Total(group.WithoutDialect))));
        }

        Line("""

            ## Documents

            | document | pipeline | values | P | R | F1 | left out |
            | --- | --- | ---: | ---: | ---: | ---: | ---: |
            """);
        foreach (var document in documents)
        {
            var name = Path.GetRelativePath(root, document.Pair.SourcePath).Replace('\\', '/');
            Line(Row($"`{name}` | {document.Pipeline ?? ScoreGroup.NoPipeline}", Total(document.Scores), LeftOut(Total(document.WithoutDialect))));
        }

        Line("""

            ## Where it falls short

            Fields of a pipeline that are not all right. What a pipeline's documents do not have, or have right, is left out.

            | pipeline | field | values | P | R | F1 | left out |
            | --- | --- | ---: | ---: | ---: | ---: | ---: |
            """);
        foreach (var group in pipelines)
        {
            for (var i = 0; i < group.Scores.Count; i++)
            {
                if (group.Scores[i].Extra.Count + group.Scores[i].Missing.Count > 0)
                {
                    Line(Row($"{group.Name} | {group.Scores[i].Field}", group.Scores[i], LeftOut(group.WithoutDialect?[i])));
                }
            }
        }

        text.Append(Families.Section(root, families));
        var published = Path.Combine(root, PublishedFileName);
        if (File.Exists(published))
        {
            Line("\n" + File.ReadAllText(published).Trim());
        }

        return text.ToString();

        void Line(string line) => text.Append(line.ReplaceLineEndings("\n")).Append('\n');
    }

    /// <summary>A row of a table: what is measured, its figures, and a last column to compare F1 with.</summary>
    internal static string Row(string head, Score score, string last) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {head} | {score.Right + score.Missing.Count} | {Percent(score.Precision)} | {Percent(score.Recall)} | {Percent(score.F1)} | {last} |");

    private static string LeftOut(Score? score) => score is null ? "–" : Percent(score.F1);

    [return: NotNullIfNotNull(nameof(scores))]
    private static Score? Total(IReadOnlyList<Score>? scores) => scores is null ? null : Score.Sum("all", scores);

    private static string Percent(double ratio) => (ratio * 100).ToString("0.0", CultureInfo.InvariantCulture);
}
