using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Provisions;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Extraction.Rules.Sentences;

/// <summary>Every slot of sentences from many areas. Whether a sentence is recognised as a rule at all is tested elsewhere.</summary>
public class SentenceTests
{
    private static readonly RuleReader Rules = new(RuleTaxonomy.Load("targets"), RuleTaxonomy.Load("activities"));

    private static readonly ProvisionReader Provisions = new(PhraseLexicon.Load("provisions"));

    public static TheoryData<string> Texts => [.. LevelSentence.All.Select(s => s.Text)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Slots_are_read(string text)
    {
        var sentence = LevelSentence.All.First(s => s.Text == text);
        var wrong = sentence.Compare(First(text));
        Assert.True(wrong.Count == 0, $"{sentence.Area} | {text} | {string.Join(" | ", wrong)}");
    }

    /// <summary>The first rule, by the terms that the sentence names, else by what governs it.</summary>
    private static ServiceRule? First(string text)
    {
        var statement = new MinutesMiner.Extraction.Rules.Statement(LocatedText.Unpaged(text), 0, SectionRole.Presentation);
        var context = new DateOnly(2026, 4, 9);
        var words = new Words(text);
        var named = Rules.Read(statement, context);
        if (named.Count == 0 || named.Max(r => r.Weight) < Evidence.Needed)
        {
            var general = Rules.Read(statement, context, Provisions.Read(statement, words) ?? new Provision(words.Range(Verb(words), Verb(words) + 1), Evidence.Needed, "krav"));
            named = general.Count > 0 ? general : named;
        }

        return named.Count == 0 ? null : new ServiceRule
        {
            Id = "r1",
            Item = null,
            Text = text,
            TargetGroup = named[0].Target,
            TargetText = named[0].TargetText,
            Activity = named[0].Activity,
            ActivityText = named[0].ActivityText,
            Modality = named[0].Modality,
            Quantity = named[0].Quantity,
            Timing = named[0].Timing,
            Coverage = named[0].Coverage,
            Provider = named[0].Provider,
            Condition = named[0].Condition,
            EffectiveFrom = named[0].EffectiveFrom,
            EffectiveTo = named[0].EffectiveTo,
            Status = RuleStatus.Described,
            SetBy = null,
            Spans = [],
        };
    }

    /// <summary>The verb of a sentence that is no provision by itself: what a reader that knows it to be one would take.</summary>
    private static int Verb(Words words)
    {
        var at = 1;
        while (at < words.Count - 1 && !(words[at].Lower.Length > 4 && words[at].Lower.EndsWith("es", StringComparison.Ordinal)) && !words.Is(at, "skal", "kan", "må", "får", "er", "har", "udgør", "yder"))
        {
            at++;
        }

        return at;
    }
}
