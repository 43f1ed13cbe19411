using System.Text.RegularExpressions;
using MinutesMiner.Core.Text;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Explaining;

/// <summary>
/// Tells how a text falls short of a template: all of it is there but one piece, or with a word too many, or one word is misspelt.
/// For people who write templates; it decides nothing. Not thread-safe.
/// </summary>
internal sealed class NearTemplate
{
    /// <summary>Letters of the template that must stand in the text, so that not every line with a number is nearly a heading.</summary>
    private const int FewestLetters = 3;

    private const int MostNames = 300;
    private const int LongestText = 200;

    private static readonly TimeSpan MatchTime = TimeSpan.FromMilliseconds(50);

    private readonly TextTemplate _template;
    private readonly Lazy<List<(Regex Regex, Func<string, string> Why)>> _relaxed;
    private readonly Lazy<List<string>> _names;

    public NearTemplate(TextTemplate template)
    {
        _template = template;
        _relaxed = new(() => Relaxed().ToList());
        _names = new(Expand);
    }

    /// <summary>How the whole text falls short. Null when it is far off, or matches.</summary>
    public string? Whole(string text)
    {
        if (text.Length is 0 or > LongestText || _template.MatchWhole(text) is not null)
        {
            return null;
        }

        return _names.Value.Select(n => Misspelt(text, n)).FirstOrDefault(w => w is not null)
            ?? _relaxed.Value.Select(r => Try(r.Regex, r.Why, text)).FirstOrDefault(w => w is not null);
    }

    /// <summary>How the words of a sentence fall short of those that the template looks for within it. Null when they are far off, or match.</summary>
    public string? Within(string sentence)
    {
        if (_template.IsWithin(sentence))
        {
            return null;
        }

        var words = sentence.Split([' ', ',', '.', ':', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in _names.Value)
        {
            var count = name.Count(c => c == ' ') + 1;
            for (var i = 0; i + count <= words.Length; i++)
            {
                if (Misspelt(string.Join(' ', words[i..(i + count)]), name) is { } why)
                {
                    return why;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a text is a name but for a letter or two; equal texts are not. Null when it is not.</summary>
    public static string? Misspelt(string text, string name)
    {
        var allowed = name.Length switch { < 5 => 0, < 8 => 1, _ => 2 };
        return allowed > 0 && Math.Abs(text.Length - name.Length) <= allowed
            && EditDistance.Between(text.ToLowerInvariant(), name.ToLowerInvariant()) is > 0 and var distance && distance <= allowed
            ? $"\"{text}\" is {distance} letter{(distance == 1 ? "" : "s")} from \"{name}\""
            : null;
    }

    private static string? Try(Regex regex, Func<string, string> why, string text)
    {
        try
        {
            return regex.Match(text) is { Success: true } match ? why(match.Groups["near"].Value.Trim()) : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>The template with each piece in turn left open, and with room for words at each blank and at both ends.</summary>
    private IEnumerable<(Regex Regex, Func<string, string> Why)> Relaxed()
    {
        var pieces = _template.Pieces;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (Letters(pieces.Where((_, j) => j != i)) < FewestLetters)
            {
                continue;
            }

            if (piece.Kind is PieceKind.Literal or PieceKind.Choice || IsTyped(piece))
            {
                yield return (Regex(pieces, i, Room(piece), isOpen: true), there => there.Length == 0
                    ? $"{Name(piece)} is missing"
                    : $"{Name(piece)} is expected where \"{there}\" stands");
            }
            else if (piece.Kind == PieceKind.Blank && !piece.Source.Contains('.', StringComparison.Ordinal))
            {
                yield return (Regex(pieces, i, @"\s+(?<near>\S{1,24})\s+", isOpen: false), there => $"\"{there}\" stands in the way");
            }
        }

        if (Letters(pieces) >= FewestLetters)
        {
            yield return (Regex(pieces, -1, "", isOpen: false, front: @"(?<near>\S{1,24})\s+"), there => $"\"{there}\" stands in front");
            yield return (Regex(pieces, -1, "", isOpen: false, back: @"\s*(?<near>\S{1,24}(?:\s\S{1,24})?)"), there => $"\"{there}\" stands behind");
        }
    }

    /// <summary>The template as a regular expression, with one piece replaced.</summary>
    /// <param name="pieces">The template's.</param>
    /// <param name="at">The piece that is replaced; -1 for none.</param>
    /// <param name="by">What replaces it.</param>
    /// <param name="isOpen">Whether the blanks beside it need not be there.</param>
    /// <param name="front">What goes in front of all.</param>
    /// <param name="back">What goes behind all.</param>
    private static Regex Regex(IReadOnlyList<TemplatePiece> pieces, int at, string by, bool isOpen, string front = "", string back = "")
    {
        var parts = pieces.Select((p, i) =>
            i == at ? by : isOpen && p.Kind == PieceKind.Blank && Math.Abs(i - at) == 1 ? @"\s*" : p.Pattern);
        return new Regex($@"^\s*{front}(?:{string.Concat(parts)}){back}\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MatchTime);
    }

    /// <summary>What may stand in a piece's place: other signs for signs, other words for words, nothing for both.</summary>
    private static string Room(TemplatePiece piece) => piece.Source.Any(char.IsLetter)
        ? $@"(?<near>(?:(?:(?=\W)|(?<!\w)).{{1,{(IsTyped(piece) ? 40 : 24)}}}?(?:(?<=\W)|(?!\w)))?)"
        : @"\s*(?<near>[^\w\s]{0,3})\s*";

    private static bool IsTyped(TemplatePiece piece) => piece.Kind == PieceKind.Placeholder && piece.Source is not ("{title}" or "{any}" or "{names}" or "{remark}");

    private static int Letters(IEnumerable<TemplatePiece> pieces) =>
        pieces.Where(p => p.Kind is PieceKind.Literal or PieceKind.Choice).Sum(p => p.Source.Split('|')[0].Count(char.IsLetter));

    private static string Name(TemplatePiece piece) =>
        piece.Kind == PieceKind.Placeholder ? piece.Source : $"\"{piece.Source.Replace("\\", "", StringComparison.Ordinal)}\"";

    /// <summary>Every text that the template stands for, when it has no placeholder and no gap; none when it has, or has too many.</summary>
    private List<string> Expand()
    {
        List<string> all = [""];
        foreach (var piece in _template.Pieces)
        {
            var inner = piece.Source.Length > 1 ? piece.Source[1..^1] : "";
            if (piece.Kind is PieceKind.Placeholder || (piece.Kind == PieceKind.Blank && piece.Source.Trim().Length > 0)
                || (piece.Kind is PieceKind.Choice or PieceKind.Optional && inner.AsSpan().IndexOfAny("([{.") >= 0))
            {
                return [];
            }

            IEnumerable<string> choices = piece.Kind switch
            {
                PieceKind.Blank => [" "],
                PieceKind.Choice => inner.Split('|'),
                PieceKind.Optional => inner.Split('|').Append(""),
                _ => [piece.Source.TrimStart('^').Replace("\\", "", StringComparison.Ordinal)],
            };
            all = all.SelectMany(a => choices.Select(c => a + c)).ToList();
            if (all.Count > MostNames)
            {
                return [];
            }
        }

        return all.Select(a => a.Replace("  ", " ", StringComparison.Ordinal).Trim()).ToList();
    }
}
