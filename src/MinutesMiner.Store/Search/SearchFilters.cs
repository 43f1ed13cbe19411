using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Search;

namespace MinutesMiner.Store.Search;

/// <summary>The filters of a query, those given as such and those in its text together.</summary>
internal sealed record SearchFilters
{
    public required IReadOnlyList<string> Municipalities { get; init; }

    public required IReadOnlyList<string> Committees { get; init; }

    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    public required IReadOnlyList<DocumentKind> Kinds { get; init; }

    public required IReadOnlyList<SectionKind> Sections { get; init; }

    public required DateOnly? From { get; init; }

    public required DateOnly? To { get; init; }

    public required bool? Closed { get; init; }

    public required string? CaseNumber { get; init; }

    public required string? ItemNumber { get; init; }

    public required string? Person { get; init; }

    /// <summary>The filters of both.</summary>
    public static SearchFilters Of(SearchQuery query, ParsedSearch text) => new()
    {
        Municipalities = [.. query.Municipalities, .. text.Municipalities],
        Committees = [.. query.Committees, .. text.Committees],
        Outcomes = [.. query.Outcomes, .. text.Outcomes],
        Kinds = [.. query.Kinds, .. text.Kinds],
        Sections = [.. query.Sections.Union(text.Sections)],
        From = query.From is { } from && text.From is { } textFrom ? (from > textFrom ? from : textFrom) : query.From ?? text.From,
        To = query.To is { } to && text.To is { } textTo ? (to < textTo ? to : textTo) : query.To ?? text.To,
        Closed = text.Closed ?? query.Closed,
        CaseNumber = text.CaseNumber ?? query.CaseNumber,
        ItemNumber = text.ItemNumber ?? query.ItemNumber,
        Person = text.Person ?? query.Person,
    };
}

/// <summary>The kinds of facets, and what stands for none of them.</summary>
internal enum FacetKind
{
    /// <summary>No filter, or one without facet.</summary>
    None,
    Municipality,
    Committee,
    Outcome,
    Year,
}

/// <summary>The filters that a unit's facts decide.</summary>
internal sealed class FactsFilter
{
    private readonly bool[]? _municipalities;
    private readonly bool[]? _committees;
    private readonly bool[]? _outcomes;
    private readonly bool[]? _kinds;
    private readonly int _from;
    private readonly int _to;
    private readonly bool? _closed;

    /// <summary>Takes the filters' names for those that the store has.</summary>
    public FactsFilter(SearchFilters filters, UnitView view, List<SearchNote> notes)
    {
        _municipalities = Names(filters.Municipalities, view.Municipalities, SearchField.Municipality, notes);
        _committees = Names(filters.Committees, view.Committees, SearchField.Committee, notes);
        _outcomes = Values(filters.Outcomes);
        _kinds = Values(filters.Kinds);

        _from = filters.From?.DayNumber ?? int.MinValue;
        _to = filters.To?.DayNumber ?? int.MaxValue;
        if (filters.To is not null && filters.From is null)
        {
            _from = 0;
        }

        _closed = filters.Closed;
    }

    /// <summary>Whether the unit passes; when only one filter with a facet keeps it out, that facet is told.</summary>
    public bool Passes(in UnitFacts unit, out FacetKind keptOutBy)
    {
        keptOutBy = FacetKind.None;
        if ((_closed is { } closed && unit.Closed != closed) || (_kinds is not null && !_kinds[unit.Kind]))
        {
            return false;
        }

        var failed = 0;
        if (_municipalities is not null && (unit.Municipality < 0 || !_municipalities[unit.Municipality]))
        {
            (failed, keptOutBy) = (failed + 1, FacetKind.Municipality);
        }

        if (_committees is not null && (unit.Committee < 0 || !_committees[unit.Committee]))
        {
            (failed, keptOutBy) = (failed + 1, FacetKind.Committee);
        }

        if (_outcomes is not null && (unit.Outcome < 0 || !_outcomes[unit.Outcome]))
        {
            (failed, keptOutBy) = (failed + 1, FacetKind.Outcome);
        }

        if (unit.Day < _from || unit.Day > _to)
        {
            (failed, keptOutBy) = (failed + 1, FacetKind.Year);
        }

        if (failed > 1)
        {
            keptOutBy = FacetKind.None;
        }

        return failed == 0;
    }

    private static bool[]? Values<T>(IReadOnlyList<T> wanted)
        where T : struct, Enum =>
        wanted.Count == 0 ? null : [.. Enum.GetValues<T>().Select(wanted.Contains)];

    private static bool[]? Names(IReadOnlyList<string> typed, IReadOnlyList<string> known, SearchField field, List<SearchNote> notes)
    {
        if (typed.Count == 0)
        {
            return null;
        }

        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in typed)
        {
            var found = NameMatch.Select(one, known);
            wanted.UnionWith(found);
            if (found.Count == 0)
            {
                notes.Add(new SearchNote(SearchNotes.UnknownName, $"{SearchFields.DanishName(field)}:{one}"));
            }
        }

        return [.. known.Select(wanted.Contains)];
    }
}
