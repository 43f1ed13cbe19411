using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Names;

namespace MinutesMiner.Extraction.Voting;

/// <summary>A party, group or person in a list of voters.</summary>
/// <param name="Name">As printed, without count and, for a letter alone, without parentheses.</param>
/// <param name="Range">Where it stands in the text that was read.</param>
internal readonly record struct VoterName(string Name, TextRange Range);

/// <summary>Reads "A (9), B (3) og Name Name (UP-1), i alt 12".</summary>
internal static partial class VoterList
{
    private const int LongestName = 80;
    private const int MostNames = 200;

    /// <summary>The voters that the part of the text names, and the count that is printed for all. Null when it is anything but a list of voters.</summary>
    public static (IReadOnlyList<VoterName> Names, int? Count)? Parse(string text, TextRange part)
    {
        // "1.-3. Name (A) undlod": the points that the vote is about are no voters.
        var ahead = part.Start + PointsAhead().Match(text[part.Start..part.End]).Length;
        var (start, end) = Trim(text, ahead, part.End);
        int? total = null;
        var body = text[start..end];
        if (InAll().Match(body) is { Success: true, Index: > 0 } all)
        {
            // "0. I alt 40": behind a full stop stands the sum of all who voted.
            total = body[..all.Index].TrimEnd().EndsWith('.') ? null : Counts.Parse(all.Groups["n"].Value);
            (start, end) = Trim(text, start, start + all.Index);
            body = text[start..end];
        }

        if (LeadingCount().Match(body) is { Success: true } leading)
        {
            total ??= Counts.Parse(leading.Groups["n"].Value);
            (start, end) = Trim(text, start + leading.Length, end);
            if (end - start > 1 && text[start] == '(' && text[end - 1] == ')')
            {
                (start, end) = Trim(text, start + 1, end - 1);
            }
        }

        var (names, sum, counted) = (new List<VoterName>(), 0, false);
        foreach (var piece in Pieces(text, start, end))
        {
            var (from, to) = (piece.Start, piece.End);
            from += Members().Match(text[from..to]).Length;
            if (FromParty().Match(text[from..to]) is { Success: true } of && of.Index > 0)
            {
                to = from + of.Index;
            }

            if (Persons(text, from, to) is { } persons)
            {
                if (names.Count + persons.Names.Count > MostNames)
                {
                    return null;
                }

                names.AddRange(persons.Names);
                sum += persons.Count ?? persons.Names.Count;
                counted |= persons.Count is not null;
                continue;
            }

            if (TrailingCount().Match(text[from..to]) is { Success: true } count)
            {
                sum += Counts.Parse(count.Groups["n"].Value) ?? 0;
                counted = true;
                (from, to) = Trim(text, from, from + count.Index);
            }

            to -= Genitive().Match(text[from..to]).Length;
            var name = text[from..to];
            if (Letter().Match(name) is { Success: true } letter)
            {
                name = letter.Groups["letter"].Value;
            }

            if (name.Length == 0)
            {
                continue;
            }

            if (!IsVoter(name) || names.Count == MostNames)
            {
                return null;
            }

            names.Add(new VoterName(name, new TextRange(from, to)));
        }

        WithoutGroup(names);
        return names.Count == 0 && total is null ? null : (names, total ?? (counted ? sum : null));
    }

    /// <summary>
    /// "Socialdemokratiet (3: Name Name, Name Name og Name Name)": those of a party that voted so stand for it. A list in parentheses alone is
    /// what it holds. Null when the piece is neither.
    /// </summary>
    private static (IReadOnlyList<VoterName> Names, int? Count)? Persons(string text, int from, int to)
    {
        if (Letter().IsMatch(text[from..to]) || WithPersons().Match(text[from..to]) is not { Success: true } match)
        {
            return null;
        }

        var (party, list) = (match.Groups["party"], match.Groups["list"]);
        int? count = match.Groups["n"] is { Success: true } n ? Counts.Parse(n.Value) : null;
        var isList = list.Value.Contains(',', StringComparison.Ordinal) || list.Value.Contains(" og ", StringComparison.Ordinal);
        if ((!isList && count is null && party.Length > 0) || Parse(text, new TextRange(from + list.Index, from + list.Index + list.Length)) is not { Names.Count: > 0 } persons)
        {
            return null;
        }

        return party.Length == 0 || count is not null || persons.Names.All(p => DanishNames.LooksLikeName(Party().Replace(p.Name, "").Trim()))
            ? (persons.Names, count ?? (party.Length == 0 ? persons.Count : null))
            : null;
    }

    private static IEnumerable<TextRange> Pieces(string text, int start, int end)
    {
        var at = start;
        var inner = Inner(text, start, end);
        foreach (Match separator in Separators().Matches(text[start..end]).Where(m => !inner.Contains(start + m.Index)))
        {
            yield return Piece(at, start + separator.Index);
            at = start + separator.Index + separator.Length;
        }

        yield return Piece(at, end);

        TextRange Piece(int from, int to)
        {
            var trimmed = Trim(text, from, to);
            return new TextRange(trimmed.Start, trimmed.End);
        }
    }

    /// <summary>Where something stands in parentheses; nowhere when they do not pair.</summary>
    private static HashSet<int> Inner(string text, int start, int end)
    {
        var (inner, depth) = (new HashSet<int>(), 0);
        for (var i = start; i < end; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth < 0)
            {
                return [];
            }

            if (depth > 0)
            {
                inner.Add(i);
            }
        }

