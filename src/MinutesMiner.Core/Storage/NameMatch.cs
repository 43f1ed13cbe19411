using System.Text;
using MinutesMiner.Core.Text.Analysis;

namespace MinutesMiner.Core.Storage;

/// <summary>
/// How a name that a person types meets the names that documents print. Case, punctuation, and <c>aa</c> for <c>å</c> do not count
/// (<see cref="DanishFolding"/>). The whole name, when there is such a name, is meant alone; otherwise each word typed must begin a
/// word of the name: <c>vejle</c> means "Vejle Kommune", <c>klima miljø</c> "Klima- og Miljøudvalget", and <c>byråd</c> "Byråd" but
/// not "Byrådets Lønudvalg" beside it.
/// </summary>
public static class NameMatch
{
    /// <summary>The name folded, its words separated by one blank, without punctuation.</summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        var gap = false;
        foreach (var c in DanishFolding.Fold(name))
        {
            if (char.IsLetterOrDigit(c))
            {
                if (gap && key.Length > 0)
                {
                    key.Append(' ');
                }

                key.Append(c);
                gap = false;
            }
            else
            {
                gap = true;
            }
        }

        return key.ToString();
    }

    /// <summary>Those of <paramref name="names"/> that <paramref name="typed"/> means; none when it holds no letter or digit.</summary>
    public static IReadOnlyList<string> Select(string typed, IEnumerable<string> names)
    {
        var wanted = Key(typed);
        if (wanted.Length == 0)
        {
            return [];
        }

        var words = wanted.Split(' ');
        var whole = new List<string>();
        var begun = new List<string>();
        foreach (var name in names)
        {
            var key = Key(name);
            if (string.Equals(key, wanted, StringComparison.Ordinal))
            {
                whole.Add(name);
            }
            else if (BeginsWords(words, key))
            {
                begun.Add(name);
            }
        }

        return whole.Count > 0 ? whole : begun;
    }

    private static bool BeginsWords(string[] words, string key) =>
        Array.TrueForAll(words, w => key.StartsWith(w, StringComparison.Ordinal) || key.Contains(' ' + w, StringComparison.Ordinal));
}
