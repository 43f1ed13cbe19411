using MinutesMiner.Core.Facts;

namespace MinutesMiner.Linking.Rules;

/// <summary>What a rule fixes: rules on one group and activity stand in each other's way only where they fix the same.</summary>
internal enum RuleAspect
{
    /// <summary>Nothing that is counted.</summary>
    Plain,

    /// <summary>By when.</summary>
    Deadline,

    /// <summary>How often.</summary>
    Frequency,

    /// <summary>At which event.</summary>
    Event,

    /// <summary>How much.</summary>
    Amount,

    /// <summary>That the group is let off.</summary>
    Exemption,
}

/// <summary>Compares what rules fix.</summary>
internal static class RuleAspects
{
    public static RuleAspect Of(ServiceRule rule) =>
        rule.Modality == Modality.Exempt ? RuleAspect.Exemption
        : rule.Quantity?.Per is not null || rule.Timing?.Kind == "recurrence" ? RuleAspect.Frequency
        : rule.Timing is { Kind: "deadline" or "point" or "window" } && (rule.Timing.Min ?? rule.Timing.Max) is not null ? RuleAspect.Deadline
        : rule.Timing is { Kind: "event" } ? RuleAspect.Event
        : (rule.Quantity?.Min ?? rule.Quantity?.Max) is not null ? RuleAspect.Amount
        : RuleAspect.Plain;

    /// <summary>Whether one of the rules leaves no room for the other.</summary>
    public static bool Meet(ServiceRule earlier, ServiceRule later)
    {
        var (a, b) = (Of(earlier), Of(later));
        if (a != b)
        {
            // Who is let off is given nothing, however often it was before.
            return a == RuleAspect.Exemption || b == RuleAspect.Exemption;
        }

        return a switch
        {
            RuleAspect.Deadline => earlier.Timing!.From is null || later.Timing!.From is null || earlier.Timing.From == later.Timing.From,
            RuleAspect.Event => earlier.Timing!.From == later.Timing!.From,
            RuleAspect.Amount => earlier.Quantity!.Unit == later.Quantity!.Unit,
            _ => true,
        };
    }

    /// <summary>Whether both say the same.</summary>
    public static bool Same(ServiceRule a, ServiceRule b) =>
        LinkText.Key(a.Text) == LinkText.Key(b.Text)
            ? Equals(a.Quantity, b.Quantity) && SameTiming(a.Timing, b.Timing)
            : Of(a) is not (RuleAspect.Plain or RuleAspect.Event) && a.Modality == b.Modality && Equals(a.Quantity, b.Quantity) && SameTiming(a.Timing, b.Timing)
              && Equals(a.Coverage?.Min, b.Coverage?.Min) && Equals(a.Coverage?.Max, b.Coverage?.Max) && (a.Condition is null) == (b.Condition is null);

    private static bool SameTiming(RuleTiming? a, RuleTiming? b) => (a is null && b is null)
        || (a is not null && b is not null && a.Kind == b.Kind && a.From == b.From && a.Min == b.Min && a.Max == b.Max && a.Unit == b.Unit);
}
