using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage.Search;

namespace MinutesMiner.Store.Search;

/// <summary>A unit that matches.</summary>
/// <param name="Unit">Its number.</param>
/// <param name="Score">The higher the better.</param>
/// <param name="Day">The meeting's day, or <see cref="UnitFacts.None"/>.</param>
internal readonly record struct ScoredUnit(long Unit, double Score, int Day);

/// <summary>Counts, spreads and ranks matches in one pass, keeping only those that are asked for.</summary>
/// <param name="view">The units' facts.</param>
/// <param name="filter">Which of them count.</param>
/// <param name="order">How to rank.</param>
/// <param name="keep">How many of the first to keep.</param>
internal sealed class HitCollector(UnitView view, FactsFilter filter, SearchOrder order, int keep)
{
    private readonly int[] _municipalities = new int[view.Municipalities.Count];
    private readonly int[] _committees = new int[view.Committees.Count];
    private readonly int[] _outcomes = new int[Enum.GetValues<Outcome>().Length];
    private readonly int[] _years = new int[DateOnly.MaxValue.Year + 1];
    private readonly PriorityQueue<ScoredUnit, ScoredUnit> _best = new(new WorstFirst(order));

    /// <summary>How many units matched and passed.</summary>
    public int Total { get; private set; }

    /// <summary>Takes a match.</summary>
    public void Add(long unit, double score)
    {
        ref readonly var facts = ref view.Facts[unit];
        var passes = filter.Passes(facts, out var keptOutBy);
        if (passes)
        {
            Total++;
            Keep(new ScoredUnit(unit, score, facts.Day));
        }
        else if (keptOutBy == FacetKind.None)
        {
            return;
        }

        Count(_municipalities, facts.Municipality, passes || keptOutBy == FacetKind.Municipality);
        Count(_committees, facts.Committee, passes || keptOutBy == FacetKind.Committee);
        Count(_outcomes, facts.Outcome, passes || keptOutBy == FacetKind.Outcome);
        if (facts.Day >= 0)
        {
            Count(_years, DateOnly.FromDayNumber(facts.Day).Year, passes || keptOutBy == FacetKind.Year);
        }
    }

    /// <summary>Those kept, the first first.</summary>
    public IReadOnlyList<ScoredUnit> Ranked()
    {
        var ranked = new ScoredUnit[_best.Count];
        for (var i = ranked.Length - 1; i >= 0; i--)
        {
            ranked[i] = _best.Dequeue();
        }

        return ranked;
    }

    /// <summary>How the matches spread.</summary>
    public SearchFacets Facets() => new()
    {
        Municipalities = Spread(_municipalities, i => view.Municipalities[i], StringComparer.Ordinal),
        Committees = Spread(_committees, i => view.Committees[i], StringComparer.Ordinal),
        Outcomes = Spread(_outcomes, i => (Outcome)i, Comparer<Outcome>.Default),
        Years = Spread(_years, i => i, Comparer<int>.Default),
    };

    private static void Count(int[] counts, int place, bool counted)
    {
        if (counted && place >= 0)
        {
            counts[place]++;
        }
    }

    private static FacetCount<T>[] Spread<T>(int[] counts, Func<int, T> value, IComparer<T> comparer) =>
        [.. counts
            .Select((count, place) => (count, place))
            .Where(c => c.count > 0)
            .Select(c => new FacetCount<T>(value(c.place), c.count))
            .OrderByDescending(f => f.Count)
            .ThenBy(f => f.Value, comparer)];

    private void Keep(ScoredUnit unit)
    {
        if (keep == 0)
        {
            return;
        }

        if (_best.Count < keep)
        {
            _best.Enqueue(unit, unit);
        }
        else
        {
            _best.EnqueueDequeue(unit, unit);
        }
    }

    /// <summary>Later-ranked units come out of the queue earlier.</summary>
    private sealed class WorstFirst(SearchOrder order) : IComparer<ScoredUnit>
    {
        public int Compare(ScoredUnit x, ScoredUnit y)
        {
            var byScore = x.Score.CompareTo(y.Score);
            var byDay = order == SearchOrder.Oldest ? OldestLast(x, y) : x.Day.CompareTo(y.Day);
            var (first, second) = order == SearchOrder.Relevance ? (byScore, byDay) : (byDay, byScore);
            return first != 0 ? first : second != 0 ? second : y.Unit.CompareTo(x.Unit);
        }

        /// <summary>The older ranks higher; a missing day lowest.</summary>
        private static int OldestLast(ScoredUnit x, ScoredUnit y) =>
            (x.Day < 0 ? int.MinValue : -x.Day).CompareTo(y.Day < 0 ? int.MinValue : -y.Day);
    }
}
