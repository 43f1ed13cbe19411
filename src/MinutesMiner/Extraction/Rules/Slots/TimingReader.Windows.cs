using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <content>During what and at which time: "i op til 24 måneder", "i uge 12".</content>
internal static partial class TimingReader
{
    private static Reading? Window(Words words, int at)
    {
        if (words[at].Lower.StartsWith("indtil", StringComparison.Ordinal))
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
}
