namespace MinutesMiner.App.Output;

/// <summary>Breaks text into lines for a terminal.</summary>
internal static class TextWrap
{
    private const int Width = 100;

    /// <summary>Lines of at most 100 characters, each behind <paramref name="indent"/>; a word longer than that stands alone.</summary>
    public static string Indent(string text, string indent)
    {
        var lines = new List<string>();
        var line = indent;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > indent.Length && line.Length + word.Length + 1 > Width)
            {
                lines.Add(line);
                line = indent;
            }

            line += line.Length > indent.Length ? " " + word : word;
        }

        lines.Add(line);
        return string.Join('\n', lines);
    }
}
