using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <content>At which moment: "i uge 12", "efter 3 måneder", "når barnet er 26 uger".</content>
internal static partial class TimingReader
{
    /// <summary>The most words of who grows old: "når det yngste barn fylder 3 år".</summary>
    private const int LongestSubject = 3;

    private static Reading? Point(Words words, int at)
    {
        if (words.Is(at, "i") && words.Is(at + 1, "uge", "ugerne") && words[at + 2].Number is { } week and < 54)
        {
            var last = at + 2;
            while (words.Is(last + 1, ",", "og", "-", "–", "til") && words[last + 2].Number is < 54)
            {
                last += 2;
            }

            return new Reading(new RuleTiming("point", null, week, words[last].Number, "week", null), at, last + 1);
        }

        if (words.Is(at, "efter") && Counts.At(words, at + 1) is { } after && TimeUnits.Of(words[after.End].Lower) is { } unit && after.Max is not null)
        {
            var (anchor, stop, _) = words.Is(after.End + 1, "efter", "før", "fra") ? (null, after.End + 1, false) : Behind(words, after.End + 1);
            return new Reading(new RuleTiming("point", anchor, after.Min, after.Max, unit, null), at, stop);
        }

        if (Counts.At(words, at) is { } late && TimeUnits.Of(words[late.End].Lower) is { } lateUnit && words.Is(late.End + 1, "efter") && !words.Is(at, "en", "et"))
        {
            var (anchor, stop, _) = Behind(words, late.End + 1);
            return new Reading(new RuleTiming("point", anchor, late.Min, late.Max, lateUnit, null), late.Start, stop);
        }

        if (words.Is(at, "fra") && (words.Is(at + 1, "første") || (words[at + 1].Number == 1 && words.Is(at + 2, "."))))
        {
            var unitAt = words.Is(at + 1, "første") ? at + 2 : at + 3;
            return TimeUnits.Of(words[unitAt].Lower) is { } firstUnit ? new Reading(new RuleTiming("point", null, 1, 1, firstUnit, null), at, unitAt + 1) : null;
        }

        if (words.Is(at, "fra") && words.Is(at + 1, "dag") && words[at + 2].Number is { } nth)
        {
            return new Reading(new RuleTiming("point", null, nth, nth, "day", null), at, at + 3);
        }

        return Age(words, at) ?? Ages(words, at);
    }

    /// <summary>"Når barnet er 26 uger", "fra de er 26 uger gamle", "fra den måned, barnet fylder 3 år".</summary>
    private static Reading? Age(Words words, int at)
    {
        if (!words.Is(at, "når", "fra", "indtil"))
        {
            return null;
        }

        var month = words.Is(at, "fra") && words.Is(at + 1, "den") && words.Is(at + 2, "måned", "dag", "uge");
        for (var verb = at + (month ? 3 : 2); verb <= Math.Min(words.Count, at + (month ? 7 : 1 + LongestSubject)); verb++)
        {
            if (words.Is(verb - 1, "der") || (!month && !words[verb - 1].IsWord))
            {
                return null;
            }

            if (!words.Is(verb, "er", "fylder", "bliver"))
            {
                continue;
            }

            var number = words.Is(verb + 1, "fyldt") ? verb + 2 : verb + 1;
            if (Counts.At(words, number) is not { } age || TimeUnits.Of(words[age.End].Lower) is not ("year" or "month" or "week" or "day") || words.Is(age.End + 1, "siden", "til", "før", "efter", "om"))
            {
                return null;
            }

            var end = words.Is(age.End + 1, "gammel", "gamle", "gammelt") ? age.End + 2 : age.End + 1;
            return new Reading(new RuleTiming("point", "foedsel", age.Min, age.Max, TimeUnits.Of(words[age.End].Lower), null), at, end);
        }

        return null;
    }

    /// <summary>Two ages of a case with a stroke between: "Samtale 15/16 måneder".</summary>
    private static Reading? Ages(Words words, int at) =>
        words[at].Number is not null && words.Is(at + 1, "/") && Counts.At(words, at) is { Min: not null, Max: not null } both && TimeUnits.Of(words[both.End].Lower) is { } unit
            ? new Reading(new RuleTiming("point", null, both.Min, both.Max, unit, null), at, both.End + 1)
            : null;
}
