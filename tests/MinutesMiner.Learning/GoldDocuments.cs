using System.Text.Json;
using MinutesMiner.Extraction.Rules;

namespace MinutesMiner.Learning;

/// <summary>Statements of documents, labelled by the rules of the gold file beside each: <c>NAME.gold.json</c> or <c>NAME.expected.json</c>.</summary>
internal static class GoldDocuments
{
    private static readonly string[] Golds = [".gold.json", ".expected.json", ".json"];
    private static readonly string[] Sources = [".pdf", ".html", ".docx", ".xml", ".json", ".md", ".txt"];

    /// <summary>A rule's text that is longer than this may be a part of the statement, or the statement a part of it.</summary>
    private const int ShortestPart = 12;

    private const double LeastShare = 0.8;

    /// <summary>The documents of a folder and of those below it that have a gold file, each with its groups.</summary>
    public static IEnumerable<LabelledGroup> Read(string folder, Miner miner) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(f => Sources.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase) && !Golds[..2].Any(g => f.EndsWith(g, StringComparison.Ordinal)))
            .Where(HasGold)
            .SelectMany(f => ReadDocument(f, miner));

    /// <summary>Whether a gold file stands beside the document.</summary>
    public static bool HasGold(string path) => Gold(path) is not null;

    /// <summary>The groups of one document. Without gold everything is doubtful.</summary>
    public static IEnumerable<LabelledGroup> ReadDocument(string path, Miner miner)
    {
        // By item number; rules of items without a number, and of documents without items, under the empty one.
        var rules = Gold(path) is { } gold ? Rules(gold) : null;
        if (miner.Extract(path, File.ReadAllBytes(path)).Reading?.Minutes is not { } minutes)
        {
            return [];
        }

        return StatementReader.Read(minutes).GroupBy(s => (s.Item, s.Page)).Select(g =>
        {
            var (title, number) = g.Key.Item is { } item ? (minutes.Items[item].Title.Text, minutes.Items[item].Number ?? "") : (minutes.Cover.Title.Text, "");
            return new LabelledGroup(path, title, [.. g.Select(s => new LabelledStatement(s, rules?[number].Any(r => IsSame(s.Text.Text, r))))]);
        });
    }

    private static string? Gold(string path) => Golds.Select(g => Path.ChangeExtension(path, null) + g).FirstOrDefault(g => g != path && File.Exists(g));

    private static ILookup<string, string> Rules(string gold)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(gold));
        var rules = json.RootElement.TryGetProperty("rules", out var all) ? all.EnumerateArray().ToList() : [];
        return rules.ToLookup(r => r.GetProperty("item").GetString() ?? "", r => Plain(r.GetProperty("text").GetString()!), StringComparer.Ordinal);
    }

    private static bool IsSame(string statement, string rule)
    {
        var text = Plain(statement);
        var (part, whole) = text.Length < rule.Length ? (text, rule) : (rule, text);
        return text == rule || (part.Length > ShortestPart && part.Length >= LeastShare * whole.Length && whole.Contains(part, StringComparison.Ordinal));
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
