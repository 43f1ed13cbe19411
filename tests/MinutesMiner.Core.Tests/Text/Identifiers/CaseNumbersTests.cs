using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Identifiers;

namespace MinutesMiner.Core.Tests.Text.Identifiers;

public sealed class CaseNumbersTests
{
    [Theory]
    [InlineData("00.15.02-A00-4-26", "00.15.02", "A00", 4, 2026)]
    [InlineData("32.03.12-G01-36-19", "32.03.12", "G01", 36, 2019)]
    [InlineData("00.01.00-Ø00-5-09", "00.01.00", "Ø00", 5, 2009)]
    [InlineData("15.20G00 - 2013/01963", "15.20", "G00", 1963, 2013)]
    public void Reads_the_parts_of_a_KLE_number(string text, string subject, string facet, int serial, int year)
    {
        var number = CaseNumbers.ParseWhole(text)!;
        Assert.Equal((CaseNumberForm.Kle, text), (number.Form, number.Text));
        Assert.Equal(new KleNumber(subject, facet, serial, year), number.Kle);
    }

    [Theory]
    [InlineData("00.01.00P35-0098", CaseNumberForm.Kle)]
    [InlineData("25/31722", CaseNumberForm.YearSequence)]
    [InlineData("14/2086", CaseNumberForm.YearSequence)]
    [InlineData("2014-000766", CaseNumberForm.YearSequence)]
    [InlineData("2019-0302914", CaseNumberForm.YearSequence)]
    [InlineData("25-027618", CaseNumberForm.YearSequence)]
    [InlineData("20-055104K", CaseNumberForm.YearSequence)]
    [InlineData("2019-0302914A", CaseNumberForm.YearSequence)]
    [InlineData("25/31722P", CaseNumberForm.YearSequence)]
    [InlineData("EMN-2025-004711", CaseNumberForm.Lettered)]
    [InlineData("SAG-2025-04711", CaseNumberForm.Lettered)]
    [InlineData("306-2009-600", CaseNumberForm.Municipality)]
    [InlineData("1-30-11-06-V", CaseNumberForm.Regional)]
    public void Reads_every_form_without_a_label(string text, CaseNumberForm form)
    {
        foreach (var line in new[] { text, $" {text} ", $"Sagsnr. {text}", $"J.nr.: {text}", $"Sag nr. {text}." })
        {
            var number = CaseNumbers.ParseWhole(line)!;
            Assert.Equal((form, text, null), (number.Form, number.Text, number.Kle));
            Assert.Equal(text, line[number.Range.Start..number.Range.End]);
            Assert.Equal(line.Contains("nr", StringComparison.Ordinal), number.IsLabelled);
        }
    }

    [Theory]
    [InlineData("Sagsnr. 249032", "249032", CaseNumberForm.Digits)]
    [InlineData("Sagsid.: 12345", "12345", CaseNumberForm.Digits)]
    [InlineData("Journalnummer 20/17-2021", "20/17-2021", CaseNumberForm.YearSequence)]
    [InlineData("Sagsnr: S2022-12345", "S2022-12345", CaseNumberForm.Lettered)]
    public void A_label_makes_case_numbers_of_more(string line, string text, CaseNumberForm form)
    {
        var number = CaseNumbers.ParseWhole(line)!;
        Assert.Equal((text, form, true), (number.Text, number.Form, number.IsLabelled));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("249032")]
    [InlineData("Sagsnr.")]
    [InlineData("Sag nr. 130")]
    [InlineData("Sagsnr. 25/31722 og mere")]
    [InlineData("20-10-2025")]
    [InlineData("2026-04-09")]
    [InlineData("11/2025")]
    [InlineData("PL-2026-12")]
    [InlineData("Plan-2026-1204")]
    [InlineData("2024-2027")]
    [InlineData("48.215.907")]
    [InlineData("1/10")]
    [InlineData("20-055104KL")]
    [InlineData("20-055104K2")]
    [InlineData("20-055104k")]
    [InlineData("2024-2027K")]
    [InlineData("Sagsfremstilling")]
    public void Other_lines_are_none(string line) => Assert.Null(CaseNumbers.ParseWhole(line));

    [Fact]
    public void Finds_them_in_running_text()
    {
        const string Text = "Åbent - 00.01.00-A00-17-15, jf. sag 25/31722 (EMN-2025-004711) af 20-10-2025. J.nr. 123456; beløb 48.215.907, Dok.nr.: 2012-300412 og tlf. 12 34 56 78.";
        Assert.Equal(["00.01.00-A00-17-15", "25/31722", "EMN-2025-004711", "123456"], CaseNumbers.Find(Text).Select(n => n.Text));
    }

    [Fact]
    public void Writes_and_reads_any_KLE_number()
    {
        var numbers = Gen.Choose(0, 999_999).Zip(Gen.Choose(0, 99)).Zip(Gen.Choose(1, 9999)).Select(t => Kle(t.Item1.Item1, t.Item1.Item2, t.Item2)).ToArbitrary();
        Prop.ForAll(numbers, n => Assert.Equal(n, Assert.Single(CaseNumbers.Find($"Sag {n.Subject}-{n.Facet}-{n.Serial}-{n.Year % 100:00}, punkt 3")).Kle))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static KleNumber Kle(int subject, int facet, int serial) =>
        new($"{subject / 10000:00}.{subject / 100 % 100:00}.{subject % 100:00}", $"{(char)('A' + (facet % 26))}{facet:00}", serial, 2000 + (facet % 60));

    [Fact]
    public void Numbers_stand_in_order()
    {
        var texts = Texts.Of("00.22.00", "-A00", "-1-26", "25/", "31722", "25-027618", "K", "EMN-", "2025-", "Sagsnr. ", "J.nr.", "306-", "1-30-11-06-V");
        Texts.Check(texts, text =>
        {
            var numbers = CaseNumbers.Find(text);
            Texts.AssertOrdered(text, numbers.Select(n => n.Range));
            Assert.All(numbers, n => Assert.Equal(n.Text, text[n.Range.Start..n.Range.End]));
            _ = CaseNumbers.ParseWhole(text);
        });
    }

    [Theory]
    [InlineData("00.")]
    [InlineData("1-")]
    [InlineData("sag nr ")]
    [InlineData("EMN-2025-")]
    public void A_hostile_text_ends(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        Texts.AssertOrdered(text, CaseNumbers.Find(text).Select(n => n.Range));
    }
}
