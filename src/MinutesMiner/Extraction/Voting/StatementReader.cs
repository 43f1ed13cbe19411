using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Voting;

/// <summary>Reads what members had entered in the minutes: who, and their words, which may go on in a quotation over the sentences that follow.</summary>
internal sealed class StatementReader(Lexicon lexicon, List<Statement> found)
{
    private readonly List<LocatedText> _parts = [];
    private bool _awaits;

    /// <summary>Whether a sentence belongs to the statement that is open: it is within its quotation, or is what a colon led to.</summary>
    public bool Continues(QuotedSentence sentence)
    {
        if (found.Count == 0 || (!sentence.IsInside && !_awaits))
        {
            return false;
        }

        _awaits = false;
        _parts.Add(sentence.Sentence);
        var whole = LocatedText.Join(_parts);
        found[^1] = found[^1] with { Text = whole.Text, Spans = whole.Spans };
        return true;
    }

    /// <summary>The reason that goes with a vote; nothing when there is none.</summary>
    public void Add(Reason? reason, IReadOnlyList<VoterName> by, QuotedSentence sentence)
    {
        _parts.Clear();
        _awaits = false;
        if (reason is { } why)
        {
            Open(why.Kind, by, sentence.Sentence, why.Range);
        }
    }

    /// <summary>A sentence that is a statement by itself. Null when it is none.</summary>
    public SentenceUse? Add(QuotedSentence sentence)
    {
        _parts.Clear();
        _awaits = false;
        foreach (var (kind, template) in lexicon.Statements)
        {
            if (template.MatchWhole(sentence.Unquoted) is not { } match || match.Groups["by"] is not { Success: true } by
                || VoterList.Parse(sentence.Unquoted, new TextRange(by.Index, by.Index + by.Length)) is not { Names: { Count: > 0 } names })
            {
                continue;
            }

            var text = match.Groups["text"];
            Open(kind, names, sentence.Sentence, text.Success ? new TextRange(text.Index, text.Index + text.Length) : default);
            return kind == StatementKind.Suspension ? SentenceUse.Vote : SentenceUse.Statement;
        }

        return null;
    }

    private void Open(StatementKind kind, IReadOnlyList<VoterName> by, LocatedText sentence, TextRange text)
    {
        var names = by.Select(v => v.Name).ToList();
        var words = text.Length > 0 ? sentence.Slice(text) : LocatedText.Empty;
        _awaits = words.IsEmpty && sentence.Text.EndsWith(':');
        if (!words.IsEmpty)
        {
            _parts.Add(words);
        }

        var shown = words.IsEmpty ? sentence : words;
        found.Add(new Statement(kind, names, shown.Text) { Spans = shown.Spans });
    }
}
