using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Rules.Provisions;

/// <summary>
/// Tells of a sentence in any area whether it is a rule: words that bind, permit, give or charge, beside a group of people or companies or a
/// thing that is served or built, and no sign that it tells of the past, of one case, or of the house's own business. Each sign weighs.
/// </summary>
internal sealed class ProvisionReader
{
    /// <summary>The weight that makes a rule.</summary>
    public const double Needed = 2;

    /// <summary>The most words between a group and its verb.</summary>
    private const int LongestReach = 9;

    private const int ShortestSentence = 25;

    private const int LongestSentence = 500;

    private readonly PhraseSet _parties;
    private readonly PhraseSet _things;
    private readonly PhraseSet _authorities;
    private readonly PhraseSet _serves;
    private readonly PhraseSet _takes;
    private readonly PhraseSet _permits;
    private readonly PhraseSet _states;
    private readonly PhraseSet _values;
    private readonly PhraseSet _told;
    private readonly PhraseSet _internal;
    private readonly PhraseSet _single;
    private readonly PhraseSet _strong;
    private readonly PhraseSet _limits;
    private readonly PhraseSet _fees;
    private readonly PhraseSet _offers;
    private readonly PhraseSet _opens;
    private readonly PhraseSet _obliges;
    private readonly PhraseSet _topics;
    private readonly PhraseSet _matters;
    private readonly PhraseSet _employment;
    private readonly PhraseSet _levels;

    public ProvisionReader(PhraseLexicon lexicon)
    {
        _parties = lexicon["parties"];
        _things = lexicon["things"];
        _authorities = lexicon["authorities"];
        _serves = lexicon["serves"];
        _takes = lexicon["takes"];
        _permits = lexicon["permits"];
        _states = lexicon["states"];
        _values = lexicon["values"];
        _told = lexicon["told"];
        _internal = lexicon["internal"];
        _single = lexicon["single"];
        _strong = lexicon["strong"];
        _limits = lexicon["limits"];
        _fees = lexicon["fees"];
        _offers = lexicon["offers"];
        _opens = lexicon["opens"];
        _obliges = lexicon["obliges"];
        _topics = lexicon["topics"];
        _matters = lexicon["matters"];
        _employment = lexicon["employment"];
        _levels = lexicon["levels"];
    }

    /// <summary>The provision that the statement makes; null when nothing in it binds, permits, gives or charges.</summary>
    public Provision? Read(Statement statement, Words words)
    {
        if (statement.IsSlide || words.Text.Length is < ShortestSentence or > LongestSentence || words.Text[^1] == '?')
        {
            return null;
        }

        if (Govern(words) is not { } provision)
        {
            return null;
        }

        var weight = provision.Weight;
        weight += _strong.IsIn(words) ? 1 : 0;
        weight -= _told.IsIn(words) ? 2 : 0;
        weight -= _values.IsIn(words) ? 1.5 : 0;
        weight -= _internal.IsIn(words) ? 1.5 : 0;
        weight -= _single.IsIn(words) ? 1.5 : 0;
        weight -= IsDated(words) ? 1 : 0;
        weight -= statement.Role is SectionRole.Decision or SectionRole.Recommendation ? 0.5 : 0;
        return provision with { Weight = weight };
    }

    /// <summary>
    /// What the item says for and against its sentences' being rules: its title's matter, and whether other sentences of it bind too, since
    /// rules seldom stand alone.
    /// </summary>
    /// <param name="title">The item's title.</param>
    /// <param name="weights">The weights of the item's provisions.</param>
    public double Bias(string title, IReadOnlyCollection<double> weights)
    {
        var words = new Words(title);
        var isTopic = _topics.IsIn(words) || _levels.IsIn(words);
        var bias = _matters.IsIn(words) ? (isTopic ? -0.25 : -1) : isTopic ? 0.5 : 0;
        return bias + (weights.Count(w => w >= Needed) switch { >= 4 => 0.25, >= 2 => 0, _ => -0.5 });
    }

    /// <summary>Whether the statement names a matter of employment.</summary>
    public bool IsEmployment(Statement statement) => _employment.IsIn(new Words(statement.Text.Text)) || statement.Above.Any(a => _employment.IsIn(new Words(a)));

