using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using MinutesMiner.Store.Search;

namespace MinutesMiner.Store.Sqlite;

/// <summary>
/// Writes one document into all relations. Making it does the work that needs no lock; writing goes inside the caller's transaction.
/// </summary>
internal sealed class DocumentWriter
{
    private const int ShortIdLength = 12;

    private readonly ExtractedDocument _document;
    private readonly string _engine;
    private readonly string _json;
    private readonly IReadOnlyList<string> _keys;
    private readonly IReadOnlyList<(SearchUnit Unit, string?[] Columns)> _units;

    /// <summary>Prepares what is to be written.</summary>
    /// <exception cref="ArgumentException">A passage names an item that is not there.</exception>
    public DocumentWriter(ExtractedDocument document, IReadOnlyList<Passage> passages, string engine)
    {
        _document = document;
        _engine = engine;
        _json = ContractJson.Write(document);
        _keys = ItemKeys.Of(document.Items);
        _units = [.. SearchUnit.Of(document, passages).Select(u => (u, u.Columns(Fts5Tokenizer.PassageBreak)))];
    }

    /// <summary>Writes; does nothing when the same engine has read the document already.</summary>
    public PutResult Write(SqliteConnection connection, long now)
    {
        var hash = _document.Source.Sha256;
        var known = connection.QueryFirstOrDefault<Known>(
            "SELECT id AS Id, short_id AS ShortId, engine AS Engine, added AS Added FROM documents WHERE sha256 = @hash", new { hash });
        if (string.Equals(known?.Engine, _engine, StringComparison.Ordinal))
        {
            return new PutResult(PutOutcome.AlreadyThere, known!.ShortId);
        }

        if (known is not null)
        {
            Delete(connection, known.Id);
        }

        connection.Execute("DELETE FROM removed_documents WHERE sha256 = @hash", new { hash });
        var shortId = known?.ShortId ?? FreeShortId(connection, hash);
        var id = WriteDocument(connection, shortId, known?.Added ?? now, now);
        FactRows.Write(connection, id, _document, _keys);
        WriteUnits(connection, id);
        return new PutResult(known is null ? PutOutcome.Added : PutOutcome.Replaced, shortId);
    }

    /// <summary>Removes a document's rows; those that carry its number go with it.</summary>
    public static void Delete(SqliteConnection connection, long document)
    {
        connection.Execute(
            "DELETE FROM search_index WHERE rowid IN (SELECT id FROM units WHERE document = @document)", new { document });
        connection.Execute("DELETE FROM documents WHERE id = @document", new { document });
    }

    private static string FreeShortId(SqliteConnection connection, string hash)
    {
        for (var length = ShortIdLength; length < hash.Length; length++)
        {
            var id = hash[..length];
            if (connection.ExecuteScalar<int>("SELECT count(*) FROM documents WHERE short_id = @id", new { id }) == 0)
            {
                return id;
            }
        }

        return hash;
    }

    private long WriteDocument(SqliteConnection connection, string shortId, long added, long changed)
    {
        var id = connection.ExecuteScalar<long>(
            """
            INSERT INTO documents
              (short_id, sha256, engine, uri, media_type, pages, pipeline, kind, municipality, committee, title, date, items, added, changed)
            VALUES
              (@shortId, @Sha256, @engine, @Uri, @MediaType, @Pages, @Pipeline, @kind, @Municipality, @Committee, @Title, @date, @items,
               @added, @changed)
            RETURNING id
            """,
            new
            {
                shortId,
                _document.Source.Sha256,
                engine = _engine,
                _document.Source.Uri,
                _document.Source.MediaType,
                _document.Source.Pages,
                _document.Source.Pipeline,
                kind = SqliteFormat.Word(_document.Kind),
                _document.Municipality,
                _document.Committee,
                _document.Title,
                date = SqliteFormat.Date(_document.Meeting?.Date),
                items = _document.Items.Count,
                added,
                changed,
            });
        connection.Execute("INSERT INTO contracts (document, json) VALUES (@id, @json)", new { id, json = _json });
        return id;
    }

    private void WriteUnits(SqliteConnection connection, long document)
    {
        using var unitCommand = new PreparedInsert(connection, "INSERT INTO units (document, item) VALUES ($0, $1) RETURNING id", 2);
        using var passageCommand = new PreparedInsert(
            connection, "INSERT INTO passages (unit, ordinal, section, table_id, text, spans) VALUES ($0, $1, $2, $3, $4, $5)", 6);
        using var indexCommand = SqliteIndex.Insert(connection);
        foreach (var (unit, columns) in _units)
        {
            var id = (long)unitCommand.Run(document, unit.Item)!;
            for (var i = 0; i < unit.Passages.Count; i++)
            {
                var passage = unit.Passages[i];
                passageCommand.Run(id, i, SqliteFormat.Word(passage.Section), passage.Table, passage.Text, SqliteFormat.Spans(passage.Spans));
            }

            indexCommand.Run([id, .. columns]);
        }
    }

    private sealed class Known
    {
        public long Id { get; init; }

        public string ShortId { get; init; } = "";

        public string Engine { get; init; } = "";

        public long Added { get; init; }
    }
}
