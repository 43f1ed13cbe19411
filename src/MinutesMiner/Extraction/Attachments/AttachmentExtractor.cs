using System.Globalization;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Attachments;

/// <summary>Reads the names listed under "Bilag": one a paragraph, list entry or table row, whose longest cell it is.</summary>
public sealed partial class AttachmentExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        foreach (var section in item.Item.Of(SectionRole.Attachments))
        {
            var numbered = AreNumbered(section.Blocks);
            var names = section.Blocks.SelectMany(b => Names(b, item.Minutes.Pipeline.Attachments, numbered)).Select(n => Openness().Replace(n, ""))
                .Where(n => n.Any(char.IsLetterOrDigit) && !IsNone(n)).ToList();

            // What the text lists, the item's own list names again.
            facts.Attachments.RemoveAll(before => names.Exists(n => IsSame(before, n)));
            facts.Attachments.AddRange(names);
        }
    }

    /// <summary>Whether the entries are numbered from 1 on, so that the numbers are the list's and not part of the names.</summary>
    private static bool AreNumbered(IReadOnlyList<Block> blocks) =>
        blocks.OfType<ListItemBlock>().Select((entry, i) => entry.Label.IsEmpty || Number(entry) == i + 1).All(isNext => isNext);

    private static int? Number(ListItemBlock entry) =>
        int.TryParse(entry.Label.Text.TrimEnd('.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool IsSame(string a, string b) =>
        string.Equals(a, b, StringComparison.OrdinalIgnoreCase) || string.Equals(Bare(a), Bare(b), StringComparison.OrdinalIgnoreCase);

    /// <summary>A name without "Bilag 3 - ".</summary>
    private static string Bare(string name) => Prefix().Replace(name, "");

    [GeneratedRegex(@"^Bilag\s*\d{1,3}\s*[-–.:]+\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();

    /// <summary>The names of a block; where the dialect says how one is listed, only those, each with the lines that it runs on over.</summary>
    private static IEnumerable<string> Names(Block block, IReadOnlyList<TextTemplate> templates, bool numbered)
    {
        if (templates.Count == 0)
        {
            return Names(block, numbered);
        }

        var entries = new List<string>();
        foreach (var line in block.Text.Lines().Select(l => l.Text))
        {
            if (entries.Count == 0 || templates.Any(t => t.MatchWhole(line) is not null))
            {
                entries.Add(line);
            }
            else
            {
                entries[^1] += $" {line}";
            }
        }

        return entries.Select(e => templates.Select(t => t.MatchWhole(e)).FirstOrDefault(m => m is not null)?.Groups["title"].Value).OfType<string>();
    }

    private static IEnumerable<string> Names(Block block, bool numbered) => block switch
    {
        // "8. Kommissorium" in a list that begins with 8 is a name.
        ListItemBlock entry => [numbered || Number(entry) is null ? entry.Content.Text : entry.Text.Text],
        TableBlock table => table.Cells
            .Where(c => c.Row >= table.HeaderRows && c.Text.Text.Any(char.IsLetter))
            .GroupBy(c => c.Row)
            .Select(r => r.MaxBy(c => c.Text.Text.Count(char.IsLetter))!.Text.Text),
        // Without pages no line is wrapped: each was broken on purpose.
        { Text: var text } when text.Page is null => text.Lines().SelectMany(l => Parts(l.Text)),
        { Text: var text } when text.Lines() is { Count: > 1 } lines && lines.Count(l => Prefix().IsMatch(l.Text)) > 1 && Prefix().IsMatch(lines[0].Text) => Numbered(lines),
        _ => Parts(block.Text.Text),
    };

    /// <summary>"Kort; Høringssvar": one line names several.</summary>
    private static string[] Parts(string line) => line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The entries of a paragraph whose lines begin with "Bilag 1 -", each with the lines that it runs on over.</summary>
    private static List<string> Numbered(IReadOnlyList<LocatedText> lines)
    {
        var entries = new List<List<LocatedText>>();
        foreach (var line in lines)
        {
            if (Prefix().IsMatch(line.Text))
            {
                entries.Add([]);
            }

            entries[^1].Add(line);
        }

        return entries.ConvertAll(e => LocatedText.Join(e).Text);
    }

    /// <summary>Behind a name, whether all may read it: no part of the name.</summary>
    [GeneratedRegex(@"\s*\((?:åben|åbent|lukket|offentlig|offentligt|fortrolig|fortroligt)(?:\s+bilag)?\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Openness();

    private static bool IsNone(string name) => name.TrimEnd('.').ToLowerInvariant() is "ingen" or "ingen bilag" or "-";
}
