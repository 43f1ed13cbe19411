using MinutesMiner.Core.Storage;

namespace MinutesMiner.Linking;

/// <summary>A body's name as it is compared: "Byrådet", "Byråd 2022-2025" and "Byråd" are one.</summary>
/// <param name="Key">The name folded, without term and article; empty when there is none.</param>
/// <param name="Rank">0 committee, 1 finance committee, 2 council: a case goes up.</param>
internal readonly record struct BodyName(string Key, int Rank)
{
    /// <summary>The body of a printed name.</summary>
    public static BodyName Of(string? name)
    {
        var words = NameMatch.Key(name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !char.IsAsciiDigit(w[0])).ToArray();
        if (words.Length == 0)
        {
            return new BodyName("", 0);
        }

        words[^1] = WithoutArticle(words[^1]);
        var rank = words.Length > 2 ? 0
            : LinkPhrases.Shipped.Councils.Contains(words[^1]) ? 2
            : LinkPhrases.Shipped.Finance.Contains(words[^1]) ? 1
            : 0;
        return new BodyName(string.Join(' ', words), rank);
    }

    private static string WithoutArticle(string word)
    {
        var stem = word.EndsWith("ets", StringComparison.Ordinal) ? word[..^1] : word;
        return stem.Length > 6 && (stem.EndsWith("et", StringComparison.Ordinal) || stem.EndsWith("en", StringComparison.Ordinal)) ? stem[..^2] : word;
    }
}
