using System.Security.Cryptography;
using System.Text;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.Store.Tests.Contract;

/// <summary>Documents made up for the tests.</summary>
internal static class Samples
{
    public const string Engine = "engine 1";

    public static string Hash(string seed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));

    public static ExtractedDocument Document(
        string name, string? municipality = "Nordby Kommune", string? committee = "Teknikudvalget", string? date = "2025-03-04", params AgendaItem[] items) => new()
        {
            Source = new SourceInfo { Uri = name, Sha256 = Hash(name), MediaType = "application/pdf", Pages = 9 },
            Kind = DocumentKind.Minutes,
            Municipality = municipality,
            Committee = committee,
            Title = "Referat " + name,
            Meeting = date is null ? null : new Meeting { Date = DateOnly.Parse(date, null) },
            Items = items,
        };

    public static AgendaItem Item(string? number, string title, params Section[] sections) =>
        new() { Number = number, Title = title, Sections = sections };

    public static AgendaItem Decided(string? number, string title, Outcome outcome, string decision, params Section[] sections) => new()
    {
        Number = number,
        Title = title,
        Sections = [.. sections, Text(SectionKind.Decision, decision, 3)],
        Decision = new Decision { Text = decision, Outcome = outcome, Acts = [new Act(outcome, decision)], Spans = [At(3)] },
    };

    public static Section Text(SectionKind kind, string text, int page = 2) => new(kind, kind.ToString(), text, [At(page)]);

    public static Span At(int page, double top = 100) => new(page, new Box(72, top, 500, top + 12), null);

    /// <summary>A passage for each section, cut at line feeds.</summary>
    public static IReadOnlyList<Passage> Passages(ExtractedDocument document) =>
    [
        .. document.Items.SelectMany((item, place) => item.Sections.SelectMany(s =>
            s.Text.Split('\n').Select(text => new Passage(place, s.Kind, text, s.Spans)))),
    ];

    public static Task<PutResult> PutAsync(this IMinutesStore store, ExtractedDocument document, string engine = Engine) =>
        store.PutAsync(document, Passages(document), engine);
}
