using MinutesMiner.Core.Storage;

namespace MinutesMiner.Core.Tests.Storage;

/// <summary>Names as people type them.</summary>
public sealed class NameMatchTests
{
    private static readonly string[] Names =
    [
        "Byråd", "Byrådets Lønudvalg", "Klima- og Miljøudvalget", "Økonomiudvalget", "ØKONOMIUDVALGET", "Udvalget for Børn & Unge", "Aa Kommune",
    ];

    [Theory]
    [InlineData("Byråd", "Byråd")]
    [InlineData("byråd", "Byråd")]
    [InlineData("byr", "Byråd|Byrådets Lønudvalg")]
    [InlineData("byrådets", "Byrådets Lønudvalg")]
    [InlineData("klima miljø", "Klima- og Miljøudvalget")]
    [InlineData("miljø, klima", "Klima- og Miljøudvalget")]
    [InlineData("økonomiudvalget", "Økonomiudvalget|ØKONOMIUDVALGET")]
    [InlineData("børn unge", "Udvalget for Børn & Unge")]
    [InlineData("udvalg", "Udvalget for Børn & Unge")]
    [InlineData("lønudvalg", "Byrådets Lønudvalg")]
    [InlineData("råd", "")]
    [InlineData("", "")]
    [InlineData(" -.,& ", "")]
    public void Select(string typed, string expected) => Assert.Equal(expected, string.Join('|', NameMatch.Select(typed, Names)));

    [Fact]
    public void Composed_and_decomposed_letters_are_the_same() =>
        Assert.Equal(["Århus"], NameMatch.Select("A\u030Arhus", ["Århus", "Arhus"]));

    [Fact]
    public void Double_a_is_å() => Assert.Equal(["Aarhus Kommune", "Århus Amt"], NameMatch.Select("århus", ["Aarhus Kommune", "Århus Amt", "Arhus"]));

    [Theory]
    [InlineData("Klima- og Miljøudvalget", "klima og miljøudvalget")]
    [InlineData("  A.B.  ", "a b")]
    [InlineData("\ud800", "")]
    public void Key(string name, string expected) => Assert.Equal(expected, NameMatch.Key(name));
}
