using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>
/// The words of a sentence by which the body itself acts now. What it asks for, what it says of other decisions, and what the clause that it
/// decided on says of the future, are none.
/// </summary>
internal sealed partial class ActWords(Lexicon lexicon)
{
    /// <summary>In order of appearance.</summary>
    public IReadOnlyList<OutcomeWord> Find(string sentence)
    {
        sentence = WithoutLead(sentence);
        var words = OutcomeFinder.Find(sentence, lexicon);
        if (words.Count == 0 || SubordinateClause.IsQuestion(sentence))
        {
            return [];
        }

        var asides = lexicon.Asides.SelectMany(t => t.MatchesWithin(sentence)).Select(m => new TextRange(m.Index, m.Index + m.Length)).ToList();
        var request = lexicon.Requests.SelectMany(t => t.MatchesWithin(sentence)).Select(m => new TextRange(m.Index, m.Index + m.Length)).OrderBy(r => r.Start)
            .Select(r => (TextRange?)r).FirstOrDefault();
        var kept = new List<OutcomeWord>();
        foreach (var word in words)
        {
            var isAside = asides.Exists(a => a.Contains(word.Range));
            var isAskedFor = kept.Count == 0 && request is { } r && r.End <= word.Range.Start && !Subject().IsMatch(sentence[r.End..word.Range.Start]);
            if (!isAside && !isAskedFor && !SubordinateClause.Holds(sentence, word.Range)
                && !(kept.Count > 0 && (IsContent(sentence, kept[^1].Range, word.Range) || IsRemarked(sentence, kept[0].Range.End, word.Range))))
            {
                kept.Add(word);
            }
        }

        // "Godkendt som indstillet": how, and nothing done beside; "Som indstillet." decides.
        var echoes = lexicon.Echoes.SelectMany(t => t.MatchesWithin(sentence)).Select(m => new TextRange(m.Index, m.Index + m.Length)).ToList();
        var said = kept.FindAll(w => !echoes.Exists(e => e.Contains(w.Range)));
        return said.Count > 0 ? said : kept;
    }

    /// <summary>"Ad 2: Til efterretning": blanks for the points that a sentence answers, so that its words stand at the front.</summary>
    private string WithoutLead(string sentence)
    {
        var lead = lexicon.AnswerLeads.Select(t => t.MatchesWithin(sentence) is [{ Index: 0 } match, ..] ? match.Length : 0).Prepend(0).Max();
        return lead < sentence.Length ? new string(' ', lead) + sentence[lead..] : sentence;
    }

    /// <summary>Whether a word is part of the clause that an earlier word decided on: "godkendte, at planen sendes i høring".</summary>
    private static bool IsContent(string sentence, TextRange decided, TextRange word)
    {
        if (!At().IsMatch(sentence[decided.Start..word.Start]))
        {
            return false;
        }

        // "Besluttede, at byrådet drøfter": of what was decided then, the present tells.
        var (done, told) = (sentence[decided.Start..decided.End], sentence[word.Start..word.End]);
        return Passive().IsMatch(told) || (SubordinateClause.IsPresent(told) && !SubordinateClause.IsPresent(done));
    }

    /// <summary>Whether a word is part of a remark that goes with what was decided, and answers no other point.</summary>
    private bool IsRemarked(string sentence, int from, TextRange word)
    {
        var remark = lexicon.Remarks.SelectMany(t => t.MatchesWithin(sentence)).Where(m => m.Index >= from && m.Index < word.Start && !Reason().IsMatch(m.Value)).Select(m => m.Index).DefaultIfEmpty(-1).Min();
        return remark >= 0 && !Coordinated().IsMatch(sentence[remark..word.Start])
            && !lexicon.AnswerPoints.Any(t => t.MatchesWithin(sentence).Any(m => m.Index > remark && m.Index < word.End));
    }

    /// <summary>"…, og anbefaler": another act of the body, behind the remark.</summary>
    [GeneratedRegex(@",\s(?:og|men|samt)\s(?:\p{L}+\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Coordinated();

    /// <summary>"…, udvalget anbefaler": the body acts in a clause of its own.</summary>
    [GeneratedRegex(@"[,;]\s(?:og\s|men\s)?\p{L}*(?:udvalget|rådet|bestyrelsen)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    /// <summary>"…, idet udvalget besluttede": a clause of its own, which may act.</summary>
    [GeneratedRegex(@"^(?:idet|dog)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\bat\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex At();

    /// <summary>The present passive, which tells what is to be done, and not what was.</summary>
    [GeneratedRegex(@"^(?:\p{L}+\s)?(?:ikke\s)?\p{L}{2,}(?:es|år|ås)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Passive();
}
