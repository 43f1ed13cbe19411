using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Core.Text.Sentences;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>Absence that stands among the cover's remarks: "Afbud: …", "… deltog ikke under punkterne 12-15".</summary>
internal static partial class CoverRemarks
{
    /// <summary>The persons that a remark is about, what it says of them, and the words behind their names that say it.</summary>
    public static (AttendanceKind Kind, IReadOnlyList<PersonMention> Persons, string Said) Read(LocatedText remark, Lexicon lexicon)
    {
        foreach (var (kind, template) in lexicon.Attendance)
        {
            if (template.MatchWhole(remark.Text) is { } match && match.Groups["names"] is { Success: true } names
                && DanishNames.ParseList(names.Value) is { Count: > 0 } persons)
            {
                return (kind, persons, remark.Text[(names.Index + names.Length)..].Trim(' ', ','));
            }
        }

        return (AttendanceKind.Present, [], "");
    }

    /// <summary>The items that a remark is limited to; empty when it is about the whole meeting.</summary>
    public static IReadOnlyList<string> Items(string remark)
    {
        return Named().Matches(remark).SelectMany(m => PointList.Parse(m.Groups["points"].Value)).Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>Hands what an item says of others ("deltog ikke under punkterne 12-15") on to those.</summary>
    public static void Spread(Minutes minutes, IReadOnlyList<ItemFacts> facts)
    {
        for (var from = 0; from < facts.Count; from++)
        {
            foreach (var stated in facts[from].Attendance.Where(a => a.Items.Count > 0).ToList())
            {
                var to = Enumerable.Range(0, facts.Count)
                    .Where(i => minutes.Items[i].Number is { } number && stated.Items.Contains(number, StringComparer.OrdinalIgnoreCase))
                    .ToList();
                if (to.Count == 0 || to is [var only] && only == from)
                {
                    continue;
                }

                facts[from].Attendance.Remove(stated);
                foreach (var i in to)
                {
                    facts[i].Attendance.Add(stated with { ItemOnly = true, Items = [], IsHandedOn = i != from });
                }

                // Left under one item and came back under a later one: away from those between.
                if (stated is { Kind: AttendanceKind.Partial, Leaves: true, Arrives: true } && to is [var left, var back])
                {
                    for (var i = left + 1; i < back; i++)
                    {
                        facts[i].Attendance.Add(stated with { Kind = AttendanceKind.Absent, ItemOnly = true, Items = [], Note = null, Leaves = false, Arrives = false, IsHandedOn = true });
                    }
                }
            }
        }
    }

    /// <summary>Hands each remark that is limited to items on to those items.</summary>
    public static void Apply(Minutes minutes, IReadOnlyList<ItemFacts> facts)
    {
        foreach (var said in minutes.Cover.Fields.Where(f => f.Field is CoverField.Remarks or CoverField.Present or CoverField.Absent or CoverField.Excused).SelectMany(f => Sentences(f.Value)))
        {
            var numbers = Limits(said.Text, minutes.Pipeline.Lexicon);
            if (numbers.Count == 0)
            {
                continue;
            }

            var (kind, persons, _) = Read(said, minutes.Pipeline.Lexicon);
            var moves = Movements.Read(said.Text, minutes.Pipeline.Lexicon);
            for (var i = 0; i < minutes.Items.Count; i++)
            {
                if (minutes.Items[i].Number is { } number && numbers.Contains(number, StringComparer.Ordinal))
                {
                    // What the item says itself of the person stands.
                    var told = facts[i].Attendance.ConvertAll(a => a.Name);
                    facts[i].Attendance.AddRange(persons.Where(p => !told.Exists(t => NameSimilarity.Compare(t, p.Name) is NameMatch.Same or NameMatch.Variant)).Select(p => new StatedAttendance(p.Name, kind, p.Note, true, said.Spans)
                    {
                        Arrives = moves.Arrives,
                        Leaves = moves.Leaves,
                        Arrived = moves.Arrived,
                        Left = moves.Left,
                    }));
                }
            }
        }
    }

    /// <summary>The sentences of a row of remarks: each is about its own persons.</summary>
    public static IEnumerable<LocatedText> Sentences(LocatedText row) => DanishSentences.Split(row.Text).Select(row.Slice);

    /// <summary>The items that a remark is an exception for; none where it says from or up to which somebody was there.</summary>
    public static IReadOnlyList<string> Limits(string remark, Lexicon lexicon) => lexicon.AttendanceBounds.Any(t => t.IsWithin(remark)) ? [] : Items(remark);

    [GeneratedRegex(
        @"\b(?:punkt|punkter|punkterne|pkt\.|sag|sager|sagerne|dagsordenspunkt|dagsordenspunkterne)\s+(?:nr\.\s*)?(?<points>\d{1,4}(?:\s*(?:-|–|—|,|og|samt|til)\s*(?:pkt\.\s*|punkt\s+)?\d{1,4})*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Named();
}
