using System.Text;
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
    private const string Date =
        @"(?:\p{L}+dag,?\s+)?(?:(?:den|d\.)\s+)?(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?[\s-]*\p{L}{3,9}\.?,?[\s-]*\d{4})";

    private const string Count = @"\b(?:\d{1,3}|ingen|nul|én|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti)";

    // Any list that begins as one of voters; the reader of voters decides. A colon stands behind a number only: "A (3: Name Name, …)".
    private const string Voters = @"(?-i:[(\p{Lu}])(?:[^.;:]|(?<=\(\d{1,2}):){0,300}";

    // "A, B og Ø (2)".
    private const string Letters = @"(?-i:\(?\p{Lu}\)?(?:\s?\(\d{1,2}\))?(?:(?:\s*[,+&]\s*|\s+og\s+)\(?\p{Lu}\)?(?:\s?\(\d{1,2}\))?)*(?![\p{L}\d'’]))";

    // "25/117", "306-2009-600", "EMN-2025-010561".
    private const string Register = @"(?:(?-i:\p{Lu}{2,4})\s)?[\p{L}\d][\p{L}\d./–-]*\d[\p{L}\d./–-]*";

    // "1", "3a", "a)", "1.-3.", "1, 2 og 4", "1 til 6".
    private const string Points = @"(?:\b\d{1,2}[a-z]?|\b[a-z](?=[).:]))[.)]*(?:\s?(?:[-–—/+,]|og\b|samt\b|til\b)\s*(?:(?:at|ad)\s+(?=\d))?(?:\d{1,2}[a-z]?\b|[a-z](?=[).,\s]|$))[.)]*)*";

    // "udvalget", "Teknik- og Miljøudvalget", "byrådets medlemmer".
    private const string Board = @"[\p{L}-]*(?:udvalget|udvalgene|rådet|bestyrelsen|repræsentationen|magistraten|direktionen)(?:s\s+medlemmer)?\b";

    // "de berørte lejere", "naboerne", "ansøgeren": nouns of several, or of who does something, that name no board and no time.
    private const string People =
        $@"(?:(?:de|den|alle|samtlige|øvrige|berørte|involverede|relevante|enkelte|kommende)\s+){{0,3}}(?!{Board})(?!(?:hver|efter|under|over|senere|tidligere|nærmere|yderligere|september|oktober|november|december|medlemmer|medlemmerne|politikere|politikerne|deltagere|deltagerne)\b)"
        + @"(?:\p{L}{2,}(?:erne|ene|ne|ere|er|dre|eren|øren|erren)|ansatte|pårørende|personalet|politiet|studerende|ældre|unge|ledige|sygemeldte)\b";

    // "åbnet", "opsat", "udsendte"; what is used, granted and grown is no work that is done.
    private const string Done =
        @"\b(?!(?:fortsat|samlet|tidligst|senest|først|snarest|alt|lidt|meget|brugt|forbrugt|anvendt|fordelt|fremsat|lovbehandlet|kompenseret|reduceret|øget|forøget|forhøjet|modtaget|dækket|finansieret|uændret|kendt)\b)\p{L}{2,}(?:et|t|ede|te)\b";

    // How a time begins behind "i", "inden", "den".
    private const string When =
        @"(?:\d{1,2}\.|uge\s\d|(?:første|andet|tredje|fjerde)\skvartal|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|(?:for|efter)året|(?:sommer|vinter)en|(?:sommer|efterårs|vinter|påske)?ferien|(?:udgangen|slutningen|begyndelsen|løbet|midten|starten)\saf|årets\s|årsskiftet|jul|påske|nytår)";

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["number"] = @"\d{1,4}(?:[a-z](?!\p{L}))?(?:\.\d{1,3})?",
        ["ordinal"] = @"\d{1,3}(?:[a-z](?!\p{L}))?",
        ["openness"] = @"(?:åbent|åben|offentligt|offentlig|lukket|fortroligt|fortrolig)(?:\s+(?:sag|punkt))?",
        ["date"] = Date,
        ["time"] = @"\d{1,2}(?:[.:]\d{2})?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d{2})?(?![.:\d]))?",
        ["case"] = Register,
        ["document"] = Register,
        ["name"] = @"(?-i:\p{Lu})[\p{L}'-]+(?:-\p{Lu}\p{L}+)?",
        ["votesFor"] = Count,
        ["votesAgainst"] = Count,
        ["votesAbstained"] = Count,
        ["forVoters"] = Voters,
        ["againstVoters"] = Voters,
        ["reservedVoters"] = Voters,
        ["abstainedVoters"] = Voters,
        ["forLetters"] = Letters,
        ["againstLetters"] = Letters,
        ["points"] = Points,
        ["nth"] = @"(?:\d{1,2}\.|første|anden|andet|tredje|fjerde|femte|sjette|syvende|ottende)",
        ["board"] = Board,
        ["people"] = People,
        ["done"] = Done,
        ["when"] = When,
        ["passive"] = @"\b(?!(?:findes|synes|lykkes|trives|kræves|skyldes|kaldes|menes|mindes|foreslås|deres|alles|andres|begges|hendes|forventes|ventes|anbefales|indstilles|ønskes)\b)(?-i:\p{Ll}{3,}es)\b",
        ["does"] = @"\b(?!(?:har|er|kan|vil|skal|bør|må|mener|vurderer|anbefaler|foreslår|indstiller|forventer|ønsker|bemærker|oplyser|skønner|finder|ser|står|mangler|modtager|får|anslår|konstaterer|tilkendegiver|anfører|peger|håber|overtager|råder|regner|afventer|antager|herefter|derefter|efter|fremover|endvidere)\b)(?-i:\p{Ll}{2,}er)\b",
        ["person"] = @"(?-i:\p{Lu})[\p{L}'-]+(?:\s+(?-i:\p{Lu})[\p{L}.'-]*){1,4}",
        ["letter"] = @"[A-ZÆØÅ]",
        ["mark"] = @"(?-i:[A-DOÅL])",
        ["region"] = @"Region\s+(?-i:\p{Lu}\p{Ll})[\p{L}-]*",
        ["committee"] = @"\p{L}.*?",
        ["unit"] = @"(?-i:\p{Lu})[^.:\d]*?",
        ["body"] = @"(?=(?-i:\p{Lu}))[^.:]*?(?:udvalg|råd|bestyrelse|magistrat|direktion|repræsentation|forum|nævn|kommission|ledelse|(?-i:MED))[^.:]*?",
    };

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
        var parser = new Parser(source);
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

    /// <summary>Recursive descent from the template language to a regular expression.</summary>
    private sealed class Parser(string source)
    {
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);
        private int _at;

        /// <summary>What stands outside of all brackets; literal characters that follow one another are one piece.</summary>
        public List<TemplatePiece> Pieces { get; } = [];

        public bool IsCaseSensitive { get; private set; }

        public bool StartsWithWord { get; private set; }

        public bool EndsWithWord { get; private set; }

        public string Parse()
        {
            if (string.IsNullOrWhiteSpace(source))
            {
                throw new FormatException("The pattern is empty.");
            }

            var anchored = source[0] == '^';
            _at = anchored ? 1 : 0;
            var pattern = (anchored ? @"\A\s*" : "") + Alternatives(end: '\0');
            if (_at < source.Length)
            {
                throw new FormatException($"'{source[_at]}' at position {_at + 1} of \"{source}\" closes nothing.");
            }

            StartsWithWord = !anchored && (char.IsLetterOrDigit(source[0]) || source[0] == '(');
            EndsWithWord = char.IsLetterOrDigit(source[^1]) || source[^1] == ')';
            IsCaseSensitive = source.Contains("{name}", StringComparison.Ordinal);
            return pattern;
        }

        private string Alternatives(char end)
        {
            var text = new StringBuilder();
            var choices = new List<(string Source, string Pattern)>();
            var begin = _at;
            while (_at < source.Length && source[_at] != end)
            {
                if (source[_at] == '|' && end != '\0')
                {
                    AddChoice(choices, source[begin.._at], text.ToString());
                    text.Clear();
                    begin = ++_at;
                }
                else if (source[_at] is ')' or ']')
                {
                    break;
                }
                else
                {
                    var start = _at;
                    var element = Element();
                    text.Append(element);
                    if (end == '\0')
                    {
                        Note(source[start.._at], element);
                    }
                }
            }

            AddChoice(choices, source[begin.._at], text.ToString());
            return string.Join('|', choices.Select(c => c.Pattern));
        }

        /// <summary>Of alternatives that begin alike the longer is tried first: "Afbud fra" before "Afbud", whatever their order.</summary>
        private static void AddChoice(List<(string Source, string Pattern)> choices, string written, string pattern)
        {
            var shorter = choices.FindIndex(c => c.Source.Length > 0 && written.StartsWith(c.Source, StringComparison.Ordinal));
            choices.Insert(shorter < 0 ? choices.Count : shorter, (written, pattern));
        }

        private void Note(string written, string pattern)
        {
            var kind = written[0] switch
            {
                '[' => PieceKind.Optional,
                '(' => PieceKind.Choice,
                '{' => PieceKind.Placeholder,
                ' ' or '.' when string.IsNullOrWhiteSpace(written.Replace(".", "", StringComparison.Ordinal)) && written != "." => PieceKind.Blank,
                _ => PieceKind.Literal,
            };
            if (kind == PieceKind.Literal && Pieces is [.., { Kind: PieceKind.Literal } last])
            {
                Pieces[^1] = new TemplatePiece(kind, last.Source + written, last.Pattern + pattern);
            }
            else
            {
                Pieces.Add(new TemplatePiece(kind, written, pattern));
            }
        }

        private string Element()
        {
            var c = source[_at];
            switch (c)
            {
                case '[':
                    return $"(?:{Group(']')})?";
                case '(':
                    return $"(?:{Group(')')})";
                case '{':
                    return Placeholder();
                case '\\' when _at + 1 < source.Length:
                    _at += 2;
                    return Regex.Escape(source[(_at - 1)..(_at)]);
                case '.' when _at + 1 < source.Length && source[_at + 1] == '.':
                    _at += 2;
                    return "";
                case ' ':
                    return Blank();
                default:
                    _at++;
                    return Regex.Escape(c.ToString());
            }
        }

        private string Group(char close)
        {
            var open = _at++;
            var inner = Alternatives(close);
            if (_at >= source.Length || source[_at] != close)
            {
                throw new FormatException($"'{source[open]}' at position {open + 1} of \"{source}\" is not closed.");
            }

            _at++;
            return inner;
        }

        /// <summary>A blank: white space, none needed beside something optional; with dots beside it, any words.</summary>
        private string Blank()
        {
            var optional = _at > 0 && source[_at - 1] == ']';
            var gap = false;
            while (_at < source.Length && (source[_at] == ' ' || (source[_at] == '.' && _at + 1 < source.Length && source[_at + 1] == '.')))
            {
                gap |= source[_at] == '.';
                _at += source[_at] == '.' ? 2 : 1;
            }

            var atEnd = _at >= source.Length || (source[_at] == '[' && IsOptionalTail());
            if (gap)
            {
                return atEnd ? @"(?:[\s.,:;].*?)?" : @"(?:[,:]?\s(?:.*?\s)?)";
            }

            optional |= _at < source.Length && source[_at] == '[';
            return optional ? @"\s*" : @"\s+";
        }

        /// <summary>Whether only optional parts follow.</summary>
        private bool IsOptionalTail()
        {
            var depth = 0;
            for (var i = _at; i < source.Length; i++)
            {
                depth += source[i] switch { '[' => 1, ']' => -1, _ => 0 };
                if (depth == 0 && source[i] is not (']' or ' '))
                {
                    return false;
                }
            }

            return true;
        }

        private string Placeholder()
        {
            var close = source.IndexOf('}', _at);
            var name = close < 0 ? "" : source[(_at + 1)..close];
            if (name.Length == 0 || !name.All(char.IsAsciiLetter))
            {
                throw new FormatException($"'{{' at position {_at + 1} of \"{source}\" opens no placeholder: a name and '}}' must follow.");
            }

            _at = close + 1;
            // Words begin where a word begins: what follows "(bemærkning|bemærkninger)" is never the rest of the longer one. A title may be
            // glued to its number.
            const string begin = @"(?:\b\w|(?<=\d)(?-i:\p{Lu})|[^\w\s])";
            var kind = Kinds.GetValueOrDefault(name) ?? (_at == source.Length ? begin + ".*" : begin + ".*?");
            return _names.Add(name) ? $"(?<{name}>{kind})" : $"(?:{kind})";
        }
    }
}

/// <summary>What a piece of a template is.</summary>
internal enum PieceKind
{
    /// <summary>Characters that stand for themselves.</summary>
    Literal,

    /// <summary>White space, or other words.</summary>
    Blank,

    /// <summary>Square brackets: may be missing.</summary>
    Optional,

    /// <summary>Round brackets: one of.</summary>
    Choice,

    /// <summary>A placeholder.</summary>
    Placeholder,
}

/// <summary>A piece of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">As written.</param>
/// <param name="Pattern">As a regular expression.</param>
internal readonly record struct TemplatePiece(PieceKind Kind, string Source, string Pattern);
