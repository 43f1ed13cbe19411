using System.Text.RegularExpressions;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Voting;

/// <summary>Tells what the names of voters stand for: a letter's party, by the pipeline's table for municipality and year; the persons behind it, by the meeting's list.</summary>
internal static partial class VoterResolver
{
    /// <summary>One for each voter, in the order of naming.</summary>
    public static IReadOnlyList<Voter> Resolve(IReadOnlyList<NamedVoter> named, IReadOnlyList<Participant> participants, IReadOnlyList<PartyName> parties, string? municipality, int? year)
    {
        var voters = new List<Voter>();
        foreach (var voter in named.DistinctBy(v => v.Name, StringComparer.OrdinalIgnoreCase))
        {
            var letter = Letter().Match(voter.Text) is { Success: true } m ? m.Groups["letter"].Value : null;
            var bare = Letter().Replace(voter.Text, "").Trim(' ', '(', ')');
            var party = letter is null ? parties.FirstOrDefault(p => p.IsCalled(bare))?.Name : NameOf(letter, parties, municipality, year);
            var isPerson = bare.Length > 0 && DanishNames.LooksLikeName(bare) && party != bare && !parties.Any(p => p.IsCalled(bare));
            var partyLetter = letter ?? (party is null ? null : parties.FirstOrDefault(p => p.Name == party)?.Letter);
            var persons = isPerson ? [bare]
                : participants.Where(p => p.Status is not (Presence.Absent or Presence.Excused) && p.Party is { } own && (own == partyLetter || Says(own, bare) || (party is not null && parties.Any(n => n.Name == party && n.IsCalled(own)))))
                    .Select(p => p.Name).ToList();
            voters.Add(new Voter(voter.Text, letter, isPerson && letter is null ? PartyOf(bare, participants) : party, persons) { Spans = voter.Spans });
        }

        return voters;
    }

    /// <summary>The party of the participant of that name; null where two of the name are of different parties, so that the name alone tells neither.</summary>
    private static string? PartyOf(string name, IReadOnlyList<Participant> participants) =>
        participants.Where(p => Says(p.Name, name)).Select(p => p.Party).Distinct(StringComparer.OrdinalIgnoreCase).ToList() is [var only] ? only : null;

    /// <summary>The party that has the letter there and then: a municipality's own before the country's. Null when none has, or when it is not known when.</summary>
    private static string? NameOf(string letter, IReadOnlyList<PartyName> parties, string? municipality, int? year) => parties
        .Where(p => p.Letter == letter && (p.Municipality is null || string.Equals(p.Municipality, municipality, StringComparison.OrdinalIgnoreCase)))
        .Where(p => (p.From is null && p.To is null) || (year is { } y && y >= (p.From ?? y) && y <= (p.To ?? y)))
        .OrderBy(p => p.Municipality is null)
        .FirstOrDefault()?.Name;

    private static bool Says(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>A letter alone, or the one in parentheses behind a name; "UP" and "UP-1" are no party.</summary>
    [GeneratedRegex(@"^\(?(?<letter>\p{Lu})\)?$|\((?<letter>\p{Lu})\)\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Letter();
}
