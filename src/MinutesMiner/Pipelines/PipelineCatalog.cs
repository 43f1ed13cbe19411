using MinutesMiner.Pipelines.Schema;

namespace MinutesMiner.Pipelines;

/// <summary>The pipelines at hand: those shipped with the product and those of folders that the user names. Immutable.</summary>
public sealed class PipelineCatalog
{
    private const string FileName = "pipeline.yaml";
    private const string BaseName = "_danish";
    private const string ResourcePrefix = "pipelines/";

    private readonly SortedDictionary<string, PipelineDefinition> _pipelines;

    private PipelineCatalog(PipelineDefinition shared, IEnumerable<PipelineDefinition> pipelines)
    {
        Base = shared;
        _pipelines = new(pipelines.ToDictionary(p => p.Name, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Every pipeline that is tried, bases included, by name.</summary>
    public IReadOnlyCollection<PipelineDefinition> All => _pipelines.Values;

    /// <summary>The pipeline that all others extend.</summary>
    public PipelineDefinition Base { get; }

    /// <summary>The shipped pipelines, and those of the given folders: one subfolder each, with a <c>pipeline.yaml</c>.</summary>
    /// <param name="folders">Folders outside the installation. A pipeline there replaces a shipped one of the same name.</param>
    /// <exception cref="PipelineException">Files cannot be used; everything that is wrong with them is named, with file, line and column.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    public static PipelineCatalog Load(params IEnumerable<string> folders)
    {
        var problems = new List<PipelineProblem>();
        var files = new Dictionary<string, PipelineYaml?>(StringComparer.Ordinal);
        foreach (var (name, (file, open)) in Sources(folders).OrderBy(s => s.Value.File, StringComparer.Ordinal))
        {
            using var text = open();
            files[name] = PipelineYaml.Parse(file, text, problems);
            if (files[name] is { } yaml && yaml.Name != name)
            {
                problems.Add(yaml.Problem("name", $"'name' must be the folder's name, '{name}', and is '{yaml.Name}'."));
            }
        }

        var linked = files.Keys.Select(name => Link(name, files, problems, [])).ToList();
        return problems.Count > 0
            ? throw new PipelineException(problems)
            : From(linked.Select(y => PipelineSchema.Resolve(y!)).ToList());
    }

    /// <summary>The same without the pipelines of these names: they are not tried, though others may still extend them.</summary>
    /// <exception cref="PipelineNotFoundException">There is no pipeline of a name.</exception>
    public PipelineCatalog Without(params IEnumerable<string> names)
    {
        var off = names.ToHashSet(StringComparer.Ordinal);
        return off.FirstOrDefault(n => !_pipelines.ContainsKey(n)) is { } unknown
            ? throw new PipelineNotFoundException($"There is no pipeline '{unknown}'{ShapeChecker.Suggestion(unknown, _pipelines.Keys)}")
            : new PipelineCatalog(Base, All.Where(p => !off.Contains(p.Name)));
    }

    /// <summary>Only the generic pipelines, which claim nothing: how documents of an unknown dialect are read.</summary>
    public PipelineCatalog Generic() => new(Base, All.Where(p => p.IsGeneric));

    private static PipelineCatalog From(List<PipelineDefinition> pipelines) => new(pipelines.Single(p => p.Name == BaseName), pipelines);

    private static Dictionary<string, (string File, Func<TextReader> Open)> Sources(IEnumerable<string> folders)
    {
        var sources = new Dictionary<string, (string File, Func<TextReader> Open)>(StringComparer.Ordinal);
        var assembly = typeof(PipelineCatalog).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal)))
        {
            sources[resource.Split('/')[1]] = (resource, () => new StreamReader(assembly.GetManifestResourceStream(resource)!));
        }

        foreach (var directory in folders.SelectMany(Directory.EnumerateDirectories).Order(StringComparer.Ordinal))
        {
            var file = Path.Combine(directory, FileName);
            if (File.Exists(file))
            {
                sources[Path.GetFileName(directory)] = (file, () => File.OpenText(file));
            }
        }

        return sources;
    }

    /// <summary>The tree over those that it extends. Null when one of them cannot be used; a problem then says why.</summary>
    private static PipelineYaml? Link(string name, Dictionary<string, PipelineYaml?> files, List<PipelineProblem> problems, List<string> under)
    {
        if (files[name] is not { } yaml || yaml.Scalar("extends") is not { } parent)
        {
            return files[name];
        }

        if (!files.ContainsKey(parent))
        {
            problems.Add(yaml.Problem("extends", $"there is no pipeline '{parent}' to extend{ShapeChecker.Suggestion(parent, files.Keys)}"));
            return null;
        }

        if (under.Contains(name, StringComparer.Ordinal))
        {
            problems.Add(yaml.Problem("extends", $"'{name}' extends itself, by way of {string.Join(", ", under)}."));
            return null;
        }

        return Link(parent, files, problems, [.. under, name]) is { } shared ? yaml.Over(shared) : null;
    }
}
