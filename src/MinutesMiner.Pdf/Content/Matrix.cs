namespace MinutesMiner.Pdf.Content;

/// <summary>Maps (x, y) to (a·x + c·y + e, b·x + d·y + f) (ISO 32000-1, 8.3.4).</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static Matrix Identity => new(1, 0, 0, 1, 0, 0);

    /// <summary>How lengths change on average.</summary>
    public double Scale => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public static Matrix From(double[]? values) =>
        values is { Length: >= 6 } ? new Matrix(values[0], values[1], values[2], values[3], values[4], values[5]) : Identity;

    /// <summary>This mapping first, then <paramref name="next"/>.</summary>
    public Matrix Then(in Matrix next) => new(
        (A * next.A) + (B * next.C),
        (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C),
        (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E,
        (E * next.B) + (F * next.D) + next.F);

    /// <summary>A shift by (x, y) first, then this mapping.</summary>
    public Matrix Shifted(double x, double y) => this with { E = (x * A) + (y * C) + E, F = (x * B) + (y * D) + F };

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The box around the image of a rectangle.</summary>
    public Core.Geometry.Box Bounds(double left, double bottom, double right, double top)
    {
        var (x0, y0) = Apply(left, bottom);
        var (x1, y1) = Apply(right, bottom);
        var (x2, y2) = Apply(left, top);
        var (x3, y3) = Apply(right, top);
        return new Core.Geometry.Box(
            Math.Min(Math.Min(x0, x1), Math.Min(x2, x3)),
            Math.Min(Math.Min(y0, y1), Math.Min(y2, y3)),
            Math.Max(Math.Max(x0, x1), Math.Max(x2, x3)),
            Math.Max(Math.Max(y0, y1), Math.Max(y2, y3)));
    }
}
