using System.Numerics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Analysis;

namespace MinutesMiner.Store.Search;

/// <summary>What of a query a passage holds.</summary>
/// <param name="Ranges">The words that match, in order, not overlapping.</param>
/// <param name="Clauses">Bit i is set when clause i of the query holds in the passage alone; clauses from 64 on share the last bit.</param>
internal readonly record struct PassageMatch(IReadOnlyList<TextRange> Ranges, ulong Clauses)
{
    /// <summary>How many of the query's clauses hold.</summary>
    public int ClauseCount => BitOperations.PopCount(Clauses);
}

/// <summary>Finds the words of a query in a passage by the same analysis as the index. Not thread-safe; one a search.</summary>
internal sealed class PassageMatcher
{
    private readonly List<(CompiledTerm Term, int Clause)> _terms = [];
    private readonly Dictionary<string, List<Slot>> _slots = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, Slot Slot)> _beginnings = [];
    private readonly List<AnalyzedTerm> _analyzed = [];
    private readonly List<TextRange> _words = [];
    private readonly HashSet<(int Position, Slot Slot)> _found = [];

    /// <summary>A matcher for the words of a query.</summary>
    public PassageMatcher(CompiledSearch search)
    {
        for (var clause = 0; clause < search.Clauses.Count; clause++)
        {
            foreach (var term in search.Clauses[clause])
            {
                Add(term, clause);
            }
        }
    }

    /// <summary>What the text holds of the query.</summary>
    public PassageMatch Match(string text)
    {
        if (_terms.Count == 0)
        {
            return new PassageMatch([], 0);
        }

        Analyze(text);
        if (_found.Count == 0)
        {
            return new PassageMatch([], 0);
        }

        var words = new SortedSet<int>();
        var clauses = 0UL;
        foreach (var (position, slot) in _found)
        {
            var (term, clause) = _terms[slot.Term];
            if (slot.Place == 0 && IsWhole(slot.Term, position, term.Places.Count))
            {
                clauses |= 1UL << Math.Min(clause, 63);
                words.UnionWith(Enumerable.Range(position, term.Places.Count));
            }
        }

        return new PassageMatch([.. words.Select(w => _words[w])], clauses);
    }

    private void Add(CompiledTerm term, int clause)
    {
        var index = _terms.Count;
        _terms.Add((term, clause));
        for (var place = 0; place < term.Places.Count; place++)
        {
            var slot = new Slot(index, place);
            foreach (var one in term.Places[place])
            {
                if (term.IsPrefix && place == term.Places.Count - 1)
                {
                    _beginnings.Add((one, slot));
                }
                else if (_slots.TryGetValue(one, out var slots))
                {
                    slots.Add(slot);
                }
                else
                {
                    _slots.Add(one, [slot]);
                }
            }
        }
    }

    private void Analyze(string text)
    {
        _analyzed.Clear();
        _words.Clear();
        _found.Clear();
        DanishAnalyzer.Default.Analyze(text, AnalysisPurpose.Index, _analyzed);
        foreach (var term in _analyzed)
        {
            if (term.Position == _words.Count)
            {
                _words.Add(term.Range);
            }

            if (_slots.TryGetValue(term.Term, out var slots))
            {
                foreach (var slot in slots)
                {
                    _found.Add((term.Position, slot));
                }
            }

            foreach (var (beginning, slot) in _beginnings)
            {
                if (term.Term.StartsWith(beginning, StringComparison.Ordinal))
                {
                    _found.Add((term.Position, slot));
                }
            }
        }
    }

    private bool IsWhole(int term, int position, int places)
    {
        for (var place = 1; place < places; place++)
        {
            if (!_found.Contains((position + place, new Slot(term, place))))
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Slot(int Term, int Place);
}
