using MinutesMiner.Core.Facts;

namespace MinutesMiner.Extraction.Audit;

/// <summary>Which equation of a table a cell breaks.</summary>
public enum TableFault
{
    /// <summary>A row that is the sum of others.</summary>
    Total,

    /// <summary>A column that is the sum or difference of others.</summary>
    Row,

    /// <summary>A percentage of other numbers.</summary>
    Percent,
}

/// <summary>A cell that an equation of its table contradicts.</summary>
/// <param name="Fault">Which equation.</param>
/// <param name="Row">Row over all rows, from 0.</param>
/// <param name="Column">Column, from 0.</param>
/// <param name="Expected">What would satisfy the equation.</param>
/// <param name="TargetRow">The row of the cell that ought to be the sum.</param>
/// <param name="TargetColumn">The column of the cell that ought to be the sum.</param>
/// <param name="Sum">What its terms give as printed.</param>
public sealed record CellFault(TableFault Fault, int Row, int Column, decimal Expected, int TargetRow, int TargetColumn, decimal Sum);

/// <summary>
/// Checks a table's arithmetic: totals, subtotals, sums and differences of columns, percentages. The equations are found by the
/// arithmetic itself, so that only a table that keeps an equation elsewhere can break it; but for a named sum of all. Thread-safe.
/// </summary>
public static class TableAudit
{
    // An error leaves a sum near the printed one; what is far off is another kind of row or column.
    private const decimal NearShare = 0.1m;

    // A total that nothing else in the table bears out is one only by its name, its summands and a misprint's look.
    private const int FewestSummands = 3;
    private const int FewestDigitsOfLoneTotal = 3;

    // A total of some size that holds bears the row's name out; a handful may add up by chance.
    private const int LeastTellingTotal = 20;

    /// <summary>The cells at fault, in reading order. A cell where two equations cross has one entry for each.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isCovered">Whether a position (row, column) only repeats a cell that spans several; null when none does.</param>
    public static IReadOnlyList<CellFault> Check(FactTable table, Func<int, int, bool>? isCovered = null)
    {
        if (AuditGrid.Of(table, isCovered ?? ((_, _) => false)) is not { } grid)
        {
            return [];
        }

        var rows = new Side(grid, TableFault.Row);
        var totals = new Side(grid.Turn(), TableFault.Total);
        var faults = new List<CellFault>();
        Cross(rows, totals, faults);
        Agree(grid, rows, totals, faults);
        Alone(totals, rows, faults);
        Alone(rows, totals, faults);
        if (faults.Count == 0)
        {
            Faint(grid, faults);
        }

        Lone(grid, faults);

        foreach (var side in new[] { grid, grid.Turn() })
        {
            foreach (var wrong in Percentages.Find(side))
            {
                var (row, column) = side.Place(wrong.Instance, wrong.Line);
                var isFollowUp = wrong.Sources.Any(l => side.Place(wrong.Instance, l) is var at && faults.Exists(f => f.Row == at.Row && f.Column == at.Column));
                if (!isFollowUp)
                {
                    faults.Add(new CellFault(TableFault.Percent, row, column, wrong.Expected, row, column, wrong.Expected));
                }
            }
        }

        return faults.DistinctBy(f => (f.Fault, f.Row, f.Column)).OrderBy(f => f.Row).ThenBy(f => f.Column).ThenBy(f => f.Fault).ToList();
    }

