using System.Text.RegularExpressions;

namespace MinutesMiner.Extraction.Audit;

/// <summary>
/// Finds the equations between a table's lines by their arithmetic: a line is the sum of those before or after it, or the sum or
/// difference of two. An equation is evident when it holds more often than chance makes it hold; a line named "I alt" needs less.
/// </summary>
internal static partial class EquationFinder
{
    // Thirty thousand to one against chance for each candidate; a name for a total is worth a factor of eight.
    private const double EnoughBits = 15;
    private const double EnoughBitsOfTotal = 12;

    // What two equations that cross in one cell must say together, and each of them at least.
    private const double FewestBits = 4;

    // Within wide tables only neighbours are paired.
    private const int AllPairs = 12;
    private const int PairReach = 3;

    /// <summary>Whether the label says that a line is a sum.</summary>
    public static bool IsTotal(string label) => TotalLabel().IsMatch(label);

    /// <summary>Whether the label is that of the sum of all, and nothing more.</summary>
    public static bool IsGrandTotal(string label) => GrandTotal().IsMatch(label);

    /// <summary>Whether the label is that of a part of another line, or a sum within.</summary>
    public static bool IsPart(string label) => IsTotal(label) || Part().IsMatch(label);

    /// <summary>The evident equations, each relation once.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="faint">Whether those count, too, that are too short of proof to stand alone, and fail but once.</param>
    public static IReadOnlyList<EvidentEquation> Find(AuditGrid grid, bool faint = false)
    {
        var first = Best(grid, Candidates(grid, []), faint);
        var totals = first.Where(e => IsSum(e.Equation)).Select(e => e.Equation.Target).ToHashSet();
        for (var line = 0; line < grid.Lines; line++)
        {
            if (IsTotal(grid.Label(line)))
            {
                totals.Add(line);
            }
        }

        return totals.Count == 0 ? first : Best(grid, Candidates(grid, []).Concat(Candidates(grid, totals)), faint);
    }

    private static bool IsSum(Equation equation) => equation.Terms.Count >= 2 && equation.Terms.All(t => t.Sign > 0);

    private static IEnumerable<Equation> Candidates(AuditGrid grid, HashSet<int> totals)
    {
        // Pairs first: of the ways of writing a relation of three lines, the last line is its result.
        for (var target = 0; totals.Count == 0 && target < grid.Lines; target++)
        {
            foreach (var pair in Pairs(grid, target))
            {
                yield return pair;
            }
        }

        for (var target = 0; target < grid.Lines; target++)
        {
            if (totals.Count == 0)
            {
                foreach (var sum in Sums(target, Enumerable.Range(0, target).Reverse()).Concat(Sums(target, Enumerable.Range(target + 1, grid.Lines - target - 1))))
                {
                    yield return sum;
                }
            }
            else if (totals.Contains(target))
            {
                var above = Enumerable.Range(0, target).Reverse().ToList();
                var below = Enumerable.Range(target + 1, grid.Lines - target - 1).ToList();
                foreach (var lines in new[] { above, below })
                {
                    foreach (var sum in Sums(target, lines.Where(l => !totals.Contains(l))).Concat(Sums(target, lines.Where(totals.Contains))))
                    {
                        yield return sum;
                    }
                }
            }
        }
    }

    private static IEnumerable<Equation> Pairs(AuditGrid grid, int target)
    {
        var from = grid.Lines <= AllPairs ? 0 : Math.Max(0, target - PairReach);
        for (var a = from; a < target; a++)
        {
            for (var b = a + 1; b < target; b++)
            {
                yield return new Equation(target, [(a, 1), (b, 1)]);
                yield return new Equation(target, [(a, 1), (b, -1)]);
                yield return new Equation(target, [(b, 1), (a, -1)]);
            }
        }
    }

    /// <summary>The sums of two and more of the lines, taken in their order.</summary>
    private static IEnumerable<Equation> Sums(int target, IEnumerable<int> lines)
    {
        var terms = new List<(int Line, int Sign)>();
        foreach (var line in lines)
        {
            terms.Add((line, 1));
            if (terms.Count >= 2)
            {
                yield return new Equation(target, terms.ToArray());
            }
        }
    }

