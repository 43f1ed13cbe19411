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
    [InlineData("Støjen er målt, jf. notatet i bilag 2.", "notatet i bilag 2")]
    [InlineData("Det fremgår af hvidbogen i bilag nr. 1.", "hvidbogen i bilag nr. 1")]
    [InlineData("Støjen er målt, jf. notatet i bilag B.", "notatet i bilag B")]
    [InlineData("Støjen er målt, jf. notatet i bilag C.", null)]
    [InlineData("Støjen er målt, jf. notatet i bilag 3.", null)]
    [InlineData("Kortet ses i bilag 2.", null)]
    [InlineData("I bilag i sagen ses kortet.", null)]
    public void A_document_in_a_listed_attachment_is_referred_to(string words, string? document) =>
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

    [Theory]
    [InlineData("Kommunen er forpligtet efter servicelovens § 83.", "servicelovens § 83")]
    [InlineData("Hjælpen ydes efter servicelovens § 83 og § 139, og den er gratis.", "servicelovens § 83 og § 139")]
    [InlineData("Efter folkeskolelovens §§ 40 a og 40 b har eleverne ret.", "folkeskolelovens §§ 40 a og 40 b")]
    [InlineData("Det følger af § 20, stk. 1, i lov om kommunernes styrelse.", "§ 20, stk. 1, i lov om kommunernes styrelse")]
    [InlineData("Naturbeskyttelsesloven § 17, stk. 1, og § 65, stk. 2, gælder.", "Naturbeskyttelsesloven § 17, stk. 1, og § 65, stk. 2")]
    [InlineData("Lov om social service §§ 82 b og 85, jf. lovbekendtgørelse nr. 911 af 3. juli 2024, gælder.", "Lov om social service §§ 82 b og 85, jf. lovbekendtgørelse nr. 911 af 3. juli 2024")]
    [InlineData("Serviceloven gælder for alle 3 stk. 2.", "Serviceloven")]
    public void A_law_is_cited_with_its_paragraphs(string words, string law) =>
        Assert.Equal(law, Assert.Single(MinutesText.Item($"## Sagsfremstilling\n\n{words}").References).Text);
}
