namespace MinutesMiner.Core.Storage.Search;

/// <summary>
/// Finds items by their words.
/// <para>An implementation guarantees: an item matches when its title, its passages and its municipality's name together hold every
/// word required, in any inflection and also as part of a compound, and none that is excluded; a phrase stands within one passage. Items come once.
/// The score is BM25 over the item's words, with title and decision weighted higher. The quoted passage is the one that holds most
/// of the query's words. No text that a user types makes it throw. Any number of threads may search at the same time, while others write; one
/// search sees one state of the store.</para>
/// </summary>
public interface IMinutesSearch
{
    /// <summary>Searches.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Offset or limit lies outside its range.</exception>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the search stops at once.</exception>
    Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default);
}
