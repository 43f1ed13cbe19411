using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Finds what an id stands for; the forms of ids are described at <see cref="IMinutesStore.ResolveAsync"/>.</summary>
internal static partial class IdResolver
{
    private const int MaxCandidates = 20;

    /// <summary>Documents looked at for an item or rule behind a beginning that many documents share.</summary>
    private const int MaxDocuments = 200;

    /// <summary>What the id stands for.</summary>
    public static Resolution Resolve(SqliteConnection connection, string id)
    {
        id = id.Trim();
        var found = new List<(IdCandidate Candidate, Resolution Resolution)>();
        var parts = Parts().Match(id);
        if (parts.Success)
        {
            var documents = Documents(connection, parts.Groups["document"].Value.ToLowerInvariant());
            var (item, rule) = (parts.Groups["item"], parts.Groups["rule"]);
            if (item.Success)
            {
                found.AddRange(documents.SelectMany(d => Items(connection, d, item.Value)).Select(Found));
            }
            else if (rule.Success)
            {
                found.AddRange(documents.SelectMany(d => Rules(connection, d, rule.Value)));
            }
            else
            {
                found.AddRange(documents.Select(Found));
            }
        }

        found.AddRange(Cases(connection, id).Select(Found));
        return found.Count switch
        {
            0 => new NothingResolved(id),
            1 => found[0].Resolution,
            _ => new AmbiguousId([.. found.Take(MaxCandidates).Select(f => f.Candidate)], found.Count),
        };
    }

    [GeneratedRegex("^(?<document>[0-9a-fA-F]{4,64})(#(?<item>.+)|/(?<rule>r[0-9]+))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parts();

    /// <summary>The document with that id, or else those whose hash begins so.</summary>
    private static List<DocumentEntry> Documents(SqliteConnection connection, string beginning)
    {
        var exact = EntryRows.Documents(connection, "WHERE d.short_id = @beginning", new { beginning });

        // A range, because LIKE would not use the index. 'g' comes after all hexadecimal digits.
        return exact.Count > 0
            ? exact
            : EntryRows.Documents(
                connection,
                "WHERE d.sha256 >= @beginning AND d.sha256 < @beginning || 'g' ORDER BY d.sha256 LIMIT @MaxDocuments",
                new { beginning, MaxDocuments });
    }

    private static IEnumerable<ItemEntry> Items(SqliteConnection connection, DocumentEntry document, string key) => EntryRows.Items(
        connection,
        "WHERE d.sha256 = @Sha256 AND i.key = @key COLLATE NOCASE",
        new { document.Sha256, key = ItemKeys.Normalize(key) });

    private static IEnumerable<(IdCandidate Candidate, Resolution Resolution)> Rules(
        SqliteConnection connection, DocumentEntry document, string rule) =>
        connection.Query<string>(
                "SELECT json FROM rules WHERE document = (SELECT id FROM documents WHERE sha256 = @Sha256) AND rule_id = @rule ORDER BY ordinal",
                new { document.Sha256, rule })
            .Take(1)
            .Select(json => ContractJson.ReadPart<ServiceRule>(json))
            .Select(r => (new IdCandidate($"{document.Id}/{r.Id}", Label(r.Text, document)), (Resolution)new ResolvedRule(document, r)));

    private static IEnumerable<CaseHistory> Cases(SqliteConnection connection, string id)
    {
        var at = id.LastIndexOf('@');
        var (number, municipality) = at > 0 ? (id[..at], id[(at + 1)..]) : (id, null);
        if (SqliteFormat.CaseKey(number) is not { } key)
        {
            return [];
        }

        var items = EntryRows.Items(connection, "WHERE i.case_key = @key ORDER BY d.date IS NULL, d.date, d.sha256, i.item", new { key });
        var cases = items
            .GroupBy(i => i.Document.Municipality, StringComparer.Ordinal)
            .Select(g => new CaseHistory(g.Last().CaseNumber!, g.Key, [.. g]))
            .OrderBy(c => c.Municipality, StringComparer.Ordinal)
            .ToArray();
        if (municipality is null)
        {
            return cases;
        }

        var meant = NameMatch.Select(municipality, cases.Select(c => c.Municipality).OfType<string>());
        return cases.Where(c => c.Municipality is null ? municipality.Length == 0 : meant.Contains(c.Municipality, StringComparer.Ordinal));
    }

    private static (IdCandidate Candidate, Resolution Resolution) Found(DocumentEntry document) =>
        (new IdCandidate(document.Id, Label(document.Title, document)), new ResolvedDocument(document));

    private static (IdCandidate Candidate, Resolution Resolution) Found(ItemEntry item) =>
        (new IdCandidate(item.Id, Label(item.Title, item.Document)), new ResolvedItem(item));

    private static (IdCandidate Candidate, Resolution Resolution) Found(CaseHistory found) =>
        (new IdCandidate($"{found.CaseNumber}@{found.Municipality}", Label(found.Items[^1].Title, found.Items[^1].Document)), new ResolvedCase(found));

    private static string Label(string? title, DocumentEntry document) => string.Join(
        ", ", new[] { title, document.Committee, document.Municipality, SqliteFormat.Date(document.Date) }.Where(p => !string.IsNullOrEmpty(p)));
}
