using MinutesMiner.Core.Documents;

namespace MinutesMiner.Extraction;

/// <summary>A sentence beside what of it is quoted.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="IsInside">Whether it begins within a quotation that an earlier sentence opened.</param>
/// <param name="Unquoted">The sentence with every sign within quotation marks blotted out; as long as the sentence.</param>
internal sealed record QuotedSentence(LocatedText Sentence, bool IsInside, string Unquoted);

/// <summary>
/// Tells a body's own words from those that it quotes: what somebody had entered in the minutes decides nothing and casts no vote. A
/// quotation may run over sentences and paragraphs and hold another; a mark that is never closed is none.
/// </summary>
internal static class Quotations
{
    /// <summary>Stands for a quoted sign: no letter, no blank, no punctuation that a pattern knows.</summary>
    private const char Blot = '¤';

    private const string Marks = "\"”“„»«";

    // A text with more unclosed marks than this is read as if it had no quotations.
    private const int MostUnclosed = 20;

    public static IReadOnlyList<QuotedSentence> Read(IReadOnlyList<LocatedText> sentences)
    {
        var ignored = new HashSet<(int Sentence, int At)>();
        for (var round = 0; round < MostUnclosed; round++)
        {
            var open = new Stack<(int Sentence, int At)>();
            var read = sentences.Select((s, i) => Read(s, i, open, ignored)).ToList();
            if (open.Count == 0)
            {
                return read;
            }

            ignored.UnionWith(open);
        }

        return sentences.Select(s => new QuotedSentence(s, false, s.Text)).ToList();
    }

    private static QuotedSentence Read(LocatedText sentence, int index, Stack<(int Sentence, int At)> open, HashSet<(int Sentence, int At)> ignored)
    {
        var text = sentence.Text;
        var inside = open.Count > 0;
        var unquoted = text.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (!Marks.Contains(text[i], StringComparison.Ordinal) || ignored.Contains((index, i)))
            {
                unquoted[i] = open.Count > 0 ? Blot : text[i];
            }
            else if (Opens(text, i))
            {
                open.Push((index, i));
                unquoted[i] = Blot;
            }
            else if (open.Count > 0)
            {
                open.Pop();
                unquoted[i] = Blot;
            }
        }

        return new QuotedSentence(sentence, inside, new string(unquoted));
    }

    private static bool Opens(string text, int at) =>
        (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[' or ':')
        && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || text[at + 1] is '(' or '§');
}
