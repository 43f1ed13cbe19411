using MinutesMiner.Core.Facts;
using MinutesMiner.Tests.Reading;

namespace MinutesMiner.Tests.Extraction;

/// <summary>What a deck promises.</summary>
public sealed class DeckTests
{
    [Fact]
    public void Steps_that_a_slide_draws_side_by_side_are_promised_and_so_is_what_its_sentences_say()
    {
        var deck = new MinerBuilder().Build().Extract("deck.pptx", OfficeFiles.Pptx(
            Box("Hvem spiller hvad?", 0, 0, "<p:ph type='title'/>") + Box("Temamøde i Kulturudvalget den 14. januar 2031", 0, 1_000_000),
            Box("Det videre forløb", 0, 0, "<p:ph type='title'/>")
                + Box("Februar", 0, 1_000_000) + Box("Forslaget sendes i høring", 0, 1_500_000)
                + Box("10. marts", 3_000_000, 1_000_000) + Box("Udvalget behandler forslaget", 3_000_000, 1_500_000)
                + Box("30. marts", 6_000_000, 1_000_000) + Box("Økonomiudvalg og Byråd", 6_000_000, 1_500_000)
                + Box("Ordningen evalueres i maj 2032.", 0, 4_000_000))).Document!;
        Assert.Equal(DocumentKind.Slides, deck.Kind);
        Assert.Equal(
            [
                ("10. marts Udvalget behandler forslaget", "Udvalget", "2031-03-10", CommitmentKind.Case),
                ("30. marts Økonomiudvalg og Byråd", "Økonomiudvalg og Byråd", "2031-03-30", CommitmentKind.Case),
                ("Februar Forslaget sendes i høring", null, "2031-02-28", CommitmentKind.Task),
                ("Ordningen evalueres i maj 2032.", null, "2032-05-31", CommitmentKind.Evaluation),
            ],
            deck.Commitments.Select(c => (c.Text, c.Owner, c.Due!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), c.Kind)).OrderBy(c => c.Text, StringComparer.Ordinal));
    }

    private static string Box(string text, int x, int y, string placeholder = "") =>
        $"<p:sp><p:nvSpPr><p:cNvPr id='1' name=''/><p:cNvSpPr/><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x='{x}' y='{y}'/><a:ext cx='2500000' cy='400000'/></a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>";
}
