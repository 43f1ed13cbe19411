using System.Text.RegularExpressions;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading.Markdown;

/// <summary>
/// Reads Markdown and plain text: "#" headings, list entries by "-", "*" or number, pipe tables, paragraphs divided by blank lines.
/// A line that is bold as a whole is bold text. UTF-8, or Windows-1252.
/// </summary>
/// <param name="options">Limits; the defaults when null.</param>
public sealed partial class MarkdownReader(MarkdownOptions? options = null) : IDocumentReader
{
    private readonly MarkdownOptions _options = options ?? MarkdownOptions.Default;

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes, string extension) =>
        extension is ".md" or ".txt" && (TextEncodings.ByMark(bytes[..Math.Min(bytes.Length, 4)]) is not null || !bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)0));

    /// <inheritdoc/>
    public Document Read(RawSource source, CancellationToken cancellationToken)
    {
        var mediaType = source.Uri.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? "text/plain" : "text/markdown";
        if (source.Bytes.Length > _options.MaxBytes)
        {
            return source.Unreadable(mediaType, new Diagnostic("text.limit.bytes", Severity.Error, $"The file is larger than {_options.MaxBytes} bytes."));
        }

        var diagnostics = new List<Diagnostic>();
        if (TextEncodings.Decode(source.Bytes.Span, "text", diagnostics) is not { } text)
        {
            return source.Unreadable(mediaType, new Diagnostic("read.encoding", Severity.Error, "The text is neither UTF-8, UTF-16 nor Windows-1252; save it as UTF-8."));
        }

        var blocks = Blocks(text, diagnostics, cancellationToken).ToList();
        return new Document(new DocumentSource(source.Uri, source.Sha256, mediaType), blocks, [], diagnostics);
    }

    private IEnumerable<Block> Blocks(string text, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var paragraph = new List<string>();
        var table = new List<string[]>();
        foreach (var raw in text.Split('\n').Select(l => l.TrimEnd()).Append(""))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = raw.TrimStart();
            if (table.Count > 0 && !line.StartsWith('|'))
            {
                yield return Table(table, diagnostics);
                table = [];
            }

            var isOwn = line.Length == 0 || line.StartsWith('|') || Heading().IsMatch(line) || Entry().IsMatch(line);
            if (isOwn && paragraph.Count > 0)
            {
                yield return new ParagraphBlock(LocatedText.Join(paragraph.Select(Inline)));
                paragraph = [];
            }

            if (line.StartsWith('|'))
            {
                table.Add(line.Trim('|').Split('|').Select(c => c.Trim()).ToArray());
            }
            else if (Heading().Match(line) is { Success: true } heading)
            {
                yield return new HeadingBlock(Inline(heading.Groups["text"].Value), heading.Groups["marks"].Length);
            }
            else if (Entry().Match(line) is { Success: true } entry)
            {
                var label = entry.Groups["number"].Success ? LocatedText.Unpaged(entry.Groups["number"].Value) : LocatedText.Empty;
                yield return new ListItemBlock(label, Inline(entry.Groups["text"].Value), (raw.Length - line.Length) / 2);
            }
            else if (line.Length > 0)
            {
                paragraph.Add(line);
            }
        }
    }

    private static LocatedText Inline(string line)
    {
        var collapsed = Blanks().Replace(line, " ").Trim();
        return collapsed.Length > 4 && collapsed.StartsWith("**", StringComparison.Ordinal) && collapsed.EndsWith("**", StringComparison.Ordinal)
            ? LocatedText.Unpaged(collapsed[2..^2], TextStyle.Bold)
            : LocatedText.Unpaged(collapsed.Replace("**", "", StringComparison.Ordinal));
    }

    private TableBlock Table(List<string[]> lines, List<Diagnostic> diagnostics)
    {
        var rows = lines.Where(l => !l.All(c => Rule().IsMatch(c))).ToList();
        var rules = lines.Count - rows.Count;
        var columns = rows.Select(r => r.Length).DefaultIfEmpty(0).Max();
        var most = columns == 0 ? 0 : Math.Max(_options.MaxTableCells / columns, 1);
        if (rows.Count > most && columns > 0)
        {
            diagnostics.Add(new Diagnostic("text.limit.cells", Severity.Error, $"A table has more than {_options.MaxTableCells} cells: the rest of its rows was left out."));
            rows.RemoveRange(most, rows.Count - most);
        }

        var cells = rows.SelectMany((r, row) => Enumerable.Range(0, columns)
            .Select(column => new TableCell(LocatedText.Unpaged(column < r.Length ? r[column] : ""), row, column)));
        return new TableBlock(rows.Count, columns, rules > 0 ? 1 : 0, cells.ToList());
    }

    [GeneratedRegex(@"^(?<marks>#{1,6})\s+(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(?:[-*•]|(?<number>\d{1,3}[.)]))\s+(?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^:?-+:?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
