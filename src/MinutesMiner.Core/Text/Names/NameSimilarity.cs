using System.Text;
using MinutesMiner.Core.Text.Analysis;

namespace MinutesMiner.Core.Text.Names;

/// <summary>How two printed names stand to each other.</summary>
public enum NameMatch
{
    /// <summary>Two persons, as far as the names tell.</summary>
    Different,

    /// <summary>One name has middle names or initials that the other leaves out or writes in full.</summary>
    Shortened,

    /// <summary>The same name in another spelling: <c>Skaarup</c> and <c>Skarup</c>, <c>Kristensen</c> and <c>Christensen</c>.</summary>
    Variant,

    /// <summary>The same name but for case, accents, hyphens and aa for å.</summary>
    Same,
}

/// <summary>Compares names for spelling variants. Cautious: <c>Larsen</c> and <c>Lassen</c> are two names. Thread-safe.</summary>
public static class NameSimilarity
{
    private const string Vowels = "aeiouyæøå";

    // Longer words than any name has; bounds the work.
    private const int MaxLength = 60;

    /// <summary>How the two names stand to each other; the order of the two does not matter.</summary>
    public static NameMatch Compare(string left, string right)
    {
        var a = Words(left);
        var b = Words(right);
        if (a.Length == 0 || b.Length == 0)
        {
            return NameMatch.Different;
        }

        if (a.AsSpan().SequenceEqual(b, StringComparer.Ordinal))
        {
            return NameMatch.Same;
        }

        return a.Length == b.Length ? Pairwise(a, b) : a.Length < b.Length ? Within(a, b) : Within(b, a);
    }

    /// <summary>Whether two words of names are spellings of one: equal by sound, or one vowel, letter or swap apart.</summary>
    internal static bool AreVariants(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
        {
            return true;
        }

        if (a.Length < 3 || b.Length < 3 || a.Length > MaxLength || b.Length > MaxLength)
        {
            return false;
        }

        return string.Equals(Sound(a), Sound(b), StringComparison.Ordinal)
            || (Math.Min(a.Length, b.Length) >= 5 && Sound(a)[0] == Sound(b)[0] && OneEditApart(a, b));
    }

    private static NameMatch Pairwise(string[] a, string[] b)
    {
        var (variants, initials) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (string.Equals(a[i], b[i], StringComparison.Ordinal))
            {
                continue;
            }

            if (AreVariants(a[i], b[i]))
            {
                variants++;
            }
            else if (i < a.Length - 1 && IsInitialOf(a[i], b[i]))
            {
                initials++;
            }
            else
            {
                return NameMatch.Different;
            }
        }

        // Every word a little different is another person.
        return variants > 0 && variants < a.Length ? NameMatch.Variant : variants == 0 && initials < a.Length - 1 ? NameMatch.Shortened : NameMatch.Different;
    }

    /// <summary>First and last word agree, and the shorter name's others come in order within the longer.</summary>
    private static NameMatch Within(string[] shorter, string[] longer)
    {
        if (shorter.Length < 2 || !string.Equals(shorter[0], longer[0], StringComparison.Ordinal) || !string.Equals(shorter[^1], longer[^1], StringComparison.Ordinal))
        {
            return NameMatch.Different;
        }

        var at = 1;
        for (var i = 1; i < shorter.Length - 1; i++)
        {
            while (at < longer.Length - 1 && !(string.Equals(shorter[i], longer[at], StringComparison.Ordinal) || IsInitialOf(shorter[i], longer[at])))
            {
                at++;
            }

            if (at++ >= longer.Length - 1)
            {
                return NameMatch.Different;
            }
        }

        return NameMatch.Shortened;
    }

    private static bool IsInitialOf(string a, string b) => (a.Length == 1 && b[0] == a[0]) || (b.Length == 1 && a[0] == b[0]);

    private static string[] Words(string name) =>
        DanishFolding.Fold(name).Split([' ', '-', '.', ',', '\'', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>One spelling for sounds that Danish names spell in several ways.</summary>
    private static string Sound(string word)
    {
        var sound = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            var (letter, length) = (word[i], next) switch
            {
                ('p', 'h') => ('f', 2),
                ('t', 'h') => ('t', 2),
                ('c', 'h') => ('k', 2),
                ('c', 'k') => ('k', 2),
                ('g', 'h') => ('g', 2),
                ('c', 'e' or 'i' or 'y') => ('s', 1),
                ('c' or 'q', _) => ('k', 1),
                ('w', _) => ('v', 1),
                ('z', _) => ('s', 1),
                ('y', 'e' or 'a' or 'o') => ('j', 1),
                var (other, _) => (other, 1),
            };
            i += length - 1;
            if (sound.Length == 0 || sound[^1] != letter)
            {
                sound.Append(letter);
            }
        }

        return sound.ToString();
    }

    /// <summary>One letter more or less, two swapped, or one vowel for another; a consonant for another makes another name.</summary>
    private static bool OneEditApart(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        var start = 0;
        while (start < shorter.Length && shorter[start] == longer[start])
        {
            start++;
        }

        var rest = longer.Length - start;
        if (longer.Length == shorter.Length + 1)
        {
            return shorter.AsSpan(start).SequenceEqual(longer.AsSpan(start + 1));
        }

        if (longer.Length != shorter.Length || rest == 0)
        {
            return false;
        }

        var isVowel = Vowels.Contains(shorter[start], StringComparison.Ordinal) && Vowels.Contains(longer[start], StringComparison.Ordinal);
        var isSwap = rest >= 2 && shorter[start] == longer[start + 1] && shorter[start + 1] == longer[start];
        return (isVowel && shorter.AsSpan(start + 1).SequenceEqual(longer.AsSpan(start + 1)))
            || (isSwap && shorter.AsSpan(start + 2).SequenceEqual(longer.AsSpan(start + 2)));
    }
}
