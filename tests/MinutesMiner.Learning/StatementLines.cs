using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules;
using MinutesMiner.Extraction.Rules.Tables;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Learning;

/// <summary>
/// Reads and writes the statements of documents as lines of JSON, for labels that are kept outside the repository: a line has the statement, what
/// stands above it, and <c>label</c> (<c>R</c>, <c>D</c> or <c>.</c>; empty until somebody has read it, and then it is left out of learning).
/// </summary>
internal static class StatementLines
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    /// <summary>The labelled groups of a file.</summary>
    /// <exception cref="JsonException">A line is no statement.</exception>
    public static IReadOnlyList<LabelledGroup> Read(string path) =>
    [
        .. File.ReadLines(path).Where(l => l.Length > 0).Select(l => JsonSerializer.Deserialize<Line>(l, Json)!)
            .GroupBy(l => (l.Source, l.Item, l.Page))
            .Where(g => g.Any(l => l.Label.Length > 0))
            .Select(g => new LabelledGroup(g.Key.Source, g.First().Title, [.. g.Select(l => new LabelledStatement(l.Statement(), l.Label switch { "R" => true, "." => false, _ => null }))]) { IsPrivate = true }),
    ];

    /// <summary>Writes the statements, with their labels where they have any.</summary>
    public static void Write(TextWriter output, IEnumerable<LabelledGroup> groups, bool areLabelled)
    {
        foreach (var group in groups)
        {
            foreach (var (statement, isRule) in group.Statements)
            {
                output.WriteLine(JsonSerializer.Serialize(Line.Of(group, statement, !areLabelled ? "" : isRule switch { true => "R", false => ".", null => "D" }), Json));
            }
        }
    }

    private sealed record Line(string Source, int? Item, int Page, string Title, SectionRole Role, string Text, string? Lead, IReadOnlyList<string> Above, string Before, bool IsEntry, bool IsCell, bool IsSlide, string Label, CellPrice? Price = null)
    {
        public static Line Of(LabelledGroup group, Statement s, string label) =>
            new(group.Source, s.Item, s.Page, group.Title, s.Role, s.Text.Text, s.Lead, s.Above, s.Before, s.IsEntry, s.IsCell, s.IsSlide, label, s.Price);

        public Statement Statement() => new(LocatedText.Unpaged(Text), Item, Role)
        {
            Lead = Lead,
            Above = Above,
            Before = Before,
            IsEntry = IsEntry,
            IsCell = IsCell,
            IsSlide = IsSlide,
            Price = Price,
            Page = Page,
        };
    }
}
