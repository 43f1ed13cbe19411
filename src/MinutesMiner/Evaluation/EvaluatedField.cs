using System.Globalization;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Evaluation;

/// <summary>A field of the export that is compared with gold: the values that a document gives it, as comparable lines.</summary>
/// <param name="Name">Name in tables and JSON.</param>
/// <param name="Values">Each value with the item it belongs to, so that a value under the wrong item is wrong.</param>
public sealed record EvaluatedField(string Name, Func<ExtractedDocument, IEnumerable<string>> Values)
{
    /// <summary>How the field is compared when equality of its values says too little; null for equality.</summary>
    public Func<ExtractedDocument, ExtractedDocument, Score>? Comparison { get; init; }

    /// <summary>Compares what was found with gold.</summary>
    public Score Compare(ExtractedDocument found, ExtractedDocument gold) => Comparison?.Invoke(found, gold) ?? Score.Compare(Name, Values(found), Values(gold));

    /// <summary>Every field that is compared, in the order of tables.</summary>
    public static IReadOnlyList<EvaluatedField> All { get; } =
    [
        Whole("kind", d => d.Kind.ToString()),
        Whole("municipality", d => d.Municipality),
        Whole("committee", d => d.Committee),
        Whole("title", d => d.Title),
        Whole("meeting", d => d.Meeting is { } m ? Text($"{m.Date:yyyy-MM-dd} {m.Start:HH:mm}-{m.End:HH:mm} {m.Place}") : null),
        new("participants", d => d.Meeting?.Participants.Select(p => $"{p.Name}: {p.Status}") ?? []),
        new("participant roles", d => d.Meeting?.Participants.Where(p => p.Role is not null || p.Party is not null).Select(p => $"{p.Name}: {p.Role} {p.Party}") ?? []),
        Each("items", i => [i.Closed ? "closed" : "open"]),
        Each("item titles", i => [i.Title]),
        Each("purposes", i => [i.Purpose?.ToString()]),
        Each("case numbers", i => [i.CaseNumber]),
        Each("sections", i => i.Sections.Select(s => $"{s.Kind}: {s.Title}")),
        Each("section texts", i => i.Sections.Select(s => $"{s.Kind}: {s.Text}")),
        Each("recommendations", i => i.Recommendations.Select(r => r.Text)),
        Each("recommended by", i => i.Recommendations.Select(r => r.By).Distinct(StringComparer.Ordinal)),
        Each("decisions", i => [i.Decision?.Text]),
        Each("decided by", i => [i.Decision is { } d ? Text($"{d.DecidedBy} {d.Date:yyyy-MM-dd}") : null]),
        Each("outcomes", i => [i.Decision?.Outcome.ToString()]),
        Each("acts", i => i.Decision?.Acts.Select(a => $"{a.Outcome}: {a.Text}") ?? []),
        Each("follows", i => [i.Decision?.FollowsRecommendation.ToString()]),
        Each("remarks", i => i.Decision?.Remarks ?? []),
        Each("votes", i => i.Decision is { } d ? Votes(d.Votes) : []),
        Each("history", i => i.History.Select(h => Text($"{h.Committee} {h.Date:yyyy-MM-dd} {h.ItemNumber} {h.Text}"))),
        Each("attendance", i => i.Attendance.Select(a => $"{a.Name}: {a.Status}")),
        Each("attachments", i => i.Attachments),
        Everywhere("tables", d => d.Tables, i => i.Tables, t => [Text($"{t.HeaderRows}|{string.Join('\n', t.Rows.Select(r => string.Join('|', r)))}")]),
        Everywhere("table captions", d => d.Tables, i => i.Tables, t => [$"{t.Caption} ({t.Unit})"]),
        Everywhere("table numbers", d => d.Tables, i => i.Tables, t => t.Numbers.SelectMany(r => r).OfType<decimal>().Select(n => n.ToString("0.######", CultureInfo.InvariantCulture))),
        Everywhere("commitments", d => d.Commitments, i => i.Commitments, c => [c.Text]),
        Everywhere("commitment facts", d => d.Commitments, i => i.Commitments, c => [Text($"{c.Owner} {c.Due:yyyy-MM-dd} {c.Kind}: {c.Text}")]),
        Everywhere("references", d => d.References, i => i.References, r => [$"{r.Kind} {r.Text} = {r.Target}"]),
        new("rules", d => d.Rules.Select(r => $"{r.Item} {r.Text}")) { Comparison = Rules },
        .. RuleSlot.All.Select(s => new EvaluatedField(s.Name, _ => []) { Comparison = (found, gold) => s.Compare(RuleMatcher.Match(found.Rules, gold.Rules)) }),
        new("findings", d => d.Findings.Select(f => $"{f.Item} {f.Code} {f.Actual}")),
        Each("pages", i => Pages(i)),
    ];

