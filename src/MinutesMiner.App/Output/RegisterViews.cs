using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Links;
using MinutesMiner.Linking.Cases;
using MinutesMiner.Linking.Comparison;
using MinutesMiner.Linking.Meetings;
using MinutesMiner.Linking.Rules;

namespace MinutesMiner.App.Output;

/// <summary>The rule register, commitments and cases as text for a terminal of 100 columns.</summary>
internal static class RegisterViews
{
    private const int PlaceWidth = 24;

    /// <summary>Rules, three lines or more each.</summary>
    public static void Rules(TextWriter output, IEnumerable<RegisteredRule> rules)
    {
        foreach (var one in rules)
        {
            var rule = one.Entry.Rule;
            output.WriteLine($"{one.Standing.Key}  {Standing(one.Standing)}");
            output.WriteLine(TextWrap.Indent($"{rule.TargetGroup} · {rule.Activity}{Measure(one)} · {Terms.Of(rule.Modality)}", "  "));
            output.WriteLine(TextWrap.Indent($"{Where(one.Entry.Document, rule.Spans)} · {one.Entry.ItemId ?? one.Entry.Document.Id}", "  "));
            Quote(output, one, "  ");
            output.WriteLine();
        }
    }

    /// <summary>Municipalities side by side: a block for each thing compared, a gap where one says nothing.</summary>
    public static void Comparison(TextWriter output, RuleComparison comparison, bool uncounted)
    {
        foreach (var row in comparison.Rows.Where(r => uncounted || r.Measure != MeasureKind.None))
        {
            output.WriteLine($"{row.Label} [{row.Activity}], {Heading(row.Measure)}");
            foreach (var entry in row.Entries)
            {
                var place = Cut(entry.Place, PlaceWidth - 1).PadRight(PlaceWidth);
                if (entry.Cells.Count == 0)
                {
                    output.WriteLine($"  {place}– says nothing");
                }

                foreach (var cell in entry.Cells)
                {
                    var standing = cell.Rule.Standing;
                    output.WriteLine($"  {place}{(cell.Value.Length > 0 ? cell.Value : Terms.Of(cell.Rule.Entry.Rule.Modality)),-24} {Standing(standing)}");
                    place = new string(' ', PlaceWidth);
                    output.WriteLine(TextWrap.Indent(
                        $"{cell.Rule.Entry.Rule.TargetGroup} · {Path.GetFileName(cell.Rule.Entry.Document.Uri)}{Colon(cell.Rule.Entry.Rule.Spans)} · {standing.Key}", "  " + place));
                    Quote(output, cell.Rule, "  " + place);
                }
            }

            output.WriteLine();
        }
    }

    /// <summary>The life of a rule, an event a block.</summary>
    public static void Timeline(TextWriter output, IReadOnlyList<RuleEvent> events, DateOnly on)
    {
        foreach (var one in events)
        {
            var sure = one.Score is { } score ? $" (score {Terms.Score(score)})" : "";
            output.WriteLine($"{Terms.Of(one.Date),-10}  {Terms.Of(one.Kind)}{sure}");
            var spans = one.Rule?.Entry.Rule.Spans ?? one.Commitment?.Entry.Commitment.Spans ?? [];
            output.WriteLine(TextWrap.Indent($"{Where(one.At.Document, spans)}{(one.At.Item is { } item ? $" · {item.Id}" : "")}", "            "));
            if (one.Rule is { } rule)
            {
                output.WriteLine(TextWrap.Indent($"{Standing(rule.Standing)} · {rule.Standing.Key}{Measure(rule)}", "            "));
                Quote(output, rule, "            ");
            }
            else if (one.Commitment is { } promised)
            {
                output.WriteLine(TextWrap.Indent($"{State(promised, on)}: \"{promised.Entry.Commitment.Text}\"", "            "));
            }
            else if (one.At.Item is { } at)
            {
                output.WriteLine(TextWrap.Indent(at.Title, "            "));
            }
        }
    }

    /// <summary>Commitments with what became of them by the day.</summary>
    public static void Commitments(TextWriter output, IEnumerable<RegisteredCommitment> commitments, DateOnly on)
    {
        foreach (var one in commitments)
        {
            var commitment = one.Entry.Commitment;
            output.WriteLine($"{one.Standing.Key}  {State(one, on)}");
            output.WriteLine(TextWrap.Indent(
                $"{Where(one.Entry.Document, commitment.Spans)} · {one.Entry.ItemId ?? one.Entry.Document.Id}{(commitment.Owner is { } owner ? $" · {owner}" : "")}", "  "));
            output.WriteLine(TextWrap.Indent($"\"{commitment.Text}\"", "  "));
            if (one.MetBy is { } met && one.Standing.Met <= on)
            {
                output.WriteLine(TextWrap.Indent($"kept {Terms.Of(one.Standing.Met)} by {met.Document.Committee}, item {met.Number}: {met.Title} · {met.Id} (score {Terms.Score(one.Standing.Score)})", "    "));
            }

            output.WriteLine();
        }
    }

