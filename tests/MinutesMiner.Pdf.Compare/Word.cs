using System.Text;
using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Compare;

/// <summary>A word and its place on a page.</summary>
internal readonly record struct Word(string Text, Box Box);

/// <summary>Joins letters to words by the gaps between them, in the order in which they are drawn.</summary>
internal static class WordBuilder
{
    /// <summary>A gap wider than this share of the font size ends a word.</summary>
    private const double WidestGap = 0.1;

    /// <summary>A letter may step back this share of the font size and still continue the word.</summary>
    private const double Overlap = 0.4;

    /// <summary>Baselines may differ by this share of the font size.</summary>
    private const double BaselineStep = 0.25;

    public static List<Word> Build(IReadOnlyList<Letter> letters)
    {
        var words = new List<Word>();
        var text = new StringBuilder();
        Box box = default;
        Letter? previous = null;
        foreach (var letter in letters)
        {
            if (letter.Text is "\uFFFD")
                continue;
            var isBlank = string.IsNullOrWhiteSpace(letter.Text);
            if (previous is not null && (isBlank || !Continues(previous, letter)))
                Flush();
            previous = isBlank ? null : letter;
            if (isBlank)
                continue;
            box = text.Length == 0 ? letter.Box : box.Union(letter.Box);
            text.Append(letter.Text);
        }

        Flush();
        return words;

        void Flush()
        {
            foreach (var part in text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                words.Add(new Word(part, box));
            text.Clear();
        }
    }

    private static bool Continues(Letter previous, Letter next)
    {
        if (Math.Abs(previous.Angle - next.Angle) > 1)
            return false;
        var size = Math.Min(previous.Size, next.Size);
        var (gap, step) = (int)Math.Round(next.Angle / 90) switch
        {
            1 => (next.Box.Top - previous.Box.Bottom, next.OriginX - previous.OriginX),
            2 => (previous.Box.Left - next.Box.Right, next.BaselineY - previous.BaselineY),
            3 => (previous.Box.Top - next.Box.Bottom, next.OriginX - previous.OriginX),
            _ => (next.Box.Left - previous.Box.Right, next.BaselineY - previous.BaselineY),
        };
        return gap <= WidestGap * size && gap >= -Overlap * size && Math.Abs(step) <= BaselineStep * size;
    }
}
