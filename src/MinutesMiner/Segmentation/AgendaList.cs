using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Identifiers;

namespace MinutesMiner.Segmentation;

/// <summary>An entry of the list of items that stands ahead of them.</summary>
/// <param name="Number">As printed.</param>
/// <param name="PrintedNumber">The number where it stands.</param>
/// <param name="Title">The title as printed; a page number may end it.</param>
internal sealed record AgendaEntry(string Number, LocatedText PrintedNumber, LocatedText Title);

/// <summary>
/// The list of its items that a document prints ahead of them ("Sager på mødet", "Indholdsfortegnelse"). It tells the numbers of items that
/// stand below without one, and which numbered lines among them are no items: those of a list or of sub-headings.
/// </summary>
internal sealed partial class AgendaList
{
    private const int FewestEntries = 3;
    private const int MostEntries = 300;
    private const int MostBlocks = 1_000;
    private const int LargestStep = 3;
    private const int LongestNumber = 9_999;

    /// <summary>So many letters at the front of two titles that go on differently make them the same.</summary>
    private const int FewestLetters = 6;

    private readonly IReadOnlyList<AgendaEntry> _entries;
    private readonly List<string> _keys;

    private AgendaList(IReadOnlyList<AgendaEntry> entries) => (_entries, _keys) = (entries, entries.Select(e => Key(e.Title.Text)).ToList());

    /// <summary>The list among the blocks ahead of the first item: the longest run of lines whose numbers rise. Empty when there is none.</summary>
    public static AgendaList Of(IEnumerable<Block> front)
    {
        var (best, run) = (new List<AgendaEntry>(), new List<AgendaEntry>());
        foreach (var line in front.Take(MostBlocks).SelectMany(Lines))
        {
            if (Entry(line) is { } entry)
            {
                if (run.Count > 0 && Value(entry) - Value(run[^1]) is < 1 or > LargestStep)
                {
                    run = [];
                }

                run.Add(entry);
                best = run.Count > best.Count ? run : best;
            }
            else if (run.Count > 0 && IsRest(line))
            {
                run[^1] = run[^1] with { Title = LocatedText.Join([run[^1].Title, line]) };
            }
        }

        return new AgendaList(best.Count is >= FewestEntries and <= MostEntries ? best : []);
    }

    /// <summary>
    /// The items with their numbers, where none prints one: by their titles, and between those by their place, where as many entries as items
    /// are left. A closed item that prints no title has the entry's.
    /// </summary>
    public IReadOnlyList<MinutesItem> Number(IReadOnlyList<MinutesItem> items)
    {
        if (_entries.Count == 0 || items.Any(i => i.Number is not null))
        {
            return items;
        }

        var entries = new int[items.Count];
        var next = 0;
        for (var i = 0; i < items.Count; i++)
        {
            var key = Key(items[i].Title.Text);
            entries[i] = key.Length == 0 ? -1 : _keys.FindIndex(next, k => IsSame(k, key));
            next = entries[i] < 0 ? next : entries[i] + 1;
        }

        var told = entries.Count(e => e >= 0);
        var before = -1;
        for (var i = 0; i < items.Count; i++)
        {
            if (entries[i] < 0)
            {
                var after = Array.FindIndex(entries, i, e => e >= 0);
                var left = (after < 0 ? _entries.Count : entries[after]) - (before < 0 ? -1 : entries[before]) - 1;
                if (left == (after < 0 ? items.Count : after) - before - 1)
                {
                    entries[i] = (before < 0 ? -1 : entries[before]) + 1;
                }
            }

            before = entries[i] >= 0 ? i : before;
        }

        return 2 * told <= items.Count ? items : items.Select((item, i) => entries[i] < 0 ? item : With(item, _entries[entries[i]])).ToList();
    }

    /// <summary>
    /// Leaves out starts that the list does not hold, where it holds nearly all others: numbered lines within an item. What stands below the last
    /// entry's item with a higher number was added to the agenda.
    /// </summary>
    public IReadOnlyList<PlacedStart> Sift(IReadOnlyList<PlacedStart> starts)
    {
        const double nearlyAll = 0.8;
        var found = new HashSet<int>();
        var (held, last) = (new bool[starts.Count], -1);
        for (var i = 0; i < starts.Count; i++)
        {
            var at = starts[i].Start.Number is { } number ? Find(number, starts[i].Start.Title, found) : -1;
            held[i] = at >= 0;
            (last, _) = at < 0 ? (last, false) : (i, found.Add(at));
        }

        if (_entries.Count == 0 || found.Count < nearlyAll * _entries.Count)
        {
            return starts;
        }

        var missing = _entries.Where((_, e) => !found.Contains(e)).Select(e => e.Number).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (lowest, highest) = (Value(_entries[0]), Value(_entries[^1]));
        return starts.Where((s, i) => held[i] || s.Start.Number is not { } number || missing.Contains(number) || Value(number) < lowest || (i > last && Value(number) > highest)).ToList();
    }

