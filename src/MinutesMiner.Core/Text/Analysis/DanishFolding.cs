using System.Text;

namespace MinutesMiner.Core.Text.Analysis;

/// <summary>
/// Brings spellings that a reader takes for the same to one form, for search and comparison: lower case, accents off, ligatures and
/// typographic signs to their plain form. æ, ø and å are letters of their own and stay; <c>aa</c> becomes å, ä becomes æ and ö becomes ø,
/// as Danish dictionaries sort them. Thread-safe.
/// </summary>
public static class DanishFolding
{
    // Latin-1 Supplement and Latin Extended-A, lower case: each letter is followed by its plain form.
    private const string Accents =
        "àaáaâaãaçcèeéeêeëeìiíiîiïiðdñnòoóoôoõoùuúuûuüuýyÿyāaăaąaćcĉcċcčcďdđdēeĕeėeęeěeĝgğgġgģgĥhħhĩiīiĭiįiıiĵjķkĺlļlľlŀlłl" +
        "ńnņnňnŋnōoŏoőoŕrŗrřrśsŝsşsšsţtťtŧtũuūuŭuůuűuųuŵwŷyźzżzžzſsșsțtäæǽæöøǿøǻå";

    private static readonly Dictionary<char, char> Plain = PlainLetters();

    /// <summary>The folded text. Folding a folded text changes nothing; the length may differ from the original's.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(folded, c);
        }

        return folded.ToString();
    }

    /// <summary>Whether two texts are the same once folded.</summary>
    public static bool Same(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Equals(right, StringComparison.Ordinal) || string.Equals(Fold(left), Fold(right), StringComparison.Ordinal);

    /// <summary>Whether the character leaves no trace in folded text: a soft hyphen, a zero-width sign, a combining mark.</summary>
    internal static bool IsIgnorable(char c) =>
        c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or (>= '\u0300' and <= '\u036F');

    private static void Append(StringBuilder folded, char c)
    {
        if (c < 128)
        {
            AppendLetter(folded, char.ToLowerInvariant(c));
            return;
        }

        if (IsIgnorable(c))
        {
            Combine(folded, c);
            return;
        }

        var lower = char.ToLowerInvariant(c);
        if (Plain.TryGetValue(lower, out var plain))
        {
            AppendLetter(folded, plain);
            return;
        }

        var several = lower switch
        {
            'ﬀ' => "ff",
            'ﬁ' => "fi",
            'ﬂ' => "fl",
            'ﬃ' => "ffi",
            'ﬄ' => "ffl",
            'ﬅ' or 'ﬆ' => "st",
            'ß' or 'ẞ' => "ss",
            'œ' => "oe",
            'þ' => "th",
            'ĳ' => "ij",
            '’' or '‘' or '‛' or '´' or 'ʼ' or '′' => "'",
            '“' or '”' or '„' or '«' or '»' or '″' => "\"",
            '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => "-",
            '…' => "...",
            '\u00A0' or '\u2007' or '\u2009' or '\u200A' or '\u202F' => " ",
            _ => null,
        };
        if (several is null)
        {
            folded.Append(lower);
            return;
        }

        foreach (var part in several)
        {
            AppendLetter(folded, part);
        }
    }

    private static void AppendLetter(StringBuilder folded, char c)
    {
        if (c == 'a' && folded.Length > 0 && folded[^1] == 'a')
        {
            folded[^1] = 'å';
            return;
        }

        folded.Append(c);
    }

    /// <summary>A ring, two dots or a stroke that stands as a mark of its own makes the Danish letter; any other mark falls away.</summary>
    private static void Combine(StringBuilder folded, char mark)
    {
        if (folded.Length == 0)
        {
            return;
        }

        folded[^1] = (folded[^1], mark) switch
        {
            ('a', '\u030A') => 'å',
            ('a', '\u0308') => 'æ',
            ('o', '\u0308' or '\u0338' or '\u0337') => 'ø',
            var (letter, _) => letter,
        };
    }

    private static Dictionary<char, char> PlainLetters()
    {
        var plain = new Dictionary<char, char>();
        for (var i = 0; i < Accents.Length; i += 2)
        {
            plain[Accents[i]] = Accents[i + 1];
        }

        return plain;
    }
}
