using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>An entry or cell that names something and how much or how long of it, and no more: "Aftensmad: 1.102 kr.", "Bilsager: 9 måneder".</summary>
/// <param name="IsPrice">Whether it is a price; else it is a limit of time.</param>
/// <param name="Name">Where its name stands; null in a cell, whose name is its row's.</param>
/// <param name="IsFree">Whether the price is none.</param>
internal readonly record struct LevelEntry(bool IsPrice, TextRange? Name, bool IsFree)
{
    /// <summary>The most words of a level.</summary>
    private const int LongestLevel = 9;

    private static readonly PhraseSet Crowns = RuleWords.Counts["kr"];
    private static readonly PhraseSet Limits = RuleWords.Times["limit"];
    private static readonly PhraseSet Free = RuleWords.Doings["free"];
    private static readonly PhraseSet NameEnds = RuleWords.Doings["nameEnd"];

    /// <summary>Reads the entry; null when it is none.</summary>
    public static LevelEntry? Read(Words words, Statement statement)
    {
        if (!statement.IsEntry)
        {
            return null;
        }

        var colon = Colon(words);
        var first = colon + 1;
        if (words.Count - first is 0 or > LongestLevel || (colon < 0 && !statement.IsCell))
        {
            return null;
        }

        var free = Free.IsIn(words, first, words.Count);
        var isPrice = free || HasMoney(words, first);
        if (!isPrice && !(HasTime(words, first) && (statement.Row is { IsLimit: true } || statement.Above.Any(a => Limits.IsIn(new Words(a))))))
        {
            return null;
        }

        return new LevelEntry(isPrice, colon < 0 ? null : words.Range(0, NameEnd(words, colon)), free);
    }

    /// <summary>Index of the colon behind the name; -1 where there is none.</summary>
    public static int Colon(Words words)
    {
        for (var at = words.Count - 2; at > 0; at--)
        {
            if (words.Is(at, ":"))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>A name ends ahead of what it is counted by and whom it is for: "Fast bidrag pr. måler", "Pas, under 12 år".</summary>
    private static int NameEnd(Words words, int colon)
    {
        var end = NameEnds.IndexIn(words, 1, colon);
        end = end < 0 ? colon : end;
        return words.Is(end - 1, ",", "(") && end > 1 ? end - 1 : end;
    }

    private static bool HasMoney(Words words, int first)
    {
        for (var at = first; at < words.Count; at++)
        {
            if (words[at].Number is not null && (Crowns.IsIn(words, at + 1, Math.Min(words.Count, at + 5)) || Crowns.EndAt(words, at - 1) > 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasTime(Words words, int first)
    {
        for (var at = first; at < words.Count; at++)
        {
            if (Counts.At(words, at) is { } count && TimeUnits.Of(words[count.End].Lower) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
