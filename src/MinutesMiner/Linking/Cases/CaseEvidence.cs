using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;

namespace MinutesMiner.Linking.Cases;

/// <summary>How sure it is that two items treat the same matter.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Evidence">What speaks for it, strongest first.</param>
internal readonly record struct CaseMatch(double Score, IReadOnlyList<string> Evidence)
{
    public static CaseMatch None { get; } = new(0, []);
}

/// <summary>Weighs what speaks for two items treating the same matter: number, title, printed history, attachments.</summary>
internal sealed class CaseEvidence(TitleComparison titles, HistoryIndex history)
{
    /// <summary>A matter that comes back later than this is linked by number or history only.</summary>
    private const int LongestGapDays = 150;

    /// <summary>Weighs a pair. The earlier item comes first; both are of different meetings.</summary>
    public CaseMatch Between(LinkItem earlier, LinkItem later)
    {
        if (earlier.IsStanding || later.IsStanding)
        {
            return CaseMatch.None;
        }

        var likeness = titles.Similarity(earlier.Words, later.Words);
        var printed = history.Tells(earlier, later);
        var number = earlier.CaseKey is not null && earlier.CaseKey == later.CaseKey;
        var differ = earlier.CaseKey is not null && later.CaseKey is not null && !number;
        var score = 0.0;
        var evidence = new List<string>(4);
        if (number && (likeness >= 0.5 || printed))
        {
            Speak(printed ? 0.99 : 0.97, LinkEvidence.CaseNumber);
        }

        if (printed && (likeness >= 0.3 || number))
        {
            Speak(differ ? 0.8 : 0.95, LinkEvidence.History);
        }

        if (IsNear(earlier, later) && FollowsOn(earlier, later, differ) && Telling(earlier, later))
        {
            if (likeness >= 0.99)
            {
                Speak(differ ? 0.65 : 0.8, LinkEvidence.Title);
            }
            else if (likeness >= 0.75 && !differ)
            {
                Speak(0.65, LinkEvidence.Title);
            }

            var shared = earlier.Attachments.Count(later.Attachments.Contains);
            if (shared > 0 && (likeness >= 0.5 || (shared > 1 && likeness >= 0.25)))
            {
                Speak(differ ? 0.6 : 0.75, LinkEvidence.Attachments);
            }
        }
        else if (score > 0 && likeness >= 0.75)
        {
            evidence.Add(LinkEvidence.Title);
        }

        return new CaseMatch(Math.Round(score, 2), evidence);

        void Speak(double weight, string code)
        {
            score = 1 - ((1 - score) * (1 - (evidence.Count == 0 ? weight : weight * 0.3)));
            evidence.Add(code);
        }
    }

    /// <summary>
    /// Bodies of the same standing treat things of the same title side by side without their being one matter ("Udvalgets mødekalender"):
    /// what is linked by title alone goes up, or comes back to the same body, or down again. Where the numbers differ, the earlier body
    /// must have left the matter open as well.
    /// </summary>
    private static bool FollowsOn(LinkItem earlier, LinkItem later, bool numbersDiffer)
    {
        var open = earlier.Outcome is null or Outcome.Postponed or Outcome.Referred or Outcome.Recommended or Outcome.Other;
        return earlier.Body.Key == later.Body.Key ? open || (earlier.Outcome == Outcome.Discussed && !numbersDiffer)
            : earlier.Body.Rank != later.Body.Rank && (open || !numbersDiffer);
    }

    /// <summary>A title of one or two common words tells nothing.</summary>
    private bool Telling(LinkItem earlier, LinkItem later) =>
        earlier.Words.Stems.Count(s => later.Words.Stems.Contains(s) && titles.Frequency(s) <= 40) >= 2;

    /// <summary>Whether a title alone can say that the later item continues the earlier.</summary>
    public static bool IsNear(LinkItem earlier, LinkItem later) =>
        later.Date!.Value.DayNumber - earlier.Date!.Value.DayNumber <= LongestGapDays;
}
