using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>A time in a sentence.</summary>
/// <param name="Timing">What it says.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="Times">How many times within the period, for "3 gange om ugen"; null when it does not say.</param>
internal sealed record TimingMatch(RuleTiming Timing, TextRange Range, Count? Times)
{
    /// <summary>Whether it names a number, a date or a clock: a vague time does not.</summary>
    public bool IsExact { get; init; } = true;

    /// <summary>The recurrence that a window of time bounds: "1 gang om ugen i 12 uger"; null otherwise.</summary>
    public RuleTiming? Period { get; init; }
}

/// <summary>
/// Finds when something happens: deadlines ("senest 2 uger efter"), recurrences ("hver 4-8 uge", "1 gang ugentligt"), windows ("i op til 24
/// måneder"), points ("i uge 12") and events ("ved sygemelding"). Reads token by token; linear but for the length of a clause.
/// </summary>
internal static class TimingReader
{
    /// <summary>The times in order, not overlapping.</summary>
    public static IReadOnlyList<TimingMatch> Find(Words words)
    {
        var found = new List<TimingMatch>();
        for (var at = 0; at < words.Count;)
        {
            if (Read(words, at) is { } reading)
            {
                var range = words.Range(reading.Start, reading.End);
                var timing = reading.Timing with { Text = words.Quote(range) };
                found.Add(new TimingMatch(timing, range, reading.Times) { IsExact = reading.IsExact });
                at = Math.Max(reading.End, at + 1);
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private static Reading? Read(Words words, int at) =>
        Deadline(words, at) ?? Recurrence(words, at) ?? Window(words, at) ?? Point(words, at) ?? Event(words, at) ?? Vague(words, at);

    private static Reading? Deadline(Words words, int at)
    {
        if (!words.Is(at, "inden", "indenfor", "senest"))
        {
            return null;
        }

        var next = at + 1;
        if (words.Is(at, "senest") && words.Is(next, "hver", "hvert"))
        {
            return Every(words, next) is { } every ? every with { Start = at, Timing = every.Timing with { Min = null }, Times = new Count(1, null, at, at) } : null;
        }

        if (words.Is(at, "inden") && words.Is(next, "for"))
        {
            next++;
        }

        if (words.Is(next, "udgangen") && words.Is(next + 1, "af") && Counts.Ordinal(words, next + 2, out var after) is { } ordinal
            && TimeUnits.Of(words[after].Lower) is { } named)
        {
            return new Reading(new RuleTiming("deadline", TimeUnits.AnchorOf(words[after].Lower), null, ordinal, named, null), at, after + 1);
        }

        var first = words.Is(next, "de", "den") && words.Is(next + 1, "første", "næste");
        next += first ? 2 : 0;
        var count = Counts.At(words, next);
        var unitAt = count?.End ?? next;
        if ((count is not null || first) && TimeUnits.Of(words[unitAt].Lower) is { } unit)
        {
            var value = count is { } c ? c.Max ?? c.Min : 1;
            var (anchor, end, before) = Behind(words, unitAt + 1);
            if (first && anchor is null && count is not null)
            {
                anchor = "forloebsstart";
            }

            anchor ??= TimeUnits.AnchorOf(words[unitAt].Lower);
            return new Reading(new RuleTiming("deadline", anchor, before ? value : null, before ? null : value, unit, null), at, end);
        }

        return DateEnd(words, next) is > 0 and var dated ? new Reading(new RuleTiming("deadline", null, null, null, null, null), at, dated) : null;
    }

    /// <summary>What a stretch of time counts from or up to: "efter snefaldets ophør", "ugers ledighed", "før start".</summary>
    private static (string? Anchor, int End, bool Before) Behind(Words words, int at)
    {
        if (words.Is(at, "efter", "før", "fra"))
        {
            var before = words.Is(at, "før");
            var end = at + 1;
            if (words.Is(end, ",") && words.Is(end + 1, "at"))
            {
                end = Clauses.End(words, end + 1);
            }
            else
            {
                while (end < words.Count && end < at + 5 && words[end].IsWord && !IsVerb(words[end].Lower) && !words.Is(end, "og", "i", "på", "for", "til"))
                {
                    end++;
                }
            }

            return (Anchors.Find(words, at + 1, end) is { } anchor && !(before && anchor == "anmodning") ? anchor : null, end, before);
        }

        return words[at].Lower.StartsWith("ledighed", StringComparison.Ordinal) || words[at].Lower.StartsWith("sygdom", StringComparison.Ordinal)
            ? (Anchors.Find(words, at, at + 1), at + 1, false)
            : (null, at, false);
    }

    private static Reading? Recurrence(Words words, int at)
    {
        if (words.Is(at, "hver", "hvert"))
        {
            return Every(words, at);
        }

        if (Counts.At(words, at) is { } times && words.Is(times.End, "gang", "gange") && Period(words, times.End + 1, out var unit, out var length) is > 0 and var end)
        {
            return new Reading(new RuleTiming("recurrence", null, length, length, unit, null), times.Start, end) { Times = times };
        }

        if (words.Is(at, "ellers") && Recurrence(words, at + 1) is { Times: not null } otherwise)
        {
            return otherwise with { Start = at };
        }

        if (Period(words, at, out unit, out length) is > 0 and var stop && !words.Is(at - 1, "det", "seneste"))
        {
            return new Reading(new RuleTiming("recurrence", null, length, length, unit, null), at, Season(words, stop))
            {
                Times = words.Is(at, "dagligt", "ugentligt", "månedligt", "årligt") ? new Count(1, 1, at, at) : null,
            };
        }

        return null;
    }

    /// <summary>"om ugen", "ugentligt", "pr. halve år", "/ ugen"; the index after it, or 0.</summary>
    private static int Period(Words words, int at, out string? unit, out decimal length)
    {
        length = 1;
        unit = TimeUnits.Frequency(words[at].Lower);
        if (unit is not null)
        {
            return at + 1;
        }

        var next = words.Is(at, "om", "pr", "per", "/", "i") ? at + 1 : 0;
        if (next == 0)
        {
            return 0;
        }

        next += words.Is(next, ".") ? 1 : 0;
        if (words.Is(next, "halve", "halvt") && words.Is(next + 1, "år"))
        {
            (unit, length) = ("month", 6);
            return next + 2;
        }

        if (words.Is(next, "kvartal", "kvartalet"))
        {
            (unit, length) = ("month", 3);
            return next + 1;
        }

        if (!words.Is(next, "dagen", "ugen", "måneden", "året", "døgnet") && !(words.Is(at, "pr", "per") && words.Is(next, "dag", "uge", "måned", "år", "døgn")))
        {
            return 0;
        }

        // "i ugen" counts only behind a number of times or hours: "i året" else names a year.
        if (words.Is(at, "i") && !words.Is(at - 1, "gang", "gange", "timer", "time"))
        {
            return 0;
        }

        unit = TimeUnits.Of(words[next].Lower);
        return unit is null || words.Is(next + 1, "før", "efter") ? 0 : next + 1;
    }

    /// <summary>A season behind "dagligt": "fra den 1. juni til den 31. august".</summary>
    private static int Season(Words words, int at)
    {
        if (words.Is(at, "fra") && DateEnd(words, at + 1) is > 0 and var first && words.Is(first, "til") && DateEnd(words, first + 1) is > 0 and var end)
        {
            return end;
        }

        return at;
    }

    /// <summary>"hver 4-8 uge", "hver 14. dag", "hver dag inden kl. 9", "hvert halve år".</summary>
    private static Reading? Every(Words words, int at)
    {
        var next = at + 1;
        decimal? low = 1;
        decimal? high = 1;
        if (words.Is(next, "anden", "andet"))
        {
            (low, high, next) = (2, 2, next + 1);
        }
        else if (words.Is(next, "halve", "halvt") && words.Is(next + 1, "år"))
        {
            return new Reading(new RuleTiming("recurrence", null, 6, 6, "month", null), at, next + 2);
        }
        else if (Counts.At(words, next) is { Min: { } min, Max: { } max } count)
        {
            (low, high, next) = (min, max, count.End);
            next += words.Is(next, ".") ? 1 : 0;
        }
        else if (Counts.Ordinal(words, next, out var after) is { } ordinal)
        {
            (low, high, next) = (ordinal, ordinal, after);
        }

        if (TimeUnits.Of(words[next].Lower) is not { } unit)
        {
            return null;
        }

        var end = next + 1;
        if (words.Is(end, "inden", "mellem") && DateEnd(words, end + 1) is > 0 and var clock)
        {
            end = clock;
        }

        return new Reading(new RuleTiming("recurrence", null, low, high, unit, null), at, end) { Times = new Count(1, 1, at, at) };
    }

    private static Reading? Window(Words words, int at)
    {
        if (words.Is(at, "indtil", "indtilselvforsøgelse"))
        {
            return new Reading(new RuleTiming("window", null, null, null, null, null), at, Clauses.End(words, at));
        }

        if (words.Is(at, "mellem") && DateEnd(words, at + 1) is > 0 and var clocks)
        {
            var start = words.Is(at - 1, "dage", "hverdage") ? words.Is(at - 2, "på", "alle") ? at - 2 : at - 1 : at;
            return new Reading(new RuleTiming("window", null, null, null, null, null), start, clocks);
        }

        if (words.Is(at, "til") && words.Is(at + 1, "kl") && DateEnd(words, at + 1) is > 0 and var closing)
        {
            var end = words.Is(closing, "alle") && words.Is(closing + 1, "dage", "hverdage") ? closing + 2 : closing;
            return new Reading(new RuleTiming("window", null, null, null, null, null), at, end);
        }

        if (words.Is(at, "fra") && Counts.Ordinal(words, at + 1, out var unitAt) is { } day && TimeUnits.Of(words[unitAt].Lower) is { } from
            && TimeUnits.AnchorOf(words[unitAt].Lower) is { } anchor)
        {
            return new Reading(new RuleTiming("window", anchor, day, null, from, null), at, unitAt + 1);
        }

        if (!words.Is(at, "i", "på", "varer"))
        {
            return null;
        }

        if (words.Is(at, "varer"))
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

        if (words.Is(at, "i") && IsSpell(words[at + 1].Lower))
        {
            var end = words[at + 2].Number is >= 1900 and < 2200 ? at + 3 : at + 2;
            return new Reading(new RuleTiming("window", null, null, null, null, null), at, end);
        }

        if (words.Is(at, "i") && words.Is(at + 1, "en") && words.Is(at + 2, "periode"))
        {
            return new Reading(new RuleTiming("window", null, null, null, null, null), at, at + 3) { IsExact = false };
        }

        var first = words.Is(at + 1, "de") && words.Is(at + 2, "første");
        var count = Counts.At(words, first ? at + 3 : at + 1) ?? (words.Is(at + 1, "op") ? Counts.At(words, at + 3) : null);
        if (count is not { } c || TimeUnits.Of(words[c.End].Lower) is not { } unit || unit == "hour" || words[c.End].Lower.EndsWith('s'))
        {
            return null;
        }

        var stop = c.End + 1;
        var start2 = "forloebsstart";
        if (words.Is(stop, "af") && Anchors.Find(words, stop + 1, stop + 2) is { } of)
        {
            (start2, stop) = (of, stop + 2);
        }

        return new Reading(new RuleTiming("window", start2, null, c.Max ?? c.Min, unit, null), at, stop);
    }

    /// <summary>A noun that names a stretch of the year or of a case: "skoleferierne", "ventetiden".</summary>
    private static bool IsSpell(string word) => word.EndsWith("ferien", StringComparison.Ordinal) || word.EndsWith("ferierne", StringComparison.Ordinal)
        || word is "ventetiden" or "vintersæsonen" or "badesæsonen" or "sommerhalvåret" or "vinterhalvåret";

    private static Reading? Point(Words words, int at)
    {
        if (words.Is(at, "i") && words.Is(at + 1, "uge") && words[at + 2].Number is { } week and < 54)
        {
            return new Reading(new RuleTiming("point", null, week, week, "week", null), at, at + 3);
        }

        if (words.Is(at, "efter") && Counts.At(words, at + 1) is { } after && TimeUnits.Of(words[after.End].Lower) is { } unit && after.Max is not null)
        {
            return new Reading(new RuleTiming("point", null, after.Min, after.Max, unit, null), at, after.End + 1);
        }

        if (words.Is(at, "fra") && words.Is(at + 1, "første") && TimeUnits.Of(words[at + 2].Lower) is { } firstUnit)
        {
            return new Reading(new RuleTiming("point", null, 1, 1, firstUnit, null), at, at + 3);
        }

        if (words.Is(at, "når") && words.Is(at + 1, "barnet", "den", "de") && words.Is(at + 2, "er", "fylder", "bliver")
            && Counts.At(words, at + 3) is { } age && TimeUnits.Of(words[age.End].Lower) is { } ageUnit)
        {
            return new Reading(new RuleTiming("point", "foedsel", age.Min, age.Max, ageUnit, null), at, age.End + 1);
        }

        if (words.Is(at, "fra") && words.Is(at + 1, "den") && words.Is(at + 2, "måned", "dag", "uge"))
        {
            for (var next = at + 3; next < Math.Min(at + 8, words.Count); next++)
            {
                if (words.Is(next, "fylder", "er") && Counts.At(words, next + 1) is { } years && TimeUnits.Of(words[years.End].Lower) is { } yearUnit)
                {
                    return new Reading(new RuleTiming("point", "foedsel", years.Min, years.Max, yearUnit, null), at, years.End + 1);
                }
            }
        }

        // Two ages of a case with a stroke between: "Samtale 15/16 måneder".
        return words[at].Number is not null && words.Is(at + 1, "/") && Counts.At(words, at) is { Min: not null, Max: not null } both
            && TimeUnits.Of(words[both.End].Lower) is { } bothUnit
            ? new Reading(new RuleTiming("point", null, both.Min, both.Max, bothUnit, null), at, both.End + 1)
            : null;
    }

    private static Reading? Event(Words words, int at)
    {
        if (words.Is(at, "ved") && (words[at + 1].Lower is "sygemelding" or "sygemeldingen" or "udskrivning" or "udskrivningen" or "opstart" or "tilflytning"))
        {
            return new Reading(new RuleTiming("event", Anchors.Find(words, at + 1, at + 2), null, null, null, null), at, at + 2);
        }

        if (words.Is(at, "samme") && words.Is(at + 1, "dag"))
        {
            return new Reading(new RuleTiming("event", null, null, null, null, null), at, at + 2);
        }

        if (words.Is(at, "til") && words.Is(at + 1, "enhver") && words.Is(at + 2, "tid"))
        {
            return new Reading(new RuleTiming("event", "anmodning", null, null, null, null), at, at + 3);
        }

        if (words.Is(at, "altid") && words.Is(at - 1, "kan"))
        {
            return new Reading(new RuleTiming("event", "anmodning", null, null, null, null), at, at + 1);
        }

        if (words.Is(at, "hvorefter"))
        {
            return new Reading(new RuleTiming("event", null, null, null, null, null), at, at + 1);
        }

        return words.Is(at, "på") && words.Is(at + 1, "lukkedage", "helligdage", "skolefridage")
            ? new Reading(new RuleTiming("event", null, null, null, null, null), at, at + 2)
            : null;
    }

    private static Reading? Vague(Words words, int at)
    {
        var word = words[at].Lower;
        if (word is "hyppig" or "hyppige" or "hyppigt" or "jævnlig" or "jævnlige" or "jævnligt" or "regelmæssig" or "regelmæssige" or "regelmæssigt")
        {
            return new Reading(new RuleTiming("recurrence", null, null, null, null, null), at, at + 1) { IsExact = false };
        }

        if (word is "hurtigst" or "snarest" && words.Is(at + 1, "muligt"))
        {
            return new Reading(new RuleTiming("deadline", null, null, null, null, null), at, at + 2) { IsExact = false };
        }

        return word is "tidlig" or "tidligt" or "hurtigt" or "straks"
            ? new Reading(new RuleTiming("deadline", null, null, null, null, null), at, at + 1) { IsExact = false }
            : null;
    }

    /// <summary>Index after a date or a clock that starts at the token: "den 1. juni 2026", "kl. 7 og 15", "1. maj"; 0 when there is none.</summary>
    private static int DateEnd(Words words, int at)
    {
        at += words.Is(at, "den", "d") ? 1 : 0;
        at += words.Is(at, ".") ? 1 : 0;
        if (words.Is(at, "kl"))
        {
            at += words.Is(at + 1, ".") ? 2 : 1;
            if (words[at].Number is null)
            {
                return 0;
            }

            at = Clock(words, at);
            return words.Is(at, "og", "-", "–", "til") && words[at + 1].Number is not null ? Clock(words, at + 1) : at;
        }

        if (words[at].Number is { } day and <= 31 && words.Is(at + 1, ".") && IsMonth(words[at + 2].Lower))
        {
            return words[at + 3].Number is >= 1900 and < 2200 ? at + 4 : at + 3;
        }

        return 0;
    }

    private static int Clock(Words words, int at) => words.Is(at + 1, ".", ":") && words[at + 2].Number is not null ? at + 3 : at + 1;

    private static bool IsMonth(string word) => word is "januar" or "februar" or "marts" or "april" or "maj" or "juni" or "juli" or "august"
        or "september" or "oktober" or "november" or "december";

    private static bool IsVerb(string word) => word is "laves" or "holdes" or "tilbydes" or "kontaktes" or "får" or "skal" or "kan" or "er" or "bliver";

    private sealed record Reading(RuleTiming Timing, int Start, int End)
    {
        public Count? Times { get; init; }

        public bool IsExact { get; init; } = true;
    }
}
