using System.Globalization;
using MinutesMiner.Explaining;

namespace MinutesMiner.App.Output;

/// <summary>An explanation as text for a terminal.</summary>
internal static class ExplanationView
{
    /// <summary>How much of a line is shown.</summary>
    private const int Width = 110;

    public static void Write(TextWriter output, Explanation explanation)
    {
        output.WriteLine($"Pipeline: {explanation.Pipeline ?? "none claims it; read by " + explanation.ReadBy}");
        foreach (var trial in explanation.Pipelines)
        {
            Trial(output, trial);
        }

        foreach (var generic in explanation.Generic)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {generic.Name}: {generic.Score:0.0#} (generic: items that hold what items hold, less half of those that do not)"));
        }

        int? item = null;
        string? section = null;
        foreach (var (line, isFirst) in explanation.Lines.Select((l, i) => (l, i == 0)))
        {
            if (line.Item is not { } index)
            {
                output.Write(isFirst ? $"\nCover ({Terms.Of(explanation.Kind)}):\n" : "");
            }
            else if (line.Item != item)
            {
                var found = explanation.Items[index];
                output.WriteLine($"\nItem {found.Number}: {found.Title}{(found.Closed ? " (closed)" : "")}{(found.CaseNumber is { } c ? $" · case {c}" : "")}");
                section = null;
            }

            if (line.Section is not null && (line.Section != section || line.Kind == "heading"))
            {
                output.WriteLine($"  [{line.Section}]");
            }

            (item, section) = (line.Item, line.Section);
            Line(output, line);
        }
    }

    private static void Trial(TextWriter output, PipelineTrial trial)
    {
        if (trial.WrongMediaType is { } type)
        {
            output.WriteLine($"  {trial.Name}: does not read {type}");
            return;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {trial.Name}: {trial.Score:0.0#}{(trial.Score > 1 - 1e-6 ? "" : " of the 1.0 that claims")}"));
        foreach (var sign in trial.Signs)
        {
            var weight = sign.Weight.ToString("0.0#", CultureInfo.InvariantCulture);
            output.WriteLine(sign.Found is { } found
                ? $"    + {weight} {sign.Sign} ← \"{Cut(found)}\""
                : $"    – {weight} {sign.Sign}{(sign.Near is { } near ? $" ≈ {near}" : "")}");
        }
    }

    private static void Line(TextWriter output, ExplainedLine line)
    {
        output.WriteLine($"    {(line.Page is { } p ? $"p. {p} " : "")}{line.Kind}: {Cut(line.Text)}");
        foreach (var fired in line.Fired)
        {
            var part = fired.On.Length < line.Text.Length ? $" on \"{Cut(fired.On)}\"" : "";
            output.WriteLine($"        ← {fired.Rule}{Pattern(fired.Pattern)}{part}");
        }

        foreach (var near in line.Near)
        {
            output.WriteLine($"        ≈ {near.Rule}{Pattern(near.Pattern)}: {near.Why}");
        }
    }

    private static string Pattern(string pattern) => pattern.Length > 0 ? $" {Cut(pattern)}" : "";

    private static string Cut(string text) => text.Length <= Width ? text : text[..(Width - 1)] + "…";
}
