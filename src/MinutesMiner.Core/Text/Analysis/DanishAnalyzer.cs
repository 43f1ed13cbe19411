using System.Collections.Concurrent;
using System.Globalization;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Analysis;

/// <summary>What the terms are for.</summary>
public enum AnalysisPurpose
{
    /// <summary>To be stored: every form under which the text should be found, parts of compounds and identifiers included.</summary>
    Index,

    /// <summary>To be looked up: the forms of what the user asked for, without parts, which would find too much.</summary>
    Query,
}

/// <summary>What a term is of the word that it stands for.</summary>
public enum TermKind
{
    /// <summary>The word, number or identifier itself, folded. Always the first term of its position.</summary>
    Surface,

    /// <summary>A stem of it.</summary>
    Stem,

    /// <summary>The same value in its one canonical form: a number without grouping, a date as <c>2026-04-09</c>.</summary>
    Canonical,

    /// <summary>The stem of a part, or of neighbouring parts, of a compound; a part of a hyphenated word or an identifier.</summary>
    Part,
}

/// <summary>A term of the analysed text.</summary>
/// <param name="Range">The whole word in the text, in UTF-16 code units; the same for every term of a position.</param>
/// <param name="Term">What to store or look up; folded, never empty, at most <see cref="DanishAnalyzer.MaxTermLength"/> long.</param>
/// <param name="Position">0 for the first word, one more for each further word. Terms of one position are alternatives to each other.</param>
/// <param name="Kind">What the term is.</param>
/// <param name="IsStopWord">Whether the word is one of <see cref="DanishStopWords"/>.</param>
public readonly record struct AnalyzedTerm(TextRange Range, string Term, int Position, TermKind Kind, bool IsStopWord);

/// <summary>
/// Turns text into search terms: tokens, folded, with stems, canonical forms and parts at the same position as the word itself.
/// The same analysis serves index and query. Linear in the text's length; thread-safe.
/// </summary>
/// <param name="compounds">The lexicon for compounds; the shipped one when null.</param>
public sealed class DanishAnalyzer(DanishCompounds? compounds = null)
{
    /// <summary>Longer terms are cut to this length, in index and query alike.</summary>
    public const int MaxTermLength = 100;

    private const int CacheLimit = 1 << 16;

    private readonly DanishCompounds _compounds = compounds ?? DanishCompounds.Municipal;
    private readonly ConcurrentDictionary<string, Form[]> _words = new(StringComparer.Ordinal);

    /// <summary>An analyzer with the shipped lexicon.</summary>
    public static DanishAnalyzer Default { get; } = new();

    /// <summary>The text's terms: in order of position, and within a position the surface first and no term twice.</summary>
    public IReadOnlyList<AnalyzedTerm> Analyze(string text, AnalysisPurpose purpose = AnalysisPurpose.Index)
    {
        var terms = new List<AnalyzedTerm>();
        Analyze(text, purpose, terms);
        return terms;
    }

    /// <summary>Adds the text's terms to a list that the caller may reuse.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="purpose">What the terms are for.</param>
    /// <param name="terms">Receives the terms; not cleared.</param>
    public void Analyze(ReadOnlySpan<char> text, AnalysisPurpose purpose, List<AnalyzedTerm> terms)
    {
        var (position, at) = (0, 0);
        while (DanishTokenizer.Next(text, at) is { } token)
        {
            at = token.Range.End;
            var surface = DanishFolding.Fold(text[token.Range.Start..token.Range.End]);
            var stop = token.Shape == TokenShape.Word && DanishStopWords.Contains(surface);
            foreach (var form in Forms(surface, token.Shape, stop))
            {
                if (purpose == AnalysisPurpose.Index || form.Kind != TermKind.Part)
                {
                    terms.Add(new AnalyzedTerm(token.Range, form.Term, position, form.Kind, stop));
                }
            }

            position++;
        }
    }

    private Form[] Forms(string surface, TokenShape shape, bool stop)
    {
        if (stop)
        {
            return [new Form(surface, TermKind.Surface)];
        }

        if (shape != TokenShape.Word)
        {
            return Build(surface, shape);
        }

        if (_words.TryGetValue(surface, out var known))
        {
            return known;
        }

        var forms = Build(surface, shape);
        if (surface.Length <= MaxTermLength && _words.Count < CacheLimit)
        {
            _words.TryAdd(surface, forms);
        }

        return forms;
    }

