using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction;
using MinutesMiner.Pipelines;
using MinutesMiner.Pipelines.Schema;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Explaining;

/// <summary>Tells how a document was read, for people who write pipelines. Thread-safe.</summary>
public static class Explainer
{
    /// <summary>Lines that are searched for rules that nearly fired; a long document is explained item by item.</summary>
    private const int MostLinesSearched = 3_000;

    /// <summary>Rules that a sentence of a decision can be told by.</summary>
    private static readonly string[] DecisionRules = ["outcomes.", "requests", "protocolRemarks", "remarks", "attendance.", "votes.", "commitments"];

    /// <summary>Explains a document that has been read.</summary>
    /// <param name="reading">How it was read.</param>
    /// <param name="pipelines">The pipelines that were tried.</param>
    /// <param name="item">Only the item with this number, and not the cover; null for all.</param>
    public static Explanation Explain(ReadingReport reading, PipelineCatalog pipelines, string? item = null)
    {
        var minutes = reading.Minutes;
        var claimed = reading.Claims.Any(c => c.IsCertain);
        var lines = new Lines(reading).All()
            .Where(l => item is null || (l.Item is { } index && minutes.Items[index].Number == item))
            .ToList();
        return new Explanation(
            claimed ? minutes.Pipeline.Name : null, minutes.Pipeline.Name, minutes.Kind, PipelineTrials.Of(reading.Document, pipelines),
            claimed ? [] : GenericReading.Scores(reading.Document, pipelines).Select(g => new GenericTrial(g.Pipeline.Name, g.Score)).ToList(),
            minutes.Items.Select(i => new ExplainedItem(i.Number, i.Title.Text, i.CaseNumber?.Text, i.Closed)).ToList(), lines);
    }

    private sealed class Lines(ReadingReport reading)
    {
        private readonly NearRules _near = new(reading.Minutes.Pipeline);
        private readonly bool _hasTitle = reading.Firings.Any(f => f.Rule is "titles" or "occasions");
        private int _searched;

        public IEnumerable<ExplainedLine> All()
        {
            foreach (var block in reading.Minutes.Cover.Blocks)
            {
                yield return Line(null, null, block, Cover);
            }

            var starts = reading.Firings.Where(f => f.Rule == "items.headings").ToList();
            for (var i = 0; i < reading.Minutes.Items.Count; i++)
            {
                foreach (var line in Item(i, i < starts.Count ? starts[i] : null))
                {
                    yield return line;
                }
            }
        }

        private IEnumerable<ExplainedLine> Item(int index, RuleFiring? start)
        {
            var item = reading.Minutes.Items[index];
            if (start is not null)
            {
                yield return new ExplainedLine(index, null, start.Spans.Select(s => s.Page).FirstOrDefault(), "heading", start.Text, [Fired(start)], []);
            }

            var number = item.CaseNumber is null ? null : CaseNumber(start);
            if (number is not null)
            {
                yield return new ExplainedLine(index, null, number.Spans.Select(s => s.Page).FirstOrDefault(), "text", number.Text, [Fired(number)], []);
            }

            foreach (var section in item.Sections)
            {
                var role = PipelineShape.Key(section.Role);
                if (!section.Heading.IsEmpty)
                {
                    var named = FiredOn(section.Heading).Where(f => f.Rule.StartsWith("sections.", StringComparison.Ordinal)).ToList();
                    var unknown = named.Exists(f => f.Pattern.Length > 0) ? null : _near.Section(section.Heading, isItem: true);
                    yield return new ExplainedLine(index, role, section.Heading.Page, "heading", section.Heading.Text, named, unknown is null ? [] : [unknown]);
                }

                var sentences = section.Role == SectionRole.Decision ? SentenceReader.Of(section) : [];
                foreach (var block in section.Blocks)
                {
                    yield return Line(index, role, block, b => Within(b, sentences));
                }
            }
        }

        /// <summary>The case number that was read between an item's heading and the next.</summary>
        private RuleFiring? CaseNumber(RuleFiring? start) =>
            reading.Firings.SkipWhile(f => f != start).Skip(1).TakeWhile(f => f.Rule != "items.headings").FirstOrDefault(f => f.Rule == "case-number");

        private ExplainedLine Line(int? item, string? section, Block block, Func<Block, IEnumerable<NearRule>> near)
        {
            var fired = FiredOn(block.Text).ToList();
            var isSearched = block is not TableBlock && _searched++ < MostLinesSearched;
            return new ExplainedLine(item, section, block.Text.Page, Kind(block), block.Text.Text, fired, isSearched ? near(block).Distinct().ToList() : []);
        }

        private IEnumerable<NearRule> Cover(Block block)
        {
            foreach (var line in block.Text.Lines())
            {
                if (FiredOn(line).Any())
                {
                    continue;
                }

                foreach (var near in _near.Heading(line.Text))
                {
                    yield return near;
                }

                if (!_hasTitle && _near.Title(line.Text) is { } title)
                {
                    yield return title;
                }

                if (reading.Minutes.Items.Count == 0 && _near.Section(line, isItem: false) is { } section)
                {
                    yield return section;
                }

                if (block is not HeadingBlock && _near.Field(line.Text) is { } field)
                {
                    yield return field;
                }
            }
        }

        private IEnumerable<NearRule> Within(Block block, IReadOnlyList<LocatedText> sentences)
        {
            foreach (var line in block.Text.Lines().Append(block.Text).DistinctBy(l => l.Text, StringComparer.Ordinal))
            {
                foreach (var near in _near.Heading(line.Text))
                {
                    yield return near;
                }

                if (block is not ListItemBlock && _near.Section(line, isItem: true) is { } section)
                {
                    yield return section;
                }
            }

            foreach (var sentence in sentences.Where(s => Stands(s.Text, s.Spans, block.Text)))
            {
                if (!FiredOn(sentence).Any(f => Array.Exists(DecisionRules, r => f.Rule.StartsWith(r, StringComparison.Ordinal))))
                {
                    foreach (var near in _near.Decision(sentence.Text))
                    {
                        yield return near;
                    }
                }
            }
        }

        private IEnumerable<FiredRule> FiredOn(LocatedText text) =>
            reading.Firings.Where(f => f.Rule != "items.headings" && Stands(f.Text, f.Spans, text)).Select(Fired).Distinct();

        private static FiredRule Fired(RuleFiring firing) => new(Name(firing.Rule), firing.Pattern, firing.Text);

        /// <summary>The rule's place as pipelines write it: <c>sections.decision</c>, <c>outcomes.no_remarks</c>.</summary>
        private static string Name(string rule) => rule.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            ? rule[..(dot + 1)] + System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(rule[(dot + 1)..])
            : rule;

        /// <summary>Whether words stand within a text, or go on over it: by their letters and by their place.</summary>
        private static bool Stands(string words, IReadOnlyList<Span> spans, LocatedText text) =>
            words.Length > 0 && text.Length > 0
            && (text.Text.Contains(words, StringComparison.Ordinal) || words.Contains(text.Text, StringComparison.Ordinal))
            && spans.Any(a => text.Spans.Any(b => Overlap(a, b)));

        private static bool Overlap(Span a, Span b) => a.Chars is { } x && b.Chars is { } y
            ? x.Overlaps(y)
            : a.Page == b.Page && a.Box is { } p && b.Box is { } q && p.Inflate(0.5).Intersects(q);

        private static string Kind(Block block) => block switch
        {
            HeadingBlock => "heading",
            ListItemBlock => "entry",
            TableBlock => "table",
            _ => "text",
        };
    }
}
