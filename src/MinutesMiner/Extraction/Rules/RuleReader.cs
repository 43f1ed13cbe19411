using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Extraction.Rules.Slots;
using MinutesMiner.Extraction.Rules.Tables;
using MinutesMiner.Extraction.Rules.Taxonomy;

namespace MinutesMiner.Extraction.Rules;

/// <summary>Reads a statement's rules: one for each group, activity and time that it names.</summary>
internal sealed partial class RuleReader(RuleTaxonomy targets, RuleTaxonomy activities, RuleSignals signals)
{
    /// <summary>The longest statement that is read, in UTF-16 code units.</summary>
    private const int LongestStatement = 1_200;

    /// <summary>What is required is the least that is done.</summary>
    private static readonly PhraseSet Required = RuleWords.Clauses["required"];

    private static readonly PhraseSet Focus = RuleWords.Clauses["focus"];

    private static readonly PhraseSet Pays = RuleWords.Doings["pays"];

    private static readonly PhraseSet Denied = RuleWords.Modality["denied"];

    /// <summary>Whom a statement is about that says so neither itself nor by what stands above it.</summary>
    private const string Anybody = "borgere";

    private readonly TargetReader _targets = new(targets);
    private readonly ActivityReader _activities = new(activities);

    /// <summary>The rules that the statement makes, being one; empty when neither it nor what stands above it says what is done.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="context">The day by which dates without a year are read.</param>
    /// <param name="governing">The verb that makes it a rule; <see cref="RuleMode.None"/> where none does.</param>
    public IReadOnlyList<RuleDraft> Read(Statement statement, DateOnly? context, Governing governing = default)
    {
        var text = statement.Text.Text;
        if (text.Length is < 6 or > LongestStatement || text[^1] == '?')
        {
            return [];
        }

        var words = new Words(text);
        var timings = TimingReader.Find(words, statement);
        var conditions = ConditionReader.Find(words, timings);
        var above = Context(statement);
        var aside = ActivityReader.Purposes(words).ToList();
        var relative = Openings(words).ToList();
        var terms = activities.Find(words, []);
        var groups = _targets.Read(words, above, conditions, [.. aside, .. Partners(terms)], [.. timings.Select(t => t.Range), .. terms.Select(m => m.Range)]);
        if (groups[0].Range is { Start: 0 } whole && whole.End >= text.TrimEnd('.', ',', ' ', ':').Length)
        {
            // Only a group, whose rule is told below; unless the list that it stands in says what each gets.
            return statement is { Lead: not null, IsSlide: false } && _activities.Listed(statement) is { } listed ? [Listed(statement, listed, groups[0], words)] : [];
        }

        var hidden = conditions.Concat(aside).Concat(relative).Concat(timings.Where(t => t.Timing.Kind != "event" || t.Range.Length > 40).Select(t => t.Range)).Concat(groups.Select(g => g.Range).OfType<TextRange>()).ToList();
        var acts = _activities.Read(words, hidden, statement);
        var level = LevelEntry.Read(words, statement);
        if (level is { } entry && _activities.Of(entry, words, statement) is { } counted)
        {
            acts = [counted];
        }
        else
        {
            acts = _activities.Paid(words, acts, governing.At);
        }
        if (governing.Mode != RuleMode.None && !statement.IsSlide)
        {
            acts = ActivityReader.OneAClause(words, acts, governing.At);
        }

        if (acts.Count == 0 && Generally(words, governing) is { } general)
        {
            var named = groups.Select(g => g.Range).OfType<TextRange>().ToList();
            var at = Main(words, governing.At, named);
            var verb = VerbForms.Content(words, at);
            var topic = _activities.Topic(statement, general) ?? activities[general];
            acts = statement.Row is not null ? [new ActivityMatch(topic, new TextRange(0, 0), false)] : [new ActivityMatch(topic, words.Range(verb, verb + 1), true)
            {
                Told = general is "betaling" ? null : DoingReader.Read(words, at, named, [.. conditions, .. timings.Select(t => t.Range)]),
            }];
        }

        if (acts.Count == 0)
        {
            return [];
        }

        var share = CoverageReader.Find(words) is { } found && !groups.Any(g => g.Range is { } own && own.Contains(found.Range)) ? found : (ShareMatch?)null;
        var coverage = share is { IsPrice: false } ? share : null;
        var (from, to) = EffectiveDates.Read(text, context, timings.Select(t => t.Range).ToList());
        from ??= statement is { IsSlide: true, Above: [var heading, _, ..] } ? EffectiveDates.Read(heading, context, []).From : null;
        var taken = conditions.Concat(timings.Select(t => t.Range)).Concat(groups.Select(g => g.Range).OfType<TextRange>()).Concat(share is { } part ? [part.Range] : Array.Empty<TextRange>()).ToList();
        var usable = timings.Where(t => !aside.Any(a => a.Contains(t.Range)) && !conditions.Any(c => c.Contains(t.Range)) && !groups.Any(g => g.Range is { } n && n.Contains(t.Range))).ToList();
        var unsaid = conditions.Concat(groups.Select(g => g.Range).OfType<TextRange>()).ToList();
        var drafts = new List<RuleDraft>();
        TextRange? previous = null;
        Modality? modality = null;
        for (var i = 0; i < acts.Count; i++)
        {
            var (term, range, own) = acts[i];
            var told = acts[i].Told ?? range;
            var isLimit = level is { IsPrice: false, Name: null } && statement.Row is { IsLimit: true };
            var quoted = own ? words.Quote(told) : isLimit ? statement.Row!.Header : Quoted(statement, term, range);
            var given = level is { IsFree: true } || (level is null && Negated(statement)) ? Modality.Exempt
                : term.Modality is { } fixedModality && Enum.TryParse<Modality>(fixedModality, true, out var parsed) ? parsed
                : statement.IsSlide && statement.Above.Any(a => Focus.IsIn(new Words(a))) ? Modality.Should : (Modality?)null;
            modality = own ? ModalityReader.Read(words, range, previous, unsaid, given, modality)
                : statement.Lead?.Contains("skal", StringComparison.Ordinal) == true ? Modality.Must
                : ModalityReader.Read(words, new TextRange(0, words.Text.Length), null, unsaid, given, null);
            var again = own ? Again(words, term, range) : null;
            var later = again is { } once ? usable.Where(t => t.Range.Start >= once.End).Take(1).ToList() : [];
            var times = later.Count > 0 ? later : own ? Times(words, acts, i, usable.Where(t => !acts.Exists(a => a.Own && Again(words, a.Term, a.Range) is { } other && t.Range.Start >= other.End)).ToList()) : usable;
            foreach (var time in times.Count == 0 ? [null] : times.Select(t => (TimingMatch?)t))
            {
                foreach (var group in groups)
                {
                    var condition = Condition(conditions, own ? range : null, i + 1 < acts.Count && acts[i + 1].Own ? acts[i + 1].Range : null);
                    var timing = Complete(words, time, condition, group, modality.Value, drafts.Count > 0 ? drafts[^1] : null, term);
                    var quantity = Quantity(words, again ?? range, term, time ?? (own ? null : usable.FirstOrDefault()), share is { IsPrice: true } price ? price.Coverage : null, taken, group.Range, quoted)
                        ?? Single(words, range, term, timing, modality.Value, times.Count > 1, quoted);
                    if (level is { IsPrice: false, Name: null })
                    {
                        // A cell says how long, not from when; but an answer is due after it was asked for.
                        timing = timing is null ? null : timing with { From = CountedFrom(statement, term) ?? (statement.Row is null ? null : time?.Timing.From) };
                    }

                    if (quantity is { Per: null, Unit: "kr" or "hour" } && (level is { IsPrice: true } || (statement.Row is not null && quantity.Unit == "hour")))
                    {
                        quantity = quantity with { Per = PriceHeadings.Per(statement) };
                    }

                    if (quantity is { Unit: not "hour", Min: not null } && (Required.IsIn(words, statement) || (statement.Row is { } row && Required.IsIn(new Words(row.Header)))))
                    {
                        quantity = quantity with { Max = null };
                    }

                    var isShare = coverage is not null && modality == Modality.Exempt;
                    drafts.Add(new RuleDraft(statement, Group(group, term, statement), group.Text ?? (isLimit ? statement.Row!.Label : null), term.Id, quoted, modality.Value)
                    {
                        Quantity = isShare ? new RuleQuantity(coverage!.Value.Coverage.Min, coverage.Value.Coverage.Max, "percent", null) : modality == Modality.Exempt ? null : quantity,
                        Coverage = isShare ? null : coverage?.Coverage,
                        Timing = timing,
                        Condition = (condition ?? group.Clause) is { } under ? words.Quote(under) : statement.Row is { } cell && (cell.Trigger ?? (cell.IsByDay ? cell.Header : null)) is { } heads ? heads : own ? null : FromAbove(statement),
                        Provider = ProviderReader.Find(words, conditions),
                        EffectiveFrom = from,
                        EffectiveTo = to,
                    });
                }
            }

            previous = own ? range : previous;
        }

        return drafts;
    }

