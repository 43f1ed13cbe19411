using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage.Links;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Writes and reads links.</summary>
internal static class LinkRows
{
    private const string OfScope = "SELECT id FROM documents WHERE municipality IS @Municipality";

    /// <summary>Replaces the scope's links; false when its documents have changed meanwhile.</summary>
    public static bool Write(SqliteConnection connection, LinkScope scope, LinkSet set, string linker)
    {
        if (!LinkScopes.List(connection, null).Contains(scope))
        {
            return false;
        }

        foreach (var (table, column) in new[] { ("links", "from_document"), ("rule_standings", "document"), ("commitment_standings", "document") })
        {
            connection.Execute($"DELETE FROM {table} WHERE {column} IN ({OfScope})", new { scope.Municipality });
        }

        var rows = connection.Query<(string Hash, long Id)>("SELECT sha256, id FROM documents WHERE municipality IS @Municipality", new { scope.Municipality })
            .ToDictionary(r => r.Hash, r => r.Id, StringComparer.Ordinal);
        IdentityRows.Write(connection, scope.Municipality, set.Identities, rows);
        using var links = new PreparedInsert(
            connection,
            "INSERT INTO links (kind, from_document, from_item, from_fact, to_document, to_item, to_fact, score, evidence) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8)",
            9);
        foreach (var link in set.Links)
        {
            links.Run(
                SqliteFormat.Word(link.Kind), rows[link.From.Document], link.From.Item, link.From.Fact, rows[link.To.Document], link.To.Item, link.To.Fact,
                link.Score, string.Join(' ', link.Evidence));
        }

        using var rules = new PreparedInsert(
            connection,
            "INSERT INTO rule_standings (document, rule_id, key, authority, valid_from, valid_to, ended_how, json) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)",
            8);
        foreach (var rule in set.Rules)
        {
            rules.Run(
                rows[rule.Rule.Document], rule.Rule.Fact, rule.Key, SqliteFormat.Word(rule.Authority), SqliteFormat.Date(rule.ValidFrom),
                SqliteFormat.Date(rule.ValidTo), SqliteFormat.Word(rule.EndedHow), ContractJson.WritePart(rule));
        }

        using var commitments = new PreparedInsert(
            connection, "INSERT INTO commitment_standings (document, ordinal, due, json) VALUES ($0, $1, $2, $3)", 4);
        foreach (var one in set.Commitments)
        {
            commitments.Run(
                rows[one.Commitment.Document], CommitmentOrdinal(one.Commitment.Fact!), SqliteFormat.Date(one.Due), ContractJson.WritePart(one));
        }

        if (rows.Count == 0)
        {
            connection.Execute("DELETE FROM linked_scopes WHERE municipality = @Municipality", new { Municipality = scope.Municipality ?? "" });
            return true;
        }

        connection.Execute(
            "INSERT OR REPLACE INTO linked_scopes (municipality, fingerprint, linker) VALUES (@Municipality, @Fingerprint, @linker)",
            new { Municipality = scope.Municipality ?? "", scope.Fingerprint, linker });
        return true;
    }

    /// <summary>Links with one end in the document, or in one item of it.</summary>
    public static List<LinkEntry> Of(SqliteConnection connection, string sha256, int? item)
    {
        var ends = new Dictionary<(string Document, int? Item), LinkEnd>();
        var links = connection.Query<Row>(
            """
            SELECT l.kind AS Kind, f.sha256 AS FromDocument, l.from_item AS FromItem, l.from_fact AS FromFact, t.sha256 AS ToDocument,
              l.to_item AS ToItem, l.to_fact AS ToFact, l.score AS Score, l.evidence AS Evidence
            FROM links AS l JOIN documents AS f ON f.id = l.from_document JOIN documents AS t ON t.id = l.to_document
            WHERE (f.sha256 = @sha256 AND (@item IS NULL OR l.from_item = @item)) OR (t.sha256 = @sha256 AND (@item IS NULL OR l.to_item = @item))
            """,
            new { sha256 = sha256.ToLowerInvariant(), item });
        return
        [
            .. links.Select(r => r.Link()).OrderBy(l => l.Kind).ThenBy(l => l.From).ThenBy(l => l.To)
                .Select(l => new LinkEntry(l, End(l.From), End(l.To))),
        ];

        LinkEnd End(FactAddress at)
        {
            if (!ends.TryGetValue((at.Document, at.Item), out var end))
            {
                var found = at.Item is null
                    ? null
                    : EntryRows.Items(connection, "WHERE d.sha256 = @Document AND i.item = @Item", new { at.Document, at.Item })[0];
                end = new LinkEnd(
                    found?.Document ?? EntryRows.Documents(connection, "WHERE d.sha256 = @Document", new { at.Document })[0], found);
                ends.Add((at.Document, at.Item), end);
            }

            return end;
        }
    }

    /// <summary>The ordinal in a commitment's address: 4 of <c>c4</c>.</summary>
    private static int CommitmentOrdinal(string fact) => int.Parse(fact.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Row
    {
        public string Kind { get; init; } = "";

        public string FromDocument { get; init; } = "";

        public int? FromItem { get; init; }

        public string? FromFact { get; init; }

        public string ToDocument { get; init; } = "";

        public int? ToItem { get; init; }

        public string? ToFact { get; init; }

        public double Score { get; init; }

        public string Evidence { get; init; } = "";

        public Link Link() => new(
            SqliteFormat.Value<LinkKind>(Kind), new FactAddress(FromDocument, FromItem, FromFact), new FactAddress(ToDocument, ToItem, ToFact), Score,
            Evidence.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
