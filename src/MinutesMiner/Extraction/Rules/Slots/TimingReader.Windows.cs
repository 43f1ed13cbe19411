using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <content>During what and at which time: "i op til 24 måneder", "i uge 12".</content>
internal static partial class TimingReader
{
    private static readonly PhraseSet Spells = RuleWords.Times["spell"];
    private static readonly PhraseSet WholeTime = RuleWords.Times["wholeTime"];

    private static Reading? Window(Words words, int at)
    {
        if (words[at].Lower.StartsWith("indtil", StringComparison.Ordinal) && !(words.Is(at, "indtil") && Counts.At(words, at + 1) is { } bound && (TimeUnits.Of(words[bound.End].Lower) is null || TimeUnits.Frequency(words[bound.End].Lower) is not null || IsPeriod(words, bound.End + 1))))
        {
            return new Reading(new RuleTiming("window", null, null, null, null, null), at, Clauses.End(words, at));
        }

        if (WholeTime.EndAt(words, at) is > 0 and var whole)
        {
            return new Reading(new RuleTiming("window", null, null, null, null, null), at, whole);
        }

        if (words.Is(at, "fra") && Counts.Ordinal(words, at + 1, out var unitAt) is { } day && TimeUnits.Of(words[unitAt].Lower) is { } from
            && TimeUnits.AnchorOf(words[unitAt].Lower) is { } anchor)
        {
            return new Reading(new RuleTiming("window", anchor, day, null, from, null), at, unitAt + 1);
        }

        if (DateSpan(words, at, out var hasYear) is > 0 and var season && !hasYear)
        {
            return new Reading(new RuleTiming("window", null, null, null, null, null), at, season);
        }

        if (words.Is(at, "for") && Counts.At(words, Counts.AfterBound(words, at + 1)) is { } each && TimeUnits.Of(words[each.End].Lower) is { } lasting && words.Is(each.End + 1, "ad") && words.Is(each.End + 2, "gangen"))
        {
            // "For højst et halvt år ad gangen".
            return new Reading(new RuleTiming("window", null, each.Max is null ? each.Min : null, InUnit(each.Max, words, each.End), lasting, null), at, each.End + 3);
        }

        return words.Is(at, "varer") ? Lasts(words, at)
            : Spell(words, at) is > 0 and var spell ? new Reading(new RuleTiming("window", null, null, null, null, null), at, spell)
            : words.Is(at, "i", "på", "med") ? During(words, at) ?? FirstUnit(words, at + 1, at)
            : FirstUnit(words, at, at);
    }

    /// <summary>"(I) de første 26 ugers ledighed", "det første år": the beginning of a case.</summary>
    private static Reading? FirstUnit(Words words, int first, int at)
    {
        if (!words.Is(first, "de", "den", "det") || !words.Is(first + 1, "første") || (first == at && words.Is(at - 1, "for", "inden", "indenfor", "efter", "af", "om", "til")))
        {
            return null;
        }

        var count = Counts.At(words, first + 2);
        var unitAt = count?.End ?? first + 2;
        if (TimeUnits.Of(words[unitAt].Lower) is not { } unit || unit is "hour" or "day" && count is null)
        {
            return null;
        }

        var anchor = Anchors.Find(words, unitAt + 1, unitAt + 2) ?? (words.Is(unitAt + 1, "af", "med", "i") ? Anchors.Find(words, unitAt + 2, unitAt + 3) : null);
        if (anchor is null && count is not null)
        {
            // "De første 10 dage koster": of what, the sentence must say.
            return null;
        }

        var end = anchor is null ? unitAt + 1 : words.Is(unitAt + 1, "af", "med", "i") ? unitAt + 3 : unitAt + 2;
        return new Reading(new RuleTiming("window", anchor, null, count is { } c ? c.Max ?? c.Min : 1, unit, null), at, end);
    }

    private static Reading? Lasts(Words words, int at)
    {
        for (var next = at + 1; next < Math.Min(at + 5, words.Count); next++)
        {
            if (Counts.At(words, next) is { } varies && TimeUnits.Of(words[varies.End].Lower) is { } lasts && words[next].Number is not null)
            {
                return new Reading(new RuleTiming("window", "forloebsstart", varies.Min, varies.Max, lasts, null), varies.Start, varies.End + 1);
            }
        }

        return null;
    }

