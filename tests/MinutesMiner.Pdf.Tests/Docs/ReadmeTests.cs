using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using MinutesMiner.Pdf.Layout;
using MinutesMiner.Pdf.Svg;
using MinutesMiner.Pdf.Tests.Building;

namespace MinutesMiner.Pdf.Tests.Docs;

/// <summary>What the project's README says is so.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.Path("src", "MinutesMiner.Pdf", "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Its_example_is_the_one_that_is_compiled()
    {
        var source = File.ReadAllText(Repository.Path("tests", "MinutesMiner.Pdf.Tests", "Docs", "ReadmeExample.cs")).ReplaceLineEndings("\n");
        var lines = Between(source, "// <example>\n", "        // </example>").Split('\n').Select(line => line.Length >= 8 ? line[8..] : line);
        Assert.Equal(string.Join('\n', lines), Between(Readme, "```csharp\n", "```"));
    }

    [Fact]
    public void Its_example_runs()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ReadmeExample.Run(Repository.Path("corpus", "hostile", "xref-broken.pdf"), output);
        Assert.Matches("^1: \\S+ at \\d+, \\d+\n", output.ToString());
        Assert.Contains("\nHeadingBlock: ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("[pdf.xref-rebuilt]", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_lists_every_limit_with_its_default()
    {
        object[] options = [PdfOptions.Default, LayoutOptions.Default, SvgOptions.Default];
        var limits = options.SelectMany(o => o.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.Name.StartsWith("Max", StringComparison.Ordinal))
            .Select(p => $"{o.GetType().Name}.{p.Name} {Show(p.Name, p.GetValue(o)!)}"));
        var listed = LimitRow().Matches(Readme).Select(m => $"{m.Groups["name"].Value} {m.Groups["value"].Value}");
        Assert.Equal(limits.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void It_lists_every_diagnostic()
    {
        var folder = Repository.Path("src", "MinutesMiner.Pdf");
        var codes = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => !Path.GetRelativePath(folder, f).StartsWith("obj", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .SelectMany(source => CodeText().Matches(source).Select(m => m.Groups["code"].Value)
                .Concat(LimitCode().Matches(source).Select(m => "pdf.limit." + m.Groups["which"].Value))
                .Concat(SvgCode().Matches(source).Select(m => "svg.limit." + m.Groups["which"].Value)))
            .Distinct(StringComparer.Ordinal);
        var listed = CodeRow().Matches(Readme).Select(m => m.Groups["code"].Value);
        Assert.Equal(codes.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static string Show(string name, object value) => value switch
    {
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} s"),
        long bytes when name.EndsWith("Bytes", StringComparison.Ordinal) => string.Create(CultureInfo.InvariantCulture, $"{bytes >> 20} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value:N0}"),
    };

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^\| `(?<name>\w+Options\.Max\w+)` \| (?<value>[^|]+?) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LimitRow();

    [GeneratedRegex(@"^\| `(?<code>[a-z]+\.[a-z.-]+)` \| (Error|Warning|Info) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeRow();

    [GeneratedRegex("\"(?<code>pdf\\.[a-z.-]*[a-z])\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeText();

    [GeneratedRegex("\\bLimit\\(\\s*\"(?<which>[a-z-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LimitCode();

    [GeneratedRegex("\\bLimitMet\\(\"(?<which>[a-z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SvgCode();
}
