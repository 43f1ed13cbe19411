using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Extraction;
using MinutesMiner.Extraction.Consistency;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Tests.Extraction;

/// <summary>Where a document does not agree with itself.</summary>
public class ConsistencyTests
{
    [Fact]
    public void A_weekday_that_the_date_does_not_have_is_reported()
    {
        var finding = Only("## Sagsfremstilling\n\nBorgermødet holdes onsdag den 7. april 2026.");
        Assert.Equal(("date.weekday", "tirsdag", "onsdag", "7"), (finding.Code, finding.Expected, finding.Actual, finding.Item));
        Assert.NotEmpty(finding.Spans);
    }

    [Fact]
    public void A_right_weekday_is_not() => Assert.Empty(Of("## Sagsfremstilling\n\nBorgermødet holdes tirsdag den 7. april 2026."));

    [Fact]
    public void A_coming_meeting_of_an_earlier_year_is_reported()
    {
        var finding = Only("## Sagsfremstilling\n\nNæste møde i vejrådet holdes den 12. marts 2025.");
        Assert.Equal(("date.year", "12. marts 2026", "12. marts 2025"), (finding.Code, finding.Expected, finding.Actual));
    }

    [Fact]
    public void A_past_meeting_is_not() => Assert.Empty(Of("## Sagsfremstilling\n\nVejrådet mødtes den 12. marts 2025."));

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public void An_absence_is_stated_twice_only_within_its_item(bool isHandedOn, int findings)
    {
        var read = MinutesText.Mine("# REFERAT Teknikudvalget d. 24-02-2026\n\n# Punkt 7: Stier\n\n## Beslutning\n\nGodkendt.").Reading!.Minutes;
        var document = new Document(read.Document.Source, read.Document.Blocks, [new PageSize(595, 842)], []);
        var item = new ItemFacts();
        item.Attendance.Add(new StatedAttendance("Bo Falk", AttendanceKind.Absent, null, true, [new Span(1, new Box(72, 100, 200, 112), null)]));
        item.Attendance.Add(new StatedAttendance("Bo Falk", AttendanceKind.Absent, null, true, [new Span(1, new Box(72, 130, 200, 142), null)]) { IsHandedOn = isHandedOn });
        var facts = new DocumentFacts();
        new DuplicateFinder().Extract(new DocumentContext(read with { Document = document }, [item], new Trace()), facts);
        Assert.Equal(findings, facts.Findings.Count);
    }

    [Fact]
    public void The_same_line_twice_in_a_row_is_reported() =>
        Assert.Equal(("text.duplicate", "Formanden indstiller,"), (Only("## Indstilling\n\nFormanden indstiller,\n\nFormanden indstiller,\n\nat sagen drøftes.") is var f ? (f.Code, f.Actual) : default));

    [Fact]
    public void An_attachment_that_is_not_listed_is_reported() =>
        Assert.Equal(
            ("attachment.missing", "bilag 3"),
            Only("## Sagsfremstilling\n\nTællingen er bilag 3, kortet bilag 1.\n\n## Bilag\n\n- Bilag 1: Kort\n- Bilag 2: Svar") is var f ? (f.Code, f.Actual) : default);

    [Fact]
    public void An_attachment_of_another_document_is_not() =>
        Assert.Empty(Of("## Sagsfremstilling\n\nDet følger af bilag 3 til bekendtgørelsen.\n\n## Bilag\n\n- Bilag 1: Kort"));

    [Fact]
    public void Two_spellings_of_a_name_are_reported()
    {
        var found = MinutesText.Extract(
            """
            # REFERAT Teknikudvalget d. 24-02-2026

            Mødedeltagere: Gerda Skaarup Holm, Poul-Erik Stengade

            # Punkt 7: Stier

            ## Beslutning

            Drøftet. Gerda Skarup Holm deltog ikke.

            # Punkt 8: Veje

            ## Beslutning

            Drøftet. Poul Erik Stengade orienterede.
            """).Findings;
        Assert.Equal([("name.variant", "7", "Gerda Skarup Holm"), ("name.variant", "8", "Poul Erik Stengade")], found.Select(f => (f.Code, f.Item!, f.Actual!)));
    }