    /// <summary>A case through the bodies.</summary>
    public static void Case(TextWriter output, IReadOnlyList<Treatment> treatments)
    {
        foreach (var one in treatments)
        {
            var item = one.Item;
            output.WriteLine(TextWrap.Indent($"{item.Document.Committee}, item {item.Number}: {item.Title}", $"  {Terms.Of(item.Document.Date)}  "));
            output.WriteLine($"              {(one.IsSecond ? Terms.Of(item.Document.Kind) + ", same meeting" : item.Outcome is { } o ? Terms.Of(o) : "no decision")} · {item.Id}{(item.CaseNumber is { } n ? $" · case {n}" : "")}");
            foreach (var link in one.From)
            {
                output.WriteLine($"              ← {Terms.Of(link.Link.Kind)} from {link.To.Item!.Id} ({Terms.Score(link.Link.Score)}: {string.Join(", ", link.Link.Evidence)})");
            }

            if (one.AwaitsMore)
            {
                output.WriteLine("              not linked: it was sent on or put off, and no later treatment is stored");
            }
        }
    }

    /// <summary>What changed between an agenda and the minutes.</summary>
    public static void Differences(TextWriter output, DocumentEntry agenda, IReadOnlyList<MeetingDifference> differences)
    {
        output.WriteLine();
        output.WriteLine($"  Against the agenda {agenda.Id}: {(differences.Count == 0 ? "nothing changed but the decisions" : $"{differences.Count} differences")}");
        foreach (var one in differences)
        {
            var place = one.MinutesItem is { } at ? $"item {at + 1}" : $"agenda item {one.AgendaItem + 1}";
            output.WriteLine(TextWrap.Indent($"{place}, {Terms.Of(one.Kind)}: {Words(one.Before)} → {Words(one.After)}", "    "));
        }
    }

    private static string Words(string? text) => text is null ? "–" : $"\"{Cut(text, 160)}\"";

    private static string State(RegisteredCommitment one, DateOnly on)
    {
        var due = one.Standing.Due is { } day ? $"due {Terms.Of(day)}" : one.Entry.Commitment.DueText is { } text ? $"due \"{text}\"" : "no date";
        return $"{Terms.Of(one.Standing.StateOn(on))}, {due}";
    }

    private static string Standing(RuleStanding standing)
    {
        var ended = standing.EndedHow is { } how ? $", {Past(how)} {Terms.Of(standing.ValidTo?.AddDays(1))}" : standing.ValidTo is { } to ? $", to {Terms.Of(to)}" : "";
        return $"{Terms.Of(standing.Authority)}{(standing.ValidFrom is { } from ? $" from {Terms.Of(from)}" : "")}{ended}{(standing.AdoptedAs is null ? "" : ", adopted later")}";
    }

    private static string Past(LinkKind how) => how switch
    {
        LinkKind.Repeals => "repealed",
        LinkKind.Amends => "amended",
        LinkKind.Restates => "restated",
        _ => "superseded",
    };

    private static void Quote(TextWriter output, RegisteredRule one, string indent)
    {
        output.WriteLine(TextWrap.Indent($"\"{one.Entry.Rule.Text}\"", indent));
        foreach (var hint in one.Standing.Hints)
        {
            output.WriteLine(TextWrap.Indent($"hint: {hint.Message} \"{hint.Sentence}\" [{hint.Code}]", indent));
        }
    }

    private static string Measure(RegisteredRule one) => RuleMeasure.Of(one.Entry.Rule).ToString() is { Length: > 0 } text ? $" · {text}" : "";

    private static string Where(DocumentEntry document, IReadOnlyList<Span> spans) =>
        $"{string.Join(", ", new[] { document.Municipality, document.Committee, Terms.Of(document.Date) }.OfType<string>())} · {Path.GetFileName(document.Uri)}{Colon(spans)}";

    private static string Colon(IReadOnlyList<Span> spans) => spans.Count > 0 && spans[0].Page is { } page ? $":{page}" : "";

    private static string Heading(MeasureKind kind) => kind switch
    {
        MeasureKind.Weeks => "weeks",
        MeasureKind.TimesAYear => "times a year",
        MeasureKind.HoursAWeek => "hours a week",
        MeasureKind.Count => "number",
        MeasureKind.Exempt => "exemptions",
        _ => "without numbers",
    };

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
