using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf;

/// <summary>What a point of a <see cref="Drawing"/> does.</summary>
public enum PathPointKind
{
    /// <summary>Begins a part here.</summary>
    Move,

    /// <summary>A straight line to here.</summary>
    Line,

    /// <summary>One of three in a row: the two control points of a cubic Bézier curve, then its end.</summary>
    Curve,

    /// <summary>A straight line to here, where the part began.</summary>
    Close,
}

/// <summary>A point of an outline.</summary>
/// <param name="X">In page coordinates (<see cref="Core.Geometry.Box"/>).</param>
/// <param name="Y">In page coordinates.</param>
/// <param name="Kind">What it does.</param>
public readonly record struct PathPoint(double X, double Y, PathPointKind Kind);

/// <summary>A painted path with curves or slanted lines in it: what is neither <see cref="Ruling"/> nor <see cref="Area"/> alone.</summary>
/// <param name="Box">Around all points; of the part that the clip leaves.</param>
/// <param name="Points">The outline; begins with a <see cref="PathPointKind.Move"/>.</param>
/// <param name="FillRgb">Fill colour as 0xRRGGBB; null when it is not filled.</param>
/// <param name="IsEvenOdd">Whether parts within parts are holes, whichever way round they go.</param>
/// <param name="StrokeRgb">Colour of the line as 0xRRGGBB; null when there is none.</param>
/// <param name="StrokeWidth">Thickness of the line in points.</param>
/// <param name="Clip">The box that it is seen through; null for the page. A clip of another form counts as its box.</param>
public sealed record Drawing(
    Box Box, IReadOnlyList<PathPoint> Points, int? FillRgb, bool IsEvenOdd, int? StrokeRgb, double StrokeWidth, Box? Clip);
