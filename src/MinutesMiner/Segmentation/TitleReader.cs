using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Finds a document's title, and the lines that tell the occasion: body, day, hour and place.</summary>
internal sealed partial class TitleReader(PipelineDefinition pipeline, Trace trace)
{
    /// <summary>How many blocks from the front may tell the occasion: a title page, not the text.</summary>
    public const int OccasionWithin = 12;

    /// <summary>The first line that a title pattern knows, else the first heading; and the body and day that it or the occasion's lines tell.</summary>
    /// <param name="blocks">What stands ahead of the first item.</param>
    /// <param name="rows">The cover's rows so far; hour and place of the title are added.</param>
    public (LocatedText Title, string? Committee, DateOnly? Date) Read(IReadOnlyList<Block> blocks, List<CoverRow> rows)
    {
        foreach (var text in Joined(blocks).Concat(blocks.Where(b => b is not TableBlock).SelectMany(Candidates)))
        {
            foreach (var template in pipeline.Titles)
            {
                if (template.MatchWhole(text.Text) is { } match)
                {
                    trace.Add("titles", template.Source, text);
                    var day = DanishDates.Parse(match.Groups["date"].Value)?.Date;
                    Add(rows, CoverField.Start, text, match.Groups["time"]);
                    Add(rows, CoverField.Place, text, match.Groups["place"]);
                    var body = match.Groups["committee"] is { Success: true } c ? c.Value : match.Groups["body"] is { Success: true } b ? b.Value : null;
                    if (day is not null && rows.Exists(r => r.Field is CoverField.Start))
                    {
                        return (text, body, day);
                    }

                    var told = Occasion(blocks, rows, text).Date;
                    return (text, body, day ?? told);
                }
            }
        }

        var (committee, date) = Occasion(blocks, rows, LocatedText.Empty);
        var first = blocks.Count == 0 ? null : blocks[0].Text.Page;
        var heading = blocks.OfType<HeadingBlock>().OrderBy(h => h.Text.Page != first).ThenBy(h => h.Level).ThenByDescending(h => h.Content.FontSize).FirstOrDefault();
        var title = heading?.Content ?? KindLine(blocks);
        if (title is null || IsKind(title) || IsLetterhead(title.Text))
        {
            title = rows.FirstOrDefault(r => r.Field == CoverField.Subject)?.Value
                ?? (heading is not null && Kind(heading.Text.Text) == DocumentKind.Memo ? Below(heading, blocks)?.Content : null)
                ?? (MemoLine(blocks) is { } memo ? Below(memo, blocks)?.Content : null)
                ?? title;
        }

        return (title ?? LocatedText.Empty, committee, date);
    }

    /// <summary>
    /// The heading below "Notat" and its rows that says what the document is about: no section's name, and set above the headings that follow,
    /// or right above one.
    /// </summary>
    private HeadingBlock? Below(Block kind, IReadOnlyList<Block> blocks)
    {
        var below = blocks.SkipWhile(b => b != kind).Skip(1).TakeWhile(b => b.Text.Page == kind.Text.Page).Take(OccasionWithin).ToList();
        var at = below.FindIndex(b => b is HeadingBlock);
        if (at < 0 || below[at] is not HeadingBlock title || new SectionNames(pipeline, areSetApart: false).OfHeading(title.Content) is not null)
        {
            return null;
        }

        var next = blocks.SkipWhile(b => b != title).Skip(1).OfType<HeadingBlock>().FirstOrDefault();
        return next is null || title.Level < next.Level || (at + 1 < below.Count && below[at + 1] == next) ? title : null;
    }

    /// <summary>The municipality's name and nothing else: whose paper it is.</summary>
    private bool IsLetterhead(string text) => pipeline.Lexicon.MunicipalityHeads.Any(t => t.MatchWhole(text) is not null);

    /// <summary>Near the front, the block that says that this is a memo and nothing else; null where there is none, or one that tells of a meeting.</summary>
    public Block? MemoLine(IReadOnlyList<Block> blocks)
    {
        var front = blocks.Where(b => b is not TableBlock).Take(OccasionWithin).ToList();
        return front.SelectMany(b => b.Text.Lines()).Any(l => Says(l, DocumentKind.Minutes) || Says(l, DocumentKind.Agenda)) ? null
            : front.Find(b => b.Text.Lines().Any(l => Says(l, DocumentKind.Memo)));

        bool Says(LocatedText line, DocumentKind kind) =>
            pipeline.Kinds.TryGetValue(kind, out var words) && words.Contains(Close(line.Text.TrimEnd(' ', ':')), StringComparer.OrdinalIgnoreCase);

        // "N O T A T".
        static string Close(string text) => text.All(c => char.IsUpper(c) || c == ' ') ? text.Replace(" ", "", StringComparison.Ordinal) : text;
    }

