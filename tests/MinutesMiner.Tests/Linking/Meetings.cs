using System.Security.Cryptography;
using System.Text;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Linking;

/// <summary>Meetings made up for the tests of linking.</summary>
internal static class Meetings
{
    public const string Committee = "Teknikudvalget";
    public const string Finance = "Økonomiudvalget";
    public const string Council = "Byråd 2026-2029";

    public static string Hash(string seed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));

    public static ExtractedDocument Minutes(string body, string date, params AgendaItem[] items) => Of(DocumentKind.Minutes, body, date, items);

    public static ExtractedDocument Agenda(string body, string date, params AgendaItem[] items) => Of(DocumentKind.Agenda, body, date, items);

    public static AgendaItem Item(string number, string title, string? caseNumber = null, Outcome? outcome = Outcome.Approved) => new()
    {
        Number = number,
        Title = title,
        CaseNumber = caseNumber,
        Decision = outcome is { } decided ? new Decision { Text = decided.ToString(), Outcome = decided } : null,
    };

    public static ServiceRule Rule(string id, string item, string text, int weeks, RuleStatus status = RuleStatus.Adopted) => new()
    {
        Id = id, Item = item, Text = text, TargetGroup = "sygemeldte", Activity = "foerste-samtale", Status = status,
        Timing = new RuleTiming("deadline", "sygemelding", null, weeks, "week", $"senest {weeks} uger"),
    };

    private static ExtractedDocument Of(DocumentKind kind, string body, string date, AgendaItem[] items) => new()
    {
        Source = new SourceInfo { Uri = $"{body} {date}", Sha256 = Hash($"{kind} {body} {date} {string.Join('|', items.Select(i => i.Title))}"), MediaType = "text/plain" },
        Kind = kind,
        Municipality = "Nordby Kommune",
        Committee = body,
        Meeting = new Meeting { Date = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture) },
        Items = items,
    };
}
