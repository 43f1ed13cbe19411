using MinutesMiner.Explaining;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Explaining;

public class NearTemplateTests
{
    [Theory]
    [InlineData("Punkt {number}: {title}", "Punkt 7 – Stier", "\":\" is expected where \"–\" stands")]
    [InlineData("Punkt {number}: {title}", "Punkt 7 Stier", "\":\" is missing")]
    [InlineData("Punkt {number}: {title}", "Punkt nr. 7: Stier", "\"nr.\" stands in the way")]
    [InlineData("Punkt {number}: {title}", "Punkt VII: Stier", "{number} is expected where \"VII\" stands")]
    [InlineData("Emne {number} om {title}", "Emne 7 vedr. Stier", "\"om\" is expected where \"vedr\" stands")]
    [InlineData("(Beslutning|Afgørelse)", "Beslutnng", "\"Beslutnng\" is 1 letter from \"Beslutning\"")]
    [InlineData("(Beslutning|Afgørelse)", "Afgøresle", "\"Afgøresle\" is 1 letter from \"Afgørelse\"")]
    [InlineData("Beslutning", "Beslutning (fortsat)", "\"(fortsat)\" stands behind")]
    [InlineData("Beslutning", "3. Beslutning", "\"3.\" stands in front")]
    [InlineData("Beslutning i {body} den {date}", "Beslutning i Byrådet d. 3. maj 2026", "\"den\" is expected where \"d.\" stands")]
    public void A_text_that_falls_short_by_one_thing_is_told(string template, string text, string why) =>
        Assert.Equal(why, new NearTemplate(TextTemplate.Parse(template)).Whole(text));

    [Theory]
    [InlineData("Punkt {number}: {title}", "Punkt 7: Stier")]
    [InlineData("Punkt {number}: {title}", "Kajen er nedslidt")]
    [InlineData("{number}. {title}", "Kajen, der er nedslidt")]
    [InlineData("{ordinal} [.|:] {title}", "i 2026 blev 14 kajer sat i stand")]
    [InlineData("Bilag", "Bolig")]
    [InlineData("(Beslutning|Afgørelse)", "Udfald")]
    public void What_matches_or_is_far_off_is_not_near(string template, string text) =>
        Assert.Null(new NearTemplate(TextTemplate.Parse(template)).Whole(text));

    [Theory]
    [InlineData("(godkendt|vedtaget)", "Forslaget blev godkent.", "\"godkent\" is 1 letter from \"godkendt\"")]
    [InlineData("(godkendt|vedtaget)", "Forslaget blev godkendt.", null)]
    [InlineData("(godkendt|vedtaget)", "Forslaget blev læst.", null)]
    [InlineData("uden bemærkninger", "Sagen blev læst uden bemærkniger.", "\"uden bemærkniger\" is 1 letter from \"uden bemærkninger\"")]
    public void Misspelt_words_are_found_within_a_sentence(string template, string sentence, string? why) =>
        Assert.Equal(why, new NearTemplate(TextTemplate.Parse(template)).Within(sentence));
}
