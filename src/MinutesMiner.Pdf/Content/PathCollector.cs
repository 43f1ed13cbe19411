using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Content;

/// <summary>
/// Turns painted paths (ISO 32000-1, 8.5) into rulings and areas. A path that has lines neither level nor upright, or large curved
/// shapes, is a drawing, too.
/// </summary>
internal sealed class PathCollector(PageOutput output)
{
    /// <summary>A filled shape no thicker than this is a line.</summary>
    private const double LineThickness = 2.5;

    /// <summary>A stroke thicker than this is a bar of colour.</summary>
    private const double ThickestStroke = 6;

    /// <summary>A line is at least this many times as long as thick; otherwise it is a dot.</summary>
    private const double LineRatio = 3;

    /// <summary>How far from level a line may be.</summary>
    private const double Slant = 0.6;

    /// <summary>Filled shapes of any form up to this size may be bullets.</summary>
    private const double BulletSize = 16;

    /// <summary>Share of its box that a shape fills to count as a rectangle; one with rounded corners does.</summary>
    private const double RectangleShare = 0.9;

    private readonly List<(double X, double Y)> _points = [];
    private readonly List<Subpath> _subpaths = [];
    private readonly Outline _outline = new();
    private Matrix _transform;
    private double _currentX;
    private double _currentY;

    private struct Subpath
    {
        public int Start;
        public int Count;
        public bool Closed;
        public bool Curved;
    }

    public void MoveTo(in Matrix transform, double x, double y)
    {
        _transform = transform;
        Begin(x, y);
    }

    public void LineTo(double x, double y)
    {
        if (_subpaths.Count == 0 || _subpaths[^1].Closed)
            Begin(_currentX, _currentY);
        Add(x, y);
        _outline.LineTo(_points[^1]);
    }

