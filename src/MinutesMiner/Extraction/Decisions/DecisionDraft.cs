using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>A decision while it is read.</summary>
internal sealed class DecisionDraft(Trace trace)
{
    private const string Marks = "\"”“„»«";

    private readonly List<SentenceReading> _sentences = [];
    private readonly List<string> _ledIn = [];
    private readonly List<(int At, LocatedText Sentence)> _unknown = [];
    private readonly HashSet<LocatedText> _held = new(ReferenceEqualityComparer.Instance);
    private bool _answersPoints;
    private (bool IsRemark, bool AnswersPoint)? _list;

    public List<string> Remarks { get; } = [];

    public bool IsAmended { get; set; }

    public bool IsUnderstood { get; set; }

    /// <summary>Whether what follows is announced as a remark.</summary>
    public bool ExpectsRemarks { get; private set; }

    /// <summary>Whether the last remark only leads to a member's words: "Liste P afgav følgende protokolbemærkning:".</summary>
    public bool IsLedIn { get; private set; }

    /// <summary>Whether the sentence ahead entered a member's words.</summary>
    public bool HoldsProtocol { get; set; }

    /// <summary>Whether something was put off already.</summary>
    public bool IsPutOff => _sentences.Exists(s => s.Acts.Any(a => a.Outcome == Outcome.Postponed));

    /// <summary>Whether the case was sent to others, and nothing else was done since.</summary>
    public bool IsSentOn => _sentences is [.., { Acts: [{ Outcome: Outcome.Referred }] }];

    /// <summary>A member's words that go on in the next sentence.</summary>
    public void ContinueProtocol(string text) => Remarks[^1] = $"{Remarks[^1]} {text}";

    /// <summary>A member's remark, or the words that lead to it.</summary>
    public void AddProtocolRemark(string text)
    {
        HoldsProtocol = true;
        Remarks.Add(text);
        IsLedIn = text.EndsWith(':');
        _ledIn.Clear();
    }

    /// <summary>What becomes of another item.</summary>
    public void AddAnnounced(LocatedText sentence, Outcome outcome)
    {
        IsLedIn = false;
        _sentences.Add(new SentenceReading(sentence, [new Act(outcome, sentence.Text) { Spans = sentence.Spans }], false));
    }

    public void Add(LocatedText sentence, IReadOnlyList<OutcomeWord> words, string? remark, bool amended)
    {
        IsLedIn = false;
        var acts = new List<Act>();
        foreach (var outcome in words.Select(w => w.Outcome == Outcome.Approved && remark is not null ? Outcome.ApprovedWithRemarks : w.Outcome).Distinct())
        {
            trace.Add($"outcomes.{outcome}", words[0].Pattern, sentence);
            acts.Add(new Act(outcome, sentence.Text) { Spans = sentence.Spans });
        }

        if (acts.Count > 0)
        {
            _answersPoints |= char.IsAsciiDigit(sentence.Text[0]);
            _sentences.Add(new SentenceReading(sentence, acts, amended));
        }

        ExpectsRemarks = remark is { Length: 0 };
        if (remark is { Length: > 0 })
        {
            Remarks.Add(remark);
        }
    }

    public void AddRequest(LocatedText sentence)
    {
        AddOther(sentence);
        Remarks.Add(sentence.Text);
    }

    public void AddOther(LocatedText sentence) =>
        _sentences.Add(new SentenceReading(sentence, [new Act(Outcome.Other, sentence.Text) { Spans = sentence.Spans }], false));

    /// <summary>Below an approval, "Bemærkning: …" makes it one with remarks.</summary>
    public void AddBodyRemark((string Remark, bool IsLabelled) remark)
    {
        if (remark.Remark.Length > 0)
        {
            Remarks.Add(remark.Remark);
        }

        ExpectsRemarks = remark.Remark.Length == 0;
        if (remark.IsLabelled && _sentences.Count > 0)
        {
            var last = _sentences[^1];
            _sentences[^1] = last with { Acts = last.Acts.Select(a => a.Outcome == Outcome.Approved ? a with { Outcome = Outcome.ApprovedWithRemarks } : a).ToList() };
        }
    }