    /// <summary>"I 12 uger", "i op til 24 måneder", "i de første 3 måneder af ledigheden", "forlænges med 4 uger".</summary>
    private static Reading? During(Words words, int at)
    {
        if (words.Is(at, "på") && Limits.EndAt(words, at - 1) == at)
        {
            // "En frist på 14 dage" is a limit, and lasts no time.
            return null;
        }

        if (words.Is(at, "i") && words.Is(at + 1, "en") && words.Is(at + 2, "periode"))
        {
            return new Reading(new RuleTiming("window", null, null, null, null, null), at, at + 3) { IsExact = false };
        }

        var from = words.Is(at, "i") && words.Is(at + 1, "løbet") && words.Is(at + 2, "af") ? at + 3 : at + 1;
        var first = words.Is(from, "de") && words.Is(from + 1, "første");
        var number = first ? from + 2 : Counts.AfterBound(words, from);
        if (Counts.At(words, number) is not { } c || TimeUnits.Of(words[c.End].Lower) is not { } unit || unit == "hour" || words[c.End].Lower.EndsWith('s'))
        {
            return null;
        }

        if (words.Is(at, "med") && !words[at - 1].Lower.StartsWith("forlæng", StringComparison.Ordinal))
        {
            return null;
        }

        var stop = c.End + 1;
        var start = "forloebsstart";
        if (words.Is(stop, "af") && Anchors.Find(words, stop + 1, stop + 2) is { } of)
        {
            (start, stop) = (of, stop + 2);
        }

        return new Reading(new RuleTiming("window", start, c.Max is null ? c.Min : null, c.Max, unit, null), at, stop);
    }

    /// <summary>"I skoleferierne", "i juli og august", "i vintersæsonen 2026": a stretch of the year or of a case; the index after it, or 0.</summary>
    private static int Spell(Words words, int at)
    {
        if (!words.Is(at, "i"))
        {
            return 0;
        }

        if (Spells.EndAt(words, at + 1) is > 0 and var named)
        {
            return words[named].Number is >= 1900 and < 2200 ? named + 1 : named;
        }

        // With a year a month is when something was or will be, not a season.
        var end = MonthSpan(words, at + 1);
        return end > 0 && words[end].Number is not (>= 1900 and < 2200) ? end : 0;
    }

    /// <summary>"juli", "juli og august", "april-oktober"; the index after it, or 0.</summary>
    private static int MonthSpan(Words words, int at)
    {
        if (Months.EndAt(words, at) is not (> 0 and var end))
        {
            return words[at].Lower.Split('-') is [var first, var last] && IsMonth(first) && IsMonth(last) ? at + 1 : 0;
        }

        while (words.Is(end, "og", "-", "–", "til", ",") && Months.EndAt(words, end + 1) is > 0 and var next)
        {
            end = next;
        }

        return end;
    }

    private static bool IsMonth(string word) => Months.EndAt(new Words(word), 0) > 0;

    /// <summary>"Fra den 1. juni til den 31. august", "i perioden 1. maj - 30. september", "fra april til oktober"; the index after it, or 0.</summary>
    private static int DateSpan(Words words, int at, out bool hasYear)
    {
        hasYear = false;
        var start = words.Is(at, "i") && words.Is(at + 1, "perioden", "tiden", "tidsrummet") ? at + 2 : words.Is(at, "fra", "perioden") ? at : -1;
        if (start < 0)
        {
            return 0;
        }

        start += words.Is(start, "fra", "perioden") ? 1 : 0;
        start += words.Is(start, "fra") ? 1 : 0;
        start += words.Is(start, "og") && words.Is(start + 1, "med") ? 2 : 0;
        if (words[start].Number is <= 31 && words.Is(start + 1, ".") && words.Is(start + 2, "-", "–") && Day(words, start + 3) is > 0 and var sameMonth)
        {
            // "I perioden 1.-15. november".
            hasYear = words[sameMonth - 1].Number is >= 1900;
            return sameMonth;
        }

        var first = Day(words, start);
        if (first == 0 || !words.Is(first, "til", "-", "–"))
        {
            return MonthSpan(words, start) is > 0 and var months && months > start + 1 ? months : 0;
        }

        var second = first + 1;
        second += words.Is(second, "og") && words.Is(second + 1, "med") ? 2 : 0;
        var end = Day(words, second);
        hasYear = end > 0 && (words[first - 1].Number is >= 1900 || words[end - 1].Number is >= 1900);
        return end;
    }

    private static int Day(Words words, int at) =>
        !words.Is(at, "kl", "klokken") && DateEnd(words, at) is > 0 and var date ? date : Months.EndAt(words, at) is > 0 and var month ? words[month].Number is >= 1900 and < 2200 ? month + 1 : month : 0;
}
