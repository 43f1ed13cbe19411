namespace MinutesMiner.Extraction.Audit;

/// <summary>One line of a table is the sum of others, each with its sign.</summary>
/// <param name="Target">The line that is the sum.</param>
/// <param name="Terms">The lines that are added, 1 or -1 each.</param>
internal sealed record Equation(int Target, IReadOnlyList<(int Line, int Sign)> Terms)
{
    // Three standard deviations of what rounding does to a number, in steps.
    private const decimal RoundingSpread = 0.87m;

    /// <summary>The same for every way of writing one relation: <c>c = a + b</c>, <c>b = c - a</c>.</summary>
    public string Key
    {
        get
        {
            var all = Terms.Append((Line: Target, Sign: -1)).OrderBy(t => t.Line).ToList();
            var sign = all[0].Sign;
            return string.Join(' ', all.Select(t => t.Sign == sign ? $"+{t.Line}" : $"-{t.Line}"));
        }
    }

    /// <summary>All its lines.</summary>
    public IEnumerable<int> Lines => Terms.Select(t => t.Line).Append(Target);

    /// <summary>What must be added to the line's cell for the equation to hold, given how much the target is too large.</summary>
    public decimal Correction(int line, decimal excess) => line == Target ? -excess : excess * Terms.First(t => t.Line == line).Sign;

    /// <summary>How far rounding may put a sum off: each printed number by half a step, and of many hardly all to the same side.</summary>
    /// <param name="step">The value of the last printed digit.</param>
    /// <param name="summands">How many numbers are added.</param>
    public static decimal Rounding(decimal step, int summands) => step * Math.Min((summands + 1) / 2m, RoundingSpread * (decimal)Math.Sqrt(summands + 1));

    /// <summary>How the equation stands in an instance; null where it says nothing.</summary>
    public Check? In(AuditGrid grid, int instance)
    {
        var target = grid[instance, Target];
        if (target.Kind is CellKind.Text or CellKind.Blank)
        {
            return null;
        }

        var (sum, step, filled, blank, least) = (0m, target.Step, 0, false, Math.Abs(target.Value));
        foreach (var (line, sign) in Terms)
        {
            var cell = grid[instance, line];
            if (cell.Kind == CellKind.Text || (cell.Kind != CellKind.Blank && cell.Kind != target.Kind))
            {
                return null;
            }

            sum += sign * cell.Value;
            step = Math.Max(step, cell.Step);
            filled += cell.Value == 0 ? 0 : 1;
            blank |= cell.Kind == CellKind.Blank;
            least = Terms.Count == 2 ? Math.Min(least, Math.Abs(cell.Value)) : least;
        }

        if (filled == 0)
        {
            return null;
        }

        var summands = Terms.Count(t => grid[instance, t.Line].Kind != CellKind.Blank);
        var tolerance = Rounding(step, summands);
        var excess = target.Value - sum;
        // Of three numbers the smallest says how much of a coincidence it is that they agree, whichever is written as the sum.
        var bits = filled < 2 ? 0 : Math.Log2(1 + (double)(least / (step + (2 * tolerance))));
        return new Check(instance, excess, tolerance, bits, blank, target.Kind == CellKind.Percent);
    }
}

/// <summary>An equation in one instance.</summary>
/// <param name="Instance">The row, or column, that it was checked in.</param>
/// <param name="Excess">By how much the target is larger than the sum.</param>
/// <param name="Tolerance">What rounding may make of it.</param>
/// <param name="Bits">How unlikely it is to hold by chance; 0 where only one term is not 0.</param>
/// <param name="HasBlank">Whether a term is blank.</param>
/// <param name="IsPercent">Whether it adds per cent, which rounding and overlaps make hold loosely.</param>
internal readonly record struct Check(int Instance, decimal Excess, decimal Tolerance, double Bits, bool HasBlank, bool IsPercent)
{
    /// <summary>Whether a failure may come of something else than a misprint; then it counts only together with another equation's.</summary>
    public bool IsExplicable { get; init; }

    public bool Holds => Math.Abs(Excess) <= Tolerance;
}

/// <summary>An equation that a table evidently keeps, and where it does not.</summary>
/// <param name="Equation">The equation.</param>
/// <param name="Holding">Where it holds.</param>
/// <param name="Failing">Where it fails.</param>
internal sealed record EvidentEquation(Equation Equation, IReadOnlyList<Check> Holding, IReadOnlyList<Check> Failing)
{
    /// <summary>Where it holds and says something.</summary>
    public int Telling { get; } = Holding.Count(c => c.Bits > 0);

    /// <summary>How unlikely it is that it holds by chance.</summary>
    public double Bits { get; } = Holding.Sum(c => c.Bits);
}
