using MinutesMiner.Core.Storage.Links;

namespace MinutesMiner.Linking;

/// <summary>What a pass of linking did.</summary>
/// <param name="Scopes">Municipalities linked.</param>
/// <param name="Documents">Their documents.</param>
/// <param name="Links">Links found.</param>
public sealed record LinkPassResult(int Scopes, int Documents, int Links);

/// <summary>The second pass over a store: links what has changed since the last one, municipality by municipality.</summary>
public static class LinkPass
{
    private const int Attempts = 5;

    /// <summary>Links every municipality whose documents have changed.</summary>
    /// <param name="store">Facts are read from it, and links written to it; nothing else is changed.</param>
    /// <param name="all">Link those that have not changed, too.</param>
    /// <param name="cancellationToken">Stops between documents.</param>
    public static async Task<LinkPassResult> RunAsync(ILinkStore store, bool all = false, CancellationToken cancellationToken = default)
    {
        var result = new LinkPassResult(0, 0, 0);
        var force = all;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var scopes = await store.ListScopesAsync(force ? null : Linker.Version, cancellationToken);
            var again = false;
            foreach (var scope in scopes)
            {
                var documents = new List<LinkDocument>();
                await foreach (var stored in store.ReadScopeAsync(scope, cancellationToken))
                {
                    documents.Add(LinkDocument.Of(stored.Document));
                }

                var links = Linker.Link(documents);
                if (await store.PutLinksAsync(scope, links, Linker.Version, cancellationToken))
                {
                    result = new LinkPassResult(result.Scopes + 1, result.Documents + documents.Count, result.Links + links.Links.Count);
                }
                else
                {
                    // Somebody else has put a document meanwhile: what it changed is found anew.
                    again = true;
                }
            }

            if (!again)
            {
                break;
            }

            force = false;
        }

        return result;
    }
}
