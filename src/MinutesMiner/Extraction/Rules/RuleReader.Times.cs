using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Extraction.Rules.Slots;
using MinutesMiner.Extraction.Rules.Taxonomy;

namespace MinutesMiner.Extraction.Rules;

/// <content>When: which of a statement's times is an activity's, and from when it runs.</content>
internal sealed partial class RuleReader
{
    private static readonly PhraseSet Needs = RuleWords.Clauses["needs"];

    private static readonly PhraseSet Course = RuleWords.Clauses["course"];

    /// <summary>Activities that run over time from a beginning of their own.</summary>
    private static readonly string[] Courses = ["genoptraening", "opkvalificering", "fast-kontaktperson", "kontaktforloeb"];

    private static readonly PhraseSet States = RuleWords.Conditions["state"];

    /// <summary>The times of an activity: several when they are joined for the same one, else those of its part of the sentence, else the only one.</summary>
    private static List<TimingMatch> Times(Words words, List<ActivityMatch> acts, int index, List<TimingMatch> timings)
    {
        if (timings.Count == 0)
        {
            return [];
        }

        if (acts.Count == 1)
        {
            var joined = new List<TimingMatch> { timings[0] };
            foreach (var next in timings.Skip(1))
            {
                var between = words.Quote(new TextRange(joined[^1].Range.End, next.Range.Start)).Trim(' ', ',');
                if (between is "og" or "og igen" or "samt")
                {
                    joined.Add(next);
                }
            }

            return joined.Count > 1 && joined.All(j => j.Timing.Kind == joined[0].Timing.Kind && !j.IsExact) ? [joined[0]]
                : joined.Count > 1 ? joined
                : timings is [{ Times: { } times }, { Timing.Kind: "window" } span, ..] ? [span with { Times = times, Period = timings[0].Timing }]
                : timings is [{ Times: null, Timing.Kind: "recurrence" } per, { Timing: { Kind: "window", Unit: not null } } lasts, ..] && Amounts.EndsBefore(words, words.IndexAt(per.Range.Start)) ? [lasts with { Period = per.Timing }]
                : [timings.FirstOrDefault(t => t.IsExact && t.Timing.Kind is not "event") ?? timings[0]];
        }

        var start = index == 0 ? 0 : acts[index - 1].Range.End;
        var end = index + 1 < acts.Count ? acts[index + 1].Range.Start : words.Text.Length;
        var near = timings.Where(t => t.Range.Start >= start && t.Range.End <= end && !Taken(t)).ToList();
        if (near.Count > 0)
        {
            return [near.Find(t => t.Range.Start >= acts[index].Range.End) ?? near[^1]];
        }

        // A time ahead of all, or the only one behind the last, is for each.
        var shared = timings.Find(t => t.Range.End <= acts[0].Range.Start) ?? (timings.Count == 1 && timings[0].Range.Start >= acts[^1].Range.End && timings[0].Times is null ? timings[0] : null);
        return shared is { Timing.Kind: "deadline" } ? [shared] : [];

        bool Taken(TimingMatch time) => index + 1 < acts.Count && time.Range.Start > acts[index].Range.End
            && words.Quote(new TextRange(acts[index].Range.End, time.Range.Start)).Contains(" og ", StringComparison.Ordinal);
    }

