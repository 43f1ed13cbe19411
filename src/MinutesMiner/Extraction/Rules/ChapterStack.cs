namespace MinutesMiner.Extraction.Rules;

/// <summary>The headings that are open at a place in a text: one of each level, the widest first.</summary>
internal sealed class ChapterStack
{
    /// <summary>The level of a bold line that is no heading by its form: it stands below all that are.</summary>
    private const int Innermost = int.MaxValue;

    private readonly List<(string Title, int Level)> _open = [];

    /// <summary>The open headings, the widest first.</summary>
    public IReadOnlyList<string> Path { get; private set; } = [];

    /// <summary>Opens a chapter and closes those of its level and below.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="level">Its level, 1 for the widest; null when only its form says that it is one.</param>
    public void Open(string title, int? level)
    {
        var depth = level ?? Innermost;
        _open.RemoveAll(c => c.Level >= depth);
        _open.Add((title, depth));
        Path = [.. _open.Select(c => c.Title)];
    }
}
