using System.Text.Json;
using MinutesMiner.Core.Diagnostics;

namespace MinutesMiner.Golden.Tests;

/// <summary>Files that cannot be read, or only in part, say so with the code that is expected of them.</summary>
public class HostileTests
{
    private static readonly string Folder = Path.Combine(GoldenFiles.Root, "corpus", "hostile");

    private static readonly Dictionary<string, JsonElement> Expected =
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(File.ReadAllText(Path.Combine(Folder, "expected.json")))!;

    public static TheoryData<string> Files => [.. Expected.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_hostile_file_is_named_for_what_it_is(string file)
    {
        var code = Expected[file].GetProperty("code").GetString();
        var text = Expected[file].GetProperty("text").GetString();
        var result = GoldenFiles.Miner.Extract(file, File.ReadAllBytes(Path.Combine(Folder, file)));

        if (code is null)
        {
            Assert.DoesNotContain(result.Diagnostics, d => d.Severity != Severity.Info);
        }
        else
        {
            Assert.Contains(code, result.Diagnostics.Select(d => d.Code));
        }

        if (text is null)
        {
            Assert.True(result.Document is null || result.IsPartial, "The file came out whole.");
        }
        else
        {
            Assert.Contains(text, result.Reading!.Document.Text, StringComparison.Ordinal);
        }
    }
}
