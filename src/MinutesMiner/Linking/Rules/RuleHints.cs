using System.Globalization;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Linking.Rules;

/// <summary>
/// Points at rules that a lawyer should look at. It compares words with words: a hint says what the document says, or does not say,
/// and never what is lawful.
/// </summary>
internal static class RuleHints
{
    /// <summary>A ceiling or an exclusion for citizens, in a case that nowhere speaks of looking at the single one.</summary>
    public const string NoIndividualAssessment = "rule.no-individual-assessment";

    /// <summary>A deadline that is longer than one which the same item tells as the law's.</summary>
    public const string BeyondCitedDeadline = "rule.beyond-cited-deadline";

    /// <summary>Groups that are no citizens: nobody's need is assessed there.</summary>
    private static readonly string[] NotCitizens = ["virksomheder", "stoerre-virksomheder", "smaa-virksomheder", "foreninger", "medarbejdere", "veje", "veje-klasse-1", "cykelstier", "trafikanter", "husstande"];

    private static readonly Dictionary<string, decimal> Days = new(StringComparer.Ordinal)
    {
        ["hour"] = 1m / 24, ["day"] = 1, ["week"] = 7, ["month"] = 365.25m / 12, ["year"] = 365.25m,
    };

    /// <summary>Whether the words are told as the law's.</summary>
    public static bool IsLaw(string text) => LinkPhrases.Shipped.Laws.IsIn(new Words(text));

    /// <summary>Whether the words change what applied.</summary>
    public static bool Changes(string text) => LinkPhrases.Shipped.Changes.IsIn(new Words(text));

    /// <summary>What to look at in a rule.</summary>
    public static IReadOnlyList<RuleHint> Of(LinkRule rule)
    {
        var hints = new List<RuleHint>();
        if (rule.Rule.Status is RuleStatus.Described || IsLaw(rule.Rule.Text))
        {
            return hints;
        }

        if (IsCeiling(rule.Rule) && !LooksAtSingleCase(rule))
        {
            hints.Add(new RuleHint(
                NoIndividualAssessment,
                "Reglen sætter en grænse eller undtager en gruppe, og hverken den eller sagen nævner en individuel vurdering. Se efter i sagen.",
                rule.Rule.Text,
                rule.Rule.Spans));
        }

        if (CitedDeadline(rule) is { } law)
        {
            hints.Add(new RuleHint(
                BeyondCitedDeadline,
                string.Create(CultureInfo.InvariantCulture, $"Fristen er længere end den, som samme punkt gengiver som lovens: »{law.Timing!.Text ?? law.Text}«. Sammenhold de to sætninger."),
                law.Text,
                law.Spans));
        }

        return hints;
    }

    private static bool IsCeiling(ServiceRule rule) =>
        !NotCitizens.Contains(rule.TargetGroup, StringComparer.Ordinal)
        && rule.Condition is null
        && (rule.Quantity is { Min: null, Max: not null } || rule.Modality == Modality.Exempt || rule.Quantity?.Max is not null || rule.Quantity is null)
        && LinkPhrases.Shipped.Absolutes.IsIn(new Words(rule.Text));

    private static bool LooksAtSingleCase(LinkRule rule) =>
        LinkPhrases.Shipped.IndividualAssessment.IsIn(new Words(rule.Rule.Text))
        || rule.Item is { HasIndividualAssessment: true }
        || rule.Document.Rules.Any(o => o.Item == rule.Item && o.Rule.Activity == "individuel-vurdering");

    /// <summary>A rule of the same item that is told as the law's, on the same activity, with a shorter time from the same event.</summary>
    private static ServiceRule? CitedDeadline(LinkRule rule)
    {
        if (Length(rule.Rule) is not { } own || rule.Item is null)
        {
            return null;
        }

        return rule.Document.Rules
            .Where(o => o.Item == rule.Item && o.Rule.Activity == rule.Rule.Activity && IsLaw(o.Rule.Text))
            .Select(o => o.Rule)
            .FirstOrDefault(o => Length(o) is { } law && law < own && (o.Timing!.From is null || rule.Rule.Timing!.From is null || o.Timing.From == rule.Rule.Timing.From));
    }

    private static decimal? Length(ServiceRule rule) =>
        rule.Timing is { Kind: "deadline" or "point", Unit: { } unit } timing && (timing.Max ?? timing.Min) is { } value && Days.TryGetValue(unit, out var days) ? value * days : null;
}