    /// <summary>The rule of an entry that names a group alone, under a lead-in that lists who is let in or left out.</summary>
    private RuleDraft Listed(Statement statement, TaxonomyTerm activity, TargetGroup group, Words words) =>
        new(statement, group.Id, group.Text, activity.Id, Quoted(statement, activity, new TextRange(0, 0)), Negated(statement) ? Modality.Exempt : Modality.Entitled)
        {
            Condition = group.Clause is { } clause ? words.Quote(clause) : null,
        };

    /// <summary>The rules of a statement that is known to be one: where nothing says what is done, it sets a demand.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="context">The day by which dates without a year are read.</param>
    /// <param name="governing">The verb that makes it a rule; <see cref="RuleMode.None"/> where none does.</param>
    public IReadOnlyList<RuleDraft> ReadKnown(Statement statement, DateOnly? context, Governing governing)
    {
        if (statement.Price is { } price)
        {
            return Priced(statement, price, context);
        }

        var rules = Read(statement, context, governing);
        return rules.Count == 0 && governing.Mode == RuleMode.None
            ? Read(statement, context, new Governing(RuleMode.Requires, VerbForms.First(new Words(statement.Text.Text)), WordKind.None))
            : ByParts(statement, context, governing, rules);
    }

    /// <summary>The rules of a price in a table: those of the entry that says the same, with the amount that the cell prints.</summary>
    private IReadOnlyList<RuleDraft> Priced(Statement statement, CellPrice price, DateOnly? context)
    {
        var text = price.Entry(statement.Text.Text);
        var entry = statement with { Text = LocatedText.Unpaged(text), IsCell = false };
        return [.. Read(entry, context).Select(d => d with
        {
            Statement = statement,
            Modality = price.Amount == 0 ? Modality.Exempt : d.Modality,
            Quantity = price.Amount == 0 ? null : new RuleQuantity(price.Min, price.Max, price.Unit, d.Quantity?.Per ?? PriceHeadings.Per(entry)),
        })];
    }

