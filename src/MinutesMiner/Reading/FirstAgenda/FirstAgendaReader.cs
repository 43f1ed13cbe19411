using System.Globalization;
using System.Text.Json;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading.Html;

namespace MinutesMiner.Reading.FirstAgenda;

/// <summary>
/// Reads what FirstAgenda Publication answers for a meeting (<c>/api/agenda/dagsorden/{id}</c>): JSON with the items' text as HTML.
/// Gives the blocks that a printed edition would have: a title, label–value lines, and for each item a heading "Punkt 4: …", its case
/// number, its text, its attachments and who was absent.
/// </summary>
/// <remarks>
/// <c>IsOpen</c> is not used: the API says false of public items too. What is closed says so in its title.
/// </remarks>
/// <param name="options">Limits of the HTML within, and of the file; the defaults when null.</param>
public sealed class FirstAgendaReader(HtmlOptions? options = null) : IDocumentReader
{
    private const string MediaType = "application/json";
    private const int MostItems = 10_000;
    private const int MostDepth = 64;

    private static readonly CultureInfo Danish = CultureInfo.InvariantCulture;

    private readonly HtmlOptions _options = options ?? HtmlOptions.Default;

    /// <inheritdoc/>
    public bool Recognises(ReadOnlySpan<byte> bytes, string extension)
    {
        var text = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && text.IndexOf("\"Dagsordenpunkter\""u8) >= 0 && text.IndexOf("\"Moede\""u8) >= 0;
    }

    /// <inheritdoc/>
    public Document Read(RawSource source, CancellationToken cancellationToken)
    {
        if (source.Bytes.Length > _options.MaxBytes)
        {
            return source.Unreadable(MediaType, new Diagnostic("json.limit.bytes", Severity.Error, $"The file is larger than {_options.MaxBytes} bytes."));
        }

        var bytes = source.Bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? source.Bytes[3..] : source.Bytes;
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MostDepth });
            var diagnostics = new List<Diagnostic>();
            var blocks = Blocks(json.RootElement, diagnostics, cancellationToken);
            return new Document(new DocumentSource(source.Uri, source.Sha256, MediaType), blocks, [], diagnostics) { Producer = "FirstAgenda Publication" };
        }
        catch (JsonException e)
        {
            return source.Unreadable(MediaType, new Diagnostic(
                "json.malformed", Severity.Error, $"The JSON breaks off or is not well-formed at line {e.LineNumber + 1}, byte {e.BytePositionInLine}."));
        }
    }

    private List<Block> Blocks(JsonElement root, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var items = new List<Block>();
        var count = 0;
        foreach (var item in root.Each("Dagsordenpunkter"))
        {
            if (++count > MostItems)
            {
                diagnostics.Add(new Diagnostic("json.limit.items", Severity.Error, $"The meeting has more than {MostItems} items: the rest was left out."));
                break;
            }

            items.AddRange(Item(item, diagnostics, cancellationToken));
        }

        return [.. Cover(root, IsMinutes(items)), .. items];
    }

    /// <summary>The API calls agenda and minutes by one name; minutes are what has decisions.</summary>
    private static bool IsMinutes(List<Block> items) =>
        items.Exists(b => b is HeadingBlock heading && heading.Text.Text.StartsWith("Beslutning", StringComparison.OrdinalIgnoreCase)
            && !heading.Text.Text.StartsWith("Beslutningspunkt", StringComparison.OrdinalIgnoreCase)
            && !heading.Text.Text.StartsWith("Beslutningstema", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Block> Cover(JsonElement root, bool isMinutes)
    {
        var meeting = root.Member("Moede");
        var body = root.Member("Udvalg").Words("Navn");
        var begin = meeting.Moment("Dato") ?? meeting.Moment("MeetingBeginUtc");
        var kind = isMinutes ? "Referat" : meeting.Is("IsSupplementaryAgenda") || root.Is("TillaegsDagsorden") ? "Tillægsdagsorden" : "Dagsorden";
        var title = begin is { } day ? string.Create(Danish, $"{kind} {body} d. {day:dd-MM-yyyy}") : $"{kind} {body}";
        yield return new HeadingBlock(LocatedText.Unpaged(title, TextStyle.Bold), 1);
        yield return Row("Udvalg", body);
        if (begin is { } start)
        {
            yield return Row("Mødedato", string.Create(Danish, $"{start:dd-MM-yyyy}"));
            yield return Row("Starttidspunkt", string.Create(Danish, $"kl. {start:HH:mm}"));
        }

        if (meeting.Moment("MeetingEndUtc") is { } end)
        {
            yield return Row("Sluttidspunkt", string.Create(Danish, $"kl. {end:HH:mm}"));
        }

        if (meeting.Words("Sted") is { Length: > 0 } place)
        {
            yield return Row("Mødested", place);
        }

        foreach (var people in meeting.Each("Moededeltagere").GroupBy(Presence, StringComparer.Ordinal).OrderByDescending(g => g.Key, StringComparer.Ordinal))
        {
            yield return Row(people.Key, string.Join(", ", people.Select(p => p.Words("Name")).Where(n => n.Length > 0)));
        }
    }

    private static string Presence(JsonElement person) =>
        person.Is("ParticipationCancelled") ? "Afbud" : person.Is("Absent") ? "Fraværende" : "Mødedeltagere";

    private IEnumerable<Block> Item(JsonElement item, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var title = item.Words("Navn");
        yield return new HeadingBlock(LocatedText.Unpaged($"Punkt {item.Words("Punktnummer")}: {(title.Length == 0 ? "Lukket punkt" : title)}", TextStyle.Bold), 1);
        if (item.Words("SagsNummer") is { Length: > 0 } caseNumber)
        {
            yield return Row("Sagsnummer", caseNumber);
        }

        foreach (var field in item.Each("Felter"))
        {
            if (field.Words("Navn") is { Length: > 0 } name)
            {
                yield return new HeadingBlock(LocatedText.Unpaged(name, TextStyle.Bold), 3);
            }

            if (field.Text("Html") is { Length: > 0 } html)
            {
                foreach (var block in HtmlBlocks.OfFragment(html, _options, diagnostics, cancellationToken))
                {
                    yield return block;
                }
            }
            else if (field.Words("Tekst") is { Length: > 0 } text)
            {
                yield return new ParagraphBlock(LocatedText.Unpaged(text));
            }
        }

        var attachments = item.Each("Bilag").Select(b => b.Words("Navn")).Where(n => n.Length > 0).ToList();
        if (attachments.Count > 0)
        {
            yield return new HeadingBlock(LocatedText.Unpaged("Bilag", TextStyle.Bold), 3);
        }

        foreach (var attachment in attachments)
        {
            yield return new ListItemBlock(LocatedText.Empty, LocatedText.Unpaged(attachment), 0);
        }

        foreach (var absent in item.Each("ExternalAgendaItemAttendees").Where(a => a.Words("Name").Length > 0).GroupBy(a => a.Words("Reason"), StringComparer.Ordinal))
        {
            yield return new HeadingBlock(LocatedText.Unpaged(absent.Key.Length == 0 ? "Fraværende" : absent.Key, TextStyle.Bold), 3);
            yield return new ParagraphBlock(LocatedText.Unpaged(string.Join(", ", absent.Select(a => a.Words("Name")))));
        }
    }

    private static ParagraphBlock Row(string label, string value) => new(LocatedText.Unpaged($"{label}: {value}"));
}
