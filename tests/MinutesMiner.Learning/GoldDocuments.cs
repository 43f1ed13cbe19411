using MinutesMiner.Core.Facts;
using MinutesMiner.Evaluation;
using MinutesMiner.Extraction.Rules;

namespace MinutesMiner.Learning;

/// <summary>Statements of documents, labelled by the rules of the gold file beside each: <c>NAME.gold.json</c> or <c>NAME.expected.json</c>.</summary>
internal static class GoldDocuments
{
    /// <summary>A rule's text that is longer than this may be a part of the statement, or the statement a part of it.</summary>
    private const int ShortestPart = 12;

    private const double LeastShare = 0.8;

    /// <summary>A rule's text from which on a statement that holds it is a rule, however much more it says.</summary>
    private const int ShortestClause = 25;

    /// <summary>What stands right above a cell: its row's label and its column's header.</summary>
    private const int HeadsOfCell = 2;

    /// <summary>The documents of a folder and of those below it that have a gold file, each with its groups.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="miner">What reads them.</param>
    /// <param name="isRead">Whether a document is to be read, by its path.</param>
    public static IEnumerable<LabelledGroup> Read(string folder, Miner miner, Func<string, bool> isRead) =>
        Evaluator.Find(folder).Where(p => isRead(p.SourcePath)).SelectMany(p => ReadDocument(p.SourcePath, p.GoldPath, miner));

    /// <summary>The gold file beside a document; null where there is none.</summary>
    public static string? GoldOf(string path) =>
        Evaluator.Find(Path.GetDirectoryName(Path.GetFullPath(path))!).FirstOrDefault(p => p.SourcePath == Path.GetFullPath(path))?.GoldPath;

    /// <summary>The groups of one document.</summary>
    /// <param name="path">The document.</param>
    /// <param name="gold">Its gold file; null where there is none, and then everything is doubtful.</param>
    /// <param name="miner">What reads it.</param>
    public static IEnumerable<LabelledGroup> ReadDocument(string path, string? gold, Miner miner)
    {
        // By item number; rules of items without a number, and of documents without items, under the empty one.
        var rules = gold is null ? null : ContractJson.Read(File.ReadAllText(gold)).Rules.ToLookup(r => r.Item ?? "", r => Plain(r.Text), StringComparer.Ordinal);
        if (miner.Extract(path, File.ReadAllBytes(path)).Reading?.Minutes is not { } minutes)
        {
            return [];
        }

        return StatementReader.Read(minutes).GroupBy(s => (s.Item, s.Page)).Select(g =>
        {
            var (title, number) = g.Key.Item is { } item ? (minutes.Items[item].Title.Text, minutes.Items[item].Number ?? "") : (minutes.Cover.Title.Text, "");
            return new LabelledGroup(path, title, [.. g.Select(s => new LabelledStatement(s, rules?[number].Any(r => IsSame(s, r))))]);
        });
    }

    /// <summary>Whether the gold rule is the statement, most of it or a part of it; of a cell also, whether it is the row with the cell.</summary>
    private static bool IsSame(Extraction.Rules.Statement statement, string rule)
    {
        var text = Plain(statement.Text.Text);
        if (text == rule || (rule.Length >= ShortestClause && text.Contains(rule, StringComparison.Ordinal)))
        {
            return true;
        }

        return (statement.IsCell && statement.Above.Take(HeadsOfCell).Any(a => HoldsBoth(rule, Plain(a), text)))
            || (statement.Price is not null && text.LastIndexOf(' ') is > 0 and var cell && HoldsBoth(rule, text[..cell], text[(cell + 1)..]))
            || (text.Length > ShortestPart && text.Length >= LeastShare * rule.Length && rule.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>Whether the rule is a row's: it begins with the row's label, and the cell's words stand behind it.</summary>
    private static bool HoldsBoth(string rule, string label, string cell) =>
        rule.StartsWith(label, StringComparison.Ordinal) && rule.IndexOf(cell, Math.Min(label.Length, rule.Length), StringComparison.Ordinal) >= 0;

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
