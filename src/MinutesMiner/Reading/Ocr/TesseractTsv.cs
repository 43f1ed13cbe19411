using System.Globalization;
using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Reading.Ocr;

/// <summary>A word that was recognised in a picture.</summary>
/// <param name="Text">The word; never empty or blank.</param>
/// <param name="Box">In samples from the picture's top left.</param>
/// <param name="Confidence">From 0 to 100.</param>
/// <param name="Line">Names the line: words of one line have the same.</param>
internal readonly record struct RecognisedWord(string Text, Box Box, double Confidence, int Line);

/// <summary>Reads the tab-separated output of tesseract: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.</summary>
internal static class TesseractTsv
{
    private const int Columns = 12;
    private const string WordLevel = "5";

    /// <summary>The words in order; rows that are none are skipped.</summary>
    /// <param name="output">What the program printed.</param>
    /// <param name="limit">Words that are read at most.</param>
    public static IReadOnlyList<RecognisedWord> Parse(string output, int limit)
    {
        var words = new List<RecognisedWord>();
        var (line, lineName) = (0, "");
        foreach (var row in output.Split('\n'))
        {
            var cells = row.TrimEnd('\r').Split('\t', Columns);
            if (cells.Length < Columns || cells[0] is not WordLevel || string.IsNullOrWhiteSpace(cells[^1]))
            {
                continue;
            }

            if (words.Count >= limit)
            {
                break;
            }

            if (Number(cells[6]) is not { } left || Number(cells[7]) is not { } top || Number(cells[8]) is not { } width
                || Number(cells[9]) is not { } height || Number(cells[10]) is not { } confidence)
            {
                continue;
            }

            var name = string.Join('.', cells[1..5]);
            if (name != lineName)
            {
                (line, lineName) = (line + 1, name);
            }

            words.Add(new RecognisedWord(cells[^1].Trim(), new Box(left, top, left + width, top + height), Math.Clamp(confidence, 0, 100), line));
        }

        return words;
    }

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
