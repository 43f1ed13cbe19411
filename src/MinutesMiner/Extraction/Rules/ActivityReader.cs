using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Extraction.Rules.Slots;
using MinutesMiner.Extraction.Rules.Taxonomy;

namespace MinutesMiner.Extraction.Rules;

/// <summary>An activity that a statement is about.</summary>
/// <param name="Term">The taxonomy's term.</param>
/// <param name="Range">Where its words stand; empty when they stand above the statement.</param>
/// <param name="Own">Whether the statement itself names it.</param>
internal readonly record struct ActivityMatch(TaxonomyTerm Term, TextRange Range, bool Own)
{
    /// <summary>The words that tell it where that is more than the verb at <see cref="Range"/>; null where they are the same.</summary>
    public TextRange? Told { get; init; }
}

/// <summary>What a statement says is done: the activities of its main clause, else that of the text that it stands under.</summary>
internal sealed class ActivityReader(RuleTaxonomy activities)
{
    /// <summary>Activities so wide that a narrower one in the same sentence says what is meant.</summary>
    private static readonly string[] Wide = ["beskaeftigelsesindsats", "tilbud", "opfoelgning", "pleje", "visitation", "praktisk-hjaelp", "hoering"];

    /// <summary>Activities that what they are for belongs to: "ansøgning om tilskud" is about applying.</summary>
    private static readonly string[] Heads = ["ansoegning", "tilskud", "sagsbehandlingstid", "dispensation", "venteliste"];

    /// <summary>Activities that documents speak of as a course.</summary>
    private static readonly string[] Courses = ["genoptraening", "behandling", "opkvalificering", "jobafklaringsforloeb", "kontaktforloeb"];

    private static readonly PhraseSet Purpose = RuleWords.Clauses["purpose"];
    private static readonly PhraseSet PurposeNot = RuleWords.Clauses["purposeNot"];
    private static readonly PhraseSet PurposeGoesOn = RuleWords.Clauses["purposeGoesOn"];
    private static readonly PhraseSet Topics = RuleWords.Clauses["topic"];
    private static readonly PhraseSet Pays = RuleWords.Doings["pays"];
    private static readonly PhraseSet Lists = RuleWords.Clauses["lists"];
    private static readonly PhraseSet Belonging = RuleWords.Doings["belongs"];
    private static readonly PhraseSet LetsOff = RuleWords.Clauses["letsOff"];

    /// <summary>The activities, in order; empty when none is named.</summary>
    /// <param name="words">The statement's words.</param>
    /// <param name="hidden">Clauses and groups whose words name no activity of the statement.</param>
    /// <param name="statement">The statement.</param>
    public List<ActivityMatch> Read(Words words, IReadOnlyList<TextRange> hidden, Statement statement)
    {
        var found = activities.Find(words, []).Where(m => !hidden.Any(h => h.Contains(m.Range))).ToList();
        if (found.TrueForAll(m => m.Term.IsGeneral))
        {
            // Of words that say little the first says most.
            var isFirm = found.ConvertAll(m => m.Range);
            var weak = activities.Find(words, [], PhraseUse.Weak).Where(m => !hidden.Any(h => h.Contains(m.Range))).ToList();
            found = [.. weak.Where(m => isFirm.Contains(m.Range)).Concat(weak.Where(m => !isFirm.Contains(m.Range)).Take(1)).OrderBy(m => m.Range.Start)];
        }

        var topic = Topics.IndexIn(words, 0, words.Count);
        if (topic >= 0 && found.Exists(m => m.Range.Start > words[topic].Range.Start))
        {
            found.RemoveAll(m => m.Range.Start < words[topic].Range.Start);
        }

        found.RemoveAll(m => found.Exists(h => Heads.Contains(h.Term.Id) && h.Term.Id != m.Term.Id && BelongsTo(words, h.Range, m.Range)));
        var narrow = found.Where(m => !Wide.Contains(m.Term.Id)).ToList();
        if (narrow.Count > 0)
        {
            found.RemoveAll(m => Wide.Contains(m.Term.Id) && !narrow.Exists(n => Coordinated(words, n.Range, m.Range)));
        }

        var kept = new List<ActivityMatch>();
        foreach (var match in found)
        {
            if (!kept.Exists(k => k.Term.Id == match.Term.Id) && !kept.Exists(k => activities.IsWithin(k.Term.Id, match.Term.Id) && !Apart(words, k.Range, match.Range)))
            {
                kept.RemoveAll(k => activities.IsWithin(match.Term.Id, k.Term.Id) && !Apart(words, k.Range, match.Range));
                kept.Add(new ActivityMatch(match.Term, match.Range, true));
            }
        }

        if (kept.Count == 0 && statement.Lead is { } lead && (lead.Contains("skal", StringComparison.Ordinal) || lead.EndsWith(':')))
        {
            var from = new Words($"{string.Join(' ', statement.Above)}");
            var inherited = activities.Find(new Words(lead), []).Concat(activities.Find(from, [])).FirstOrDefault();
            if (inherited.Term is not null)
            {
                kept.Add(new ActivityMatch(inherited.Term, new TextRange(0, 0), false));
            }
        }

        if (kept is [{ Term.Id: "tilbud" } course] && words[words.IndexAt(course.Range.Start)].Lower.StartsWith("forløb", StringComparison.Ordinal))
        {
            // "Forløbet varer højst 12 uger": which, the clause ahead of it or what stands above says.
            var named = new[] { statement.Text.Text, statement.Before }.Concat(statement.Above)
                .SelectMany(t => activities.Find(new Words(t), []).Select(m => m.Term)).FirstOrDefault(t => Courses.Any(c => activities.IsWithin(t.Id, c)));
            kept = named is null ? kept : [course with { Term = named }];
        }

        var exempt = LetsOff.IndexIn(words, 0, words.Count);
        if (kept.Count == 0 && exempt >= 0)
        {
            // "Private veje er ikke omfattet": of what, the nearest text above says.
            var from = statement.Above.SelectMany(a => activities.Find(new Words(a), []).Select(m => m.Term)).FirstOrDefault();
            if (from is not null)
            {
                var end = LetsOff.EndAt(words, exempt);
                kept.Add(new ActivityMatch(from, words.Range(end - 1, end), true));
            }
        }

        if (kept.Count == 0 && statement.Row is { } row)
        {
            // "Hver 3. uge" in the row "Rengøring", or under "Første samtale": what is done stands beside it.
            var beside = row.About.SelectMany(a => activities.Find(new Words(a), []).Select(m => m.Term)).FirstOrDefault(t => !t.IsGeneral);
            if (beside is not null)
            {
                kept.Add(new ActivityMatch(beside, new TextRange(0, 0), false));
            }
        }

        if (kept.Count == 0 && statement.IsSlide && words.Count < 8)
        {
            var inherited = statement.Above.Where(a => !a.StartsWith("Borgere", StringComparison.Ordinal)).Take(1)
                .SelectMany(a => activities.Find(new Words(a), []).Select(m => m.Term)).MaxBy(t => activities.Depth(t.Id));
            if (inherited is not null)
            {
                kept.Add(new ActivityMatch(inherited, new TextRange(0, 0), false));
            }
        }

        return kept;
    }

