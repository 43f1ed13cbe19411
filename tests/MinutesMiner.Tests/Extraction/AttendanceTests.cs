using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction;

public class AttendanceTests
{
    private static ExtractedDocument Meeting(string cover, params string[] decisions) => MinutesText.Extract(
        $"""
        # REFERAT Teknikudvalget d. 24-02-2026

        {cover}

        {string.Join("\n\n", decisions.Select((d, i) => $"# Punkt {i + 1}: Sti nummer {i + 1}\n\n## Beslutning\n\n{d}"))}
        """);

    [Fact]
    public void A_range_of_items_is_each_of_them()
    {
        var items = Meeting("Mødedeltagere: Bo Falkenberg og Lis Toftemark", "Godkendt. Bo Falkenberg deltog ikke under punkterne 2–4.", "Godkendt.", "Godkendt.", "Godkendt.", "Godkendt.").Items;
        Assert.Equal(["2", "3", "4"], items.Where(i => i.Attendance.Any(a => a.Name == "Bo Falkenberg" && a.Status == Presence.Absent)).Select(i => i.Number!));
        Assert.Equal([2, 1, 1, 1, 2], items.Select(i => i.Participation!.TookPart.Count));
        Assert.All(items, i => Assert.True(i.Participation!.Derived));
    }

    [Fact]
    public void A_table_of_members_tells_office_party_and_when_they_were_there()
    {
        var people = Meeting(
            """
            Afbud: Ib Rønnestad (F)

            Deltagere

            | Navn | Parti | Funktion | Deltagelse |
            | --- | --- | --- | --- |
            | Bo Falkenberg | A | Formand | Til stede |
            | Lis Toftemark | V | Medlem | Deltog online |
            | Ib Rønnestad | F | Medlem | Afbud |
            | Kaj Vesterholt | O | Medlem | Til stede fra kl. 16.50 |
            | Anne Skovlund | | Chef for Veje og Parker | Til stede under pkt. 1-2 |
            """,
            "Godkendt.", "Godkendt.", "Godkendt.").Meeting!.Participants;
        Assert.Equal(
            [
                ("Bo Falkenberg", "Formand", "A", Presence.Present, null),
                ("Lis Toftemark", "Medlem", "V", Presence.Online, null),
                ("Ib Rønnestad", "Medlem", "F", Presence.Excused, null),
                ("Kaj Vesterholt", "Medlem", "O", Presence.Partial, "Til stede fra kl. 16.50"),
                ("Anne Skovlund", "Chef for Veje og Parker", (string?)null, Presence.Partial, (string?)"Til stede under pkt. 1-2"),
            ],
            people.OrderBy(p => p.Name != "Bo Falkenberg").ThenBy(p => p.Name != "Lis Toftemark").Select(p => (p.Name, p.Role!, p.Party, p.Status, p.Note)));
        Assert.Equal(new TimeOnly(16, 50), people.Single(p => p.Name == "Kaj Vesterholt").Arrived);
    }

    [Fact]
    public void Ticks_in_a_table_of_members_say_who_came()
    {
        var people = Meeting(
            """
            | Medlem | Liste | Mødt |
            | --- | --- | --- |
            | Bo Falkenberg | A | x |
            | Lis Toftemark | V | |
            """,
            "Godkendt.").Meeting!.Participants;
        Assert.Equal([("Bo Falkenberg", Presence.Present), ("Lis Toftemark", Presence.Absent)], people.Select(p => (p.Name, p.Status)));
    }

