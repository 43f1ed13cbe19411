using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Storage.Search;

namespace MinutesMiner.Core.Tests.Storage;

/// <summary>The query language.</summary>
public sealed class SearchTextParserTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   \t\n ", "")]
    [InlineData("skole budget", "skole & budget")]
    [InlineData("skole  OR dagtilbud", "skole | dagtilbud")]
    [InlineData("skole OR dagtilbud budget", "skole | dagtilbud & budget")]
    [InlineData("a1 b1 OR c1 ELLER d1", "a1 & b1 | c1 | d1")]
    [InlineData("skole | hal", "skole | hal")]
    [InlineData("OR skole OR", "skole")]
    [InlineData("skole OR OR hal", "skole | hal")]
    [InlineData("skole or hal", "skole & or & hal")]
    [InlineData("skole OR -hal", "skole - hal")]
    [InlineData("skole -hal OR bad", "skole & bad - hal")]
    [InlineData("\"tages til efterretning\"", "\"tages til efterretning\"")]
    [InlineData("“typografiske citater”", "\"typografiske citater\"")]
    [InlineData("\"uden slut", "\"uden slut\"")]
    [InlineData("før\"efter det\"så", "før & \"efter det\" & så")]
    [InlineData("\"\" \" \" \"!\"", "")]
    [InlineData("-\"ad hoc\" -lukket", " - \"ad hoc\" - lukket")]
    [InlineData("- lukket", "lukket")]
    [InlineData("--lukket", " - -lukket")]
    [InlineData("it-udstyr", "it-udstyr")]
    [InlineData("syge*", "syge*")]
    [InlineData("syge** -dagp*", "syge* - dagp*")]
    [InlineData("*", "")]
    [InlineData("sy*ge", "sy*ge")]
    [InlineData("25/2564 § 17 2.747.973", "25/2564 & 17 & 2.747.973")]
    [InlineData("http://a.dk kl.10:30", "http://a.dk & kl.10:30")]
    [InlineData("NOT (skole AND hal)", "NOT & (skole & AND & hal)")]
    public void Words(string text, string expected)
    {
        var parsed = SearchTextParser.Parse(text);

        var clauses = string.Join(" & ", parsed.Clauses.Select(c => string.Join(" | ", c.Select(Show))));
        Assert.Equal(expected, clauses + string.Concat(parsed.Excluded.Select(e => " - " + Show(e))));
    }

    [Theory]
    [InlineData("udvalg:økonomi skole", "økonomi")]
    [InlineData("UDVALG:økonomi", "økonomi")]
    [InlineData("committee:\"Klima og Miljø\" udvalg:børn", "Klima og Miljø, børn")]
    [InlineData("udvalg:“Klima og Miljø", "Klima og Miljø")]
    [InlineData("udvalg:a:b", "a:b")]
    [InlineData("-udvalg:økonomi", "økonomi")]
    public void Committees(string text, string expected) => Assert.Equal(expected, string.Join(", ", SearchTextParser.Parse(text).Committees));

    [Theory]
    [InlineData("fra:2024", "2024-01-01", null)]
    [InlineData("til:2024", null, "2024-12-31")]
    [InlineData("fra:2024-02 til:2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("from:09.04.2026 to:9/4-26", "2026-04-09", "2026-04-09")]
    [InlineData("fra:9-4-2026", "2026-04-09", null)]
    [InlineData("fra:20260409", "2026-04-09", null)]
    [InlineData("år:2025", "2025-01-01", "2025-12-31")]
    [InlineData("år:2025 fra:2025-06", "2025-06-01", "2025-12-31")]
    [InlineData("fra:2025-06 fra:2024", "2025-06-01", null)]
    [InlineData("fra:2024-13-01 til:i.går", null, null)]
    [InlineData("fra:0000", null, null)]
    public void Dates(string text, string? from, string? to)
    {
        var parsed = SearchTextParser.Parse(text);

        Assert.Equal((from, to), (parsed.From?.ToString("O", null), parsed.To?.ToString("O", null)));
        Assert.Equal(from is null && to is null, parsed.Notes.Any(n => string.Equals(n.Code, SearchNotes.UnknownValue, StringComparison.Ordinal)));
    }

    [Fact]
    public void Other_fields()
    {
        var parsed = SearchTextParser.Parse("kommune:vejle municipality:kolding sag:25/2564 punkt:30 person:\"Inge Prøve\" lukket:nej afsnit:økonomi,decision udfald:Udsat");

        Assert.Equal(["vejle", "kolding"], parsed.Municipalities);
        Assert.Equal(("25/2564", "30", "Inge Prøve", false), (parsed.CaseNumber, parsed.ItemNumber, parsed.Person, parsed.Closed));
        Assert.Equal([Facts.SectionKind.Economy, Facts.SectionKind.Decision], parsed.Sections);
        Assert.Equal([Facts.Outcome.Postponed], parsed.Outcomes);
        Assert.Empty(parsed.Clauses);
        Assert.Empty(parsed.Notes);
    }

    [Fact]
    public void Every_outcome_section_and_sort_of_document_has_a_danish_word_and_its_name_in_the_data_format()
    {
        foreach (var outcome in Enum.GetValues<Facts.Outcome>())
        {
            Assert.Contains(outcome, SearchFields.FindOutcomes(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString())));
        }

        foreach (var kind in Enum.GetValues<Facts.SectionKind>())
        {
            Assert.Equal([kind], SearchFields.FindSections(System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString())));
        }

        foreach (var kind in Enum.GetValues<Facts.DocumentKind>())
        {
            Assert.Equal([kind], SearchFields.FindKinds(kind.ToString()));
        }

        Assert.Equal([Facts.DocumentKind.Minutes], SearchFields.FindKinds("Referat"));
        Assert.Equal([Facts.Outcome.ApprovedWithRemarks], SearchFields.FindOutcomes("godkendt med bemærkninger"));
        Assert.Equal([Facts.Outcome.Approved, Facts.Outcome.ApprovedWithRemarks], SearchFields.FindOutcomes("GODKENDT"));
        Assert.Empty(SearchFields.FindOutcomes(""));
        Assert.Empty(SearchFields.FindOutcomes("3"));
    }

    [Theory]
    [InlineData("syg*", SearchNotes.ShortPrefix, "syg*")]
    [InlineData("udfald:måske", SearchNotes.UnknownValue, "udfald:måske")]
    [InlineData("outcome:udsat,måske", SearchNotes.UnknownValue, "udfald:udsat,måske")]
    [InlineData("udvalg: økonomi", SearchNotes.UnknownValue, "udvalg:")]
    [InlineData("lukket:måske", SearchNotes.UnknownValue, "lukket:måske")]
    public void Notes(string text, string code, string part) => Assert.Equal([new SearchNote(code, part)], SearchTextParser.Parse(text).Notes);

    [Fact]
    public void What_is_too_long_is_cut_and_said()
    {
        var many = SearchTextParser.Parse(string.Concat(Enumerable.Range(0, 100).Select(i => $"ord{i} ")));
        Assert.Equal(SearchTextParser.MaxTerms, many.Clauses.Count);
        Assert.Equal(SearchNotes.TooLong, Assert.Single(many.Notes).Code);

        var once = SearchTextParser.Parse(new string('a', SearchTextParser.MaxLength + 1));
        Assert.Equal(SearchTextParser.MaxLength, once.Clauses[0][0].Text.Length);
        Assert.Equal([new SearchNote(SearchNotes.TooLong, "a")], once.Notes);
    }

    [Fact]
    public void Any_string_gives_terms_with_something_to_look_for()
    {
        Assert.Empty(SearchTextParser.Parse(null).Clauses);
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var parsed = SearchTextParser.Parse(text);
            return parsed.Clauses.All(c => c.Count > 0)
                && parsed.Clauses.SelectMany(c => c).Concat(parsed.Excluded).All(t => t.Text.Any(char.IsLetterOrDigit));
        }));
    }

    private static string Show(SearchTerm term) => term.Kind switch
    {
        SearchTermKind.Phrase => $"\"{term.Text}\"",
        SearchTermKind.Prefix => term.Text + "*",
        _ => term.Text,
    };
}
