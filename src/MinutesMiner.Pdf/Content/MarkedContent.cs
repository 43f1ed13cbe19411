
namespace MinutesMiner.Pdf.Content;

/// <summary>The marked-content sequences that are open (ISO 32000-1, 14.6), and what they mean for the letters in them.</summary>
internal sealed class MarkedContent
{
    private const int MaxDepth = 10_000;
    private readonly List<Entry> _stack = [];
    private int _overflow;
    private int _hidden;
    private int _artifacts;
    private int _replacing;

    private readonly record struct Entry(int OuterMark, bool Hidden, bool Artifact, string? Replacement, int FirstLetter);

    public int Depth => _stack.Count;

    /// <summary>The innermost identifier, or -1.</summary>
    public int Mark { get; private set; } = -1;

    public bool IsHidden => _hidden > 0;

    public bool IsArtifact => _artifacts > 0;

    /// <summary>Opens a sequence.</summary>
    /// <param name="mark">Identifier; -1 for none of its own.</param>
    /// <param name="hidden">Whether the content belongs to a layer that is not shown.</param>
    /// <param name="artifact">Whether it is marked as an artifact.</param>
    /// <param name="replacement">Text that stands for the content; null for none.</param>
    /// <param name="firstLetter">Letters so far.</param>
    public void Begin(int mark, bool hidden, bool artifact, string? replacement, int firstLetter)
    {
        if (_stack.Count >= MaxDepth)
        {
            _overflow++;
            return;
        }

        if (_replacing > 0)
            replacement = null; // The outer sequence's text stands for this one too.
        _stack.Add(new Entry(Mark, hidden, artifact, replacement, firstLetter));
        if (mark >= 0)
            Mark = mark;
        _hidden += hidden ? 1 : 0;
        _artifacts += artifact ? 1 : 0;
        _replacing += replacement is null ? 0 : 1;
    }

    /// <summary>Closes the innermost sequence.</summary>
    /// <param name="letters">Letters so far; those of the sequence are replaced by its text.</param>
    /// <param name="floor">Sequences that a form may not close because its caller opened them.</param>
    public void End(List<Letter> letters, int floor)
    {
        if (_overflow > 0)
        {
            _overflow--;
            return;
        }

        if (_stack.Count <= floor)
            return;
        var entry = _stack[^1];
        Pop(entry);
        if (entry.Replacement is { } text)
            Replace(letters, entry.FirstLetter, text);
    }

    /// <summary>Leaves sequences that a form opened and did not close; their letters stay as drawn.</summary>
    public void Unwind(int floor)
    {
        while (_stack.Count > floor)
            Pop(_stack[^1]);
    }

    private void Pop(Entry entry)
    {
        _stack.RemoveAt(_stack.Count - 1);
        Mark = entry.OuterMark;
        _hidden -= entry.Hidden ? 1 : 0;
        _artifacts -= entry.Artifact ? 1 : 0;
        _replacing -= entry.Replacement is null ? 0 : 1;
    }

    private static void Replace(List<Letter> letters, int first, string text)
    {
        var count = letters.Count - first;
        if (count <= 0)
            return;
        if (text.Length == 0)
        {
            letters.RemoveRange(first, count);
            return;
        }

        if (text.Length == count && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            // As many characters as glyphs: each keeps its place.
            for (var i = 0; i < count; i++)
                letters[first + i] = Renamed(letters[first + i], text.Substring(i, 1));
            return;
        }

        var box = letters[first].Box;
        for (var i = first + 1; i < letters.Count; i++)
            box = box.Union(letters[i].Box);
        letters[first] = Renamed(letters[first], text) with { Box = box };
        letters.RemoveRange(first + 1, count - 1);
    }

    private static Letter Renamed(Letter letter, string text) => letter with { Text = text, Flags = letter.Flags & ~LetterFlags.Unmapped };
}
