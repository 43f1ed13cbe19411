using MinutesMiner.Core.Links;

namespace MinutesMiner.Linking.Identities;

/// <summary>A name as documents of a municipality print it, but for case and punctuation, with all places that do.</summary>
internal sealed class PrintedName
{
    public PrintedName(string key, IReadOnlyList<(LinkDocument Document, IdentityMention Mention)> mentions)
    {
        Key = key;
        Mentions = [.. mentions.OrderBy(m => m.Mention.At).ThenBy(m => m.Mention.Role).ThenBy(m => m.Mention.Name, StringComparer.Ordinal)];
        Names = [.. Mentions.GroupBy(m => m.Mention.Name, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        Bodies = Mentions.Select(m => m.Document.Body.Key).Where(b => b.Length > 0).ToHashSet(StringComparer.Ordinal);
        Parties = Mentions.Select(m => m.Mention.Party).OfType<string>().Select(LinkText.Key).ToHashSet(StringComparer.Ordinal);
        Lists = Mentions.Where(m => m.Mention.Role != MentionRole.Stated).Select(m => m.Mention.At).ToHashSet();
        var days = Mentions.Select(m => m.Document.Date).OfType<DateOnly>().ToList();
        if (days.Count > 0)
        {
            (First, Last) = (days.Min(), days.Max());
        }
    }

    /// <summary>The name as it is compared.</summary>
    public string Key { get; }

    /// <summary>The printed name, the most frequent where there are several.</summary>
    public string Name => Names[0];

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<(LinkDocument Document, IdentityMention Mention)> Mentions { get; }

    /// <summary>Bodies in whose documents it stands.</summary>
    public IReadOnlySet<string> Bodies { get; }

    /// <summary>Parties that stand with it.</summary>
    public IReadOnlySet<string> Parties { get; }

    /// <summary>Documents and items that list it, rather than quote it.</summary>
    public IReadOnlySet<FactAddress> Lists { get; }

    private DateOnly? First { get; }

    private DateOnly? Last { get; }

    /// <summary>Days between the time of the one and that of the other; 0 when they overlap, or when no day is known.</summary>
    public int GapTo(PrintedName other) => First is { } first && Last is { } last && other.First is { } otherFirst && other.Last is { } otherLast
        ? Math.Max(0, Math.Max(otherFirst.DayNumber - last.DayNumber, first.DayNumber - otherLast.DayNumber))
        : 0;
}

/// <summary>Two names that may be one.</summary>
internal sealed record NamePair(PrintedName A, PrintedName B, string Rule, double Score, IReadOnlyList<string> Evidence)
{
    /// <summary>Where the text itself says that they are one; null when only the names do.</summary>
    public FactAddress? SaidAt { get; init; }

    /// <summary>The evidence as it is told.</summary>
    public IdentityMerge ToMerge() => new(A.Name, B.Name, Rule, Score, SaidAt ?? A.Mentions[0].Mention.At, SaidAt ?? B.Mentions[0].Mention.At, Evidence);
}
