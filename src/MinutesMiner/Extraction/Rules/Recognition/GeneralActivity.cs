namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>The activities that stand for any of their kind: what a rule is about where no narrower term of the taxonomy is named.</summary>
internal static class GeneralActivity
{
    /// <summary>The one that a verb of the mode stands for; null where nothing sets anything.</summary>
    public static string? Of(RuleMode mode) => mode switch
    {
        RuleMode.None => null,
        RuleMode.Charges or RuleMode.Costs => "betaling",
        RuleMode.Binds or RuleMode.Forbids or RuleMode.Requires or RuleMode.Passive or RuleMode.Operates or RuleMode.Is or RuleMode.Sets or RuleMode.Regulates or RuleMode.Conditions or RuleMode.House => "krav",
        RuleMode.Opens => "aabningstid",
        _ => "adgang",
    };
}
