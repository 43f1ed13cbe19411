using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Storage.Search;

/// <summary>Gathers the parts of a query text.</summary>
internal sealed class ParsedSearchBuilder
{
    private readonly List<List<SearchTerm>> _clauses = [];
    private readonly List<SearchTerm> _excluded = [];
    private readonly List<string> _municipalities = [];
    private readonly List<string> _committees = [];
    private readonly List<Outcome> _outcomes = [];
    private readonly List<DocumentKind> _kinds = [];
    private readonly List<SectionKind> _sections = [];
    private readonly List<SearchNote> _notes = [];
    private ParsedSearch _result = new();
    private int _terms;
    private bool _lastWasTerm;
    private bool _or;

    public void Note(string code, string part) => _notes.Add(new SearchNote(code, part));

    /// <summary>Takes a part in; false when there are too many terms already.</summary>
    public bool Add(QueryPart part)
    {
        if (part.Field is { } field)
        {
            SetField(field, part.Text);
            (_lastWasTerm, _or) = (false, false);
            return true;
        }

        if (part is { Quoted: false, Excluded: false } && part.Text is "OR" or "ELLER" or "|" or "||")
        {
            _or = _lastWasTerm;
            return true;
        }

        if (Term(part) is not { } term)
        {
            return true;
        }

        if (++_terms > SearchTextParser.MaxTerms)
        {
            return false;
        }

        if (part.Excluded)
        {
            _excluded.Add(term);
        }
        else if (_or)
        {
            _clauses[^1].Add(term);
        }
        else
        {
            _clauses.Add([term]);
        }

        (_lastWasTerm, _or) = (!part.Excluded, false);
        return true;
    }

    public ParsedSearch Build() => _result with
    {
        Clauses = _clauses,
        Excluded = _excluded,
        Municipalities = _municipalities,
        Committees = _committees,
        Outcomes = _outcomes,
        Kinds = _kinds,
        Sections = _sections,
        Notes = _notes,
    };

    private SearchTerm? Term(QueryPart part)
    {
        var text = part.Text;
        if (!text.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        if (part.Quoted)
        {
            return new SearchTerm(SearchTermKind.Phrase, text);
        }

        if (!text.EndsWith('*'))
        {
            return new SearchTerm(SearchTermKind.Word, text);
        }

        text = text.TrimEnd('*');
        if (text.Count(char.IsLetterOrDigit) >= SearchTextParser.MinPrefix)
        {
            return new SearchTerm(SearchTermKind.Prefix, text);
        }

        Note(SearchNotes.ShortPrefix, part.Text);
        return new SearchTerm(SearchTermKind.Word, text);
    }

    private void SetField(SearchField field, string value)
    {
        var understood = value.Any(char.IsLetterOrDigit) && field switch
        {
            SearchField.Municipality => AddName(_municipalities, value),
            SearchField.Committee => AddName(_committees, value),
            SearchField.Outcome => AddEach(value, SearchFields.FindOutcomes, _outcomes),
            SearchField.Kind => AddEach(value, SearchFields.FindKinds, _kinds),
            SearchField.Section => AddEach(value, SearchFields.FindSections, _sections),
            SearchField.From => SearchDates.Parse(value) is { } d && Set(_result with { From = Later(_result.From, d.First) }),
            SearchField.To => SearchDates.Parse(value) is { } d && Set(_result with { To = Earlier(_result.To, d.Last) }),
            SearchField.Year => SearchDates.Parse(value) is { } d
                && Set(_result with { From = Later(_result.From, d.First), To = Earlier(_result.To, d.Last) }),
            SearchField.Case => Set(_result with { CaseNumber = value }),
            SearchField.Item => Set(_result with { ItemNumber = value }),
            SearchField.Person => Set(_result with { Person = value }),
            SearchField.Closed => SearchFields.FindBoolean(value) is { } closed && Set(_result with { Closed = closed }),
            _ => false,
        };
        if (!understood)
        {
            Note(SearchNotes.UnknownValue, $"{SearchFields.DanishName(field)}:{value}");
        }
    }

    private bool Set(ParsedSearch result)
    {
        _result = result;
        return true;
    }

    private static bool AddName(List<string> names, string value)
    {
        names.Add(value);
        return true;
    }

    /// <summary>Adds what each of the values between commas means; true when all of them mean something.</summary>
    private static bool AddEach<T>(string value, Func<string, IReadOnlyList<T>> find, List<T> to)
    {
        var all = true;
        foreach (var one in value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var found = find(one);
            all &= found.Count > 0;
            to.AddRange(found.Where(f => !to.Contains(f)));
        }

        return all;
    }

    private static DateOnly Later(DateOnly? a, DateOnly b) => a is { } day && day > b ? day : b;

    private static DateOnly Earlier(DateOnly? a, DateOnly b) => a is { } day && day < b ? day : b;
}
