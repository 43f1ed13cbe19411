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

    /// <summary>The most words of the phrase that carries a group's words on: "til hjemmeboende borgere", "i 0.-3. klasse".</summary>
    private const int LongestPhrase = 8;

    private static readonly PhraseSet Procedure = RuleWords.Groups["procedure"];
    private static readonly PhraseSet Referring = RuleWords.Groups["referring"];
    private static readonly PhraseSet Leading = RuleWords.Groups["leading"];
    private static readonly PhraseSet Adjective = RuleWords.Groups["adjective"];
    private static readonly PhraseSet Modals = RuleWords.Groups["modal"];
    private static readonly PhraseSet Phrases = RuleWords.Groups["phrase"];
    private static readonly PhraseSet Narrowing = RuleWords.Groups["narrowing"];
    private static readonly PhraseSet Finite = RuleWords.Groups["finite"];
    private static readonly PhraseSet Unrelated = RuleWords.Groups["unrelated"];
    private static readonly PhraseSet Relative = RuleWords.Groups["relative"];
    private static readonly PhraseSet Party = RuleWords.Groups["party"];
    private static readonly PhraseSet Bare = RuleWords.Groups["bare"];
    private static readonly PhraseSet Pronouns = RuleWords.Groups["pronoun"];
    private static readonly PhraseSet Things = RuleWords.Groups["things"];
    private static readonly PhraseSet Counted = RuleWords.Groups["counted"];
    private static readonly PhraseSet Per = RuleWords.Groups["per"];
    private static readonly PhraseSet Nouns = RuleWords.Groups["nouns"];

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
                best = (id, named.Count > 0 && !(hasTitle && i == above.Count - 1) ? words.Quote(Extend(words, named[0].Range, []).Range) : null);
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
            var (range, clause) = Extend(words, head, stops);
            var id = main[i].Term.Id;
            if (i + 1 < main.Count && words.IndexAt(main[i + 1].Range.Start) == words.IndexAt(range.End - 1) + 1 && range.End == head.End)
            {
                // "Jobparate unge": the next word names the same people.
                (range, clause) = Extend(words, new TextRange(head.Start, main[i + 1].Range.End), stops);
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

            var start = Determined(words, at);
            if (start == 0 || (start == 1 && words.Is(0, "at")) || IsFinite(words, start - 1) || words[start - 1].Lower.EndsWith("er", StringComparison.Ordinal))
            {
                var (range, clause) = Extend(words, words.Range(at, end), stops);
                return (new TargetGroup(context?.Id ?? Anybody, words.Quote(range), range, clause), words[at].Range.Start);
            }
        }

        return null;
    }

    private static TargetGroup FromContext(Words words, (string Id, string? Text)? context, IReadOnlyList<TextRange> stops)
    {
        var at = Referring.IndexIn(words, 0, words.Count);
        var own = at < 0 ? (Range: (TextRange?)null, Clause: (TextRange?)null) : Extend(words, words.Range(at, at + 1), stops);
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

    /// <summary>A group's words from its determiner to the end of the clause or phrase that narrows it.</summary>
    private static (TextRange Range, TextRange? Clause) Extend(Words words, TextRange range, IReadOnlyList<TextRange> stops)
    {
        var start = Determined(words, words.IndexAt(range.Start));
        var end = words.IndexAt(range.End - 1) + 1;
        end += Nouns.EndAt(words, end) > 0 ? 1 : 0;
        if (words.Is(end, "(") && Close(words, end) is > 0 and var close)
        {
            end = close;
        }

        while (end > start + 1 && words.Is(end - 1, "skal", "kan", "må"))
        {
            end--;
        }

        var clause = Bound(words, start, end);
        var opener = RelativeWithin(words, start, end);
        if (opener < 0 && PhraseEnd(words, end, stops) is var phrase && phrase > end)
        {
            clause = Narrowing.EndAt(words, end) > 0 ? words.Range(end, phrase) : clause;
            end = phrase;
        }

        var relative = opener >= 0 ? opener : words.Is(end, ",") ? end + 1 : end;
        if (opener >= 0 || (Relative.EndAt(words, relative) > 0 && Unrelated.EndAt(words, relative + 1) < 0))
        {
            var stop = words.Is(relative - 1, ",") ? Clauses.End(words, relative) : Unmarked(words, relative);
            for (var at = relative + 2; at < stop; at++)
            {
                // A second clause (", og som …") has no comma behind it.
                if (words.Is(at, ",") && words.Is(at + 1, "og", "eller") && words.Is(at + 2, "der", "som"))
                {
                    stop = Unmarked(words, at + 2);
                }
            }

            clause = words.Range(relative, stop);
            end = Math.Max(end, stop);
            start = opener >= 0 && opener <= start ? Math.Max(0, words.Is(opener - 1, ",") ? opener - 2 : opener - 1) : start;
            start = opener >= 0 ? Determined(words, start) : start;
        }

        return (words.Range(start, end), clause);
    }

    /// <summary>What bounds a group that the taxonomy names with its bound: "borgere over 65 år".</summary>
    private static TextRange? Bound(Words words, int start, int end)
    {
        for (var at = start + 1; at < end - 1; at++)
        {
            if (words.Is(at, "over", "under") && words[at + 1].Number is not null)
            {
                return words.Range(at, end);
            }
        }

        return null;
    }

    /// <summary>The first of the determiners and adjectives ahead of a noun.</summary>
    private static int Determined(Words words, int noun)
    {
        var start = noun;
        while (start > 0 && (Leading.EndAt(words, start - 1) == start || IsAdjective(words, start - 1)))
        {
            start--;
        }

        return start;
    }

    /// <summary>Whether the word is an adjective: not an infinitive behind "skal" or "at", nor one that a list's entry begins with.</summary>
    private static bool IsAdjective(Words words, int at) =>
        Adjective.EndAt(words, at) == at + 1 && Modals.EndAt(words, at - 1) < 0 && (at > 0 || char.IsUpper(words.Text[0]));

    /// <summary>Where the phrase ends that a preposition carries a group's words on with; <paramref name="at"/> when none does.</summary>
    private static int PhraseEnd(Words words, int at, IReadOnlyList<TextRange> stops)
    {
        var narrows = Narrowing.EndAt(words, at) > 0;
        if (Phrases.EndAt(words, at) is not (> 0 and var next) || (narrows && words.Is(at + 1, "de", "den")) || Stops(words, at, stops, false))
        {
            return at;
        }

        if (narrows && words[at - 1].Lower.EndsWith("erne", StringComparison.Ordinal) && Stops(words, at + 1, stops, false))
        {
            // "Støtte virksomhederne med rådgivning": those who are known already get it, they are not told by it.
            return at;
        }

        // Only "med" and its like take in what looks like an activity: "borgere med en genoptræningsplan".
        var end = next;
        while (end < words.Count && (narrows || end < at + LongestPhrase) && (!words[end].IsPunctuation || Belongs(words, end)) && !IsFinite(words, end) && !Stops(words, end, stops, narrows)
            && !(end > next && !narrows && words.Is(end, "og", "eller", "samt") && words[end - 1].Number is null) && !words.Is(end, "der", "som", "hvis", "når"))
        {
            narrows |= Narrowing.EndAt(words, end) > 0;
            end++;
        }

        end -= Phrases.EndAt(words, end - 1) == end ? 1 : 0;
        return end > next ? end : at;
    }

    /// <summary>Whether a mark belongs to the words: a bracket, a sign within "0.-3. klasse", the point of "kr." ahead of further words.</summary>
    private static bool Belongs(Words words, int at) =>
        words.Is(at, "(", ")") || (words.Is(at, ".", "-", "–", "/") && at + 1 < words.Count && (words[at - 1].Number is not null || words[at + 1].Number is not null || words.Is(at - 1, "kr", "pct", "min", "maks", "ca", "f", "eks", "bl")));

    /// <summary>Whether a time begins at the token, or an activity where those stop the words too.</summary>
    private static bool Stops(Words words, int at, IReadOnlyList<TextRange> stops, bool narrows) =>
        !narrows && stops.Any(s => s.Start == words[at].Range.Start);

    private static bool IsFinite(Words words, int at) => Finite.EndAt(words, at) > 0 || (words[at].Lower is { Length: > 5 } word && word.EndsWith("es", StringComparison.Ordinal));

    /// <summary>The word that opens the clause in which a group is named: "sager, hvor der er risiko for …", "sager med risiko for …"; -1 when none does.</summary>
    private static int RelativeWithin(Words words, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (words.Is(at, "der", "som", "hvor"))
            {
                return at;
            }
        }

        if (words.Is(start - 1, "med") && words.Is(start, "risiko", "behov", "varige"))
        {
            return start - 1;
        }

        for (var at = start; at > Math.Max(0, start - 6) && !words[at - 1].IsPunctuation; at--)
        {
            if (words.Is(at - 1, "hvor"))
            {
                return at - 1;
            }
        }

        return -1;
    }

    /// <summary>End of a relative clause without a comma before it: where a second finite verb begins the main clause, or a comma stands.</summary>
    private static int Unmarked(Words words, int start)
    {
        var at = start + 3;
        while (at < words.Count && !words.Is(at, ",", ".", ";") && Finite.EndAt(words, at) < 0)
        {
            at++;
        }

        return at;
    }

    private static int Close(Words words, int open)
    {
        for (var at = open + 1; at < Math.Min(words.Count, open + 16); at++)
        {
            if (words.Is(at, ")"))
            {
                return at + 1;
            }
        }

        return 0;
    }
}
