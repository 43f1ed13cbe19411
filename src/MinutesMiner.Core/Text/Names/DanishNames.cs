using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Names;

/// <summary>
/// Recognises personal names where a list of attendance, a vote or a signature has them. By form, and by what names are not: no directory
/// of names is needed. Linear in the text's length; thread-safe.
/// </summary>
public static class DanishNames
{
    /// <summary>The most words that a name has.</summary>
    internal const int MaxWords = 7;

    // One more, and two names have run together.
    private const int MaxFullWords = 5;

    private const int MaxLength = 80;

    /// <summary>
    /// Whether the whole text has the form of a person's full name: two to seven words, capitalised, with initials, hyphens, apostrophes
    /// and particles (von, af, el-, al-, de la); no office, body, party, street or day among them.
    /// </summary>
    public static bool LooksLikeName(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is < 4 or > MaxLength || NameWords.IsParty(text))
        {
            return false;
        }

        var (words, full, last) = (0, 0, WordKind.None);
        var previous = default(TextRange);
        foreach (var range in Words(text))
        {
            var word = text.In(range);
            var kind = Kind(word, words == 0);
            if (kind == WordKind.None || ++words > MaxWords || (words == 1 && kind == WordKind.Particle)
                || (word is "af" && NameWords.IsActivity(text.In(previous))))
            {
                return false;
            }

            previous = range;

            full += kind == WordKind.Full ? 1 : 0;
            last = kind;
        }

        return words >= 2 && full is >= 1 and <= MaxFullWords && last == WordKind.Full;
    }

    /// <summary>
    /// The persons of a list: names between commas, semicolons, line feeds, bullets, "og" and "samt", each with the role, party and notes that
    /// stand with it, before or behind, in brackets or between commas. Labels ("Afbud fra", "Fraværende:") and what is no name are passed over.
    /// </summary>
    public static IReadOnlyList<PersonMention> ParseList(string text) => NameListParser.Parse(text);

    /// <summary>The one person that the text names; null when it names none or several.</summary>
    public static PersonMention? Parse(string text) => NameListParser.Parse(text) is [var person] ? person : null;

    /// <summary>Whether the line ends behind the hyphen of a double name, which goes on in the next: <c>Hans-</c>, <c>Aage Lund</c>.</summary>
    internal static bool IsParted(ReadOnlySpan<char> text, int at) =>
        text[at] == '\n' && at >= 3 && text[at - 1] == '-' && char.IsLower(text[at - 2]) && at + 1 < text.Length && char.IsUpper(text[at + 1]);

    /// <summary>The words of a text, cut at white space, but not where a line's end parts a double name.</summary>
    internal static List<TextRange> Words(ReadOnlySpan<char> text)
    {
        var words = new List<TextRange>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (!char.IsWhiteSpace(text[at]) || IsParted(text, at)))
            {
                at++;
            }

            words.Add(new TextRange(start, at));
        }

        return words;
    }

    private enum WordKind
    {
        None,
        Full,
        Initial,
        Particle,
    }

    private static WordKind Kind(ReadOnlySpan<char> word, bool isFirst)
    {
        if (word.Length > Scan.MaxWord)
        {
            return WordKind.None;
        }

        if (IsInitial(word))
        {
            return WordKind.Initial;
        }

        if (char.IsLower(word[0]) && NameWords.IsParticle(word))
        {
            return WordKind.Particle;
        }

        return IsCapitalised(word) && !NameWords.IsRole(word) && !NameWords.IsOther(word, isFirst) ? WordKind.Full : WordKind.None;
    }

    /// <summary><c>W</c>, <c>W.</c>, <c>H.C.</c>, <c>Aa.</c>, <c>Chr.</c></summary>
    private static bool IsInitial(ReadOnlySpan<char> word)
    {
        if (!char.IsUpper(word[0]) || word.Length > 6)
        {
            return false;
        }

        if (word.Length == 1 || (word[^1] == '.' && word.Length <= 4 && word[1..^1].IndexOfAnyExceptInRange('a', 'z') < 0))
        {
            return true;
        }

        for (var i = 0; i < word.Length; i += 2)
        {
            if (!char.IsUpper(word[i]) || i + 1 >= word.Length || word[i + 1] != '.')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Capitalised in each hyphenated part, small letters between: <c>Hans-Jørgen</c>, <c>O'Brien</c>, <c>McGregor</c>, <c>al-Hassan</c>.</summary>
    private static bool IsCapitalised(ReadOnlySpan<char> word)
    {
        var (letters, capitals, atStart, particleFirst) = (0, 0, true, false);
        foreach (var c in word)
        {
            if (c == '\n' && atStart)
            {
                continue;
            }

            if (c is '-' or '‐' or '‑' or '\'' or '’' or '´')
            {
                if (letters == 0)
                {
                    return false;
                }

                atStart = true;
                continue;
            }

            if (!char.IsLetter(c))
            {
                return false;
            }

            particleFirst |= atStart && letters == 0 && !char.IsUpper(c);
            capitals += char.IsUpper(c) ? 1 : 0;
            letters++;
            atStart = false;
        }

        if (particleFirst)
        {
            var hyphen = word.IndexOf('-');
            return hyphen > 0 && hyphen + 1 < word.Length && NameWords.IsParticle(word[..hyphen]) && char.IsUpper(word[hyphen + 1]);
        }

        // Words in capitals are headings and abbreviations.
        return letters >= 2 && capitals >= 1 && (capitals < letters || letters == 1) && !atStart;
    }
}