    /// <summary>
    /// Whom the statement is about when it does not say so itself: what stands above it, or the narrower group that its paragraph is about
    /// so far, with that group's own words.
    /// </summary>
    private (string Id, string? Text)? Context(Statement statement)
    {
        var above = _targets.Above(statement.Above, statement is { IsSlide: false, IsCell: false });
        if (statement.Row is not null && above is null or { Id: Anybody } && _targets.Above(statement.Around, true) is { } around && targets.IsWithin(around.Id, Anybody))
        {
            // Whom the table is for, its cells do not say again.
            above = (around.Id, above?.Text ?? around.Text);
        }

        if (statement.Row is { } row && (row.HasGroups || (above?.Text is null && !row.HasServices && !Names(row.Label) && row.About.Any(Names))))
        {
            // The row is about its label, whether or not a term names it.
            return (above?.Id ?? Anybody, row.Label);
        }

        if (statement.Row is { HasGroups: false, IsByDay: false } cell && cell.Header.Length > 0 && cell.Headers.Any(NamesGroup) && !cell.Headers.Any(Names))
        {
            // The columns are groups, whether or not a term names each.
            return (targets.Find(new Words(cell.Header), []) is [var named, ..] ? named.Term.Id : Anybody, cell.Header);
        }

        if (above is not { } wide || statement.Before.Length is 0 or > LongestStatement || statement.Item is not null)
        {
            return above;
        }

        var before = new Words(statement.Before);
        return _targets.Read(before, above, [], [], [])[0] is { Range.Start: 0, Text: { } text } group && group.Id != wide.Id && targets.IsWithin(group.Id, wide.Id)
            ? (group.Id, text)
            : above;
    }

    private bool NamesGroup(string text) => targets.Find(new Words(text), []).Count > 0;

    private bool Names(string text) => activities.Find(new Words(text), []).Count > 0;

