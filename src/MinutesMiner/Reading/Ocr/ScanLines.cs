using System.Buffers;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Images;

namespace MinutesMiner.Reading.Ocr;

/// <summary>A recognised line on a page: what its letters' shapes tell of its size and baseline.</summary>
/// <param name="Words">From left to right, with their boxes in page coordinates.</param>
/// <param name="Angle">Writing direction in degrees clockwise: 0, 90, 180 or 270.</param>
/// <param name="Baseline">y of the baseline; x for a line that runs up or down.</param>
/// <param name="Size">The em in points, as measured.</param>
internal sealed record ScanLine(IReadOnlyList<ScanWord> Words, double Angle, double Baseline, double Size)
{
    /// <summary>Letters in all.</summary>
    public int Length => Words.Sum(w => w.Text.Length);
}

/// <summary>A recognised word on a page.</summary>
/// <param name="Text">The word.</param>
/// <param name="Box">In page coordinates.</param>
/// <param name="Confidence">From 0 to 100.</param>
internal readonly record struct ScanWord(string Text, Box Box, double Confidence);

/// <summary>
/// From words in a picture to lines on the page, and from these to letters as other pages have them. Recognition gives the box of a
/// word's ink; which part of the em that is, its letters tell: "on" has neither ascender nor descender, "By" has both.
/// </summary>
internal static class ScanLines
{
    // Common to text faces, as shares of the em: capital letters and ascenders, small letters, descenders.
    private const double Tall = 0.70;
    private const double Small = 0.49;
    private const double Deep = 0.21;
    private const double Ascent = 0.75;
    private const double Descent = 0.22;

    /// <summary>Sizes that differ by less than this share are one size, measured twice.</summary>
    private const double SameSize = 0.13;

    /// <summary>How far a line may slant or curve before its words keep their own heights, in ems.</summary>
    private const double Slant = 0.3;

    private static readonly SearchValues<char> NotTall = SearchValues.Create("acegmnopqrsuvwxyzæø.,:;-–_~");
    private static readonly SearchValues<char> Deeps = SearchValues.Create("gjpqy,;()[]{}/§Q");

    private static readonly FontInfo Font = new("Scan", IsBold: false, IsItalic: false, IsFixedPitch: false);

    /// <summary>Puts the words of a picture onto the page.</summary>
    /// <param name="words">As recognised, in order.</param>
    /// <param name="width">Width of the picture's file in samples.</param>
    /// <param name="height">Height of the picture's file in samples.</param>
    /// <param name="placement">Where the picture stands.</param>
    public static IEnumerable<ScanLine> Place(IReadOnlyList<RecognisedWord> words, int width, int height, ImagePlacement placement)
    {
        var placed = words
            .GroupBy(w => w.Line, w => new ScanWord(w.Text, placement.Apply(new Box(w.Box.Left / width, w.Box.Top / height, w.Box.Right / width, w.Box.Bottom / height)), w.Confidence))
            .Select(g => g.ToList())
            .ToList();
        var angle = DirectionOf(placed);
        return placed.ConvertAll(line => Measure(line, angle));
    }

    /// <summary>Sizes that were measured a little differently, line by line, made one: a page has few sizes, and headings stand out by theirs.</summary>
    public static IReadOnlyDictionary<ScanLine, double> Sizes(IEnumerable<ScanLine> lines)
    {
        var rest = lines.OrderBy(l => l.Size).ToList();
        var sizes = new Dictionary<ScanLine, double>(ReferenceEqualityComparer.Instance);
        while (rest.Count > 0)
        {
            // The most common size first: its neighbours belong to it, not the other way round.
            var middle = WeightedMedian(rest.ConvertAll(l => (l.Size, (double)l.Length)));
            foreach (var line in rest.Where(l => Math.Abs(l.Size - middle) <= SameSize * middle))
            {
                sizes.Add(line, Math.Round(middle * 2) / 2);
            }

            rest.RemoveAll(sizes.ContainsKey);
        }

        return sizes;
    }