    private int Find(string number, LocatedText title, HashSet<int> found)
    {
        var key = Key(title.Text);
        for (var i = 0; i < _entries.Count; i++)
        {
            if (!found.Contains(i) && string.Equals(_entries[i].Number, number, StringComparison.OrdinalIgnoreCase) && IsSame(_keys[i], key))
            {
                return i;
            }
        }

        return -1;
    }

    private static MinutesItem With(MinutesItem item, AgendaEntry entry) => item with
    {
        Number = entry.Number,
        PrintedNumber = entry.PrintedNumber,
        Title = item is { Title.IsEmpty: true, Closed: true } ? entry.Title.Slice(new TextRange(0, Tail().Replace(entry.Title.Text, "").Length)) : item.Title,
    };

    private static IEnumerable<LocatedText> Lines(Block block) => block switch
    {
        TableBlock table => table.Cells.GroupBy(c => c.Row).OrderBy(r => r.Key).SelectMany(Row),
        ListItemBlock => [block.Text],
        _ => block.Text.Lines(),
    };

    /// <summary>A row's cells beside one another; where each holds several lines, as an unruled list is read, the first lines, the second, and so on.</summary>
    private static IEnumerable<LocatedText> Row(IEnumerable<TableCell> row)
    {
        var cells = row.OrderBy(c => c.Column).Select(c => c.Text.Lines()).Where(l => l.Count > 0).ToList();
        var count = cells.Count == 0 ? 0 : cells.Max(c => c.Count);
        for (var i = 0; i < count; i++)
        {
            yield return LocatedText.Join(cells.Where(c => i < c.Count).Select(c => c[i]));
        }
    }

    private static AgendaEntry? Entry(LocatedText line) =>
        CaseNumbers.ParseWhole(line.Text) is null && Numbered().Match(line.Text) is { Success: true } match && match.Groups["title"] is var title && match.Groups["number"] is var number
            ? new AgendaEntry(number.Value, Slice(line, number), Slice(line, title))
            : null;

    private static LocatedText Slice(LocatedText line, Group group) => line.Slice(new TextRange(group.Index, group.Index + group.Length));

    /// <summary>The second line of a title, which begins small or ends with the page.</summary>
    private static bool IsRest(LocatedText line) => line.Length > 0 && (char.IsLower(line.Text[0]) || (char.IsDigit(line.Text[^1]) && line.Text.Any(char.IsLetter)));

    private static int Value(AgendaEntry entry) => Value(entry.Number);

    private static int Value(string number) =>
        int.TryParse(string.Concat(number.TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= LongestNumber ? value : LongestNumber + LargestStep + 1;

    /// <summary>Letters and digits of a title, small, what stands in brackets behind it and the page left out.</summary>
    private static string Key(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var c in Tail().Replace(title, ""))
        {
            if (char.IsLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
        }

        return key.ToString();
    }

    private static bool IsSame(string entry, string title) => entry == title
        || (Math.Min(entry.Length, title.Length) >= FewestLetters && (entry.StartsWith(title, StringComparison.Ordinal) || title.StartsWith(entry, StringComparison.Ordinal)
            || entry.EndsWith(title, StringComparison.Ordinal) || title.EndsWith(entry, StringComparison.Ordinal)));

    [GeneratedRegex(@"^(?:(?i:punkt|pkt\.?|sag|nr\.?)\s+)?(?<number>\d{1,4}[a-z]?)\s*[.:)]?\s+(?:[-–]\s+)?(?<title>[^\p{Ll}\s,;%/-].*\p{L}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?:\s*\((?:[a-zæøå]|lukket|lukket punkt|lukket sag|åben|åbent|fortrolig|fortroligt)\))?(?:\s*[–-]\s*(?:lukket|lukket punkt|fortroligt))?(?:\s*\.{2,})?(?:\s+(?:side\s+)?\d{1,3})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tail();
}
