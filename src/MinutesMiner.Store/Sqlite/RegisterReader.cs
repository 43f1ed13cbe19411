using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;

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

    private static List<TEntry> Read<TFact, TEntry>(
        SqliteConnection connection, string table, Conditions where, Func<DocumentEntry, string?, TFact, TEntry> make)
    {
        var facts = connection.Query<(string Hash, string? Key, string Json)>(
            $"""
            SELECT d.sha256, i.key, f.json
            FROM {table} AS f JOIN documents AS d ON d.id = f.document
              LEFT JOIN items AS i ON i.document = f.document AND i.item = f.item
            {where.Sql} {DocumentReader.ExportOrder}, f.ordinal
            """,
            where.Parameters);
        var documents = new Dictionary<string, DocumentEntry>(StringComparer.Ordinal);
        var entries = new List<TEntry>();
        foreach (var (hash, key, json) in facts)
        {
            if (!documents.TryGetValue(hash, out var document))
            {
                document = EntryRows.Documents(connection, "WHERE d.sha256 = @hash", new { hash })[0];
                documents.Add(hash, document);
            }

            entries.Add(make(document, key is null ? null : $"{document.Id}#{key}", ContractJson.ReadPart<TFact>(json)));
        }

        return entries;
    }
}
