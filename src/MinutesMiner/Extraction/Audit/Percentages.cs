namespace MinutesMiner.Extraction.Audit;

/// <summary>A percentage that its numbers do not give.</summary>
/// <param name="Instance">The row, or column, that it stands in.</param>
/// <param name="Line">The line of percentages.</param>
/// <param name="Expected">What the numbers give, rounded as the cell is.</param>
/// <param name="Sources">The lines that it is made of.</param>
internal sealed record WrongPercentage(int Instance, int Line, decimal Expected, IReadOnlyList<int> Sources);

/// <summary>Finds lines of percentages that are a share of a total, a ratio of two lines, or the change from one to the other.</summary>
internal static class Percentages
{
    private const int Least = 4;
    private const double EnoughBits = 24;

    // A column that calls itself a change has few other numbers to be made of.
    private const double EnoughBitsOfChange = 16;
    private static readonly string[] Changes = ["ændring", "stigning", "fald", "vækst", "udvikling", "forskel", "regulering"];

    // A percentage far from what the numbers give is one of something else.
    private const decimal Farthest = 0.3m;

    public static IEnumerable<WrongPercentage> Find(AuditGrid grid)
    {
        for (var line = 0; line < grid.Lines; line++)
        {
            var percents = Enumerable.Range(0, grid.Instances).Where(i => grid[i, line].Kind == CellKind.Percent).ToList();
            if (percents.Count < Least + 1)
            {
                continue;
            }

            var readings = Forms(grid, line).Select(f => Test(grid, line, percents, f)).Where(r => r is not null).Select(r => r!.Value).ToList();
            if (readings.Count == 0 || readings.Exists(r => r.Wrong is null))
            {
                continue;
            }

            if (readings.MaxBy(r => r.Holds).Wrong is { } wrong)
            {
                yield return wrong;
            }
        }
    }

    /// <summary>The ways a percentage of an instance may be made: numerator and denominator, and the lines they come from.</summary>
    private static IEnumerable<Form> Forms(AuditGrid grid, int percent)
    {
        for (var a = 0; a < grid.Lines; a++)
        {
            var first = a;
            if (first == percent)
            {
                continue;
            }

            for (var total = 0; total < grid.Instances; total++)
            {
                var whole = total;
                if (grid[whole, first].Kind == CellKind.Number && grid[whole, first].Value > 0 && (whole == grid.Instances - 1 || grid[whole, percent] is { Kind: CellKind.Percent, Value: 100 }))
                {
                    yield return new Form([first], i => (grid[i, first], default, grid[whole, first]));
                }
            }

            for (var b = 0; b < grid.Lines; b++)
            {
                var second = b;
                if (second != percent && second != first)
                {
                    yield return new Form([first, second], i => (grid[i, first], default, grid[i, second]));
                    yield return new Form([first, second], i => (grid[i, second], grid[i, first], grid[i, first])) { IsChange = true };
                }
            }
        }
    }

    private static (int Holds, WrongPercentage? Wrong)? Test(AuditGrid grid, int line, List<int> percents, Form form)
    {
        var (holds, bits, fails) = (0, 0d, new List<WrongPercentage>());
        foreach (var instance in percents)
        {
            var (plus, minus, whole) = form.Parts(instance);
            if (plus.Kind != CellKind.Number || whole.Kind != CellKind.Number || whole.Value == 0 || (minus.Kind == CellKind.Percent))
            {
                continue;
            }

            var printed = grid[instance, line];
            var exact = 100 * (plus.Value - minus.Value) / whole.Value;
            var rounding = 100 * (plus.Step + minus.Step + (Math.Abs(exact / 100) * whole.Step)) / (2 * Math.Abs(whole.Value));
            var tolerance = (printed.Step * 0.51m) + rounding;
            if (Math.Abs(exact - printed.Value) <= tolerance)
            {
                var isTelling = printed.Value is not (0 or 100);
                holds += isTelling ? 1 : 0;
                bits += isTelling ? Math.Log2(1 + (double)(Math.Abs(printed.Value) / (2 * tolerance))) : 0;
            }
            else
            {
                // Cut off instead of rounded is no fault worth a reader's time.
                if (Math.Abs(exact - printed.Value) > printed.Step + tolerance)
                {
                    fails.Add(new WrongPercentage(instance, line, Round(exact, printed.Step), form.Lines));
                }
            }
        }

        var enough = form.IsChange && Array.Exists(Changes, c => grid.Label(line).Contains(c, StringComparison.OrdinalIgnoreCase)) ? EnoughBitsOfChange : EnoughBits;
        if (holds < Least || bits < enough || fails.Count > 1)
        {
            return null;
        }

        var wrong = fails.Count == 1 && Math.Abs(fails[0].Expected - grid[fails[0].Instance, line].Value) <= Farthest * Math.Max(Math.Abs(fails[0].Expected), 1) ? fails[0] : null;
        return (holds, wrong);
    }

    private static decimal Round(decimal value, decimal step) => Math.Round(value / step, MidpointRounding.AwayFromZero) * step;

    private sealed record Form(IReadOnlyList<int> Lines, Func<int, (AuditCell Plus, AuditCell Minus, AuditCell Whole)> Parts)
    {
        /// <summary>Whether it is the change from one number to the other.</summary>
        public bool IsChange { get; init; }
    }
}
