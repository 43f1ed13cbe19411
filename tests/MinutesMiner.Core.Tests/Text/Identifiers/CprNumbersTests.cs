using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Text.Identifiers;

namespace MinutesMiner.Core.Tests.Text.Identifiers;

// Every number here has a serial of 0000, which is given to nobody.
public sealed class CprNumbersTests
{
    [Theory]
    [InlineData("Borger 010190-0000 søger", "Borger XXXXXX-XXXX søger")]
    [InlineData("(311299-0000).", "(XXXXXX-XXXX).")]
    [InlineData("cpr.nr. 0101900000", "cpr.nr. XXXXXXXXXX")]
    [InlineData("nummer 0101900000, og", "nummer XXXXXXXXXX, og")]
    [InlineData("CPR: 1001900000", "CPR: XXXXXXXXXX")]
    [InlineData("010190 0000", "XXXXXX XXXX")]
    [InlineData("010190 - 0000", "XXXXXX - XXXX")]
    [InlineData("010190–0000", "XXXXXX–XXXX")]
    [InlineData("610190-0000", "XXXXXX-XXXX")]
    public void Masks(string text, string masked) => Assert.Equal(masked, CprNumbers.Mask(text));

    [Theory]
    [InlineData("")]
    [InlineData("P-nr. 1001900000")]
    [InlineData("1001900000")]
    [InlineData("tlf. 0101900000")]
    [InlineData("J.nr. 010190-0000")]
    [InlineData("EAN 5790000000000")]
    [InlineData("320190-0000")]
    [InlineData("011390-0000")]
    [InlineData("290290-0000")]
    [InlineData("010190-00001")]
    [InlineData("1010190-0000")]
    [InlineData("A010190-0000")]
    [InlineData("010190-0000-1")]
    [InlineData("201025 2026 Udvalgsmøde")]
    [InlineData("20-10-2025")]
    [InlineData("48.215.907 og 12345678")]
    [InlineData("?id=0101900000")]
    public void Leaves_alone(string text) => Assert.Equal(text, CprNumbers.Mask(text));

    [Fact]
    public void Finds_every_day_of_the_last_century()
    {
        var days = Gen.Choose(new DateOnly(1900, 1, 1).DayNumber, new DateOnly(1999, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
        Prop.ForAll(days, day => Assert.Single(CprNumbers.Find($"Navn, {day:ddMMyy}-0000, adresse"))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Masking_keeps_the_length_and_leaves_nothing_to_find()
    {
        var texts = Texts.Of("010190-0000", "0101900000", "010190", " 0000", "-0000", "cpr ", "P-nr. ", "tlf. ");
        Texts.Check(texts, text =>
        {
            var masked = CprNumbers.Mask(text);
            Texts.AssertOrdered(text, CprNumbers.Find(text));
            Assert.Equal(text.Length, masked.Length);
            Assert.Empty(CprNumbers.Find(masked));
        });
    }
}
