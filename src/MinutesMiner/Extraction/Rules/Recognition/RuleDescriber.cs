using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>
/// Says of statements of any matter what tells whether they are rules: the clause is read for who must, may or gets what; its levels, its
/// words and what stands above it are signs for or against. What they weigh is <see cref="RuleWeights"/>' to say.
/// </summary>
internal sealed class RuleDescriber(RuleSignals signals, RuleTaxonomy targets, RuleTaxonomy activities)
{
    private const int ShortestStatement = 6;

    private const int LongestStatement = 1_200;

    /// <summary>A fragment has fewer words.</summary>
    private const int FewWords = 7;

    private const int ManyWords = 45;

    /// <summary>The last word that is at a sentence's front: "Et andet dilemma".</summary>
    private const int LastOfFront = 2;

    /// <summary>The statements of one item, slide or document outside items, in order.</summary>
    public IReadOnlyList<Described> Describe(IReadOnlyList<Statement> statements, string title)
    {
        var context = new ContextReader(signals, targets, activities, title);
        var above = new ContextWords(title);
        return [.. statements.Select(s => Describe(s, context, above))];
    }

    private Described Describe(Statement statement, ContextReader context, ContextWords above)
    {
        var text = statement.Text.Text;
        if (text.Length is < ShortestStatement or > LongestStatement || text[^1] == '?')
        {
            return new Described(statement, default, [], []);
        }

        var words = new Words(text);
        var marked = signals.Mark(words);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var governing = Governing(marked);
        AddClause(governing, found);
        found.UnionWith(statement.Price is { } price ? [price.IsBig ? "money-big" : price.Unit == "kr" ? "level-money" : "level-share"] : LevelReader.Read(marked));
        foreach (var (signal, at) in marked.Lexical)
        {
            var sign = signals.All[signal];
            if (sign.Place == SignalPlace.Sentence || (sign.Place == SignalPlace.Front && at <= LastOfFront))
            {
                found.Add(sign.Id);
            }
        }

        if (!Frames.HasVerb(marked))
        {
            found.Add("verbless");
        }

        if (Frames.IsTold(marked))
        {
            found.Add("told");
        }

        if (Frames.IsPerfect(marked))
        {
            found.Add("perfect");
        }

        if (marked.Has(0, words.Count, WordKind.Staff) && !marked.Has(0, words.Count, WordKind.Party))
        {
            found.Add("staff");
        }

        AddForm(statement, words, found);
        AddTerms(words, found);
        found.UnionWith(context.Read(statement));
        AddPairs(found);
        return new Described(statement, governing, [.. found], above.Read(statement, words));
    }

    /// <summary>The verb whose mode, subject and place add up to most.</summary>
    private Governing Governing(MarkedWords marked)
    {
        var best = default(Governing);
        var most = double.NegativeInfinity;
        foreach (var governing in ClauseReader.Read(marked))
        {
            var clause = new HashSet<string>(StringComparer.Ordinal);
            AddClause(governing, clause);
            var weight = clause.Sum(signals.Claim);
            if (weight > most)
            {
                (best, most) = (governing, weight);
            }
        }

        return best;
    }

    private static void AddClause(Governing governing, HashSet<string> found)
    {
        var mode = governing.Mode.ToString().ToLowerInvariant();
        var subject = governing.Subject.ToString().ToLowerInvariant();
        found.Add($"mode-{mode}");
        if (governing.Mode != RuleMode.None)
        {
            found.Add($"subject-{subject}");
            found.Add($"clause-{governing.Frame.ToString().ToLowerInvariant()}");
            if (governing.Subject is WordKind.Authority or WordKind.Paper or WordKind.Staff or WordKind.None)
            {
                found.Add(governing.Mode is RuleMode.Binds or RuleMode.Takes or RuleMode.Permits or RuleMode.Requires ? $"party-mode-by-{subject}" : $"other-mode-by-{subject}");
            }
        }
    }

    private static void AddForm(Statement statement, Words words, HashSet<string> found)
    {
        found.Add(statement.Item is null ? "outside-items" : $"in-{statement.Role.ToString().ToLowerInvariant()}");
        if (statement.IsEntry)
        {
            found.Add(statement.IsSlide ? "slide" : statement.Price is not null ? "price-cell" : statement.IsCell ? "cell" : "entry");
        }

        if (words.Count < FewWords)
        {
            found.Add("short");
        }
        else if (words.Count > ManyWords)
        {
            found.Add("long");
        }

        if (statement.Role == SectionRole.Decision && AmendmentReader.IsAmendment(statement.Before))
        {
            found.Add("amends");
        }

        if (words.Text[^1] == ':')
        {
            found.Add("leads");
        }

        if (statement.Before.Length > 0)
        {
            found.Add("follows");
        }

        var names = 0;
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at].IsWord && char.IsUpper(words.Text[words[at].Range.Start]) && words[at - 1] is { IsPunctuation: false } && !words.Is(at, "kommune", "kommunes", "i"))
            {
                names++;
            }
        }

        if (names > 0)
        {
            found.Add(names > 2 ? "names-many" : "names");
        }
    }

    private void AddTerms(Words words, HashSet<string> found)
    {
        if (activities.Find(words, []).Count > 0)
        {
            found.Add("activity");
        }

        if (targets.Find(words, []) is { Count: > 0 } groups)
        {
            found.Add(groups.Any(g => g.Term.Parent is not null) ? "group" : "group-wide");
        }
    }

    /// <summary>Signs that say more together.</summary>
    private static void AddPairs(HashSet<string> found)
    {
        if (found.Contains("in-force") && found.Contains("year-from") && !found.Contains("year-told") && !found.Contains("activity") && !found.Contains("group"))
        {
            // "Reglerne gælder fra den 1. maj 2026": when, but not what.
            found.Add("date-only");
        }

        var hasLevel = found.Any(f => f.StartsWith("level-", StringComparison.Ordinal));
        if (hasLevel)
        {
            found.Add("level");
            if (found.Contains("activity"))
            {
                found.Add("activity+level");
            }

            if (!found.Contains("mode-none"))
            {
                found.Add("mode+level");
            }
        }

        if (found.Contains("activity") && (found.Contains("group") || found.Contains("above-group")))
        {
            found.Add("activity+group");
        }

        if (found.Contains("slide"))
        {
            found.UnionWith(found.Where(f => f is "activity" or "level" or "mode-none" or "above-group" or "activity+group" or "above-level" or "frequency" or "limit").Select(f => $"slide+{f}").ToList());
        }

        if (found.Contains("lead-provides"))
        {
            found.UnionWith(found.Where(f => f is "verbless" or "group" or "level").Select(f => $"lead+{f}").ToList());
        }

        if (found.Contains("title-topic") && !found.Contains("mode-none"))
        {
            found.Add("mode+topic");
        }
    }
}