    /// <summary>"2. Udvalget evaluerede processen": beside points that are decided, what answers another is an act, of a kind of its own.</summary>
    public void NoteAnswer(LocatedText sentence)
    {
        if (!ExpectsRemarks)
        {
            _unknown.Add((_sentences.Count, sentence));
        }
    }

    /// <summary>A list follows that decides nothing.</summary>
    /// <param name="isRemark">Whether its entries are remarks.</param>
    /// <param name="answersPoint">Whether the act that they go with answers a point, so that the next number is the next point's.</param>
    public void OpenList(bool isRemark, bool answersPoint) => _list = (isRemark, answersPoint);

    /// <summary>An entry of such a list.</summary>
    public void Hold(LocatedText sentence, bool isRemark)
    {
        _held.Add(sentence);
        if (isRemark)
        {
            Remarks.Add(sentence.Text);
        }
    }

    /// <summary>Only the list right below is meant.</summary>
    public void AtList(bool isListed) => _list = isListed ? _list : null;

    /// <summary>The list that an entry belongs to; null when it is of none.</summary>
    public (bool IsRemark, bool AnswersPoint)? HoldsEntry(bool isNumbered, bool isBodys)
    {
        if (_list is { } list && ((isNumbered && list.AnswersPoint) || (isBodys && !list.IsRemark)))
        {
            _list = null;
        }

        return _list;
    }

    /// <summary>A sentence that nothing else is known of.</summary>
    /// <param name="text">Its words.</param>
    /// <param name="isQuoted">Whether it stands within a quotation, which may go on over sentences.</param>
    public void RemarkIfExpected(string text, bool isQuoted)
    {
        IsLedIn &= isQuoted || _ledIn.Count == 0;
        if (IsLedIn)
        {
            // The words stand for what led to them.
            _ledIn.Add(text);
            Remarks[^1] = Unquoted(string.Join(' ', _ledIn));
        }
        else if (ExpectsRemarks)
        {
            Remarks.Add(text);
        }
    }

    /// <summary>A text that is one quotation, without its marks.</summary>
    private static string Unquoted(string text) =>
        text.Length > 2 && Marks.Contains(text[0], StringComparison.Ordinal) && Marks.Contains(text[^1], StringComparison.Ordinal) && !text[1..^1].Any(c => Marks.Contains(c, StringComparison.Ordinal))
            ? text[1..^1] : text;

    public DecisionReading Done(IReadOnlyList<LocatedText> sentences, Func<string, OutcomeWord?> alone)
    {
        if (_sentences.Count == 0)
        {
            foreach (var sentence in sentences.Where(s => !_held.Contains(s)))
            {
                if (alone(sentence.Text) is { } word && !_sentences.Exists(s => s.Acts[0].Outcome == word.Outcome))
                {
                    Add(sentence, [word], null, false);
                }
            }
        }

        if (_answersPoints)
        {
            for (var i = _unknown.Count - 1; i >= 0; i--)
            {
                var (at, sentence) = _unknown[i];
                _sentences.Insert(at, new SentenceReading(sentence, [new Act(Outcome.Other, sentence.Text) { Spans = sentence.Spans }], false));
            }
        }

        var acts = _sentences.SelectMany(s => s.Acts).ToList();
        var understood = IsUnderstood || acts.Count > 0;
        if (acts.Count == 0)
        {
            // Nothing that the dialect knows as an act: the whole is one, of the kind that claims nothing.
            var whole = LocatedText.Join(sentences);
            acts.Add(new Act(Outcome.Other, whole.Text) { Spans = whole.Spans });
        }

        return new DecisionReading(acts, Remarks, IsAmended, _sentences, understood);
    }
}
