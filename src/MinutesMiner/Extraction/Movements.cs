using MinutesMiner.Core.Text.Times;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction;

/// <summary>Who came and went: what a sentence or a note says of it.</summary>
/// <param name="Arrives">Whether somebody came, or came back.</param>
/// <param name="Leaves">Whether somebody left.</param>
/// <param name="Arrived">When somebody came; null when no time is printed.</param>
/// <param name="Left">When somebody left; null when no time is printed.</param>
internal readonly record struct Movements(bool Arrives, bool Leaves, TimeOnly? Arrived, TimeOnly? Left)
{
    public static Movements Read(string? text, Lexicon lexicon)
    {
        if (text is null)
        {
            return default;
        }

        var (arrives, arrived) = Find(text, lexicon.Arrivals);
        var (leaves, left) = Find(text, lexicon.Departures);
        return new Movements(arrives, leaves, arrived, left);
    }

    private static (bool Found, TimeOnly? Time) Find(string text, IReadOnlyList<TextTemplate> templates)
    {
        var matches = templates.SelectMany(t => t.MatchesWithin(text)).ToList();
        var time = matches.Select(m => m.Groups["time"]).FirstOrDefault(g => g.Success);
        return (matches.Count > 0, time is null ? null : DanishTimes.Parse($"kl. {time.Value}")?.Start);
    }
}
