using System.Text.RegularExpressions;

namespace MinutesMiner.Pipelines;

/// <summary>
/// A pattern as pipelines write it: <c>Punkt {number}[:] {title}</c>. Square brackets hold what may be missing, round ones
/// alternatives, <c>..</c> stands for further words, a blank for any white space, and a backslash takes the next character
/// literally. <c>^</c> at the front holds the pattern to the sentence's beginning. Matching ignores case. Its time is bounded, whatever
/// the pattern and the text: a text longer than <see cref="LongestText"/> never matches, nor does one that takes longer than
/// <see cref="MatchTime"/>. (Automata that match in linear time take seconds to build for a few hundred patterns.)
/// </summary>
public sealed class TextTemplate
{
    private readonly Regex _whole;
    private readonly Regex _within;
    private readonly string? _first;

    private TextTemplate(string source, Regex whole, Regex within, IReadOnlyList<TemplatePiece> pieces)
    {
        Source = source;
        _whole = whole;
        _within = within;
        _first = FirstCharacters.Of(source);
        Pieces = pieces;
    }

    /// <summary>The pattern's pieces outside of all brackets, in order: words, blanks, brackets, placeholders.</summary>
    internal IReadOnlyList<TemplatePiece> Pieces { get; }

    /// <summary>The pattern as written.</summary>
    public string Source { get; }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">A bracket is not closed or a brace holds no name; the message says where.</exception>
    public static TextTemplate Parse(string source)
    {
        var parser = new TemplateParser(source);
        var pattern = parser.Parse();
        var options = RegexOptions.CultureInvariant | (parser.IsCaseSensitive ? RegexOptions.None : RegexOptions.IgnoreCase);
        var front = parser.StartsWithWord ? @"\b" : "";
        var back = parser.EndsWithWord ? @"\b" : "";
        return new TextTemplate(
            source,
            new Regex($@"^\s*(?:{pattern})\s*$", options, MatchTime),
            new Regex($"{front}(?:{pattern}){back}", options, MatchTime),
            parser.Pieces);
    }

    /// <summary>Longest text that can match, in UTF-16 code units: a sentence or heading, not a chapter.</summary>
    public const int LongestText = 8_000;

    /// <summary>Longest time that one match may take.</summary>
    public static readonly TimeSpan MatchTime = TimeSpan.FromMilliseconds(250);

    /// <summary>Matches the text from its first to its last character, blanks aside. Null when it does not.</summary>
    public Match? MatchWhole(string text)
    {
        if (text.Length > LongestText || !CanBegin(text))
        {
            return null;
        }

        try
        {
            return _whole.Match(text) is { Success: true } match ? match : null;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    /// <summary>Most texts begin with another letter than the pattern, which spares asking the automaton: hundreds of patterns meet each line.</summary>
    private bool CanBegin(string text)
    {
        if (_first is null)
        {
            return true;
        }

        var begin = text.AsSpan().TrimStart();
        return begin.Length == 0 || begin[0] > LastLatin || _first.Contains(begin[0], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Characters beyond may equal one of these but for case, as the Kelvin sign does.</summary>
    private const char LastLatin = 'ÿ';

    /// <summary>Every match within the text, left to right, beginning and ending at word boundaries.</summary>
    public IReadOnlyList<Match> MatchesWithin(string text) => Matches(_within, text);

    /// <summary>Whether the text holds a match.</summary>
    public bool IsWithin(string text) => Matches(_within, text).Count > 0;

    private static IReadOnlyList<Match> Matches(Regex regex, string text)
    {
        if (text.Length > LongestText)
        {
            return [];
        }

        try
        {
            return regex.Matches(text) is { Count: > 0 } matches ? matches.ToList() : [];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Source;
}
