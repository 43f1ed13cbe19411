using System.Runtime.InteropServices;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Store.Search;

/// <summary>What filters, facets and order need of a unit: an item, or a document's text outside items.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UnitFacts
{
    /// <summary>For a value that is not known.</summary>
    public const int None = -1;

    /// <summary>Place in <see cref="UnitView.Municipalities"/>, or <see cref="None"/>.</summary>
    public required int Municipality { get; init; }

    /// <summary>Place in <see cref="UnitView.Committees"/>, or <see cref="None"/>.</summary>
    public required int Committee { get; init; }

    /// <summary>The meeting's day as <see cref="DateOnly.DayNumber"/>, or <see cref="None"/>.</summary>
    public required int Day { get; init; }

    /// <summary>The decision's outcome, or <see cref="None"/>.</summary>
    public required sbyte Outcome { get; init; }

    /// <summary>The sort of document.</summary>
    public required sbyte Kind { get; init; }

    /// <summary>Whether the item is closed.</summary>
    public required bool Closed { get; init; }
}

/// <summary>
/// The facts of all units by their number, in memory: filters and facets of a large hit list then cost no look-up in the database.
/// About 20 bytes a unit. Grows only: numbers are never used again, so that facts of removed units lie idle and do no harm. Thread-safe.
/// </summary>
internal sealed class UnitCatalog
{
    private readonly Lock _gate = new();
    private readonly NameTable _municipalities = new();
    private readonly NameTable _committees = new();
    private UnitFacts[] _facts = [];
    private long _last;

    /// <summary>Brings the catalog up to the units that the caller's transaction sees, and gives a view that holds them all.</summary>
    /// <param name="loadAfter">Gives the units with a number above the given one, in order.</param>
    public UnitView Update(Func<long, IEnumerable<LoadedUnit>> loadAfter)
    {
        lock (_gate)
        {
            foreach (var unit in loadAfter(_last))
            {
                if (unit.Id >= _facts.Length)
                {
                    Array.Resize(ref _facts, (int)Math.Max(unit.Id + 1, Math.Max(1024, _facts.Length * 3L / 2)));
                }

                _facts[unit.Id] = new UnitFacts
                {
                    Municipality = _municipalities.Place(unit.Municipality),
                    Committee = _committees.Place(unit.Committee),
                    Day = unit.Date?.DayNumber ?? UnitFacts.None,
                    Outcome = unit.Outcome is { } outcome ? (sbyte)outcome : (sbyte)UnitFacts.None,
                    Kind = (sbyte)unit.Kind,
                    Closed = unit.Closed,
                };
                _last = unit.Id;
            }

            return new UnitView(_facts, _municipalities.Names, _committees.Names);
        }
    }

    private sealed class NameTable
    {
        private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
        private string[] _names = [];

        public IReadOnlyList<string> Names => _names;

        public int Place(string? name)
        {
            if (name is null)
            {
                return UnitFacts.None;
            }

            if (!_places.TryGetValue(name, out var place))
            {
                place = _names.Length;
                _places.Add(name, place);
                _names = [.. _names, name];
            }

            return place;
        }
    }
}

/// <summary>A unit as the database has it.</summary>
internal readonly record struct LoadedUnit(
    long Id, DocumentKind Kind, string? Municipality, string? Committee, DateOnly? Date, Outcome? Outcome, bool Closed);

/// <summary>The catalog as one search sees it.</summary>
/// <param name="Facts">By number of unit.</param>
/// <param name="Municipalities">Names, each once.</param>
/// <param name="Committees">Names, each once.</param>
internal sealed record UnitView(UnitFacts[] Facts, IReadOnlyList<string> Municipalities, IReadOnlyList<string> Committees);
