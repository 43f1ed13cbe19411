using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Links;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Writes and reads persons and bodies.</summary>
internal static class IdentityRows
{
    /// <summary>Replaces the scope's identities.</summary>
    /// <param name="connection">In a transaction of the caller's.</param>
    /// <param name="municipality">The scope; null for documents that name none.</param>
    /// <param name="identities">All of the scope.</param>
    /// <param name="rows">Row of each document by its hash.</param>
    public static void Write(
        SqliteConnection connection, string? municipality, IReadOnlyList<Identity> identities, IReadOnlyDictionary<string, long> rows)
    {
        connection.Execute("DELETE FROM identities WHERE municipality = @municipality", new { municipality = municipality ?? "" });
        using var mentions = new PreparedInsert(
            connection, "INSERT INTO identity_mentions (identity, document, item, role, json) VALUES ($0, $1, $2, $3, $4)", 5);
        foreach (var one in identities)
        {
            var id = connection.ExecuteScalar<long>(
                "INSERT INTO identities (municipality, kind, key, json) VALUES (@municipality, @kind, @Key, @json) RETURNING id",
                new { municipality = municipality ?? "", kind = SqliteFormat.Word(one.Kind), one.Key, json = ContractJson.WritePart(one) });
            foreach (var mention in one.Mentions)
            {
                mentions.Run(id, rows[mention.At.Document], mention.At.Item, SqliteFormat.Word(mention.Role), ContractJson.WritePart(mention));
            }
        }
    }

    /// <summary>Identities with their mentions, as <see cref="ILinkRegister.ListIdentitiesAsync"/> says.</summary>
    public static List<RegisteredIdentity> List(SqliteConnection connection, IdentityKind kind, string? name, string? municipality)
    {
        var all = connection.Query<(long Id, string Municipality, string Json)>(
                "SELECT id, municipality, json FROM identities WHERE kind = @kind ORDER BY municipality, key", new { kind = SqliteFormat.Word(kind) })
            .Select(r => (r.Id, r.Municipality, Identity: ContractJson.ReadPart<Identity>(r.Json)))
            .ToList();
        if (municipality is not null)
        {
            var meant = NameMatch.Select(municipality, all.Select(i => i.Municipality).Distinct(StringComparer.Ordinal));
            all.RemoveAll(i => !meant.Contains(i.Municipality, StringComparer.Ordinal));
        }

        if (name is not null)
        {
            var meant = NameMatch.Select(name, all.SelectMany(i => i.Identity.Names).Distinct(StringComparer.Ordinal));
            all.RemoveAll(i => !i.Identity.Names.Any(n => meant.Contains(n, StringComparer.Ordinal)));
        }

        var documents = new Dictionary<string, DocumentEntry>(StringComparer.Ordinal);
        var items = new Dictionary<(string, int), ItemEntry>();
        return
        [
            .. all.Select(i => new RegisteredIdentity(i.Municipality.Length == 0 ? null : i.Municipality, i.Identity, Mentions(i.Id))).Where(i => i.Mentions.Count > 0),
        ];

        List<MentionEntry> Mentions(long id) =>
        [
            .. connection.Query<string>("SELECT json FROM identity_mentions WHERE identity = @id ORDER BY id", new { id })
                .Select(ContractJson.ReadPart<IdentityMention>)
                .Select(m => new MentionEntry(m, Document(m.At.Document), m.At.Item is { } item ? Item(m.At.Document, item) : null))
                .OrderBy(m => m.Document.Date).ThenBy(m => m.Document.Sha256, StringComparer.Ordinal).ThenBy(m => m.Mention.At.Item).ThenBy(m => m.Mention.Role),
        ];

        DocumentEntry Document(string hash)
        {
            if (!documents.TryGetValue(hash, out var document))
            {
                document = EntryRows.Documents(connection, "WHERE d.sha256 = @hash", new { hash })[0];
                documents.Add(hash, document);
            }

            return document;
        }

        ItemEntry Item(string hash, int at)
        {
            if (!items.TryGetValue((hash, at), out var item))
            {
                item = EntryRows.Items(connection, "WHERE d.sha256 = @hash AND i.item = @at", new { hash, at })[0];
                items.Add((hash, at), item);
            }

            return item;
        }
    }
}