    /// <summary>The condition of an entry that completes its lead-in's clause ("… borgere, der ikke opfylder:"), or of a slide's box that begins with its group.</summary>
    private string? FromAbove(Statement statement)
    {
        if (statement.Lead is { } lead && lead.EndsWith(':'))
        {
            var words = new Words(lead);
            var last = words.Count - 2;
            return words.Is(last - 1, "ikke", "der", "som", "hvis") ? Entry(statement.Text.Text) : null;
        }

        if (statement is not { IsSlide: true, Above: [var first, ..] })
        {
            return null;
        }

        var above = new Words(first);
        return _targets.Read(above, null, [], [], [])[0].Clause is { } clause ? above.Quote(clause) : null;
    }

    /// <summary>An entry without the comma and conjunction that join it to the next.</summary>
    private static string Entry(string text)
    {
        foreach (var end in (ReadOnlySpan<string>)[", eller", ", og", ","])
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                return text[..^end.Length];
            }
        }

        return text.TrimEnd('.');
    }

    /// <summary>
    /// Whom a rule is for: where the statement names nobody and its title at most, whom the activity is for says more, unless the title is
    /// narrower; and it says more of "borgere" who are named.
    /// </summary>
    private string Group(TargetGroup group, TaxonomyTerm activity, Statement statement)
    {
        var usual = activities.GroupOf(activity.Id);
        if (group.Text is not null)
        {
            return group.Id == Anybody && usual is not null && targets.IsWithin(usual, Anybody) ? usual : group.Id;
        }

        usual ??= group.Id == Anybody ? _activities.GroupAbove(activity, statement) : null;
        return usual is not null && !targets.IsWithin(group.Id, usual) ? usual : group.Id;
    }

    /// <summary>The verb that governs the statement: where the one given stands in a group's words, the first one behind them.</summary>
    private static int Main(Words words, int verb, IReadOnlyList<TextRange> groups)
    {
        var at = verb;
        if (groups.Any(g => g.Contains(words[verb].Range)))
        {
            var end = words.IndexAt(groups.First(g => g.Contains(words[verb].Range)).End - 1) + 1;
            at = words.Is(end, ",") ? end + 1 : end;
        }

        return at < words.Count && words[at].IsWord ? at : verb;
    }

    /// <summary>The activity that stands for any of its kind, by the verb.</summary>
    private static string? Generally(Words words, Governing governing) => GeneralActivity.Of(governing.Mode) is not { } general ? null
        : Pays.EndAt(words, VerbForms.Content(words, governing.At)) > 0 ? "betaling" : general;

    /// <summary>Whether what leads to an entry says that it is not given: "Der ydes ikke tilskud til:".</summary>
    private static bool Negated(Statement statement) =>
        statement is { IsEntry: true, IsSlide: false } && (statement.Lead ?? (statement.Above.Count > 0 ? statement.Above[0] : null)) is { } lead && Denied.IsIn(new Words(lead));

    /// <summary>Clauses that explain what has been named: "…, hvor de …", "…, om den …".</summary>
    private static IEnumerable<TextRange> Openings(Words words) =>
        Enumerable.Range(1, Math.Max(0, words.Count - 1)).Where(at => words.Is(at - 1, ",") && words.Is(at, "hvor", "om")).Select(at => Clauses.Range(words, at));

    /// <summary>The text above that names the activity, the nearest; else the lead-in or nearest heading.</summary>
    private string Quoted(Statement statement, TaxonomyTerm term, TextRange range) => range.Length > 0 ? ""
        : statement.Row is { } row ? row.About.FirstOrDefault(a => activities.Find(new Words(a), []).Any(m => activities.IsWithin(m.Term.Id, term.Id)))
            ?? row.About.First(a => a.Length > 0)
        : statement.Above.FirstOrDefault(a => activities.Find(new Words(a), []).Any(m => activities.IsWithin(m.Term.Id, term.Id)))
            ?? statement.Lead ?? string.Join(' ', statement.Above.Take(1));

    /// <summary>Partners in an activity are not whom it is for: "i partnerskab med virksomheder".</summary>
    private static IEnumerable<TextRange> Partners(IReadOnlyList<TermMatch> named) =>
        named.Where(m => m.Range.Start > 0 && m.Term.Id == "virksomhedssamarbejde").Select(m => m.Range);

    /// <summary>The condition behind the activity and ahead of the next one; else the first.</summary>
    private static TextRange? Condition(IReadOnlyList<TextRange> conditions, TextRange? activity, TextRange? next)
    {
        var own = activity is { } a ? conditions.Where(c => c.Start >= a.End && (next is not { } n || c.End <= n.Start)).Select(c => (TextRange?)c).FirstOrDefault() : null;
        return own ?? (conditions.Count > 0 ? conditions[0] : null);
    }
}
