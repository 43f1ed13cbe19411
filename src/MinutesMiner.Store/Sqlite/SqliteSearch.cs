using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Search;
using MinutesMiner.Store.Search;

namespace MinutesMiner.Store.Sqlite;

/// <summary>One search, within one transaction.</summary>
/// <param name="connection">Inside the caller's transaction.</param>
/// <param name="catalog">The store's units.</param>
/// <param name="snippetLength">Length of quoted text.</param>
/// <param name="cancellationToken">Stops.</param>
internal sealed class SqliteSearch(SqliteConnection connection, UnitCatalog catalog, int snippetLength, CancellationToken cancellationToken)
{
    /// <summary>Different names of persons that one query may mean; SQLite limits the number of parameters.</summary>
    private const int MaxNames = 500;

    /// <summary>Searches.</summary>
    public SearchResult Run(SearchQuery query)
    {
        var parsed = SearchTextParser.Parse(query.Text);
        var words = CompiledSearch.Compile(parsed);
        var filters = SearchFilters.Of(query, parsed);
        var notes = new List<SearchNote>([.. parsed.Notes, .. words.Notes]);
        var view = catalog.Update(LoadUnits);
        var collector = new HitCollector(
            view, new FactsFilter(filters, view, notes), query.Order, (int)Math.Min(int.MaxValue, (long)query.Offset + query.Limit));
        var only = Only(filters, notes);
        foreach (var (unit, score) in Matches(words, filters.Sections))
        {
            if (only is null || only.Contains(unit))
            {
                collector.Add(unit, score);
            }
        }

        var asked = collector.Ranked().Skip(query.Offset).ToArray();
        var hits = new HitReader(connection, new PassageMatcher(words), filters.Sections, snippetLength, cancellationToken);
        return new SearchResult
        {
            Total = collector.Total,
            Hits = [.. asked.Select(hits.Read)],
            Facets = collector.Facets(),
            Notes = notes,
        };
    }

    /// <summary>The units that hold the words, in any order.</summary>
    private IEnumerable<(long Unit, double Score)> Matches(CompiledSearch words, IReadOnlyList<SectionKind> sections)
    {
        using var command = connection.CreateCommand();
        if (FtsQuery.Required(words, sections) is { } required)
        {
            command.CommandText = $"SELECT rowid, {FtsQuery.Score} FROM search_index WHERE search_index MATCH $query";
            command.Parameters.AddWithValue("$query", required);
        }
        else
        {
            // FTS5 knows no query of exclusions alone.
            var conditions = new List<string>();
            if (FtsQuery.Excluded(words) is { } excluded)
            {
                conditions.Add("id NOT IN (SELECT rowid FROM search_index WHERE search_index MATCH $query)");
                command.Parameters.AddWithValue("$query", excluded);
            }

            if (sections.Count > 0)
            {
                conditions.Add($"id IN (SELECT unit FROM passages WHERE section IN ({string.Join(", ", sections.Select(s => $"'{SqliteFormat.Word(s)}'"))}))");
            }

            command.CommandText = "SELECT id, 0.0 FROM units" + (conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions));
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetInt64(0), reader.GetDouble(1));
        }
    }

    /// <summary>The units that the filters without a place in the catalog leave; null when there is no such filter.</summary>
    private HashSet<long>? Only(SearchFilters filters, List<SearchNote> notes)
    {
        const string OfItem = "SELECT u.id FROM items AS i JOIN units AS u ON u.document = i.document AND u.item = i.item ";
        HashSet<long>? only = null;
        if (filters.CaseNumber is { } number)
        {
            Narrow(OfItem + "WHERE i.case_key = @key", new { key = SqliteFormat.CaseKey(number) });
        }

        if (filters.ItemNumber is { } item)
        {
            Narrow(OfItem + "WHERE i.key = @key COLLATE NOCASE", new { key = ItemKeys.Normalize(item) });
        }

        if (filters.Person is { } person)
        {
            var known = connection.Query<string>("SELECT name FROM participants UNION SELECT name FROM attendance UNION SELECT name FROM votes");
            var names = NameMatch.Select(person, known).Take(MaxNames).ToArray();
            if (names.Length == 0)
            {
                notes.Add(new SearchNote(SearchNotes.UnknownName, $"{SearchFields.DanishName(SearchField.Person)}:{person}"));
            }

            Narrow(
                $"""
                SELECT u.id FROM participants AS p JOIN units AS u ON u.document = p.document WHERE p.name IN @names
                UNION {OfItem} JOIN attendance AS a ON a.document = i.document AND a.item = i.item WHERE a.name IN @names
                UNION {OfItem} JOIN votes AS v ON v.document = i.document AND v.item = i.item WHERE v.name IN @names
                """,
                new { names });
        }

        return only;

        void Narrow(string sql, object parameters)
        {
            var units = connection.Query<long>(sql, parameters).ToHashSet();
            if (only is null)
            {
                only = units;
            }
            else
            {
                only.IntersectWith(units);
            }
        }
    }

    private IEnumerable<LoadedUnit> LoadUnits(long after)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT u.id, d.kind, d.municipality, d.committee, d.date, i.outcome, i.closed
            FROM units AS u JOIN documents AS d ON d.id = u.document LEFT JOIN items AS i ON i.document = u.document AND i.item = u.item
            WHERE u.id > $after ORDER BY u.id
            """;
        command.Parameters.AddWithValue("$after", after);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return new LoadedUnit(
                reader.GetInt64(0),
                SqliteFormat.Value<DocumentKind>(reader.GetString(1)),
                Text(reader, 2),
                Text(reader, 3),
                SqliteFormat.Date(Text(reader, 4)),
                SqliteFormat.ValueOrNull<Outcome>(Text(reader, 5)),
                !reader.IsDBNull(6) && reader.GetBoolean(6));
        }
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