    [Fact]
    public void A_list_of_members_may_hold_those_who_were_away_and_from_what()
    {
        var document = Meeting(
            """
            Deltagere

            - Bo Falkenberg, A
            - Lis Toftemark, V
            - Ib Rønnestad, F
            - Kaj Vesterholt, O
            - Afbud
              - Lis Toftemark, V - Anne Skovlund stedfortræder
              - Ib Rønnestad, F
              - Kaj Vesterholt, O deltog ikke i punkterne 2 – 3
            """,
            "Godkendt.", "Godkendt.", "Godkendt.", "Godkendt.");
        Assert.Equal(
            [
                ("Bo Falkenberg", Presence.Present), ("Lis Toftemark", Presence.Excused), ("Ib Rønnestad", Presence.Excused), ("Kaj Vesterholt", Presence.Partial),
                ("Anne Skovlund", Presence.Present),
            ],
            document.Meeting!.Participants.Select(p => (p.Name, p.Status)));
        Assert.Equal("Lis Toftemark", document.Meeting.Participants[4].SubstituteFor);
        Assert.Equal(["2", "3"], document.Items.Where(i => i.Attendance.Count > 0).Select(i => i.Number!));
    }

    [Fact]
    public void Each_sentence_of_a_remark_may_be_about_another_member()
    {
        var document = Meeting(
            """
            Medlemmer: Bo Falkenberg (A), Lis Toftemark (V) og Ib Rønnestad (F)

            Bemærkninger: Bo Falkenberg (A) deltog online. Lis Toftemark (V) deltog ikke under punkt 2-3.
            """,
            "Godkendt.", "Godkendt. Fraværende: Lis Toftemarck", "Godkendt.");
        Assert.Equal([Presence.Online, Presence.Partial, Presence.Present], document.Meeting!.Participants.Select(p => p.Status));
        Assert.Equal([0, 1, 1], document.Items.Select(i => i.Attendance.Count));
        Assert.All(document.Items.SelectMany(i => i.Attendance), a => Assert.Equal(Presence.Absent, a.Status));
    }

