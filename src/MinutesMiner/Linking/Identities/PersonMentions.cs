using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Text.Names;

namespace MinutesMiner.Linking.Identities;

/// <summary>Finds the persons that a document names: at the meeting, at an item, in a vote, and in the words of a decision.</summary>
internal static partial class PersonMentions
{
    /// <summary>The persons in the document's order. A party that voted is no person.</summary>
    public static IEnumerable<(IdentityKind Kind, IdentityMention Mention)> Of(ExtractedDocument document) =>
        Persons(document).Select(m => (IdentityKind.Person, m));

    private static IEnumerable<IdentityMention> Persons(ExtractedDocument document)
    {
        var hash = document.Source.Sha256;
        foreach (var one in document.Meeting?.Participants ?? [])
        {
            if (DanishNames.LooksLikeName(one.Name))
            {
                yield return new IdentityMention(new FactAddress(hash), one.Name, Role(one.Status), one.Role, one.Party, null);
            }
        }

        for (var index = 0; index < document.Items.Count; index++)
        {
            var at = new FactAddress(hash, index);
            var item = document.Items[index];
            var named = new HashSet<string>(StringComparer.Ordinal);
            foreach (var one in item.Attendance.Where(a => DanishNames.LooksLikeName(a.Name)))
            {
                named.Add(LinkText.Key(one.Name));
                yield return new IdentityMention(at, one.Name, Role(one.Status), null, null, Page(one.Spans));
            }

            if (item.Decision is not { } decision)
            {
                continue;
            }

            foreach (var (role, voters) in Votes(decision.Votes))
            {
                foreach (var voter in voters)
                {
                    if (DanishNames.Parse(voter) is { } person && DanishNames.LooksLikeName(person.Name))
                    {
                        named.Add(LinkText.Key(person.Name));
                        yield return new IdentityMention(at, person.Name, role, person.Role, person.Party, Page(decision.Spans));
                    }
                }
            }

            foreach (var name in Stating().Matches(decision.Text).Select(m => m.Groups["name"].Value))
            {
                if (DanishNames.LooksLikeName(name) && named.Add(LinkText.Key(name)))
                {
                    yield return new IdentityMention(at, name, MentionRole.Stated, null, null, Page(decision.Spans));
                }
            }
        }
    }

    private static (MentionRole Role, IReadOnlyList<string> Voters)[] Votes(Votes votes) =>
    [
        (MentionRole.VotedFor, votes.For), (MentionRole.VotedAgainst, votes.Against), (MentionRole.Abstained, votes.Abstained), (MentionRole.Reserved, votes.Reserved),
    ];

    private static MentionRole Role(Presence status) => status switch
    {
        Presence.Absent => MentionRole.Absent,
        Presence.Excused => MentionRole.Excused,
        Presence.Online => MentionRole.Online,
        Presence.Partial => MentionRole.Partial,
        Presence.Recused => MentionRole.Recused,
        _ => MentionRole.Present,
    };

    private static int? Page(IReadOnlyList<Span> spans) => spans.Count > 0 ? spans[0].Page : null;

    // "Anna Holm (B) bemærkede, at …", "… oplyste Bo Lind"
    [GeneratedRegex(
        @"(?<name>\p{Lu}[\p{L}-]+(?:\s\p{Lu}(?:[\p{L}-]+|\.)){1,4})(?:\s\([^)]{1,20}\))?\s(?:bemærke[dr]e?|oplyste|udtalte|foreslog|foreslår|ønskede|ønsker|fremsatte|stillede|afgav|begærede|tog\sforbehold|orienterede|gjorde\sopmærksom|erklærede)\b",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stating();
}