    [Fact]
    public void A_name_with_other_capitals_is_reported()
    {
        var finding = Only("## Sagsfremstilling\n\nHavnelys-Prisen 2026 uddeles i maj. Havnelys-Prisen 2026 er på 5.000 kr. Indstil til Havnelys-prisen 2026 i april.");
        Assert.Equal(("name.variant", "Havnelys-Prisen 2026", "Havnelys-prisen 2026"), (finding.Code, finding.Expected, finding.Actual));
        Assert.NotEmpty(finding.Spans);
    }

    [Theory]
    [InlineData("EU-Støtte gives. EU-støtte er søgt.")]
    [InlineData("VEJPLAN. Vejplan er vedtaget. Vejplanen og vejplanen følges.")]
    [InlineData("Den flerårige aftale om flerårig drift er en flerårig aftale.")]
    public void Abbreviations_and_ordinary_words_are_not(string text) => Assert.Empty(Of("## Sagsfremstilling\n\n" + text));

    [Fact]
    public void A_term_joined_with_a_letter_lost_is_reported()
    {
        var finding = Only("## Sagsfremstilling\n\nSærligt overdækkede cykelparkeringer bygges. Der er særligoverdækkede cykelparkeringer ved stationen.");
        Assert.Equal(("name.variant", "Særligt overdækkede cykelparkeringer", "særligoverdækkede cykelparkeringer"), (finding.Code, finding.Expected, finding.Actual));
    }

    [Fact]
    public void A_title_that_counts_as_of_another_day_than_the_text_is_reported()
    {
        var finding = MinutesText.Extract(
            "# REFERAT Teknikudvalget d. 24-02-2026\n\n# Punkt 7: Trafiktælling pr. 31.12.2025\n\n## Resume\n\nTrafiktællingen pr. 30. september 2025 forelægges. Omlægningen skete pr. 1. juli 2025.\n\n## Sagsfremstilling\n\nTrafiktællingen pr. 30. september 2025 er vedlagt.").Findings;
        Assert.Equal([("date.conflict", "31.12.2025", "30. september 2025")], finding.Select(f => (f.Code, f.Expected!, f.Actual!)));
    }

    [Fact]
    public void A_text_that_compares_with_an_earlier_count_is_not() =>
        Assert.Empty(MinutesText.Extract(
            "# REFERAT Teknikudvalget d. 24-02-2026\n\n# Punkt 7: Trafiktælling pr. 31.12.2025\n\n## Resume\n\nTrafiktællingen pr. 31. december 2025 viser mere end trafiktællingen pr. 30. september 2025.").Findings);

    [Theory]
    [InlineData("Stier ryddes inden 4 (6) timer efter snefald.", "4 (6)")]
    [InlineData("Tilbuddet gives til alle over 65 (67) år.", "65 (67)")]
    public void A_limit_with_two_values_is_reported(string sentence, string actual) =>
        Assert.Equal(("value.conflict", actual), (Only("## Sagsfremstilling\n\n" + sentence) is var f ? (f.Code, f.Actual) : default));

    [Fact]
    public void A_number_with_another_year_in_brackets_is_not() => Assert.Empty(Of("## Sagsfremstilling\n\nDer var 12 (10) anmeldelser i 2025 (2024)."));

    [Fact]
    public void Numbers_left_out_are_reported()
    {
        var finding = Assert.Single(MinutesText.Extract("# REFERAT Teknikudvalget d. 24-02-2026\n\n# Punkt 7: Stier\n\nTekst.\n\n# Punkt 9: Veje\n\nTekst.").Findings);
        Assert.Equal(("number.gap", "8", "9"), (finding.Code, finding.Expected, finding.Actual));

        // The number and the title: of "9: Veje" all but what stands between them.
        var number = finding.Spans[0].Chars!.Value.Start;
        Assert.Equal([(number, number + 1), (number + 3, number + 7)], finding.Spans.Select(s => (s.Chars!.Value.Start, s.Chars.Value.End)));
    }

