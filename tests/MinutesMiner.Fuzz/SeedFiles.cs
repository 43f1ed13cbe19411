namespace MinutesMiner.Fuzz;

/// <summary>The files that are damaged.</summary>
public static class SeedFiles
{
    private const long LargestFile = 2 << 20;

    /// <summary>The PDFs in a folder and below it, in a stable order; those over 2 MiB are left out, for they would cost others their turn.</summary>
    public static IReadOnlyList<byte[]> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories)
            .Where(f => new FileInfo(f).Length is > 0 and <= LargestFile)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)];
}
