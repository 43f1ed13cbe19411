using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Gathers the conditions of a list over <c>documents AS d</c>; a filter that is not set adds none.</summary>
internal sealed class Conditions(SqliteConnection connection)
{
    private readonly List<string> _conditions = [];

    public DynamicParameters Parameters { get; } = new();

    /// <summary>The <c>WHERE</c> clause; empty when there is no condition.</summary>
    public string Sql => _conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", _conditions);

    /// <summary>A condition with one parameter.</summary>
    public Conditions Add(string condition, string parameter, object? value)
    {
        if (value is not null)
        {
            _conditions.Add(condition);
            Parameters.Add(parameter, value);
        }

        return this;
    }

    /// <summary>The column is one of the values; none means any.</summary>
    public Conditions OneOf(string column, string parameter, IReadOnlyCollection<string> values) =>
        values.Count == 0 ? this : Add($"{column} IN @{parameter}", parameter, values);

    /// <summary>A column of the documents holds a name that is meant by what was typed.</summary>
    public Conditions Name(string column, string? typed)
    {
        if (typed is null)
        {
            return this;
        }

        var names = connection.Query<string>($"SELECT DISTINCT {column} FROM documents WHERE {column} IS NOT NULL");
        return Add($"d.{column} IN @{column}", column, NameMatch.Select(typed, names));
    }
}
