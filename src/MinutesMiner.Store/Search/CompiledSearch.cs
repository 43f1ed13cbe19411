using System.Text;
using MinutesMiner.Core.Storage.Search;
using MinutesMiner.Core.Text.Analysis;
using TermKind = MinutesMiner.Core.Text.Analysis.TermKind;

namespace MinutesMiner.Store.Search;

/// <summary>A term of a query as the index knows it.</summary>
/// <param name="Places">Places one after the other; at each one of its terms must stand.</param>
/// <param name="IsPrefix">Whether the last place's terms are beginnings only.</param>
internal sealed record CompiledTerm(IReadOnlyList<IReadOnlyList<string>> Places, bool IsPrefix);

/// <summary>The words of a query as the index knows them: one term of every clause must be there, none of the excluded.</summary>
internal sealed record CompiledSearch
{
    /// <summary>No words: everything matches.</summary>
    public bool IsEmpty => Clauses.Count == 0 && Excluded.Count == 0;

    public required IReadOnlyList<IReadOnlyList<CompiledTerm>> Clauses { get; init; }

    public required IReadOnlyList<CompiledTerm> Excluded { get; init; }

    public required IReadOnlyList<SearchNote> Notes { get; init; }

    /// <summary>Analyses the words. A clause of nothing but common words is left out where another clause remains.</summary>
    public static CompiledSearch Compile(ParsedSearch search)
    {
        var clauses = new List<(IReadOnlyList<CompiledTerm> Terms, string Words, bool Common)>();
        foreach (var clause in search.Clauses)
        {
            var terms = clause.Select(Compile).Where(t => t.Term.Places.Count > 0).ToArray();
            if (terms.Length > 0)
            {
                var words = new StringBuilder().AppendJoin(' ', clause.Select(t => t.Text)).ToString();
                clauses.Add(([.. terms.Select(t => t.Term)], words, Array.TrueForAll(terms, t => t.Common)));
            }
        }

        var rare = clauses.Exists(c => !c.Common);
        return new CompiledSearch
        {
            Clauses = [.. clauses.Where(c => !rare || !c.Common).Select(c => c.Terms)],
            Excluded = [.. search.Excluded.Select(t => Compile(t).Term).Where(t => t.Places.Count > 0)],
            Notes = [.. clauses.Where(c => rare && c.Common).Select(c => new SearchNote(SearchNotes.CommonWord, c.Words))],
        };
    }

    /// <summary>A word that the analysis takes for several, such as one with a slash, becomes a phrase.</summary>
    private static (CompiledTerm Term, bool Common) Compile(SearchTerm term)
    {
        var analyzed = DanishAnalyzer.Default.Analyze(term.Text, AnalysisPurpose.Query);
        var places = new List<List<string>>();
        var common = true;
        var isPrefix = term.Kind == SearchTermKind.Prefix;
        var last = analyzed.Count == 0 ? 0 : analyzed[^1].Position;
        foreach (var one in analyzed)
        {
            if (one.Position == places.Count)
            {
                places.Add([]);
            }

            // The stem of a beginning is not the beginning of a stem.
            if (!isPrefix || one.Position < last || one.Kind == TermKind.Surface)
            {
                places[one.Position].Add(one.Term);
            }

            common &= one.IsStopWord;
        }

        return (new CompiledTerm(places, isPrefix), common && term.Kind == SearchTermKind.Word);
    }
}