    /// <summary>
    /// The activity of an entry that is a price or limit alone: what is paid is what its headings call it, unless it names a payment itself;
    /// null where they name none.
    /// </summary>
    public ActivityMatch? Of(LevelEntry entry, Words words, Statement statement)
    {
        var name = entry.Name;
        if (!entry.IsPrice)
        {
            if (statement.Row is { IsBound: true } bound && activities.Find(new Words(bound.Header), []).Select(m => m.Term).FirstOrDefault(t => !t.IsGeneral) is { } done)
            {
                // "3 timer" under "Sne ryddes senest".
                return new ActivityMatch(done, new TextRange(0, 0), false);
            }

            return new ActivityMatch(activities["sagsbehandlingstid"], name ?? new TextRange(0, 0), name is not null);
        }

        var own = activities.Find(words, []).Where(m => name is { } n && n.Contains(m.Range)).Select(m => m.Term).FirstOrDefault(t => activities.IsPaid(t.Id));
        var term = own ?? Named("takst") ?? Named("betaling") ?? (name is null || statement.Price is not null ? activities["takst"] : null);
        return term is null ? null : new ActivityMatch(term, name ?? new TextRange(0, 0), name is not null);

        TaxonomyTerm? Named(string id) =>
            statement.Above.Any(a => activities.Find(new Words(a), []).Any(m => activities.IsWithin(m.Term.Id, id))) ? activities[id] : null;
    }

    /// <summary>
    /// The activities with what is paid told from what it is paid for: a verb of paying makes it a payment, and so does a payment named with
    /// what it is for. The general terms go where a narrower one stands.
    /// </summary>
    /// <param name="words">The statement's words.</param>
    /// <param name="found">The activities, in order.</param>
    /// <param name="verb">Index of the verb that governs the statement.</param>
    public List<ActivityMatch> Paid(Words words, List<ActivityMatch> found, int verb)
    {
        var payment = found.Find(a => a.Term.Id == "betaling" && Pays.EndAt(words, words.IndexAt(a.Range.Start)) < 0);
        var kept = found.Where(a => !a.Term.IsGeneral).ToList();
        var content = VerbForms.Content(words, verb);
        if (Pays.EndAt(words, content) > 0)
        {
            return kept.Where(a => activities.IsPaid(a.Term.Id)).ToList();
        }

        return payment is { Own: true } && (kept.Count == 0 || kept.TrueForAll(k => k.Own && BelongsTo(words, payment.Range, k.Range))) ? [payment] : kept;
    }

