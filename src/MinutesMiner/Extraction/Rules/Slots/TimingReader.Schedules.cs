using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <content>On which days and hours: "alle hverdage kl. 8-16", "til kl. 20 mandag og onsdag".</content>
internal static partial class TimingReader
{
    private static readonly PhraseSet Weekdays = RuleWords.Times["weekday"];
    private static readonly PhraseSet DayGroups = RuleWords.Times["dayGroup"];
    private static readonly PhraseSet DayLeads = RuleWords.Times["dayLead"];

    private static Reading? Schedule(Words words, int at)
    {
        var (end, hasClock) = (0, false);
        for (var next = at; ;)
        {
            var days = Days(words, next);
            var clocks = Clocks(words, days > 0 ? days : next, days > 0 || end > 0);
            hasClock |= clocks > 0;
            if (days == 0 && clocks == 0)
            {
                break;
            }

            end = Math.Max(days, clocks);
            next = words.Is(end, "og", "samt") ? end + 1 : end;
        }

        return end > 0 ? new Reading(new RuleTiming("window", null, null, null, null, null), at, end) { IsExact = hasClock } : null;
    }

    /// <summary>"Alle hverdage", "på søn- og helligdage", "mandag til torsdag"; the index after it, or 0. A weekday ahead of a date is none.</summary>
    private static int Days(Words words, int at)
    {
        var next = at;
        while (DayLeads.EndAt(words, next) is > 0 and var lead)
        {
            next = lead;
        }

        if (DayGroups.EndAt(words, next) is > 0 and var group && (next > at || group > next + 1))
        {
            return group;
        }

        if (!Weekday(words[next].Lower))
        {
            return 0;
        }

        var end = next + 1;
        while (words.Is(end, "-", "–", "til", "og", ",") && Weekday(words[words.Is(end + 1, "og") ? end + 2 : end + 1].Lower))
        {
            end += words.Is(end + 1, "og") ? 3 : 2;
        }

        return words.Is(end, "den", "d") || words[end].Number is not null ? 0 : end;
    }

    private static bool Weekday(string word) => word.Contains('-', StringComparison.Ordinal) ? word.Split('-').All(w => w.Length > 0 && Weekday(w)) : Weekdays.EndAt(new Words(word), 0) > 0;

    /// <summary>"Kl. 8-16", "fra kl. 8 til kl. 16", "mellem kl. 9 og 17", "til kl. 20"; the index after it, or 0. A single hour is one only beside days or such a word.</summary>
    private static int Clocks(Words words, int at, bool besideDays)
    {
        var lead = words.Is(at, "fra", "mellem", "til", "efter");
        var start = lead ? at + 1 : words.Is(at, "i") && words.Is(at + 1, "tidsrummet") ? at + 2 : at;
        if (!words.Is(start, "kl", "klokken") || DateEnd(words, start) is not (> 0 and var end))
        {
            return 0;
        }

        var first = words.Is(start + 1, ".") ? start + 2 : start + 1;
        return lead || besideDays || end > Clock(words, first) ? end : 0;
    }
}
