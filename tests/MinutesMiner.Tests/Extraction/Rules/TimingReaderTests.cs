using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Slots;

namespace MinutesMiner.Tests.Extraction.Rules;

public class TimingReaderTests
{
    [Theory]
    [InlineData("Svaret gives senest 2 uger efter.", "deadline", null, null, 2, "week", "senest 2 uger efter")]
    [InlineData("Der svares inden for 5 hverdage.", "deadline", null, null, 5, "day", "inden for 5 hverdage")]
    [InlineData("Mødet holdes inden udgangen af 6. fraværsuge.", "deadline", "sygemelding", null, 6, "week", "inden udgangen af 6. fraværsuge")]
    [InlineData("Planen laves inden for den første måned.", "deadline", null, null, 1, "month", "inden for den første måned")]
    [InlineData("Stierne ryddes inden kl. 6.30.", "deadline", null, null, null, null, "inden kl. 6.30")]
    [InlineData("Opkald sker senest 4 uger efter den første samtale.", "deadline", "foerste-samtale", null, 4, "week", "senest 4 uger efter den første samtale")]
    [InlineData("Bestil senest 3 måneder før start.", "deadline", "start", 3, null, "month", "senest 3 måneder før start")]
    [InlineData("Der holdes samtaler hver 4-8 uge.", "recurrence", null, 4, 8, "week", "hver 4-8 uge")]
    [InlineData("Der holdes samtaler hver 2.-4. uge.", "recurrence", null, 2, 4, "week", "hver 2.-4. uge")]
    [InlineData("Der gøres rent hver 14. dag.", "recurrence", null, 14, 14, "day", "hver 14. dag")]
    [InlineData("Det vurderes senest hver 6. måned.", "recurrence", null, null, 6, "month", "senest hver 6. måned")]
    [InlineData("Hjælpen gives 1 gang ugentligt.", "recurrence", null, 1, 1, "week", "1 gang ugentligt")]
    [InlineData("Vejene fejes mindst 12 gange om året.", "recurrence", null, 1, 1, "year", "mindst 12 gange om året")]
    [InlineData("Der er 2 samtaler pr. halve år.", "recurrence", null, 6, 6, "month", "pr. halve år")]
    [InlineData("Støtten gives i op til 24 måneder.", "window", "forloebsstart", null, 24, "month", "i op til 24 måneder")]
    [InlineData("Snerydning sker på hverdage mellem kl. 7 og 15.", "window", null, null, null, null, "på hverdage mellem kl. 7 og 15")]
    [InlineData("Alle ringes op i uge 12.", "point", null, 12, 12, "week", "i uge 12")]
    [InlineData("Sagen vurderes efter 22 uger.", "point", null, 22, 22, "week", "efter 22 uger")]
    [InlineData("Plads, når barnet er 26 uger", "point", "foedsel", 26, 26, "week", "når barnet er 26 uger")]
    [InlineData("Brevet sendes ved sygemelding.", "event", "sygemelding", null, null, null, "ved sygemelding")]
    [InlineData("Senest efter 9 måneder vurderes sagen.", "deadline", null, null, 9, "month", "Senest efter 9 måneder")]
    [InlineData("Skaden udbedres senest næste hverdag.", "deadline", null, null, 1, "day", "senest næste hverdag")]
    [InlineData("Meld det mindst 3 uger forinden.", "deadline", null, 3, null, "week", "mindst 3 uger forinden")]
    [InlineData("Afbud tages indtil 4 timer før levering.", "deadline", null, 4, null, "hour", "indtil 4 timer før levering")]
    [InlineData("Retten varer i et halvt år.", "window", "forloebsstart", null, 6, "month", "i et halvt år")]
    [InlineData("Der ringes, så snart fraværet har varet i 4 uger.", "point", "sygemelding", 4, 4, "week", "så snart fraværet har varet i 4 uger")]
    [InlineData("Hyppige samtaler", "recurrence", null, null, null, null, "Hyppige")]
    [InlineData("En tidlig indsats", "deadline", null, null, null, null, "tidlig")]
    public void A_time_is_read(string text, string kind, string? from, int? min, int? max, string? unit, string words)
    {
        var timing = Assert.Single(TimingReader.Find(new Words(text))).Timing;
        Assert.Equal((kind, from, (decimal?)min, (decimal?)max, unit, words), (timing.Kind, timing.From, timing.Min, timing.Max, timing.Unit, timing.Text));
    }

    [Theory]
    [InlineData("Der er 12.000 samtaler det seneste år.")]
    [InlineData("I dag gælder der forskellige regler nord og syd for fjorden.")]
    [InlineData("Udvalget drøftede planen i 2025.")]
    [InlineData("")]
    public void A_sentence_without_a_time_has_none(string text) => Assert.Empty(TimingReader.Find(new Words(text)));

    [Fact]
    public void Two_times_are_two() =>
        Assert.Equal(["ved sygemelding", "i uge 5"], TimingReader.Find(new Words("Lederen ringer ved sygemelding og igen i uge 5.")).Select(t => t.Timing.Text));

    [Fact]
    public void A_recurrence_is_read_for_any_number() =>
        Prop.ForAll(Gen.Choose(1, 99).ToArbitrary(), n =>
        {
            var timing = Assert.Single(TimingReader.Find(new Words($"Der følges op hver {n}. uge."))).Timing;
            return timing is { Kind: "recurrence", Unit: "week" } && timing.Min == n && timing.Max == n;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_time_quotes_the_text_it_was_read_from() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), Pieces(), (noise, piece) =>
        {
            var text = $"{noise} {piece} {noise}";
            var found = TimingReader.Find(new Words(text));
            return found.All(t => text[t.Range.Start..t.Range.End] == t.Timing.Text) && found.Zip(found.Skip(1)).All(p => p.First.Range.End <= p.Second.Range.Start);
        }).QuickCheckThrowOnFailure();

    private static Arbitrary<string> Pieces() =>
        Gen.Elements("hver", "senest hver 3.", "inden for", "inden udgangen af 8.", "2 gange om", "i op til", "fra den måned,", "til kl.", "pr.", "efter 2", "/ ugen", "når", "hver 4-").ToArbitrary();
}
