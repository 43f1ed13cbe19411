using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Sentences;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Tables;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Rules;

/// <summary>The statements of a document: its sentences with the headings and lead-ins that they stand under.</summary>
internal static class StatementReader
{
    /// <summary>Sections that hold no statements: how the case went, what is enclosed, who was there.</summary>
    private static readonly SectionRole[] Skipped = [SectionRole.History, SectionRole.Attachments, SectionRole.Attendance];

    private const int LongestSubheading = 80;

    /// <summary>The most tokens of a number that a paragraph begins with: "Kapitel 2, stk. 3."</summary>
    private const int LongestNumber = 8;

    /// <summary>What such a number counts.</summary>
    private static readonly PhraseSet Paragraphs = RuleWords.Clauses["paragraph"];

    /// <summary>The most blanks in a list entry's own name.</summary>
    private const int LongestTitle = 4;

    public static IReadOnlyList<Statement> Read(Minutes minutes)
    {
        var found = new List<Statement>();
        if (minutes.Items.Count == 0)
        {
            if (minutes.Kind == DocumentKind.Slides)
            {
                return SlideReader.Read(minutes.Cover.Blocks);
            }

            Read(minutes.Cover.Blocks, null, SectionRole.Other, minutes.Cover.Title.Text, found);
        }

        for (var i = 0; i < minutes.Items.Count; i++)
        {
            foreach (var section in minutes.Items[i].Sections.Where(s => !Skipped.Contains(s.Role)))
            {
                Read(section.Blocks, i, section.Role, minutes.Items[i].Title.Text, found);
            }
        }

        return [.. found.Select(Amended)];
    }

    /// <summary>A decision that amends states the new wording behind "ændres til": that is the rule, not the sentence.</summary>
    private static Statement Amended(Statement statement) =>
        statement.Role == SectionRole.Decision && AmendmentReader.Start(statement.Text.Text) is > 0 and var start
            ? statement with { Text = statement.Text.Slice(new TextRange(start, statement.Text.Length)), Before = statement.Text.Text[..start] }
            : statement;

    private static void Read(IReadOnlyList<Block> blocks, int? item, SectionRole role, string title, List<Statement> found)
    {
        string? heading = null;
        string? topic = null;
        string? lead = null;
        string? last = null;
        var chapters = new ChapterStack();
        foreach (var block in blocks)
        {
            if (block is TableBlock table)
            {
                string?[] headings = [heading, topic];
                var context = new TableContext(item, role, title) { Before = last, Headings = [.. headings.OfType<string>()] };
                var path = chapters.Path;
                found.AddRange(TableStatements.Read(table, context).Select(s => s with { Chapters = path }));
                last = null;
                continue;
            }

            var text = block is ListItemBlock entry ? entry.Content : block.Text;
            if (text.IsEmpty)
            {
                continue;
            }

            last = null;
            if (block is not ListItemBlock && IsSubheading(block))
            {
                chapters.Open(text.Text, (block as HeadingBlock)?.Level);
                (heading, lead) = (text.Text, null);
                if (text.Text.EndsWith(':'))
                {
                    (topic, lead, heading) = (text.Text, text.Text, null);
                }

                continue;
            }

            // A sentence that opens a list closes the list before it; what comes after the list stands under its topic still.
            if (block is not ListItemBlock)
            {
                lead = null;
            }

            if (block is ListItemBlock)
            {
                text = WithoutTitle(text);
            }

            var sentences = DanishSentences.Split(text.Text).Select(text.Slice).Where(s => s.Text.Any(char.IsLetterOrDigit) && !IsNumber(s.Text)).ToList();
            var before = "";
            for (var i = 0; i < sentences.Count; i++)
            {
                var sentence = sentences[i];
                if (i == 0 && sentences.Count > 1 && block is ListItemBlock && sentence.Text.Count(c => c == ' ') < LongestTitle)
                {
                    // "Hurtig kontakt. Alle unge kontaktes …": the entry's name, not a statement.
                    continue;
                }

                if (i == sentences.Count - 1 && block is not ListItemBlock && Opens(sentence.Text))
                {
                    lead = sentence.Text;
                    if (sentence.Text.StartsWith("For ", StringComparison.Ordinal) && sentence.Text.EndsWith(':'))
                    {
                        (topic, heading) = (lead, null);
                    }
                }

                string?[] above = [lead, heading, topic, title];
                found.Add(new Statement(sentence, item, role)
                {
                    Lead = block is ListItemBlock ? lead : null,
                    Above = above.OfType<string>().Distinct(StringComparer.Ordinal).ToList(),
                    Before = before,
                    Chapters = chapters.Path,
                    IsEntry = block is ListItemBlock,
                });
                before = $"{before} {sentence.Text}".TrimStart();
                // What a table is about may stand a sentence ahead: "Priserne fremgår herunder. De er uændrede."
                last = block is ListItemBlock ? null : i > 0 ? $"{sentences[i - 1].Text} {sentence.Text}" : sentence.Text;
            }
        }
    }

    /// <summary>A list entry without the line that names it: a short first line, after which a new sentence begins.</summary>
    private static LocatedText WithoutTitle(LocatedText entry)
    {
        var lines = entry.Lines();
        return lines.Count > 1 && char.IsLetterOrDigit(lines[0].Text[^1]) && char.IsUpper(lines[1].Text[0]) && lines[0].Length < lines.Max(l => l.Length) * 2 / 3
            ? LocatedText.Join(lines.Skip(1))
            : entry;
    }

    /// <summary>Whether a sentence is only the number of what it stands ahead of: "§ 4.", "Stk. 2.", "3.1".</summary>
    private static bool IsNumber(string sentence)
    {
        var words = new Words(sentence);
        return words.Count <= LongestNumber && Enumerable.Range(0, words.Count).All(at => words[at].IsPunctuation || words[at].Number is not null || words[at].Range.Length == 1 || Paragraphs.EndAt(words, at) > 0);
    }

    /// <summary>Whether a sentence leads to the list below it.</summary>
    private static bool Opens(string sentence) => sentence.EndsWith(':')
        || (sentence[^1] is not ('.' or '!' or '?' or ')') && sentence.Length < 300);

    private static bool IsSubheading(Block block) =>
        block is HeadingBlock || (block.Text.Length <= LongestSubheading && block.Text.Lines().Count == 1
            && (block.Text.IsBold || (char.IsLetterOrDigit(block.Text.Text[^1]) && char.IsUpper(block.Text.Text[0]) && !block.Text.Text.Contains(". ", StringComparison.Ordinal))));
}
