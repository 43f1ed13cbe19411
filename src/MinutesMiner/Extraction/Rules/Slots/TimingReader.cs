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
    private static readonly PhraseSet Events = RuleWords.Times["event"];
    private static readonly PhraseSet SameDay = RuleWords.Times["sameDay"];
    private static readonly PhraseSet AnyTime = RuleWords.Times["anyTime"];
    private static readonly PhraseSet VagueOften = RuleWords.Times["vagueOften"];
    private static readonly PhraseSet VagueSoon = RuleWords.Times["vagueSoon"];
    private static readonly PhraseSet Months = RuleWords.Times["month-name"];
    private static readonly PhraseSet Lasting = RuleWords.Times["lasting"];
    private static readonly PhraseSet Limits = RuleWords.Times["limit"];
    private static readonly PhraseSet Verbs = RuleWords.Times["verb"];

    private const int MonthsOfYear = 12;

    /// <summary>The most words of an entry or cell that is a time alone.</summary>
    private const int LongestBare = 8;

    /// <summary>The times of a statement: a cell or entry under a heading that names a deadline is one where it says how long and no more.</summary>
    public static IReadOnlyList<TimingMatch> Find(Words words, Statement statement)
    {
        var found = Find(words);
        if (statement.Row is { IsLimit: true } && found.Any(IsMoment))
        {
            // "3 timer efter snefald" under "Ryddet senest".
            return [.. found.Select(f => IsMoment(f) ? f with { Timing = f.Timing with { Kind = "deadline", Min = null } } : f)];
        }

        return found.Count == 0 && statement is { IsEntry: true, IsSlide: false } && words.Count < LongestBare
            && (statement.Row is { IsLimit: true } || statement.Above.Any(a => Limits.IsIn(new Words(a)))) && Length(words, 0) is { } bare
            ? [bare.In(words)]
            : found;
    }

    private static bool IsMoment(TimingMatch match) => match.Timing is { Kind: "point", Unit: not null, Max: not null };

    /// <summary>The times in order, not overlapping.</summary>
    public static IReadOnlyList<TimingMatch> Find(Words words)
    {
        var found = new List<TimingMatch>();
        for (var at = 0; at < words.Count;)
        {
            if (Read(words, at) is { } reading)
            {
                found.Add(reading.In(words));
                at = Math.Max(reading.End, at + 1);
            }
            else
            {
                at++;
            }
        }

        if (!found.Exists(f => f.IsExact) && Stated(words) is { } stated)
        {
            found.Add(stated.In(words));
        }

        return found;
    }

    private static Reading? Read(Words words, int at) =>
        Deadline(words, at) ?? Recurrence(words, at) ?? Window(words, at) ?? Schedule(words, at) ?? Point(words, at) ?? Event(words, at) ?? Vague(words, at);

    /// <summary>A limit that is said of the time itself: "Sagsbehandlingstiden er højst 8 uger".</summary>
    private static Reading? Stated(Words words)
    {
        var limit = Limits.IndexIn(words, 0, words.Count);
        return limit >= 0 ? Length(words, limit + 1) : null;
    }

    /// <summary>A length of time that says neither by when nor how often, of the kind <c>bare</c>; null where none stands.</summary>
    public static TimingMatch? Bare(Words words) =>
        Length(words, 0) is { } length ? (length with { Timing = length.Timing with { Kind = "bare" } }).In(words) : null;

    /// <summary>The first stretch of time at or behind an index, as one within which something is done.</summary>
    private static Reading? Length(Words words, int first)
    {
        for (var at = first; at < words.Count; at++)
        {
            if (Counts.At(words, at) is { } count && TimeUnits.Of(words[count.End].Lower) is { } unit)
            {
                return new Reading(new RuleTiming("deadline", null, null, InUnit(count.Max ?? count.Min, words, count.End), unit, null), count.Start, count.End + 1);
            }
        }

        return null;
    }

    private static decimal? InUnit(decimal? value, Words words, int unitAt) => TimeUnits.InHours(value, words[unitAt].Lower);

    private static Reading? Event(Words words, int at)
    {
        if (Events.EndAt(words, at) is > 0 and var named)
        {
            return new Reading(new RuleTiming("event", Anchors.Find(words, at + 1, named), null, null, null, null), at, named);
        }

        if (words.Is(at, "så") && words.Is(at + 1, "snart") && words[at + 2].IsWord)
        {
            var clause = Clauses.End(words, at + 1);
            return new Reading(Lasted(words, at, clause) ?? new RuleTiming("event", Anchors.Find(words, at, clause), null, null, null, null), at, clause);
        }

        if (SameDay.EndAt(words, at) is > 0 and var same)
        {
            return new Reading(new RuleTiming("event", null, null, null, null, null), at, same);
        }

        if (AnyTime.EndAt(words, at) is > 0 and var any)
        {
            return new Reading(new RuleTiming("event", "anmodning", null, null, null, null), at, any);
        }

        if (words.Is(at, "altid") && words.Is(at - 1, "kan"))
        {
            return new Reading(new RuleTiming("event", "anmodning", null, null, null, null), at, at + 1);
        }

        return words.Is(at, "hvorefter") ? new Reading(new RuleTiming("event", null, null, null, null, null), at, at + 1) : null;
    }

    /// <summary>The moment at which something has gone on for so long: "når fraværet har varet i 4 uger"; null where a clause tells no such thing.</summary>
    public static RuleTiming? Lasted(Words words, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (Lasting.EndAt(words, at) is > 0 and var lasts)
            {
                for (var number = lasts; number < end; number++)
                {
                    if (Counts.At(words, number) is { } count && TimeUnits.Of(words[count.End].Lower) is ("day" or "week" or "month" or "year") and var unit)
                    {
                        return new RuleTiming("point", Anchors.Find(words, start, end), count.Min, count.Max, unit, null);
                    }
                }
            }
        }

        return null;
    }

    private static Reading? Vague(Words words, int at)
    {
        if (VagueOften.EndAt(words, at) is > 0 and var often)
        {
            return new Reading(new RuleTiming("recurrence", null, null, null, null, null), at, often) { IsExact = false };
        }

        return VagueSoon.EndAt(words, at) is > 0 and var soon
            ? new Reading(new RuleTiming("deadline", null, null, null, null, null), at, soon) { IsExact = false }
            : null;
    }

    /// <summary>Index after a date or a clock that starts at the token: "den 1. juni 2026", "kl. 7 og 15", "1. maj"; 0 when there is none.</summary>
    private static int DateEnd(Words words, int at)
    {
        // "Senest mandag den 1. december".
        at = words.Is(at + 1, "den", "d") && Weekdays.EndAt(words, at) > 0 ? at + 1 : at;
        at += words.Is(at, "den", "d") ? 1 : 0;
        at += words.Is(at, ".") ? 1 : 0;
        if (words.Is(at, "kl", "klokken"))
        {
            at += words.Is(at + 1, ".") ? 2 : 1;
            if (words[at].Number is null)
            {
                return 0;
            }

            at = Clock(words, at);
            var other = words.Is(at, "og", "-", "–", "til") ? at + 1 : 0;
            other += other > 0 && words.Is(other, "kl") ? words.Is(other + 1, ".") ? 2 : 1 : 0;
            return other > 0 && words[other].Number is <= 24 ? Clock(words, other) : at;
        }

        if (words[at].Number is { } day and <= 31 && words.Is(at + 1, ".") && Months.EndAt(words, at + 2) > 0)
        {
            return words[at + 3].Number is >= 1900 and < 2200 ? at + 4 : at + 3;
        }

        return 0;
    }

    private static int Clock(Words words, int at) => words.Is(at + 1, ".", ":") && words[at + 2].Number is not null ? at + 3 : at + 1;

    private sealed record Reading(RuleTiming Timing, int Start, int End)
    {
        public Count? Times { get; init; }

        public bool IsExact { get; init; } = true;

        /// <summary>Parts of a year as months: "et halvt år", "halvandet år".</summary>
        private static RuleTiming InMonths(RuleTiming timing) => timing is { Unit: "year" } && (IsPart(timing.Min) || IsPart(timing.Max))
            ? timing with { Unit = "month", Min = timing.Min * MonthsOfYear, Max = timing.Max * MonthsOfYear }
            : timing;

        private static bool IsPart(decimal? value) => value is { } number && number != Math.Truncate(number);

        public TimingMatch In(Words words)
        {
            var range = words.Range(Start, End);
            return new TimingMatch(InMonths(Timing) with { Text = words.Quote(range) }, range, Times) { IsExact = IsExact };
        }
    }
}
