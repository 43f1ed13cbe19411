using System.Globalization;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Evaluation;

/// <summary>
/// A slot of a rule, compared on rules that <see cref="RuleMatcher"/> has paired; "–" for an empty slot, so that an empty slot that gold
/// leaves empty too is right. The document's words are right when they overlap as texts of rules must.
/// </summary>
/// <param name="Name">Name in tables and JSON.</param>
/// <param name="Value">The slot's value as a comparable text.</param>
public sealed record RuleSlot(string Name, Func<ServiceRule, string?> Value)
{
    /// <summary>Whether the words are compared by overlap rather than by equality.</summary>
    public bool IsQuote { get; init; }

    /// <summary>Every slot, in the order of tables.</summary>
    public static IReadOnlyList<RuleSlot> All { get; } =
    [
        new("rule target", r => r.TargetGroup),
        new("rule target text", r => r.TargetText) { IsQuote = true },
        new("rule activity", r => r.Activity),
        new("rule activity text", r => r.ActivityText) { IsQuote = true },
        new("rule modality", r => r.Modality.ToString()),
        new("rule quantity", r => r.Quantity is { } q ? Text($"{q.Min:0.##}..{q.Max:0.##} {q.Unit} per {q.Per}") : null),
        new("rule timing", r => r.Timing is { } t ? Text($"{t.Kind} {t.Min:0.##}..{t.Max:0.##} {t.Unit}") : null),
        new("rule timing from", r => r.Timing?.From),
        new("rule timing text", r => r.Timing?.Text) { IsQuote = true },
        new("rule coverage", r => r.Coverage is { } c ? Text($"{c.Min:0.##}..{c.Max:0.##}") : null),
        new("rule provider", r => r.Provider?.ToLowerInvariant()),
        new("rule condition", r => r.Condition) { IsQuote = true },
        new("rule from–to", r => r.EffectiveFrom is null && r.EffectiveTo is null ? null : Text($"{r.EffectiveFrom:yyyy-MM-dd}–{r.EffectiveTo:yyyy-MM-dd}")),
        new("rule status", r => r.Status.ToString()),
        new("rule set by", r => r.SetBy is { } s ? $"{s.Document} {s.Item} {s.Relation}" : null),
    ];

    /// <summary>Compares the slot on all pairs.</summary>
    public Score Compare(IReadOnlyList<(ServiceRule Found, ServiceRule Gold)> pairs)
    {
        var right = 0;
        var (extra, missing) = (new List<string>(), new List<string>());
        foreach (var (found, gold) in pairs)
        {
            var (ours, theirs) = (Value(found), Value(gold));
            if (IsQuote ? (ours is null) == (theirs is null) && RuleMatcher.Overlap(ours, theirs) >= RuleMatcher.LeastOverlap : ours == theirs)
            {
                right++;
            }
            else
            {
                extra.Add($"{gold.Id} {ours ?? "–"}");
                missing.Add($"{gold.Id} {theirs ?? "–"}");
            }
        }

        return new Score(Name, right, extra, missing);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture).Trim();
}
