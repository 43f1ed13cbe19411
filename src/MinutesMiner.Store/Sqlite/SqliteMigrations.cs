using System.Globalization;
using System.Reflection;
using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.Store.Sqlite;

/// <summary>
/// Brings a file's schema up to date. A migration is an embedded text <c>Migrations/Sqlite/NNNN-what.sql</c>; it is never changed
/// once released, and there is no way back. The number of the last one applied is the file's <c>user_version</c>.
/// </summary>
internal static class SqliteMigrations
{
    /// <summary>"MinM": marks the file as ours (<c>PRAGMA application_id</c>).</summary>
    public const int ApplicationId = 0x4D696E4D;

    private const string Prefix = "Migrations/Sqlite/";

    private static readonly IReadOnlyList<(int Version, string Sql)> All = Load();

    /// <summary>The version that this program makes and understands.</summary>
    public static int Current => All[^1].Version;

    /// <summary>Looks what the file is, without changing it.</summary>
    /// <returns>Its version; 0 for an empty file.</returns>
    /// <exception cref="StoreException">The file is no store, or newer than this program.</exception>
    public static int Inspect(SqliteConnection connection, string path)
    {
        var id = connection.ExecuteScalar<int>("PRAGMA application_id");
        var version = connection.ExecuteScalar<int>("PRAGMA user_version");
        if (id != ApplicationId)
        {
            return id == 0 && version == 0 && connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_schema") == 0
                ? 0
                : throw new StoreException(StoreException.NotAStore, $"{path} is a database, but not a store of this program.");
        }

        return version <= Current
            ? version
            : throw new StoreException(
                StoreException.Newer,
                $"The store {path} was made by a newer version of this program (schema {version}, this one knows {Current}). Update the program.");
    }

    /// <summary>Applies what is missing. The caller holds the writers' lock.</summary>
    public static void Apply(SqliteConnection connection, string path)
    {
        // Another process may have done it while this one waited for the lock.
        var version = Inspect(connection, path);
        foreach (var migration in All)
        {
            if (migration.Version > version)
            {
                connection.Execute(migration.Sql);
                connection.Execute(string.Create(
                    CultureInfo.InvariantCulture, $"PRAGMA user_version = {migration.Version}; PRAGMA application_id = {ApplicationId};"));
            }
        }
    }

    private static List<(int Version, string Sql)> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var all = new List<(int Version, string Sql)>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            all.Add((int.Parse(name.AsSpan(Prefix.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture), reader.ReadToEnd()));
        }

        all.Sort((a, b) => a.Version.CompareTo(b.Version));
        return all;
    }
}