    /// <summary>Where a broken total and a broken row share a cell, and one correction mends both, the cell is at fault.</summary>
    private static void Cross(Side rows, Side totals, List<CellFault> faults)
    {
        foreach (var total in totals.Open.ToList())
        {
            foreach (var row in rows.Open.ToList())
            {
                var (atRow, atColumn) = (row.Check.Instance, total.Check.Instance);
                if (!row.Of.Equation.Lines.Contains(atColumn) || !total.Of.Equation.Lines.Contains(atRow))
                {
                    continue;
                }

                var byRow = row.Of.Equation.Correction(atColumn, row.Check.Excess);
                var byTotal = total.Of.Equation.Correction(atRow, total.Check.Excess);
                if (Math.Abs(byRow - byTotal) > row.Check.Tolerance + total.Check.Tolerance)
                {
                    continue;
                }

                // The shorter equation rounds less.
                var value = rows.Grid[atRow, atColumn].Value;
                var expected = value + (row.Of.Equation.Terms.Count <= total.Of.Equation.Terms.Count ? byRow : byTotal);
                faults.Add(totals.Fault(total, atColumn, atRow, expected));
                faults.Add(rows.Fault(row, atRow, atColumn, expected));
                totals.Close(total);
                rows.Close(row);
            }
        }

        // The other equations that the same cells break are mended with them.
        foreach (var side in new[] { rows, totals })
        {
            foreach (var open in side.Open.ToList())
            {
                if (open.Of.Equation.Lines.Any(l => side.Grid.Place(open.Check.Instance, l) is var at
                    && faults.Exists(f => f.Row == at.Row && f.Column == at.Column
                        && Math.Abs(f.Expected - side.Grid[open.Check.Instance, l].Value - open.Of.Equation.Correction(l, open.Check.Excess)) <= 2 * open.Check.Tolerance)))
                {
                    side.Close(open);
                }
            }
        }
    }

    /// <summary>
    /// A small table says little of each of its equations. Where a row named as the sum of all above it and another equation across both fail
    /// but once, in one cell, and the same correction mends both, they prove each other.
    /// </summary>
    private static void Faint(AuditGrid grid, List<CellFault> faults)
    {
        const double enoughBits = 12;
        var rows = new Side(grid, TableFault.Row, faint: true);
        var totals = new Side(grid.Turn(), TableFault.Total, faint: true);
        bool IsGrand(Broken total) => EquationFinder.IsGrandTotal(totals.Grid.Label(total.Of.Equation.Target)) && total.Of.Equation.Terms.Count >= FewestSummands
            && total.Of.Equation.Terms.All(t => t.Sign > 0);
        foreach (var total in totals.Open.Where(t => !IsGrand(t)).ToList())
        {
            totals.Close(total);
        }

        foreach (var row in rows.Open.Where(r => !totals.Open.Exists(t => t.Of.Bits + r.Of.Bits >= enoughBits)).ToList())
        {
            rows.Close(row);
        }

        Cross(rows, totals, faults);
    }

    /// <summary>
    /// Of an equation that fails, another across it that is too short of proof to stand alone says which cell is at fault, where both are mended
    /// by the same correction.
    /// </summary>
    private static void Agree(AuditGrid grid, Side rows, Side totals, List<CellFault> faults)
    {
        if (totals.Open.Count > 0)
        {
            Cross(new Side(grid, TableFault.Row, faint: true), totals, faults);
        }

        if (rows.Open.Count > 0)
        {
            Cross(rows, new Side(grid.Turn(), TableFault.Total, faint: true), faults);
        }
    }

    /// <summary>What one equation alone says: only when it holds well elsewhere, and no equation across confirms all its cells.</summary>
    private static void Alone(Side side, Side across, List<CellFault> faults)
    {
        foreach (var broken in side.Open.ToList())
        {
            var (equation, check) = (broken.Of.Equation, broken.Check);
            if (check.IsExplicable || 2 * broken.Of.Failing.Count(f => IsNear(side.Grid, equation, f)) > broken.Of.Telling || !IsNear(side.Grid, equation, check)
                || faults.Exists(f => equation.Lines.Any(l => side.Grid.Place(check.Instance, l) == (f.Row, f.Column))))
            {
                continue;
            }

            var doubtful = equation.Lines.Where(l => !across.Confirms(l, check.Instance)).ToList();
            if (doubtful.Count == 0)
            {
                continue;
            }

            var at = doubtful is [var only] ? only : equation.Target;
            faults.Add(side.Fault(broken, check.Instance, at, side.Grid[check.Instance, at].Value + equation.Correction(at, check.Excess)));
        }
    }

