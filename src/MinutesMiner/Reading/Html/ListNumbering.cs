using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MinutesMiner.Reading.Html;

/// <summary>Counts a list's entries the way a browser labels them (HTML Standard 4.4.5, 4.4.8).</summary>
internal sealed partial class ListNumbering
{
    private const int LargestNumber = 100_000;

    private readonly string _style;
    private int _next;

    public ListNumbering(IElement list)
    {
        _style = list.LocalName == "ol" ? Style(list) : "none";
        _next = Number(list.GetAttribute("start")) ?? 1;
    }

    /// <summary>The label of the next entry with its full stop; empty for a bullet.</summary>
    public string Label(IElement entry)
    {
        var number = Number(entry.GetAttribute("value")) ?? _next;
        _next = number + 1;
        return _style switch
        {
            "none" => "",
            "a" => $"{Letters(number)}.",
            "A" => $"{Letters(number).ToUpperInvariant()}.",
            "i" => $"{Roman(number)}.",
            "I" => $"{Roman(number).ToUpperInvariant()}.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        };
    }

    private static string Style(IElement list) =>
        ListStyle().Match(list.GetAttribute("style") ?? "").Groups["style"].Value.ToLowerInvariant() switch
        {
            "none" or "disc" or "circle" or "square" => "none",
            "lower-alpha" or "lower-latin" => "a",
            "upper-alpha" or "upper-latin" => "A",
            "lower-roman" => "i",
            "upper-roman" => "I",
            "decimal" => "1",
            _ => list.GetAttribute("type") ?? "1",
        };

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= LargestNumber ? number : null;

    private static string Letters(int number)
    {
        var letters = new StringBuilder();
        for (; number > 0; number = (number - 1) / 26)
        {
            letters.Insert(0, (char)('a' + ((number - 1) % 26)));
        }

        return letters.ToString();
    }

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        foreach (var (value, digits) in (ReadOnlySpan<(int, string)>)
            [
                (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
            ])
        {
            for (; number >= value; number -= value)
            {
                text.Append(digits);
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"list-style(?:-type)?\s*:\s*(?<style>[a-zA-Z-]+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ListStyle();
}
