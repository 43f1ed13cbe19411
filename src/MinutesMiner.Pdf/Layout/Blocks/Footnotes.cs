using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>
/// Finds notes at the foot of a page: set smaller than the text, below all of it, the first begun by a number or sign. The sign
/// becomes the note's label.
/// </summary>
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
        // In columns, each goes down to notes of its own or those that stand under several.
        var notes = new List<BlockDraft>();
        var others = new List<Box>();
        foreach (var draft in drafts.Where(d => d.Role == BlockRole.Body).OrderByDescending(d => d.Table?.Box.Bottom ?? d.LastLine.Baseline))
        {
            var box = BoxOf(draft);
            if (draft.Table is not null || draft.Size > Smaller * bodySize || draft.FirstLine.Baseline < LowerPart * height
                || draft.Lines.Sum(l => l.Tokens.Sum(t => t.Text.Count(char.IsLetter))) < MinLetters || others.Exists(o => AreAbove(o, box)))
            {
                others.Add(box);
                continue;
            }

            notes.Add(draft);
        }

        // What is small but stands above the first sign is a caption or a source, not a note.
        var signed = notes.Where(d => d.Mark is { IsBullet: false } || SignOf(d.FirstLine) > 0).ToList();
        foreach (var note in notes.Where(n => signed.Exists(s => ReferenceEquals(s, n) || AreAbove(BoxOf(n), BoxOf(s)))))
        {
            note.Role = BlockRole.Footnote;
            Label(note);
        }
    }

    /// <summary>Whether the second stands above the first, or beside its upper part, in the same column.</summary>
    private static bool AreAbove(Box lower, Box upper) => upper.Top < lower.Top && Math.Min(lower.Right, upper.Right) - Math.Max(lower.Left, upper.Left) > 1;

    private static Box BoxOf(BlockDraft draft) => draft.Table?.Box ?? draft.Lines.Skip(1).Aggregate(draft.FirstLine.Box, (box, l) => box.Union(l.Box));

    private static void Label(BlockDraft note)
    {
        var line = note.FirstLine;
        var sign = SignOf(line);
        if (note.Mark is not null || sign == 0)
        {
            return;
        }

        if (sign < line.First.Text.Length)
        {
            var (word, share) = (line.First, (double)sign / line.First.Text.Length);
            line = new Line([TokenPart.Of(word, word.Text[..sign], share, false), TokenPart.Of(word, word.Text[sign..], 1 - share, true), .. line.Tokens.Skip(1)])
            {
                IsUnderlined = line.IsUnderlined,
            };
            note.Lines[0] = line;
        }

        note.Mark = ListMark.OfNote(line);
        note.Kind = DraftKind.ListItem;
    }

    /// <summary>Length of the sign that the line starts with; 0 when it starts with none.</summary>
    private static int SignOf(Line line)
    {
        var text = line.First.Text;
        var sign = NoteSign.LengthAt(text);
        if (sign == 0)
        {
            return 0;
        }

        // The sign stands for itself before the text, is raised, or is put right against a letter.
        var isSign = sign == text.Length
            ? line.Tokens.Count > 1 && (!char.IsAsciiDigit(text[0]) || NoteSign.IsRaised(line.First, line) || line.First.Size < Smaller * line.Size
                || line.Tokens[1].Text.Any(char.IsLetter))
            : char.IsLetter(text[sign]);
        return isSign ? sign : 0;
    }
}
