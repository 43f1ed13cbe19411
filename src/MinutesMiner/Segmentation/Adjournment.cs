using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Times;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Reads that the meeting ended, "Mødet hævet kl. 18.10.", in a line or a sentence that says nothing else.</summary>
internal static class Adjournment
{
    /// <summary>The rule's name, for a trace.</summary>
    public const string Rule = "adjourned";

    /// <summary>The words of the time, and the pattern that found them; null where the text tells of anything else.</summary>
    public static (LocatedText Time, string Pattern)? Find(LocatedText text, Lexicon lexicon)
    {
        foreach (var template in lexicon.Adjournments)
        {
            if (template.MatchWhole(text.Text)?.Groups["time"] is { Success: true } time && DanishTimes.Parse(time.Value) is not null)
            {
                return (text.Slice(new TextRange(time.Index, time.Index + time.Length)), template.Source);
            }
        }

        return null;
    }
}
