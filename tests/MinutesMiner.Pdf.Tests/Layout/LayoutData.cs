namespace MinutesMiner.Pdf.Tests.Layout;

/// <summary>Files below <c>Data</c>: printed documents, their sources, and the blocks expected of them.</summary>
internal static class LayoutData
{
    public static PdfDocument Open(string folder, string name) => PdfDocument.Open(File.ReadAllBytes(PathOf(folder, $"{name}.pdf")));

    public static string[] Lines(string folder, string file) => File.ReadAllLines(PathOf(folder, file));

    /// <summary>Where the file lies, from the test's build up.</summary>
    /// <exception cref="FileNotFoundException">There is none of that name.</exception>
    public static string PathOf(string folder, string file)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, "tests", "MinutesMiner.Pdf.Tests", "Data", folder, file);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException($"The test data {folder}/{file} lies in no folder above {AppContext.BaseDirectory}.");
    }
}
