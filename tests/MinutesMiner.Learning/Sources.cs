using System.Globalization;
using MinutesMiner.Evaluation;
using MinutesMiner.Extraction.Rules.Recognition;

namespace MinutesMiner.Learning;

/// <summary>Reads labelled statements wherever they stand.</summary>
internal static class Sources
{
    /// <summary>Folders that are never learned from, unless they are named: what is told of them is told of something new.</summary>
    private static readonly string[] HeldOut = ["held-out", .. Families.All.Select(f => f.Folder)];

    /// <summary>The groups of the sources, in their order.</summary>
    /// <param name="sources">Files and folders, each with an optional <c>@</c> and how much it counts.</param>
    public static IReadOnlyList<LabelledGroup> Read(IEnumerable<string> sources)
    {
        var miner = new MinerBuilder().Build();
        return [.. sources.SelectMany(s => Read(s, miner))];
    }

    /// <summary>Writes how well rules are told: a line for each file's name up to its number, and one for all.</summary>
    public static void Score(RuleRecognizer recognizer, IReadOnlyList<LabelledGroup> groups, TextWriter output, bool hasDetails)
    {
        var read = groups.ToDictionary(g => g, g => recognizer.Read([.. g.Statements.Select(s => s.Statement)], g.Title), (IEqualityComparer<LabelledGroup>)ReferenceEqualityComparer.Instance);
        if (hasDetails)
        {
            WriteMistakes(groups, g => read[g], output);
        }

        Write(groups, g => read[g], output);
    }

    /// <summary>Writes the lines of groups that were read.</summary>
    public static void Write(IReadOnlyList<LabelledGroup> groups, Func<LabelledGroup, IReadOnlyList<Recognized>> read, TextWriter output)
    {
        foreach (var kind in groups.GroupBy(g => Kind(g.Source), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{kind.Key,-24} {kind.Aggregate(new RecognitionScore(0, 0, 0, 0, 0), (s, g) => s.Add(g, read(g)))}");
        }

        output.WriteLine($"{"all",-24} {groups.Aggregate(new RecognitionScore(0, 0, 0, 0, 0), (s, g) => s.Add(g, read(g)))}");
    }

    /// <summary>Writes the statements that were told wrongly, with their log-odds, the likeliest mistakes first.</summary>
    public static void WriteMistakes(IReadOnlyList<LabelledGroup> groups, Func<LabelledGroup, IReadOnlyList<Recognized>> read, TextWriter output)
    {
        var wrong = groups.SelectMany(g => g.Statements.Zip(read(g), (s, r) => (g.Source, g.Title, s.IsRule, Read: r))).Where(s => s.IsRule is { } isRule && isRule != s.Read.IsRule);
        foreach (var (source, title, isRule, statement) in wrong.OrderByDescending(w => Math.Abs(w.Read.Weight)))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(isRule == true ? "missed" : "false"),-6} {statement.Weight,6:0.0}  {Kind(source)} | {title} | {string.Join(" > ", statement.Statement.Above.Where(a => a != title).Reverse())} | {statement.Statement.Text.Text}"));
        }
    }

    private static IEnumerable<LabelledGroup> Read(string source, Miner miner)
    {
        var at = source.LastIndexOf('@');
        var (path, weight) = at > 0 && double.TryParse(source.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) ? (source[..at], factor) : (source, 1);
        return ReadPath(path, miner).Select(g => g with { Weight = weight });
    }

    private static IEnumerable<LabelledGroup> ReadPath(string path, Miner miner)
    {
        if (File.Exists(path))
        {
            return Path.GetExtension(path) == ".jsonl" ? StatementLines.Read(path) : StatementFile.Read(path);
        }

        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => !IsHeldOut(path, f)).Order(StringComparer.Ordinal).ToList();
        var statements = files.Where(f => Path.GetExtension(f) == ".jsonl" || (Path.GetExtension(f) == ".txt" && IsStatements(f))).SelectMany(f => ReadPath(f, miner));
        return statements.Concat(GoldDocuments.Read(path, miner, f => !IsHeldOut(path, f)));
    }

    private static bool IsHeldOut(string folder, string file) =>
        Array.Exists(Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar), p => Array.Exists(HeldOut, h => p.StartsWith(h, StringComparison.Ordinal)));

    private static bool IsStatements(string file) => File.ReadLines(file).FirstOrDefault() is ['#', '#', '#', ' ', ..] or ['%', ' ', ..];

    private static string Kind(string source)
    {
        var name = Path.GetFileNameWithoutExtension(source);
        var dash = name.LastIndexOf('-');
        return Path.GetExtension(source) == ".txt" && dash > 0 && name.AsSpan(dash + 1).IndexOfAnyExceptInRange('0', '9') < 0 ? name[..dash] : Path.GetFileName(Path.GetDirectoryName(source)) ?? "";
    }
}
