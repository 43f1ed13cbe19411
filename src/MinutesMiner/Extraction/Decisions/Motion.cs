using System.Text.RegularExpressions;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>What a member moves ahead of a decision. Told, it decides nothing; carried, it is what was decided.</summary>
internal sealed partial class Motion(Lexicon lexicon)
{
    private string? _moved;
    private bool _goesOn;

    /// <summary>Whether a sentence speaks of a motion to amend.</summary>
    public static bool IsNamed(string sentence) => sentence.Contains("ændringsforslag", StringComparison.OrdinalIgnoreCase);

    /// <summary>The motion that is told does not go on.</summary>
    public void End() => _goesOn = false;

    /// <summary>A member's statement, which may be a motion.</summary>
    public void Note(string statement) => _moved = Proposes().IsMatch(statement) ? statement : _moved;

    /// <summary>What was moved, for a decision "med de vedtagne ændringer"; null for any other.</summary>
    public string? AdoptedBy(string sentence) => _moved is { Length: > 0 } && WithMotion().IsMatch(sentence) ? _moved : null;

    /// <summary>The words by which the body acts: not those of a motion that a member puts.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="sentence">The same with what is quoted blotted out.</param>
    /// <param name="words">All words of it that act.</param>
    public IReadOnlyList<OutcomeWord> OfBody(string text, string sentence, IReadOnlyList<OutcomeWord> words)
    {
        if (_goesOn)
        {
            // A motion tells what is to be done; what was done ends it.
            _goesOn = words.All(w => SubordinateClause.IsPresent(sentence[w.Range.Start..w.Range.End]));
            _moved = _goesOn && string.IsNullOrEmpty(_moved) ? text : _moved;
            return _goesOn ? [] : words;
        }

        if (lexicon.VoteMotions.SelectMany(t => t.MatchesWithin(sentence)).FirstOrDefault(m => MotionLead().IsMatch(sentence[m.Index..])) is not { } motion)
        {
            return words;
        }

        _goesOn = sentence.EndsWith(':');
        var lead = MotionLead().Match(sentence[motion.Index..]);
        _moved = text[(motion.Index + (lead.Value.EndsWith(':') ? lead.Length : lead.Length - 2))..].Trim();
        return words.Where(w => w.Range.Start < motion.Index || !SubordinateClause.IsPresent(sentence[w.Range.Start..w.Range.End])).ToList();
    }

    /// <summary>A motion that is carried does what it moved: "Venstre foreslog, at sagen udsættes. Forslaget blev vedtaget."</summary>
    public IReadOnlyList<OutcomeWord> AsMoved(string sentence, IReadOnlyList<OutcomeWord> words)
    {
        if (_moved is not { } motion || !words.Any(w => w.Outcome == Outcome.Approved) || !OfMotion().IsMatch(sentence)
            || OutcomeFinder.Find(motion, lexicon).FirstOrDefault(w => w.Outcome is Outcome.Postponed or Outcome.Referred) is not { Pattern: not null } moved)
        {
            return words;
        }

        return words.Select(w => w.Outcome == Outcome.Approved ? w with { Outcome = moved.Outcome } : w).ToList();
    }

    [GeneratedRegex(@"^[^:]*:|^[^:]*\bom[,]?\s+at\b|^[^:,]*(?:forslag,?|foreslog,)\s+at\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MotionLead();

    [GeneratedRegex(@"\b(?:foreslog|foreslår|(?:stillede|stiller|fremsatte|fremsætter)\s+(?:\p{L}+\s+){0,3}\p{L}*forslag)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Proposes();

    [GeneratedRegex(@"^(?:dette\s+|det\s+)?(?:ændrings|udsættelses)?forslaget\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfMotion();

    [GeneratedRegex(@"\bmed\s+(?:den|de|det)\s+vedtagne\s+(?:ændringer|ændring|ændringsforslag|tilføjelser|tilføjelse)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithMotion();
}
