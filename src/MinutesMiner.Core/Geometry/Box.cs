namespace MinutesMiner.Core.Geometry;

/// <summary>
/// A rectangle on a page as a reader sees it: origin at the top left corner of the visible page (after the page's own
/// rotation), x to the right, y downwards, unit 1/72 inch.
/// </summary>
/// <param name="Left">Distance of the left edge from the page's left edge.</param>
/// <param name="Top">Distance of the top edge from the page's top edge.</param>
/// <param name="Right">Distance of the right edge from the page's left edge; not less than <paramref name="Left"/>.</param>
/// <param name="Bottom">Distance of the bottom edge from the page's top edge; not less than <paramref name="Top"/>.</param>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Extent along x, in points.</summary>
    public double Width => Right - Left;

    /// <summary>Extent along y, in points.</summary>
    public double Height => Bottom - Top;

    /// <summary>The x of the middle.</summary>
    public double CenterX => (Left + Right) / 2;

    /// <summary>The y of the middle.</summary>
    public double CenterY => (Top + Bottom) / 2;

    /// <summary>The smallest box that holds this one and <paramref name="other"/>.</summary>
    public Box Union(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>Whether the point lies in this box or on its edge.</summary>
    public bool Contains(double x, double y) => x >= Left && x <= Right && y >= Top && y <= Bottom;

    /// <summary>Whether the two boxes share an area; touching edges do not.</summary>
    public bool Intersects(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    /// <summary>Length of the shared part along x; zero where there is none.</summary>
    public double OverlapX(Box other) => Math.Max(0, Math.Min(Right, other.Right) - Math.Max(Left, other.Left));

    /// <summary>Length of the shared part along y; zero where there is none.</summary>
    public double OverlapY(Box other) => Math.Max(0, Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top));

    /// <summary>This box, grown by <paramref name="margin"/> points on every side.</summary>
    public Box Inflate(double margin) => new(Left - margin, Top - margin, Right + margin, Bottom + margin);
}
