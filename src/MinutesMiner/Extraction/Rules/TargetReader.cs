using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Slots;
using MinutesMiner.Extraction.Rules.Taxonomy;

namespace MinutesMiner.Extraction.Rules;

/// <summary>A group that a sentence is about.</summary>
/// <param name="Id">Taxonomy id.</param>
/// <param name="Text">The document's words; null when only the context tells.</param>
/// <param name="Range">Where the words stand in the sentence; null when they stand above it.</param>
/// <param name="Clause">The clause that narrows the group ("der ikke selv kan gå i bad"); null when there is none.</param>
internal sealed record TargetGroup(string Id, string? Text, TextRange? Range, TextRange? Clause);

/// <summary>Whom a sentence is about, by its own words and by what stands above it.</summary>
internal sealed class TargetReader(RuleTaxonomy targets)
{
    /// <summary>The group that anybody belongs to: the context says more.</summary>
    private const string Anybody = "borgere";

    private static readonly PhraseSet Procedure = RuleWords.Groups["procedure"];
    private static readonly PhraseSet Referring = RuleWords.Groups["referring"];
    private static readonly PhraseSet Party = RuleWords.Groups["party"];
    private static readonly PhraseSet Bare = RuleWords.Groups["bare"];
    private static readonly PhraseSet Pronouns = RuleWords.Groups["pronoun"];
    private static readonly PhraseSet Things = RuleWords.Groups["things"];
    private static readonly PhraseSet Counted = RuleWords.Groups["counted"];
    private static readonly PhraseSet Per = RuleWords.Groups["per"];

    /// <summary>
    /// What the texts above are about, the nearest that names a group; several groups of one text become their common ancestor. A title says
    /// what an item is about, not in whose words its rules are told: it gives no text.
    /// </summary>
    /// <param name="above">The texts, the nearest first.</param>
    /// <param name="hasTitle">Whether the last of them is the title.</param>
    public (string Id, string? Text)? Above(IReadOnlyList<string> above, bool hasTitle)
    {
        (string Id, string? Text)? best = null;
        for (var i = above.Count - 1; i >= 0; i--)
        {
            var text = above[i];
            var words = new Words(text);
            if (Procedure.IsIn(words))
            {
                // "Udvalget for Børn og Unge indstiller": who proposes, not whom it is for.
                continue;
            }

            var context = best is { } b ? (IReadOnlyCollection<string>)[b.Id] : [];
            var found = targets.Find(words, context, PhraseUse.Above).Where(m => !IsElse(words, m)).ToList();
            if (found.Count == 0)
            {
                continue;
            }

            var id = found[0].Term.Id;
            var several = false;
            foreach (var (before, match) in found.Zip(found.Skip(1)).Where(m => !targets.IsWithin(id, m.Second.Term.Id)))
            {
                if (words.IndexAt(match.Range.Start) == words.IndexAt(before.Range.End - 1) + 1 && before.Term.Id == id && targets.Common(id, match.Term.Id) == Anybody)
                {
                    // "Aktivitetsparate unge": one group, which the noun names.
                    id = match.Term.Id;
                    continue;
                }

                // A narrower word tells more of the same group; one beside it names a second, and both are meant.
                var isNarrower = targets.IsWithin(match.Term.Id, id);
                several |= !isNarrower;
                id = !isNarrower ? targets.Common(id, match.Term.Id) ?? id : several ? id : match.Term.Id;
            }

            // "Jobparate" under "Kontanthjælp": those of the wider heading.
            id = best is { Text: not null } wide && id != Anybody && targets.IsWithin(id, Anybody) && targets.IsWithin(wide.Id, id) ? wide.Id : id;
            if (id != Anybody || best is null || text.Contains("alle borgere", StringComparison.OrdinalIgnoreCase))
            {
                var named = targets.Find(words, context);
                best = (id, named.Count > 0 && !(hasTitle && i == above.Count - 1) ? words.Quote(GroupWords.Extend(words, named[0].Range, []).Range) : null);
            }
        }

        return best;
    }

