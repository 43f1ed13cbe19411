using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>What a decision's sentences do.</summary>
/// <param name="Acts">In order of appearance; never empty.</param>
/// <param name="Remarks">Remarks and requests, in order of appearance.</param>
/// <param name="IsAmended">Whether a sentence changes what was recommended.</param>
/// <param name="BySentence">What each sentence that acts does, in order.</param>
/// <param name="IsUnderstood">Whether a word that decides, requests or tells that nothing was decided was found.</param>
internal sealed record DecisionReading(
    IReadOnlyList<Act> Acts, IReadOnlyList<string> Remarks, bool IsAmended, IReadOnlyList<SentenceReading> BySentence, bool IsUnderstood);

/// <summary>What one sentence does.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Acts">Its acts.</param>
/// <param name="IsAmended">Whether it changes what was recommended.</param>
internal sealed record SentenceReading(LocatedText Sentence, IReadOnlyList<Act> Acts, bool IsAmended);

/// <summary>Reads a decision sentence by sentence.</summary>
internal sealed partial class DecisionReader(Lexicon lexicon, Trace trace)
{
    private readonly ActWords _words = new(lexicon);
    private readonly Motion _motion = new(lexicon);
    private readonly RemarkReader _remarks = new(lexicon, trace);
    private string _recommended = "";
    private bool _followsVote;
    private int _announcedFrom;

    /// <summary>Whether a sentence decides, requests or remarks anything.</summary>
    public bool Says(string sentence) => OutcomeFinder.Find(sentence, lexicon).Count > 0
        || lexicon.Requests.Any(t => t.IsWithin(sentence)) || lexicon.Uneventful.Any(t => t.IsWithin(sentence)) || lexicon.ProtocolRemarks.Any(t => t.IsWithin(sentence));

    /// <summary>Reads a decision.</summary>
    /// <param name="sentences">What it says, without who was present.</param>
    /// <param name="listed">Those of them that are entries of a list.</param>
    /// <param name="facts">What is known of the sentences already.</param>
    public DecisionReading Read(IReadOnlyList<LocatedText> sentences, IReadOnlySet<LocatedText> listed, ItemFacts facts)
    {
        var draft = new DecisionDraft(trace);
        _recommended = string.Join('\n', facts.Recommendations.Select(r => r.Text));
        foreach (var quoted in Quotations.Read(sentences))
        {
            var sentence = quoted.Sentence;
            if (quoted.IsInside && draft.HoldsProtocol && !draft.IsLedIn)
            {
                draft.ContinueProtocol(sentence.Text);
                continue;
            }

            draft.HoldsProtocol = false;
            _announcedFrom = facts.Announced.Find(a => ReferenceEquals(a.Sentence, sentence))?.Start ?? int.MaxValue;
            draft.AtList(listed.Contains(sentence) || AnswerOf(sentence.Text).Length > 0 || char.IsLower(sentence.Text[0]));
            if (facts.Uses.TryGetValue(sentence, out var use))
            {
                _motion.End();
                ReadUsed(sentence, use, facts, draft);
                _followsVote = use is SentenceUse.Vote or SentenceUse.Statement;
                continue;
            }

            if (quoted.IsInside || (draft.IsLedIn && IsQuoted(quoted)))
            {
                draft.RemarkIfExpected(sentence.Text, isQuoted: true);
            }
            else
            {
                Read(sentence, sentence.Text, quoted.Unquoted, draft);
            }

            _followsVote = false;
        }

        return draft.Done(sentences, Alone);
    }

    /// <summary>What a sentence does where nothing else decides: "Formanden orienterede om mødet."</summary>
    private OutcomeWord? Alone(string sentence) => lexicon.ActsAlone.Where(a => a.Template.IsWithin(sentence))
        .Select(a => (OutcomeWord?)new OutcomeWord(a.Outcome, default, a.Template.Source)).FirstOrDefault();

    /// <summary>What a sentence that tells who voted how decides beside: what stands ahead of the vote, and what a majority did.</summary>
    private void ReadUsed(LocatedText sentence, SentenceUse use, ItemFacts facts, DecisionDraft draft)
    {
        draft.IsUnderstood = true;
        if (lexicon.ProtocolRemarks.FirstOrDefault(t => t.IsWithin(sentence.Text)) is { } protocol)
        {
            trace.Add("protocolRemarks", protocol.Source, sentence);
            draft.AddProtocolRemark(sentence.Text);
        }
        else if (use == SentenceUse.Vote && !facts.Remainders.ContainsKey(sentence) && sentence.Text.Contains("forbehold", StringComparison.OrdinalIgnoreCase) && lexicon.Votes.Any(v => v.Kind == VoteKind.Reserved && v.Template.MatchWhole(sentence.Text) is not null))
        {
            draft.Remarks.Add(sentence.Text);
        }
        else if (use == SentenceUse.Statement && draft.IsLedIn)
        {
            draft.RemarkIfExpected(sentence.Text, isQuoted: true);
        }
        else if (use == SentenceUse.Statement)
        {
            _motion.Note(sentence.Text);
        }
        else if (use == SentenceUse.Announcement)
        {
            // "Punkt 4 udgår" approves nothing, and is an act beside the approval of the rest.
            draft.AddAnnounced(sentence, facts.Announced.First(a => ReferenceEquals(a.Sentence, sentence)).Outcome);
        }
        else if (use == SentenceUse.Vote && facts.Remainders.TryGetValue(sentence, out var ahead) && (Says(ahead.Text) || !IsMajority(sentence.Text)))
        {
            // The act is told by the whole sentence, and read from what stands ahead of the vote.
            Read(sentence, ahead.Text, ahead.Text, draft);
        }
        else if (use == SentenceUse.Vote && IsMajority(sentence.Text))
        {
            // "Et flertal bestående af … godkendte indstillingen" tells both who voted how and what was decided.
            draft.Add(sentence, _words.Find(sentence.Text), null, false);
        }
    }

