using System.Globalization;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>Absence that stands among the cover's remarks: "Afbud: …", "… deltog ikke under punkterne 12-15".</summary>
internal static partial class CoverRemarks
{
    /// <summary>The persons that a remark is about, and what it says of them.</summary>
    public static (AttendanceKind Kind, IReadOnlyList<PersonMention> Persons) Read(LocatedText remark, Lexicon lexicon)
    {
        foreach (var (kind, template) in lexicon.Attendance)
        {
            if (template.MatchWhole(remark.Text) is { } match && match.Groups["names"] is { Success: true } names
                && DanishNames.ParseList(names.Value) is { Count: > 0 } persons)
            {
                return (kind, persons);
            }
        }

        return (AttendanceKind.Present, []);
    }

    /// <summary>The items that a remark is limited to; empty when it is about the whole meeting.</summary>
    public static IReadOnlyList<string> Items(string remark)
    {
        if (Range().Match(remark) is not { Success: true } match)
        {
            return [];
        }

        var first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
        var last = match.Groups["last"].Success ? int.Parse(match.Groups["last"].Value, CultureInfo.InvariantCulture) : first;
        return last < first || last - first > 500
            ? []
            : Enumerable.Range(first, last - first + 1).Select(n => n.ToString(CultureInfo.InvariantCulture)).ToList();
    }

    /// <summary>Hands each remark that is limited to items on to those items.</summary>
    public static void Apply(Minutes minutes, IReadOnlyList<ItemFacts> facts)
    {
        foreach (var row in minutes.Cover.Fields.Where(f => f.Field == CoverField.Remarks))
        {
            var numbers = Items(row.Value.Text);
            var (kind, persons) = Read(row.Value, minutes.Pipeline.Lexicon);
            for (var i = 0; i < minutes.Items.Count; i++)
            {
                if (minutes.Items[i].Number is { } number && numbers.Contains(number, StringComparer.Ordinal))
                {
                    facts[i].Attendance.AddRange(persons.Select(p => new StatedAttendance(p.Name, kind, p.Note, true, row.Value.Spans)));
                }
            }
        }
    }

    [GeneratedRegex(@"\b(?:punkt|punkterne|pkt\.|sag|sagerne)\s+(?<first>\d{1,4})(?:\s*(?:-|–|til|og)\s*(?<last>\d{1,4}))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Range();
}
