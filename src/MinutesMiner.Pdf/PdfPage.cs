namespace MinutesMiner.Pdf;

/// <summary>What one page shows. Immutable; coordinates as <see cref="Core.Geometry.Box"/> says.</summary>
public sealed class PdfPage
{
    /// <summary>Page number from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Width as seen, in points: of the crop box, after rotation.</summary>
    public required double Width { get; init; }

    /// <summary>Height as seen, in points.</summary>
    public required double Height { get; init; }

    /// <summary>In the order in which the content draws them.</summary>
    public required IReadOnlyList<Letter> Letters { get; init; }

    /// <summary>Drawn lines.</summary>
    public required IReadOnlyList<Ruling> Rulings { get; init; }

    /// <summary>Filled and framed rectangles that are no lines.</summary>
    public required IReadOnlyList<Area> Areas { get; init; }

    /// <summary>Curved and slanted outlines, in the order of drawing. The layout does not look at them.</summary>
    public IReadOnlyList<Drawing> Drawings { get; init; } = [];

    /// <summary>Pictures.</summary>
    public required IReadOnlyList<PageImage> Images { get; init; }

    /// <summary>Link annotations with an address.</summary>
    public required IReadOnlyList<PageLink> Links { get; init; }
}
