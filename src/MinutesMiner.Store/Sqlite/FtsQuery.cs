using System.Text;
using System.Text.Json;
using MinutesMiner.Core.Facts;
using MinutesMiner.Store.Search;

namespace MinutesMiner.Store.Sqlite;

/// <summary>
/// Puts a compiled search into FTS5's query language (sqlite.org/fts5.html, section 3). Every term is quoted and comes from the
/// analysis, so nothing that a user types is read as an operator.
/// </summary>
internal static class FtsQuery
{
    private static readonly string[] Columns =
    [
        "municipality", "title", .. Enum.GetNames<SectionKind>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName),
    ];

    /// <summary>The index's columns in order, between commas.</summary>
    public static string ColumnNames { get; } = string.Join(", ", Columns);

    /// <summary>The score: SQLite's BM25 is the lower the better.</summary>
    public static string Score { get; } = FormattableString.Invariant(
        $"-bm25(search_index, {string.Join(", ", Enumerable.Range(0, SearchColumns.Count).Select(c => FormattableString.Invariant($"{SearchColumns.Weight(c):0.0}")))})");

    /// <summary>The query; null when no word is required.</summary>
    /// <param name="search">The words.</param>
    /// <param name="sections">The sections in which required words must stand; empty for anywhere.</param>
    public static string? Required(CompiledSearch search, IReadOnlyList<SectionKind> sections)
    {
        if (search.Clauses.Count == 0)
        {
            return null;
        }

        var query = new StringBuilder();
        if (sections.Count > 0)
        {
            query.Append('{').AppendJoin(' ', sections.Select(s => Columns[SearchColumns.Of(s)])).Append("} : ");
        }

        query.Append('(').AppendJoin(" AND ", search.Clauses.Select(c => $"({string.Join(" OR ", c.Select(Quote))})")).Append(')');
        return search.Excluded.Count == 0 ? query.ToString() : $"({query}) NOT ({Excluded(search)})";
    }

    /// <summary>A query for what is excluded; null when nothing is.</summary>
    public static string? Excluded(CompiledSearch search) =>
        search.Excluded.Count == 0 ? null : string.Join(" OR ", search.Excluded.Select(Quote));

    private static string Quote(CompiledTerm term)
    {
        var places = term.Places.Select(p => string.Join(Fts5Tokenizer.Alternative, p));
        var quoted = string.Join(' ', places).Replace("\"", "\"\"", StringComparison.Ordinal);
        return term.IsPrefix ? $"\"{quoted}\" *" : $"\"{quoted}\"";
    }
}
