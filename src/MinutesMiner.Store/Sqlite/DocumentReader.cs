using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Reads documents.</summary>
internal static class DocumentReader
{
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
        var parameters = new DynamicParameters();
        var conditions = new List<string>();
        AddName(connection, "municipality", filter.Municipality, conditions, parameters);
        AddName(connection, "committee", filter.Committee, conditions, parameters);
        Add("d.date >= @from", "from", SqliteFormat.Date(filter.From));
        Add("d.date <= @to", "to", SqliteFormat.Date(filter.To));
        Add("d.kind = @kind", "kind", SqliteFormat.Word(filter.Kind));
        var where = conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);
        return EntryRows.Documents(connection, $"{where} ORDER BY d.municipality, d.date, d.uri, d.sha256", parameters);

        void Add(string condition, string name, string? value)
        {
            if (value is not null)
            {
                conditions.Add(condition);
                parameters.Add(name, value);
            }
        }
    }

    private static void AddName(
        SqliteConnection connection, string column, string? typed, List<string> conditions, DynamicParameters parameters)
    {
        if (typed is not null)
        {
            var names = connection.Query<string>($"SELECT DISTINCT {column} FROM documents WHERE {column} IS NOT NULL");
            conditions.Add($"d.{column} IN @{column}");
            parameters.Add(column, NameMatch.Select(typed, names));
        }
    }
}
