using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.Linking.Rules;

/// <summary>Public ids that depend on nothing but what the document says.</summary>
internal static class RuleKeys
{
    private const int HashLength = 6;

    /// <summary>The id of each rule of a document; rules that say the same are told apart by <c>-2</c>, <c>-3</c> in their order.</summary>
    public static IReadOnlyList<string> Of(LinkDocument document)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. document.Rules.Select(r => Distinct(seen, Key(document, r.Item, Content(r.Rule))))];
    }

    /// <summary>The id of each commitment of a document, formed in the same way.</summary>
    public static IReadOnlyList<string> OfCommitments(LinkDocument document)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. document.Commitments.Select(c => Distinct(seen, Key(document, c.Item, $"c|{LinkText.Key(c.Commitment.Text)}")))];
    }

    private static string Key(LinkDocument document, LinkItem? item, string content)
    {
        var place = Slug((document.Municipality ?? "ukendt").Replace("Kommune", "", StringComparison.OrdinalIgnoreCase));
        var day = document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "udateret";
        var number = item?.Number is { } printed ? Slug(printed) : "0";

        // An agenda proposes what the minutes adopt: two rules, though the words are the same.
        var kind = document.Kind == DocumentKind.Agenda ? "agenda" : "";
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}|{document.Body.Key}|{(document.Date is null ? LinkText.Key(document.Title ?? "") : "")}|{content}"));
        return $"{place}-{day}-{number}-{Convert.ToHexStringLower(bytes)[..HashLength]}";
    }

    private static string Content(ServiceRule rule) => string.Create(
        CultureInfo.InvariantCulture,
        $"{LinkText.Key(rule.Text)}|{rule.TargetGroup}|{rule.Activity}|{rule.Modality}|{rule.Quantity?.Min}|{rule.Quantity?.Max}|{rule.Quantity?.Per}|{rule.Timing?.Kind}|{rule.Timing?.Min}|{rule.Timing?.Max}|{rule.Timing?.Unit}");

    private static string Distinct(Dictionary<string, int> seen, string key)
    {
        var count = seen[key] = seen.GetValueOrDefault(key) + 1;
        return count == 1 ? key : $"{key}-{count.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Slug(string text)
    {
        var key = NameMatch.Key(text).Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal);
        var slug = string.Concat(key.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');
        return slug.Length == 0 ? "0" : slug;
    }
}
