using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Text.Dates;

namespace MinutesMiner.Core.Tests.Text.Dates;

public sealed class DanishDatesTests
{
    private static readonly DateOnly Meeting = new(2026, 4, 9);
    private static readonly CultureInfo Danish = DanishNames();

    [Theory]
    [InlineData("Mødet d. 09. april 2026 kl. 08:30", "09. april 2026|2026-04-09")]
    [InlineData("den 23.08.2017", "23.08.2017|2017-08-23")]
    [InlineData("den 20-10-2025,", "20-10-2025|2025-10-20")]
    [InlineData("(09-04-2026)", "09-04-2026|2026-04-09")]
    [InlineData("pr. 31.03.25.", "31.03.25|2025-03-31")]
    [InlineData("15-maj-2002", "15-maj-2002|2002-05-15")]
    [InlineData("15-maj-02", "15-maj-02|2002-05-15")]
    [InlineData("2026-04-09T08:30", "2026-04-09|2026-04-09")]
    [InlineData("af 29/12/2025 om", "29/12/2025|2025-12-29")]
    [InlineData("den 20/10-2025", "20/10-2025|2025-10-20")]
    [InlineData("den 20/10 2025", "20/10 2025|2025-10-20")]
    [InlineData("den 9. nov. 2022.", "9. nov. 2022|2022-11-09")]
    [InlineData("den 5.marts 2026", "5.marts 2026|2026-03-05")]
    [InlineData("December 5, 2017", "December 5, 2017|2017-12-05")]
    [InlineData("den 12. september 1999", "12. september 1999|1999-09-12")]
    public void Finds_a_day(string text, string expected)
    {
        var date = Assert.Single(DanishDates.Find(text));
        Assert.Equal(DatePrecision.Day, date.Precision);
        Assert.Equal(date.FirstDay, date.Date);
        Assert.False(date.YearInferred);
        Assert.Equal(expected, $"{text[date.Range.Start..date.Range.End]}|{date.Date:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("Mandag, 11 januar, 2021", "Mandag, 11 januar, 2021", DayOfWeek.Monday, true)]
    [InlineData("torsdag den 9. april 2026", "torsdag den 9. april 2026", DayOfWeek.Thursday, true)]
    [InlineData("Onsdag d. 09-04-2026", "Onsdag d. 09-04-2026", DayOfWeek.Wednesday, false)]
    [InlineData("søndag 12.4.2026", "søndag 12.4.2026", DayOfWeek.Sunday, true)]
    public void Reads_the_printed_weekday(string text, string words, DayOfWeek weekday, bool agrees)
    {
        var date = Assert.Single(DanishDates.Find(text));
        Assert.Equal(words, text[date.Range.Start..date.Range.End]);
        Assert.Equal(weekday, date.Weekday);
        Assert.Equal(agrees, date.WeekdayAgrees);
    }

    [Theory]
    [InlineData("den 5. marts", "2026-03-05")]
    [InlineData("senest 1/10", "2026-10-01")]
    [InlineData("den 5.3.", "2026-03-05")]
    [InlineData("d. 24. december", "2026-12-24")]
    [InlineData("fredag den 9. april", "2026-04-09")]
    [InlineData("onsdag den 24. december", "2025-12-24")]
    [InlineData("torsdag den 24. december", "2026-12-24")]
    public void Infers_the_year_from_the_meeting(string text, string expected)
    {
        var date = Assert.Single(DanishDates.Find(text, Meeting));
        Assert.True(date.YearInferred);
        Assert.Equal(expected, $"{date.Date:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("2026-01-14", "den 10. december", "2025-12-10")]
    [InlineData("2026-12-10", "den 15. januar", "2027-01-15")]
    [InlineData("2025-03-01", "den 29. februar", null)]
    public void Infers_the_year_across_the_turn_of_the_year(string meeting, string text, string? expected)
    {
        var date = DanishDates.Find(text, DateOnly.Parse(meeting, CultureInfo.InvariantCulture)).Cast<DanishDate?>().SingleOrDefault();
        Assert.Equal(expected, date?.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Without_a_year_and_a_context_there_is_no_day()
    {
        var date = Assert.Single(DanishDates.Find("den 5. marts"));
        Assert.Equal((null, null, DatePrecision.Day, false), (date.FirstDay, date.Date, date.Precision, date.YearInferred));
    }

    [Theory]
    [InlineData("i december 2026", "december 2026", "2026-12-01", "2026-12-31", DatePrecision.Month)]
    [InlineData("inden udgangen af februar 2028", "februar 2028", "2028-02-01", "2028-02-29", DatePrecision.Month)]
    [InlineData("i marts", "marts", "2026-03-01", "2026-03-31", DatePrecision.Month)]
    [InlineData("i juni måned 2026", "juni måned 2026", "2026-06-01", "2026-06-30", DatePrecision.Month)]
    [InlineData("Feb. 2019", "Feb. 2019", "2019-02-01", "2019-02-28", DatePrecision.Month)]
    [InlineData("August 25", "August 25", "2025-08-01", "2025-08-31", DatePrecision.Month)]
    [InlineData("juli-august 2026", "juli-august 2026", "2026-07-01", "2026-08-31", DatePrecision.Month)]
    [InlineData("i 1. kvartal 2026", "1. kvartal 2026", "2026-01-01", "2026-03-31", DatePrecision.Quarter)]
    [InlineData("i fjerde kvartal", "fjerde kvartal", "2026-10-01", "2026-12-31", DatePrecision.Quarter)]
    [InlineData("i sidste kvartal af 2025", "sidste kvartal af 2025", "2025-10-01", "2025-12-31", DatePrecision.Quarter)]
    [InlineData("Q3 2026", "Q3 2026", "2026-07-01", "2026-09-30", DatePrecision.Quarter)]
    [InlineData("første halvår af 2023", "første halvår af 2023", "2023-01-01", "2023-06-30", DatePrecision.HalfYear)]
    [InlineData("i 2. halvår", "2. halvår", "2026-07-01", "2026-12-31", DatePrecision.HalfYear)]
    [InlineData("i efteråret 2024", "efteråret 2024", "2024-09-01", "2024-11-30", DatePrecision.Quarter)]
    [InlineData("til foråret", "foråret", "2026-03-01", "2026-05-31", DatePrecision.Quarter)]
    [InlineData("vinteren 2025/26", "vinteren 2025/26", "2025-12-01", "2026-02-28", DatePrecision.Quarter)]
    [InlineData("i 2027 og", "2027", "2027-01-01", "2027-12-31", DatePrecision.Year)]
    [InlineData("Budget 2024-2027", "2024-2027", "2024-01-01", "2027-12-31", DatePrecision.Year)]
    [InlineData("Budget 2024-27.", "2024-27", "2024-01-01", "2027-12-31", DatePrecision.Year)]
    [InlineData("inden årets udgang", "årets udgang", "2026-01-01", "2026-12-31", DatePrecision.Year)]
    [InlineData("omkring årsskiftet 2022/2023", "årsskiftet 2022/2023", "2022-12-01", "2022-12-31", DatePrecision.Month)]
    [InlineData("i uge 12", "uge 12", "2026-03-16", "2026-03-22", DatePrecision.Week)]
    [InlineData("uge 42 og 43 i 2025", "uge 42 og 43 i 2025", "2025-10-13", "2025-10-26", DatePrecision.Week)]
    [InlineData("uge 1 2025", "uge 1 2025", "2024-12-30", "2025-01-05", DatePrecision.Week)]
    [InlineData("primo marts 2026", "primo marts 2026", "2026-03-01", "2026-03-10", DatePrecision.Month)]
    [InlineData("medio marts", "medio marts", "2026-03-11", "2026-03-20", DatePrecision.Month)]
    [InlineData("ultimo marts 2026", "ultimo marts 2026", "2026-03-21", "2026-03-31", DatePrecision.Month)]
    [InlineData("ultimo 2023", "ultimo 2023", "2023-09-01", "2023-12-31", DatePrecision.Year)]
    [InlineData("den 18-20. maj", "18-20. maj", "2026-05-18", "2026-05-20", DatePrecision.Day)]
    [InlineData("fra 18. til 20. maj 2025", "18. til 20. maj 2025", "2025-05-18", "2025-05-20", DatePrecision.Day)]
    public void Finds_a_period(string text, string words, string first, string last, DatePrecision precision)
    {
        var date = Assert.Single(DanishDates.Find(text, Meeting));
        Assert.Equal(words, text[date.Range.Start..date.Range.End]);
        Assert.Equal((first, last, precision), ($"{date.FirstDay:yyyy-MM-dd}", $"{date.Date:yyyy-MM-dd}", date.Precision));
    }

    [Theory]
    [InlineData("24. maj - 20. juni 2023", "2023-05-24|2023-06-20")]
    [InlineData("24. april-27. april 2023", "2023-04-24|2023-04-27")]
    [InlineData("fra den 3. december til den 5. januar 2026", "2025-12-03|2026-01-05")]
    [InlineData("den 5. og 12. maj 2025", "2025-05-05|2025-05-12")]
    [InlineData("16. november og 3. december 2024", "2024-11-16|2024-12-03")]
    public void Two_dates_share_the_year_of_the_second(string text, string expected)
    {
        var dates = DanishDates.Find(text, Meeting);
        Assert.Equal(expected, string.Join('|', dates.Select(d => $"{d.Date:yyyy-MM-dd}")));
        Assert.All(dates, d => Assert.False(d.YearInferred));
    }

    [Theory]
    [InlineData("sag 25/31722 og EMN-2025-004711, 2014-000766, 306-2009-600")]
    [InlineData("00.15.02-A00-4-26 og 1-30-11-06-V")]
    [InlineData("kl. 15.30, pkt. 2.6, § 7.3 og lokalplan nr. 14.02")]
    [InlineData("2.618.045 kr. og 2026 kr.")]
    [InlineData("den 31. februar 2026")]
    [InlineData("32.01.2026")]
    [InlineData("1/3 af til 2/3 af")]
    [InlineData("18-20 år, 129-138, 1-2 børn")]
    [InlineData("tlf. 12345678")]
    [InlineData("Maj Hansen og August Krogh")]
    [InlineData("efter 12 uger")]
    [InlineData("2026-p/l")]
    [InlineData("en sommer uden regn")]
    [InlineData("")]
    public void Leaves_alone(string text) => Assert.Empty(DanishDates.Find(text, Meeting));

    [Theory]
    [InlineData("1/10", "2026-10-01")]
    [InlineData("d. 09. april 2026", "2026-04-09")]
    [InlineData("Torsdag den 9. april 2026.", "2026-04-09")]
    [InlineData("Dato: 20-10-2025", "2025-10-20")]
    [InlineData(" 2026-04-09 ", "2026-04-09")]
    [InlineData("december 2026", "2026-12-31")]
    public void Parses_a_whole_text(string text, string expected) => Assert.Equal(expected, $"{DanishDates.Parse(text, Meeting)!.Value.Date:yyyy-MM-dd}");

    [Theory]
    [InlineData("")]
    [InlineData("den")]
    [InlineData("mødet 2026-04-09")]
    [InlineData("2026-04-09 kl. 8")]
    [InlineData("15.30.45")]
    public void Parses_nothing_else(string text) => Assert.Null(DanishDates.Parse(text, Meeting));

    [Theory]
    [InlineData("201025", "2025-10-20")]
    [InlineData("06102025", "2025-10-06")]
    [InlineData("20251006", "2025-10-06")]
    [InlineData("991399", null)]
    [InlineData("12345", null)]
    public void Parses_the_digits_of_a_file_name(string digits, string? expected) =>
        Assert.Equal(expected, DanishDates.ParseCompact(digits)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("d. MMMM yyyy")]
    [InlineData("dd-MM-yyyy")]
    [InlineData("dd.MM.yy")]
    [InlineData("yyyy-MM-dd")]
    [InlineData("d/M-yyyy")]
    [InlineData("d-MMMM-yyyy")]
    [InlineData("dddd 'den' d. MMMM yyyy")]
    [InlineData("dddd, d MMMM, yyyy")]
    public void Finds_and_parses_every_day_in_every_form(string format)
    {
        var days = Gen.Choose(new DateOnly(1970, 1, 1).DayNumber, new DateOnly(2059, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();
        Prop.ForAll(days, day =>
        {
            var printed = day.ToString(format, Danish);
            if (format.Contains("yyyy", StringComparison.Ordinal) || day.Year >= 1960)
            {
                Assert.Equal(day, Assert.Single(DanishDates.Find($"Mødet ({printed}), se")).Date);
                Assert.Equal(day, DanishDates.Parse(printed)?.Date);
                Assert.NotEqual(false, DanishDates.Parse(printed)?.WeekdayAgrees);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Dates_stand_in_order_and_their_days_too()
    {
        var texts = Texts.Of("9. april ", "2026", "18-20. maj", "primo ", "uge ", "12", "den ", "mandag ", "1. kvartal", "årets udgang", "23.08.", "-2027", "årsskiftet ", "vinteren ", "og ");
        Texts.Check(texts, text =>
        {
            var dates = DanishDates.Find(text, Meeting);
            Texts.AssertOrdered(text, dates.Select(d => d.Range));
            Assert.All(dates, d => Assert.True(d.FirstDay <= d.Date));
            _ = DanishDates.Parse(text, Meeting);
        });
    }

    [Theory]
    [InlineData("1.1.")]
    [InlineData("1. ")]
    [InlineData("2026-")]
    [InlineData("maj ")]
    [InlineData("uge ")]
    [InlineData("primo ")]
    [InlineData("den ")]
    [InlineData("a")]
    public void A_hostile_text_ends(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        Texts.AssertOrdered(text, DanishDates.Find(text, Meeting).Select(d => d.Range));
    }

    private static CultureInfo DanishNames()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.DateTimeFormat.MonthNames = culture.DateTimeFormat.MonthGenitiveNames =
            ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december", ""];
        culture.DateTimeFormat.DayNames = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];
        return culture;
    }
}
