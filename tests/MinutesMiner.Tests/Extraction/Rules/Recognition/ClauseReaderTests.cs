using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Recognition;

namespace MinutesMiner.Tests.Extraction.Rules.Recognition;

public class ClauseReaderTests
{
    private static readonly RuleSignals Signals = RuleSignals.Load();

    [Theory]
    [InlineData("Lejere har ret til at få nye låse hvert tiende år.", nameof(RuleMode.Entitles), nameof(WordKind.Party))]
    [InlineData("Foreninger kan søge puljen to gange om året.", nameof(RuleMode.Permits), nameof(WordKind.Party))]
    [InlineData("Grundejere skal rydde fortovet.", nameof(RuleMode.Binds), nameof(WordKind.Party))]
    [InlineData("Derfor skal forældrene underskrive aftalen.", nameof(RuleMode.Binds), nameof(WordKind.Party))]
    [InlineData("Hegnet må ikke være højere end 1,8 m.", nameof(RuleMode.Forbids), nameof(WordKind.Thing))]
    [InlineData("For medlemmer under 25 år ydes tilskud.", nameof(RuleMode.Gives), nameof(WordKind.Grant))]
    [InlineData("Der opkræves et gebyr.", nameof(RuleMode.Charges), nameof(WordKind.Price))]
    [InlineData("Beholdere tømmes hver uge.", nameof(RuleMode.Operates), nameof(WordKind.Thing))]
    [InlineData("Taksten udgør 60 kr.", nameof(RuleMode.Costs), nameof(WordKind.Price))]
    [InlineData("Biblioteket holder åbent alle hverdage.", nameof(RuleMode.Opens), nameof(WordKind.Institution))]
    [InlineData("Kommunen dækker halvdelen af lejen.", nameof(RuleMode.Offers), nameof(WordKind.Authority))]
    [InlineData("Private veje er ikke omfattet.", nameof(RuleMode.Entitles), nameof(WordKind.Thing))]
    [InlineData("at fristen for merudgifter fastsættes til 10 uger", nameof(RuleMode.Sets), nameof(WordKind.Request))]
    [InlineData("Når borgeren er udskrevet tilbydes genoptræning.", nameof(RuleMode.Gives), nameof(WordKind.Party))]
    [InlineData("Indstillingen går på, at kravet til pladser bortfalder.", nameof(RuleMode.Operates), nameof(WordKind.Thing))]
    public void Who_must_may_or_gets_what(string sentence, string mode, string subject)
    {
        var read = Read(sentence);
        Assert.Contains(read, g => g.Mode.ToString() == mode && g.Subject.ToString() == subject);
    }

    [Theory]
    [InlineData("Byrådet skal drøfte sagen.")]
    [InlineData("Udvalget bedes tage stilling til, om borgerne skal betale.")]
    [InlineData("Borgerne var glade for ordningen.")]
    public void What_binds_nobody_outside_is_no_rule_of_a_group(string sentence) =>
        Assert.DoesNotContain(Read(sentence), g => g.Subject == WordKind.Party || g.Mode is RuleMode.Binds or RuleMode.Permits);

    [Theory]
    [InlineData("Foreningerne kan søge puljen.", nameof(ClauseFrame.Main))]
    [InlineData("Forvaltningen foreslår, at foreningerne kan søge puljen.", nameof(ClauseFrame.Proposed))]
    [InlineData("Det fremgår, at foreningerne kan søge puljen.", nameof(ClauseFrame.Said))]
    [InlineData("Det er aftalen, at foreningerne kan søge puljen.", nameof(ClauseFrame.Content))]
    [InlineData("For at få et godt år kan foreningerne søge puljen.", nameof(ClauseFrame.Main))]
    public void A_clause_stands_alone_or_behind_one_who_proposes_or_reports(string sentence, string frame) =>
        Assert.Equal(frame, Read(sentence).Single(g => g.Mode == RuleMode.Permits).Frame.ToString());

    [Theory]
    [InlineData("Ordningen blev indført i 2024.", true, false)]
    [InlineData("Kommunen har indgået en aftale.", false, true)]
    [InlineData("Foreninger, der blev stiftet i 2024, kan søge puljen.", false, false)]
    [InlineData("Borgere, som har modtaget et brev, skal svare.", false, false)]
    public void What_a_main_clause_tells_is_the_past(string sentence, bool isTold, bool isPerfect)
    {
        var marked = Signals.Mark(new Words(sentence));
        Assert.Equal((isTold, isPerfect), (Frames.IsTold(marked), Frames.IsPerfect(marked)));
    }

    private static List<Governing> Read(string sentence) => [.. ClauseReader.Read(Signals.Mark(new Words(sentence)))];
}
