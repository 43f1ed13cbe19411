using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage.Search;
using MinutesMiner.Store.Search;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Reads what a hit shows.</summary>
/// <param name="connection">Inside the search's transaction.</param>
/// <param name="matcher">The query's words.</param>
/// <param name="sections">The sections to quote from; empty for any.</param>
/// <param name="snippetLength">Length of quoted text.</param>
/// <param name="cancellationToken">Stops.</param>
internal sealed class HitReader(
    SqliteConnection connection,
    PassageMatcher matcher,
    IReadOnlyList<SectionKind> sections,
    int snippetLength,
    CancellationToken cancellationToken)
{
    /// <summary>Passages of one item that are looked at, so that an item of thousands of pages does not hold up a search.</summary>
    private const int MaxPassages = 2000;

    private const string UnitSql =
        """
        SELECT d.short_id AS Document, d.uri AS Uri, d.kind AS Kind, d.municipality AS Municipality, d.committee AS Committee, d.date AS Date,
          COALESCE(i.title, d.title, '') AS Title, i.key AS Key, i.number AS Number, i.case_number AS CaseNumber, i.closed AS Closed,
          i.outcome AS Outcome
        FROM units AS u JOIN documents AS d ON d.id = u.document LEFT JOIN items AS i ON i.document = u.document AND i.item = u.item
        WHERE u.id = @Unit
        """;

    private const string PassageSql =
        """
        SELECT section AS Section, table_id AS TableId, text AS Text, spans AS Spans
        FROM passages WHERE unit = @Unit ORDER BY ordinal LIMIT @MaxPassages
        """;

    /// <summary>The hit for a unit.</summary>
    public SearchHit Read(ScoredUnit scored)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var unit = connection.QuerySingle<UnitRow>(UnitSql, new { scored.Unit });
        var passages = connection.Query<PassageRow>(PassageSql, new { scored.Unit, MaxPassages }).AsList();
        var choice = PassageChoice.Of([.. passages.Select(p => (SqliteFormat.ValueOrNull<SectionKind>(p.Section), p.Text))], sections, matcher);
        var quoted = choice.Passage is { } place ? passages[place] : new PassageRow();
        var spans = SqliteFormat.Spans(quoted.Spans);
        return new SearchHit
        {
            DocumentId = unit.Document,
            Uri = unit.Uri,
            Kind = SqliteFormat.Value<DocumentKind>(unit.Kind),
            ItemId = unit.Key is null ? null : $"{unit.Document}#{unit.Key}",
            ItemNumber = unit.Number,
            Title = unit.Title,
            TitleMatches = matcher.Match(unit.Title).Ranges,
            Municipality = unit.Municipality,
            Committee = unit.Committee,
            Date = SqliteFormat.Date(unit.Date),
            Outcome = SqliteFormat.ValueOrNull<Outcome>(unit.Outcome),
            Closed = unit.Closed ?? false,
            CaseNumber = unit.CaseNumber,
            Section = SqliteFormat.ValueOrNull<SectionKind>(quoted.Section),
            Table = quoted.TableId,
            Page = spans.Count == 0 ? null : spans[0].Page,
            Snippet = SnippetCutter.Cut(quoted.Text, choice.Match.Ranges, snippetLength),
            Spans = spans,
            FurtherPassages = choice.Further,
            Score = scored.Score,
        };
    }

    private sealed class UnitRow
    {
        public string Document { get; init; } = "";

        public string Uri { get; init; } = "";

        public string Kind { get; init; } = "";

        public string? Municipality { get; init; }

        public string? Committee { get; init; }

        public string? Date { get; init; }

        public string Title { get; init; } = "";

        public string? Key { get; init; }

        public string? Number { get; init; }

        public string? CaseNumber { get; init; }

        public bool? Closed { get; init; }

        public string? Outcome { get; init; }
    }

    private sealed class PassageRow
    {
        public string? Section { get; init; }

        public string? TableId { get; init; }

        public string Text { get; init; } = "";

        public string Spans { get; init; } = "[]";
    }
}
