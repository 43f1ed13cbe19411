namespace MinutesMiner.App.Tests.Architecture;

/// <summary>The repository that the tests were built from.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(folder).Select(d => System.IO.Path.GetFileName(d)).Where(d => d is not ("bin" or "obj" or "TestResults")).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{System.IO.Path.DirectorySeparatorChar}obj{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "MinutesMiner.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
