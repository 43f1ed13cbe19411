using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Images;

/// <summary>
/// How a picture lies on a page: maps a place in the picture, as shares of its width and height counted from its top left sample
/// ((0, 0) to (1, 1)), to (a·x + c·y + e, b·x + d·y + f) in page coordinates (<see cref="Box"/>).
/// </summary>
/// <param name="A">Rightwards, by a step along the rows.</param>
/// <param name="B">Downwards, by a step along the rows.</param>
/// <param name="C">Rightwards, by a step from row to row.</param>
/// <param name="D">Downwards, by a step from row to row.</param>
/// <param name="E">x of the first row's start.</param>
/// <param name="F">y of the first row's start.</param>
public readonly record struct ImagePlacement(double A, double B, double C, double D, double E, double F)
{
    /// <summary>
    /// How the rows lie as seen, numbered as in TIFF 6.0 (Orientation): 1 upright, 3 upside down, 6 and 8 turned by a quarter, the
    /// others mirrored. A slant is disregarded.
    /// </summary>
    public int Orientation => Math.Abs(A) >= Math.Abs(B)
        ? (A >= 0, D >= 0) switch { (true, true) => 1, (false, true) => 2, (false, false) => 3, _ => 4 }
        : (C >= 0, B >= 0) switch { (true, true) => 5, (false, true) => 6, (false, false) => 7, _ => 8 };

    /// <summary>The placement of the same picture after its rows were turned upright.</summary>
    public ImagePlacement Upright()
    {
        var orientation = Orientation;
        var origin = FromUpright(orientation, 0, 0);
        var right = FromUpright(orientation, 1, 0);
        var down = FromUpright(orientation, 0, 1);
        return new ImagePlacement(right.X - origin.X, right.Y - origin.Y, down.X - origin.X, down.Y - origin.Y, origin.X, origin.Y);
    }

    /// <summary>The place on the page.</summary>
    /// <param name="x">Share of the width.</param>
    /// <param name="y">Share of the height.</param>
    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);

    /// <summary>The box on the page around a part of the picture, whose edges are given as shares.</summary>
    public Box Apply(Box part)
    {
        var (x, y) = Apply(part.Left, part.Top);
        var (acrossX, acrossY) = (A * part.Width, B * part.Width);
        var (downX, downY) = (C * part.Height, D * part.Height);
        return new Box(
            x + Math.Min(acrossX, 0) + Math.Min(downX, 0),
            y + Math.Min(acrossY, 0) + Math.Min(downY, 0),
            x + Math.Max(acrossX, 0) + Math.Max(downX, 0),
            y + Math.Max(acrossY, 0) + Math.Max(downY, 0));
    }

    /// <summary>From the matrix of ISO 32000-1, 8.9.5, in which a picture's first row is at y = 1.</summary>
    internal static ImagePlacement Of(in Content.Matrix matrix) =>
        new(matrix.A, matrix.B, -matrix.C, -matrix.D, matrix.C + matrix.E, matrix.D + matrix.F);

    private (double X, double Y) FromUpright(int orientation, double x, double y) => orientation switch
    {
        2 => Apply(1 - x, y),
        3 => Apply(1 - x, 1 - y),
        4 => Apply(x, 1 - y),
        5 => Apply(y, x),
        6 => Apply(y, 1 - x),
        7 => Apply(1 - y, 1 - x),
        8 => Apply(1 - y, x),
        _ => Apply(x, y),
    };
}
