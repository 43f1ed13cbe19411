namespace MinutesMiner.Pdf.Fonts.Encodings;

/// <summary>Tables that ship as text beside this class: a record a line, <c>#</c> begins a comment line.</summary>
internal static class DataFile
{
    /// <summary>The words of each line.</summary>
    public static IEnumerable<string[]> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream($"MinutesMiner.Pdf.Fonts.Encodings.{name}")
            ?? throw new InvalidOperationException($"The table {name} is not part of this build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
