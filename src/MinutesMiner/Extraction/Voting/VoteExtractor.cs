using System.Globalization;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Voting;

/// <summary>Reads who voted how, as far as the decision tells: parties, groups, persons, and printed counts.</summary>
public sealed partial class VoteExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        var ballot = new Ballot();
        foreach (var sentence in DecisionChoice.OfMeeting(item).SelectMany(SentenceReader.Of))
        {
            if (facts.Uses.ContainsKey(sentence) || item.Lexicon.ProtocolRemarks.Any(t => t.IsWithin(sentence.Text)))
            {
                continue;
            }

            if (item.Lexicon.Unanimous.Any(t => t.IsWithin(sentence.Text)))
            {
                ballot = ballot.IsSplit ? new Ballot() : ballot;
                ballot.Unanimous = true;
            }

            if (PrintedResult().Match(sentence.Text) is { Success: true } result)
            {
                ballot = ballot.Counts.Count > 0 ? new Ballot() : ballot;
                ballot.Counts[VoteKind.For] = Number(result.Groups["for"].Value);
                ballot.Counts[VoteKind.Against] = result.Groups["against"].Success ? Number(result.Groups["against"].Value) : null;
            }

            foreach (var (kind, template) in item.Lexicon.Votes)
            {
                if (template.MatchWhole(sentence.Text) is not { } match || Voters(match.Groups["voters"].Value) is not { } found)
                {
                    continue;
                }

                item.Trace.Add($"votes.{kind}", template.Source, sentence);
                facts.Uses[sentence] = SentenceUse.Vote;
                // Proposals are voted upon one by one, the changes first: what counts is the last ballot.
                // Names without counts tell who the printed counts are.
                ballot = kind == VoteKind.For && ballot.IsSplit && (ballot.Voters[kind].Count > 0 || (ballot.Has(kind) && found.Count is not null)) ? new Ballot() : ballot;
                ballot.Add(kind, found.Names, found.Count);
                break;
            }
        }

        facts.Votes = new Votes
        {
            For = ballot.Voters[VoteKind.For],
            Against = ballot.Voters[VoteKind.Against],
            Abstained = ballot.Voters[VoteKind.Abstained],
            Reserved = ballot.Voters[VoteKind.Reserved],
            Counts = new VoteCounts(ballot.Count(VoteKind.For), ballot.Count(VoteKind.Against), ballot.Count(VoteKind.Abstained)),
            Unanimous = ballot.Unanimous,
        };
    }

    /// <summary>"A (9), B (3), i alt 12" as names without their counts, and the count that is printed for all. Null when these are no voters.</summary>
    private static (List<string> Names, int? Count)? Voters(string text)
    {
        var body = text.Trim(' ', '.', ':');
        int? total = null;
        if (InAll().Match(body) is { Success: true } all)
        {
            // "0. I alt 40": behind a full stop stands the sum of all who voted.
            total = all.Index > 0 && body[all.Index - 1] == '.' ? null : Number(all.Groups["n"].Value);
            body = body.Remove(all.Index, all.Length).Trim(' ', ',', '.', ';');
        }

        if (LeadingCount().Match(body) is { Success: true } leading)
        {
            total ??= Number(leading.Groups["n"].Value);
            body = leading.Groups["rest"].Value.Trim();
            body = body.StartsWith('(') && body.EndsWith(')') ? body[1..^1] : body;
        }

        var (names, sum) = (new List<string>(), 0);
        foreach (var part in Separators().Split(body).Select(p => p.Trim(' ', ',', '.')).Where(p => p.Length > 0))
        {
            var name = Letter().Match(part) is { Success: true } letter ? letter.Groups["letter"].Value : part;
            if (TrailingCount().Match(part) is { Success: true } count)
            {
                sum += Number(count.Groups["n"].Value) ?? 0;
                name = part[..count.Index].Trim();
            }

            if (name.Length > 0 && !IsVoter(name))
            {
                return null;
            }

            if (name.Length > 0)
            {
                names.Add(name);
            }
        }

        // "Venstres og Liberal Alliances byrådsgrupper": the groups of those parties.
        var last = names.FindLastIndex(n => Group().IsMatch(n));
        for (var i = last; i >= 0; i--)
        {
            names[i] = Group().Replace(names[i], "");
            names[i] = names[i].EndsWith('s') ? names[i][..^1] : names[i];
        }

        return names.Count == 0 && total is null ? null : (names, total ?? (sum > 0 ? sum : null));
    }

    /// <summary>A party letter, a party or group, or a person: capitalised, no clause.</summary>
    private static bool IsVoter(string name) =>
        name.Length <= 80 && (char.IsUpper(name[0]) || Lower().IsMatch(name)) && name.Count(c => c == ' ') <= 8
        && !name.Any(char.IsDigit) && !Whole().IsMatch(name) && !Verb().IsMatch(name);

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    [GeneratedRegex(@"\b(?<for>\d{1,3})\s+stemmer\s+(?:for\s+(?:og\s+)?)?(?:i?mod)?\s*(?:og\s+)?(?<against>\d{1,3})\b|\bstemmerne\s+(?<for>\d{1,3})\s+for(?:\s*(?:,|og|mod)\s*(?<against>\d{1,3})\s+i?mod)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PrintedResult();

    [GeneratedRegex(@",?\s*i alt\s+(?<n>\d{1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InAll();

    [GeneratedRegex(@"^(?<n>\d{1,3})\s*(?:stemmer|medlemmer)?\s*(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LeadingCount();

    [GeneratedRegex(@"\(\s*(?<n>\d{1,3})\s*\)\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TrailingCount();

    /// <summary>A party's letter in parentheses, as in "(V) stemte imod".</summary>
    [GeneratedRegex(@"^\((?<letter>\p{Lu}{1,3})\)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Letter();

    [GeneratedRegex(@",\s*|\s+og\s+|\s+samt\s+|\s*\+\s*|;\s*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+(?:byråds|kommunalbestyrelses|regionsråds|råds)?gruppe(?:r|n|rne)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Group();

    /// <summary>The body itself, which decides rather than votes.</summary>
    [GeneratedRegex(@"^(?:\p{L}+-?\s+og\s+)?\p{L}*(?:udvalget|byrådet|rådet|bestyrelsen|kommunalbestyrelsen|magistraten|indstillingen|forslaget|sagen)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\b(?:blev|er|var|kan|kunne|har|havde|som|der|at)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^(?:løsgænger|uden for parti|borgmesteren|formanden|udvalgets|det |de |den )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Lower();
}
