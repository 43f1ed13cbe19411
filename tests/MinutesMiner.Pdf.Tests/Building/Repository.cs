namespace MinutesMiner.Pdf.Tests.Building;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "MinutesMiner.sln")))
                return at.FullName;
        }

        throw new InvalidOperationException("The tests do not run below the repository.");
    }
}
