using System.Globalization;
using MinutesMiner.Evaluation;
using Xunit.Abstractions;

namespace MinutesMiner.Golden.Tests;

/// <summary>
/// The documents of other hands are read as well as ever. They are not asked to equal their gold; a group of fields has a floor, in <c>floors.tsv</c>
/// beside the documents: F1 in per cent over all of them, then the fields. Every run prints what the groups reach, in the same form, to raise them by.
/// </summary>
public class FamilyTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<Group> Groups = [.. File.ReadLines(Path.Combine(GoldenFiles.Root, "corpus", Families.Folder, "floors.tsv")).Skip(1).Select(Group.Parse)];

    [Fact]
    public void They_are_read_as_well_as_ever()
    {
        var reached = Groups.Select(g => (Group: g, F1: 100 * g.Score.F1)).ToList();
        foreach (var (group, f1) in reached)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Name}\t{f1:0.0}\t{string.Join(", ", group.Fields)}"));
        }

        Assert.All(reached, r => Assert.True(r.F1 >= r.Group.Floor, string.Create(CultureInfo.InvariantCulture, $"{r.Group.Name}: {r.F1:0.0}, at least {r.Group.Floor}")));
    }

    [Fact]
    public void Every_field_that_gold_has_is_in_one_group()
    {
        var measured = Families.Fields.Select(f => f.Name).Where(f => GoldenFiles.FamilyScores.Any(d => !Of(d, f).IsEmpty));
        Assert.Equal(measured.Order(StringComparer.Ordinal), Groups.SelectMany(g => g.Fields).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_first_reading_is_of_these_documents_and_fields()
    {
        var names = GoldenFiles.Families.Select(p => Path.GetFileNameWithoutExtension(p.SourcePath)).Concat(Families.Fields.Select(f => f.Name)).Append("all");
        var first = Families.FirstReading(GoldenFiles.Root);
        Assert.Subset(names.ToHashSet(StringComparer.Ordinal), first.Keys.ToHashSet(StringComparer.Ordinal));
        Assert.All(GoldenFiles.Families, p => Assert.Contains(Path.GetFileNameWithoutExtension(p.SourcePath), first.Keys));
        Assert.All(first.Values, f => Assert.InRange(decimal.Parse(f, CultureInfo.InvariantCulture), 0, 100));
    }

    private static Score Of(DocumentScores document, string field) => document.Scores.Single(s => s.Field == field);

    private sealed record Group(string Name, double Floor, IReadOnlyList<string> Fields)
    {
        public Score Score => Score.Sum(Name, GoldenFiles.FamilyScores.SelectMany(d => Fields.Select(f => Of(d, f))));

        public static Group Parse(string line) =>
            line.Split('\t') is [var name, var floor, var fields] ? new(name, double.Parse(floor, CultureInfo.InvariantCulture), fields.Split(", ")) : throw new FormatException(line);
    }
}
