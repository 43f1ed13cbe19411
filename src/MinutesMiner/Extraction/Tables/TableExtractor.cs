using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Numbers;
using MinutesMiner.Core.Text.Sentences;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Tables;

/// <summary>Makes data of an item's tables: every row, the numbers in them, the caption and what is counted.</summary>
public sealed partial class TableExtractor : IFactExtractor, IDocumentFactExtractor
{
    private const int LongestCaption = 200;
    private const int LongestLeadIn = 60;
    private const int LongestLabel = 100;
    private const int MostLabelLines = 2;

    // A blank line may stand between, but not below what is set larger than the table, as the title of a page.
    private const double LabelGap = 1.75;
    private const double TitleGap = 1.5;
    private const double Larger = 1.2;

    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        foreach (var section in item.Item.Sections.Where(s => s.Role != SectionRole.Attachments))
        {
            // A caption that is set as a heading has been taken for the section's name.
            var heading = Numbered().IsMatch(section.Heading.Text) ? section.Heading : null;
            facts.Tables.AddRange(Read(section.Blocks, facts.Tables.Count, heading));
        }
    }

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        if (document.Items.Count == 0)
        {
            facts.Tables.AddRange(Read(document.Minutes.Cover.Blocks, 0, heading: null));
        }
    }

    /// <summary>The tables among the blocks, numbered on from <paramref name="before"/>.</summary>
    private static List<FactTable> Read(IReadOnlyList<Block> blocks, int before, LocatedText? heading)
    {
        var tables = new List<FactTable>();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is TableBlock table)
            {
                var above = i > 0 && !IsPageTitle(blocks[i - 1], i > 1 ? blocks[i - 2] : null, table) ? blocks[i - 1] : null;
                if (above is not null && Contents().IsMatch(above.Text.Text))
                {
                    continue;
                }

                var caption = Caption(table, above, i + 1 < blocks.Count ? blocks[i + 1] : null) ?? (i == 0 ? heading?.Text : null) ?? Title(blocks, i, table);
                var told = UnitOf(i > 0 ? blocks[i - 1] : null, fromEnd: true) ?? UnitOf(i + 1 < blocks.Count ? blocks[i + 1] : null, fromEnd: false);
                tables.Add(Data(table, $"t{before + tables.Count + 1}", caption, told));
            }
        }

        return tables;
    }

    private static FactTable Data(TableBlock table, string id, string? caption, string? told)
    {
        var rows = new string[table.RowCount][];
        for (var row = 0; row < table.RowCount; row++)
        {
            rows[row] = new string[table.ColumnCount];
            Array.Fill(rows[row], "");
        }

        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < Math.Min(cell.Row + cell.RowSpan, table.RowCount); row++)
            {
                for (var column = cell.Column; column < Math.Min(cell.Column + cell.ColumnSpan, table.ColumnCount); column++)
                {
                    rows[row][column] = WithoutBullets(cell.Text.Text);
                }
            }
        }

        return new FactTable
        {
            Id = id,
            Caption = caption,
            Unit = Unit(rows, table.HeaderRows, caption) ?? told,
            HeaderRows = table.HeaderRows,
            Rows = rows,
            Numbers = rows.Select((r, i) => r.Select(c => i < table.HeaderRows && IsUnit(c) ? null : DanishNumbers.ParseCell(c)).ToArray()).ToArray(),
            Spans = TablePlace.Of(table),
        };
    }

    /// <summary>A cell's words: the glyphs ahead of its entries are left out, as in sections. One alone is a mark, and stays.</summary>
    private static string WithoutBullets(string text) => text.Length > 2 && Bullets.Contains(text[0]) ? Bullet().Replace(text, " ").Trim() : text;

    private const string Bullets = "•▪◦●‣";

    [GeneratedRegex(@"(?:^|\s)[•▪◦●‣]\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    private static string? Unit(string[][] rows, int headerRows, string? caption) =>
        (caption is null ? null : DanishUnits.FindInHeader(caption)?.Name)
        ?? rows.Take(Math.Max(1, headerRows)).SelectMany(r => r.Select((cell, column) => (Unit: DanishUnits.FindInHeader(cell)?.Name, Column: column)))
            .FirstOrDefault(u => u.Unit is not null && (DanishUnits.IsMoney(u.Unit) || u.Column == 0 || IsOfAll(rows, headerRows, u.Unit))).Unit
        ?? Counted(caption) ?? (rows.Length > 0 && rows[0].Length > 0 ? Counted(rows[0][0]) : null);

    /// <summary>Whether every column that holds numbers has the unit in its header: a share beside counts is the unit of its column alone.</summary>
    private static bool IsOfAll(string[][] rows, int headerRows, string unit) =>
        Enumerable.Range(1, Math.Max(0, rows[0].Length - 1))
            .Where(c => rows.Skip(Math.Max(1, headerRows)).Any(r => DanishNumbers.ParseCell(r[c]) is not null))
            .All(c => rows.Take(Math.Max(1, headerRows)).Any(r => DanishUnits.FindInHeader(r[c])?.Name == unit));

    /// <summary>Whether what stands above is the first line of its page and set larger than the table: a slide's title, and no caption.</summary>
    private static bool IsPageTitle(Block above, Block? before, TableBlock table) =>
        above is HeadingBlock && above.Text.Page is { } page && before?.Text.Page != page && above.Text.Spans is [{ Box: { } box }, ..]
        && IsLarger(box.Height / above.Text.Lines().Count, table) && !Numbered().IsMatch(above.Text.Text);

    /// <summary>
    /// What the sentence next to the table says that its numbers are: "Beløbene er i 1.000 kr.", "Udgifterne fremgår nedenfor (mio. kr.)".
    /// </summary>
    private static string? UnitOf(Block? beside, bool fromEnd)
    {
        if (beside is null or TableBlock || DanishSentences.Split(beside.Text.Text) is not { Count: > 0 } sentences)
        {
            return null;
        }

        var near = sentences[fromEnd ? sentences.Count - 1 : 0];
        var sentence = beside.Text.Text[near.Start..near.End];
        return !TellsOfNumbers().IsMatch(sentence) && !sentence.EndsWith(':') ? null
            : DanishUnits.FindInHeader(sentence) is { } unit ? StandsAsUnit().IsMatch(sentence[..unit.Range.Start]) ? unit.Name : null
            : CountedInSentence().Match(sentence) is { Success: true } counted ? counted.Groups["noun"].Value
            : null;
    }

    [GeneratedRegex(@"\b(?:beløb|tal|udgift|indtægt|tabel|nedenfor|nedenstående|herunder|oversigt|skema)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TellsOfNumbers();

    /// <summary>What the sentence says that is counted: "udviklingen i antal fuldtidspersoner", "følgende antal børn".</summary>
    [GeneratedRegex(@"\b(?:antal|antallet\s+af)\s+(?:\p{Ll}+(?:ede|te|ige|ske)\s+)?(?<noun>\p{Ll}{3,})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex CountedInSentence();

    [GeneratedRegex(@"(?:\(|\bi\s+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex StandsAsUnit();

    /// <summary>What a caption or the table's first cell says that the numbers count: "Antal vurderede børn pr. 31. marts".</summary>
    private static string? Counted(string? text) => text is not null && Count().Match(text) is { Success: true } count ? count.Groups["noun"].Value
        : text is not null && Frequency().Match(text) is { Success: true } often ? often.Groups["unit"].Value.ToLowerInvariant()
        : null;

    /// <summary>A header that is a unit and nothing else: "1.000 kr." counts in thousands, and is no thousand.</summary>
    private static bool IsUnit(string cell) => DanishUnits.FindInHeader(cell) is { } unit && string.Equals(unit.Name, cell.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>A caption by the file's own word; else "Tabel 1: …" right above or below; else a short line above that ends in a colon.</summary>
    private static string? Caption(TableBlock table, Block? above, Block? below)
    {
        if (!table.Caption.IsEmpty)
        {
            return table.Caption.Text;
        }

        foreach (var block in new[] { above, below })
        {
            if (block is ParagraphBlock or HeadingBlock && block.Text.Length <= LongestCaption && Numbered().IsMatch(block.Text.Text))
            {
                return block.Text.Text;
            }
        }

        return above is ParagraphBlock or HeadingBlock && (!PointsDown().IsMatch(above.Text.Text) || IsOfUnit(above.Text.Text))
            && ((above.Text.Length <= LongestLeadIn && above.Text.Text.EndsWith(':') && (!Tells().IsMatch(above.Text.Text) || DanishUnits.FindInHeader(above.Text.Text) is not null)) || IsLabel(above, table))
            ? above.Text.Text
            : null;
    }

    /// <summary>The heading above the table, where a short sentence stands between: what the prices are, and from when they apply.</summary>
    private static string? Title(IReadOnlyList<Block> blocks, int at, TableBlock table) =>
        at > 1 && blocks[at - 1] is ParagraphBlock { Content: var between } && between.Lines().Count == 1 && between.Length <= LongestLabel && between.Text.EndsWith('.')
        && blocks[at - 2] is HeadingBlock heading && !IsPageTitle(heading, at > 2 ? blocks[at - 3] : null, table) && DanishUnits.FindInHeader(heading.Text.Text) is not null
            ? heading.Text.Text
            : null;

    /// <summary>Whether a lead-in says in brackets what the table counts: "Forslaget ses her (kr. pr. enhed):".</summary>
    private static bool IsOfUnit(string text) => text.EndsWith(':') && DanishUnits.FindInHeader(text) is { Range.Start: > 0 and var at } && text[at - 1] == '(';

    /// <summary>A line or two right above the table that is no sentence and no remark to the table before.</summary>
    private static bool IsLabel(Block above, TableBlock table)
    {
        var text = above.Text;
        return above is ParagraphBlock or HeadingBlock && text.Length <= LongestLabel && text.Lines().Count <= MostLabelLines && (char.IsUpper(text.Text[0]) || DanishUnits.FindInHeader(text.Text) is { Range.Start: 0 })
            && !IsSentence(text.Text) && !SourceNote().IsMatch(text.Text) && (text.Page is null || IsClose(text, table));
    }

    /// <summary>
    /// Whether the label stands right above the table on its page, or last on the page before. A source without pages has no distances: what
    /// comes next is next.
    /// </summary>
    private static bool IsClose(LocatedText text, TableBlock table)
    {
        if (text.Spans is not [{ Box: { } label, Page: { } page }] || table.Bounds is not [{ Box: { } box, Page: { } tablePage }, ..])
        {
            return false;
        }

        var line = label.Height / text.Lines().Count;
        var gap = IsLarger(line, table) ? TitleGap : LabelGap;
        return page + 1 == tablePage || (page == tablePage && box.Top >= label.Bottom - line && box.Top - label.Bottom < gap * line);
    }

    private static bool IsLarger(double line, TableBlock table) =>
        table.Cells.FirstOrDefault(c => !c.Text.IsEmpty)?.Text is { Spans: [{ Box: { } box }, ..] } text && line > Larger * box.Height / text.Lines().Count;

    [GeneratedRegex(@"^(?:Tabel|Figur|Skema|Oversigt)\s+\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?:^|[,.:(–-]\s*)antal\s+(?:[\p{Ll}-]+\s+)??(?<noun>\p{Ll}{3,})(?:$|[,;:)]|\s+(?:\(|pr\.|i|på|den|fordelt|efter|fra|for|ved|\d))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Count();

    /// <summary>What is counted, and for how long: "Dobbeltture pr. dag, forslag B".</summary>
    [GeneratedRegex(@"^(?:(?:Tabel|Figur|Skema|Oversigt)\s+\d+\s*[.:–-]?\s*)?(?<unit>\p{Lu}\p{Ll}+\s+pr\.\s+(?:time|dag|uge|måned|kvartal|år))(?:$|[,;:( ])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Frequency();

    private static bool IsSentence(string text) => SentenceEnd().IsMatch(text) && (!Abbreviation().IsMatch(text) || (Amount().IsMatch(text) && !InThousands().IsMatch(text)));

    /// <summary>An amount ends a sentence, as "budgetteret med 250.000 kr.", where a caption ends in the unit alone.</summary>
    [GeneratedRegex(@"\d\s*(?:kr|mio\.\s*kr|mia\.\s*kr|pct|stk)\.$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?:^|\bi\s+|[-–,:]\s*)(?:hele\s+)?1\.?000\s*kr\.$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InThousands();

    [GeneratedRegex(@"[.!?:,;]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:kr|mio|mia|pct|stk|pr|nr)\.$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Abbreviation();

    /// <summary>The finite verb of a sentence, which leads in to the table and names nothing.</summary>
    [GeneratedRegex(@"\b(?:er|har|blev|bliver|var|kan|skal|vil|ser|fordeler|fordeles|foreslår|indstiller|gælder|\p{Ll}+er\s+(?:sig|således|sådan|som))\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tells();

    /// <summary>The names of chapters below it are no table.</summary>
    [GeneratedRegex(@"^(?:Indhold|Indholdsfortegnelse)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Contents();

    [GeneratedRegex(@"^(?:Kilde|Note|Anm|\*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SourceNote();

    [GeneratedRegex(@"\b(?:nedenstående|følgende|nedenfor|ses|fremgår|vises|herunder)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PointsDown();
}
