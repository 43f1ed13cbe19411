using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Slots;

namespace MinutesMiner.Tests.Extraction.Rules;

public class SlotTests
{
    [Theory]
    [InlineData("mindst 2 samtaler om året", "samtaler", 2, null, "samtale", "year")]
    [InlineData("højst 3 samtaler", "samtaler", null, 3, "samtale", null)]
    [InlineData("2-3 samtaler pr. halve år", "samtaler", 2, 3, "samtale", "half-year")]
    [InlineData("mindst ét uanmeldt besøg om året", "besøg", 1, null, "samtale", "year")]
    [InlineData("besøg 3 gange om ugen", "besøg", 3, 3, "samtale", "week")]
    [InlineData("op til 37 timers aktivitet om ugen", "aktivitet", null, 37, "hour", "week")]
    [InlineData("til 25 timer / ugen", "til", 25, 25, "hour", "week")]
    public void A_quantity_is_read(string text, string activity, int? min, int? max, string unit, string? per)
    {
        var words = new Words(text);
        var at = text.IndexOf(activity, StringComparison.Ordinal);
        var timings = TimingReader.Find(words);
        var quantity = QuantityReader.Read(words, new TextRange(at, at + activity.Length), "samtale", timings.Count > 0 ? timings[0] : null, timings.Select(t => t.Range).ToList(), isFixed: true);
        Assert.Equal(new RuleQuantity(min, max, unit, per), quantity);
    }

    [Theory]
    [InlineData("De har en halv time om ugen.", 0.5, 0.5, "hour", "week")]
    [InlineData("De får 1½ time dagligt.", 1.5, 1.5, "hour", "day")]
    [InlineData("Bådene må højst holde i 6 timer.", null, 6.0, "hour", null)]
    [InlineData("Klubben kan højst råde over 9 timer om ugen.", null, 9.0, "hour", "week")]
    public void Hours_are_read_with_halves_bounds_and_the_period_beside_them(string text, double? min, double? max, string unit, string? per)
    {
        var quantity = QuantityReader.Read(new Words(text), new TextRange(0, 2), null, null, [], isFixed: false);
        Assert.Equal(new RuleQuantity((decimal?)min, (decimal?)max, unit, per), quantity);
    }

    [Theory]
    [InlineData("Taksten er 45 kr. pr. tur.", 45, "kr", "case")]
    [InlineData("De betaler 45 kr. om ugen.", 45, "kr", "week")]
    [InlineData("De betaler 45 kr. i timen.", 45, "kr", "hour")]
    [InlineData("Elevtallet må ikke overstige 26.", 26, "elev", null)]
    [InlineData("De får mindst to uddannede pædagoger.", 2, "pædagog", null)]
    [InlineData("Holdet har højst otte deltagere.", 8, "deltager", null)]
    public void What_is_paid_or_limited_is_read_with_what_it_is_counted_by(string text, int number, string unit, string? per)
    {
        var quantity = QuantityReader.Other(new Words(text), null, null, [], null, null);
        Assert.Equal((number, unit, per), ((int?)(quantity?.Max ?? quantity?.Min), quantity?.Unit, quantity?.Per));
    }

    [Theory]
    [InlineData("hækken klippes", "klipning")]
    [InlineData("Tøjvask", "tøjvask")]
    [InlineData("bænkene efterses", "eftersyn")]
    [InlineData("hjælpen gives", null)]
    public void A_deed_has_a_noun(string told, string? noun) => Assert.Equal(noun, Deeds.Of(told));

    [Theory]
    [InlineData("Min. 60 pct. af de unge", 60, null, "Min. 60 pct.")]
    [InlineData("Op til 25 % kan undtages", null, 25, "Op til 25 %")]
    [InlineData("Mindst 80 procent", 80, null, "Mindst 80 procent")]
    public void A_share_is_read(string text, int? min, int? max, string words) =>
        Assert.Equal(new RuleCoverage(min, max, words), CoverageReader.Find(new Words(text))?.Coverage);

    [Fact]
    public void A_share_is_read_for_any_number() =>
        Prop.ForAll(Gen.Choose(0, 100).ToArbitrary(), n => CoverageReader.Find(new Words($"mindst {n} pct. af borgerne"))?.Coverage.Min == n).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Veje saltes, når der er varslet glat føre.", "når der er varslet glat føre")]
    [InlineData("De får hjælp, medmindre de er bortrejst.", "medmindre de er bortrejst")]
    [InlineData("Hvis de beder om det, holdes en samtale.", "Hvis de beder om det")]
    [InlineData("Veje ryddes ved 5 cm sne og senest 8 timer efter.", "ved 5 cm sne")]
    [InlineData("Maden leveres efter behov.", "efter behov")]
    [InlineData("• Hænger grenen over fortovet, beskæres den.", "Hænger grenen over fortovet")]
    [InlineData("Siger familien nej til pladsen, bortfalder den.", "Siger familien nej til pladsen")]
    public void A_condition_is_read(string text, string condition)
    {
        var words = new Words(text);
        Assert.Equal([condition], ConditionReader.Find(words, TimingReader.Find(words)).Select(words.Quote));
    }

    [Fact]
    public void Conditions_lie_within_any_text() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), Gen.Elements("hvis", "når de,", "medmindre", "ved 5", "efter behov", "før,").ToArbitrary(), (noise, opener) =>
        {
            var words = new Words($"{noise} {opener} {noise}");
            return ConditionReader.Find(words, []).All(c => c.Start >= 0 && c.Start <= c.End && c.End <= words.Text.Length);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Serviceniveauet gælder fra den 1. oktober 2026.", "2026-10-01", null)]
    [InlineData("Standarden træder i kraft den 1. maj 2026.", "2026-05-01", null)]
    [InlineData("Forsøget løb fra 1. april 2022 til den 30. juni 2024.", "2022-04-01", "2024-06-30")]
    [InlineData("juli 2025: Borgere, som får hjælp.", "2025-07-01", null)]
    [InlineData("Fra 1. juli gælder nye regler.", "2026-07-01", null)]
    [InlineData("Status gives den 8. oktober 2026.", null, null)]
    public void Dates_of_effect_are_read(string text, string? from, string? to)
    {
        var read = EffectiveDates.Read(text, new DateOnly(2026, 4, 9), []);
        Assert.Equal((from, to), (read.From?.ToString("yyyy-MM-dd", null), read.To?.ToString("yyyy-MM-dd", null)));
    }

    [Theory]
    [InlineData("mindst 2", 2, null)]
    [InlineData("op til 37", null, 37)]
    [InlineData("4-8", 4, 8)]
    [InlineData("(mindst) en", 1, null)]
    [InlineData("to", 2, 2)]
    public void Counts_are_bounded_by_the_words_before(string text, int? min, int? max)
    {
        var words = new Words(text);
        var count = Enumerable.Range(0, words.Count).Select(i => Counts.At(words, i)).First(c => c is not null);
        Assert.Equal(((decimal?)min, (decimal?)max), (count!.Value.Min, count.Value.Max));
    }
}
