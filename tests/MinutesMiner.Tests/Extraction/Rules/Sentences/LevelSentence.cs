using System.Globalization;
using System.Reflection;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction.Rules.Sentences;

/// <summary>A sentence of <c>sentences.txt</c> with the slots that its first rule must have.</summary>
/// <param name="Area">What it is about.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Slots">Slot by name; <c>?</c> as a value, or as a part of one, is anything.</param>
public sealed record LevelSentence(string Area, string Text, IReadOnlyDictionary<string, string> Slots)
{
    /// <summary>The slots, in the order of a report.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["target", "words", "activity", "modality", "quantity", "timing", "when", "anchor", "coverage", "provider", "condition", "from", "to"];

    /// <summary>Every sentence of the file.</summary>
    public static IReadOnlyList<LevelSentence> All { get; } = Read();

    /// <summary>The slots that the rule has otherwise than the sentence asks, as "slot: expected, not found".</summary>
    public IReadOnlyList<string> Compare(ServiceRule? rule)
    {
        var found = rule is null ? new Dictionary<string, string>() : Slot(rule);
        return [.. Names.Where(n => !Same(Slots.GetValueOrDefault(n, ""), found.GetValueOrDefault(n, "")))
            .Select(n => $"{n}: {Slots.GetValueOrDefault(n, "–")}, not {found.GetValueOrDefault(n, "–")}")];
    }

    private static bool Same(string expected, string actual)
    {
        if (expected == "?")
        {
            return true;
        }

        var (parts, others) = (expected.Split('?'), actual);
        return parts.Length == 2
            ? others.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase) && others.EndsWith(parts[1], StringComparison.OrdinalIgnoreCase)
            : expected.Equals(actual, StringComparison.OrdinalIgnoreCase);
    }

    private static Dictionary<string, string> Slot(ServiceRule rule)
    {
        var slots = new Dictionary<string, string> { ["target"] = rule.TargetGroup, ["activity"] = rule.Activity, ["modality"] = rule.Modality.ToString().ToLowerInvariant() };
        Add("words", rule.TargetText);
        Add("quantity", rule.Quantity is { } q ? $"{Number(q.Min)}..{Number(q.Max)} {q.Unit}{(q.Per is null ? "" : "/" + q.Per)}" : null);
        Add("timing", rule.Timing is { } t ? $"{t.Kind} {Number(t.Min)}..{Number(t.Max)} {t.Unit ?? "-"}" : null);
        Add("anchor", rule.Timing?.From);
        Add("when", rule.Timing?.Text);
        Add("coverage", rule.Coverage is { } c ? $"{Number(c.Min)}..{Number(c.Max)}" : null);
        Add("provider", rule.Provider);
        Add("condition", rule.Condition);
        Add("from", rule.EffectiveFrom?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("to", rule.EffectiveTo?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return slots;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                slots[name] = value;
            }
        }
    }

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";

    private static List<LevelSentence> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("sentences.txt")!;
        using var reader = new StreamReader(stream);
        var found = new List<LevelSentence>();
        var area = "";
        Dictionary<string, string> slots = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                area = line[3..];
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                Add(slots, line[2..colon], line[(colon + 2)..]);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                slots = new Dictionary<string, string> { ["modality"] = "must", ["target"] = "?" };
                found.Add(new LevelSentence(area, line, slots));
            }
        }

        return found;
    }

    /// <summary>"target: id "words"" and "timing: kind from min..max unit "words"" stand for several slots.</summary>
    private static void Add(Dictionary<string, string> slots, string name, string value)
    {
        var quote = value.IndexOf('"', StringComparison.Ordinal);
        var front = quote < 0 ? value : value[..quote].TrimEnd();
        if (name == "target")
        {
            var parts = front.Split(' ');
            slots["target"] = parts[0];
            slots["words"] = quote < 0 ? parts[^1] : value[(quote + 1)..^1];
        }
        else if (name == "timing" && value == "?")
        {
            (slots["timing"], slots["when"], slots["anchor"]) = ("?", "?", "?");
        }
        else if (name == "timing")
        {
            var parts = front.Split(' ');
            slots["timing"] = $"{parts[0]} {parts[2]} {parts[3]}";
            slots["when"] = value[(quote + 1)..^1];
            if (parts[1] != "-")
            {
                slots["anchor"] = parts[1];
            }
        }
        else
        {
            slots[name] = value;
        }
    }
}