    /// <summary>The groups of a sentence, at least one.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="context">What stands above is about; null when that is nobody.</param>
    /// <param name="conditions">Where conditions stand.</param>
    /// <param name="aside">Where groups stand that the sentence is not about.</param>
    /// <param name="stops">Where times and activities stand: a group's words end before them.</param>
    public IReadOnlyList<TargetGroup> Read(Words words, (string Id, string? Text)? context, IReadOnlyList<TextRange> conditions, IReadOnlyList<TextRange> aside, IReadOnlyList<TextRange> stops)
    {
        IReadOnlyCollection<string> about = context is { } c ? [c.Id] : [];
        var matches = targets.Find(words, about).Where(m => !IsElse(words, m)).ToList();
        var main = matches.Where(m => !aside.Any(a => a.Contains(m.Range)) && !conditions.Any(a => a.Contains(m.Range))).ToList();
        var referring = Referring.IndexIn(words, 0, words.Count);
        if (context is not null && referring >= 0 && main.Count > 0 && main[0].Range.Start > words[referring + 1].Range.End && main[0].Term.Id != Anybody)
        {
            return [FromContext(words, context, stops)];
        }

        var subject = Subject(words, context, [.. conditions, .. aside], stops);
        main.RemoveAll(m => words.IndexAt(m.Range.Start) is var noun && (Per.EndAt(words, noun - 1) == noun || Per.EndAt(words, noun - 2) == noun));
        if (subject is var (party, at) && (main.Count == 0 || IsPronoun(words, at, main[0].Range.Start) || (main[0].Range.Start > at && party.Range!.Value.Contains(main[0].Range))))
        {
            return [party with { Id = main.Count > 0 && context is null && !IsPronoun(words, at, main[0].Range.Start) ? main[0].Term.Id : party.Id }];
        }

        if (main.Count == 0)
        {
            var within = matches.Where(m => conditions.Any(a => a.Contains(m.Range))).ToList();
            main = within.Where(m => context is not { } of || targets.IsWithin(m.Term.Id, of.Id)).Take(1).ToList();
        }

        if (main.Count == 0)
        {
            return [FromContext(words, context, stops)];
        }

        var groups = new List<TargetGroup>();
        for (var i = 0; i < main.Count; i++)
        {
            var head = main[i].Range;
            var (range, clause) = GroupWords.Extend(words, head, stops);
            var id = main[i].Term.Id;
            if (i + 1 < main.Count && words.IndexAt(main[i + 1].Range.Start) == words.IndexAt(range.End - 1) + 1 && range.End == head.End)
            {
                // "Jobparate unge": the next word names the same people.
                (range, clause) = GroupWords.Extend(words, new TextRange(head.Start, main[i + 1].Range.End), stops);
            }

            while (i + 1 < main.Count && main[i + 1].Range.Start < range.End)
            {
                i++;
                id = targets.IsWithin(main[i].Term.Id, id) ? main[i].Term.Id : id;
            }

            id = Narrow(id, context, words);
            foreach (var match in matches.Where(m => range.Contains(m.Range) || conditions.Any(c => c.Contains(m.Range))))
            {
                // "Sygemeldte, hvor der er risiko for …": the clause or condition names the narrower group.
                id = targets.IsWithin(match.Term.Id, id) ? match.Term.Id : id;
                if (clause is { } phrase && match.Term.Id == id && match.Range != head && phrase.Contains(match.Range) && words.Is(words.IndexAt(phrase.Start), "med", "under"))
                {
                    // "Borgere med alvorlige diagnoser" is that group, not a condition on another.
                    clause = null;
                }
            }

            if (main.Count == 1 && context is { } named && id == named.Id && Bare.EndAt(words, words.IndexAt(range.Start)) is > 0 and var bare && words.Range(bare - 1, bare).End == range.End)
            {
                // "Samtaler med borger": whom, the text above says.
                return [new TargetGroup(id, named.Text, null, clause)];
            }

            if (groups.Count == 0)
            {
                groups.Add(new TargetGroup(id, words.Quote(range), range, clause));
            }
            else if (groups[^1].Range is { } last && Joined(words, last.End, range.Start) && !groups.Exists(g => targets.IsWithin(g.Id, id) || targets.IsWithin(id, g.Id)))
            {
                groups.Add(new TargetGroup(id, words.Quote(range), range, clause));
            }
        }

        return groups;
    }

    /// <summary>Whether the subject is "du", "man" or "den, der", ahead of any other group: it is whom the statement is about.</summary>
    private static bool IsPronoun(Words words, int at, int group) => at < group && Pronouns.EndAt(words, words.IndexAt(at)) > 0;

    /// <summary>Whether the words name a group elsewhere, but not here: "ledige tider", "i skoler", "højst 8 medarbejdere".</summary>
    private bool IsElse(Words words, TermMatch match)
    {
        var at = words.IndexAt(match.Range.Start);
        return Things.EndAt(words, at) > 0
            || (Counted.EndAt(words, at) > 0 && (words[at - 1].Number is not null || (words[at - 1].IsWord && !words.Is(at - 1, "en", "et") && Counts.Number(words, at - 1) is not null)))
            || (targets.IsWithin(match.Term.Id, "skoler") && words.Is(at - 1, "i", "på")) || (targets.IsWithin(match.Term.Id, "veje") && words.Is(at - 1, "mod", "ved"));
    }

    /// <summary>
    /// The group that no term names, by the noun that the sentence begins with or that stands right behind its verb, and where that noun
    /// begins; null when there is none.
    /// </summary>
    private static (TargetGroup Group, int Head)? Subject(Words words, (string Id, string? Text)? context, IReadOnlyList<TextRange> aside, IReadOnlyList<TextRange> stops)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (Party.EndAt(words, at) is not (> 0 and var end) || aside.Any(a => a.Contains(words[at].Range)))
            {
                continue;
            }

            var start = GroupWords.Determined(words, at);
            if (start == 0 || (start == 1 && words.Is(0, "at")) || GroupWords.IsFinite(words, start - 1) || words[start - 1].Lower.EndsWith("er", StringComparison.Ordinal))
            {
                var (range, clause) = GroupWords.Extend(words, words.Range(at, end), stops);
                return (new TargetGroup(context?.Id ?? Anybody, words.Quote(range), range, clause), words[at].Range.Start);
            }
        }

        return null;
    }

    private static TargetGroup FromContext(Words words, (string Id, string? Text)? context, IReadOnlyList<TextRange> stops)
    {
        var at = Referring.IndexIn(words, 0, words.Count);
        var own = at < 0 ? (Range: (TextRange?)null, Clause: (TextRange?)null) : GroupWords.Extend(words, words.Range(at, at + 1), stops);
        var text = own.Range is { } range ? words.Quote(range) : null;
        return new TargetGroup(context?.Id ?? Anybody, text ?? context?.Text, null, own.Clause);
    }

    /// <summary>"Borgere" under a heading about some group are that group's, unless the sentence says that all are meant.</summary>
    private string Narrow(string id, (string Id, string? Text)? context, Words words) =>
        context is { } c && id != c.Id && targets.IsWithin(c.Id, id) 
            && !(words.Is(0, "for") && words.Is(1, "alle") && words.Is(3, "gælder"))
            ? c.Id
            : id;

    private static bool Joined(Words words, int end, int start)
    {
        var between = words.Quote(new TextRange(end, Math.Max(end, start))).Trim(' ', ',');
        return between is "samt" or "og" or "eller";
    }
}