    /// <summary>Whether the statement stands under words that set a level.</summary>
    public bool IsLevel(Statement statement) => statement.Above.Any(a => _levels.IsIn(new Words(a)));

    /// <summary>The words that govern the sentence, with their own weight.</summary>
    private Provision? Govern(Words words)
    {
        Provision? best = null;
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].IsWord || Of(words, at) is not { } found)
            {
                continue;
            }

            best = best is null || found.Weight > best.Weight ? found : best;
        }

        return best;
    }

    private Provision? Of(Words words, int at)
    {
        var range = words.Range(at, at + 1);
        if (_authorities.IsIn(words, at + 1, at + 3) && words.Is(at, "skal", "kan", "får", "har", "må", "bør"))
        {
            return null;
        }

        if (_limits.IsIn(words, at, at + 1) && !Ruled(words, at))
        {
            var limited = Before(words, at, _things) || After(words, at, _things) || (!words.Is(at, "skal") && Before(words, at, _parties) | After(words, at, _parties));
            return limited ? new Provision(range, words.Is(at, "skal") ? 2 : 2.5, "krav") : null;
        }

        if (_fees.IsIn(words, at, at + 1))
        {
            return words.Text.Any(char.IsAsciiDigit) ? new Provision(range, 1.5, "betaling") : null;
        }

        if (_opens.IsIn(words, at, at + 1))
        {
            return new Provision(range, 2, "aabningstid");
        }

        if (_offers.IsIn(words, at, at + 1))
        {
            return After(words, at, _parties) ? new Provision(range, 1.5, "adgang") : null;
        }

        if (_takes.IsIn(words, at, at + 1) && Subject(words, at) && Means(words, at))
        {
            return new Provision(range, words.Is(at, "kan", "skal", "må", "bør", "får") ? 2 : 2.25, words.Is(at, "betaler") ? "betaling" : words.Is(at, "skal", "bør", "må") ? "krav" : "adgang");
        }

        if (_serves.IsIn(words, at, at + 1) && !Ruled(words, at))
        {
            var near = Before(words, at, _parties) || After(words, at, _parties) || Before(words, at, _things) || After(words, at, _things);
            return new Provision(range, (near ? 2 : 1.25) + (IsAmount(words) ? 0.5 : 0), words.Is(at, "opkræves", "betales") ? "betaling" : words.Is(at, "ydes", "udbetales", "refunderes") ? "tilskud" : "adgang");
        }

        // "Ansøgninger skal indsendes senest …": something must be done, by whom the context says.
        return words.Is(at, "skal", "må") && !Ruled(words, at) && !_authorities.IsIn(words, Math.Max(0, at - LongestReach), at)
            && Passive(words, at) && !_states.IsIn(words, at + 1, Math.Min(words.Count, at + 8))
            ? new Provision(range, 1.25, "krav")
            : null;
    }

    /// <summary>Whether a passive infinitive stands behind the verb.</summary>
    private static bool Passive(Words words, int at)
    {
        for (var next = at + 1; next < Math.Min(words.Count, at + 8); next++)
        {
            if (words[next].Lower is { Length: > 4 } word && word.EndsWith("es", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether what the verb says binds or permits, not what may happen or is felt.</summary>
    private bool Means(Words words, int at)
    {
        var next = at + 1;
        var end = Math.Min(words.Count, at + 7);
        return words[at].Lower switch
        {
            "kan" => _permits.IsIn(words, next, end) || (Passive(words, at) && !_states.IsIn(words, next, end)),
            "skal" or "bør" => !_states.IsIn(words, next, end) && !words.Is(next, "have") | words.Is(next + 1, "adgang", "ret", "mindst", "minimum", "mulighed", "tilladelse"),
            "må" => words.Is(next, "ikke", "kun", "højst", "gerne", "maksimalt", "max", "maks") || _permits.IsIn(words, next, end),
            "får" => !words.Is(next, "lyst", "svært", "det", "mere", "bedre", "større", "flere", "færre"),
            "har" => true,
            "er" => _obliges.IsIn(words, at, next),
            _ => true,
        };
    }

    /// <summary>Whether a group is the verb's subject: ahead of it in its clause, or right behind it, and no body stands nearer.</summary>
    private bool Subject(Words words, int at)
    {
        if (Ruled(words, at))
        {
            return false;
        }

        for (var back = at - 1; back >= Math.Max(0, at - LongestReach); back--)
        {
            if (_authorities.IsIn(words, back, back + 1) || words.Is(back, "der", "som", "det", "dette", "hvilket") && back == at - 1)
            {
                return false;
            }

            if (_parties.IsIn(words, back, back + 1))
            {
                return !Counted(words, back, at) && !words.Is(back - 1, "for", "til", "af", "med", "hos", "fra", "om", "på", "mod", "blandt", "over", "ved", "i") || words.Is(0, "for");
            }
        }

        // "Derfor skal forældre …", "I ferien kan børn …".
        var next = at + 1;
        while (words.Is(next, "ikke", "den", "de", "alle", "nye", "en", "et", "enkelte", "også", "derfor", "altid", "kommunens", "andre", "folkeoplysende", "frivillige"))
        {
            next++;
        }

        return at > 0 && _parties.IsIn(words, next, next + 1) && !_authorities.IsIn(words, Math.Max(0, at - 3), at);
    }

    /// <summary>Whether it is so many of a group that something is told of: "Fire foreninger modtager …", "Flere unge får …".</summary>
    private static bool Counted(Words words, int party, int verb) =>
        words.Is(party - 1, "flere", "færre", "mange", "nogle", "enkelte", "få")
        || ((words[party - 1].Number is not null || words.Is(party - 1, "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "enkelt")) && words.Is(verb, "modtager", "får", "er", "har"));

    /// <summary>Whether the verb stands in a clause that asks, reasons or supposes.</summary>
    private static bool Ruled(Words words, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - LongestReach) && !words.Is(back, ",", ";", ":"); back--)
        {
            if (words.Is(back, "om", "hvordan", "hvis", "når", "fordi", "hvorvidt", "hvilke", "hvilken", "hvilket", "hvem", "hvad", "hvornår", "hvorfor", "såfremt", "så", "eftersom", "da", "mens", "hvor", "hvorved") || (words.Is(back, "der", "som") && words.Is(back - 1, ",") && back < at - 1 | words.Is(back, "som", "der")))
            {
                return words.Is(back, "når", "hvis", "da", "så", "om", "mens") ? !Closed(words, back) : true;
            }
        }

        return false;

        static bool Closed(Words words, int from) => from > 0 && words.Is(from, "om", "så") && !words.Is(from - 1, ",");
    }

    private bool Before(Words words, int at, PhraseSet set)
    {
        for (var back = at - 1; back >= Math.Max(0, at - LongestReach) && !words.Is(back, ";", ":"); back--)
        {
            if (_authorities.IsIn(words, back, back + 1))
            {
                return false;
            }

            if (set.IsIn(words, back, back + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool After(Words words, int at, PhraseSet set)
    {
        var end = at + 1;
        while (end < Math.Min(words.Count, at + LongestReach) && !words.Is(end, ",", ";", ":"))
        {
            end++;
        }

        return set.IsIn(words, at + 1, end);
    }

    /// <summary>Whether an amount of money, a share or a price stands in it.</summary>
    private static bool IsAmount(Words words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at - 1].Number is not null && words.Is(at, "kr", "kroner", "%", "pct", "procent"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it names a year that is no day of coming into force: such sentences tell of one event.</summary>
    private static bool IsDated(Words words)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (words[at].Number is >= 1990 and < 2100 && words[at - 1].IsWord && !words.Is(at + 1, "kr", "m") && !words.Is(at - 1, "for", "fra", "lov") && !From(words, at))
            {
                return true;
            }
        }

        return false;

        static bool From(Words words, int at)
        {
            for (var back = at - 1; back >= Math.Max(0, at - 6); back--)
            {
                if (words.Is(back, "fra", "pr", "virkning", "inden", "bekendtgørelse", "lov"))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
