using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Writes a document's facts into their relations.</summary>
internal static class FactRows
{
    /// <summary>Writes everything that belongs to <paramref name="document"/>.</summary>
    /// <param name="connection">Inside the caller's transaction.</param>
    /// <param name="id">The document's row.</param>
    /// <param name="document">The facts.</param>
    /// <param name="keys">The items' keys, see <see cref="ItemKeys"/>.</param>
    public static void Write(SqliteConnection connection, long id, ExtractedDocument document, IReadOnlyList<string> keys)
    {
        WriteItems(connection, id, document.Items, keys);
        var items = document.Items;
        Each(connection, "acts (document, item, ordinal, outcome, text)", 5, PerItem(items, i => i.Decision?.Acts ?? [], (item, n, act) =>
            [id, item, n, SqliteFormat.Word(act.Outcome), act.Text]));
        Each(connection, "votes (document, item, ordinal, choice, name)", 5, PerItem(items, Votes, (item, n, vote) =>
            [id, item, n, vote.Choice, vote.Name]));
        Each(connection, "attendance (document, item, ordinal, name, status, note)", 6, PerItem(items, i => i.Attendance, (item, n, person) =>
            [id, item, n, person.Name, SqliteFormat.Word(person.Status), person.Note]));
        Each(connection, "recommendations (document, item, ordinal, recommended_by, text)", 5, PerItem(items, i => i.Recommendations, (item, n, one) =>
            [id, item, n, one.By, one.Text]));
        Each(connection, "attachments (document, item, ordinal, name)", 4, PerItem(items, i => i.Attachments, (item, n, name) =>
            [id, item, n, name]));
        Each(connection, "history (document, item, ordinal, committee, date, item_number, text)", 7, PerItem(items, i => i.History, (item, n, one) =>
            [id, item, n, one.Committee, SqliteFormat.Date(one.Date), one.ItemNumber, one.Text]));

        Each(connection, "participants (document, ordinal, name, role, party, status, note)", 7,
            (document.Meeting?.Participants ?? []).Select((p, n) => new object?[] { id, n, p.Name, p.Role, p.Party, SqliteFormat.Word(p.Status), p.Note }));
        Each(connection, "fact_tables (document, ordinal, item, table_id, caption, unit, header_rows, row_count)", 8,
            Throughout(document, i => i.Tables, document.Tables, (item, n, t) =>
                [id, n, item, t.Id, t.Caption, t.Unit, t.HeaderRows, t.Rows.Count]));
        Each(connection, "commitments (document, ordinal, item, kind, owner, due, json)", 7,
            Throughout(document, i => i.Commitments, document.Commitments, (item, n, c) =>
                [id, n, item, SqliteFormat.Word(c.Kind), c.Owner, SqliteFormat.Date(c.Due), ContractJson.WritePart(c)]));
        Each(connection, "document_references (document, ordinal, item, kind, text, target)", 6,
            Throughout(document, i => i.References, document.References, (item, n, r) =>
                [id, n, item, SqliteFormat.Word(r.Kind), r.Text, r.Target]));

        Each(connection, "rules (document, ordinal, item, rule_id, target_group, activity, modality, status, effective_from, effective_to, json)", 11,
            document.Rules.Select((r, n) => new object?[]
            {
                id, n, PlaceOf(items, r.Item), r.Id, r.TargetGroup, r.Activity, SqliteFormat.Word(r.Modality), SqliteFormat.Word(r.Status),
                SqliteFormat.Date(r.EffectiveFrom), SqliteFormat.Date(r.EffectiveTo), ContractJson.WritePart(r),
            }));
        Each(connection, "findings (document, ordinal, item, code, severity, json)", 6,
            document.Findings.Select((f, n) => new object?[]
            {
                id, n, PlaceOf(items, f.Item), f.Code, SqliteFormat.Word(f.Severity), ContractJson.WritePart(f),
            }));
    }

    private static void WriteItems(SqliteConnection connection, long id, IReadOnlyList<AgendaItem> items, IReadOnlyList<string> keys) => Each(
        connection,
        "items (document, item, key, number, title, closed, case_number, case_key, kle_subject, kle_facet, outcome, decided_by, decision_date, follows)",
        14,
        items.Select((item, n) => new object?[]
        {
            id, n, keys[n], item.Number, item.Title, item.Closed, item.CaseNumber, SqliteFormat.CaseKey(item.CaseNumber), item.Kle?.Subject,
            item.Kle?.Facet, SqliteFormat.Word(item.Decision?.Outcome), item.Decision?.DecidedBy, SqliteFormat.Date(item.Decision?.Date),
            SqliteFormat.Word(item.Decision?.FollowsRecommendation),
        }));

    private static void Each(SqliteConnection connection, string target, int columns, IEnumerable<object?[]> rows)
    {
        PreparedInsert? insert = null;
        try
        {
            foreach (var row in rows)
            {
                insert ??= new PreparedInsert(
                    connection, $"INSERT INTO {target} VALUES ({string.Join(", ", Enumerable.Range(0, columns).Select(i => "$" + i))})", columns);
                insert.Run(row);
            }
        }
        finally
        {
            insert?.Dispose();
        }
    }

    /// <summary>Rows of the items, counted within each.</summary>
    private static IEnumerable<object?[]> PerItem<T>(
        IReadOnlyList<AgendaItem> items, Func<AgendaItem, IEnumerable<T>> parts, Func<int, int, T, object?[]> row) =>
        items.SelectMany((item, place) => parts(item).Select((part, n) => row(place, n, part)));

    /// <summary>Rows of the items and of what stands outside them, counted through the document.</summary>
    private static IEnumerable<object?[]> Throughout<T>(
        ExtractedDocument document, Func<AgendaItem, IEnumerable<T>> parts, IEnumerable<T> outside, Func<int?, int, T, object?[]> row) =>
        document.Items
            .SelectMany((item, place) => parts(item).Select(part => (Place: (int?)place, Part: part)))
            .Concat(outside.Select(part => (Place: (int?)null, Part: part)))
            .Select((one, n) => row(one.Place, n, one.Part));

    private static IEnumerable<(string Choice, string Name)> Votes(AgendaItem item) => item.Decision?.Votes is not { } votes
        ? []
        :
        [
            .. votes.For.Select(n => ("for", n)),
            .. votes.Against.Select(n => ("against", n)),
            .. votes.Abstained.Select(n => ("abstained", n)),
            .. votes.Reserved.Select(n => ("reserved", n)),
        ];

    /// <summary>The first item with that number; null when there is none.</summary>
    private static int? PlaceOf(IReadOnlyList<AgendaItem> items, string? number)
    {
        for (var i = 0; number is not null && i < items.Count; i++)
        {
            if (string.Equals(items[i].Number, number, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return null;
    }
}
