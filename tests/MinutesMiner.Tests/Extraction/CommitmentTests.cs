using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction;

/// <summary>What a document promises, and what it points to. The meeting is that of 24 February 2026.</summary>
public class CommitmentTests
{
    [Theory]
    [InlineData("Planen forelægges udvalget i 1. kvartal 2027.", "2027-03-31", DuePrecision.Quarter, CommitmentKind.Case, null)]
    [InlineData("Forvaltningen udarbejder en plan senest den 1. juni 2026.", "2026-06-01", DuePrecision.Day, CommitmentKind.Task, "Forvaltningen")]
    [InlineData("Ordningen evalueres i maj 2027.", "2027-05-31", DuePrecision.Month, CommitmentKind.Evaluation, null)]
    [InlineData("Administrationen følger op på planen på udvalgets møde i juni.", "2026-06-30", DuePrecision.Month, CommitmentKind.Status, "Administrationen")]
    [InlineData("Prisen annonceres på kommunens hjemmeside i maj 2026.", "2026-05-31", DuePrecision.Month, CommitmentKind.Task, null)]
    [InlineData("Ordningen beskrives på kommunens hjemmeside senest den 1. juni 2026.", "2026-06-01", DuePrecision.Day, CommitmentKind.Task, null)]
    [InlineData("Ansøgningen skal være forvaltningen i hænde senest den 1. juni 2026.", "2026-06-01", DuePrecision.Day, CommitmentKind.Task, "forvaltningen")]
    [InlineData("Broen forventes taget i brug i 3. kvartal 2027.", "2027-09-30", DuePrecision.Quarter, CommitmentKind.Task, null)]
    [InlineData("Hallen holdes lukket fra den 1. maj 2026 og forventes genåbnet ultimo august 2026.", "2026-08-31", DuePrecision.Month, CommitmentKind.Task, null)]
    [InlineData("Forvaltningen forventer, at et nyt rækværk er på plads ultimo april 2026.", "2026-04-30", DuePrecision.Month, CommitmentKind.Task, "Forvaltningen")]
    [InlineData("Udvalget besøger skoven den 8. juni 2026 kl. 13.", "2026-06-08", DuePrecision.Day, CommitmentKind.Task, "Udvalget")]
    [InlineData("Naboerne langs stien orienteres skriftligt i maj 2026.", "2026-05-31", DuePrecision.Month, CommitmentKind.Task, null)]
    [InlineData("Udvalget får forelagt en evaluering af stierne i 2. kvartal 2027.", "2027-06-30", DuePrecision.Quarter, CommitmentKind.Evaluation, null)]
    [InlineData("De berørte lejere orienteres i maj 2026.", "2026-05-31", DuePrecision.Month, CommitmentKind.Task, null)]
    [InlineData("I maj 2026 orienteres de pårørende om flytningen.", "2026-05-31", DuePrecision.Month, CommitmentKind.Task, null)]
    [InlineData("Forvaltningen orienterer eleverne senest den 1. juni 2026.", "2026-06-01", DuePrecision.Day, CommitmentKind.Task, "Forvaltningen")]
    [InlineData("Sommerhusejerne informeres inden den 1. juni 2026.", "2026-06-01", DuePrecision.Day, CommitmentKind.Task, null)]
    [InlineData("Udvalget og lejerne orienteres i maj 2026.", "2026-05-31", DuePrecision.Month, CommitmentKind.Status, null)]
    [InlineData("Udvalget orienteres i maj 2026.", "2026-05-31", DuePrecision.Month, CommitmentKind.Status, null)]
    [InlineData("I maj 2026 orienteres Kultur- og Stiudvalget om ændringerne.", "2026-05-31", DuePrecision.Month, CommitmentKind.Status, null)]
    [InlineData("Ændringerne i planen betyder, at udvalget orienteres i maj 2026.", "2026-05-31", DuePrecision.Month, CommitmentKind.Status, null)]
    [InlineData("Stien asfalteres i juni 2026.", "2026-06-30", DuePrecision.Month, CommitmentKind.Task, null)]
    [InlineData("Skiltene bliver opsat den 1. juni 2026.", "2026-06-01", DuePrecision.Day, CommitmentKind.Task, null)]
    [InlineData("Stien vil blive ryddet i 3. kvartal 2026.", "2026-09-30", DuePrecision.Quarter, CommitmentKind.Task, null)]
    [InlineData("Stien forventes at være ryddet medio juni 2026.", "2026-06-20", DuePrecision.Month, CommitmentKind.Task, null)]
    [InlineData("Forvaltningen regner med, at rydningen er gennemført i juni 2026.", "2026-06-30", DuePrecision.Month, CommitmentKind.Task, "Forvaltningen")]
    [InlineData("Forvaltningen regner med, at hallen åbner igen i august 2026.", "2026-08-31", DuePrecision.Month, CommitmentKind.Task, "Forvaltningen")]
    [InlineData("Forvaltningen opsætter bænke langs stien i juni 2026.", "2026-06-30", DuePrecision.Month, CommitmentKind.Task, "Forvaltningen")]
    public void A_dated_act_ahead_is_promised(string sentence, string due, DuePrecision precision, CommitmentKind kind, string? owner)
    {
        var commitment = Assert.Single(MinutesText.Item($"## Sagsfremstilling\n\n{sentence}").Commitments);
        Assert.Equal((sentence, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), precision, kind, owner), (commitment.Text, commitment.Due!.Value, commitment.DuePrecision!.Value, commitment.Kind, commitment.Owner));
        Assert.NotEmpty(commitment.Spans);
    }

    [Theory]
    [InlineData("Vejplanen behandles på Teknikudvalgets møde den 5. maj 2026.", "Teknikudvalget")]
    [InlineData("Vejplanen behandles den 5. maj 2026 i Teknikudvalget, når tallene er klar.", "Teknikudvalget")]
    [InlineData("Vejplanen vil blive drøftet i Borgerrådet hvert år.", "Borgerrådet")]
    [InlineData("I tilknytning hertil udarbejder forvaltningen et notat om stierne.", "forvaltningen")]
    [InlineData("Det er et fælles ansvar for skolerne og dagtilbuddene at følge planen.", "skolerne og dagtilbuddene")]
    public void Who_promised_is_named(string sentence, string owner) =>
        Assert.Equal(owner, Assert.Single(MinutesText.Item($"## Sagsfremstilling\n\n{sentence}").Commitments).Owner);

    [Theory]
    [InlineData("Besparelsen på stierne indarbejdes ved budgetopfølgning 2.", CommitmentKind.Task)]
    [InlineData("Stiplanen annonceres på kommunens hjemmeside efter vedtagelsen.", CommitmentKind.Task)]
    [InlineData("Stiplanen tages op til revision, senest når sæsonen 2026/27 er afsluttet.", CommitmentKind.Case)]
    [InlineData("Udvalget én gang årligt får forelagt en opgørelse over stierne.", CommitmentKind.Status)]
    [InlineData("Forvaltningen udarbejder et forslag til ruter inden sommerferien.", CommitmentKind.Task)]
    [InlineData("Stiplanen evalueres efter sommerferien 2027.", CommitmentKind.Evaluation)]
    public void An_occasion_of_the_year_is_a_time_without_a_day(string sentence, CommitmentKind kind)
    {
        var commitment = Assert.Single(MinutesText.Item($"## Sagsfremstilling\n\n{sentence}").Commitments);
        Assert.Equal((sentence, null, null, kind), (commitment.Text, commitment.Due, commitment.DuePrecision, commitment.Kind));
    }

    [Theory]
    [InlineData("Udvalget opfordrer Vej og Park til at rydde stierne først.", "Vej og Park", CommitmentKind.Task)]
    [InlineData("Udvalget beder centret indsamle ønsker fra skolerne.", "centret", CommitmentKind.Task)]
    [InlineData("Forvaltningen bedes til næste møde redegøre for ventetiden.", "Forvaltningen", CommitmentKind.Status)]
    [InlineData("Udvalget beder om, at sagen kommer tilbage, når Ældrerådet er hørt.", null, CommitmentKind.Case)]
    public void What_a_decision_asks_for_has_its_owner_and_kind(string sentence, string? owner, CommitmentKind kind) =>
        Assert.Equal((owner, kind), Assert.Single(MinutesText.Item($"## Beslutning\n\nDrøftet. {sentence}").Commitments) is var c ? (c.Owner, c.Kind) : default);

    [Theory]
    [InlineData("temadag om stier, der holdes onsdag den 4. marts 2026 i hallen")]
    [InlineData("Prisen uddeles på landsmødet, der finder sted den 26. oktober 2026.")]
    [InlineData("Lejren skal i perioden fra den 23. juli 2026 afholdes i Nordskoven.")]
    [InlineData("I brevet orienteres om, at borgerne kan vælge frit fra den 1. oktober 2026.")]
    [InlineData("Midlerne vil budgetteknisk blive behandlet som overført senest i 2028.")]
    [InlineData("I sagen orienteres udvalget om anvendelsen af midlerne indtil den 1. oktober 2026.")]
    [InlineData("Loven ventes behandlet, når den behandles i efteråret 2026 af Folketinget.")]
    [InlineData("Til og med juni 2026 kan der igangsættes analyser.")]
    [InlineData("Vagtholdet mødes hver mandag i perioden 15. oktober - 15. april.")]
    [InlineData("Hvis der kommer flere elever, etableres der pavilloner i september 2026.")]
    [InlineData("Arbejdet kan først påbegyndes i september 2026.")]
    [InlineData("Lovforslaget forventes at blive fremsat i oktober 2026.")]
    [InlineData("Svar fra fonden forventes medio december 2026.")]
    [InlineData("Forvaltningen vurderer, at loven gælder fra juni 2026.")]
    [InlineData("Forvaltningen forventer, at midlerne er brugt i december 2026.")]
    public void Events_letters_and_what_may_be_are_not_promised(string sentence) =>
        Assert.Empty(MinutesText.Item($"## Sagsfremstilling\n\n{sentence}").Commitments);

    [Fact]
    public void What_is_withdrawn_until_another_meeting_is_promised_there()
    {
        var items = MinutesText.Extract(
            """
            # REFERAT Teknikudvalget d. 24-02-2026

            # Punkt 1: Godkendelse af dagsorden

            ## Beslutning

            Godkendt. Punkt 2 udgår, idet sagen genfremlægges på udvalgets møde den 5. maj 2026.

            # Punkt 2: Bænke
            """).Items;
        var commitment = Assert.Single(items[0].Commitments);
        Assert.Equal((CommitmentKind.Case, new DateOnly(2026, 5, 5)), (commitment.Kind, commitment.Due!.Value));
        Assert.Equal([Outcome.Approved, Outcome.Withdrawn], items[0].Decision!.Acts.Select(a => a.Outcome));
    }

    [Fact]
    public void What_is_sent_back_is_a_case_of_the_body_that_treats_it()
    {
        var commitment = Assert.Single(MinutesText.Item("## Beslutning\n\nSagen oversendes til fornyet behandling i Skoleudvalget den 7. april 2026.").Commitments);
        Assert.Equal((CommitmentKind.Case, "Skoleudvalget", new DateOnly(2026, 4, 7)), (commitment.Kind, commitment.Owner, commitment.Due!.Value));
    }

    [Fact]
    public void A_postponement_with_its_reason_is_one_promise() => Assert.Equal(
        ["Sagen udsættes til næste møde, idet udvalget beder om tal for stierne."],
        MinutesText.Item("## Beslutning\n\nSagen udsættes til næste møde, idet udvalget beder om tal for stierne.").Commitments.Select(c => c.Text));

    [Fact]
    public void What_those_wish_who_voted_against_is_no_order() =>
        Assert.Empty(MinutesText.Item("## Beslutning\n\nGodkendt. Imod stemte: (B) og (G), idet der ønskes udarbejdet et forslag om flere stier.").Commitments);

    [Theory]
    [InlineData("Efter bekendtgørelsen (BEK nr. 1376 af 21/06/2021) er det frit.", "BEK nr. 1376 af 21/06/2021")]
    [InlineData("Det følger stilovens (LBK nr. 4 af 03/01/2023) regler.", "LBK nr. 4 af 03/01/2023")]
    public void A_law_ends_before_a_bracket_that_it_did_not_open(string sentence, string text) =>
        Assert.Contains(MinutesText.Item($"## Sagsfremstilling\n\n{sentence}").References, r => r.Text == text);

    [Theory]
    [InlineData("Det følger af lov om stier, jf. lovbekendtgørelse nr. 4 af 3. januar 2023.", ReferenceKind.Law, "lov om stier, jf. lovbekendtgørelse nr. 4 af 3. januar 2023", "LBK nr. 4 af 2023-01-03")]
    [InlineData("Det følger af lov om stier og veje (LBK nr. 4 af 03/01/2023).", ReferenceKind.Law, "lov om stier og veje (LBK nr. 4 af 03/01/2023)", "LBK nr. 4 af 2023-01-03")]
    [InlineData("Lov nr. 548 af 7. maj 2019 om private stier træder i kraft.", ReferenceKind.Law, "Lov nr. 548 af 7. maj 2019 om private stier", "LOV nr. 548 af 2019-05-07")]
    [InlineData("Det følger af bekendtgørelse om stier m.v. og af praksis.", ReferenceKind.Law, "bekendtgørelse om stier", null)]
    [InlineData("Forslaget behandles i Klima-, Teknik- og Miljøudvalget den 2. juni 2026.", ReferenceKind.Meeting, "Klima-, Teknik- og Miljøudvalget den 2. juni 2026", "2026-06-02")]
    [InlineData("Økonomiudvalget 10. marts 2026.", ReferenceKind.Meeting, "Økonomiudvalget 10. marts 2026", "2026-03-10")]
    [InlineData("Formanden orienterede om møde i Det Grønne Råd den 2. februar 2026.", ReferenceKind.Meeting, "møde i Det Grønne Råd den 2. februar 2026", "2026-02-02")]
    [InlineData("Der følges op på temadrøftelsen onsdag den 4. februar 2026.", ReferenceKind.Meeting, "temadrøftelsen onsdag den 4. februar 2026", "2026-02-04")]
    [InlineData("Udvalget godkendte samarbejdsaftalen med Skovlauget A/S om stien.", ReferenceKind.Document, "samarbejdsaftalen med Skovlauget A/S", null)]
    [InlineData("Notatet erstatter notat af 3. juni 2024 om stiernes drift.", ReferenceKind.Document, "notat af 3. juni 2024 om stiernes drift", null)]
    [InlineData("De mål, som udvalget vedtog den 20. november 2025, udgår.", ReferenceKind.Meeting, "den 20. november 2025", "2025-11-20")]
    [InlineData("Byrådet bad den 11. november 2025 om en oversigt.", ReferenceKind.Meeting, "den 11. november 2025", "2025-11-11")]
    [InlineData("Byrådet vedtog rammen for 2026 den 7. oktober 2025.", ReferenceKind.Meeting, "den 7. oktober 2025", "2025-10-07")]
    [InlineData("Priserne blev senest behandlet den 6. februar 2023.", ReferenceKind.Meeting, "den 6. februar 2023", "2023-02-06")]
    [InlineData("Formanden orienterede om borgermødet i Nr. Skov den 19. januar.", ReferenceKind.Meeting, "borgermødet i Nr. Skov den 19. januar", "2026-01-19")]
    [InlineData("15. december 2026: Byrådet", ReferenceKind.Meeting, "15. december 2026: Byrådet", "2026-12-15")]
    [InlineData("Næste møde holdes tirsdag den 10. marts 2026 kl. 15.", ReferenceKind.Meeting, "Næste møde holdes tirsdag den 10. marts 2026", "2026-03-10")]
    [InlineData("Planen er vedtaget af Birkelev Byråd den 22. juni 2025.", ReferenceKind.Meeting, "Birkelev Byråd den 22. juni 2025", "2025-06-22")]
    [InlineData("Ældrerådet har i høringssvar af 12. januar 2026 ønsket bænke.", ReferenceKind.Document, "høringssvar af 12. januar 2026", null)]
    [InlineData("Ansøgningerne er vurderet efter retningslinjerne fra 2021.", ReferenceKind.Document, "retningslinjerne fra 2021", null)]
    [InlineData("Samtidig ophæves Retningslinjer for brug af stier af 1. august 2023.", ReferenceKind.Document, "Retningslinjer for brug af stier af 1. august 2023", null)]
    [InlineData("Garantien følger af boligloven § 54 a.", ReferenceKind.Law, "boligloven § 54 a", null)]
    [InlineData("Unge har ret til en uddannelse, jf. UBU-loven.", ReferenceKind.Law, "UBU-loven", null)]
    [InlineData("Det følger af lov om sagsgang og tilsyn på det private område § 3.", ReferenceKind.Law, "lov om sagsgang og tilsyn på det private område § 3", null)]
    public void A_reference_has_all_of_its_words(string sentence, ReferenceKind kind, string text, string? target)
    {
        var reference = Assert.Single(MinutesText.Item($"## Sagsfremstilling\n\n{sentence}").References);
        Assert.Equal((kind, text, target), (reference.Kind, reference.Text, reference.Target));
    }

    [Fact]
    public void An_earlier_treatment_points_to_its_item() => Assert.Equal(
        ("Teknik- og Miljøudvalget, 3. februar 2026, pkt. 22", "22@2026-02-03"),
        Assert.Single(MinutesText.Item("## Tidligere beslutninger\n\nTeknik- og Miljøudvalget, 3. februar 2026, pkt. 22: Anbefales.\n\n## Beslutning\n\nGodkendt.").References.Select(r => (r.Text, r.Target))));

    [Fact]
    public void What_the_agenda_moves_is_referred_to()
    {
        var items = MinutesText.Extract(
            """
            # REFERAT Teknikudvalget d. 24-02-2026

            # Punkt 1: Godkendelse af dagsorden

            ## Beslutning

            Godkendt, idet punkt 2 trækkes af dagsordenen og punkt 3 behandles for lukkede døre.

            # Punkt 2: Bænke

            # Punkt 3: Stier
            """).Items;
        Assert.Equal(["2@2026-02-24", "3@2026-02-24"], items[0].References.Select(r => r.Target));
    }

    [Fact]
    public void A_motion_that_falls_is_not_followed()
    {
        var item = MinutesText.Item("## Indstilling\n\nDet stilles forslag om, at stierne fejes hver uge.\n\n## Beslutning\n\nForslaget blev forkastet med 8 stemmer mod 1.");
        Assert.EndsWith("stierne fejes hver uge.", Assert.Single(item.Recommendations).Text, StringComparison.Ordinal);
        Assert.Equal(RecommendationMatch.No, item.Decision!.FollowsRecommendation);
    }

    [Theory]
    [InlineData("Punkt 2 blev taget op først på mødet.", "2")]
    [InlineData("Sag nr. 3 blev behandlet før sag nr. 2.", "3 2")]
    [InlineData("Bo Falk (A) forlod mødet før behandlingen af punkt 3.", "3")]
    [InlineData("Bo Falk (A) deltog ikke i behandlingen af punkt 2-3.", "")]
    public void The_order_of_the_agenda_refers_to_its_items(string sentence, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', MinutesText.Extract($"# REFERAT Teknikudvalget d. 24-02-2026\n\n# Punkt 1: Dagsorden\n\n## Beslutning\n\nGodkendt. {sentence}\n\n# Punkt 2: Bænke\n\n# Punkt 3: Stier")
            .Items[0].References.Select(r => r.Target!.Split('@')[0])));

    [Fact]
    public void Two_laws_one_after_the_other_are_two() => Assert.Equal(
        ["lov om offentlige stier", "lov om rydning af stier"],
        MinutesText.Item("## Sagsfremstilling\n\nPlanen bygger på lov om offentlige stier og lov om rydning af stier.").References.Select(r => r.Text));

    [Fact]
    public void A_memo_refers_too() => Assert.Equal(
        ["mødet den 18. november 2025", "lov om stier", "skovloven"],
        MinutesText.Extract("# Notat om stier\n\nUdvalget bad på mødet den 18. november 2025 om et overblik.\n\nReglerne findes i lov om stier og i skovloven. Stierne fejes hver uge.").References.Select(r => r.Text));

    [Fact]
    public void Two_laws_joined_are_two() => Assert.Equal(
        ["lov om stier", "skovloven"],
        MinutesText.Item("## Sagsfremstilling\n\nDet følger af lov om stier og skovlovens regler.").References.Select(r => r.Text).Order(StringComparer.Ordinal));

    [Fact]
    public void What_is_on_a_day_is_no_item_of_a_meeting() => Assert.DoesNotContain(
        MinutesText.Item("## Sagsfremstilling\n\nRegnskabet er den 1. april 2025 punkt 12 i planen.").References, r => r.Kind == ReferenceKind.Item);

    [Fact]
    public void What_a_decision_agrees_on_is_its_subjects() =>
        Assert.Equal("de enkelte skoler", Assert.Single(MinutesText.Item("## Beslutning\n\nDrøftet. Det blev aftalt, at de enkelte skoler undersøger årsagerne nærmere.").Commitments).Owner);

    [Fact]
    public void An_event_that_the_act_waits_for_is_no_day_to_act_by()
    {
        var commitment = Assert.Single(MinutesText.Item("## Sagsfremstilling\n\nLedelsen oplyste, at opgørelsen eftersendes, når den har været behandlet i Teknikudvalget den 5. maj 2026.").Commitments);
        Assert.Equal(("Ledelsen", null, null, "når den har været behandlet i Teknikudvalget den 5. maj 2026"), (commitment.Owner, commitment.Due, commitment.DuePrecision, commitment.DueText));
    }

    [Fact]
    public void A_meeting_by_its_month_has_the_day_that_the_document_gives_elsewhere()
    {
        var item = MinutesText.Item("## Sagsfremstilling\n\nPlanen forelægges på mødet i maj.\n\nGrundet ferie flyttes udvalgets møde den 5. maj 2026 til tirsdag den 12. maj 2026.");
        Assert.Equal(("2026-05-12", DuePrecision.Day), (Assert.Single(item.Commitments, c => c.DueText!.Contains("i maj", StringComparison.Ordinal)).Due?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), item.Commitments[0].DuePrecision));
        Assert.Contains(item.References, r => r is { Text: "mødet i maj" or "mødet den 12. maj 2026" or "tirsdag den 12. maj 2026", Target: "2026-05-12" });
    }

    [Theory]
    [InlineData("Det følger af Lov om aktiv beskæftigelsesindsats, at planen skal vedtages.", "Lov om aktiv beskæftigelsesindsats")]
    [InlineData("Lov om organisering og understøttelse af skoletrafik er ændret.", "Lov om organisering og understøttelse af skoletrafik")]
    [InlineData("Et partnerskab er indgået med partnerskabsaftalen mellem Birkelev Kommune og Den Grønne Fond i 2024.", "partnerskabsaftalen mellem Birkelev Kommune og Den Grønne Fond")]
    [InlineData("Det sker efter budgetforliget for 2026.", "budgetforliget for 2026")]
    [InlineData("Sagen bygger på Cykelstrategi 2024-2028.", "Cykelstrategi 2024-2028")]
    [InlineData("Indsatsen følger Birkelev Kommunes cykelpolitik.", "Birkelev Kommunes cykelpolitik")]
    [InlineData("Emnet blev rejst på fællesmødet med Ungeudvalget.", "fællesmødet med Ungeudvalget")]
    [InlineData("Økonomiudvalget godkendte den 3. november 2025 rammen for anlæg.", "Økonomiudvalget godkendte den 3. november 2025 rammen for anlæg")]
    public void What_is_named_is_referred_to(string sentence, string text) =>
        Assert.Equal(text, Assert.Single(MinutesText.Item($"## Sagsfremstilling\n\n{sentence}").References).Text);

    [Theory]
    [InlineData("Planen og politikken drøftes løbende.")]
    [InlineData("Strategien er vedtaget, og aftalen gælder.")]
    public void A_noun_alone_refers_to_nothing(string sentence) =>
        Assert.Empty(MinutesText.Item($"## Sagsfremstilling\n\n{sentence}").References);

    [Theory]
    [InlineData("Planen blev forelagt udvalget i marts 2025.")]
    [InlineData("Loven træder i kraft den 1. juli 2026.")]
    [InlineData("Forvaltningen fremlægger budgettet for 2027.")]
    [InlineData("Næste møde i vejrådet holdes den 12. marts 2026.")]
    public void What_is_past_or_only_announced_is_not(string sentence) =>
        Assert.Empty(MinutesText.Item($"## Sagsfremstilling\n\n{sentence}").Commitments);

    [Fact]
    public void A_request_in_a_decision_is_due_when_it_says()
    {
        var commitment = Assert.Single(MinutesText.Item("## Beslutning\n\nDrøftet. Udvalget beder forvaltningen om en handleplan til næste møde.").Commitments);
        Assert.Equal(("forvaltningen", null, DuePrecision.Meeting, "til næste møde"), (commitment.Owner, commitment.Due, commitment.DuePrecision, commitment.DueText));
    }

    [Theory]
    [InlineData("Udvalget bad forvaltningen om at undersøge lyset ved stien og om at fremlægge et budget til næste møde.", 2)]
    [InlineData("Udvalget ønsker at få undersøgt lyset ved stien og at alle naboer bliver hørt.", 1)]
    public void A_sentence_may_ask_twice(string decision, int promises)
    {
        var found = MinutesText.Item($"## Beslutning\n\n{decision}").Commitments;
        Assert.Equal(promises, found.Count);
        Assert.Equal(promises == 2 ? ["forvaltningen", "forvaltningen"] : [null], found.Select(c => c.Owner));
        Assert.Equal(promises == 2 ? DuePrecision.Meeting : null, found[^1].DuePrecision);
    }

    [Fact]
    public void A_remark_is_the_promise_and_not_its_whole_sentence()
    {
        var commitment = Assert.Single(MinutesText.Item("## Beslutning\n\nGodkendt med den bemærkning, at fristen følges tæt, herunder med en status på mødet den 6. oktober 2026.").Commitments);
        Assert.Equal("fristen følges tæt, herunder med en status på mødet den 6. oktober 2026", commitment.Text);
        Assert.Equal("mødet den 6. oktober 2026", commitment.DueText);
    }

    [Fact]
    public void Entries_of_a_timetable_are_promises()
    {
        var found = MinutesText.Item("## Sagsfremstilling\n\n- 15. maj 2026 – Økonomiudvalget: Behandling af budgettet\n- 24. juni 2026 – Temamøde i Byrådet: Præsentation").Commitments;
        Assert.Equal([("Økonomiudvalget", new DateOnly(2026, 5, 15)), ("Byrådet", new DateOnly(2026, 6, 24))], found.Select(c => (c.Owner!, c.Due!.Value)));
    }

    [Fact]
    public void References_have_their_targets()
    {
        var found = MinutesText.Item(
            "## Sagsfremstilling\n\nEfter lov nr. 1651 af 30. december 2024 og planloven, jf. mødet den 20. januar 2026 og Økonomiudvalget den 19. maj 2025, punkt 74.").References;
        Assert.Equal(
            [
                (ReferenceKind.Law, "LOV nr. 1651 af 2024-12-30"), (ReferenceKind.Law, null),
                (ReferenceKind.Meeting, "2026-01-20"), (ReferenceKind.Item, "74@2025-05-19"),
            ],
            found.Select(r => (r.Kind, r.Target)));
        Assert.Equal("https://www.retsinformation.dk/eli/lta/2024/1651", found[0].Eli);
    }

    [Fact]
    public void A_timetable_promises_what_its_rows_tell()
    {
        var item = MinutesText.Item(
            """
            ## Tidsplan

            | Dato | Aktivitet |
            | --- | --- |
            | 20. januar 2026 | Udvalget drøfter et udkast |
            | 2. marts - 27. marts 2026 | Høring i Ungerådet |
            | 12. maj 2026 | Udvalget beslutter planen |
            | 1. juni 2026 | Planen træder i kraft |
            | 1. kvartal 2027 | Evaluering af planen |
            """);
        Assert.Equal(
            [("Høring i Ungerådet", "2026-03-27", CommitmentKind.Task, null), ("Udvalget beslutter planen", "2026-05-12", CommitmentKind.Case, "Udvalget"), ("Evaluering af planen", "2027-03-31", CommitmentKind.Evaluation, null)],
            item.Commitments.Select(c => (c.Text, c.Due!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), c.Kind, c.Owner)));
    }

    [Fact]
    public void A_calendar_of_meetings_promises_nothing() =>
        Assert.Empty(MinutesText.Item("## Tidsplan\n\n| Dato | Sted |\n| --- | --- |\n| 12. maj 2026 | Rådhuset |\n| 9. juni 2026 | Lokale 3 |").Commitments);

    [Fact]
    public void What_is_recommended_and_passed_on_is_promised()
    {
        var item = MinutesText.Item("## Indstilling\n\nVejchefen indstiller, at udvalget får en status i 1. kvartal 2027.\n\n## Beslutning\n\nUdvalget anbefaler indstillingen.");
        Assert.Equal(new DateOnly(2027, 3, 31), Assert.Single(item.Commitments).Due);
    }

    [Theory]
    [InlineData("1. behandling i Byrådet", false)]
    [InlineData("2. behandling BY", false)]
    [InlineData("Endelig behandling i Teknik- og Miljøudvalget og Økonomiudvalget", false)]
    [InlineData("Byrådsmøde", false)]
    [InlineData("Høring", false)]
    [InlineData("Trivsel", false)]
    [InlineData("2. behandling af budgettet i Byrådet", true)]
    [InlineData("Offentlig høring i otte uger", true)]
    [InlineData("Høring i Ungerådet", true)]
    [InlineData("Planen godkendes", true)]
    public void A_timetable_promises_what_is_done_and_not_the_name_of_a_step(string act, bool isPromise)
    {
        Assert.Equal(isPromise, MinutesText.Item($"## Sagsfremstilling\n\n- 15. maj 2026 – {act}").Commitments.Count == 1);
        Assert.Equal(isPromise, MinutesText.Item($"## Tidsplan\n\n| Dato | Hvad |\n| --- | --- |\n| 15. maj 2026 | {act} |\n| 16. juni 2026 | Evaluering af planen |").Commitments.Count == 2);
    }

    [Fact]
    public void A_step_of_a_body_that_is_named_for_it_is_the_bodys() =>
        Assert.Equal("Byrådet", Assert.Single(MinutesText.Item("## Sagsfremstilling\n\n- 15. maj 2026 – Byrådet: Behandling").Commitments).Owner);
}
