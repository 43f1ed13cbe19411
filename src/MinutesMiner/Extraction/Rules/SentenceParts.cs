using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Extraction.Rules.Slots;

namespace MinutesMiner.Extraction.Rules;

/// <summary>
/// The parts of a sentence that each set a level of their own: "… inden 3 dage; ved akutte skader dog samme dag", "… fejes to gange om året, og
/// torvet renholdes dagligt". A part without a level belongs to the one ahead of it.
/// </summary>
internal static class SentenceParts
{
    /// <summary>The most words ahead of the "dog" of an exception: "på de øvrige klassetrin dog".</summary>
    private const int ExceptionReach = 5;

    /// <summary>The most words of the subject that stands between "og" and its verb.</summary>
    private const int SubjectReach = 5;

    private static readonly PhraseSet Exception = RuleWords.Clauses["exception"];
    private static readonly PhraseSet Opens = RuleWords.Clauses["partOpens"];
    private static readonly PhraseSet Then = RuleWords.Clauses["then"];
    private static readonly PhraseSet Subordinate = RuleWords.Clauses["subordinate"];
    private static readonly PhraseSet Free = RuleWords.Clauses["isFree"];
    private static readonly PhraseSet Binds = RuleWords.Clauses["partBinds"];
    private static readonly PhraseSet Bounds = RuleWords.Clauses["partBounds"];
    private static readonly PhraseSet Times = RuleWords.Clauses["partTimes"];

    /// <summary>Where the parts stand, in order, without the marks and conjunctions that join them; a single one where the sentence has no other.</summary>
    public static IReadOnlyList<TextRange> Find(Words words)
    {
        var parts = new List<TextRange>();
        var (first, depth) = (0, 0);
        for (var at = 1; at < words.Count - 1; at++)
        {
            depth += words.Is(at, "(") ? 1 : words.Is(at, ")") ? -1 : 0;
            if (depth == 0 && Next(words, at) is > 0 and var next && HasLevel(words, first, at) && Sets(words, at, next))
            {
                parts.Add(words.Range(first, at));
                (first, at) = (next, next);
            }
        }

        parts.Add(words.Range(first, words.Count));
        return parts;
    }

    /// <summary>Index of the first word of the part that the mark or conjunction at the index opens; 0 where it opens none.</summary>
    private static int Next(Words words, int at)
    {
        if (words.Is(at, ";"))
        {
            return at + 1;
        }

        if (words.Is(at, ","))
        {
            var next = words.Is(at + 1, "og", "men") ? words.Is(at + 2, "at") ? at + 3 : at + 2 : 0;
            return Opens.EndAt(words, at + 1) > 0 || IsException(words, at + 1) ? at + 1 : next > 0 && HasVerb(words, next) ? next : 0;
        }

        return words.Is(at, "og", "men") && (Then.EndAt(words, at + 1) > 0 || IsVerb(words, at + 1) || (Bounds.EndAt(words, at + 1) is > 0 and var bound && Counts.Number(words, bound) is not null)) ? at + 1 : 0;
    }

    /// <summary>Whether the part that begins at the word sets something: a level, or, behind a semicolon or "men", what one may, must or pays.</summary>
    private static bool Sets(Words words, int mark, int next)
    {
        var end = Ends(words, next);
        return HasLevel(words, next, end) || ((words.Is(mark, ";") || words.Is(next - 1, "men")) && Binds.IsIn(words, next, end))
            || (IsException(words, next) && Enumerable.Range(next, end - next).Any(i => Counts.Number(words, i) is not null && !words.Is(i, "en", "et")));
    }

    /// <summary>Whether the words up to the next mark begin with an exception: "dog", "fredag dog".</summary>
    private static bool IsException(Words words, int first)
    {
        for (var at = first; at < first + ExceptionReach && !words[at].IsPunctuation; at++)
        {
            if (Exception.EndAt(words, at) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a main clause begins here: its verb, behind a short subject.</summary>
    private static bool HasVerb(Words words, int first)
    {
        for (var at = first; at < first + SubjectReach && !words[at].IsPunctuation && Subordinate.EndAt(words, at) < 0; at++)
        {
            if (IsVerb(words, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVerb(Words words, int at) => VerbForms.IsFinite(words, at) && !VerbForms.FollowsAuxiliary(words, at);

    /// <summary>Index of the mark that ends the part that begins at the word.</summary>
    private static int Ends(Words words, int first)
    {
        var at = first + 1;
        while (at < words.Count && !words.Is(at, ";"))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether the words say how much, how often, when, or that something is free.</summary>
    private static bool HasLevel(Words words, int first, int end)
    {
        var part = new Words(words.Quote(words.Range(first, end)));
        return TimingReader.Find(part).Any(t => t.Timing.Kind != "event") || Times.IsIn(part) || TimingReader.Bare(part) is not null || CoverageReader.Find(part) is not null
            || QuantityReader.Other(part, null, null, [], null, null) is not null || Free.IsIn(part);
    }
}