    /// <summary>Rules as spans: found where a rule of gold stands, whatever their slots say.</summary>
    private static Score Rules(ExtractedDocument found, ExtractedDocument gold)
    {
        var pairs = RuleMatcher.Match(found.Rules, gold.Rules);
        return new Score(
            "rules",
            pairs.Count,
            found.Rules.Except(pairs.Select(p => p.Found), ReferenceEqualityComparer.Instance).Cast<ServiceRule>().Select(Line).ToList(),
            gold.Rules.Except(pairs.Select(p => p.Gold), ReferenceEqualityComparer.Instance).Cast<ServiceRule>().Select(Line).ToList());

        static string Line(ServiceRule rule) => $"{rule.Item} [{rule.TargetGroup} {rule.Activity}] {rule.Text}";
    }

    private static EvaluatedField Whole(string name, Func<ExtractedDocument, string?> value) =>
        new(name, d => value(d) is { } text ? [text] : []);

    private static EvaluatedField Each(string name, Func<AgendaItem, IEnumerable<string?>> values) =>
        new(name, d => d.Items.SelectMany(i => values(i).OfType<string>().Select(v => $"{i.Number}: {v}")));

    /// <summary>A field of facts that stand under items or, in slides and memos, under none.</summary>
    private static EvaluatedField Everywhere<T>(
        string name, Func<ExtractedDocument, IEnumerable<T>> outside, Func<AgendaItem, IEnumerable<T>> ofItem, Func<T, IEnumerable<string>> values) =>
        new(name, d => d.Items.SelectMany(i => ofItem(i).SelectMany(values).Select(v => $"{i.Number}: {v}")).Concat(outside(d).SelectMany(values)));

    private static IEnumerable<string> Votes(Votes votes) =>
    [
        .. votes.For.Select(v => $"for {v}"), .. votes.Against.Select(v => $"against {v}"), .. votes.Abstained.Select(v => $"abstained {v}"),
        .. votes.Counts.For is { } f ? [$"for {f}"] : Array.Empty<string>(),
        .. votes.Counts.Against is { } a ? [$"against {a}"] : Array.Empty<string>(),
        .. votes.Counts.Abstained is { } b ? [$"abstained {b}"] : Array.Empty<string>(),
        .. votes.Unanimous is { } u ? [$"unanimous {u}"] : Array.Empty<string>(),
    ];

    /// <summary>The pages on which an item's facts stand, for sources that have pages.</summary>
    private static IEnumerable<string> Pages(AgendaItem item)
    {
        foreach (var section in item.Sections.Where(s => s.Text.Length > 0))
        {
            yield return $"{section.Kind} {List(section.Spans)}";
        }

        foreach (var recommendation in item.Recommendations)
        {
            yield return $"recommendation {List(recommendation.Spans)}";
        }

        if (item.Decision is { } decision)
        {
            yield return $"decision {List(decision.Spans)}";
        }

        foreach (var table in item.Tables)
        {
            yield return $"table {List(table.Spans)}";
        }
    }

    private static string List(IEnumerable<Span> spans) => string.Join(',', spans.Select(s => s.Page).OfType<int>().Distinct().Order());

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture).Trim();
}
