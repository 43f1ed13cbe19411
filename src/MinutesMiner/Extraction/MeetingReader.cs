using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Times;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>Makes the meeting of the cover's rows and of what the items say of attendance.</summary>
internal static class MeetingReader
{
    public static Meeting? Read(Minutes minutes, IReadOnlyList<ItemFacts> items)
    {
        var cover = minutes.Cover;
        // A memo's own date is no meeting's.
        if (minutes.Items.Count == 0
            && (cover.Date is null || (minutes.Kind == DocumentKind.Memo && cover.Fields.Any(f => f.Field == CoverField.Date))))
        {
            return null;
        }

        // Where there are no items, what looks like the cover is the whole document, and its rows may be anybody's.
        var rows = minutes.Items.Count == 0 ? cover.Fields.Where(f => f.IsOfTitle).ToList() : cover.Fields;
        var (start, end) = Times(rows);
        end ??= Adjourned(minutes);
        if (minutes.Items.Count == 0 && (start, end) is (null, null))
        {
            (start, end) = Program(cover);
        }

        return new Meeting
        {
            Date = cover.Date,
            Start = start,
            End = end,
            Place = rows.FirstOrDefault(f => f.Field == CoverField.Place)?.Value.Text,
            Participants = new ParticipantReader(minutes).Read(items),
        };
    }

    /// <summary>When the meeting ended, where a sentence of its last items tells it.</summary>
    private static TimeOnly? Adjourned(Minutes minutes) => minutes.Items.TakeLast(LastItems).Reverse()
        .SelectMany(i => i.Sections).SelectMany(SentenceReader.Of)
        .Select(s => Adjournment.Find(s, minutes.Pipeline.Lexicon) is { } ended ? DanishTimes.Parse(ended.Time.Text)?.Start : null)
        .FirstOrDefault(t => t is not null);

    private const int LastItems = 4;

    /// <summary>When a deck's programme begins, and when it says that it ends: hours that rise, one a line.</summary>
    private static (TimeOnly? Start, TimeOnly? End) Program(Cover cover)
    {
        const int frontBlocks = 40;
        const int fewestHours = 3;
        var hours = cover.Blocks.Take(frontBlocks).Where(b => b is not TableBlock).SelectMany(b => b.Text.Lines())
            .Select(l => (Line: l.Text, Times: DanishTimes.Find(l.Text)))
            .Where(l => l.Times is [var first, ..] && first.Range.Start == 0 && first.Range.End < l.Line.Length)
            .Select(l => (At: l.Times[0], Words: l.Line[l.Times[0].Range.End..].TrimStart(' ', ':', '-', '–')))
            .ToList();
        return hours.Count < fewestHours || hours.Zip(hours.Skip(1)).Any(p => p.Second.At.Start <= p.First.At.Start) ? (null, null)
            : (hours[0].At.Start, hours[^1].At.End ?? (Closings.Any(c => hours[^1].Words.StartsWith(c, StringComparison.OrdinalIgnoreCase)) ? hours[^1].At.Start : null));
    }

    private static readonly string[] Closings = ["Tak for", "Slut", "Farvel", "Mødet slutter", "Forventet slut"];

    private static (TimeOnly? Start, TimeOnly? End) Times(IReadOnlyList<CoverRow> rows)
    {
        var (start, end, date) = (First(CoverField.Start), First(CoverField.End), First(CoverField.Date));
        return (start?.Start ?? date?.Start, end?.Start ?? start?.End ?? date?.End);

        DanishTime? First(CoverField field) => rows.Where(f => f.Field == field)
            .Select(f => DanishTimes.Parse(f.Value.Text) ?? DanishTimes.Find(f.Value.Text).Select(t => (DanishTime?)t).FirstOrDefault())
            .FirstOrDefault(t => t is not null);
    }
}
