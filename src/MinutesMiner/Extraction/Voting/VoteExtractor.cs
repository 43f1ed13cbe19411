using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Voting;

/// <summary>
/// Reads who voted how, as far as the decision tells: parties, groups, persons, printed counts; and what the dissenters had entered in the
/// minutes. Quoted words cast no vote.
/// </summary>
public sealed partial class VoteExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        var reading = new Reading(item, facts);
        reading.Read(Quotations.Read(DecisionChoice.OfMeeting(item).SelectMany(SentenceReader.Of).ToList()));
        facts.Votes = reading.Votes();
    }

    private static readonly (string Group, VoteKind Kind)[] VoterGroups =
    [
        ("forVoters", VoteKind.For), ("forLetters", VoteKind.For), ("againstVoters", VoteKind.Against), ("againstLetters", VoteKind.Against),
        ("abstainedVoters", VoteKind.Abstained), ("reservedVoters", VoteKind.Reserved),
    ];

    [GeneratedRegex(@"\b(?:for|ja|ja-stemmer)\b|lighed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SaysFor();

    [GeneratedRegex(@"[\s,]+(?:og)?\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TrailingAnd();

    [GeneratedRegex(@",?\s+(?:og|samt|men)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\bikke\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Negated();

    private sealed class Reading(ItemContext item, ItemFacts facts)
    {
        private readonly Lexicon _lexicon = item.Lexicon;
        private readonly VoteClauses _clauses = new(item.Lexicon);
        private readonly StatementReader _statements = new(item.Lexicon, facts.Statements);
        private readonly List<BallotDraft> _ballots = [];
        private VoteKind? _announced;
        private bool? _unanimous;
        private BallotDraft? _unanimousFrom;

        public void Read(IReadOnlyList<QuotedSentence> sentences)
        {
            foreach (var sentence in sentences)
            {
                if (facts.Uses.ContainsKey(sentence.Sentence))
                {
                    _announced = null;
                }
                else if (_statements.Continues(sentence))
                {
                    facts.Uses[sentence.Sentence] = SentenceUse.Statement;
                }
                else if (!sentence.IsInside)
                {
                    Read(sentence);
                }
            }
        }

        public Votes Votes()
        {
            var ballots = _ballots.FindAll(b => !b.IsEmpty || ReferenceEquals(b, _unanimousFrom));
            // Changes are voted upon before what they change: what counts is the last ballot, and details has them all.
            var last = ballots.Count > 0 ? ballots[^1] : null;
            return new Votes
            {
                For = Last(VoteKind.For),
                Against = Last(VoteKind.Against),
                Abstained = Last(VoteKind.Abstained),
                Reserved = Last(VoteKind.Reserved),
                Counts = new VoteCounts(last?.Count(VoteKind.For), last?.Count(VoteKind.Against), last?.Count(VoteKind.Abstained)),
                Unanimous = Last(VoteKind.Against).Count > 0 ? null : _unanimous,
                Details = ballots.ConvertAll(b => b.ToBallot()),
            };

            IReadOnlyList<string> Last(VoteKind kind) => last?.Of(kind) ?? [];
        }

        private void Read(QuotedSentence quoted)
        {
            var (sentence, text) = (quoted.Sentence, quoted.Unquoted);
            var asides = _lexicon.Asides.SelectMany(t => t.MatchesWithin(text)).ToList();
            if (_lexicon.Unanimous.SelectMany(t => t.MatchesWithin(text)).Any(m => !Negated().IsMatch(text[..m.Index]) && !asides.Exists(a => a.Index <= m.Index && a.Index + a.Length >= m.Index + m.Length)))
            {
                _unanimous = true;
                if (_ballots.Count > 0 && _ballots[^1].IsSplit)
                {
                    _unanimousFrom = new BallotDraft(sentence);
                    _ballots.Add(_unanimousFrom);
                }
            }

            ReadMotion(sentence, text);
            var counted = ReadCounts(sentence, text);
            if (_clauses.Announced(text) is { } announced)
            {
                _announced = announced;
                facts.Uses[sentence] = SentenceUse.Vote;
                return;
            }

            if (counted is not > 1 && _clauses.Read(WithoutProtocol(text)) is { Count: > 0 } clauses)
            {
                _announced = null;
                Take(quoted, clauses);
            }
            else if (_clauses.Remark(text) is { } remark && (_announced is not null || remark.Reason is not null))
            {
                // Voters on lines of their own, and "(F) med bemærkning om, at …" of one who was named before.
                facts.Uses[sentence] = SentenceUse.Vote;
                if (_announced is { } kind)
                {
                    Current(sentence).Add(kind, remark.Voters.Select(v => v.Name), remark.Count, sentence);
                    Name(sentence, remark.Voters);
                }

                _statements.Add(remark.Reason, remark.Voters, quoted);
            }
            else
            {
                _announced = null;
                if (_statements.Add(quoted) is { } use)
                {
                    facts.Uses[sentence] = use;
                }
                else if (counted is null && _lexicon.VoteVerbs.FirstOrDefault(t => t.IsWithin(text)) is not null)
                {
                    facts.UnreadVote = true;
                }
            }
        }

        /// <summary>"Name Name stemte imod og ønskede ført til protokols, at …": what stands ahead of the words that enter a view; nothing where they begin the sentence.</summary>
        private string WithoutProtocol(string text)
        {
            var from = _lexicon.ProtocolRemarks.SelectMany(t => t.MatchesWithin(text)).Select(m => m.Index).DefaultIfEmpty(-1).Min();
            return from < 0 ? text : Joined().Match(text[..from]) is { Success: true } joint ? text[..joint.Index] : "";
        }

        private void Take(QuotedSentence quoted, IReadOnlyList<VoteClause> clauses)
        {
            var sentence = quoted.Sentence;
            facts.Uses[sentence] = SentenceUse.Vote;
            if (clauses[0].Range.Start is > 0 and var start)
            {
                facts.Remainders[sentence] = sentence.Slice(new TextRange(0, start));
            }

            // "For" again, after some were against, is another ballot.
            if (_ballots.Count > 0 && _ballots[^1] is { IsSplit: true } last && clauses[0].Kind == VoteKind.For
                && (last.Of(VoteKind.For).Count > 0 || (last.Count(VoteKind.For) is not null && clauses[0].Count is not null)))
            {
                _ballots.Add(new BallotDraft(sentence));
            }

            foreach (var clause in clauses)
            {
                item.Trace.Add($"votes.{clause.Kind}", clause.Pattern, sentence);
                Current(sentence).Add(clause.Kind, clause.Voters.Select(v => v.Name), clause.Count, sentence);
                Name(sentence, clause.Voters);
                _statements.Add(clause.Reason, clause.Voters, quoted);
            }
        }

        private void Name(LocatedText sentence, IReadOnlyList<VoterName> voters) =>
            facts.Voters.AddRange(voters.Select(v => new NamedVoter(v.Name, sentence.Text[v.Range.Start..v.Range.End], sentence.SpansOf(v.Range))));

        /// <summary>A motion that is put opens a ballot of its own.</summary>
        private void ReadMotion(LocatedText sentence, string text)
        {
            if (_ballots.Count > 0 && !_ballots[^1].IsEmpty && _lexicon.VoteMotions.FirstOrDefault(t => t.IsWithin(text)) is { } motion)
            {
                item.Trace.Add("votes.motions", motion.Source, sentence);
                _ballots.Add(new BallotDraft(sentence));
            }
        }

        /// <summary>How many kinds of voters stand beside the counts of a sentence; null when it counts none.</summary>
        private int? ReadCounts(LocatedText sentence, string text)
        {
            var found = _lexicon.Ballots.SelectMany(t => t.MatchesWithin(text).Select(m => (Template: t, Match: m)))
                .Select(f => (f.Template, f.Match, Voters: VotersOf(text, f.Match)))
                .Where(f => f.Voters is not null).OrderByDescending(f => f.Match.Length).ThenByDescending(f => f.Voters!.Count).FirstOrDefault();
            if (found.Match is null)
            {
                return null;
            }

            item.Trace.Add("votes.ballots", found.Template.Source, sentence);
            if (_ballots.Count == 0 || !_ballots[^1].IsEmpty)
            {
                _ballots.Add(new BallotDraft(sentence));
            }

            // "Forkastet med 5 stemmer mod 2": the five were against.
            var (pro, contra) = (Count("votesFor"), Count("votesAgainst"));
            if (pro is not null && contra is not null && !SaysFor().IsMatch(found.Match.Value) && OutcomeFinder.Find(text, _lexicon) is [{ Outcome: Outcome.Rejected }, ..])
            {
                (pro, contra) = (contra, pro);
            }

            _ballots[^1].SetCounts(pro, contra, Count("votesAbstained"), sentence);
            foreach (var (kind, voters) in found.Voters!)
            {
                _ballots[^1].Add(kind, voters.Select(v => v.Name), null, sentence);
                Name(sentence, voters);
            }

            return found.Voters.Count;

            int? Count(string group) => found.Match.Groups[group] is { Success: true } value ? Counts.Parse(value.Value) : null;
        }

        /// <summary>The voters that a ballot's pattern names. Null when what it took for voters are none.</summary>
        private List<(VoteKind Kind, IReadOnlyList<VoterName> Voters)>? VotersOf(string text, Match match)
        {
            var found = new List<(VoteKind, IReadOnlyList<VoterName>)>();
            foreach (var (group, kind) in VoterGroups)
            {
                if (match.Groups[group] is not { Success: true } printed)
                {
                    continue;
                }

                // "13 imod (V, C) blev indstillingen forkastet": in brackets the list ends with them.
                var bracket = Bracket(printed.Value);
                var voters = _clauses.Voters(text, new TextRange(printed.Index, printed.Index + TrailingAnd().Replace(printed.Value, "").Length));
                voters = voters.Count == 0 && bracket > 0 ? _clauses.Voters(text, new TextRange(printed.Index, printed.Index + bracket)) : voters;
                if (voters.Count == 0)
                {
                    return null;
                }

                found.Add((kind, voters));
            }

            return found;
        }

        /// <summary>How far the parenthesis that a text begins with goes; 0 when it begins with none.</summary>
        private static int Bracket(string text)
        {
            var depth = 0;
            for (var i = 0; i < text.Length; i++)
            {
                depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
                if (depth == 0)
                {
                    return i == 0 ? 0 : i + 1;
                }
            }

            return 0;
        }

        private BallotDraft Current(LocatedText sentence)
        {
            if (_ballots.Count == 0)
            {
                _ballots.Add(new BallotDraft(sentence));
            }

            return _ballots[^1];
        }
    }
}
