using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Documents;
using MinutesMiner.Store.Search;

namespace MinutesMiner.Store.Tests.Search;

/// <summary>Cutting quoted text.</summary>
public sealed class SnippetCutterTests
{
    private const string Words = "en to 🌳 fire fem æøå syv-otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve";

    [Fact]
    public void What_is_short_stays_whole()
    {
        var snippet = SnippetCutter.Cut("en to tre", [new TextRange(3, 5)], 9);

        Assert.Equal(("en to tre", false, false), (snippet.Text, snippet.CutBefore, snippet.CutAfter));
        Assert.Equal([new TextRange(3, 5)], snippet.Matches);
    }

    [Fact]
    public void Without_matches_the_beginning_is_quoted()
    {
        var snippet = SnippetCutter.Cut(Words, [], 24);

        Assert.Equal(("en to 🌳 fire fem æøå", false, true), (snippet.Text, snippet.CutBefore, snippet.CutAfter));
    }

    [Fact]
    public void The_densest_stretch_is_quoted()
    {
        const string Text = "kat hund hund hund hund hund hund hund kat hund kat hund hund hund";
        var matches = new[] { new TextRange(0, 3), new TextRange(39, 42), new TextRange(48, 51) };

        var snippet = SnippetCutter.Cut(Text, matches, 24);

        Assert.Equal(2, snippet.Matches.Count);
        Assert.Contains("kat hund kat", snippet.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_longer_than_the_quote_is_kept_whole()
    {
        var word = new string('x', 100);

        var snippet = SnippetCutter.Cut($"en to {word} tre fire", [new TextRange(6, 106)], 20);

        Assert.Contains(word, snippet.Text, StringComparison.Ordinal);
        Assert.Equal(word, snippet.Text[snippet.Matches[0].Start..snippet.Matches[0].End]);
    }

    [Fact]
    public void Whatever_is_cut_the_marks_fit()
    {
        // A case: which words of a text match, and how long the quote may be.
        var cases =
            from copies in Gen.Choose(1, 6)
            from length in Gen.Choose(1, 120)
            from marks in Gen.Elements(true, false, false, false).ListOf(copies * 19)
            select (Text: string.Join(' ', Enumerable.Repeat(Words, copies)), Length: length, Marks: marks);
        Check.QuickThrowOnFailure(Prop.ForAll(cases.ToArbitrary(), one =>
        {
            var (matches, at) = (new List<TextRange>(), 0);
            foreach (var (word, marked) in one.Text.Split(' ').Zip(one.Marks))
            {
                if (marked)
                {
                    matches.Add(new TextRange(at, at + word.Length));
                }

                at += word.Length + 1;
            }

            var snippet = SnippetCutter.Cut(one.Text, matches, one.Length);
            return one.Text.Contains(snippet.Text, StringComparison.Ordinal)
                && (matches.Count == 0 || snippet.Matches.Count > 0)
                && snippet.Matches.All(m => m.Start >= 0 && m.End <= snippet.Text.Length && m.Length > 0)
                && snippet.Matches.All(m => Words.Split(' ').Contains(snippet.Text[m.Start..m.End]))
                && snippet.Text.Length <= Math.Max(one.Length, matches.Count == 0 ? 0 : matches.Max(m => m.Length));
        }));
    }
}
