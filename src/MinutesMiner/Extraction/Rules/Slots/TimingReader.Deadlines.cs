using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <content>By when: "inden for 10 dage", "senest den 1. maj", "8 uger før start", "med 14 dages varsel".</content>
internal static partial class TimingReader
{
    /// <summary>The most words behind "efter" or "før" that name an event.</summary>
    private const int LongestEvent = 5;

    private static readonly PhraseSet Openers = RuleWords.Times["deadline"];
    /// <summary>The day behind the one that it counts from: "senest næste hverdag".</summary>
    private static readonly PhraseSet NextDay = RuleWords.Times["nextDay"];
    private static readonly PhraseSet Until = RuleWords.Times["until"];

    private static Reading? Deadline(Words words, int at)
    {
        if (Openers.EndAt(words, at) < 0)
        {
            return Notice(words, at) ?? Ahead(words, at);
        }

        var next = at + 1;
        if (words.Is(at, "senest") && words.Is(next, "efter") && Counts.At(words, next + 1) is { Max: not null } late && TimeUnits.Of(words[late.End].Lower) is { } lateUnit)
        {
            // "Senest efter 12 måneder på ledighedsydelse", "senest efter seks ugers ledighed".
            var (from, stop, _) = Behind(words, late.End + 1);
            return new Reading(new RuleTiming("deadline", from, null, InUnit(late.Max, words, late.End), lateUnit, null), at, stop);
        }

        if (NextDay.EndAt(words, next) is > 0 and var day)
        {
            return new Reading(new RuleTiming("deadline", null, null, 1, "day", null), at, day);
        }

        if (words.Is(at, "senest") && words.Is(next, "hver", "hvert"))
        {
            return AtLeastEvery(words, next, at);
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

        if (words.Is(next, "i") && words.Is(next + 1, "uge") && words[next + 2].Number is { } week and < 54)
        {
            return new Reading(new RuleTiming("deadline", null, null, week, "week", null), at, next + 3);
        }

        var ordinalAt = words.Is(next, "i", "ved") ? next + 1 : next;
        if (Counts.Ordinal(words, ordinalAt, out var weekAt) is { } nth && TimeUnits.Of(words[weekAt].Lower) is { } counted && TimeUnits.AnchorOf(words[weekAt].Lower) is { } since)
        {
            // "Senest i 6. sygeuge".
            return new Reading(new RuleTiming("deadline", since, null, nth, counted, null), at, weekAt + 1);
        }

        if (words.Is(next, "dagen") && words.Is(next + 1, "efter", "før"))
        {
            var (event1, stop, isBefore) = Behind(words, next + 1);
            return new Reading(new RuleTiming("deadline", event1, isBefore ? 1 : null, isBefore ? null : 1, "day", null), at, stop);
        }

        var first = words.Is(next, "de", "den") && words.Is(next + 1, "første", "næste", "efterfølgende");
        var number = Counts.AfterBound(words, next + (first ? 2 : 0));
        var count = Counts.At(words, number);
        var unitAt = count?.End ?? number;
        if ((count is not null || first) && TimeUnits.Of(words[unitAt].Lower) is { } unit)
        {
            var value = InUnit(count is { } c ? c.Max ?? c.Min : 1, words, unitAt);
            var (anchor, end, before) = Behind(words, unitAt + 1);
            if (first && anchor is null && count is not null)
            {
                anchor = "forloebsstart";
            }

            anchor ??= TimeUnits.AnchorOf(words[unitAt].Lower);
            return new Reading(new RuleTiming("deadline", anchor, before ? value : null, before ? null : value, unit, null), at, end);
        }

        if (DateEnd(words, next) is > 0 and var dated)
        {
            return new Reading(new RuleTiming("deadline", null, null, null, null, null), at, Days(words, dated) is > 0 and var days ? days : dated);
        }

        return Until.EndAt(words, next) is > 0 and var until
            ? new Reading(new RuleTiming("deadline", Anchors.Find(words, next, until), null, null, null, null), at, until)
            : null;
    }

    /// <summary>"Med en måneds varsel til den 1. i en måned".</summary>
    private static Reading? Notice(Words words, int at)
    {
        if (!words.Is(at, "med") || Counts.At(words, Counts.AfterBound(words, at + 1)) is not { } count || TimeUnits.Of(words[count.End].Lower) is not { } unit || !words.Is(count.End + 1, "varsel"))
        {
            return null;
        }

        var end = count.End + 2;
        if (words.Is(end, "til"))
        {
            for (var next = end + 1; next < Math.Min(words.Count, end + 8) && !words.Is(next, ",", ";"); next++)
            {
                if (TimeUnits.Of(words[next].Lower) is "month" or "year" || Months.EndAt(words, next) > 0)
                {
                    end = next + 1;
                    break;
                }
            }
        }

        return new Reading(new RuleTiming("deadline", null, count.Min ?? count.Max, null, unit, null), at, end);
    }

    /// <summary>"Mindst 8 uger før start", "før kl. 6.30": a deadline without a word of its own.</summary>
    private static Reading? Ahead(Words words, int at)
    {
        if (words.Is(at, "indtil") && Counts.At(words, at + 1) is { } upTo && TimeUnits.Of(words[upTo.End].Lower) is { } upToUnit && words.Is(upTo.End + 1, "før", "inden"))
        {
            var (from, stop, _) = Behind(words, upTo.End + 1);
            return new Reading(new RuleTiming("deadline", from, InUnit(upTo.Max, words, upTo.End), null, upToUnit, null), at, stop);
        }

        if (words.Is(at, "før") && DateEnd(words, at + 1) is > 0 and var dated)
        {
            return new Reading(new RuleTiming("deadline", null, null, null, null, null), at, Days(words, dated) is > 0 and var days ? days : dated);
        }

        if (Counts.At(words, at) is not { } count || TimeUnits.Of(words[count.End].Lower) is not { } unit)
        {
            return null;
        }

        var forward = words.Is(count.End + 1, "forinden", "før") && (words[count.End + 2].IsPunctuation || words.Is(count.End + 1, "forinden"));
        if (forward)
        {
            return new Reading(new RuleTiming("deadline", null, InUnit(count.Min, words, count.End), count.Min is null ? InUnit(count.Max, words, count.End) : null, unit, null), count.Start, count.End + 2);
        }

        var before = words.Is(count.End + 1, "i") && words.Is(count.End + 2, "forvejen");
        if (!before && !words.Is(count.End + 1, "før", "inden", "forud"))
        {
            return null;
        }

        var (anchor, end, _) = before ? (null, count.End + 3, true) : Behind(words, count.End + 1);
        return new Reading(new RuleTiming("deadline", anchor, InUnit(count.Min, words, count.End), count.Min is null ? InUnit(count.Max, words, count.End) : null, unit, null), count.Start, end);
    }

    /// <summary>What a stretch of time counts from or up to: "efter snefaldets ophør", "ugers ledighed", "før start".</summary>
    private static (string? Anchor, int End, bool Before) Behind(Words words, int at)
    {
        if (words.Is(at, "efter", "før", "fra", "inden", "forud"))
        {
            var before = words.Is(at, "før", "inden", "forud");
            var end = at + 1;
            if (words.Is(end, ",") && words.Is(end + 1, "at"))
            {
                end = Clauses.End(words, end + 1);
            }
            else
            {
                end += words.Is(end, "og") && words.Is(end + 1, "med") ? 2 : 0;
                while (end < words.Count && end < at + LongestEvent && words[end].IsWord && Verbs.EndAt(words, end) < 0
                    && !words.Is(end, "og", "i", "på", "for", "til", "når", "hvis", "der", "som", "med", "ved", "hos", "eller", "samt", "dog", "medmindre", "inden", "senest"))
                {
                    end++;
                }
            }

            return (Anchors.Find(words, at + 1, end) is { } anchor && !(before && Anchors.IsAsked(anchor)) ? anchor : null, end, before);
        }

        return words[at].Lower.StartsWith("ledighed", StringComparison.Ordinal) || words[at].Lower.StartsWith("sygdom", StringComparison.Ordinal)
            ? (Anchors.Find(words, at, at + 1), at + 1, false)
            : (null, at, false);
    }
}
