using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Voting;

/// <summary>A clause that tells how some voted.</summary>
/// <param name="Kind">How.</param>
/// <param name="Voters">Who; empty when only a count is printed.</param>
/// <param name="Count">The count that is printed for them.</param>
/// <param name="Range">The clause in its sentence.</param>
/// <param name="Reason">The reason that goes with it.</param>
/// <param name="Pattern">The pattern that found it.</param>
internal sealed record VoteClause(VoteKind Kind, IReadOnlyList<VoterName> Voters, int? Count, TextRange Range, Reason? Reason, string Pattern);

/// <summary>Why somebody voted so.</summary>
/// <param name="Kind">What it is entered as.</param>
/// <param name="Range">Its words; empty when they follow in the next sentence.</param>
internal readonly record struct Reason(StatementKind Kind, TextRange Range);

/// <summary>Finds the vote clauses of a sentence: "A stemte for, V og D stemte imod, og C undlod" holds three.</summary>
internal sealed partial class VoteClauses(Lexicon lexicon)
{
    private const int MostCuts = 40;

    /// <summary>The clauses in order. What stands ahead of the first tells of no vote.</summary>
    public IReadOnlyList<VoteClause> Read(string sentence)
    {
        if (sentence.Length > TextTemplate.LongestText || !lexicon.VoteWords.Any(w => w.IsWithin(sentence)))
        {
            return [];
        }

        var cuts = Cuts(sentence);
        var known = new Dictionary<int, IReadOnlyList<VoteClause>?>();
        foreach (var first in Enumerable.Range(0, cuts.Count).Where(i => !ContinuesList(sentence, cuts[i])))
        {
            if (From(sentence, cuts, first, known) is { } clauses)
            {
                return clauses;
            }
        }

        return [];
    }

    /// <summary>The clauses that the sentence consists of from a cut on. Null when it is no chain of them.</summary>
    private IReadOnlyList<VoteClause>? From(string sentence, List<TextRange> cuts, int first, Dictionary<int, IReadOnlyList<VoteClause>?> known)
    {
        if (known.TryGetValue(first, out var found))
        {
            return found;
        }

        var start = cuts[first].End;
        for (var next = first + 1; next < cuts.Count && (found is null || EndsWithVoters(sentence, found[0])); next++)
        {
            if (Clause(sentence, start, cuts[next].Start) is { } clause && (found is null || (clause.Kind == found[0].Kind && clause.Pattern == found[0].Pattern))
                && From(sentence, cuts, next, known) is { } rest && (found is null || rest[0].Kind == found[^1].Kind || rest.Count < found.Count))
            {
                // "For stemte A, B og C. D undlod": the list runs as far as it reads as one.
                found = [clause, .. rest];
            }
        }

        found ??= Clause(sentence, start, sentence.Length) is { } last ? [last] : null;
        known[first] = found;
        return found;
    }

    /// <summary>The voters that a part of the sentence lists, up to a reason; none when it lists anything else.</summary>
    public IReadOnlyList<VoterName> Voters(string sentence, TextRange part)
    {
        var (start, end) = (part.Start, ReasonIn(sentence, part.Start, part.End)?.From ?? part.End);
        return VoterList.Parse(sentence, new TextRange(start, end)) is { } voters && !voters.Names.Any(Decides) ? voters.Names : [];
    }

    /// <summary>Whether the sentence only announces voters that follow: "Imod stemte:".</summary>
    public VoteKind? Announced(string sentence) =>
        sentence.EndsWith(':') && Clause(sentence + " (A)", 0, sentence.Length + 4) is { Voters: [{ Name: "A" }], Kind: var kind } ? kind : null;

    /// <summary>A list of voters with what they remark: "(F) med bemærkning om, at …". Null when the sentence begins with no voters.</summary>
    public (IReadOnlyList<VoterName> Voters, int? Count, Reason? Reason)? Remark(string sentence)
    {
        var reason = ReasonIn(sentence, 0, sentence.Length);
        var end = reason?.From ?? sentence.Length;
        return OutcomeFinder.Find(sentence[..end], lexicon).Count == 0 && VoterList.Parse(sentence, new TextRange(0, end)) is { } voters && voters.Names.All(v => IsSure(sentence, v))
            ? (voters.Names, voters.Count, reason?.Reason)
            : null;
    }

    /// <summary>Whether a voter is one without a verb that says so: with a party in parentheses, or a full name.</summary>
    private static bool IsSure(string sentence, VoterName voter) =>
        sentence[voter.Range.Start..voter.Range.End].EndsWith(')') || DanishNames.LooksLikeName(voter.Name);

