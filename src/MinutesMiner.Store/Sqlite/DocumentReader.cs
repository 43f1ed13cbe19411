using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Reads documents.</summary>
internal static class DocumentReader
{
    /// <summary>The order of lists and exports; missing values come first in SQLite.</summary>
    public const string ExportOrder = "ORDER BY d.municipality, d.date, d.uri, d.sha256";

    /// <summary>The document with the id or hash, with contents; null when it is not there.</summary>
    public static StoredDocument? Find(SqliteConnection connection, string idOrHash)
    {
        var id = idOrHash.Trim().ToLowerInvariant();
        var entry = EntryRows.Documents(connection, "WHERE d.short_id = @id OR d.sha256 = @id", new { id }).FirstOrDefault();
        if (entry is null)
        {
            return null;
        }

        var json = connection.ExecuteScalar<string>(
            "SELECT json FROM contracts WHERE document = (SELECT id FROM documents WHERE sha256 = @Sha256)", new { entry.Sha256 });
        return new StoredDocument(entry, ContractJson.Read(json!));
    }

    /// <summary>The documents that the filter takes, in the order of export.</summary>
    public static List<DocumentEntry> List(SqliteConnection connection, DocumentFilter filter)
    {
        var where = new Conditions(connection)
            .Name("municipality", filter.Municipality)
            .Name("committee", filter.Committee)
            .Add("d.date >= @from", "from", SqliteFormat.Date(filter.From))
            .Add("d.date <= @to", "to", SqliteFormat.Date(filter.To))
            .Add("d.kind = @kind", "kind", SqliteFormat.Word(filter.Kind))
            .Add("d.changed >= @changed", "changed", filter.ChangedSince?.ToUnixTimeMilliseconds());
        return EntryRows.Documents(connection, $"{where.Sql} {ExportOrder}", where.Parameters);
    }
}
