using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Recognition;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>Finds under which condition a sentence holds: "når …", "hvis …", "medmindre …", "efter visitators vurdering", "ved 5 cm sne".</summary>
internal static class ConditionReader
{
    /// <summary>The most words behind "ved".</summary>
    private const int LongestCircumstance = 6;

    private static readonly PhraseSet Clause = RuleWords.Conditions["clause"];
    private static readonly PhraseSet Phrase = RuleWords.Conditions["phrase"];
    private static readonly PhraseSet By = RuleWords.Conditions["by"];
    private static readonly PhraseSet ByStop = RuleWords.Conditions["byStop"];
    private static readonly PhraseSet Before = RuleWords.Conditions["before"];
    private static readonly PhraseSet Verb = RuleWords.Conditions["verb"];
    private static readonly PhraseSet Inverted = RuleWords.Conditions["inverted"];
    private static readonly PhraseSet Main = RuleWords.Conditions["main"];

    /// <summary>The conditions in order, not overlapping. A time ("når barnet er 26 uger") is none.</summary>
    public static IReadOnlyList<TextRange> Find(Words words, IReadOnlyList<TimingMatch> timings)
    {
        var found = new List<TextRange>();
        for (var at = 0; at < words.Count; at++)
        {
            if (!Opens(words, at, out var end) || timings.Any(t => t.Range.Contains(words[at].Range) && (t.Timing.Kind is "point" or "window" || t.Range.Start < words[at].Range.Start || words.Is(at, "ved"))))
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
        if (Clause.EndAt(words, at) > 0)
        {
            end = Clauses.End(words, at);
            // "hvis …, hvis …, eller hvis …": one condition with its alternatives.
            while (words.Is(end, ",") && (words.Is(end + 1, "hvis") || (words.Is(end + 1, "eller", "og") && Verb.EndAt(words, end + 2) < 0)) && end + 2 < words.Count)
            {
                end = Clauses.End(words, end + 1);
            }

            if (words.Is(end, ",") && words.Is(at, "hvis", "når") && at == 0 && words.Is(end + 1, "og") && words.Is(end + 2, "der"))
            {
                end = Clauses.End(words, end + 2);
            }

            return true;
        }

        if (words[at].IsWord && IsFront(words, at) && IsInverted(words, at, out end))
        {
            return true;
        }

        if (Before.EndAt(words, at) > 0 && words.Is(at - 1, ",") && words[at + 1].IsWord && !words.Is(at + 1, "for"))
        {
            end = Clauses.End(words, at);
            return words.Is(at, "før");
        }

        if (Phrase.EndAt(words, at) is > 0 and var phrase)
        {
            // "Efter en konkret vurdering af behovet …": with what is weighed.
            end = words.Is(phrase, "af") ? Clauses.End(words, at) : phrase;
            return true;
        }

        if (By.EndAt(words, at) > 0 || (at == 0 && words.Is(at, "ved") && words[at + 1].IsWord && !words.Is(at + 1, "siden", "hjælp", "at")))
        {
            end = at + 1;
            while (end < words.Count && end < at + LongestCircumstance && !words[end].IsPunctuation && ByStop.EndAt(words, end) < 0 && !words[end].Lower.EndsWith("es", StringComparison.Ordinal))
            {
                end++;
            }

            return true;
        }

        return false;
    }

    /// <summary>"Kan fristen ikke overholdes, får borgeren …": a verb opens the sentence, and the main clause's stands right behind its comma.</summary>
    private static bool IsInverted(Words words, int front, out int end)
    {
        end = front;
        if (Inverted.EndAt(words, front) < 0 && !VerbForms.IsPassive(words, front))
        {
            return false;
        }

        end = Clauses.End(words, front);
        while (words.Is(end, ",") && (words.Is(end + 1, "og", "eller") || words.Is(end + 1, "om", "at", "fx")))
        {
            end = Clauses.End(words, end + 1);
        }

        return end > front + 2 && words.Is(end, ",") && (Main.EndAt(words, end + 1) > 0 || VerbForms.IsPassive(words, end + 1));
    }

    /// <summary>Whether a sentence begins at the token: it is the first word, or the first behind a bullet.</summary>
    private static bool IsFront(Words words, int at) => at == 0 || (at == 1 && words[0].IsPunctuation);
}
