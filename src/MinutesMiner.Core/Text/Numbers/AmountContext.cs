using System.Collections.Frozen;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Numbers;

/// <summary>What the words around a number say of it: bounds, more or less, and that it is a label's number and no amount.</summary>
internal static class AmountContext
{
    // How far back in its clause an amount's trend word may stand: "mindreforbrug på området på 7,7 mio. kr.".
    private const int TrendWords = 6;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels = Set(
        "§ §§ stk. stk nr. nr nr.: pkt. pkt punkt punkterne punkter side siderne s. bilag sag kl. kl kapitel artikel ad ad. fase trin niveau spor etape tlf. tlf " +
        "uge ugerne linje lov lbk bek den d. sagsnr. dagsordenspunkt matr.nr. matr. matrikel lokalplan lokalplan- kommuneplantillæg tillæg version afsnit tabel figur note konto funktion model");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> About = Set("ca. ca cirka omkring omtrent godt knap næsten cirka.");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AtLeast = Set("min. min mindst minimum minimalt over minimum.");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AtMost =
        Set("maks. maks max. max maksimalt maximalt maksimum maximum højst højest indtil under");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotBeforeOver = Set("sig fordelt fordeles fordele løber hen forløber afvikles");

    private static readonly string[] More =
        ["merforbrug", "merudgift", "merindtægt", "stigning", "stiger", "stige", "steget", "forhøj", "forøg", "øges", "øget", "øge", "opjuster", "opskriv"];

    private static readonly string[] Less =
    [
        "mindreforbrug", "mindreudgift", "mindreindtægt", "reduktion", "reducer", "besparelse", "spares", "nedsæt", "nedjuster", "nedskriv",
        "nedgang", "nedbring", "fald", "falder", "faldet",
    ];

    /// <summary>Whether the word before the number makes it the number of something: <c>§ 17</c>, <c>punkt 29</c>, <c>side 6</c>.</summary>
    public static bool IsLabelled(ReadOnlySpan<char> text, int start)
    {
        var word = Scan.WordBefore(text, start);
        return word.Length > 0 && Labels.Contains(text.In(word));
    }

    /// <summary>The bound that the words before the number set, and where they start; those behind it follow in <see cref="BoundAfter"/>.</summary>
    public static AmountBound BoundBefore(ReadOnlySpan<char> text, ref int start)
    {
        var bound = AmountBound.Exact;
        for (var i = 0; i < 3; i++)
        {
            var word = Scan.WordBefore(text, start);
            if (word.Length == 0)
            {
                break;
            }

            var before = Scan.WordBefore(text, word.Start);
            var (found, from) = Bound(text, word, before);
            if (found == AmountBound.Exact)
            {
                break;
            }

            bound = bound is AmountBound.Exact or AmountBound.About ? found : bound;
            start = from;
        }

        return bound;
    }

    /// <summary>The bound that follows the amount: <c>eller mere</c>, <c>og derover</c>.</summary>
    public static AmountBound BoundAfter(ReadOnlySpan<char> text, ref int end)
    {
        var rest = text[Scan.SkipSpaces(text, end)..];
        foreach (var (words, bound) in (ReadOnlySpan<(string, AmountBound)>)
            [
                ("eller mere", AmountBound.AtLeast), ("eller flere", AmountBound.AtLeast), ("og derover", AmountBound.AtLeast),
                ("og opefter", AmountBound.AtLeast), ("eller derover", AmountBound.AtLeast), ("eller mindre", AmountBound.AtMost),
                ("eller færre", AmountBound.AtMost), ("eller derunder", AmountBound.AtMost), ("og derunder", AmountBound.AtMost),
            ])
        {
            if (rest.StartsWith(words, StringComparison.OrdinalIgnoreCase) && Scan.IsWordEnd(rest, words.Length))
            {
                end = text.Length - rest.Length + words.Length;
                return bound;
            }
        }

        return AmountBound.Exact;
    }

    /// <summary>The nearest word before the amount, in its clause, that says more or less.</summary>
    public static AmountTrend Trend(ReadOnlySpan<char> text, int start, out TextRange? at)
    {
        at = null;
        var end = start;
        for (var i = 0; i < TrendWords; i++)
        {
            var range = Scan.WordBefore(text, end);
            if (range.Length == 0)
            {
                break;
            }

            var word = text.In(range);
            if (word[^1] is '.' or ',' or ';' or ':' or '?' or '!' or ')' || char.IsAsciiDigit(word[^1]))
            {
                break;
            }

            var trend = StartsOrEnds(word, Less) ? AmountTrend.Decrease : StartsOrEnds(word, More) ? AmountTrend.Increase : AmountTrend.None;
            if (trend != AmountTrend.None)
            {
                at = range;
                return trend;
            }

            end = range.Start;
        }

        return AmountTrend.None;
    }

    private static (AmountBound Bound, int From) Bound(ReadOnlySpan<char> text, TextRange word, TextRange before)
    {
        var last = text.In(word);
        var first = text.In(before);
        if (last.Equals("til", StringComparison.OrdinalIgnoreCase) && first.Equals("op", StringComparison.OrdinalIgnoreCase))
        {
            return (AmountBound.AtMost, before.Start);
        }

        if (last.Equals("end", StringComparison.OrdinalIgnoreCase))
        {
            return first switch
            {
                "mere" or "flere" or "længere" or "Mere" or "Flere" or "Længere" => (AmountBound.AtLeast, before.Start),
                "mindre" or "færre" or "kortere" or "Mindre" or "Færre" or "Kortere" => (AmountBound.AtMost, before.Start),
                _ => (AmountBound.Exact, word.Start),
            };
        }

        // "5 min. 30" counts minutes.
        var afterNumber = before.Length > 0 && char.IsAsciiDigit(first[^1]);
        var bound = About.Contains(last) ? AmountBound.About
            : AtLeast.Contains(last) && !afterNumber && !(last.Equals("over", StringComparison.OrdinalIgnoreCase) && NotBeforeOver.Contains(first))
                ? AmountBound.AtLeast
            : AtMost.Contains(last) ? AmountBound.AtMost
            : AmountBound.Exact;
        return (bound, word.Start);
    }

    private static bool StartsOrEnds(ReadOnlySpan<char> word, string[] stems)
    {
        foreach (var stem in stems)
        {
            var at = word.IndexOf(stem, StringComparison.OrdinalIgnoreCase);
            if (at == 0 && (stem.Length > 6 || word.Length <= stem.Length + 2))
            {
                return true;
            }

            // A compound's last part, where no other word ends like it: budgetreduktion, nettomerforbrug.
            if (at > 0 && stem.Length >= 8)
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
