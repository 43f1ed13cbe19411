using System.Text;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Svg;

/// <summary>Letters that follow one another closely on one baseline and look the same: what SVG draws as one piece.</summary>
/// <param name="First">The letter it begins with.</param>
/// <param name="Text">What it says.</param>
/// <param name="Angle">Writing direction in degrees clockwise.</param>
/// <param name="Length">From the first letter's left to the last one's right along the writing direction, in points.</param>
/// <param name="Characters">How many characters it has.</param>
internal readonly record struct TextRun(Letter First, string Text, double Angle, double Length, int Characters)
{
    private const double WidestGap = 0.1;
    private const double BaselineStep = 0.05;

    /// <summary>The page's runs in the order of drawing.</summary>
    public static IEnumerable<TextRun> Of(PdfPage page)
    {
        var text = new StringBuilder();
        Letter? first = null;
        Frame frame = default;
        var (baseline, left, right) = (0.0, 0.0, 0.0);
        foreach (var letter in page.Letters)
        {
            if (string.IsNullOrWhiteSpace(letter.Text) || LetterText.IsShapeless(letter.Text))
            {
                if (first is not null)
                    yield return new TextRun(first, text.ToString(), frame.Angle, right - left, text.Length);
                first = null;
                continue;
            }

            if (first is not null && LooksLike(letter, first))
            {
                var box = frame.MapLetter(letter);
                var y = frame.Map(letter.OriginX, letter.BaselineY).Y;
                if (Math.Abs(y - baseline) <= BaselineStep * letter.Size && Math.Abs(box.Left - right) <= WidestGap * letter.Size)
                {
                    text.Append(letter.Text);
                    right = box.Right;
                    continue;
                }
            }

            if (first is not null)
                yield return new TextRun(first, text.ToString(), frame.Angle, right - left, text.Length);
            first = letter;
            frame = new Frame(Frame.Snap(letter.Angle), page.Width, page.Height);
            Box start = frame.MapLetter(letter);
            (left, right) = (start.Left, start.Right);
            baseline = frame.Map(letter.OriginX, letter.BaselineY).Y;
            text.Clear().Append(letter.Text);
        }

        if (first is not null)
            yield return new TextRun(first, text.ToString(), frame.Angle, right - left, text.Length);
    }

    private static bool LooksLike(Letter letter, Letter first) =>
        letter.Font == first.Font
        && letter.Size.Equals(first.Size)
        && letter.Angle.Equals(first.Angle)
        && letter.Rgb == first.Rgb
        && letter.Flags.HasFlag(LetterFlags.Invisible) == first.Flags.HasFlag(LetterFlags.Invisible);
}
