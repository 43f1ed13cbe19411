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

    private static (TimeOnly? Start, TimeOnly? End) Times(IReadOnlyList<CoverRow> rows)
    {
        var (start, end, date) = (First(CoverField.Start), First(CoverField.End), First(CoverField.Date));
        return (start?.Start ?? date?.Start, end?.Start ?? start?.End ?? date?.End);

        DanishTime? First(CoverField field) => rows.Where(f => f.Field == field)
            .Select(f => DanishTimes.Parse(f.Value.Text) ?? DanishTimes.Find(f.Value.Text).Select(t => (DanishTime?)t).FirstOrDefault())
            .FirstOrDefault(t => t is not null);
    }
}