    [Fact]
    public void Any_range_within_the_agenda_is_that_many_items()
    {
        var ranges = from first in Gen.Choose(1, 6) from last in Gen.Choose(first, 7) from dash in Gen.Elements("-", "–", " til ") select (first, last, dash);
        Prop.ForAll(ranges.ToArbitrary(), r =>
        {
            var text = $"Godkendt. Bo Falkenberg deltog ikke under punkt {r.first}{r.dash}{r.last}.";
            var items = Meeting("Mødedeltagere: Bo Falkenberg og Lis Toftemark", [text, .. Enumerable.Repeat("Godkendt.", 6)]).Items;
            return items.Count(i => i.Attendance.Count == 1) == r.last - r.first + 1;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(12));
    }

    [Fact]
    public void Who_leaves_is_away_until_the_return()
    {
        var document = Meeting(
            "Mødedeltagere: Bo Falkenberg, Lis Toftemark og Ib Rønnestad",
            "Godkendt.", "Godkendt. Ib Rønnestad ankom kl. 17.25.", "Godkendt. Bo Falkenberg forlod mødet kl. 18.03.", "Godkendt.", "Godkendt. Bo Falkenberg kom tilbage kl. 18.40.");
        Assert.Equal(["Bo Falkenberg, Lis Toftemark", "Bo Falkenberg, Lis Toftemark, Ib Rønnestad", "Bo Falkenberg, Lis Toftemark, Ib Rønnestad", "Lis Toftemark, Ib Rønnestad", "Bo Falkenberg, Lis Toftemark, Ib Rønnestad"],
            document.Items.Select(i => string.Join(", ", i.Participation!.TookPart)));
        Assert.Equal(["participants", "earlier"], document.Items[3].Participation!.Basis);
        Assert.Equal(new TimeOnly(17, 25), document.Items[1].Attendance[0].Arrived);
        Assert.Equal(new TimeOnly(18, 3), document.Items[2].Attendance[0].Left);
        Assert.Equal(new TimeOnly(17, 25), document.Meeting!.Participants.Single(p => p.Name == "Ib Rønnestad").Arrived);
    }

    [Fact]
    public void A_substitute_says_for_whom()
    {
        var document = Meeting("Mødedeltagere: Bo Falkenberg", "Godkendt. Lis Toftemark deltog som stedfortræder for Ib Rønnestad.");
        Assert.Equal("Ib Rønnestad", document.Meeting!.Participants.Single(p => p.Name == "Lis Toftemark").SubstituteFor);
    }

    [Theory]
    [InlineData("Byrådet erklærede Bo Falkenberg for inhabil i punktets behandling.")]
    [InlineData("Udvalget besluttede, at Bo Falkenberg ikke kan deltage i sagens behandling.")]
    [InlineData("Bo Falkenberg erklærede sig inhabil og forlod mødet under punktet.")]
    public void A_disqualified_member_takes_no_part(string text)
    {
        var item = Meeting("Mødedeltagere: Bo Falkenberg og Lis Toftemark", $"Godkendt. {text}").Items[0];
        Assert.Equal(("Bo Falkenberg", Presence.Recused), (item.Attendance[0].Name, item.Attendance[0].Status));
        Assert.Equal(["Lis Toftemark"], item.Participation!.TookPart);
        Assert.Equal([Core.Facts.Outcome.Approved], item.Decision!.Acts.Select(a => a.Outcome));
    }

    [Fact]
    public void Without_a_list_nobody_is_said_to_have_taken_part() => Assert.Null(Meeting("Afbud: Bo Falkenberg", "Godkendt.").Items[0].Participation);

    [Fact]
    public void Each_sentence_of_a_covers_remarks_is_about_its_own_persons()
    {
        var document = Meeting(
            "Mødedeltagere: Bo Falkenberg (A), Lis Toftemark (V)\n\nBemærkninger: Bo Falkenberg (A) ankom kl. 17.25 og deltog fra og med punkt 2. Lis Toftemark (V) forlod mødet kl. 19.50 efter behandlingen af punkt 3.",
            "Godkendt.", "Godkendt.", "Godkendt.", "Godkendt.");
        Assert.All(document.Items, i => Assert.Empty(i.Attendance));
        Assert.Equal(
            [("Bo Falkenberg", Presence.Partial, new TimeOnly(17, 25), default(TimeOnly?)), ("Lis Toftemark", Presence.Partial, null, new TimeOnly(19, 50))],
            document.Meeting!.Participants.Select(p => (p.Name, p.Status, p.Arrived, p.Left)));
    }

    [Theory]
    [InlineData("Ingen")]
    [InlineData("ingen.")]
    [InlineData("-")]
    public void Nobody_away_is_no_part_of_the_decision(string nobody)
    {
        var item = Meeting("Mødedeltagere: Bo Falkenberg (A)", $"Godkendt.\n\nFraværende med afbud: Lis Toftemark (V), sygdom.\n\nFraværende uden afbud: {nobody}").Items[0];
        Assert.Equal(("Godkendt.", "Lis Toftemark"), (item.Decision!.Text, Assert.Single(item.Attendance).Name));
    }

    [Fact]
    public void A_person_named_under_an_item_alone_keeps_the_party()
    {
        var people = Meeting("Mødedeltagere: Bo Falkenberg (A), borgmester, formand", "Godkendt. Fraværende: Lis Toftemark (V)").Meeting!.Participants;
        Assert.Equal([("A", "borgmester, formand"), ("V", null)], people.Select(p => (p.Party!, p.Role)));
    }

    [Fact]
    public void Who_was_there_for_some_items_took_part_in_part() =>
        Assert.Equal(
            [("direktør", Presence.Present), ("skolechef", Presence.Partial)],
            Meeting("Fra administrationen: direktør Uffe Engdal og skolechef Ea Skovgaard (pkt. 5-9)", "Godkendt.").Meeting!.Participants.Select(p => (p.Role!, p.Status)));

    [Fact]
    public void That_somebody_is_disqualified_decides_nothing_of_the_case()
    {
        const string formality = "Byrådet tiltrådte, at der foreligger inhabilitet.";
        var item = Meeting("Mødedeltagere: Bo Falkenberg", $"Godkendt. Bo Falkenberg erklærede sig inhabil og forlod lokalet. {formality}").Items[0];
        Assert.Equal("Godkendt.", item.Decision!.Text);
        Assert.Equal(formality, Meeting("Mødedeltagere: Bo Falkenberg", formality).Items[0].Decision!.Text);
    }
}
