using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MinutesMiner.Rendering;

/// <summary>The programs that print: Chromium and LibreOffice, as they lie on the path.</summary>
internal static partial class Printer
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Prints a page of HTML through Chromium, which writes tagged PDF.</summary>
    public static void Chromium(string html, string pdf)
    {
        // A profile of its own keeps a run apart from others; nothing is fetched, for the pages name nothing outside themselves.
        var profile = Directory.CreateTempSubdirectory("rendering").FullName;
        try
        {
            Run(
                "chromium",
                [
                    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-extensions", "--no-first-run",
                    $"--user-data-dir={profile}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(html).AbsoluteUri,
                ]);
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    /// <summary>
    /// Prints pages of HTML through LibreOffice, which writes PDF without tags. The files lie beside one another as NAME.pdf. Reading
    /// HTML it drops the padding of cells where they have no border; it is put back between reading and printing.
    /// </summary>
    public static void LibreOffice(IReadOnlyCollection<string> htmls, string folder)
    {
        if (htmls.Count == 0)
        {
            return;
        }

        var profile = Directory.CreateTempSubdirectory("rendering").FullName;
        var texts = Directory.CreateTempSubdirectory("rendering").FullName;
        try
        {
            string[] common = [$"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless"];
            Run("soffice", [.. common, "--infilter=HTML (StarWriter)", "--convert-to", "fodt", "--outdir", texts, .. htmls]);
            var files = Directory.GetFiles(texts, "*.fodt");
            foreach (var file in files)
            {
                File.WriteAllText(file, CellProperties().Replace(File.ReadAllText(file), m => WithPadding(m.Value)));
            }

            Run("soffice", [.. common, "--convert-to", "pdf:writer_pdf_Export", "--outdir", folder, .. files]);
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
            Directory.Delete(texts, recursive: true);
        }
    }

    private static string WithPadding(string properties)
    {
        const string Name = "<style:table-cell-properties";
        var (y, x) = (Inches(TableRendering.VerticalPadding), Inches(TableRendering.HorizontalPadding));
        return $"""{Name} fo:padding-top="{y}" fo:padding-bottom="{y}" fo:padding-left="{x}" fo:padding-right="{x}"{Padding().Replace(properties, "")[Name.Length..]}""";
    }

    private static string Inches(int pixels) => string.Create(CultureInfo.InvariantCulture, $"{pixels / 96.0:0.####}in");

    [GeneratedRegex("<style:table-cell-properties[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex CellProperties();

    [GeneratedRegex(" fo:padding[a-z-]*=\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex Padding();

    private static void Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} cannot be started.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end.");
        }
    }
}
