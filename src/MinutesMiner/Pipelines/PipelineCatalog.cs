namespace MinutesMiner.Pipelines;

/// <summary>The pipelines at hand: those shipped with the product and those of folders that the user names. Immutable.</summary>
public sealed class PipelineCatalog
{
    private const string FileName = "pipeline.yaml";
    private const string ResourcePrefix = "pipelines/";

    private readonly SortedDictionary<string, PipelineDefinition> _pipelines = new(StringComparer.Ordinal);

    private PipelineCatalog()
    {
    }

    /// <summary>Every pipeline, bases included, by name.</summary>
    public IReadOnlyCollection<PipelineDefinition> All => _pipelines.Values;

    /// <summary>The pipeline that all others extend.</summary>
    public PipelineDefinition Base => _pipelines["_danish"];

    /// <summary>The shipped pipelines, and those of the given folders: one subfolder each, with a <c>pipeline.yaml</c>.</summary>
    /// <param name="folders">Folders outside the installation. A pipeline there replaces a shipped one of the same name.</param>
    /// <exception cref="PipelineException">A file cannot be used; the message gives file, line and column.</exception>
    /// <exception cref="DirectoryNotFoundException">A folder does not exist.</exception>
    public static PipelineCatalog Load(params IEnumerable<string> folders)
    {
        var sources = new Dictionary<string, (string File, Func<TextReader> Open)>(StringComparer.Ordinal);
        var assembly = typeof(PipelineCatalog).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal)))
        {
            var name = resource.Split('/')[1];
            sources[name] = (resource, () => new StreamReader(assembly.GetManifestResourceStream(resource)!));
        }

        foreach (var folder in folders)
        {
            foreach (var directory in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            {
                var file = Path.Combine(directory, FileName);
                if (File.Exists(file))
                {
                    sources[Path.GetFileName(directory)] = (file, () => File.OpenText(file));
                }
            }
        }

        var catalog = new PipelineCatalog();
        var parsed = new Dictionary<string, PipelineYaml>(StringComparer.Ordinal);
        foreach (var name in sources.Keys)
        {
            catalog._pipelines[name] = PipelineSchema.Resolve(Read(name, []));
        }

        return catalog;

        PipelineYaml Read(string name, HashSet<string> under)
        {
            if (parsed.TryGetValue(name, out var done))
            {
                return done;
            }

            var (file, open) = sources[name];
            if (!under.Add(name))
            {
                throw new PipelineException($"{file}(1,1): '{name}' extends itself, by way of {string.Join(", ", under)}.");
            }

            using var text = open();
            var yaml = PipelineYaml.Parse(file, text, parent => sources.ContainsKey(parent) ? Read(parent, under) : null);
            return yaml.Name == name
                ? parsed[name] = yaml
                : throw new PipelineException($"{file}(1,1): the folder is '{name}', but 'name' says '{yaml.Name}'.");
        }
    }
}
