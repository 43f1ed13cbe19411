using System.Globalization;
using System.Security.Cryptography;
using MinutesMiner.Core.Facts;
using MinutesMiner.Evaluation;
using Xunit.Abstractions;

namespace MinutesMiner.Golden.Tests;

/// <summary>
/// The documents of other hands are read as well as ever. They are not asked to equal their gold; a group of fields has a floor, in <c>floors.tsv</c>
/// beside the documents: F1 in per cent over all of them, then the fields. Every run prints what the groups reach, in the same form, to raise them by.
/// </summary>
public class FamilyTests(ITestOutputHelper output)
{
    public static TheoryData<string> Folders => [.. Families.All.Select(f => f.Folder)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void They_are_read_as_well_as_ever(string folder)
    {
        var scores = Scores(folder);
        var reached = Groups(folder).Select(g => (Group: g, F1: 100 * g.Score(scores).F1)).ToList();
        foreach (var (group, f1) in reached)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Name}\t{f1:0.0}\t{string.Join(", ", group.Fields)}"));
        }

        Assert.All(reached, r => Assert.True(r.F1 >= r.Group.Floor, string.Create(CultureInfo.InvariantCulture, $"{r.Group.Name}: {r.F1:0.0}, at least {r.Group.Floor}")));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_field_that_gold_has_is_in_one_group(string folder)
    {
        var scores = Scores(folder);
        var measured = Families.Fields.Select(f => f.Name).Where(f => scores.Any(d => !Of(d, f).IsEmpty));
        Assert.Equal(measured.Order(StringComparer.Ordinal), Groups(folder).SelectMany(g => g.Fields).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_first_reading_is_of_these_documents_and_fields(string folder)
    {
        var documents = Named(folder).Documents(GoldenFiles.Root);
        var names = documents.Select(p => Path.GetFileNameWithoutExtension(p.SourcePath)).Concat(Families.Fields.Select(f => f.Name)).Append("all");
        var first = Named(folder).FirstReading(GoldenFiles.Root);
        Assert.Subset(names.ToHashSet(StringComparer.Ordinal), first.Keys.ToHashSet(StringComparer.Ordinal));
        Assert.All(documents, p => Assert.Contains(Path.GetFileNameWithoutExtension(p.SourcePath), first.Keys));
        Assert.All(first.Values, f => Assert.InRange(decimal.Parse(f, CultureInfo.InvariantCulture), 0, 100));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_gold_file_is_about_the_document_beside_it(string folder) =>
        Assert.All(Named(folder).Documents(GoldenFiles.Root), p =>
        {
            var source = ContractJson.Read(File.ReadAllText(p.GoldPath)).Source;
            Assert.Equal(Path.GetFileName(p.SourcePath), source.Uri);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(p.SourcePath))), source.Sha256);
        });

    private static Families Named(string folder) => Families.All.Single(f => f.Folder == folder);

    private static IReadOnlyList<DocumentScores> Scores(string folder) => Named(folder).Of(GoldenFiles.Root, GoldenFiles.FamilyScores);

    private static IReadOnlyList<Group> Groups(string folder) =>
        [.. File.ReadLines(Path.Combine(GoldenFiles.Root, "corpus", folder, "floors.tsv")).Skip(1).Select(Group.Parse)];

    private static Score Of(DocumentScores document, string field) => document.Scores.Single(s => s.Field == field);

    private sealed record Group(string Name, double Floor, IReadOnlyList<string> Fields)
    {
        public Score Score(IReadOnlyList<DocumentScores> documents) => Evaluation.Score.Sum(Name, documents.SelectMany(d => Fields.Select(f => Of(d, f))));

        public static Group Parse(string line) =>
            line.Split('\t') is [var name, var floor, var fields] ? new(name, double.Parse(floor, CultureInfo.InvariantCulture), fields.Split(", ")) : throw new FormatException(line);
    }
}