    /// <summary>What a list of groups is about, by its lead-in ("Følgende er omfattet:") and the text above that; null where its lead-in lists none.</summary>
    public TaxonomyTerm? Listed(Statement statement) => statement.Lead is { } lead && Lists.IsIn(new Words(lead))
        ? statement.Above.SelectMany(a => activities.Find(new Words(a), [], PhraseUse.Above)).Select(m => m.Term).FirstOrDefault(t => !t.IsGeneral)
        : null;

    /// <summary>Whom a price, demand or right is for by the activity that the nearest heading names: "Affald" is for households; null where none says.</summary>
    public string? GroupAbove(TaxonomyTerm activity, Statement statement) =>
        activity.IsGeneral || activities.IsPaid(activity.Id)
            ? statement.Above.SelectMany(a => activities.Find(new Words(a), [], PhraseUse.Above)).Select(m => activities.GroupOf(m.Term.Id)).FirstOrDefault(g => g is not null)
            : null;

    /// <summary>Whether the second of two names tells what the first is for: "betaling for kost".</summary>
    private static bool BelongsTo(Words words, TextRange head, TextRange other)
    {
        var (end, start) = (words.IndexAt(head.End), words.IndexAt(other.Start));
        return other.Start > head.End && start - end is > 0 and < 5 && Belonging.EndAt(words, end) > 0;
    }

    /// <summary>
    /// What a statement that names no activity is about: the one that the nearest text above it names, where that names a single one; null where
    /// none does, and for payments, which are told by their verb.
    /// </summary>
    /// <param name="statement">The statement.</param>
    /// <param name="general">The activity that stands for any of its kind.</param>
    public TaxonomyTerm? Topic(Statement statement, string general)
    {
        if (statement.Item is null || general is not ("krav" or "adgang"))
        {
            return null;
        }

        foreach (var above in statement.Above)
        {
            var named = activities.Find(new Words(above), [], PhraseUse.Above).Select(m => m.Term).Where(t => !t.IsGeneral).DistinctBy(t => t.Id, StringComparer.Ordinal).ToList();
            if (named.Count > 0)
            {
                return named.Count == 1 ? named[0] : null;
            }
        }

        return null;
    }

    /// <summary>
    /// The activities without those that only name what another is about: "genbrugspladsen har åbent" is about the hours. Of several in one
    /// clause that no conjunction joins, the one at or behind its verb stands, else the first.
    /// </summary>
    /// <param name="words">The statement's words.</param>
    /// <param name="found">The activities, in order.</param>
    /// <param name="verb">Index of the verb that governs the statement.</param>
    public static List<ActivityMatch> OneAClause(Words words, List<ActivityMatch> found, int verb)
    {
        var kept = new List<ActivityMatch>();
        foreach (var next in found)
        {
            if (kept.Count > 0 && kept[^1] is { Own: true } last && next.Own && InOneClause(words, last.Range, next.Range))
            {
                var isBehind = words.IndexAt(last.Range.End - 1) < verb && words.IndexAt(next.Range.Start) >= verb;
                kept[^1] = isBehind ? next : last;
            }
            else
            {
                kept.Add(next);
            }
        }

        return kept;
    }

    private static bool InOneClause(Words words, TextRange first, TextRange second)
    {
        for (var at = words.IndexAt(first.End); at < words.IndexAt(second.Start); at++)
        {
            if (words.Is(at, "og", "eller", "samt", "men", ",", ";", ":", "–", "(", "/", "dog", "hverken", "med"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a comma and a verb of its own set an activity apart from one before it.</summary>
    private static bool Apart(Words words, TextRange first, TextRange second) =>
        words.Quote(new TextRange(Math.Min(first.End, second.End), Math.Max(first.Start, second.Start))) is { } between
        && (between.Contains(", og", StringComparison.Ordinal) || between.Contains(" med mulighed for", StringComparison.Ordinal) || between.Contains(", hvorefter", StringComparison.Ordinal));

    /// <summary>Clauses that say why, or whereby: what they name is not what is given.</summary>
    public static IEnumerable<TextRange> Purposes(Words words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (Purpose.EndAt(words, at) > 0 && PurposeNot.EndAt(words, at - 1) < 0 && PurposeGoesOn.EndAt(words, at) < 0)
            {
                yield return Clauses.Range(words, at);
            }
        }
    }

    /// <summary>Whether two activities are named side by side: "samtaler og indsatser", "2 samtaler og 1 aktivt tilbud".</summary>
    private static bool Coordinated(Words words, TextRange first, TextRange second)
    {
        var (low, high) = first.Start < second.Start ? (first, second) : (second, first);
        var (start, end) = (words.IndexAt(low.End), words.IndexAt(high.Start));
        if (end - start > 4)
        {
            return words.Is(end - 1, "krav") || words.Quote(new TextRange(low.End, high.Start)).Contains(", og foretages", StringComparison.Ordinal);
        }

        for (var at = start; at < end; at++)
        {
            if (words.Is(at, "og", "eller", "samt", "men"))
            {
                return true;
            }
        }

        return false;
    }
}