    [Fact]
    public void An_amount_that_its_parts_contradict_is_reported()
    {
        var finding = Only(
            "## Resume\n\nDer søges om en anlægsbevilling på 18,9 mio. kr.\n\n## Sagsfremstilling\n\nDer gives en anlægsbevilling på 18,6 mio. kr. med 2,1 mio. kr. i 2026, 9,5 mio. kr. i 2027 og 7,0 mio. kr. i 2028.");
        Assert.Equal(("value.conflict", "18,6 mio. kr.", "18,9 mio. kr."), (finding.Code, finding.Expected, finding.Actual));
    }

    [Theory]
    [InlineData("Borgeren (cpr-nr. 010136-4000) har klaget.")]
    [InlineData("| Navn | Nummer |\n|---|---|\n| Borger | 010136-4000 |")]
    public void Civil_registration_numbers_are_masked_everywhere_and_reported(string body)
    {
        var result = MinutesText.Mine($"# REFERAT Teknikudvalget d. 24-02-2026\n\n# Punkt 7: Klage\n\n## Sagsfremstilling\n\n{body}");
        Assert.DoesNotContain("010136", ContractJson.Write(result.Document!), StringComparison.Ordinal);
        Assert.All(result.Passages, p => Assert.DoesNotContain("4000", p.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("010136", result.Reading!.Document.Text, StringComparison.Ordinal);
        var finding = Assert.Single(result.Document!.Findings);
        Assert.Equal(("cpr.number", "7"), (finding.Code, finding.Item));
        Assert.NotEmpty(finding.Spans);
    }

    [Fact]
    public void An_amount_before_and_one_after_are_two() => Assert.Empty(Of(
        "## Sagsfremstilling\n\nVed årets begyndelse var der en beholdning på 48,6 mio. kr., og med et træk på 2,1 mio. kr. ender året med en beholdning på 46,5 mio. kr."));

    [Theory]
    [InlineData("Notatet kan læses i bilag 2. Bilaget med notatet er lukket.")]
    [InlineData("Status er vedlagt i bilag 2 (lukket).")]
    [InlineData("Bilag 2: Vurdering – Lukket bilag")]
    [InlineData("Det fremgår af vedtægtens bilag 2.")]
    [InlineData("Lokalplanens § 4 siger: ”I den på bilag 2 viste kerne må der ikke bygges højt.”")]
    [InlineData("Der henvises til økonomiregulativ af 12. december 2024, bilag 2.")]
    [InlineData("Kvitteringer håndteres efter bilag 16 om betalingskort.")]
    [InlineData("Bilag 2 er nyt, bilag 3 er skærpet, og bilag 4 er uændret.")]
    public void An_annex_that_is_closed_or_of_another_document_is_not_missing(string sentence) =>
        Assert.Empty(Of($"## Sagsfremstilling\n\n{sentence}\n\n## Bilag\n\n- Kort over stier"));

    [Fact]
    public void An_annex_that_a_memo_mentions_and_has_not_is_missing()
    {
        static IEnumerable<string?> Missing(string mention) => MinutesText.Extract(
            $"# Notat om stier\n\nStierne fejes hver uge, se {mention}.\n\n## Bilag 1\n\nHer er priserne for stierne.\n\n## Bilag 2: Frister\n\nHer er fristerne.").Findings.Where(f => f.Code == "attachment.missing").Select(f => f.Actual);

        Assert.Equal(["bilag 3"], Missing("bilag 3"));
        Assert.Empty(Missing("bilag 2"));
    }

    [Fact]
    public void An_attachment_of_the_items_own_is_missing() =>
        Assert.Equal("attachment.missing", Only("## Sagsfremstilling\n\nAnsøgningerne kan ses i bilag 2.\n\n## Bilag\n\n- Kort over stier").Code);

    private static IReadOnlyList<Finding> Of(string body) =>
        MinutesText.Extract($"# REFERAT Teknikudvalget d. 24-02-2026\n\n# Punkt 7: Stier i Nordskoven\n\n{body}").Findings;

    private static Finding Only(string body) => Assert.Single(Of(body));
}
