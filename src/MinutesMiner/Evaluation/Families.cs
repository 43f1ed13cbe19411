using System.Text;

namespace MinutesMiner.Evaluation;

/// <summary>
/// The documents of <c>corpus/families</c>, written with their gold by people who did not know the program. They are measured apart from those
/// that the program is developed on, and beside what it got right when it first read them.
/// </summary>
public static class Families
{
    /// <summary>Their folder's name, in the corpus.</summary>
    public const string Folder = "families";

    /// <summary>What was right at first, in their folder: a header, then a field or a document and its F1 in per cent a line, with a tab between.</summary>
    public const string FirstReadingFileName = "first-reading.tsv";

    private const string Total = "all";

    /// <summary>The fields that are measured: all but the pages, which these gold files do not name.</summary>
    public static IReadOnlyList<EvaluatedField> Fields { get; } = [.. EvaluatedField.All.Where(f => f.Name != "pages")];

    /// <summary>The documents.</summary>
    /// <param name="root">The project's folder.</param>
    public static IReadOnlyList<GoldPair> Documents(string root) => Evaluator.Find(Path.Combine(root, "corpus", Folder));

    /// <summary>The other documents of the corpus.</summary>
    /// <param name="corpus">The corpus' folder.</param>
    public static IReadOnlyList<GoldPair> Others(string corpus)
    {
        var families = Path.Combine(corpus, Folder) + Path.DirectorySeparatorChar;
        return [.. Evaluator.Find(corpus).Where(p => !p.SourcePath.StartsWith(families, StringComparison.Ordinal))];
    }

    /// <summary>What was right when the documents were first read: F1 in per cent, as printed, by field and by document's name without extension.</summary>
    /// <param name="root">The project's folder.</param>
    /// <exception cref="IOException">The file is not there.</exception>
    public static IReadOnlyDictionary<string, string> FirstReading(string root) =>
        File.ReadLines(Path.Combine(root, "corpus", Folder, FirstReadingFileName))
            .Skip(1)
            .Select(l => l.Split('\t'))
            .ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);

    /// <summary>The scorecard's section on them.</summary>
    internal static string Section(string root, IReadOnlyList<DocumentScores> documents)
    {
        var first = FirstReading(root);
        var text = new StringBuilder($"""

            ## Documents of other hands

            {documents.Count} documents of as many layouts, [`corpus/families/`](../corpus/families/README.md), written with their gold files by others, who did not know the program. They count in no
            table above. **First** is F1 when the program first read them, before anybody who works on it had. They have been looked at since, and what they showed has been worked on:
            of a document that nobody has looked at, expect what stands there under first. Pages are not measured, for these gold files name none.

            | field | values | P | R | F1 | first |
            | --- | ---: | ---: | ---: | ---: | ---: |

            """.ReplaceLineEndings("\n"));
        foreach (var field in Fields)
        {
            var score = Score.Sum(field.Name, documents.SelectMany(d => d.Scores).Where(s => s.Field == field.Name));
            if (!score.IsEmpty)
            {
                Line(Scorecard.Row(field.Name, score, First(field.Name)));
            }
        }

        Line("\n| document | pipeline | values | P | R | F1 | first |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var document in documents)
        {
            var name = Path.GetFileName(document.Pair.SourcePath);
            Line(Scorecard.Row($"`{name}` | {document.Pipeline ?? ScoreGroup.NoPipeline}", Sum([document]), First(Path.GetFileNameWithoutExtension(name))));
        }

        Line(Scorecard.Row($"{Total} |", Sum(documents), First(Total)));
        return text.ToString();

        string First(string name) => first.GetValueOrDefault(name, "–");
        void Line(string line) => text.Append(line).Append('\n');
    }

    private static Score Sum(IReadOnlyList<DocumentScores> documents)
    {
        var measured = Fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return Score.Sum(Total, documents.SelectMany(d => d.Scores).Where(s => measured.Contains(s.Field)));
    }
}