    /// <summary>
    /// A column whose last row is named as the sum of all and is off it: by a digit where it is the table's only column of numbers, and by little
    /// where the same row is the sum of another column, all of whose rows count.
    /// </summary>
    private static void Lone(AuditGrid grid, List<CellFault> faults)
    {
        var last = grid.Instances - 1;
        if (!EquationFinder.IsGrandTotal(grid.Turn().Label(last)))
        {
            return;
        }

        var numbers = Enumerable.Range(0, grid.Lines).Where(c => Enumerable.Range(0, grid.Instances).Any(r => grid[r, c].Kind is CellKind.Number or CellKind.Percent)).ToList();
        var sums = numbers.Where(c => grid[last, c].Kind == CellKind.Number).Select(c => (Column: c, Sum: SumAbove(grid, c))).ToList();
        foreach (var (column, sum) in sums)
        {
            var total = grid[last, column];
            if (sum is not { } terms || Holds(column, terms) || faults.Exists(f => f.Row == last || f.Column == column))
            {
                continue;
            }

            var isOff = numbers.Count == 1
                ? Misprint.IsLikely(total, terms.Value - total.Value, FewestDigitsOfLoneTotal)
                : sums.Exists(o => o.Sum is { } other && Math.Abs(other.Value) >= LeastTellingTotal * grid[last, o.Column].Step && Holds(o.Column, other))
                    && sums.Count(o => o.Sum is not { } other || !Holds(o.Column, other)) == 1
                    && Math.Abs(terms.Value - total.Value) <= NearShare * Math.Abs(total.Value);
            if (isOff)
            {
                faults.Add(new CellFault(TableFault.Total, last, column, terms.Value, last, column, terms.Value));
            }
        }

        // What rounding may make of it is no misprint.
        bool Holds(int column, (decimal Value, int Count) sum) => Math.Abs(sum.Value - grid[last, column].Value) <= Equation.Rounding(grid[last, column].Step, sum.Count);
    }

    /// <summary>The sum of all rows above the last one; null where they are few, or one of them is none of its summands.</summary>
    private static (decimal Value, int Count)? SumAbove(AuditGrid grid, int column)
    {
        var last = grid.Instances - 1;
        var rows = Enumerable.Range(0, last).Where(r => grid[r, column].Kind == CellKind.Number).ToList();
        var isWhole = rows.Count >= FewestSummands && rows[^1] - rows[0] == rows.Count - 1 && rows[^1] == last - 1 && !rows.Exists(r => EquationFinder.IsPart(grid.Turn().Label(r)));
        return isWhole && rows.TrueForAll(r => grid[r, column].Step == grid[last, column].Step) ? (rows.Sum(r => grid[r, column].Value), rows.Count) : null;
    }

    private static bool IsNear(AuditGrid grid, Equation equation, Check check)
    {
        var target = Math.Abs(grid[check.Instance, equation.Target].Value);
        return Math.Abs(check.Excess) <= NearShare * target
            || equation.Lines.Any(l => Misprint.IsLikely(grid[check.Instance, l], equation.Correction(l, check.Excess)));
    }

    /// <summary>The equations of one direction and those of their failures that nothing has explained yet.</summary>
    private sealed class Side
    {
        private readonly IReadOnlyList<EvidentEquation> _equations;
        private readonly TableFault _fault;

        public Side(AuditGrid grid, TableFault fault, bool faint = false)
        {
            Grid = grid;
            _fault = fault;
            _equations = EquationFinder.Find(grid, faint);
            Open = _equations.SelectMany(e => e.Failing.Select(c => new Broken(e, c))).ToList();
        }

        public AuditGrid Grid { get; }

        public List<Broken> Open { get; }

        public void Close(Broken broken) => Open.Remove(broken);

        /// <summary>Whether an equation that holds vouches for a cell.</summary>
        public bool Confirms(int instance, int line) =>
            _equations.Any(e => e.Equation.Lines.Contains(line) && e.Holding.Any(c => c.Instance == instance && c.Bits > 0));

        public CellFault Fault(Broken broken, int instance, int line, decimal expected)
        {
            var (row, column) = Grid.Place(instance, line);
            var (targetRow, targetColumn) = Grid.Place(instance, broken.Of.Equation.Target);
            var sum = Grid[instance, broken.Of.Equation.Target].Value - broken.Check.Excess;
            return new CellFault(_fault, row, column, expected, targetRow, targetColumn, sum);
        }
    }

    private sealed record Broken(EvidentEquation Of, Check Check);
}
