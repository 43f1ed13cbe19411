using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction.Rules.Tables;

/// <summary>What a cell's rule is about, by the cells beside and above it.</summary>
public class CellRowTests
{
    [Fact]
    public void A_row_of_a_group_has_its_activity_in_the_columns_head()
    {
        var rule = Rule("hver 2. uge", """
            | Målgruppe | Første samtale | Videre samtaler |
            | --- | --- | --- |
            | Dimittender | senest 1 uge efter ledighed | hver 2. uge |
            | Ufaglærte | senest 2 uger efter ledighed | hver 4. uge |
            """);
        Assert.Equal(("dimittender", "Dimittender", "samtale", "Videre samtaler"), (rule.TargetGroup, rule.TargetText, rule.Activity, rule.ActivityText));
        Assert.Equal(new RuleTiming("recurrence", null, 2, 2, "week", "hver 2. uge"), rule.Timing);
    }

    [Fact]
    public void A_row_of_a_service_is_the_activity_itself()
    {
        var rule = Rule("Hver 3. uge", """
            | Ydelse | Serviceniveau |
            | --- | --- |
            | Rengøring | Hver 3. uge |
            | Tøjvask | Hver 2. uge |
            """);
        Assert.Equal(("rengoering", "Rengøring"), (rule.Activity, rule.ActivityText));
    }

    [Fact]
    public void Behind_a_column_of_activities_the_level_stands_last()
    {
        var rule = Rule("senest 48 timer efter udskrivningen", """
            | Målgruppe | Indsats | Hvornår |
            | --- | --- | --- |
            | Patienter med KOL | Telefonsamtale | senest 48 timer efter udskrivningen |
            | Patienter med diabetes | Telefonsamtale | senest 14 dage efter udskrivningen |
            """);
        Assert.Equal(("Patienter med KOL", "Telefonsamtale"), (rule.TargetText, rule.ActivityText));
    }

    [Fact]
    public void A_time_under_a_head_of_limits_is_a_deadline_from_what_the_row_says()
    {
        var rule = Rule("3 uger", """
            | Sag | Svar senest | Regnes fra |
            | --- | --- | --- |
            | Byggesager | 3 uger | Sagen er fuldt oplyst |
            | Aktindsigt | 7 hverdage | Anmodningen er modtaget |
            """);
        Assert.Equal(("Byggesager", "Svar senest", "sagsbehandlingstid"), (rule.TargetText, rule.ActivityText, rule.Activity));
        Assert.Equal(new RuleTiming("deadline", "fuldt-oplyst", null, 3, "week", "3 uger"), rule.Timing);
    }

    [Fact]
    public void A_time_behind_an_event_is_a_deadline_under_a_head_of_limits()
    {
        var rule = Rule("6 timer efter snefald", """
            | Vejklasse | Saltning | Ryddet senest |
            | --- | --- | --- |
            | Busruter | Saltes forebyggende | 3 timer efter snefald |
            | Boligveje | Saltes ikke | 6 timer efter snefald |
            """);
        Assert.Equal(("snerydning", "Boligveje"), (rule.Activity, rule.TargetText));
        Assert.Equal(new RuleTiming("deadline", "snefald", null, 6, "hour", "6 timer efter snefald"), rule.Timing);
    }

    [Fact]
    public void A_number_ahead_of_the_name_is_no_name()
    {
        var rule = Rule("Ryddes senest 4 timer efter snefald", """
            | Klasse | Omfatter | Snerydning |
            | --- | --- | --- |
            | I | Busruter og skoleveje | Ryddes senest 4 timer efter snefald |
            | II | Boligveje | Ryddes senest 10 timer efter snefald |
            """);
        Assert.Equal("Busruter og skoleveje", rule.TargetText);
    }

    [Fact]
    public void What_sets_off_a_level_is_its_condition()
    {
        var rule = Rule("ryddes senest 6 timer efter snefald", """
            | Klasse | Vejtype | Rydning starter ved | Ryddet senest |
            | --- | --- | --- | --- |
            | 1 | Busruter og skoleveje | 3 cm sne | ryddes senest 4 timer efter snefald |
            | 2 | Stille villaveje | 5 cm sne | ryddes senest 6 timer efter snefald |
            """);
        Assert.Equal(("Stille villaveje", "5 cm sne"), (rule.TargetText, rule.Condition));
    }

    [Fact]
    public void A_column_of_days_is_a_condition()
    {
        var rule = Rule("køres hver halve time", """
            | Linje | Hverdage | Lørdage |
            | --- | --- | --- |
            | Linje 12 Havnen - Skoven | køres hver halve time | køres hver 2. time |
            """);
        Assert.Equal(("Linje 12 Havnen - Skoven", "Hverdage"), (rule.TargetText, rule.Condition));
    }

    [Fact]
    public void Where_one_column_is_a_group_its_neighbours_are()
    {
        var rule = Rule("hver 3. uge", """
            | Fraktion | Beholder | Villaer og rækkehuse | Sommerhuse |
            | --- | --- | --- | --- |
            | Restaffald | 240 l, delt | hver 3. uge | hver 4. uge |
            """);
        Assert.Equal("Villaer og rækkehuse", rule.TargetText);
    }

    private static ServiceRule Rule(string cell, string table) => Assert.Single(
        MinutesText.Extract($"# REFERAT Serviceudvalget d. 24-02-2026\n\n# Punkt 7: Serviceniveau\n\n## Sagsfremstilling\n\nForvaltningen foreslår følgende serviceniveau:\n\n{table}\n## Indstilling\n\nDirektøren indstiller, at serviceniveauet godkendes.\n\n## Beslutning\n\nGodkendt.").Rules,
        r => r.Text == cell);
}
