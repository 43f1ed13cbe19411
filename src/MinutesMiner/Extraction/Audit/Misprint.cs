using System.Globalization;

namespace MinutesMiner.Extraction.Audit;

/// <summary>How numbers go wrong in print.</summary>
internal static class Misprint
{
    // In a short number every correction looks like one.
    private const int FewestDigits = 4;

    /// <summary>Whether the correction undoes one wrong digit or two swapped ones.</summary>
    public static bool IsLikely(AuditCell cell, decimal correction) => IsLikely(cell, correction, FewestDigits);

    /// <summary>Whether the correction undoes one wrong digit or two swapped ones in a number of at least so many digits.</summary>
    public static bool IsLikely(AuditCell cell, decimal correction, int fewestDigits)
    {
        if (cell.Kind != CellKind.Number || cell.Step == 0)
        {
            return false;
        }

        var printed = Digits(cell.Value, cell.Step);
        var right = Digits(cell.Value + correction, cell.Step);
        if (printed.Length != right.Length || printed.Length < fewestDigits)
        {
            return false;
        }

        var differing = Enumerable.Range(0, printed.Length).Where(i => printed[i] != right[i]).ToList();
        return differing.Count == 1 || (differing is [var a, var b] && b == a + 1 && printed[a] == right[b] && printed[b] == right[a]);
    }

    /// <summary>Whether two neighbouring digits of the one are swapped in the other.</summary>
    public static bool IsSwap(decimal printed, decimal right, decimal step)
    {
        var (a, b) = (Digits(printed, step), Digits(right, step));
        if (a.Length != b.Length)
        {
            return false;
        }

        var differing = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
        return differing is [var x, var y] && y == x + 1 && a[x] == b[y] && a[y] == b[x];
    }

    private static string Digits(decimal value, decimal step) => Math.Abs(decimal.Truncate(value / step)).ToString("0", CultureInfo.InvariantCulture);
}
