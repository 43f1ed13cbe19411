using System.Text;

namespace MinutesMiner.Core.Documents;

/// <summary>
/// Text that knows where each of its words stands. Cutting and joining keep that knowledge, so whatever a fact is cut out of, its
/// spans follow. Immutable.
/// </summary>
public sealed class LocatedText
{
    private readonly TextSegment[] _segments;

    /// <summary>Text with its segments.</summary>
    /// <param name="text">The words, white space collapsed to single spaces, no space at either end.</param>
    /// <param name="segments">In order of <see cref="TextSegment.Start"/>, not overlapping, within the text. Blanks between words belong to none.</param>
    /// <exception cref="ArgumentException">A segment lies outside the text, or before the one ahead of it.</exception>
    public LocatedText(string text, IEnumerable<TextSegment> segments)
    {
        Text = text;
        _segments = segments.ToArray();
        var end = 0;
        foreach (var segment in _segments)
        {
            if (segment.Start < end || segment.Length < 0 || segment.End > text.Length)
            {
                throw new ArgumentException($"Segment [{segment.Start}, {segment.End}) does not fit after {end} in a text of {text.Length}.", nameof(segments));
            }

            end = segment.End;
        }
    }

    /// <summary>No words, nowhere.</summary>
    public static LocatedText Empty { get; } = new("", []);

    /// <summary>The words, white space collapsed to single spaces.</summary>
    public string Text { get; }

    /// <summary>Where each stretch of <see cref="Text"/> stands, in order.</summary>
    public IReadOnlyList<TextSegment> Segments => _segments;

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => Text.Length;

    /// <summary>Whether there is nothing to read.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Whether every segment is bold; false where the text is empty.</summary>
    public bool IsBold => _segments.Length > 0 && Array.TrueForAll(_segments, s => s.Style.HasFlag(TextStyle.Bold));

    /// <summary>Whether every segment is italic; false where the text is empty.</summary>
    public bool IsItalic => _segments.Length > 0 && Array.TrueForAll(_segments, s => s.Style.HasFlag(TextStyle.Italic));

    /// <summary>The largest font size among the segments, in points; 0 when unknown.</summary>
    public double FontSize => _segments.Length == 0 ? 0 : _segments.Max(s => s.FontSize);

    /// <summary>Page of the first word; null when the source has no pages.</summary>
    public int? Page => _segments.Length == 0 ? null : _segments[0].Page;

    /// <summary>Where the whole text stands: one span a page, or one range for a source without pages.</summary>
    public IReadOnlyList<Span> Spans => SpansOf(new TextRange(0, Text.Length));

    /// <summary>Text of a source without pages, in one piece.</summary>
    /// <param name="text">White space collapsed by the caller.</param>
    /// <param name="style">Weight and slant of the whole.</param>
    public static LocatedText Unpaged(string text, TextStyle style = TextStyle.None) =>
        text.Length == 0 ? Empty : new(text, [new TextSegment(0, text.Length, 0, null, null, style | TextStyle.LineStart, 0)]);

    /// <summary>Where the given part of the text stands: one span a page, or one range for a source without pages.</summary>
    /// <param name="range">Offsets into <see cref="Text"/>; a part outside it is ignored.</param>
    public IReadOnlyList<Span> SpansOf(TextRange range)
    {
        var spans = new List<Span>();
        foreach (var segment in _segments)
        {
            var start = Math.Max(segment.Start, range.Start);
            var end = Math.Min(segment.End, range.End);
            if (start >= end)
            {
                continue;
            }

            if (segment.Box is { } box)
            {
                var at = spans.FindIndex(s => s.Page == segment.Page && s.Box is not null);
                if (at < 0)
                {
                    spans.Add(new Span(segment.Page, box, null));
                }
                else
                {
                    spans[at] = spans[at] with { Box = spans[at].Box!.Value.Union(box) };
                }
            }
            else
            {
                var from = segment.Origin + (start - segment.Start);
                var chars = new TextRange(from, from + (end - start));
                var last = spans.Count - 1;
                if (last >= 0 && spans[last].Page == segment.Page && spans[last].Chars is { } before && chars.Start >= before.End && chars.Start - before.End <= 1)
                {
                    spans[last] = spans[last] with { Chars = new TextRange(before.Start, chars.End) };
                }
                else
                {
                    spans.Add(new Span(segment.Page, null, chars));
                }
            }
        }

        return spans;
    }

    /// <summary>The part of the text in <paramref name="range"/>, without blanks at its ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The range reaches outside the text.</exception>
    public LocatedText Slice(TextRange range)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(range.Start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(range.End, Text.Length);
        var (start, end) = (range.Start, range.End);
        while (start < end && char.IsWhiteSpace(Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Text[end - 1]))
        {
            end--;
        }

        if (start >= end)
        {
            return Empty;
        }

        if (start == 0 && end == Text.Length)
        {
            return this;
        }

        var kept = new List<TextSegment>();
        foreach (var segment in _segments)
        {
            var from = Math.Max(segment.Start, start);
            var to = Math.Min(segment.End, end);
            if (from < to)
            {
                kept.Add(segment with { Start = from - start, Length = to - from, Origin = segment.Origin + (from - segment.Start) });
            }
        }

        return new LocatedText(Text[start..end], kept);
    }

    /// <summary>The text cut at line starts: the lines as printed.</summary>
    public IReadOnlyList<LocatedText> Lines()
    {
        var lines = new List<LocatedText>();
        var start = 0;
        foreach (var segment in _segments)
        {
            if (segment.Style.HasFlag(TextStyle.LineStart) && segment.Start > start)
            {
                Add(start, segment.Start);
                start = segment.Start;
            }
        }

        Add(start, Text.Length);
        return lines;

        void Add(int from, int to)
        {
            var line = Slice(new TextRange(from, to));
            if (!line.IsEmpty)
            {
                lines.Add(line);
            }
        }
    }

    /// <summary>
    /// The parts one after the other, with <paramref name="separator"/> between them; empty parts are left out. Parts that adjoin in
    /// their document, as the halves of a word broken over two lines do, are joined without one.
    /// </summary>
    public static LocatedText Join(IEnumerable<LocatedText> parts, string separator = " ")
    {
        var text = new StringBuilder();
        var segments = new List<TextSegment>();
        foreach (var part in parts)
        {
            if (part.IsEmpty)
            {
                continue;
            }

            if (text.Length > 0 && !Adjoins(segments, part))
            {
                text.Append(separator);
            }

            var offset = text.Length;
            text.Append(part.Text);
            segments.AddRange(part._segments.Select(s => s with { Start = s.Start + offset }));
        }

        return text.Length == 0 ? Empty : new LocatedText(text.ToString(), segments);
    }

    private static bool Adjoins(List<TextSegment> before, LocatedText part) =>
        before.Count > 0 && part._segments.Length > 0 && before[^1].Origin + before[^1].Length == part._segments[0].Origin;

    /// <summary>This text as part of a document whose text holds it at <paramref name="origin"/>.</summary>
    internal LocatedText At(int origin) => new(Text, _segments.Select(s => s with { Origin = origin + s.Start }));

    /// <summary>The words.</summary>
    public override string ToString() => Text;
}
