using System.Text;

namespace MinutesMiner.Evaluation;

/// <summary>
/// Documents written with their gold by people who did not know the program, in a folder of the corpus. They are measured apart from those that
/// the program is developed on, and beside what it got right when it first read them.
/// </summary>
/// <param name="Folder">Their folder's name, in the corpus.</param>
/// <param name="Name">Their heading in the scorecard.</param>
/// <param name="About">What the program was when it first read them, as the scorecard tells it.</param>
public sealed record Families(string Folder, string Name, string About)
{
    /// <summary>What was right at first, in their folder: a header, then a field or a document and its F1 in per cent a line, with a tab between.</summary>
    public const string FirstReadingFileName = "first-reading.tsv";

    private const string Total = "all";

    /// <summary>The folders, in the order in which they were first read.</summary>
    public static IReadOnlyList<Families> All { get; } =
    [
        new("families", "First dozen", "First read when the program had been written, before any document of other hands was known."),
        new("families-second", "Second dozen", "First read on 22 November 2026, when all that the first dozen had shown was worked on: the figures under first say what that was worth."),
        new("families-third", "Third set", "First read on 23 November 2026, when all that the two dozens had shown was worked on; two portal pages and a word processor's document are among them."),
    ];

    /// <summary>The fields that are measured: all but the pages and the purposes of items, which these gold files do not name.</summary>
    public static IReadOnlyList<EvaluatedField> Fields { get; } = [.. EvaluatedField.All.Where(f => f.Name is not ("pages" or "purposes"))];

    /// <summary>The documents of all folders.</summary>
    /// <param name="root">The project's folder.</param>
    public static IReadOnlyList<GoldPair> AllDocuments(string root) => [.. All.SelectMany(f => f.Documents(root))];

    /// <summary>The other documents of the corpus.</summary>
    /// <param name="corpus">The corpus' folder.</param>
    public static IReadOnlyList<GoldPair> Others(string corpus) => [.. Evaluator.Find(corpus).Where(p => !All.Any(f => f.Holds(corpus, p)))];

    /// <summary>The documents.</summary>
    /// <param name="root">The project's folder.</param>
    public IReadOnlyList<GoldPair> Documents(string root) => Evaluator.Find(Path.Combine(root, "corpus", Folder));

    /// <summary>The scores of the documents among those of all folders.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="documents">The scores of <see cref="AllDocuments"/>.</param>
    public IReadOnlyList<DocumentScores> Of(string root, IReadOnlyList<DocumentScores> documents) => [.. documents.Where(d => Holds(Path.Combine(root, "corpus"), d.Pair))];

    /// <summary>What was right when the documents were first read: F1 in per cent, as printed, by field and by document's name without extension.</summary>
    /// <param name="root">The project's folder.</param>
    /// <exception cref="IOException">The file is not there.</exception>
    public IReadOnlyDictionary<string, string> FirstReading(string root) =>
        File.ReadLines(Path.Combine(root, "corpus", Folder, FirstReadingFileName))
            .Skip(1)
            .Select(l => l.Split('\t'))
            .ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);

    /// <summary>The scorecard's section on them.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="documents">The scores of <see cref="AllDocuments"/>.</param>
    internal static string Section(string root, IReadOnlyList<DocumentScores> documents)
    {
        var text = new StringBuilder("""

            ## Documents of other hands

            Written with their gold files by others, who did not know the program. They count in no table above. **First** is F1 when the program first read them, before anybody
            who works on it had. They have been looked at since, and what they showed has been worked on: of a document that nobody has looked at, expect what stands there under
            first. Pages and the purposes of items are not measured, for these gold files do not name them.

            """.ReplaceLineEndings("\n"));
        foreach (var families in All)
        {
            families.Write(root, families.Of(root, documents), text);
        }

        return text.ToString();
    }

    private static Score Sum(IReadOnlyList<DocumentScores> documents)
    {
        var measured = Fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return Score.Sum(Total, documents.SelectMany(d => d.Scores).Where(s => measured.Contains(s.Field)));
    }

    private void Write(string root, IReadOnlyList<DocumentScores> documents, StringBuilder text)
    {
        var first = FirstReading(root);
        Line($"""

            ### {Name}

            {documents.Count} documents of as many layouts, [`corpus/{Folder}/`](../corpus/{Folder}/README.md). {About}

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

        string First(string name) => first.GetValueOrDefault(name, "–");
        void Line(string line) => text.Append(line).Append('\n');
    }

    private bool Holds(string corpus, GoldPair pair) =>
        pair.SourcePath.StartsWith(Path.Combine(corpus, Folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
