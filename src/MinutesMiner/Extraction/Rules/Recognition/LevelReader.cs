using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>Which sorts of numbers a sentence has: a level is told by its unit.</summary>
internal static class LevelReader
{
    private static readonly PhraseSet TimeUnits = new("dag*", "hverdag*", "arbejdsdag*", "uge", "uger", "ugers", "måned*", "mdr", "år", "års", "time", "timer", "timers", "minut*", "kalenderdag*", "døgn*", "kvartal*");

    private static readonly PhraseSet Few = new("en", "én", "et", "ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "tolv", "halv*", "første", "anden", "andet", "hveranden", "tredje", "fjerde");

    /// <summary>So many of something are counted, not given to somebody.</summary>
    private const int ManyOfAnything = 1_000;

    private const int WeeksOfAYear = 54;

    private static readonly PhraseSet Dated = new("fra", "pr", "virkning", "inden", "bekendtgørelse", "lov", "senest", "per", "nr");

    /// <summary>The sentence's levels, as names of signals.</summary>
    public static IEnumerable<string> Read(MarkedWords marked)
    {
        var words = marked.Words;
        var numbers = 0;
        for (var at = 0; at < words.Count; at++)
        {
            var isDigits = words[at].Number is not null;
            numbers += isDigits ? 1 : 0;
            if (!isDigits && !Few.IsIn(words, at, at + 1))
            {
                if (isDigits || (words.Is(at, "kl") && words[at + 1].Number is not null) || (words.Is(at, "kl") && words.Is(at + 1, ".")))
                {
                    yield return "level-clock";
                }

                continue;
            }

            var unit = words.Is(at + 1, "-", "–", "til") && words[at + 2].Number is not null ? at + 3 : at + 1;
            if (TimeUnits.IsIn(words, unit, unit + 2))
            {
                yield return words.Is(unit, "år", "års") ? "level-years" : "level-time";
            }

            if (!isDigits)
            {
                continue;
            }

            if (words.Is(at - 1, "uge", "uger") && words[at].Number < WeeksOfAYear)
            {
                yield return "level-time";
            }
            else if (words.Is(unit, "mio", "mia", "t", "tkr"))
            {
                yield return "money-big";
            }
            else if (words.Is(unit, "kr", "kroner", "øre") || words.Is(at - 1, "kr") || words.Is(at - 2, "kr"))
            {
                yield return words[at].Number >= 100_000 ? "money-big" : "level-money";
            }
            else if (words.Is(unit, "pct", "procent", "%", "promille"))
            {
                yield return "level-share";
            }
            else if (words.Is(unit, "m", "meter", "cm", "km", "m2", "m²", "m3", "kvm", "kvadratmeter", "grader", "liter", "l", "kg", "db", "etage", "etager"))
            {
                yield return "level-measure";
            }
            else if (words[at].Number is >= 1990 and < 2100 && words[at].Range.Length == 4)
            {
                yield return Dated.IsIn(words, at - 6, at) ? "year-from" : "year-told";
            }
            else if (marked.Is(unit, WordKind.Party) && at == 0)
            {
                yield return "counted-group";
            }
            else if (words[unit].IsWord && unit < words.Count)
            {
                yield return words[at].Number >= ManyOfAnything ? "count-told" : "level-count";
            }
        }

        if (numbers >= 5)
        {
            yield return "many-numbers";
        }
    }
}
