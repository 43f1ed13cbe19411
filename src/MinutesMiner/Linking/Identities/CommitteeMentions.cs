using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;

namespace MinutesMiner.Linking.Identities;

/// <summary>Finds the bodies that a document names as its own, as deciding, or as having treated a case.</summary>
internal static class CommitteeMentions
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
            if (item.Decision is { DecidedBy: { } body } decision && body != document.Committee && IsName(body) && seen.Add(body))
            {
                yield return Make(at, body, MentionRole.Decided, decision.Spans.Count > 0 ? decision.Spans[0].Page : null);
            }

            foreach (var entry in item.History.Where(h => IsName(h.Committee) && seen.Add(h.Committee)))
            {
                yield return Make(at, entry.Committee, MentionRole.Decided, entry.Spans.Count > 0 ? entry.Spans[0].Page : null);
            }
        }
    }

    private static bool IsName(string? body) => body is { Length: <= LongestName } && BodyName.Of(body).Key.Length > 0;

    private static (IdentityKind Kind, IdentityMention Mention) Make(FactAddress at, string name, MentionRole role, int? page) =>
        (IdentityKind.Committee, new IdentityMention(at, name, role, null, null, page));
}
