namespace MinutesMiner.Core.Storage.Search;

/// <summary>
/// Reads the query language. Every text is a query: what makes no sense as an operator is a word or nothing.
/// <list type="table">
/// <item><term><c>skole budget</c></term><description>both words</description></item>
/// <item><term><c>skole OR dagtilbud budget</c></term><description>one of the first two, and the third (also <c>ELLER</c>, <c>|</c>)</description></item>
/// <item><term><c>"tages til efterretning"</c></term><description>the words one after the other</description></item>
/// <item><term><c>-lukket</c>, <c>-"ad hoc"</c></term><description>without</description></item>
/// <item><term><c>syge*</c></term><description>words, and parts of compounds, that begin so; four letters or more</description></item>
/// <item><term><c>udvalg:økonomi fra:2024 udfald:udsat</c></term><description>fields, see <see cref="SearchFields"/>; a value of several
/// words stands in quotes</description></item>
/// </list>
/// </summary>
public static class SearchTextParser
{
    /// <summary>UTF-16 code units that are read of a query: longer ones are pasted text, and would only cost time.</summary>
    public const int MaxLength = 1000;

    /// <summary>Terms that are read of a query.</summary>
    public const int MaxTerms = 32;

    /// <summary>Letters that a prefix needs: shorter ones meet half of all words.</summary>
    public const int MinPrefix = 4;

    /// <summary>What the text says. Never throws.</summary>
    public static ParsedSearch Parse(string? text)
    {
        var builder = new ParsedSearchBuilder();
        var all = text ?? "";
        if (all.Length > MaxLength)
        {
            builder.Note(SearchNotes.TooLong, all[MaxLength..Math.Min(all.Length, MaxLength + 40)]);
            all = all[..MaxLength];
        }

        var at = 0;
        while (Next(all, ref at) is { } part)
        {
            if (!builder.Add(part))
            {
                builder.Note(SearchNotes.TooLong, all[part.Start..Math.Min(all.Length, part.Start + 40)]);
                break;
            }
        }

        return builder.Build();
    }

    /// <summary>The next part of the text at or after <paramref name="at"/>, which moves behind it; null at the end.</summary>
    private static QueryPart? Next(string text, ref int at)
    {
        while (at < text.Length && IsBlank(text[at]))
        {
            at++;
        }

        if (at >= text.Length)
        {
            return null;
        }

        var start = at;
        var excluded = false;
        if (text[at] is '-' or '−' or '–' && at + 1 < text.Length && !IsBlank(text[at + 1]))
        {
            excluded = true;
            at++;
        }

        if (IsQuote(text[at]))
        {
            return new QueryPart(start, null, Quoted(text, ref at), Quoted: true, excluded);
        }

        var wordStart = at;
        while (at < text.Length && !IsBlank(text[at]) && !IsQuote(text[at]))
        {
            if (text[at] == ':' && SearchFields.Find(text.AsSpan(wordStart, at - wordStart)) is { } field)
            {
                at++;
                var quoted = at < text.Length && IsQuote(text[at]);
                var value = quoted ? Quoted(text, ref at) : Word(text, ref at);
                return new QueryPart(start, field, value, quoted, excluded);
            }

            at++;
        }

        return new QueryPart(start, null, text[wordStart..at], Quoted: false, excluded);
    }

    private static string Word(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && !IsBlank(text[at]))
        {
            at++;
        }

        return text[start..at];
    }

    /// <summary>What stands between the quotes; to the end of the text where the second is missing.</summary>
    private static string Quoted(string text, ref int at)
    {
        var start = ++at;
        while (at < text.Length && !IsQuote(text[at]))
        {
            at++;
        }

        var inner = text[start..at];
        at = Math.Min(at + 1, text.Length);
        return inner;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';
}

/// <summary>A part of a query text.</summary>
/// <param name="Start">Offset of its first code unit.</param>
/// <param name="Field">The field that it names; null for words.</param>
/// <param name="Text">The words or the field's value.</param>
/// <param name="Quoted">Whether they stood in quotes.</param>
/// <param name="Excluded">Whether a minus stood before.</param>
internal readonly record struct QueryPart(int Start, SearchField? Field, string Text, bool Quoted, bool Excluded);
