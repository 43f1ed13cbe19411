using System.Globalization;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <summary>Collects what one page shows, within its limits. Used by one thread.</summary>
internal sealed class PageOutput(int pageNumber, double width, double height, PdfOptions options, DiagnosticLog log)
{
    public List<Letter> Letters { get; } = [];

    public List<Ruling> Rulings { get; } = [];

    public List<Area> Areas { get; } = [];

    public List<Drawing> Drawings { get; } = [];

    public List<PageImage> Images { get; } = [];

    public int UnmappedLetters { get; set; }

    public int MappedLetters { get; set; }

    public int PageNumber => pageNumber;

    public DiagnosticLog Log => log;

    private const int MaxDrawingPoints = 200_000;
    private int _paths;
    private int _drawingPoints;

    /// <summary>False when the page already has as many letters as it may.</summary>
    public bool HasRoomForLetters()
    {
        if (Letters.Count < options.MaxLettersPerPage)
            return true;
        log.Limit("letters", string.Create(CultureInfo.InvariantCulture, $"A page has more than {options.MaxLettersPerPage} letters; the rest was not read."), pageNumber);
        return false;
    }

    /// <summary>Counts a path; false when the page already has as many as it may.</summary>
    public bool CountPath()
    {
        if (_paths++ < options.MaxPathsPerPage)
            return true;
        log.Limit("paths", string.Create(CultureInfo.InvariantCulture, $"A page has more than {options.MaxPathsPerPage} drawings; the rest was not read."), pageNumber);
        return false;
    }

    /// <summary>False when the page's drawings already have as many points as they may.</summary>
    public bool HasRoomForDrawing(int points)
    {
        if ((_drawingPoints += points) <= MaxDrawingPoints)
            return true;
        _drawingPoints = MaxDrawingPoints;
        log.Limit("drawings", string.Create(CultureInfo.InvariantCulture, $"The drawings of a page have more than {MaxDrawingPoints} points; the rest was not read."), pageNumber);
        return false;
    }

    /// <summary>Whether a glyph at (x, y) with this advance touches the page.</summary>
    public bool Touches(double x, double y, double advanceX, double advanceY) =>
        x + advanceX >= 0 && x <= width && y + advanceY >= 0 && y <= height;

    /// <summary>The part of a box on the page; null when there is none.</summary>
    public Box? Visible(Box box)
    {
        // Not "outside" but "not inside": a box that is no number at all must fall out too.
        if (!(box.Right >= 0 && box.Left <= width && box.Bottom >= 0 && box.Top <= height))
            return null;
        return new Box(Math.Max(box.Left, 0), Math.Max(box.Top, 0), Math.Min(box.Right, width), Math.Min(box.Bottom, height));
    }
}
