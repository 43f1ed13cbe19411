using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <content>How often: "hver 4-8 uge", "2 gange om året", "ugentligt".</content>
internal static partial class TimingReader
{
    private static readonly PhraseSet Times = RuleWords.Counts["times"];

    /// <summary>Whether a period stands at the token: "om ugen", "pr. år", "ugentligt".</summary>
    public static bool IsPeriod(Words words, int at) => Period(words, at, out _, out _) > 0;

    /// <summary>The period at the token as quantities name it: "om ugen", "ugentligt", "pr. kvartal"; null where none stands there.</summary>
    public static string? PeriodAt(Words words, int at) => Period(words, at, out var unit, out var length) == 0 ? null : (unit, length) switch
    {
        ("month", 6) => "half-year",
        ("month", 3) => "quarter",
        (_, 1) => unit,
        _ => null,
    };

    private static Reading? Recurrence(Words words, int at)
    {
        if (words.Is(at, "hver", "hvert"))
        {
            return Every(words, at);
        }

        if (words.Is(at, "mindst", "minimum", "min") && words.Is(words.Is(at + 1, ".") ? at + 2 : at + 1, "hver", "hvert"))
        {
            return AtLeastEvery(words, words.Is(at + 1, ".") ? at + 2 : at + 1, at);
        }

        if (Counts.At(words, at) is { } times && Times.EndAt(words, times.End) > 0)
        {
            var behind = times.End + 1;
            if (Period(words, behind, out var unit, out var length) is > 0 and var end)
            {
                return new Reading(new RuleTiming("recurrence", null, length, length, unit, null), times.Start, Season(words, end)) { Times = times };
            }

            if (words.Is(behind, "hver", "hvert") && Every(words, behind) is { } each)
            {
                return each with { Start = times.Start, Times = times };
            }

            if (Spell(words, behind) is > 0 and var spell)
            {
                return new Reading(new RuleTiming("window", null, null, null, null, null), behind, spell) { Times = times };
            }
        }

        if (words.Is(at, "ellers") && Recurrence(words, at + 1) is { Times: not null } otherwise)
        {
            return otherwise with { Start = at };
        }

        if (Period(words, at, out var every, out var long1) is > 0 and var stop && !words.Is(at - 1, "det", "seneste"))
        {
            return new Reading(new RuleTiming("recurrence", null, long1, long1, every, null), at, Season(words, stop))
            {
                Times = words.Is(at, "dagligt", "ugentligt", "månedligt", "årligt") ? new Count(1, 1, at, at) : null,
            };
        }

        return null;
    }

    /// <summary>"Senest hver 6. måned", "mindst hvert andet år": so long at most from one to the next.</summary>
    private static Reading? AtLeastEvery(Words words, int at, int start) =>
        Every(words, at) is { } every ? every with { Start = start, Timing = every.Timing with { Min = null }, Times = new Count(1, null, start, start) } : null;

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

        if (words.Is(next, "kvartal", "kvartalet") && !words.Is(next + 1, "før", "efter"))
        {
            (unit, length) = ("month", 3);
            return next + 1;
        }

        if (words.Is(next, "halvår", "halvåret"))
        {
            (unit, length) = ("month", 6);
            return next + 1;
        }

        if (!words.Is(next, "dagen", "ugen", "måneden", "året", "døgnet", "skoleåret", "kalenderåret")
            && !(words.Is(at, "pr", "per", "/") && words.Is(next, "dag", "uge", "måned", "år", "døgn", "skoleår", "kalenderår", "hverdag")))
        {
            return 0;
        }

        // "i ugen" counts only behind a number of times or hours: "i året" else names a year.
        if (words.Is(at, "i") && !words.Is(at - 1, "gang", "gange", "timer", "time", "dage"))
        {
            return 0;
        }

        unit = TimeUnits.Of(words[next].Lower);
        return unit is null || (words.Is(at, "i") && words.Is(next + 1, "før", "efter")) ? 0 : next + 1;
    }

    /// <summary>The part of the year behind "dagligt" or "hver uge": "fra den 1. juni til den 31. august", "i sommerhalvåret".</summary>
    private static int Season(Words words, int at) => Spell(words, at) is > 0 and var spell ? spell : DateSpan(words, at, out _) is > 0 and var span ? span : at;

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
            return new Reading(new RuleTiming("recurrence", null, 6, 6, "month", null), at, Season(words, next + 2)) { Times = new Count(1, 1, at, at) };
        }
        else if (words.Is(next, "halve") && words.Is(next + 1, "time"))
        {
            return new Reading(new RuleTiming("recurrence", null, 0.5m, 0.5m, "hour", null), at, next + 2) { Times = new Count(1, 1, at, at) };
        }
        else if (words.Is(next, "kvartal", "halvår"))
        {
            var months = words.Is(next, "kvartal") ? 3 : 6;
            return new Reading(new RuleTiming("recurrence", null, months, months, "month", null), at, next + 1) { Times = new Count(1, 1, at, at) };
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

        var unit = TimeUnits.Of(words[next].Lower) ?? (Weekday(words[next].Lower) ? "week" : null);
        if (unit is null)
        {
            return null;
        }

        var end = next + 1;
        if (words.Is(end, "inden", "mellem", "fra", "før") && DateEnd(words, end + 1) is > 0 and var clock && words.Is(end + 1, "kl", "klokken"))
        {
            end = clock;
        }
        else if (words.Is(end, "kl") && DateEnd(words, end) is > 0 and var open)
        {
            end = open;
        }

        return new Reading(new RuleTiming("recurrence", null, low, high, unit, null), at, Season(words, end)) { Times = new Count(1, 1, at, at) };
    }
}
