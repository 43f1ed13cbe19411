using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Names;

/// <summary>Reads a list of persons: cuts it into pieces, tells names from roles, parties and notes, and puts together what belongs together.</summary>
internal sealed partial class NameListParser
{
    private const int MaxPiece = 200;

    private static readonly string[] LeadingLabels =
    [
        "afbud fra", "afbud", "fraværende", "ikke til stede", "til stede", "tilstede", "deltagere", "mødedeltagere", "medlemmer", "desuden deltog", "endvidere deltog",
        "deltager", "gæster", "fra administrationen", "fra forvaltningen", "mødt", "stemte for", "stemte imod", "for stemte", "imod stemte", "inhabil", "inhabile",
    ];

    private readonly string _text;
    private readonly List<Person> _persons = [];
    private string? _roleAhead;
    private int _roleStart;
    private bool _rolesFirst;
    private bool _newLine = true;

    private NameListParser(string text) => _text = text;

    public static List<PersonMention> Parse(string text)
    {
        var parser = new NameListParser(text);
        foreach (var (piece, newLine) in parser.Pieces())
        {
            parser._newLine = newLine;
            parser.ReadPiece(piece);
        }

        return parser._persons.ConvertAll(p => p.ToMention(text));
    }

    private void ReadPiece(TextRange piece)
    {
        if (piece.Length == 0)
        {
            return;
        }

        if (StartsWithAnd(piece))
        {
            var space = _text.IndexOf(' ', piece.Start, piece.Length);
            piece = Trim(space < 0 ? piece.End : space, piece.End);
            if (piece.Length == 0)
            {
                return;
            }
        }

        if (_newLine)
        {
            (_rolesFirst, _roleAhead) = (false, null);
        }

        var text = _text.AsSpan(piece.Start, piece.Length);
        if (!_newLine && _persons.Count > 0 && NameWords.IsParty(text))
        {
            _persons[^1].Party ??= text.ToString();
            _persons[^1].End = piece.End;
            return;
        }

        if (NameIn(piece) is { } name)
        {
            // "suppleant for X" says something of the person before.
            var before = _text.AsSpan(piece.Start, name.Start - piece.Start).TrimEnd();
            var isOfAnother = !_newLine && _persons.Count > 0 && (before.EndsWith(" for", StringComparison.Ordinal) || before.EndsWith(" fra", StringComparison.Ordinal));
            if (!isOfAnother)
            {
                AddPerson(piece, name);
                return;
            }
        }

        AddToNeighbour(piece, text);
    }

    private void AddPerson(TextRange piece, TextRange name)
    {
        var person = new Person { Start = piece.Start, End = piece.End, Name = name };
        var before = Trim(piece.Start, name.Start);
        if (before.Length > 0)
        {
            person.Role = Collapse(before);
        }
        else if (_roleAhead is not null)
        {
            person.Role = _roleAhead;
            person.Start = _roleStart;
        }

        _roleAhead = null;
        ReadBehind(person, Trim(name.End, piece.End));
        _persons.Add(person);
    }

    /// <summary>What stands behind the name in its piece: brackets, a dash with a role, or words.</summary>
    private void ReadBehind(Person person, TextRange rest)
    {
        // What an "og" adds to a name is no longer the name's: "A Bsen og (F)".
        while (rest.Length > 0 && !StartsWithAnd(rest))
        {
            if (_text[rest.Start] is '(' or '[')
            {
                var close = _text.AsSpan(rest.Start, rest.Length).IndexOfAny(')', ']');
                var end = close < 0 ? rest.End : rest.Start + close;
                foreach (var part in Parts(Trim(rest.Start + 1, end)))
                {
                    Take(person, part);
                }

                rest = Trim(Math.Min(end + 1, rest.End), rest.End);
                continue;
            }

            var bracket = _text.AsSpan(rest.Start, rest.Length).IndexOfAny('(', '[');
            var stop = bracket > 0 ? rest.Start + bracket : rest.End;
            Take(person, Trim(rest.Start, stop));
            rest = Trim(stop, rest.End);
        }
    }

    /// <summary>"(A, formand)" holds a party or a note, and an office; other words between commas are one note.</summary>
    private IEnumerable<TextRange> Parts(TextRange brackets)
    {
        var parts = new List<TextRange>();
        for (var start = brackets.Start; start < brackets.End;)
        {
            var comma = _text.IndexOf(',', start, brackets.End - start);
            var end = comma < 0 ? brackets.End : comma;
            parts.Add(Trim(start, end));
            start = end + 1;
        }

        return parts.Count > 1 && parts.Count(IsRoleOnly) == 1 && parts.TrueForAll(p => p.Length > 0) ? parts : [brackets];
    }

    private bool StartsWithAnd(TextRange range)
    {
        var text = _text.AsSpan(range.Start, range.Length);
        return text is "og" or "samt" || text.StartsWith("og ", StringComparison.Ordinal) || text.StartsWith("samt ", StringComparison.Ordinal);
    }

    private void Take(Person person, TextRange range)
    {
        var text = _text.AsSpan(range.Start, range.Length).TrimStart("-–—:= ").TrimEnd(" .:");
        if (text.IsEmpty)
        {
            return;
        }

        if (person.Party is null && NameWords.IsParty(text))
        {
            person.Party = text.ToString();
        }
        else if (person.Role is null && IsRoleOnly(range))
        {
            person.Role = Collapse(text);
        }
        else
        {
            person.Note = Join(person.Note, Collapse(text));
        }
    }

