using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MinutesMiner.App.Tests.Architecture;

/// <summary>
/// Holds the house's shape: which folders there are, and who may know whom. A folder that is not listed fails here: list it, with
/// what it may depend on, and ARCHITECTURE.md with what it is for.
/// </summary>
public partial class DependencyTests
{
    private static readonly string[] TopLevel = [".ci", ".git", "corpus", "docs", "pipelines", "src", "tests"];

    /// <summary>Projects, and those that they may refer to.</summary>
    private static readonly Dictionary<string, string[]> Projects = new(StringComparer.Ordinal)
    {
        ["MinutesMiner.Core"] = [],
        ["MinutesMiner.Pdf"] = ["MinutesMiner.Core"],
        ["MinutesMiner"] = ["MinutesMiner.Core", "MinutesMiner.Pdf"],
        ["MinutesMiner.Store"] = ["MinutesMiner.Core"],
        ["MinutesMiner.App"] = ["MinutesMiner", "MinutesMiner.Store"],
    };

    /// <summary>Packages that a project may use. Core and Pdf use none.</summary>
    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["MinutesMiner.Core"] = [],
        ["MinutesMiner.Pdf"] = [],
        ["MinutesMiner"] = ["AngleSharp", "YamlDotNet"],
        ["MinutesMiner.Store"] = ["Dapper", "Microsoft.Data.Sqlite"],
        ["MinutesMiner.App"] = ["Spectre.Console", "System.CommandLine"],
    };

    /// <summary>Folders of a project, and the folders of the same project that each may know. A folder always knows what lies directly in the project.</summary>
    private static readonly Dictionary<string, Dictionary<string, string[]>> Folders = new(StringComparer.Ordinal)
    {
        ["MinutesMiner.Core"] = new(StringComparer.Ordinal)
        {
            ["Geometry"] = [],
            ["Documents"] = ["Geometry", "Diagnostics", "Text"],
            ["Diagnostics"] = ["Documents"],
            ["Facts"] = ["Documents", "Diagnostics", "Geometry"],
            ["Text"] = ["Documents", "Facts"],
            ["Links"] = ["Documents", "Facts"],
            ["Storage"] = ["Documents", "Diagnostics", "Facts", "Links", "Text"],
        },
        ["MinutesMiner"] = new(StringComparer.Ordinal)
        {
            ["Reading"] = [],
            ["Pipelines"] = [],
            ["Segmentation"] = ["Pipelines"],
            ["Extraction"] = ["Pipelines", "Segmentation"],
            ["Evaluation"] = [],
            ["Explaining"] = ["Pipelines", "Segmentation", "Extraction"],
            ["Linking"] = ["Pipelines", "Extraction"],
        },
        ["MinutesMiner.App"] = new(StringComparer.Ordinal)
        {
            ["Commands"] = ["Output"],
            ["Output"] = [],
        },
    };

    [Fact]
    public void The_top_level_holds_what_the_architecture_names()
    {
        var found = RepositoryFiles.Folders(RepositoryFiles.Root).Where(f => f is not ("artifacts" or "mine"));
        Assert.Equal(TopLevel, found.Append(".git").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_is_known() =>
        Assert.Equal(Projects.Keys.Order(StringComparer.Ordinal), RepositoryFiles.Folders(RepositoryFiles.Path("src")));

    [Fact]
    public void Projects_refer_only_to_those_below_them()
    {
        foreach (var (project, allowed) in Projects)
        {
            Assert.Equal(allowed.Order(StringComparer.Ordinal), References(project, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r)).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Projects_use_only_the_packages_that_are_named_for_them()
    {
        foreach (var (project, allowed) in Packages)
        {
            Assert.Equal(allowed, References(project, "PackageReference"));
        }
    }

    [Fact]
    public void Folders_know_only_what_they_may()
    {
        var wrong = new List<string>();
        foreach (var (project, folders) in Folders)
        {
            Assert.Equal(folders.Keys.Order(StringComparer.Ordinal), RepositoryFiles.Folders(RepositoryFiles.Path("src", project)));
            foreach (var (folder, allowed) in folders)
            {
                wrong.AddRange(RepositoryFiles.Sources(RepositoryFiles.Path("src", project, folder))
                    .SelectMany(file => Usings(file, project).Select(used => (file, used)))
                    .Where(u => u.used != folder && folders.ContainsKey(u.used) && !allowed.Contains(u.used, StringComparer.Ordinal))
                    .Select(u => $"{Path.GetRelativePath(RepositoryFiles.Root, u.file)} uses {project}.{u.used}"));
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Extractors_do_not_know_one_another()
    {
        var extraction = RepositoryFiles.Path("src", "MinutesMiner", "Extraction");
        var folders = RepositoryFiles.Folders(extraction).ToList();
        Assert.NotEmpty(folders);
        foreach (var folder in folders)
        {
            foreach (var file in RepositoryFiles.Sources(Path.Combine(extraction, folder)))
            {
                var others = ExtractionUsing().Matches(File.ReadAllText(file)).Select(m => m.Groups["folder"].Value).Where(f => f != folder && folders.Contains(f, StringComparer.Ordinal));
                Assert.Empty(others);
            }
        }
    }

    private static List<string> References(string project, string element) =>
        XDocument.Load(RepositoryFiles.Path("src", project, project + ".csproj"))
            .Descendants(element)
            .Select(e => e.Attribute("Include")!.Value)
            .Order(StringComparer.Ordinal)
            .ToList();

    /// <summary>First folders of the project's namespaces that a file names, in usings or in full.</summary>
    private static IEnumerable<string> Usings(string file, string project) =>
        Regex.Matches(File.ReadAllText(file), $@"\busing\s+(?:static\s+)?{Regex.Escape(project)}\.(?<folder>\w+)", RegexOptions.NonBacktracking)
            .Select(m => m.Groups["folder"].Value)
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"\bMinutesMiner\.Extraction\.(?<folder>\w+)", RegexOptions.NonBacktracking)]
    private static partial Regex ExtractionUsing();
}
