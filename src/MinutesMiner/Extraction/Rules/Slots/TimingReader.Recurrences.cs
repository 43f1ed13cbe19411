using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <content>How often: "hver 4-8 uge", "2 gange om året", "ugentligt".</content>
internal static partial class TimingReader
{
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
}
