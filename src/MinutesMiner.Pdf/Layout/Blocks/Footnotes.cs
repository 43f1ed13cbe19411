using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>Finds notes at the foot of a page: set smaller than the text, below all of it, the first begun by a number or sign.</summary>
internal static class Footnotes
{
    private const double Smaller = 0.9;
    private const double LowerPart = 0.5;
    private const int MinLetters = 8;

    /// <summary>Marks the notes among the drafts of one page.</summary>
    /// <param name="drafts">Drafts that stand on the page.</param>
    /// <param name="height">Height of the page in its frame.</param>
    /// <param name="bodySize">Size of running text.</param>
    public static void Mark(IEnumerable<BlockDraft> drafts, double height, double bodySize)
    {
        var notes = new List<BlockDraft>();
        foreach (var draft in drafts.Where(d => d.Role == BlockRole.Body).OrderByDescending(d => d.Table?.Box.Bottom ?? d.LastLine.Baseline))
        {
            if (draft.Table is not null || draft.Size > Smaller * bodySize || draft.FirstLine.Baseline < LowerPart * height
                || draft.Lines.Sum(l => l.Tokens.Sum(t => t.Text.Count(char.IsLetter))) < MinLetters)
            {
                break;
            }

            notes.Add(draft);
        }

        // What is small but stands above the first sign is a caption or a source, not a note.
        var first = notes.FindLastIndex(d => d.Mark is { IsBullet: false } || StartsWithSign(d.FirstLine));
        foreach (var note in notes.Take(first + 1))
        {
            note.Role = BlockRole.Footnote;
        }
    }

    private static bool StartsWithSign(Line line)
    {
        var text = line.First.Text;
        var sign = 0;
        while (sign < text.Length && sign < 4 && (char.IsAsciiDigit(text[sign]) || text[sign] is '*' or '†' or '¹' or '²' or '³'))
        {
            sign++;
        }

        if (sign == 0)
        {
            return false;
        }

        // The sign stands for itself before the text, is raised, or is put right against a letter.
        return sign == text.Length
            ? line.Tokens.Count > 1 && (text[0] == '*' || line.First.Size < 0.9 * line.Size || line.First.Baseline < line.Baseline - (0.1 * line.Size)
                || line.Tokens[1].Text.Any(char.IsLetter))
            : char.IsLetter(text[sign]);
    }
}
