using System.Text.RegularExpressions;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;

namespace MinutesMiner.Linking.Identities;

/// <summary>Finds the bodies that a document names as its own, as deciding, or as having treated a case.</summary>
internal static partial class CommitteeMentions
{
    // What runs longer is a sentence that was taken for a name.
    private const int LongestName = 100;

    /// <summary>The bodies in the document's order.</summary>
    public static IEnumerable<(IdentityKind Kind, IdentityMention Mention)> Of(ExtractedDocument document)
    {
        var hash = document.Source.Sha256;
        if (IsName(document.Committee))
        {
            yield return Make(new FactAddress(hash), document.Committee!, MentionRole.Held, null);
        }

        for (var index = 0; index < document.Items.Count; index++)
        {
            var at = new FactAddress(hash, index);
            var item = document.Items[index];
            var seen = new HashSet<string>(StringComparer.Ordinal);
            if (item.Decision is { DecidedBy: { } body } decision && body != document.Committee && IsName(body) && EndsAsBody().IsMatch(body) && seen.Add(body))
            {
                yield return Make(at, body, MentionRole.Decided, decision.Spans.Count > 0 ? decision.Spans[0].Page : null);
            }

            foreach (var entry in item.History.Where(h => IsName(h.Committee) && EndsAsBody().IsMatch(h.Committee) && seen.Add(h.Committee)))
            {
                yield return Make(at, entry.Committee, MentionRole.Decided, entry.Spans.Count > 0 ? entry.Spans[0].Page : null);
            }
        }
    }

    private static bool IsName(string? body) => body is { Length: <= LongestName } && BodyName.Of(body).Key.Length > 0;

    // A name in running text that goes on behind the body ("udvalget udskyder sagen") is a sentence.
    [GeneratedRegex(@"(?:(?:udvalg|råd|bestyrelse|repræsentation|nævn|direktion|kommission|MED)(?:et|en)?(?:\s\d{4}\s?[-–]\s?\d{2,4})?|^Udvalget\sfor\s.+|^\p{Lu}{2,6})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EndsAsBody();

    private static (IdentityKind Kind, IdentityMention Mention) Make(FactAddress at, string name, MentionRole role, int? page) =>
        (IdentityKind.Committee, new IdentityMention(at, name, role, null, null, page));
}
