using System.Globalization;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.Store.Sqlite;

/// <summary>The parts of ids behind <c>#</c>, as <see cref="ItemEntry.Id"/> describes them.</summary>
internal static class ItemKeys
{
    /// <summary>A key for each item, no two alike.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<AgendaItem> items)
    {
        var keys = new List<string>(items.Count);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < items.Count; i++)
        {
            var number = Normalize(items[i].Number ?? "");
            var key = number.Length > 0 ? number : "~" + Text(i + 1);
            for (var again = 2; !taken.Add(key); again++)
            {
                key = number + "~" + Text(again);
            }

            keys.Add(key);
        }

        return keys;
    }

    /// <summary>A number without blanks.</summary>
    public static string Normalize(string number) => string.Concat(number.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
