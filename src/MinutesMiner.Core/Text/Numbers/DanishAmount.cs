using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Numbers;

/// <summary>How a printed value bounds what is meant.</summary>
public enum AmountBound
{
    /// <summary>The value itself.</summary>
    Exact,

    /// <summary>About: ca., omkring, godt, knap.</summary>
    About,

    /// <summary>The value or more: min., mindst, mere end, over.</summary>
    AtLeast,

    /// <summary>The value or less: maks., højst, op til, mindre end, under.</summary>
    AtMost,
}

/// <summary>Which way the words before an amount turn it.</summary>
public enum AmountTrend
{
    /// <summary>They do not say.</summary>
    None,

    /// <summary>More: merforbrug, merindtægt, stigning, forhøjes.</summary>
    Increase,

    /// <summary>Less: mindreforbrug, mindreindtægt, reduktion, besparelse, fald.</summary>
    Decrease,
}

/// <summary>A number in running text with what it counts.</summary>
/// <param name="Range">From the words that bound it, or its sign or currency, through its unit.</param>
/// <param name="Value">As printed and not scaled: 3,5 for <c>3,5 mio. kr.</c>; negative only when a minus is printed. The lower end of a range.</param>
/// <param name="High">The upper end of a range (<c>4-8 uger</c>); null otherwise.</param>
/// <param name="Unit">Canonical unit, see <see cref="DanishUnits"/>; null when the word behind the number is no unit that is known.</param>
/// <param name="Bound">How the value bounds what is meant.</param>
/// <param name="Trend">More or less, by a word before it in the same clause.</param>
public readonly record struct DanishAmount(TextRange Range, decimal Value, decimal? High, string? Unit, AmountBound Bound, AmountTrend Trend)
{
    /// <summary>Where the number itself stands, without bound, sign, currency and unit; both ends of a range.</summary>
    public TextRange NumberRange { get; init; }

    /// <summary>The word that gives <see cref="Trend"/>; null when none does.</summary>
    public TextRange? TrendWord { get; init; }

    /// <summary>The value in kroner when the unit is money; null otherwise.</summary>
    public decimal? Kroner => DanishUnits.IsMoney(Unit) ? Value * DanishUnits.Factor(Unit!) : null;
}
