using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Content;

/// <summary>The path under construction with its curves, on the page. Used again for every path.</summary>
internal sealed class Outline
{
    private readonly List<PathPoint> _points = [];
    private int _start;

    public int Count => _points.Count;

    public void MoveTo((double X, double Y) to)
    {
        _start = _points.Count;
        _points.Add(new PathPoint(to.X, to.Y, PathPointKind.Move));
    }

    public void LineTo((double X, double Y) to) => _points.Add(new PathPoint(to.X, to.Y, PathPointKind.Line));

    public void CurveTo((double X, double Y) first, (double X, double Y) second, (double X, double Y) to)
    {
        _points.Add(new PathPoint(first.X, first.Y, PathPointKind.Curve));
        _points.Add(new PathPoint(second.X, second.Y, PathPointKind.Curve));
        _points.Add(new PathPoint(to.X, to.Y, PathPointKind.Curve));
    }

    public void Close()
    {
        if (_points.Count > 0)
            _points.Add(_points[_start] with { Kind = PathPointKind.Close });
    }

    public void Clear() => _points.Clear();

    /// <summary>Around all points, control points too: a curve stays within them. Null for a path without points.</summary>
    public Box? Bounds()
    {
        if (_points.Count == 0)
            return null;
        var (left, top, right, bottom) = (_points[0].X, _points[0].Y, _points[0].X, _points[0].Y);
        foreach (var (x, y, _) in _points)
        {
            (left, right) = (Math.Min(left, x), Math.Max(right, x));
            (top, bottom) = (Math.Min(top, y), Math.Max(bottom, y));
        }

        return new Box(left, top, right, bottom);
    }

    public PathPoint[] ToArray() => [.. _points];
}
