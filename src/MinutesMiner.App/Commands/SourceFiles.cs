using MinutesMiner.App.Output;
using MinutesMiner.Evaluation;
using MinutesMiner.Reading;

namespace MinutesMiner.App.Commands;

/// <summary>The files that the user means: those named, and those of a known format in the folders named.</summary>
internal static class SourceFiles
{
    /// <summary>Largest file that is read; stops a file that would fill the memory.</summary>
    private const long MostBytes = 512L << 20;

    /// <summary>Paths in a stable order. What does not exist is kept, to be complained of where it is read.</summary>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) =>
        paths.SelectMany(p => Directory.Exists(p) ? InFolder(p) : [p]).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>Says that the folders named hold nothing to read.</summary>
    public static void SayNothing(string command) =>
        Messages.Error($"No documents were found: the folders hold no {string.Join(", ", DocumentReaders.IngestedExtensions)} files. [{command}.nothing]");

    /// <summary>The file's bytes; null when it cannot be read, which has then been said.</summary>
    public static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                Messages.Error(Directory.Exists(path)
                    ? $"{path}: is a folder, a file is expected [file.is-a-folder]"
                    : $"{path}: there is no such file [file.missing]");
                return null;
            }

            if (file.Length > MostBytes)
            {
                Messages.Error($"{path}: is larger than {MostBytes >> 20} MiB [file.too-large]");
                return null;
            }

            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Messages.Error($"{path}: cannot be read: {e.Message} [file.unreadable]");
            return null;
        }
    }

    private static IEnumerable<string> InFolder(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        return Directory.EnumerateFiles(folder, "*", options)
            .GroupBy(f => Path.GetDirectoryName(f), StringComparer.Ordinal)
            .SelectMany(Documents)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>A folder's documents. Beside gold files only what they are gold of: the rest is what those documents were made from.</summary>
    private static IEnumerable<string> Documents(IEnumerable<string> folder)
    {
        var files = folder.ToList();
        var gold = files.Select(Evaluator.GoldOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return files.Where(f => DocumentReaders.IngestedExtensions.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)
            && Evaluator.GoldOf(f) is null
            && (gold.Count == 0 || gold.Contains(Path.GetFileNameWithoutExtension(f)))
            && (!DocumentReaders.OfManyFormats.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase) || IsKnown(f)));
    }

    /// <summary>Whether its content is a document's. One that cannot be read is taken, to be complained of later.</summary>
    private static bool IsKnown(string path)
    {
        try
        {
            return new FileInfo(path).Length > MostBytes || DocumentReaders.Knows(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
