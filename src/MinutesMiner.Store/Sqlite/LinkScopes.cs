using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Links;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Which documents are linked together, and whether what is stored of them is up to date.</summary>
internal static class LinkScopes
{
    /// <summary>The scopes that <paramref name="linker"/> has not linked as they are; all when it is null.</summary>
    public static List<LinkScope> List(SqliteConnection connection, string? linker)
    {
        var linked = connection.Query<(string Municipality, string Fingerprint, string Linker)>("SELECT municipality, fingerprint, linker FROM linked_scopes")
            .ToDictionary(l => l.Municipality, StringComparer.Ordinal);
        var now = connection.Query<(string? Municipality, string Hash, string Engine, long Changed)>(
                "SELECT municipality, sha256, engine, changed FROM documents ORDER BY municipality, sha256")
            .GroupBy(d => d.Municipality, StringComparer.Ordinal)
            .Select(g => new LinkScope(g.Key, Fingerprint(g.Select(d => $"{d.Hash} {d.Engine} {d.Changed}"))))
            .ToList();
        var gone = linked.Keys.Except(now.Select(s => s.Municipality ?? ""), StringComparer.Ordinal)
            .Select(m => new LinkScope(m.Length == 0 ? null : m, Fingerprint([])));
        return [.. now.Concat(gone).Where(s => linker is null || !IsLinked(s)).OrderBy(s => s.Municipality, StringComparer.Ordinal)];

        bool IsLinked(LinkScope scope) =>
            linked.TryGetValue(scope.Municipality ?? "", out var done) && done.Fingerprint == scope.Fingerprint && done.Linker == linker;
    }

    /// <summary>The scope's documents without contents.</summary>
    public static List<DocumentEntry> Documents(SqliteConnection connection, LinkScope scope) => EntryRows.Documents(
        connection, $"WHERE d.municipality IS @Municipality {DocumentReader.ExportOrder}", new { scope.Municipality });

    private static string Fingerprint(IEnumerable<string> documents) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', documents))));
}
