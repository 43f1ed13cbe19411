using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Analysis;
using MinutesMiner.Store.Search;

namespace MinutesMiner.Store.Sqlite;

/// <summary>The full-text index: its rows, and which analysis made them.</summary>
internal static class SqliteIndex
{
    private const string Analysis = "analysis";

    /// <summary>Whether the index was made by the analysis in this program.</summary>
    public static bool IsCurrent(SqliteConnection connection) => string.Equals(
        connection.ExecuteScalar<string?>("SELECT value FROM store WHERE name = @Analysis", new { Analysis }),
        AnalysisFingerprint.Value,
        StringComparison.Ordinal);

    /// <summary>A statement that takes a unit's number and its columns.</summary>
    public static PreparedInsert Insert(SqliteConnection connection) => new(
        connection,
        $"INSERT INTO search_index (rowid, {FtsQuery.ColumnNames}) VALUES ({string.Join(", ", Enumerable.Range(0, SearchColumns.Count + 1).Select(i => "$" + i))})",
        SearchColumns.Count + 1);

    /// <summary>Makes the index anew from the passages.</summary>
    public static void Rebuild(SqliteConnection connection, CancellationToken cancellationToken)
    {
        connection.Execute("INSERT INTO search_index (search_index) VALUES ('delete-all')");
        using (var insert = Insert(connection))
        {
            foreach (var (id, unit) in Units(connection))
            {
                cancellationToken.ThrowIfCancellationRequested();
                insert.Run([id, .. unit.Columns(Fts5Tokenizer.PassageBreak)]);
            }
        }

        connection.Execute(
            "INSERT OR REPLACE INTO store (name, value) VALUES (@Analysis, @Value)", new { Analysis, AnalysisFingerprint.Value });
    }

    private static IEnumerable<(long Id, SearchUnit Unit)> Units(SqliteConnection connection)
    {
        var units = connection.Query<UnitRow>(
            """
            SELECT u.id AS Id, d.municipality AS Municipality, i.case_number AS CaseNumber
            FROM units AS u JOIN documents AS d ON d.id = u.document LEFT JOIN items AS i ON i.document = u.document AND i.item = u.item
            ORDER BY u.id
            """,
            buffered: false);
        foreach (var unit in units)
        {
            var passages = connection.Query<(string? Section, string Text)>(
                "SELECT section, text FROM passages WHERE unit = @Id ORDER BY ordinal", new { unit.Id });
            yield return (unit.Id, new SearchUnit(
                null,
                unit.CaseNumber,
                unit.Municipality,
                [.. passages.Select(p => new UnitPassage(SqliteFormat.ValueOrNull<SectionKind>(p.Section), null, p.Text, []))]));
        }
    }

    private sealed class UnitRow
    {
        public long Id { get; init; }

        public string? Municipality { get; init; }

        public string? CaseNumber { get; init; }
    }
}
