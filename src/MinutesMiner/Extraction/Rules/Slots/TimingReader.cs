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
internal static partial class TimingReader
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
