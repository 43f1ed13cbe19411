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

    private static readonly PhraseSet Referring = new(
        "borgeren", "borgerne", "borgerens", "disse borgere", "denne målgruppe", "målgruppen", "denne gruppe", "gruppen", "de personer", "dem", "alle der", "alle sager", "de borgere", "nye ansøgere", "øvrige borgere",
        "en del af borgerne");

    private static readonly string[] Leading = ["alle", "de", "den", "nye", "andre", "nogle", "flere", "en", "denne", "disse", "større", "øvrige"];

    private static readonly string[] Phrases = ["med", "under", "over", "i", "på", "uden", "langs", "fra", "ved"];

    private static readonly PhraseSet Finite = new(
        "skal", "får", "kan", "er", "vil", "tilbydes", "kontaktes", "modtager", "indkaldes", "fastholdes", "har", "ryddes", "saltes", "fejes", "tømmes", "tilstræbes", "holder", "bliver", "laves", "visiteres", "overgår");

    /// <summary>What the texts above are about, the nearest that names a group; several groups of one text become their common ancestor.</summary>
    public (string Id, string Text)? Above(IReadOnlyList<string> above)
    {
        (string Id, string Text)? best = null;
        foreach (var text in above.Reverse())
        {
            var words = new Words(text);
            var context = best is { } b ? (IReadOnlyCollection<string>)[b.Id] : [];
            var found = targets.Find(words, context);
            if (found.Count == 0)
            {
                continue;
            }

            var id = found[0].Term.Id;
            var several = false;
            foreach (var match in found.Skip(1).Where(m => !targets.IsWithin(id, m.Term.Id)))
            {
                // A narrower word tells more of the same group; one beside it names a second, and both are meant.
                var isNarrower = targets.IsWithin(match.Term.Id, id);
                several |= !isNarrower;
                id = !isNarrower ? targets.Common(id, match.Term.Id) ?? id : several ? id : match.Term.Id;
            }

            if (id != Anybody || best is null || text.Contains("alle borgere", StringComparison.OrdinalIgnoreCase))
            {
                best = (id, words.Quote(found[0].Range));
            }
        }

        return best;
    }

    /// <summary>The groups of a sentence, at least one.</summary>
    public IReadOnlyList<TargetGroup> Read(Words words, (string Id, string Text)? context, IReadOnlyList<TextRange> conditions, IReadOnlyList<TextRange> aside)
    {
        IReadOnlyCollection<string> about = context is { } c ? [c.Id] : [];
        var matches = targets.Find(words, about).ToList();
        var main = matches.Where(m => !aside.Any(a => a.Contains(m.Range)) && !conditions.Any(a => a.Contains(m.Range))).ToList();
        var referring = Referring.IndexIn(words, 0, words.Count);
        if (context is not null && referring >= 0 && main.Count > 0 && main[0].Range.Start > words[referring + 1].Range.End && main[0].Term.Id != Anybody)
        {
            return [FromContext(words, context)];
        }

        if (main.Count == 0)
        {
            var within = matches.Where(m => conditions.Any(a => a.Contains(m.Range))).ToList();
            main = within.Where(m => context is { } of && targets.IsWithin(m.Term.Id, of.Id)).Concat(within).Take(1).ToList();
        }

        if (main.Count == 0)
        {
            return [FromContext(words, context)];
        }

        var groups = new List<TargetGroup>();
        for (var i = 0; i < main.Count; i++)
        {
            var head = main[i].Range;
            var (range, clause) = Extend(words, head);
            var id = main[i].Term.Id;
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

    private static TargetGroup FromContext(Words words, (string Id, string Text)? context)
    {
        var at = Referring.IndexIn(words, 0, words.Count);
        var text = at < 0 ? null : words.Quote(Extend(words, words.Range(at, at + 1)).Range);
        return context is { } c ? new TargetGroup(c.Id, text ?? c.Text, null, null) : new TargetGroup(Anybody, text, null, null);
    }

    /// <summary>"Borgere" under a heading about some group are that group's, unless the sentence says that all are meant.</summary>
    private string Narrow(string id, (string Id, string Text)? context, Words words) =>
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
    private static (TextRange Range, TextRange? Clause) Extend(Words words, TextRange range)
    {
        var start = words.IndexAt(range.Start);
        while (words.Is(start - 1, Leading))
        {
            start--;
        }

        var end = words.IndexAt(range.End - 1) + 1;
        if (words.Is(end, "borgere", "ledige", "virksomheder"))
        {
            end++;
        }

        if (words.Is(end, "(") && Close(words, end) is > 0 and var close)
        {
            end = close;
        }

        TextRange? clause = null;
        var opener = RelativeWithin(words, start, end);
        if (opener < 0 && words.Is(end, Phrases) && !words.Is(end + 1, "de", "den") && (words[end + 1].IsWord || words.Is(end, "under", "over")))
        {
            var from = end;
            end++;
            while (end < words.Count && (!words[end].IsPunctuation || words.Is(end, "(", ")")) && !Finite.IsIn(words, end, end + 1))
            {
                end++;
            }

            clause = words.Is(from, "med", "under", "over", "uden") ? words.Range(from, end) : null;
        }

        var relative = opener >= 0 ? opener : words.Is(end, ",") ? end + 1 : end;
        if (opener >= 0 || words.Is(relative, "der", "som", "hvor") && !words.Is(relative + 1, "laves", "skal", "etableres"))
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
            while (opener >= 0 && words.Is(start - 1, Leading))
            {
                start--;
            }
        }

        return (words.Range(start, end), clause);
    }

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
        while (at < words.Count && !words.Is(at, ",", ".", ";") && !Finite.IsIn(words, at, at + 1))
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
