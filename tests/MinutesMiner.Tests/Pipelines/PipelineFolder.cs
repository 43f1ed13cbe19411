using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Pipelines;

/// <summary>A folder with pipelines that a test writes; it goes when the test ends.</summary>
internal sealed class PipelineFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("minutesminer-pipelines-").FullName;

    /// <summary>The repository that the tests were built from.</summary>
    public static string Repository { get; } = FindRepository();

    public static string FileOf(string root, string name) => System.IO.Path.Combine(root, name, "pipeline.yaml");

    public PipelineFolder With(string name, string yaml)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, name));
        File.WriteAllText(FileOf(Path, name), yaml);
        return this;
    }

    public PipelineCatalog Load() => PipelineCatalog.Load(Path);

    public PipelineDefinition Load(string name) => Load().All.Single(p => p.Name == name);

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string FindRepository()
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