    private static List<EvidentEquation> Best(AuditGrid grid, IEnumerable<Equation> candidates, bool faint)
    {
        var evident = new Dictionary<string, EvidentEquation>(StringComparer.Ordinal);
        foreach (var candidate in candidates)
        {
            if (Evidence(grid, candidate, faint) is { } found)
            {
                evident.TryAdd(candidate.Key, found);
            }
        }

        // Of the sums that one line may be, the one with the least contradiction; a longer one only where it says more.
        var kept = new List<EvidentEquation>();
        foreach (var equations in evident.Values.GroupBy(e => (e.Equation.Target, IsSum(e.Equation))))
        {
            kept.Add(equations.OrderByDescending(e => e.Holding.Count - (2 * e.Failing.Count)).ThenBy(e => e.Equation.Terms.Count).First());
        }

        // Nothing is wrong where another equation of the line explains what it holds. One more summand may explain it too, and a difference
        // that comes again may be a line that the table does not show.
        return kept.Select(e => Explained(grid, e, evident.Values)).ToList();
    }

    private static EvidentEquation Explained(AuditGrid grid, EvidentEquation found, IEnumerable<EvidentEquation> others)
    {
        var same = others.Where(o => o != found && o.Equation.Target == found.Equation.Target).ToList();
        return found with
        {
            Failing = found.Failing
                .Where(f => !same.Exists(o => o.Equation.In(grid, f.Instance) is { Holds: true, Bits: > 0 }))
                .Select(f => f with { IsExplicable = found.Failing.Any(o => o.Instance != f.Instance && o.Excess == f.Excess) || IsLeftOut(grid, found.Equation, f) })
                .ToList(),
        };
    }

    /// <summary>Whether one more line, which has nothing to add elsewhere, makes up the difference here.</summary>
    private static bool IsLeftOut(AuditGrid grid, Equation equation, Check check) =>
        Enumerable.Range(0, grid.Lines).Except(equation.Lines).Any(l =>
            grid[check.Instance, l] is { Kind: CellKind.Number, Value: not 0 } cell && Math.Abs(Math.Abs(cell.Value) - Math.Abs(check.Excess)) <= check.Tolerance);

    private static EvidentEquation? Evidence(AuditGrid grid, Equation equation, bool faint)
    {
        List<Check>? holding = null;
        List<Check>? failing = null;
        for (var instance = 0; instance < grid.Instances; instance++)
        {
            if (equation.In(grid, instance) is { } check)
            {
                (check.Holds ? holding ??= [] : failing ??= []).Add(check);

                // Most candidates are none: look no further than needed to tell.
                if (failing?.Count > 2 + (holding?.Count ?? 0))
                {
                    return null;
                }
            }
        }

        if (holding is null)
        {
            return null;
        }

        // A blank is a 0 only where the table shows that it is.
        var blanksCount = holding.Exists(c => c.HasBlank);
        var failed = failing?.Where(c => !c.IsPercent && (!c.HasBlank || blanksCount)).ToList() ?? [];
        var found = new EvidentEquation(equation, holding, failed);
        var isNamed = IsTotal(grid.Label(equation.Target)) && IsSum(equation);
        if (faint)
        {
            return failed.Count == 1 && (failing?.Count ?? 0) == 1 && found.Bits >= FewestBits && found.Telling >= (isNamed ? 2 : 3) ? found : null;
        }

        var enough = isNamed ? found.Telling >= 1 && found.Bits >= EnoughBitsOfTotal : found.Telling >= 2 && found.Bits >= EnoughBits;
        return enough && (failing?.Count ?? 0) <= found.Telling ? found : null;
    }

    [GeneratedRegex(@"^(?:i\s*alt|total|totalt|sum|samlet)[.:]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex GrandTotal();

    [GeneratedRegex(@"\b(?:heraf|herunder|hvoraf|deraf|difference|afvigelse|rest|andel)\b|^\s*[-–•]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:i\s*alt|total|totalt|totaler|sum|samlet|samlede|hovedtotal|subtotal|netto|brutto|resultat|tilsammen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TotalLabel();
}
