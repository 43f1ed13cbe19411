using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Tests.Text;

/// <summary>Generated texts for properties that must hold on any input.</summary>
internal static class Texts
{
    private static readonly string[] Signs =
        [" ", " ", " ", ".", ",", "-", "–", "/", ":", "(", ")", "\n", "\u00A0", "\u00AD", "§", "%", "½", "’", "\"", "é", "A\u030A", "å", "\uD83D", "😀", "0", "1", "9", "12", "2026", "a", "E"];

    /// <summary>Texts that mix the given fragments with signs that join and separate, in any order.</summary>
    public static Arbitrary<string> Of(params string[] fragments)
    {
        var piece = Gen.OneOf(Gen.Elements(fragments), Gen.Elements(Signs));
        return Gen.ArrayOf(piece).Select(pieces => string.Concat(pieces)).ToArbitrary();
    }

    /// <summary>Checks a property of such texts on a thousand of them.</summary>
    public static void Check(Arbitrary<string> texts, Action<string> property) =>
        Prop.ForAll(texts, property).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    /// <summary>Asserts that ranges lie in the text, are not empty, stand in order and do not overlap.</summary>
    public static void AssertOrdered(string text, IEnumerable<TextRange> ranges)
    {
        var end = 0;
        foreach (var range in ranges)
        {
            if (range.Start < end || range.Length <= 0 || range.End > text.Length)
            {
                Assert.Fail($"{range} does not follow {end} in a text of {text.Length}: {text}");
            }

            end = range.End;
        }
    }
}