    private Form[] Build(string surface, TokenShape shape)
    {
        var forms = new FormList();
        switch (shape)
        {
            case TokenShape.Number:
                forms.Add(surface, TermKind.Surface);
                forms.Add(surface.Replace(".", "", StringComparison.Ordinal), TermKind.Canonical);
                break;
            case TokenShape.Paragraph:
                var number = surface.TrimStart('§', ' ').Trim();
                forms.Add("§" + number, TermKind.Surface);
                forms.Add(number, TermKind.Part);
                break;
            case TokenShape.Identifier:
                forms.Add(surface, TermKind.Surface);
                forms.Add(NumericDate(surface), TermKind.Canonical);
                AddPieces(forms, surface.Split('-', '/', '.', ':', ',', '\''));
                break;
            default:
                AddWord(forms, surface);
                break;
        }

        return forms.ToArray();
    }

    private void AddWord(FormList forms, string surface)
    {
        var bare = WithoutApostropheEnding(surface);
        var joined = bare.Replace("-", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        forms.Add(joined, TermKind.Surface);
        AddStems(forms, joined, TermKind.Stem);
        if (joined.Length == bare.Length)
        {
            AddCompound(forms, joined);
        }
        else
        {
            AddPieces(forms, bare.Split('-', '\''));
        }
    }

    private void AddPieces(FormList forms, string[] pieces)
    {
        foreach (var piece in pieces)
        {
            forms.Add(piece, TermKind.Part);
            if (piece.Length > 2 && !piece.Any(char.IsDigit))
            {
                AddStems(forms, piece, TermKind.Part);
                AddCompound(forms, piece);
            }
        }
    }

    private static void AddStems(FormList forms, string word, TermKind kind)
    {
        var stem = DanishStemmer.Stem(word);
        forms.Add(stem, kind);
        forms.Add(StemVariants.Of(word, stem), kind);
    }

    /// <summary>Every part, and every run of neighbouring parts: <c>børnehavetakst</c> is found by børn, have, takst, børnehave, havetakst.</summary>
    private void AddCompound(FormList forms, string word)
    {
        var parts = _compounds.Split(word);
        for (var first = 0; first < parts.Count; first++)
        {
            for (var last = first; last < parts.Count; last++)
            {
                if (last - first + 1 < parts.Count)
                {
                    var run = string.Concat(word.AsSpan(parts[first].Start, parts[last].Start - parts[first].Start), parts[last].Base);
                    AddStems(forms, run, TermKind.Part);
                    forms.Add(StemVariants.OfPart(run), TermKind.Part);
                }
            }
        }
    }

    /// <summary>EU's and pc'erne without what stands behind the apostrophe; O'Brien as it is.</summary>
    private static string WithoutApostropheEnding(string word)
    {
        var at = word.LastIndexOf('\'');
        return at > 0 && word[(at + 1)..] is "s" or "e" or "en" or "et" or "er" or "ens" or "ets" or "ers" or "ere" or "erne" or "ernes" or "eren"
            ? word[..at]
            : word;
    }

    private static string? NumericDate(string token)
    {
        var pieces = token.Split('.', '-', '/');
        if (pieces.Length != 3 || !pieces.All(p => p.Length is 1 or 2 or 4 && p.All(char.IsAsciiDigit)))
        {
            return null;
        }

        var (day, month, year) = pieces[0].Length == 4 ? (pieces[2], pieces[1], pieces[0]) : (pieces[0], pieces[1], pieces[2]);
        if (day.Length > 2 || month.Length > 2 || year.Length is not (2 or 4))
        {
            return null;
        }

        var printed = $"{(year.Length == 2 ? "20" : "")}{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
        return DateOnly.TryParseExact(printed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? printed : null;
    }

    private readonly record struct Form(string Term, TermKind Kind);

    /// <summary>Collects forms; each term once, the first kind wins.</summary>
    private sealed class FormList
    {
        // An identifier of absurd length may have thousands of pieces; a real one has few.
        private const int Limit = 40;

        private readonly List<Form> _forms = new(4);

        public void Add(string? term, TermKind kind)
        {
            if (string.IsNullOrEmpty(term) || _forms.Count == Limit)
            {
                return;
            }

            var cut = term.Length > MaxTermLength ? term[..MaxTermLength] : term;
            if (!_forms.Exists(f => string.Equals(f.Term, cut, StringComparison.Ordinal)))
            {
                _forms.Add(new Form(cut, kind));
            }
        }

        public Form[] ToArray() => [.. _forms];
    }
}