    /// <summary>Whether all words of a sentence are quoted.</summary>
    private static bool IsQuoted(QuotedSentence sentence) => !sentence.Unquoted.Any(char.IsLetterOrDigit);

    /// <summary>Reads a sentence.</summary>
    /// <param name="sentence">What an act is shown by.</param>
    /// <param name="text">The words of it that are read.</param>
    /// <param name="unquoted">The same with what is quoted blotted out.</param>
    /// <param name="draft">What is filled.</param>
    private void Read(LocatedText sentence, string text, string unquoted, DecisionDraft draft)
    {
        if (lexicon.ProtocolRemarks.FirstOrDefault(t => t.IsWithin(unquoted)) is { } protocol)
        {
            trace.Add("protocolRemarks", protocol.Source, sentence);
            draft.AddProtocolRemark(sentence.Text);
            return;
        }

        if (_remarks.OfBody(sentence, text) is { } own)
        {
            draft.AddBodyRemark(own);
            if (!own.IsLabelled && Requests(unquoted) is { } order)
            {
                trace.Add("requests", order.Source, sentence);
                draft.AddOther(sentence);
            }

            return;
        }

        if (draft.HoldsEntry(AnswerOf(unquoted).Length > 0, BodySpeaks().IsMatch(unquoted)) is { } list)
        {
            draft.IsAmended |= list.IsRemark && Amends(text);
            draft.Hold(sentence, list.IsRemark);

            return;
        }

        // "Godkendt, idet punkt 4 udgår": what becomes of another item is a remark, and changes the agenda that was recommended; only remarked, it does not.
        var words = _motion.AsMoved(unquoted, _motion.OfBody(text, unquoted, _words.Find(unquoted)).Where(w => w.Range.Start < _announcedFrom).ToList());
        var remark = _remarks.OfAct(text, words, _motion);
        var amended = (Amends(unquoted[..Math.Min(_announcedFrom, unquoted.Length)]) || (_announcedFrom < unquoted.Length && Changed().IsMatch(unquoted[.._announcedFrom]))) && (words.Any(w => w.Outcome != Outcome.Rejected) || draft.ExpectsRemarks);
        // Granted in part is changed; a motion that falls beside is none of the recommendation's.
        amended |= words.Any(w => w.Outcome == Outcome.Approved) && words.Any(w => w.Outcome is Outcome.Rejected or Outcome.Postponed) && !Motion.IsNamed(unquoted);
        draft.IsAmended |= amended;
        if (draft.IsPutOff && words.Count > 0 && words.All(w => w.Outcome == Outcome.Postponed) && Requests(unquoted) is { } again)
        {
            // "Udsat. Udvalget ønsker sagen genoptaget i maj": it is put off once, and asked for.
            trace.Add("requests", again.Source, sentence);
            draft.AddRequest(sentence);
        }
        else if (draft.IsSentOn && words.Count > 0 && words.All(w => w.Outcome == Outcome.Postponed) && Again().IsMatch(unquoted))
        {
            // "Sendes i høring. Sagen genoptages i maj": it is put off by nothing, and comes back.
            draft.AddOther(sentence);
        }
        else if (words.Count > 0)
        {
            draft.Add(sentence, words, remark, amended);
            ReadReason(sentence, text, unquoted, words, remark, draft);
        }
        else if (Requests(unquoted) is { } request)
        {
            trace.Add("requests", request.Source, sentence);
            draft.AddRequest(sentence);
        }
        else
        {
            draft.IsUnderstood |= lexicon.Uneventful.Any(t => t.IsWithin(unquoted));
            draft.RemarkIfExpected(sentence.Text, isQuoted: false);
            if (AnswerOf(unquoted) is { Length: > 0 } answer && char.IsUpper(answer[0]) && answer.Contains(' ', StringComparison.Ordinal))
            {
                draft.NoteAnswer(sentence);
            }
        }

        if ((words.Count > 0 && OpensRemarks(unquoted)) || (words.Count == 0 && unquoted.EndsWith(':') && Requests(unquoted) is not null))
        {
            draft.OpenList(true, AnswerOf(unquoted).Length > 0);
        }
        else if (words.Count == 0 && unquoted.EndsWith(':') && lexicon.Uneventful.Any(t => t.IsWithin(unquoted)))
        {
            // "Formanden orienterede om:": what follows decides nothing.
            draft.OpenList(false, false);
        }
    }

