using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>Finds under which condition a sentence holds: "når …", "hvis …", "medmindre …", "efter visitators vurdering", "ved 5 cm sne".</summary>
internal static class ConditionReader
{
    /// <summary>The conditions in order, not overlapping. A time ("når barnet er 26 uger") is none.</summary>
    public static IReadOnlyList<TextRange> Find(Words words, IReadOnlyList<TimingMatch> timings)
    {
        var found = new List<TextRange>();
        for (var at = 0; at < words.Count; at++)
        {
            if (!Opens(words, at, out var end) || timings.Any(t => t.Timing.Kind is "point" or "window" && t.Range.Contains(words[at].Range)))
            {
                continue;
            }

            var range = words.Range(at, end);
            if (range.Length > 0)
            {
                found.Add(range);
            }

            at = Math.Max(at, end - 1);
        }

        return found;
    }

    private static bool Opens(Words words, int at, out int end)
    {
        end = at;
        if (words.Is(at, "hvis", "medmindre", "såfremt", "forudsat") || (words.Is(at, "med") && words.Is(at + 1, "mindre")) || (words.Is(at, "når") && !words.Is(at - 1, "hvornår")))
        {
            end = Clauses.End(words, at);
            // "hvis …, hvis …, eller hvis …": one condition with its alternatives.
            while (words.Is(end, ",") && (words.Is(end + 1, "hvis") || (words.Is(end + 1, "eller", "og") && !IsVerb(words[end + 2].Lower))) && end + 2 < words.Count)
            {
                end = Clauses.End(words, end + 1);
            }

            if (words.Is(end, ",") && words.Is(at, "hvis", "når") && at == 0 && words.Is(end + 1, "og") && words.Is(end + 2, "der"))
            {
                end = Clauses.End(words, end + 2);
            }

            return true;
        }

        if (words.Is(at, "før", "inden") && words.Is(at - 1, ",") && words[at + 1].IsWord && !words.Is(at + 1, "for"))
        {
            end = Clauses.End(words, at);
            return words.Is(at, "før");
        }

        if (words.Is(at, "efter") && (words.Is(at + 1, "behov") || words.Is(at + 2, "vurdering")
            || (words.Is(at + 1, "en", "konkret") && words[at + 2].IsWord && HasVurdering(words, at))))
        {
            end = words.Is(at + 1, "behov") ? at + 2 : words.Is(at + 2, "vurdering") ? at + 3 : Clauses.End(words, at);
            return true;
        }

        if (words.Is(at, "ved") && (words[at + 1].Number is not null || words.Is(at + 1, "længerevarende", "højt", "behov", "særlige")))
        {
            end = at + 1;
            while (end < words.Count && end < at + 6 && !words[end].IsPunctuation && !words.Is(end, "og", "vil", "skal", "kan"))
            {
                end++;
            }

            return true;
        }

        if (words.Is(at, "efter") && (words.Is(at + 2, "udeblivelse", "udeblivelser") || words.Is(at + 3, "udeblivelse")))
        {
            end = words.Is(at + 2, "udeblivelse", "udeblivelser") ? at + 3 : at + 4;
            return true;
        }

        if (words.Is(at, "inden") && words.Is(at + 1, "for") && words.Is(at + 3, "økonomiske"))
        {
            end = at + 5;
            return true;
        }

        return false;
    }

    private static bool HasVurdering(Words words, int at)
    {
        for (var next = at + 2; next < at + 7; next++)
        {
            if (words.Is(next, "vurdering"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVerb(string word) => word is "er" or "får" or "skal" or "kan" or "laves" or "tilbydes";
}
