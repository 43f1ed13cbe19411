namespace MinutesMiner.Tests.Extraction.Sentences;

/// <summary>The many ways to point to laws, meetings, items and cases; and where an item does not agree with itself.</summary>
public class ReferenceSentenceTests
{
    private static readonly IReadOnlyList<Pointer> Pointers = SentenceTable.Read<Pointer>("references");

    private static readonly IReadOnlyList<Conflict> Conflicts = SentenceTable.Read<Conflict>("findings");

    public static TheoryData<int, string> PointerRows => SentenceTable.Rows(Pointers, r => r.Text);

    public static TheoryData<int, string> ConflictRows => SentenceTable.Rows(Conflicts, r => r.Body);

    [Theory]
    [MemberData(nameof(PointerRows))]
    public void A_reference_is_read(int index, string words)
    {
        var wanted = Pointers[index].References;
        var found = MinutesText.Item($"## Sagsfremstilling\n\n{words}").References
            .Select(r => $"{SentenceTable.Name(r.Kind)} {r.Target}".Trim()).Order(StringComparer.Ordinal).ToList();
        // A row that names the kind alone leaves the target open.
        var match = wanted.Count == found.Count && wanted.Order(StringComparer.Ordinal).Zip(found).All(p => p.First == p.Second || p.Second.StartsWith($"{p.First} ", StringComparison.Ordinal));
        Assert.True(match, $"{words}\n{string.Join(", ", wanted)} but {string.Join(", ", found)}");
    }

    [Theory]
    [MemberData(nameof(ConflictRows))]
    public void A_conflict_is_found_and_its_twin_is_not(int index, string words) =>
        Assert.Equal((words, string.Join(", ", Conflicts[index].Codes)), (words, string.Join(", ", MinutesText.Extract($"# REFERAT Teknikudvalget d. 24-02-2026\n\n# Punkt 7: Stier i Nordskoven\n\n{words}").Findings.Select(f => f.Code))));

    [Theory]
    [InlineData("Kortet ses i bilag 2.", "bilag 2")]
    [InlineData("Kortet ses i bilag nr. 1.", "bilag nr. 1")]
    [InlineData("Kortet ses i bilag B.", "bilag B")]
    [InlineData("Kortet ses i bilag C.", null)]
    [InlineData("Kortet ses i bilag 3.", null)]
    [InlineData("I bilag i sagen ses kortet.", null)]
    public void An_attachment_that_is_listed_is_a_document(string words, string? document) =>
        Assert.Equal(document, MinutesText.Item($"## Sagsfremstilling\n\n{words}\n\n## Bilag\n\n- Kort over stien\n\n- Notat om støj").References.SingleOrDefault()?.Text);

    private sealed class Pointer
    {
        public string Text { get; set; } = "";

        public List<string> References { get; set; } = [];
    }

    private sealed class Conflict
    {
        public string Body { get; set; } = "";

        public List<string> Codes { get; set; } = [];
    }
}
