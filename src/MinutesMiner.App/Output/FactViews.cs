using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.App.Output;

/// <summary>Single facts as a line of text, and lists of them under a heading.</summary>
internal static class FactViews
{
    /// <summary>A heading and its lines; nothing when there are none.</summary>
    public static void Lines(TextWriter output, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"  {heading}:");
        foreach (var line in all)
        {
            output.WriteLine(TextWrap.Indent(line, "    "));
        }
    }

    public static string Table(FactTable table) =>
        $"{table.Id}: {table.Rows.Count} rows{(table.Caption is { } caption ? $", {caption}" : "")}{(table.Unit is { } unit ? $" ({unit})" : "")}{Terms.Where(table.Spans)}";

    public static string Rule(ServiceRule rule)
    {
        var set = rule.SetBy is { } by ? $", {Terms.Of(by.Relation)} by item {by.Item}" : "";
        return $"{rule.TargetGroup} · {rule.Activity} · {Terms.Of(rule.Modality)} · {Terms.Of(rule.Status)}{set}: {Quote(rule.Text)}{Terms.Where(rule.Spans)}";
    }

    public static string Commitment(Commitment commitment)
    {
        var due = commitment.Due is { } day ? $"due {Terms.Of(day)}" : commitment.DueText is { } text ? $"due \"{text}\"" : "no date";
        return $"{due}{(commitment.Owner is { } owner ? $" · {owner}" : "")}: {Quote(commitment.Text)}{Terms.Where(commitment.Spans)}";
    }

    public static string Finding(Finding finding)
    {
        var instead = finding is { Actual: { } actual, Expected: { } expected } ? $" ({actual}, expected {expected})" : "";
        return $"{(finding.Severity == Severity.Info ? "note" : Terms.Of(finding.Severity))} [{finding.Code}]: {finding.Message}{instead}{Terms.Where(finding.Spans)}";
    }

    /// <summary>A document's words between quotation marks, unless they bring their own.</summary>
    public static string Quote(string text) => text is ['”' or '"' or '»' or '“', ..] ? text : $"\"{text}\"";
}