    /// <summary>
    /// What is asked for in the clause behind what was decided: "Udsat, idet udvalget beder om tal" gives the reason, "Drøftet, og udvalget beder
    /// om tal" asks beside it.
    /// </summary>
    private void ReadReason(LocatedText sentence, string text, string unquoted, IReadOnlyList<OutcomeWord> words, string? remark, DecisionDraft draft)
    {
        if (Unfinished().IsMatch(unquoted))
        {
            return;
        }

        foreach (Match because in RemarkReader.Because().Matches(unquoted))
        {
            var end = because.Index + because.Length;
            if (because.Index >= _announcedFrom || words[0].Range.Start > because.Index || lexicon.Requests.FirstOrDefault(t => t.MatchesWithin(unquoted[end..]) is [{ Index: 0 }, ..]) is not { } reason)
            {
                continue;
            }

            trace.Add("requests", reason.Source, sentence);
            if (remark is null)
            {
                draft.Remarks.Add(text[end..].TrimEnd('.', ' '));
            }

            if (words.All(w => w.Outcome is Outcome.Noted or Outcome.Discussed or Outcome.NoRemarks))
            {
                draft.AddOther(sentence);
            }

            return;
        }
    }

    /// <summary>What a sentence says behind the number of the point that it answers; empty when it begins with none.</summary>
    private string AnswerOf(string sentence)
    {
        var isNumbered = sentence.Length > 0 && char.IsAsciiDigit(sentence[0]) && !lexicon.AnswerOrdinals.Any(t => t.IsWithin(sentence));
        var lead = isNumbered ? lexicon.AnswerLeads.Select(t => t.MatchesWithin(sentence) is [{ Index: 0 } m, ..] && m.Value.TrimEnd()[^1] is '.' or ')' or ':' ? m.Length : 0).Max() : 0;
        return lead > 0 ? sentence[lead..].Trim() : "";
    }

    /// <summary>Whether an act leads to remarks that follow as a list: "…, idet udvalget ønsker at".</summary>
    private bool OpensRemarks(string sentence) =>
        Unfinished().IsMatch(sentence) && (lexicon.Remarks.Any(t => t.IsWithin(sentence)) || Open().IsMatch(sentence));

    /// <summary>Who asks or is asked: without one, what follows on a vote may be the dissenter's.</summary>
    [GeneratedRegex(@"udvalg|\brådet|byråd|bestyrelse|forvaltning|administration|direktion|direktør|borgmester|magistrat|rådmand|afdeling|formand|\bsagen\b|ønskes|notat", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Actor();

    [GeneratedRegex(@"\b\p{L}{3,}es\b", RegexOptions.CultureInvariant)]
    private static partial Regex PassiveVerb();

    /// <summary>"Udvalget ønsker": the body's own words, in whatever list.</summary>
    [GeneratedRegex(@"^(?:\p{Lu}[\p{L}, -]{0,60}?)?(?:udvalget|rådet|bestyrelsen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BodySpeaks();

    [GeneratedRegex(@"(?::|;|\b(?:at|om|idet|ønsker|bemærker|for|med)[,:;]?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\b(?:idet|bemærkning(?:er)?|tilføjelse(?:r)?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    /// <summary>Whether a sentence changes what was recommended: what was recommended as a change ("at mødet flyttes til …") changes nothing.</summary>
    private bool Amends(string sentence) => lexicon.Amendments.SelectMany(t => t.MatchesWithin(sentence))
        .Any(m => PassiveVerb().Matches(m.Value) is not { Count: > 0 } verbs || verbs.Any(v => !_recommended.Contains(v.Value, StringComparison.OrdinalIgnoreCase)));

    /// <summary>What joins a change to the approval of the agenda.</summary>
    [GeneratedRegex(@"\b(?:idet|dog|(?:ændring|undtagelse)(?:er|en|erne)?,?\s+at)\b[^.:;]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changed();

    [GeneratedRegex(@"^(?:derefter\s+|herefter\s+)?(?:sagen|punktet|forslaget|planen)?\s*(?:derefter\s+|herefter\s+)?(?:genoptages|genfremsættes|genfremlægges|genbehandles|tages\s+op\s+igen|forelægges\s+igen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    private TextTemplate? Requests(string sentence) =>
        SubordinateClause.IsQuestion(sentence) || (_followsVote && !Actor().IsMatch(sentence)) ? null : lexicon.Requests.FirstOrDefault(t => t.MatchesWithin(sentence).Any(m => !SubordinateClause.IsConditional(m.Value)));

    private static bool IsMajority(string sentence) => sentence.Contains("flertal", StringComparison.OrdinalIgnoreCase);
}
