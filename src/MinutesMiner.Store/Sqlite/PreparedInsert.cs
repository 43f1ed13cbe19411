using System.Globalization;
using Microsoft.Data.Sqlite;

namespace MinutesMiner.Store.Sqlite;

/// <summary>A statement that runs for many rows: compiled once, its parameters <c>$0</c>, <c>$1</c> … bound by place.</summary>
internal sealed class PreparedInsert : IDisposable
{
    private readonly SqliteCommand _command;

    /// <summary>Compiles the statement.</summary>
    public PreparedInsert(SqliteConnection connection, string sql, int parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
        {
            _command.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null));
        }
    }

    /// <summary>Runs it for one row.</summary>
    /// <returns>The first column of what it returns; null when it returns nothing.</returns>
    public object? Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return _command.ExecuteScalar();
    }

    public void Dispose() => _command.Dispose();
}
