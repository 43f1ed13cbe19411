using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Layout.Words;

/// <summary>
/// Coordinates in which text of one writing direction runs from left to right: the page turned back by that angle. At 0° they are
/// the page's own.
/// </summary>
/// <param name="Angle">Writing direction in degrees clockwise, from 0 to below 360.</param>
/// <param name="PageWidth">Width of the page as seen, in points.</param>
/// <param name="PageHeight">Height of the page as seen, in points.</param>
internal readonly record struct Frame(double Angle, double PageWidth, double PageHeight)
{
    private const double RightAngleTolerance = 2;

    /// <summary>Width of the page in this frame.</summary>
    public double Width => Angle is 90 or 270 ? PageHeight : PageWidth;

    /// <summary>Height of the page in this frame.</summary>
    public double Height => Angle is 90 or 270 ? PageWidth : PageHeight;

    /// <summary>Whether boxes stay boxes: the angle is a multiple of 90°.</summary>
    public bool IsUpright => Angle is 0 or 90 or 180 or 270;

    /// <summary>The angle that letters of about the same direction share: right angles are snapped to, others rounded to a degree.</summary>
    public static double Snap(double angle)
    {
        var turned = ((angle % 360) + 360) % 360;
        var right = Math.Round(turned / 90) * 90;
        return (Math.Abs(turned - right) <= RightAngleTolerance ? right : Math.Round(turned)) % 360;
    }

    /// <summary>The point in this frame.</summary>
    public (double X, double Y) Map(double x, double y)
    {
        switch (Angle)
        {
            case 0: return (x, y);
            case 90: return (y, PageWidth - x);
            case 180: return (PageWidth - x, PageHeight - y);
            case 270: return (PageHeight - y, x);
            default:
                var (sin, cos) = Math.SinCos(Angle * Math.PI / 180);
                return ((x * cos) + (y * sin), (y * cos) - (x * sin));
        }
    }

    /// <summary>The box in this frame; for a slanted frame the box around it.</summary>
    public Box Map(Box box)
    {
        if (Angle == 0)
        {
            return box;
        }

        var (ax, ay) = Map(box.Left, box.Top);
        var (bx, by) = Map(box.Right, box.Bottom);
        if (IsUpright)
        {
            return new Box(Math.Min(ax, bx), Math.Min(ay, by), Math.Max(ax, bx), Math.Max(ay, by));
        }

        var (cx, cy) = Map(box.Left, box.Bottom);
        var (dx, dy) = Map(box.Right, box.Top);
        return new Box(
            Math.Min(Math.Min(ax, bx), Math.Min(cx, dx)),
            Math.Min(Math.Min(ay, by), Math.Min(cy, dy)),
            Math.Max(Math.Max(ax, bx), Math.Max(cx, dx)),
            Math.Max(Math.Max(ay, by), Math.Max(cy, dy)));
    }

    /// <summary>
    /// The box of a letter in this frame. A slanted letter's page box is the box around it, so its own width is solved from that
    /// and its height taken from the em.
    /// </summary>
    public Box MapLetter(Letter letter)
    {
        if (IsUpright)
        {
            return Map(letter.Box);
        }

        var (sin, cos) = Math.SinCos(Angle * Math.PI / 180);
        var (s, c) = (Math.Abs(sin), Math.Abs(cos));
        var height = letter.Size;
        var width = c > s ? (letter.Box.Width - (height * s)) / c : (letter.Box.Height - (height * c)) / s;
        width = Math.Clamp(width, 0.1 * letter.Size, 2 * letter.Size);
        var (x, y) = Map(letter.OriginX, letter.BaselineY);
        return new Box(x, y - (0.8 * letter.Size), x + width, y + (0.2 * letter.Size));
    }
}
