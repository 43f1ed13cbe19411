using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Extraction.Rules.Slots;

namespace MinutesMiner.Extraction.Rules;

/// <content>Sentences that set several levels, one behind the other.</content>
internal sealed partial class RuleReader
{
    private static readonly PhraseSet Excepts = RuleWords.Clauses["exception"];
    private static readonly PhraseSet Holds = RuleWords.Clauses["holds"];
    private static readonly PhraseSet Limits = RuleWords.Clauses["partBounds"];
    private static readonly PhraseSet SameDay = RuleWords.Times["sameDay"];
    private static readonly PhraseSet TimesDone = RuleWords.Counts["times"];

    /// <summary>The rules of each part of a statement that sets several levels; those of the whole where
    /// reading it by parts finds no more, and no part only tells of the past.</summary>
    private IReadOnlyList<RuleDraft> ByParts(Statement statement, DateOnly? context, Governing governing, IReadOnlyList<RuleDraft> whole)
    {
        var words = new Words(statement.Text.Text);
        if (whole.Count == 0 || statement.Text.Length > LongestStatement || SentenceParts.Find(words) is not [_, _, ..] parts)
        {
            return whole;
        }

        var drafts = new List<RuleDraft>();
        var tellsPast = false;
        foreach (var part in parts)
        {
            var text = words.Quote(part).TrimEnd(' ', ',', '.');
            var own = new Words(text);
            var piece = statement with { Text = LocatedText.Unpaged(text), Before = drafts.Count == 0 ? statement.Before : "" };
            var at = governing.At - words.IndexAt(part.Start);
            var verb = governing.Mode != RuleMode.None && at >= 0 && at < own.Count ? governing with { At = at } : default;
            if (drafts.Count == 0)
            {
                drafts.AddRange(Read(piece, context, verb));
                if (drafts.Count == 0)
                {
                    return whole;
                }

                continue;
            }

            if (Frames.TellsPast(signals.Mark(own)))
            {
                // "… ydes med højst 10.000 kr., og i år er der søgt om 40.000 kr.": what was done sets nothing.
                tellsPast = true;
                continue;
            }

            var found = IsException(own) ? [] : Read(piece, context, verb);
            if (found.Count == 0 && !IsException(own))
            {
                found = Read(piece, context, new Governing(RuleMode.Requires, VerbForms.FirstFinite(own), WordKind.None));
            }

            drafts.AddRange(found.Count > 0 ? found.Select(f => Carried(f, drafts[^1])) : Excepted(own, drafts[^1]) is { } excepted ? [excepted] : []);
        }

        return drafts.Count > whole.Count || tellsPast ? [.. drafts.Select(d => d with { Statement = statement })] : whole;
    }

    /// <summary>Whether a part only changes the level that stands ahead of it: "dog …", "for øvrige gælder …", or words without a verb.</summary>
    private static bool IsException(Words part) => Holds.IsIn(part) || VerbForms.FirstFinite(part) < 0;

    /// <summary>A part that names nobody goes on about whom the one ahead of it is for, and holds from the same day.</summary>
    private static RuleDraft Carried(RuleDraft draft, RuleDraft before) => draft with
    {
        Target = draft.TargetText is null && before.TargetText is not null ? before.Target : draft.Target,
        TargetText = draft.TargetText ?? before.TargetText,
        EffectiveFrom = draft.EffectiveFrom ?? before.EffectiveFrom,
        EffectiveTo = draft.EffectiveTo ?? before.EffectiveTo,
    };

    /// <summary>The rule of an exception: what is done is the same, for another group, under another condition, so much or then.</summary>
    private RuleDraft? Excepted(Words part, RuleDraft before)
    {
        if (before.Activity == "aabningstid")
        {
            return before with { Timing = new RuleTiming("window", null, null, null, null, part.Text), Quantity = null, Condition = null };
        }

        var timings = TimingReader.Find(part);
        var time = timings.FirstOrDefault(t => t.Timing.Kind != "event" || t.Timing.Unit is not null || SameDay.EndAt(part, part.IndexAt(t.Range.Start)) > 0)
            ?? (before.Timing?.Unit is not null ? TimingReader.Bare(part) ?? Bound(part, before.Timing.Unit) : null);
        var conditions = ConditionReader.Find(part, timings);
        var term = activities[before.Activity];
        var taken = conditions.Concat(timings.Select(t => t.Range)).ToList();
        var quantity = Quantity(part, new TextRange(0, 0), term, time, CoverageReader.Find(part) is { IsPrice: true } share ? share.Coverage : null, taken, null, before.ActivityText) ?? Counted(part, before, taken);
        if (time is null && quantity is null)
        {
            return null;
        }

        var group = _targets.Read(part, (before.Target, before.TargetText), conditions, [], taken)[0];
        var lead = Lead(part, time?.Range, group.Range);
        var timing = time is null ? before.Timing is { Kind: "recurrence" } ? before.Timing : null
            : time.Timing.Kind == "bare" ? before.Timing! with { Min = before.Timing.Min is null ? null : time.Timing.Max, Max = time.Timing.Max, Unit = time.Timing.Unit, Text = time.Timing.Text }
            : time.Timing with { From = time.Timing.From ?? before.Timing?.From };
        return before with
        {
            Target = group.Range is null ? before.Target : group.Id,
            TargetText = group.Text ?? before.TargetText,
            Modality = ModalityReader.Read(part, new TextRange(0, part.Text.Length), null, conditions, before.Modality, null),
            Quantity = quantity,
            Coverage = null,
            Timing = timing,
            Condition = conditions.Count > 0 && !(lead is not null && conditions[0].Start < lead.Length) ? part.Quote(conditions[0]) : group.Clause is { } clause ? part.Quote(clause) : lead,
        };
    }

    /// <summary>"Dog inden for tre": so many of the unit that was named before; null where no such number stands.</summary>
    private static TimingMatch? Bound(Words part, string unit)
    {
        for (var at = 0; at < part.Count; at++)
        {
            if (Limits.EndAt(part, at) is > 0 and var next && Counts.Number(part, next) is { } number)
            {
                var range = part.Range(at, next + 1);
                return new TimingMatch(new RuleTiming("bare", null, null, number, unit, part.Quote(range)), range, null);
            }
        }

        return null;
    }

    /// <summary>"Dog to gange": so many of what the rule ahead counts.</summary>
    private static RuleQuantity? Counted(Words part, RuleDraft before, IReadOnlyList<TextRange> taken)
    {
        for (var at = 0; before.Quantity is { } quantity && at < part.Count; at++)
        {
            if (Counts.At(part, at) is { } count && TimesDone.EndAt(part, count.End) > 0 && !taken.Any(t => t.Contains(part[at].Range)))
            {
                return quantity with { Min = count.Min, Max = count.Max };
            }
        }

        return null;
    }

    /// <summary>What stands ahead of the exception's level, and says where or when it holds: "ved akutte skader dog …"; null where nothing does.</summary>
    private static string? Lead(Words part, TextRange? level, TextRange? group)
    {
        var end = 0;
        while (end < part.Count && Excepts.EndAt(part, end) < 0 && Holds.EndAt(part, end) < 0 && !(level is { } l && l.Contains(part[end].Range)))
        {
            end++;
        }

        var start = part.Is(0, "og", "men", "mens") ? 1 : 0;
        return end > start && (group is not { } named || !named.Contains(part[start].Range)) && end < part.Count ? part.Quote(part.Range(start, end)) : null;
    }
}
