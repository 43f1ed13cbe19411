using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Links;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Reads facts over all documents.</summary>
internal static class RegisterReader
{
    /// <summary>Rules, in the order of <see cref="IMinutesRegister"/>.</summary>
    public static List<RuleEntry> Rules(SqliteConnection connection, RuleFilter filter)
    {
        var on = SqliteFormat.Date(filter.On);
        var where = new Conditions(connection)
            .Name("municipality", filter.Municipality)
            .Name("committee", filter.Committee)
            .OneOf("f.target_group", "groups", filter.TargetGroups)
            .OneOf("f.activity", "activities", filter.Activities)
            .OneOf("f.status", "statuses", [.. filter.Statuses.Select(SqliteFormat.Word)])
            .Add("(f.effective_from IS NULL OR f.effective_from <= @on)", "on", on)
            .Add("(f.effective_to IS NULL OR f.effective_to >= @on)", "on", on);
        return Read<ServiceRule, RuleEntry>(connection, "rules", where, (d, item, rule) => new RuleEntry($"{d.Id}/{rule.Id}", d, item, rule));
    }

    /// <summary>Commitments, in the order of <see cref="IMinutesRegister"/>.</summary>
    public static List<CommitmentEntry> Commitments(SqliteConnection connection, CommitmentFilter filter)
    {
        var where = new Conditions(connection)
            .Name("municipality", filter.Municipality)
            .Name("committee", filter.Committee)
            .OneOf("f.kind", "kinds", [.. filter.Kinds.Select(SqliteFormat.Word)])
            .Add("f.due >= @from", "from", SqliteFormat.Date(filter.DueFrom))
            .Add("f.due < @before", "before", SqliteFormat.Date(filter.DueBefore));
        return Read<Commitment, CommitmentEntry>(connection, "commitments", where, (d, item, one) => new CommitmentEntry(d, item, one));
    }

    /// <summary>Findings, in the order of <see cref="IMinutesRegister"/>.</summary>
    public static List<FindingEntry> Findings(SqliteConnection connection, FindingFilter filter)
    {
        var severities = Enum.GetValues<Severity>().Where(s => s >= filter.AtLeast).Select(SqliteFormat.Word);
        var where = new Conditions(connection)
            .Name("municipality", filter.Municipality)
            .Name("committee", filter.Committee)
            .OneOf("f.code", "codes", filter.Codes)
            .OneOf("f.severity", "severities", [.. severities]);
        return Read<Finding, FindingEntry>(connection, "findings", where, (d, item, one) => new FindingEntry(d, item, one));
    }

    /// <summary>Rules with their standing, in the order of <see cref="IMinutesRegister"/>.</summary>
    public static List<RegisteredRule> RegisteredRules(SqliteConnection connection, RegisterFilter filter)
    {
        var on = SqliteFormat.Date(filter.On);
        var where = new Conditions(connection)
            .Name("municipality", filter.Municipality)
            .OneOf("f.target_group", "groups", filter.TargetGroups)
            .OneOf("f.activity", "activities", filter.Activities)
            .OneOf("s.authority", "authorities", [.. filter.Authorities.Select(SqliteFormat.Word)])
            .Add("(s.valid_from IS NULL OR s.valid_from <= @on)", "on", on)
            .Add("(s.valid_to IS NULL OR s.valid_to >= @on)", "on", on)
            .Add("(s.ended_how IS NULL OR NOT @force)", "force", filter.InForce ? true : null)
            .Add("substr(s.key, 1, length(@key)) = @key", "key", filter.Key);
        return Read<ServiceRule, RegisteredRule>(
            connection,
            "rules",
            where,
            (d, item, rule, standing) => new RegisteredRule(new RuleEntry($"{d.Id}/{rule.Id}", d, item, rule), ContractJson.ReadPart<RuleStanding>(standing!)),
            "JOIN rule_standings AS s ON s.document = f.document AND s.rule_id = f.rule_id");
    }

    /// <summary>Commitments with what became of them, in the order of <see cref="IMinutesRegister"/>.</summary>
    public static List<RegisteredCommitment> RegisteredCommitments(SqliteConnection connection, CommitmentFilter filter)
    {
        var where = new Conditions(connection)
            .Name("municipality", filter.Municipality)
            .Name("committee", filter.Committee)
            .OneOf("f.kind", "kinds", [.. filter.Kinds.Select(SqliteFormat.Word)])
            .Add("s.due >= @from", "from", SqliteFormat.Date(filter.DueFrom))
            .Add("s.due < @before", "before", SqliteFormat.Date(filter.DueBefore));
        return Read<Commitment, RegisteredCommitment>(
            connection,
            "commitments",
            where,
            (d, item, one, standing) =>
            {
                var found = ContractJson.ReadPart<CommitmentStanding>(standing!);
                return new RegisteredCommitment(new CommitmentEntry(d, item, one), found, Item(connection, found.MetBy));
            },
            "JOIN commitment_standings AS s ON s.document = f.document AND s.ordinal = f.ordinal");
    }

    private static ItemEntry? Item(SqliteConnection connection, FactAddress? at) => at is not { Item: { } item } address
        ? null
        : EntryRows.Items(connection, "WHERE d.sha256 = @Document AND i.item = @item", new { address.Document, item }).FirstOrDefault();

    private static List<TEntry> Read<TFact, TEntry>(
        SqliteConnection connection, string table, Conditions where, Func<DocumentEntry, string?, TFact, TEntry> make) =>
        Read<TFact, TEntry>(connection, table, where, (document, item, fact, _) => make(document, item, fact), null);

    private static List<TEntry> Read<TFact, TEntry>(
        SqliteConnection connection, string table, Conditions where, Func<DocumentEntry, string?, TFact, string?, TEntry> make, string? standings)
    {
        var facts = connection.Query<(string Hash, string? Key, string Json, string? Standing)>(
            $"""
            SELECT d.sha256, i.key, f.json, {(standings is null ? "NULL" : "s.json")}
            FROM {table} AS f JOIN documents AS d ON d.id = f.document {standings}
              LEFT JOIN items AS i ON i.document = f.document AND i.item = f.item
            {where.Sql} {DocumentReader.ExportOrder}, f.ordinal
            """,
            where.Parameters);
        var documents = new Dictionary<string, DocumentEntry>(StringComparer.Ordinal);
        var entries = new List<TEntry>();
        foreach (var (hash, key, json, standing) in facts)
        {
            if (!documents.TryGetValue(hash, out var document))
            {
                document = EntryRows.Documents(connection, "WHERE d.sha256 = @hash", new { hash })[0];
                documents.Add(hash, document);
            }

            entries.Add(make(document, key is null ? null : $"{document.Id}#{key}", ContractJson.ReadPart<TFact>(json), standing));
        }

        return entries;
    }
}
