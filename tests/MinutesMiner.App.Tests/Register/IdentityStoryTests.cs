using System.Text.Json;
using MinutesMiner.App.Tests.Commands;

namespace MinutesMiner.App.Tests.Register;

/// <summary>Persons and bodies under their names, asked through the commands and a store on disk.</summary>
public sealed class IdentityStoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_person_has_meetings_absences_and_votes_under_both_spellings()
    {
        var store = await IngestAsync("one.db", reversed: false);
        var shown = await Cli.RunAsync("show", "person", "Lone", "Skarup", "--store", store);
        Assert.Equal(0, shown.Exit);
        Assert.Contains("spelling, same-body", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Meetings: 2 documents", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Absences: 1 documents", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Votes against: 1 documents", shown.Output, StringComparison.Ordinal);
        Assert.Contains("marts.md", shown.Output, StringComparison.Ordinal);
        Assert.All(shown.Lines, line => Assert.True(line.Length <= 100, line));
        Assert.Equal(2, (await Cli.RunAsync("show", "person", "Nobody Here", "--store", store)).Exit);
    }

    [Fact]
    public async Task A_name_in_two_municipalities_is_two_persons()
    {
        var lines = (await Cli.RunAsync("show", "person", "Lone Skaarup", "--json", "--store", await IngestAsync("one.db", reversed: false))).Lines;
        Assert.Equal(
            ["Sandholt Kommune", "Klitby Kommune"],
            lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("municipality").GetString()).OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_order_of_reading_makes_no_difference()
    {
        var (one, other) = (await IngestAsync("one.db", reversed: false), await IngestAsync("other.db", reversed: true));
        foreach (var asked in new[] { new[] { "person", "Lone Skarup" }, ["committee", "Teknikudvalget"] })
        {
            var shown = (await Cli.RunAsync([.. (string[])["show", .. asked], "--store", one])).Output;
            Assert.NotEmpty(shown);
            Assert.Equal(shown, (await Cli.RunAsync([.. (string[])["show", .. asked], "--store", other])).Output);
        }
    }

    private async Task<string> IngestAsync(string store, bool reversed)
    {
        (string Name, string Text)[] documents =
        [
            ("januar.md", Text("Sandholt", "06-01-2026", "Lone Skaarup, Bo Dahl", "Godkendt.")),
            ("februar.md", Text("Sandholt", "03-02-2026", "Lone Skarup, Bo Dahl", "Godkendt. Imod stemte: Lone Skarup (B).")),
            ("marts.md", Text("Sandholt", "03-03-2026", "Bo Dahl", "Godkendt.\n\nFraværende: Lone Skaarup")),
            ("klitby.md", Text("Klitby", "03-02-2026", "Lone Skaarup", "Godkendt.")),
        ];
        var path = _folder.File(store);
        foreach (var (name, text) in reversed ? documents.Reverse() : documents)
        {
            await File.WriteAllTextAsync(_folder.File(name), text);
            Assert.Equal(0, (await Cli.RunAsync("ingest", _folder.File(name), "--store", path)).Exit);
        }

        return path;
    }

    private static string Text(string municipality, string day, string present, string decision) =>
        $"# REFERAT Teknikudvalget d. {day}\n\n{municipality} Kommune\n\nMødedeltagere: {present}\n\n# Punkt 1: Stier\n\n## Beslutning\n\n{decision}\n";
}