    /// <summary>What a title says that the document is; null when it says nothing.</summary>
    public DocumentKind? Kind(string title)
    {
        foreach (var (kind, words) in pipeline.Kinds)
        {
            if (words.Any(w => title.Contains(w, StringComparison.OrdinalIgnoreCase)))
            {
                return kind;
            }
        }

        return null;
    }

    private bool IsKind(LocatedText text) => pipeline.Kinds.Values.Any(words => words.Contains(text.Text.TrimEnd(' ', ':'), StringComparer.OrdinalIgnoreCase));

    /// <summary>The line that says what the document is and nothing else: the title of one that sets no headings.</summary>
    private LocatedText? KindLine(IReadOnlyList<Block> blocks) => blocks.Where(b => b is not TableBlock).Take(OccasionWithin)
        .SelectMany(b => b.Text.Lines())
        .FirstOrDefault(IsKind);

    /// <summary>Body and day where lines of the title page, the title left out, tell them, together or one below the other; hour and place become rows.</summary>
    private (string? Committee, DateOnly? Date) Occasion(IReadOnlyList<Block> blocks, List<CoverRow> rows, LocatedText title)
    {
        var (committee, date) = ((string?)null, (DateOnly?)null);
        foreach (var text in blocks.Where(b => b is not TableBlock).Take(OccasionWithin).SelectMany(Candidates).Where(t => t.Text != title.Text))
        {
            foreach (var template in pipeline.Occasions)
            {
                if (template.MatchWhole(text.Text) is { } match)
                {
                    trace.Add("occasions", template.Source, text);
                    var body = match.Groups["body"] is { Success: true } b ? b : match.Groups["committee"];
                    committee ??= body.Success && !IsCut(text.Text, body) ? body.Value : null;
                    date ??= DanishDates.Parse(match.Groups["date"].Value)?.Date;
                    Add(rows, CoverField.Start, text, match.Groups["time"]);
                    Add(rows, CoverField.Place, text, match.Groups["place"]);
                    break;
                }
            }
        }

        return (committee, date);
    }

    /// <summary>Whether what was taken for a body goes on as another word: "Udvalgsmøde den …".</summary>
    private static bool IsCut(string text, Group body)
    {
        var rest = text.AsSpan(body.Index + body.Length);
        return rest.Length > 0 && char.IsLetter(rest[0]) && !(rest[0] == 's' && (rest.Length == 1 || !char.IsLetter(rest[1])));
    }

    private static void Add(List<CoverRow> rows, CoverField field, LocatedText line, Group value)
    {
        if (value.Success && !rows.Exists(r => r.Field == field))
        {
            rows.Add(new CoverRow(field, line.Slice(new TextRange(value.Index, value.Index + value.Length))) { IsOfTitle = true });
        }
    }

    /// <summary>"Referat" and the heading below it, where that one tells body and day: a title in two lines.</summary>
    private IEnumerable<LocatedText> Joined(IReadOnlyList<Block> blocks)
    {
        var front = blocks.Where(b => b is not TableBlock).Take(OccasionWithin).ToList();
        return front.Zip(front.Skip(1))
            .Where(p => IsKind(p.First.Text) && p.Second is HeadingBlock && DanishDates.Find(p.Second.Text.Text) is [{ Precision: DatePrecision.Day, YearInferred: false } day]
                && day.Range.Start > 0 && BodyName.IsWhole(BodyName.Clean(Den().Replace(p.Second.Text.Text[..day.Range.Start], ""))))
            .Select(p => LocatedText.Join([p.First.Text, p.Second.Text]));
    }

    [GeneratedRegex(@"[\s,–-]*\b(?:den|d\.)?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Den();

    private static IEnumerable<LocatedText> Candidates(Block block)
    {
        yield return block.Text;
        var lines = block.Text.Lines();
        if (lines.Count > 1)
        {
            foreach (var line in lines)
            {
                yield return line;
            }
        }
    }
}
