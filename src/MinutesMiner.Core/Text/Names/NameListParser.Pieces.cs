using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Names;

/// <content>Where a list of persons is cut: into lines that go on or do not, and into pieces.</content>
internal sealed partial class NameListParser
{
    /// <summary>The text cut at commas, semicolons, bullets, line feeds outside brackets, and at "og" before a name.</summary>
    private IEnumerable<(TextRange Piece, bool NewLine)> Pieces()
    {
        var (start, depth, newLine) = (0, 0, true);
        for (var at = 0; at <= _text.Length; at++)
        {
            var c = at == _text.Length ? '\n' : _text[at];
            if (c == '\n' && at < _text.Length && GoesOn(start, at))
            {
                continue;
            }

            var isBreak = c is '\n' or '\r' or '•' or '·' or '\uF0B7';
            depth = c switch
            {
                '(' or '[' => depth + 1,
                ')' or ']' => Math.Max(0, depth - 1),
                _ => isBreak ? 0 : depth,
            };
            if (!isBreak && !(depth == 0 && (c is ',' or ';' or '\t' || EndsSentence(at))))
            {
                continue;
            }

            foreach (var part in SplitAtAnd(WithoutLabel(Trim(start, at))))
            {
                yield return (part, newLine);
                newLine = false;
            }

            newLine |= isBreak || c is '.' or ';';
            start = at + 1;
        }
    }

    /// <summary>A full stop ends an entry where a space and a capital follow and no initial stands before it.</summary>
    private bool EndsSentence(int at) =>
        _text[at] == '.' && (at + 1 == _text.Length || (at + 2 < _text.Length && _text[at + 1] == ' ' && char.IsUpper(_text[at + 2])))
        && Scan.WordBefore(_text, at) is var word && (word.Length > 3 || (word.Length > 0 && !char.IsLetter(_text[word.End - 1])));

    /// <summary>Whether the line's end parts a name: behind its hyphen, or between words that are one only together, in a list with commas.</summary>
    private bool GoesOn(int start, int lineEnd)
    {
        if (DanishNames.IsParted(_text, lineEnd))
        {
            return true;
        }

        // "…, Bo Falkenberg" above "(A), …": what stands in brackets is said of the name.
        var next = lineEnd + 1;
        if (next < _text.Length && _text[next] == '(' && LastEntry(start, lineEnd) is { Length: > 0 } above && above.End == lineEnd && NameIn(above) is { } name && name.End == lineEnd)
        {
            return true;
        }

        var stop = _text.AsSpan(next, Math.Min(MaxPiece, _text.Length - next)).IndexOfAny(",;\n(");
        var right = Trim(next, stop < 0 ? Math.Min(_text.Length, next + MaxPiece) : next + stop);
        var left = Trim(start, lineEnd);
        if (start == 0 || _text[start - 1] != ',' || lineEnd - start > MaxPiece || left.End != lineEnd || left.Length == 0 || right.Length == 0)
        {
            return false;
        }

        foreach (var joint in (ReadOnlySpan<string>)[" og ", " samt ", " & "])
        {
            left = _text.LastIndexOf(joint, left.End - 1, left.Length, StringComparison.Ordinal) is var l and >= 0 ? Trim(l + joint.Length, left.End) : left;
            right = _text.IndexOf(joint, right.Start, right.Length, StringComparison.Ordinal) is var r and >= 0 ? Trim(right.Start, r) : right;
        }

        // "…, Landsbyrådet" above a name is whom the person before speaks for, unless the line is a list of names.
        return right.Length > 0 && LooksLikeName(new TextRange(left.Start, right.End)) && WithoutLabel(right) == right
            && !NameWords.IsOther(_text.AsSpan(right.Start, DanishNames.Words(_text.AsSpan(right.Start, right.Length))[0].Length), isFirst: true)
            && (!LooksLikeName(right) || (!LooksLikeName(left) && NamesOnLine(lineEnd) >= 2));
    }

    /// <summary>What stands behind the last "og" of the piece.</summary>
    private TextRange LastEntry(int start, int end)
    {
        foreach (var joint in (ReadOnlySpan<string>)[" og ", " samt ", " & "])
        {
            start = end > start && _text.LastIndexOf(joint, end - 1, end - start, StringComparison.Ordinal) is var at and >= 0 ? at + joint.Length : start;
        }

        return Trim(start, end);
    }

    private bool LooksLikeName(TextRange range) => DanishNames.LooksLikeName(_text.AsSpan(range.Start, range.Length));

    private int NamesOnLine(int lineEnd)
    {
        var line = _text.AsSpan(0, lineEnd);
        line = line[(line.LastIndexOf('\n') + 1)..];
        var count = 0;
        foreach (var part in line.Split(','))
        {
            count += DanishNames.LooksLikeName(line[part]) ? 1 : 0;
        }

        return count;
    }

    private IEnumerable<TextRange> SplitAtAnd(TextRange piece)
    {
        if (piece.Length is 0 or > MaxPiece)
        {
            yield break;
        }

        var start = piece.Start;
        foreach (var joint in (string[])[" og ", " samt ", " & "])
        {
            for (var at = _text.IndexOf(joint, start, piece.End - start, StringComparison.Ordinal); at >= 0;
                at = _text.IndexOf(joint, at + 1, piece.End - at - 1, StringComparison.Ordinal))
            {
                var left = Trim(start, at);
                var right = Trim(at + joint.Length, piece.End);
                if (left.Length > 0 && NameIn(left) is not null && NameIn(right) is not null)
                {
                    yield return left;
                    start = right.Start;
                }
            }
        }

        yield return Trim(start, piece.End);
    }
}