    /// <summary>The line as letters, one a word, with blanks between them.</summary>
    public static IEnumerable<Letter> Letters(ScanLine line, double size)
    {
        foreach (var word in line.Words)
        {
            var box = Turn(word.Box, line.Angle);
            var own = box.Bottom - (HasDeep(word.Text) ? Deep * size : 0);
            var baseline = Math.Abs(own - line.Baseline) > Slant * size ? own : line.Baseline;
            var cell = TurnBack(new Box(box.Left, baseline - (Ascent * size), box.Right, baseline + (Descent * size)), line.Angle);
            var (x, y) = Origin(box.Left, line.Baseline, line.Angle);
            yield return new Letter(word.Text, cell, x, y, Font, size, line.Angle, 0, -1, LetterFlags.None);
            var (endX, endY) = Origin(box.Right, line.Baseline, line.Angle);
            var end = TurnBack(new Box(box.Right, baseline - (Ascent * size), box.Right, baseline + (Descent * size)), line.Angle);
            yield return new Letter(" ", end, endX, endY, Font, size, line.Angle, 0, -1, LetterFlags.None);
        }
    }

    private static ScanLine Measure(List<ScanWord> words, double angle)
    {
        var sizes = new List<(double, double)>();
        foreach (var word in words)
        {
            if (word.Text.Any(char.IsLetterOrDigit))
            {
                var share = (HasTall(word.Text) ? Tall : Small) + (HasDeep(word.Text) ? Deep : 0);
                sizes.Add((Turn(word.Box, angle).Height / share, word.Text.Length));
            }
        }

        if (sizes.Count == 0)
        {
            sizes.AddRange(words.Select(w => (Turn(w.Box, angle).Height, (double)w.Text.Length)));
        }

        var size = Math.Clamp(WeightedMedian(sizes), 2, 200);
        var baseline = WeightedMedian(words.ConvertAll(w => (Turn(w.Box, angle).Bottom - (HasDeep(w.Text) ? Deep * size : 0), (double)w.Text.Length)));
        return new ScanLine(words, angle, baseline, size);
    }

    /// <summary>Which way the words of the lines follow each other; most steps count.</summary>
    private static double DirectionOf(List<List<ScanWord>> lines)
    {
        Span<double> steps = [0, 0, 0, 0];
        foreach (var line in lines)
        {
            for (var i = 1; i < line.Count; i++)
            {
                var (x, y) = (line[i].Box.CenterX - line[i - 1].Box.CenterX, line[i].Box.CenterY - line[i - 1].Box.CenterY);
                steps[Math.Abs(x) >= Math.Abs(y) ? (x >= 0 ? 0 : 2) : (y >= 0 ? 1 : 3)]++;
            }
        }

        var best = 0;
        for (var i = 1; i < steps.Length; i++)
        {
            best = steps[i] > steps[best] ? i : best;
        }

        return 90 * best;
    }

    /// <summary>The box as it stands when the page is turned so that the writing runs to the right; the origin stays.</summary>
    private static Box Turn(Box box, double angle) => angle switch
    {
        90 => new Box(box.Top, -box.Right, box.Bottom, -box.Left),
        180 => new Box(-box.Right, -box.Bottom, -box.Left, -box.Top),
        270 => new Box(-box.Bottom, box.Left, -box.Top, box.Right),
        _ => box,
    };

    private static Box TurnBack(Box box, double angle) => Turn(box, (360 - angle) % 360);

    private static (double X, double Y) Origin(double along, double baseline, double angle)
    {
        var point = TurnBack(new Box(along, baseline, along, baseline), angle);
        return (point.Left, point.Top);
    }

    private static bool HasTall(string word) => word.AsSpan().IndexOfAnyExcept(NotTall) >= 0;

    private static bool HasDeep(string word) => word.AsSpan().IndexOfAny(Deeps) >= 0;

    private static double WeightedMedian(List<(double Value, double Weight)> values)
    {
        values.Sort();
        var half = values.Sum(v => v.Weight) / 2;
        foreach (var (value, weight) in values)
        {
            half -= weight;
            if (half <= 0)
            {
                return value;
            }
        }

        return values[^1].Value;
    }
}
