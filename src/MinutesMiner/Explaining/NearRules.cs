using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Extraction;
using MinutesMiner.Pipelines;
using MinutesMiner.Pipelines.Schema;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Explaining;

/// <summary>Finds the rules of a pipeline that nearly fired on a line of one document.</summary>
internal sealed class NearRules
{
    /// <summary>Longest line that is compared with names of sections, in words.</summary>
    private const int MostWords = 7;

    private const int LongestName = 60;
    private const int LongestHeading = 150;
    private const int LongestLabel = 30;

    private readonly PipelineDefinition _pipeline;
    private readonly ItemHeadings _headings;
    private readonly SectionNames _names;
    private readonly List<(string Rule, TextTemplate Template, NearTemplate Near)> _items;
    private readonly List<(string Rule, TextTemplate Template, NearTemplate Near)> _sections;
    private readonly List<(string Rule, TextTemplate Template, NearTemplate Near)> _titles;
    private readonly List<(string Rule, TextTemplate Template, NearTemplate Near)> _outcomes;

    public NearRules(PipelineDefinition pipeline)
    {
        _pipeline = pipeline;
        _headings = new ItemHeadings(pipeline);
        _names = new SectionNames(pipeline, areSetApart: false);
        _items = Of(pipeline.Items.Headings.Select(t => ("items.headings", t)));
        _sections = Of(pipeline.Sections.Select(s => ($"sections.{PipelineShape.Key(s.Role)}", s.Template)));
        _titles = Of(pipeline.Titles.Select(t => ("titles", t)));
        _outcomes = Of(pipeline.Lexicon.Outcomes.Select(o => ($"outcomes.{PipelineShape.Key(o.Outcome)}", o.Template)));
    }

    /// <summary>For a line on which no item and no section began.</summary>
    public IEnumerable<NearRule> Heading(string text)
    {
        if (text.Length > LongestHeading || text.EndsWith('.') || text.EndsWith(','))
        {
            yield break;
        }

        if (ItemHeading(text) is { } item)
        {
            yield return item;
        }
        else if (First(_items, text) is { } near)
        {
            yield return near;
        }
    }

    /// <summary>For a line that is no section's name.</summary>
    /// <param name="text">The line.</param>
    /// <param name="isItem">Whether it stands within an item: outside of items no section begins.</param>
    public NearRule? Section(LocatedText text, bool isItem)
    {
        var name = text.Text.TrimEnd(' ', ':');
        if (name.Length is 0 or > LongestName || name.EndsWith('.') || name.Count(c => c == ' ') >= MostWords)
        {
            return null;
        }

        return _names.OfHeading(text) is { } known
            ? new NearRule(
                $"sections.{PipelineShape.Key(known.Role)}", known.Pattern,
                !isItem ? "it is the name, but no item has begun" : "it is the name, but set as running text, where names are set as headings, in bold or in capitals")
            : First(_sections, name);
    }

    /// <summary>For a line of the cover, in a document whose title no pattern knows.</summary>
    public NearRule? Title(string text) => First(_titles, text);

    /// <summary>For a line of the cover with a colon that is no row.</summary>
    public NearRule? Field(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > LongestLabel || char.IsDigit(text[colon - 1]))
        {
            return null;
        }

        var label = text[..colon].Trim();
        var known = _pipeline.Fields.SelectMany(f => f.Value.Select(name => (f.Key, Name: name))).ToList();
        if (known.Exists(k => k.Name.Equals(label, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        foreach (var (field, name) in known)
        {
            var longer = name.Length > 4 && label.StartsWith(name, StringComparison.OrdinalIgnoreCase) ? $"\"{label}\" goes on after \"{name}\"" : null;
            if ((NearTemplate.Misspelt(label, name) ?? longer) is { } why)
            {
                return new NearRule($"fields.{PipelineShape.Key(field)}", name, why);
            }
        }

        return new NearRule("fields", "", $"no label is called \"{label}\"");
    }

    /// <summary>For a sentence of a decision on which no rule fired.</summary>
    public IEnumerable<NearRule> Decision(string sentence)
    {
        var found = false;
        foreach (var (kind, template) in _pipeline.Lexicon.Attendance)
        {
            if (template.MatchWhole(sentence)?.Groups["names"] is { Success: true } names && DanishNames.ParseList(names.Value).Count == 0)
            {
                found = true;
                yield return new NearRule($"attendance.{PipelineShape.Key(kind)}", template.Source, $"\"{Cut(names.Value)}\" reads as no list of persons");
                break;
            }
        }

        foreach (var (rule, template, near) in _outcomes)
        {
            if (near.Within(sentence) is { } why)
            {
                found = true;
                yield return new NearRule(rule, template.Source, why);
                break;
            }
        }

        if (!found && OutcomeFinder.Find(sentence, _pipeline.Lexicon).Count == 0)
        {
            yield return new NearRule("outcomes", "", $"\"{Cut(sentence)}\" holds no phrase of outcomes, requests, remarks, votes or attendance");
        }
    }

    /// <summary>A line that reads like an item's heading and is none.</summary>
    private NearRule? ItemHeading(string text)
    {
        foreach (var template in _pipeline.Items.Headings)
        {
            if (template.MatchWhole(text) is { } match)
            {
                var why = _headings.Of(LocatedText.Unpaged(text)) is not null
                    ? "it reads like one, but is set as running text, where items' headings are set as headings or in bold"
                    : match.Groups["title"] is { Success: true } ? "the title begins with a small letter" : "the number belongs to the words";
                return new NearRule("items.headings", template.Source, why);
            }
        }

        return null;
    }

    private static NearRule? First(List<(string Rule, TextTemplate Template, NearTemplate Near)> rules, string text)
    {
        foreach (var (rule, template, near) in rules)
        {
            if (near.Whole(text) is { } why)
            {
                return new NearRule(rule, template.Source, why);
            }
        }

        return null;
    }

    private static List<(string Rule, TextTemplate Template, NearTemplate Near)> Of(IEnumerable<(string Rule, TextTemplate Template)> rules) =>
        rules.Select(r => (r.Rule, r.Template, new NearTemplate(r.Template))).ToList();

    private static string Cut(string text) => text.Length <= 60 ? text : text[..59] + "…";
}
