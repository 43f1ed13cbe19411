using System.Text;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading.Markdown;

/// <summary>
/// Reads Markdown and plain text: "#" headings, list entries by "-", "*" or number, pipe tables, paragraphs divided by blank lines.
/// A line that is bold as a whole is bold text. UTF-8.
/// </summary>
public sealed partial class MarkdownReader : IDocumentReader
{
    private const int MostBytes = 64 << 20;

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes, string extension) =>
        extension is ".md" or ".txt" && !bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)0);

    /// <inheritdoc/>
    public Document Read(RawSource source, CancellationToken cancellationToken)
    {
        var mediaType = source.Uri.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? "text/plain" : "text/markdown";
        if (source.Bytes.Length > MostBytes)
        {
            return source.Unreadable(mediaType, new Diagnostic("text.limit.bytes", Severity.Error, $"The file is larger than {MostBytes >> 20} MiB."));
        }

        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(source.Bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            return source.Unreadable(mediaType, new Diagnostic("text.encoding", Severity.Error, "The text is not UTF-8."));
        }

        return new Document(new DocumentSource(source.Uri, source.Sha256, mediaType), Blocks(text.TrimStart('\uFEFF')), [], []);
    }

    private static IEnumerable<Block> Blocks(string text)
    {
        var paragraph = new List<string>();
        var table = new List<string[]>();
        foreach (var raw in text.Split('\n').Select(l => l.TrimEnd()).Append(""))
        {
            var line = raw.TrimStart();
            if (table.Count > 0 && !line.StartsWith('|'))
            {
                yield return Table(table);
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

    private static TableBlock Table(List<string[]> lines)
    {
        var rows = lines.Where(l => !l.All(c => Rule().IsMatch(c))).ToList();
        var columns = rows.Max(r => r.Length);
        var cells = rows.SelectMany((r, row) => Enumerable.Range(0, columns)
            .Select(column => new TableCell(LocatedText.Unpaged(column < r.Length ? r[column] : ""), row, column)));
        return new TableBlock(rows.Count, columns, rows.Count < lines.Count ? 1 : 0, cells.ToList());
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