        return depth == 0 ? inner : [];
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ':' or '.' or ';' or '-'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ':' or '.' or ';'))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>"Venstres og Liberal Alliances byrådsgrupper": the groups of those parties.</summary>
    private static void WithoutGroup(List<VoterName> names)
    {
        for (var i = names.FindLastIndex(n => Group().IsMatch(n.Name)); i >= 0; i--)
        {
            var name = Group().Replace(names[i].Name, "");
            names[i] = names[i] with { Name = name.EndsWith('s') ? name[..^1] : name };
        }
    }

    /// <summary>A party's letter, a party or group, a person, or one by office: every word of it capitalised or one that joins names.</summary>
    private static bool IsVoter(string name)
    {
        if (name.Length > LongestName)
        {
            return false;
        }

        var bare = Party().Replace(name, "").Trim();
        if (bare.Length == 0 || bare.Any(char.IsDigit) || Whole().IsMatch(bare))
        {
            return false;
        }

        return ByOffice().IsMatch(bare) || Group().IsMatch(bare) || DanishNames.LooksLikeName(bare)
            || (char.IsUpper(bare[0]) && bare.Split(' ').All(w => w.Length > 0 && (char.IsUpper(w[0]) || Joins().IsMatch(w))));
    }

    [GeneratedRegex(@",?\s*\bi alt\s+(?<n>\d{1,3}).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InAll();

    [GeneratedRegex(@"^\s*(?:\d{1,2}[a-z]?[.)](?:\s*[-–,]\s*|\s+))+(?=\(?\p{Lu}(?! alt\b))", RegexOptions.CultureInvariant)]
    private static partial Regex PointsAhead();

    [GeneratedRegex($@"^(?:i alt\s+)?(?<n>{Counts.Pattern})\b\s*(?:stemmer|stemme|medlemmer|medlem)?\s*:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LeadingCount();

    [GeneratedRegex(@"\(\s*(?<n>\d{1,3})\s*\)\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TrailingCount();

    /// <summary>A party, or none, and in parentheses who of it, perhaps behind their number; a name in there may have its own.</summary>
    [GeneratedRegex(@"^(?<party>[^()]*?)\s*\(\s*(?:(?<n>\d{1,3})\s*(?:medlemmer|medlem|stemmer|stemme)?\s*:\s*)?(?<list>(?:[^()]|\([^()]*\))+)\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex WithPersons();

    /// <summary>A party's letter alone, in parentheses or in one of them.</summary>
    [GeneratedRegex(@"^\(?\s*(?<letter>\p{Lu}{1,3})\s*\)$|^\((?<letter>\p{Lu}{1,3})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Letter();

    /// <summary>The party behind a person's name: "(UP-1)".</summary>
    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Party();

    /// <summary>The party of all persons ahead, in words: "Name og Name fra (A)".</summary>
    [GeneratedRegex(@"\s+(?:fra|for)\s+\(?\p{Lu}{1,3}\)?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FromParty();

    /// <summary>Commas, "og", "+", and the blank between a party in parentheses and the next name, where a comma was forgotten.</summary>
    [GeneratedRegex(@"\s*[,;+&]\s*(?:(?:og|samt)\s+)?|\s+(?:og|samt)\s+|(?<=\))\s+(?=[(\p{Lu}])", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    /// <summary>"mod Ø's stemme".</summary>
    [GeneratedRegex(@"(?<=^\p{Lu}{1,3})['’]s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Genitive();

    /// <summary>"medlemmerne fra Enhedslisten", "de øvrige medlemmer af A": the party.</summary>
    [GeneratedRegex(@"^(?:de\s+(?:øvrige|resterende|andre)\s+)?(?:medlemmerne|medlemmer|byrådsmedlemmerne|byrådsmedlemmer|repræsentanterne|repræsentanter|partierne|partiet)\s+(?:(?:fra|for|af|i)\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Members();

    [GeneratedRegex(@"\s+(?:byråds|kommunalbestyrelses|regionsråds|råds)?gruppe(?:r|n|rne)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Group();

    /// <summary>The body itself, which decides rather than votes, and what it decides on.</summary>
    [GeneratedRegex(
        @"^(?:.*\s)?\p{L}*(?:udvalget|udvalg|byrådet|rådet|bestyrelsen|kommunalbestyrelsen|magistraten|direktionen|forvaltningen|administrationen|indstillingen|forslaget|sagen|punktet|flertallet|mindretallet|direktøren|chefen|orienteringen)$|(?:^|\s)(?:man|vi|de|der|det|dette|ingen|alle)$|^(?:yderligere|herudover|derudover|desuden|endvidere|samtidig|samtidigt|ligeledes|også|herefter|derefter|endelig|endeligt|dog|her|nu|videre|udover|i øvrigt|generelt|overordnet|dernæst|hertil|dertil|således|derfor|herunder)(?:\s.*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^(?:(?:gruppe|liste|listerne|grupperne)\s\p{Lu}|\p{L}*løsgænger\p{L}*|uden for partierne?|borgmesteren|viceborgmesteren|\p{L}*formanden|de\s\p{L}+|det\s(?:konservative|radikale)\s.*)(?:\s\p{Lu}.*)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ByOffice();

    [GeneratedRegex(@"^(?:og|af|for|i|fra|på|de|den|det|von|van|el|la|uden|parti|partierne|rådmand|borgmester|listen)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Joins();
}
