using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Reads documents and items without their contents.</summary>
internal static class EntryRows
{
    private const string DocumentColumns =
        """
        d.short_id AS Id, d.sha256 AS Sha256, d.uri AS Uri, d.engine AS Engine, d.kind AS Kind, d.municipality AS Municipality,
        d.committee AS Committee, d.title AS Title, d.date AS Date, d.pages AS Pages, d.pipeline AS Pipeline, d.items AS Items,
        d.added AS Added, d.changed AS Changed
        """;

    /// <summary>The documents that <paramref name="rest"/> chooses, from <c>documents AS d</c>.</summary>
    public static List<DocumentEntry> Documents(SqliteConnection connection, string rest, object parameters) =>
        [.. connection.Query<DocumentRow>($"SELECT {DocumentColumns} FROM documents AS d {rest}", parameters).Select(r => r.Entry())];

    /// <summary>The items that <paramref name="rest"/> chooses, from <c>items AS i</c> with <c>documents AS d</c>.</summary>
    public static List<ItemEntry> Items(SqliteConnection connection, string rest, object parameters) =>
        [.. connection.Query<DocumentRow, ItemRow, ItemEntry>(
            $"""
            SELECT {DocumentColumns},
              i.item AS Place, i.key AS Key, i.number AS Number, i.title AS ItemTitle, i.closed AS Closed, i.case_number AS CaseNumber,
              i.outcome AS Outcome
            FROM items AS i JOIN documents AS d ON d.id = i.document {rest}
            """,
            (document, item) => item.Entry(document.Entry()),
            parameters,
            splitOn: "Place")];

    private sealed class DocumentRow
    {
        public string Id { get; init; } = "";

        public string Sha256 { get; init; } = "";

        public string Uri { get; init; } = "";

        public string Engine { get; init; } = "";

        public string Kind { get; init; } = "";

        public string? Municipality { get; init; }

        public string? Committee { get; init; }

        public string? Title { get; init; }

        public string? Date { get; init; }

        public int? Pages { get; init; }

        public string? Pipeline { get; init; }

        public int Items { get; init; }

        public long Added { get; init; }

        public long Changed { get; init; }

        public DocumentEntry Entry() => new()
        {
            Id = Id,
            Sha256 = Sha256,
            Uri = Uri,
            EngineVersion = Engine,
            Kind = SqliteFormat.Value<DocumentKind>(Kind),
            Municipality = Municipality,
            Committee = Committee,
            Title = Title,
            Date = SqliteFormat.Date(Date),
            Pages = Pages,
            Pipeline = Pipeline,
            Items = Items,
            Added = DateTimeOffset.FromUnixTimeMilliseconds(Added),
            Changed = DateTimeOffset.FromUnixTimeMilliseconds(Changed),
        };
    }

    private sealed class ItemRow
    {
        public int Place { get; init; }

        public string Key { get; init; } = "";

        public string? Number { get; init; }

        public string ItemTitle { get; init; } = "";

        public bool Closed { get; init; }

        public string? CaseNumber { get; init; }

        public string? Outcome { get; init; }

        public ItemEntry Entry(DocumentEntry document) => new()
        {
            Id = $"{document.Id}#{Key}",
            Document = document,
            Index = Place,
            Number = Number,
            Title = ItemTitle,
            Closed = Closed,
            CaseNumber = CaseNumber,
            Outcome = SqliteFormat.ValueOrNull<Outcome>(Outcome),
        };
    }
}