    private static bool EndsWithVoters(string sentence, VoteClause clause) =>
        clause.Voters is [.., var last] && sentence[last.Range.End..clause.Range.End].All(c => !char.IsLetter(c));

    private VoteClause? Clause(string sentence, int start, int end)
    {
        var text = sentence[start..end];
        if (!lexicon.VoteWords.Any(w => w.IsWithin(text)))
        {
            return null;
        }

        foreach (var (kind, template) in lexicon.Votes)
        {
            if (template.MatchWhole(text) is not { } match)
            {
                continue;
            }

            var group = match.Groups["voters"];
            var (from, to) = (start + group.Index, start + group.Index + group.Length);
            if (group.Index == 0 && group.Value.TrimEnd() is { Length: > 0 and < 5 } label && char.IsAsciiDigit(label[0]) && label[^1] is '.' or ')')
            {
                // "3. Kan ikke anbefale": a point's number casts no vote.
                continue;
            }

            var reason = ReasonIn(sentence, from, end);
            if (VoterList.Parse(sentence, new TextRange(from, Math.Min(to, reason?.From ?? to))) is { } voters && !voters.Names.Any(Decides))
            {
                var sum = SumBehind().Match(sentence[Math.Min(to, end)..end]);
                var count = sum.Success ? Counts.Parse(sum.Groups["n"].Value)
                    : voters.Count ?? (match.Groups["votesAbstained"] is { Success: true } printed ? Counts.Parse(printed.Value) : null);
                return new VoteClause(kind, voters.Names, count, new TextRange(start, end), reason?.Reason, template.Source);
            }
        }

        return null;
    }

    /// <summary>"Godkendt, idet V undlod": the word that decides is no voter.</summary>
    private bool Decides(VoterName voter) => OutcomeFinder.Find(voter.Name, lexicon) is [{ Range.Start: 0 } word, ..] && word.Range.End == voter.Name.Length;

    /// <summary>The first reason in a part of the sentence, and where the words that join it begin.</summary>
    private (int From, Reason Reason)? ReasonIn(string sentence, int start, int end)
    {
        (int From, Reason Reason)? first = null;
        foreach (var (kind, template) in lexicon.VoteReasons)
        {
            if (template.MatchesWithin(sentence[start..end]) is [var match, ..] && start + match.Index < (first?.From ?? int.MaxValue))
            {
                var text = match.Groups["text"];
                first = (start + match.Index, new Reason(kind, text.Success ? new TextRange(start + text.Index, start + text.Index + text.Length) : default));
            }
        }

        return first;
    }

    /// <summary>Where a clause may begin: the front, and behind what joins clauses. A range is what joins.</summary>
    private List<TextRange> Cuts(string sentence) =>
        [new TextRange(0, 0), .. Leads(sentence), .. Joints().Matches(sentence).Take(MostCuts).Select(m => new TextRange(m.Index, m.Index + m.Length))];

    /// <summary>"Ad 2: For stemte …": the points that are voted on.</summary>
    private IEnumerable<TextRange> Leads(string sentence) => lexicon.AnswerLeads
        .Select(t => t.MatchesWithin(sentence) is [{ Index: 0 } match, ..] && match.Value.EndsWith(':') ? match.Length : 0)
        .Where(l => l > 0).Distinct().Select(l => new TextRange(0, l));

    /// <summary>Whether what stands ahead of a cut may be a voter, so that the list began before it.</summary>
    private static bool ContinuesList(string sentence, TextRange cut)
    {
        if (cut.Start == 0)
        {
            return false;
        }

        var before = sentence[..cut.Start].TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..].Trim('(', ')');
        return word.Length > 0 && char.IsUpper(word[0]) && before.Length > word.Length;
    }

    /// <summary>"A (1) og Name Name undlod at stemme, i alt 2": the sum stands behind the verb.</summary>
    [GeneratedRegex($@"\bi alt\s+(?<n>{Counts.Pattern})\s*\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SumBehind();

    [GeneratedRegex(
        @"\s*[,;]\s*(?:(?:og|samt|men|mens|medens|idet|hvor|dog|hvoraf|hvorimod)\s+)?|\s+(?:og|men|mens|medens|idet|hvorimod|samt)\s+|(?<=[.)\d])\s+(?=\p{Lu}\p{L}+[^.:]{0,40}:)|(?<=\))\s+(?=[(\p{Lu}])|\s+\((?=[^()]{1,120}\)\.?$)|(?<=:)\s+(?=(?:For|Imod|Undlod|Et flertal|Et mindretal)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
