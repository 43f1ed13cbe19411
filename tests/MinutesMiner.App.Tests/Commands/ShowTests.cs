using System.Security.Cryptography;
using MinutesMiner.App.Tests.Architecture;

namespace MinutesMiner.App.Tests.Commands;

/// <summary>What <c>show</c> prints of an item and of a document without items.</summary>
public sealed class ShowTests
{
    [Fact]
    public async Task An_item_comes_with_answers_votes_statements_rules_and_their_pages()
    {
        var lines = await ShowAsync("soeholm-tku-2026-02-24", id => $"{id}#9");
        Assert.Contains("  Decided: approved_with_remarks; recommendation followed: amended [p. 5]", lines);
        Assert.Contains("  Point by point:", lines);
        Assert.Contains("    3: noted, followed: yes: \"Ad 3) Taget til efterretning.\"", lines);
        Assert.Contains("    For: A, C, F, V (6)", lines);
        Assert.Contains("    Against: Ø (1)", lines);
        Assert.Contains(lines, l => l.StartsWith("    protocol_remark, Line Enevold (Ø): ”Enhedslisten", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("    cykelstier · snerydning · must · adopted, amends by item 9:", StringComparison.Ordinal));
        Assert.Contains("    Tobias Langemark: absent [p. 6]", lines);
    }

    [Fact]
    public async Task A_deck_without_items_shows_its_rules_and_tables()
    {
        var lines = await ShowAsync("birkelev-bsu-2026-05-06-oplaeg", id => id);
        Assert.Contains("  Tables:", lines);
        Assert.Contains("    t1: 5 rows [p. 6]", lines);
        Assert.Contains("  Rules:", lines);
        Assert.Contains("    dagtilbudsboern · aabningstid · must · described: \"Højst 8 lukkedage om året\" [p. 3]", lines);
    }

    private static async Task<IReadOnlyList<string>> ShowAsync(string name, Func<string, string> what)
    {
        using var folder = new TemporaryFolder();
        var store = folder.File("my.db");
        var file = RepositoryFiles.Path("corpus", name, name + ".pdf");
        Assert.Equal(0, (await Cli.RunAsync("ingest", file, "--store", store)).Exit);

        // A document's id is the beginning of its bytes' SHA-256.
        var id = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file)))[..12];
        var show = await Cli.RunAsync("show", what(id), "--store", store);
        Assert.Equal((0, ""), (show.Exit, show.Error));
        return show.Lines;
    }
}
