using System.Collections.Frozen;

namespace MinutesMiner.Core.Text.Analysis;

/// <summary>Words too common to tell one text from another. A search may leave them out of a query; an index keeps them, for phrases.</summary>
public static class DanishStopWords
{
    private static readonly FrozenSet<string> Words = (
        "ad af alle alt altså at blev blive bliver både da de dem den denne der deres det dette dig din disse dog du efter eller en end er et for " +
        "fordi fra få får før ham han hans har havde have hen hende hendes her hos hun hvad hvem hver hvilken hvilket hvis hvor hvordan hvornår " +
        "i ikke ind især jeg jer jeres jo kan kun kunne man mange med meget men mens mig min mine mit mod må måtte ned nogen noget nogle nu når " +
        "og også om op os over på samt selv sig sin sine sit skal skulle som sådan så til ud under var ved vi vil ville vor vores være været")
        .Split(' ').Select(w => DanishFolding.Fold(w)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All of them, folded as <see cref="DanishFolding.Fold"/> does.</summary>
    public static IReadOnlySet<string> All => Words;

    /// <summary>Whether the folded word is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
