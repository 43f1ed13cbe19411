using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>Where a subordinate clause ends: Danish sets a comma before and after it, and one more for each clause within.</summary>
internal static class Clauses
{
    /// <summary>Words that open a clause within a clause when they follow a comma.</summary>
    private static readonly PhraseSet Openers = RuleWords.Clauses["openers"];

    /// <summary>Index after the clause that begins at the token: at its comma, or at the sentence's end. A closing bracket ends it too.</summary>
    public static int End(Words words, int start)
    {
        var depth = 0;
        for (var at = start + 1; at < words.Count; at++)
        {
            if (words.Is(at, "("))
            {
                depth++;
            }
            else if (words.Is(at, ")"))
            {
                if (depth-- == 0)
                {
                    return at;
                }
            }
            else if (depth == 0 && words.Is(at, ";", ":") || (words.Is(at, "–") && at > start + 2))
            {
                return at;
            }
            else if (depth == 0 && words.Is(at, ","))
            {
                if (words.Is(at + 1, "og", "eller") && words.Is(at + 2, "hvis", "når", "der", "som", "en"))
                {
                    continue;
                }

                if (!Goes(words, at + 1))
                {
                    return at;
                }
            }
            else if (words.Is(at, ".") && at == words.Count - 1)
            {
                return at;
            }
        }

        return words.Count;
    }

    /// <summary>The text of the clause, from one token up to another.</summary>
    public static TextRange Range(Words words, int start) => words.Range(start, End(words, start));

    private static bool Goes(Words words, int after) => Openers.EndAt(words, after) > 0 && !(words.Is(after, "at") && words.Is(after - 2, "gælder"));
}