    /// <summary>A piece without a name: the role of the person before it, or of the one to come; else a further word on the person before.</summary>
    private void AddToNeighbour(TextRange piece, ReadOnlySpan<char> text)
    {
        var isRole = IsRoleOnly(piece);
        var hasPerson = !_newLine && _persons.Count > 0;
        if (isRole && (!hasPerson || _rolesFirst))
        {
            (_rolesFirst, _roleAhead, _roleStart) = (true, Collapse(text), piece.Start);
            return;
        }

        if (!hasPerson)
        {
            return;
        }

        // A party in brackets on its own is one more voter, not the last one's party.
        if (text[0] == '(' && text.IndexOf(')') is var close and > 0 && NameWords.IsParty(text[1..close]))
        {
            return;
        }

        var person = _persons[^1];
        if (isRole)
        {
            person.Role = Join(person.Role, Collapse(text));
        }
        else if (!isRole && person.Role is not null && char.IsUpper(text[0]) && person.Note is null)
        {
            person.Role = Join(person.Role, Collapse(text));
        }
        else
        {
            person.Note = Join(person.Note, Collapse(text));
        }

        person.End = piece.End;
    }

    /// <summary>The name within a piece: the whole of it up to a bracket or dash, or what follows a role, or what comes before small letters.</summary>
    private TextRange? NameIn(TextRange piece)
    {
        var core = piece;
        var text = _text.AsSpan(piece.Start, piece.Length);
        if (text.IndexOfAny('(', '[') is var bracket and >= 0)
        {
            core = Trim(piece.Start, piece.Start + bracket);
        }

        foreach (var dash in (ReadOnlySpan<string>)[" - ", " – ", " — ", ":"])
        {
            if (_text.IndexOf(dash, core.Start, core.Length, StringComparison.Ordinal) is var at and >= 0)
            {
                core = Trim(core.Start, at);
            }
        }

        if (core.Length is 0 or > MaxPiece)
        {
            return null;
        }

        var words = DanishNames.Words(_text.AsSpan(core.Start, core.Length));
        var lastRole = words.FindLastIndex(w => NameWords.IsRole(_text.AsSpan(core.Start + w.Start, w.Length)));

        // Names come first, or right behind a role; the longest that fits.
        for (var first = 0; first < words.Count; first = first == 0 && lastRole > 0 && !StartsName(words[0]) ? Math.Max(1, lastRole) : first + 1)
        {
            if (first > 0 && lastRole < 0)
            {
                break;
            }

            for (var last = Math.Min(words.Count, first + DanishNames.MaxWords) - 1; last > first; last--)
            {
                var range = new TextRange(core.Start + words[first].Start, core.Start + words[last].End);
                var isWhole = last == words.Count - 1 || char.IsLower(_text[core.Start + words[last + 1].Start]);
                if (isWhole && DanishNames.LooksLikeName(_text.AsSpan(range.Start, range.Length)))
                {
                    return range;
                }
            }
        }

        return null;

        bool StartsName(TextRange word) => char.IsUpper(_text[core.Start + word.Start]) && !NameWords.IsRole(_text.AsSpan(core.Start + word.Start, word.Length));
    }

    /// <summary>A role, and no other person in it: "suppleant for X" is a note.</summary>
    private bool IsRoleOnly(TextRange range) => StartsWithRole(_text.AsSpan(range.Start, range.Length)) && NameIn(range) is null;

    private static bool StartsWithRole(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var range in DanishNames.Words(text.Length > MaxPiece ? text[..MaxPiece] : text))
        {
            if (NameWords.IsRole(text[range.Start..range.End]))
            {
                return true;
            }

            if (++count == 4)
            {
                break;
            }
        }

        return false;
    }

    private TextRange WithoutLabel(TextRange piece)
    {
        var text = _text.AsSpan(piece.Start, piece.Length);
        foreach (var label in LeadingLabels)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && (text.Length == label.Length || text[label.Length] is ' ' or ':'))
            {
                // "Bo Holm (A), afbud": behind a comma it says something of the person before, and heads nobody.
                if (text.Length == label.Length && piece.Start > 0 && _text.AsSpan(0, piece.Start).TrimEnd(' ') is [.., ','])
                {
                    return piece;
                }

                return Trim(piece.Start + label.Length + (text.Length > label.Length && text[label.Length] == ':' ? 1 : 0), piece.End);
            }
        }

        // "Politikere: A, B" and the like.
        var colon = text.IndexOf(':');
        return colon > 0 && colon + 1 < text.Length && NameIn(Trim(piece.Start, piece.Start + colon)) is null ? Trim(piece.Start + colon + 1, piece.End) : piece;
    }

    private TextRange Trim(int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(_text[start]) || _text[start] is ',' or ';' or '*'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(_text[end - 1]) || _text[end - 1] is ',' or ';'))
        {
            end--;
        }

        return new TextRange(start, end);
    }

    private string Collapse(TextRange range) => Collapse(_text.AsSpan(range.Start, range.Length));

    private static string Collapse(ReadOnlySpan<char> text) => string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Join(string? first, string second) => first is null ? second : $"{first}, {second}";

    private sealed class Person
    {
        public required int Start { get; set; }

        public required int End { get; set; }

        public required TextRange Name { get; init; }

        public string? Role { get; set; }

        public string? Party { get; set; }

        public string? Note { get; set; }

        public PersonMention ToMention(string text) =>
            new(new TextRange(Start, End), Name, Collapse(text[Name.Start..Name.End].Replace("-\n", "-", StringComparison.Ordinal)), Role, Party, Note);
    }
}