    private RuleTiming? Complete(Words words, TimingMatch? time, TextRange? condition, TargetGroup group, Modality modality, RuleDraft? before, TaxonomyTerm activity)
    {
        var (start, end) = condition is { } c ? (words.IndexAt(c.Start), words.IndexAt(c.End - 1) + 1) : (0, 0);
        if (time is { } t)
        {
            var timing = t.Timing;
            return timing switch
            {
                { Kind: "window", Unit: not null } when activity.Id == "ydelse" => timing with { From = targets.AnchorOf(group.Id) ?? timing.From },
                { Kind: "window", From: "forloebsstart" } when !IsCourse(words, activity) =>
                    timing with { From = timing.Text?.Contains("første", StringComparison.OrdinalIgnoreCase) == true ? targets.AnchorOf(group.Id) ?? timing.From : null },
                { From: not null } => timing,
                { Kind: "window", Unit: null } => words[words.IndexAt(t.Range.Start)].Lower.StartsWith("indtil", StringComparison.Ordinal) ? timing with { From = activities.AnchorOf(activity.Id) } : timing,
                { Kind: "event", Text: "hvorefter" } => timing with { From = before?.Activity },
                { Kind: "deadline" or "event" or "point" } when words.Is(start, "efter") => timing with { From = Anchors.Find(words, start, end) },
                { Kind: "deadline", Unit: not null } when group.Clause is { } clause && FromClause(words, clause) is { } anchor => timing with { From = anchor },
                { Kind: "deadline", Unit: not null } when end > start && Anchors.Find(words, start, end) is "aflysning" or "udeblivelse" => timing with { From = Anchors.Find(words, start, end) },
                { Kind: "deadline" or "point" or "window", Unit: not null } when timing is { Kind: "deadline" } or { Unit: not "hour" } =>
                    timing with { From = Answered(activity) ?? targets.AnchorOf(group.Id) ?? (before?.Timing?.Unit is not null ? before.Timing.From : null) },
                _ => timing,
            };
        }

        if (condition is not { } under || modality is Modality.Exempt)
        {
            return null;
        }

        if (words.Is(start, "efter") && end == start + 2 && !words[start + 1].Lower.StartsWith("ansøg", StringComparison.Ordinal) && !activities.IsWithin(activity.Id, "kontakt"))
        {
            // "Saltes efter behov", "hentes efter bestilling": a need or somebody's asking is when; an application is what it takes.
            return Anchors.Find(words, start + 1, end) is { } asked && (asked == "behov" || Anchors.IsAsked(asked)) ? new RuleTiming("event", asked, null, null, null, words.Quote(under)) : null;
        }

        var found = Needs.IsIn(words, 0, start) ? "behov" : Anchors.Find(words, start, end);
        if (found is null && States.IsIn(words, start + 1, end) && !IsDone(words, start, end))
        {
            // "Når skolevejen er over 2,5 km": what is so, not what happens.
            return null;
        }

        if (words.Is(start, "hvis") && Anchors.IsAsked(found) && IsDone(words, start, end))
        {
            // "Hvis de har bestilt tid" asks for something that is done, and is no moment.
            return null;
        }

        return words.Is(start, "når") && TimingReader.Lasted(words, start, end) is { } lasted ? lasted with { Text = words.Quote(under) }
            : words.Is(start, "når") ? new RuleTiming("event", found, null, null, null, words.Quote(under))
            : words.Is(start, "hvis") && (Anchors.IsAsked(found) || found is "behov") ? new RuleTiming("event", found, null, null, null, words.Quote(words.Range(start, Comma(words, start, end))))
            : null;
    }

    /// <summary>Whether what is given runs over time from a beginning of its own: a course, training, somebody's help on the way.</summary>
    private bool IsCourse(Words words, TaxonomyTerm activity) => Course.IsIn(words) || Courses.Any(c => activities.IsWithin(activity.Id, c));

    /// <summary>Whether a clause tells of something done: "er godkendt", "har bestilt".</summary>
    private static bool IsDone(Words words, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (words.Is(at, "er", "har", "bliver") && VerbForms.HasParticiple(words, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index of the first comma in the range, else its end: the first of several alternatives is when it happens.</summary>
    private static int Comma(Words words, int start, int end)
    {
        var at = start;
        while (at < end && !words.Is(at, ","))
        {
            at++;
        }

        return at;
    }

    /// <summary>The event that an answer is due after; null where the activity is no answer.</summary>
    private string? Answered(TaxonomyTerm activity) => activities.IsWithin(activity.Id, "sagsbehandlingstid") ? activities.AnchorOf(activity.Id) : null;

    /// <summary>From when a cell's time counts: as its row says, else from the application where the table is about applications, else as the activity says.</summary>
    private string? CountedFrom(Statement statement, TaxonomyTerm activity)
    {
        if (Answered(activity) is not { } usual || statement.Row is not { } row)
        {
            return Answered(activity) ?? (statement.Row is { IsBound: true } bound && new Words(bound.Header) is var head ? Anchors.Find(head, 0, head.Count) : null);
        }

        var start = row.Start is { } said ? new Words(said) : null;
        var from = start is null ? null : Anchors.Find(start, 0, start.Count);
        return from is not null && !Anchors.IsAsked(from) ? from
            : statement.Above.Concat(statement.Around).Append(row.Start).OfType<string>().Any(t => new Words(t) is var words && Anchors.Find(words, 0, words.Count) == "ansoegning") ? "ansoegning"
            : from ?? usual;
    }

    private static string? FromClause(Words words, TextRange clause) =>
        Anchors.Find(words, words.IndexAt(clause.Start), words.IndexAt(clause.End - 1) + 1) is ("udskrivning" or "tilflytning" or "snefald") and var anchor
            ? anchor
            : null;
}
