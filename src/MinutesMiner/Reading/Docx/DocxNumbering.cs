using System.Globalization;
using System.Text;
using System.Xml.Linq;
using MinutesMiner.Reading.Office;

namespace MinutesMiner.Reading.Docx;

/// <summary>
/// Counts a document's numbered paragraphs and gives the labels that a word processor would print (ECMA-376 part 1, section 17.9).
/// Call <see cref="Next"/> once for every numbered paragraph in document order. Not thread-safe.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> _abstract = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _counters = new(StringComparer.Ordinal);
    private readonly HashSet<(string, int)> _started = [];

    public DocxNumbering(XElement? numbering)
    {
        foreach (var definition in numbering.Children("abstractNum"))
        {
            _abstract.TryAdd(definition.Get("abstractNumId") ?? "", definition);
        }

        foreach (var number in numbering.Children("num"))
        {
            _numbers.TryAdd(number.Get("numId") ?? "", number);
        }
    }

    /// <summary>The next paragraph's label: empty for a bullet, null when the paragraph has no numbering after all.</summary>
    public string? Next(string id, int level)
    {
        if (id == "0" || !_numbers.TryGetValue(id, out var number) || level is < 0 or >= Levels)
        {
            return null;
        }

        var definition = number.Child("abstractNumId").Get("val") ?? "";
        if (!_counters.TryGetValue(definition, out var counters))
        {
            _counters[definition] = counters = new int?[Levels];
        }

        var overridden = number.Children("lvlOverride").FirstOrDefault(o => o.Number("ilvl") == level).Child("startOverride").Number("val");
        counters[level] = overridden is { } restart && _started.Add((id, level)) ? restart : (counters[level] ?? (Start(number, level) - 1)) + 1;
        Array.Clear(counters, level + 1, Levels - level - 1);
        return Label(number, level, counters);
    }

    private string Label(XElement number, int level, int?[] counters)
    {
        var at = Level(number, level);
        if (at.Child("numFmt").Get("val") is "bullet" or "none" or null)
        {
            return "";
        }

        var label = new StringBuilder();
        var pattern = at.Child("lvlText").Get("val") ?? "";
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var of = pattern[++i] - '1';
                label.Append(Format(counters[of] ?? Start(number, of), Level(number, of).Child("numFmt").Get("val"), at.Child("isLgl") is not null));
            }
            else
            {
                label.Append(pattern[i]);
            }
        }

        return label.ToString().Trim();
    }

    private XElement? Level(XElement number, int level) =>
        number.Children("lvlOverride").FirstOrDefault(o => o.Number("ilvl") == level).Child("lvl")
        ?? (_abstract.TryGetValue(number.Child("abstractNumId").Get("val") ?? "", out var definition)
            ? definition.Children("lvl").FirstOrDefault(l => l.Number("ilvl") == level)
            : null);

    private int Start(XElement number, int level) => Level(number, level).Child("start").Number("val") ?? 1;

    private static string Format(int value, string? format, bool isLegal) => (isLegal ? "decimal" : format) switch
    {
        "lowerLetter" => Letters(value, 'a'),
        "upperLetter" => Letters(value, 'A'),
        "lowerRoman" => Roman(value).ToLowerInvariant(),
        "upperRoman" => Roman(value),
        "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>a … z, aa, bb …: the letter again for every round.</summary>
    internal static string Letters(int value, char first) =>
        value is < 1 or > 780 ? value.ToString(CultureInfo.InvariantCulture) : new string((char)(first + ((value - 1) % 26)), 1 + ((value - 1) / 26));

    internal static string Roman(int value)
    {
        if (value is < 1 or > 3999)
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        foreach (var (worth, sign) in new[] { (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I") })
        {
            for (; value >= worth; value -= worth)
            {
                text.Append(sign);
            }
        }

        return text.ToString();
    }
}