    public void CurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
        if (_subpaths.Count == 0 || _subpaths[^1].Closed)
            Begin(_currentX, _currentY);
        // Two points on the curve are enough to know the shape's box and share.
        var (x0, y0) = (_currentX, _currentY);
        _outline.CurveTo(_transform.Apply(x1, y1), _transform.Apply(x2, y2), _transform.Apply(x3, y3));
        Add(At(x0, x1, x2, x3, 1 / 3.0), At(y0, y1, y2, y3, 1 / 3.0));
        Add(At(x0, x1, x2, x3, 2 / 3.0), At(y0, y1, y2, y3, 2 / 3.0));
        Add(x3, y3);
        var last = _subpaths[^1];
        last.Curved = true;
        _subpaths[^1] = last;
    }

    /// <summary>The current point, in user space: where <c>v</c> takes its first control point from.</summary>
    public (double X, double Y) Current => (_currentX, _currentY);

    public void Close()
    {
        if (_subpaths.Count == 0)
            return;
        var last = _subpaths[^1];
        last.Closed = true;
        _subpaths[^1] = last;
        _outline.Close();
    }

    public void Rectangle(in Matrix transform, double x, double y, double width, double height)
    {
        MoveTo(transform, x, y);
        LineTo(x + width, y);
        LineTo(x + width, y + height);
        LineTo(x, y + height);
        Close();
        _currentX = x;
        _currentY = y;
    }

    public void Clear()
    {
        _points.Clear();
        _subpaths.Clear();
        _outline.Clear();
    }

    /// <summary>The part of a clip that the path leaves; a path of another form than a box counts as the box around it.</summary>
    public Box? Narrow(Box? clip)
    {
        if (_outline.Bounds() is not { } own)
            return clip;
        if (clip is not { } outer)
            return own;
        var (left, top) = (Math.Max(own.Left, outer.Left), Math.Max(own.Top, outer.Top));
        return new Box(left, top, Math.Max(left, Math.Min(own.Right, outer.Right)), Math.Max(top, Math.Min(own.Bottom, outer.Bottom)));
    }

    /// <summary>Takes the path as painted and begins a new one.</summary>
    /// <param name="fillRgb">Fill colour; null when the path is not filled.</param>
    /// <param name="strokeRgb">Stroke colour; null when it is not stroked.</param>
    /// <param name="strokeWidth">Thickness of the stroke on the page.</param>
    /// <param name="isEvenOdd">Whether the fill goes by the even-odd rule.</param>
    /// <param name="clip">What the path is seen through, as a box; null for the page.</param>
    public void Paint(int? fillRgb, int? strokeRgb, double strokeWidth, bool isEvenOdd, Box? clip)
    {
        var isDrawing = false;
        foreach (var subpath in _subpaths)
        {
            if (subpath.Count < 2)
                continue;
            if (!output.CountPath())
                break;
            var box = Bounds(subpath);
            var isBox = IsBox(subpath, box);
            if (fillRgb is { } fill)
                isDrawing |= !Fill(subpath, box, isBox, fill, strokeRgb is not null);
            if (strokeRgb is { } stroke)
                isDrawing |= !Stroke(subpath, box, isBox && IsClosed(subpath), stroke, strokeWidth, framed: fillRgb is not null);
        }

        if (isDrawing)
            AddDrawing(fillRgb, strokeRgb, strokeWidth, isEvenOdd, clip);

        Clear();
    }

    /// <summary>False when the shape is neither line nor area.</summary>
    private bool Fill(Subpath subpath, Box box, bool isBox, int rgb, bool stroked)
    {
        var (shorter, longer) = box.Width < box.Height ? (box.Width, box.Height) : (box.Height, box.Width);
        if (isBox && shorter <= LineThickness && longer >= LineRatio * shorter && longer > LineThickness)
        {
            AddRuling(box, box.Width >= box.Height, rgb);
            return true;
        }

        if (!isBox && longer > BulletSize && !(Share(subpath, box) >= RectangleShare))
            return false;
        AddArea(box, rgb, stroked && isBox);
        return true;
    }

    /// <summary>False when some of it is neither line nor frame.</summary>
    private bool Stroke(Subpath subpath, Box box, bool isBox, int rgb, double width, bool framed)
    {
        if (isBox && Math.Min(box.Width, box.Height) > LineThickness)
        {
            if (!framed)
                AddArea(box, null, stroked: true);
            return true;
        }

        if (subpath.Curved)
        {
            if (framed)
                return true;
            if (!subpath.Closed || !(Math.Max(box.Width, box.Height) <= BulletSize || Share(subpath, box) >= RectangleShare))
                return false;
            AddArea(box, null, stroked: true);
            return true;
        }

        var areLines = true;
        for (var i = 1; i < subpath.Count; i++)
            areLines &= Segment(_points[subpath.Start + i - 1], _points[subpath.Start + i], rgb, width);
        if (subpath.Closed && subpath.Count > 2)
            areLines &= Segment(_points[subpath.Start + subpath.Count - 1], _points[subpath.Start], rgb, width);
        return areLines;
    }

    /// <summary>False when the line is slanted.</summary>
    private bool Segment((double X, double Y) from, (double X, double Y) to, int rgb, double width)
    {
        var (dx, dy) = (Math.Abs(to.X - from.X), Math.Abs(to.Y - from.Y));
        var horizontal = dx >= dy;
        var (length, slant) = horizontal ? (dx, dy) : (dy, dx);
        if (slant > Slant || !(length > 0))
            return slant <= Slant;
        var half = width / 2;
        var box = horizontal
            ? new Box(Math.Min(from.X, to.X), ((from.Y + to.Y) / 2) - half, Math.Max(from.X, to.X), ((from.Y + to.Y) / 2) + half)
            : new Box(((from.X + to.X) / 2) - half, Math.Min(from.Y, to.Y), ((from.X + to.X) / 2) + half, Math.Max(from.Y, to.Y));
        if (width > ThickestStroke || length < width)
            AddArea(box, rgb, stroked: false);
        else
            AddRuling(box, horizontal, rgb);
        return true;
    }

    private void AddDrawing(int? fillRgb, int? strokeRgb, double strokeWidth, bool isEvenOdd, Box? clip)
    {
        if (_outline.Bounds() is not { } own || (clip is { } view && !Meets(own, view)))
            return;
        if (output.Visible(Narrow(clip) ?? own) is not { } visible || !output.HasRoomForDrawing(_outline.Count))
            return;
        output.Drawings.Add(new Drawing(visible, _outline.ToArray(), fillRgb, isEvenOdd, strokeRgb, strokeWidth, clip));
    }

    /// <summary>Whether two boxes share a point: a level line has a box without height.</summary>
    private static bool Meets(Box a, Box b) => a.Left <= b.Right && b.Left <= a.Right && a.Top <= b.Bottom && b.Top <= a.Bottom;

    private void AddRuling(Box box, bool horizontal, int rgb)
    {
        if (output.Visible(box) is { } visible)
            output.Rulings.Add(new Ruling(visible, horizontal, rgb));
    }

    private void AddArea(Box box, int? fillRgb, bool stroked)
    {
        if (output.Visible(box) is { } visible)
            output.Areas.Add(new Area(visible, fillRgb, stroked));
    }

    private void Begin(double x, double y)
    {
        _subpaths.Add(new Subpath { Start = _points.Count });
        Add(x, y);
        _outline.MoveTo(_points[^1]);
    }

    private void Add(double x, double y)
    {
        _currentX = x;
        _currentY = y;
        _points.Add(_transform.Apply(x, y));
        var last = _subpaths[^1];
        last.Count++;
        _subpaths[^1] = last;
    }

    private Box Bounds(Subpath subpath)
    {
        var (left, top) = _points[subpath.Start];
        var (right, bottom) = (left, top);
        for (var i = 1; i < subpath.Count; i++)
        {
            var (x, y) = _points[subpath.Start + i];
            left = Math.Min(left, x);
            right = Math.Max(right, x);
            top = Math.Min(top, y);
            bottom = Math.Max(bottom, y);
        }

        return new Box(left, top, right, bottom);
    }

    /// <summary>Whether the shape has four level and upright sides, or is so thin that it makes no difference.</summary>
    private bool IsBox(Subpath subpath, Box box)
    {
        if (subpath.Count < 4 || subpath.Curved)
            return false;
        if (Math.Min(box.Width, box.Height) <= LineThickness && subpath.Count <= 6)
            return Share(subpath, box) >= RectangleShare / 2 || Math.Min(box.Width, box.Height) < Slant;
        if (subpath.Count > 5)
            return false;
        for (var i = 0; i < subpath.Count; i++)
        {
            var (x, y) = _points[subpath.Start + i];
            var onX = Math.Min(x - box.Left, box.Right - x) <= Slant;
            var onY = Math.Min(y - box.Top, box.Bottom - y) <= Slant;
            if (!onX || !onY)
                return false;
        }

        return Share(subpath, box) >= RectangleShare;
    }

    /// <summary>A stroke goes all the way round only where the path does; a fill always does.</summary>
    private bool IsClosed(Subpath subpath)
    {
        var (first, last) = (_points[subpath.Start], _points[subpath.Start + subpath.Count - 1]);
        return subpath.Closed || (Math.Abs(first.X - last.X) <= Slant && Math.Abs(first.Y - last.Y) <= Slant);
    }

    /// <summary>Area of the shape by area of its box.</summary>
    private double Share(Subpath subpath, Box box)
    {
        double twice = 0;
        var (previousX, previousY) = _points[subpath.Start + subpath.Count - 1];
        for (var i = 0; i < subpath.Count; i++)
        {
            var (x, y) = _points[subpath.Start + i];
            twice += (previousX * y) - (x * previousY);
            (previousX, previousY) = (x, y);
        }

        var area = box.Width * box.Height;
        return area > 0 ? Math.Abs(twice) / 2 / area : 0;
    }

    private static double At(double p0, double p1, double p2, double p3, double t)
    {
        var s = 1 - t;
        return (s * s * s * p0) + (3 * s * s * t * p1) + (3 * s * t * t * p2) + (t * t * t * p3);
    }
}
