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

    private static ServiceRule Rule(string cell, string table) => Assert.Single(
        MinutesText.Extract($"# REFERAT Serviceudvalget d. 24-02-2026\n\n# Punkt 7: Serviceniveau\n\n## Sagsfremstilling\n\nForvaltningen foreslår følgende serviceniveau:\n\n{table}\n## Indstilling\n\nDirektøren indstiller, at serviceniveauet godkendes.\n\n## Beslutning\n\nGodkendt.").Rules,
        r => r.Text == cell);
}
