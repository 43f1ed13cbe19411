using MinutesMiner.Core.Text.Sentences;

namespace MinutesMiner.Core.Tests.Text.Sentences;

public sealed class DanishSentencesTests
{
    [Theory]
    [InlineData("Drøftet. Udvalget beder om en status.", "Drøftet.|Udvalget beder om en status.")]
    [InlineData("a) og b) godkendt. c) udsat.", "a) og b) godkendt.|c) udsat.")]
    [InlineData("Godkendt. 3 stemte imod.", "Godkendt.|3 stemte imod.")]
    [InlineData("Er det rigtigt? Ja! Det er det.", "Er det rigtigt?|Ja!|Det er det.")]
    [InlineData("Hun sagde: \"Det går.\" Så gik hun.", "Hun sagde: \"Det går.\"|Så gik hun.")]
    [InlineData("Det er nok. ”Ja,” sagde han.", "Det er nok.|”Ja,” sagde han.")]
    [InlineData("(Det er vedlagt.) Udvalget drøftede.", "(Det er vedlagt.)|Udvalget drøftede.")]
    [InlineData("Første linje\nanden linje. Slut", "Første linje|anden linje.|Slut")]
    [InlineData("Drøftet. • Taget til efterretning. - Udsat.", "Drøftet.|• Taget til efterretning.|- Udsat.")]
    [InlineData("Prisen er 350 kr. Heraf går halvdelen.", "Prisen er 350 kr.|Heraf går halvdelen.")]
    [InlineData("Det koster 3,5 mio. kr. Beløbet er afsat.", "Det koster 3,5 mio. kr.|Beløbet er afsat.")]
    [InlineData("Andelen er 75 pct. Den stiger.", "Andelen er 75 pct.|Den stiger.")]
    [InlineData("Cykler, biler mv. Der er flere.", "Cykler, biler mv.|Der er flere.")]
    [InlineData("Budgettet gælder 2026. Det er vedtaget.", "Budgettet gælder 2026.|Det er vedtaget.")]
    [InlineData("Der er i alt 8. Det er mange.", "Der er i alt 8.|Det er mange.")]
    [InlineData("Mødet er den 23.08.2017. Det begynder kl. 15.30. Vi ses.", "Mødet er den 23.08.2017.|Det begynder kl. 15.30.|Vi ses.")]
    [InlineData("Højden er 8,5 m. Det er nok.", "Højden er 8,5 m.|Det er nok.")]
    [InlineData("Pausen er 5 min. Mødet genoptages.", "Pausen er 5 min.|Mødet genoptages.")]
    [InlineData("Tilskud til Havnen I/S. Beløbet er 5 kr.. Det er alt.", "Tilskud til Havnen I/S.|Beløbet er 5 kr..|Det er alt.")]
    [InlineData("Se bilag A. Derefter stemmes.", "Se bilag A.|Derefter stemmes.")]
    [InlineData("Imod stemte Enhedslisten (Ø). For stemte resten.", "Imod stemte Enhedslisten (Ø).|For stemte resten.")]
    [InlineData("Imod stemte de øvrige medlemmer af A. Hverken for eller imod stemte Bo Holm.", "Imod stemte de øvrige medlemmer af A.|Hverken for eller imod stemte Bo Holm.")]
    [InlineData("Imod stemte V. 1 undlod at stemme.", "Imod stemte V.|1 undlod at stemme.")]
    [InlineData("Oplæg af H. Falk om stier.", "Oplæg af H. Falk om stier.")]
    [InlineData("Sagen er slut.Udvalget går hjem.", "Sagen er slut.|Udvalget går hjem.")]
    [InlineData("Ad 1. Godkendt. Ad 2. Udsat.", "Ad 1. Godkendt.|Ad 2. Udsat.")]
    [InlineData("1. Sagen godkendes. 2. Byrådet orienteres.", "1. Sagen godkendes.|2. Byrådet orienteres.")]
    public void Splits(string text, string sentences) => Assert.Equal(sentences.Split('|'), Sentences(text));

    [Theory]
    [InlineData("Mødet d. 9. april 2026 kl. 15.30 i lokale 5.")]
    [InlineData("Jf. pkt. 5, nr. 3 og stk. 2.")]
    [InlineData("Det gælder bl.a. Skovby og f.eks. Nordby.")]
    [InlineData("Evt. Udgifter, ca. 5, inkl. Moms og vedr. Skoler.")]
    [InlineData("Status ift. Planen og ifm. Budgettet.")]
    [InlineData("Hhv. Nord og Syd, pr. 1. januar.")]
    [InlineData("Ring på tlf. 12345678, sagsnr. 25/31722, J.nr. A5.")]
    [InlineData("Der er max. 5 og min. 3, maks. 8.")]
    [InlineData("Ordfører W. Møller og H.C. Madsen talte.")]
    [InlineData("Senest den 5. Marts og 1. Kvartal.")]
    [InlineData("Inden udgangen af 8. fraværsuge.")]
    [InlineData("Beløbet på 1.000 kr. er 3 mio. kr. eller 5 mia. Kr. i alt.")]
    [InlineData("Efter § 17, stk. 4 og § 21.")]
    [InlineData("1. Sagen godkendes")]
    [InlineData("Forvaltningen indstiller: 1. At sagen godkendes")]
    [InlineData("Punkt 5. Orientering")]
    [InlineData("Vi håber … Måske.")]
    [InlineData("Godkendelse af dagsorden ..... 3")]
    [InlineData("Skriv til post@by.dk eller www.By.dk nu.")]
    [InlineData("Vil det ske (måske?) i år")]
    [InlineData("kr. 500 og kr. 600")]
    public void Leaves_whole(string text) => Assert.Equal([text], Sentences(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \n \t\n")]
    public void Finds_none_in_a_blank_text(string text) => Assert.Empty(Sentences(text));

    [Fact]
    public void Sentences_hold_all_that_is_not_blank()
    {
        Texts.Check(Texts.Of("Drøftet.", "kr.", "bl.a.", "5.", "Den", "?", "!", "...", "W.", "§", "• ", "maj", "\r\n"), text =>
        {
            var sentences = DanishSentences.Split(text);
            Texts.AssertOrdered(text, sentences);
            Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), string.Concat(sentences.SelectMany(s => text[s.Start..s.End]).Where(c => !char.IsWhiteSpace(c))));
            Assert.All(sentences, s => Assert.False(char.IsWhiteSpace(text[s.Start]) || char.IsWhiteSpace(text[s.End - 1])));
            Assert.All(sentences, s => Assert.DoesNotContain('\n', text[s.Start..s.End]));
        });
    }

    [Theory]
    [InlineData(".")]
    [InlineData(". ")]
    [InlineData("A.")]
    [InlineData("5. ")]
    [InlineData("?\"")]
    [InlineData("a")]
    [InlineData(".                ")]
    public void A_hostile_text_ends(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        Texts.AssertOrdered(text, DanishSentences.Split(text));
    }

    private static IEnumerable<string> Sentences(string text) => DanishSentences.Split(text).Select(s => text[s.Start..s.End]);
}
