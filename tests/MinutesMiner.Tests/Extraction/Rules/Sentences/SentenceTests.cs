using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Extraction.Rules.Sentences;

/// <summary>Every slot of sentences from many areas. Whether a sentence is recognised as a rule at all is tested elsewhere.</summary>
public class SentenceTests
{
    private static readonly (RuleTaxonomy Targets, RuleTaxonomy Activities) Taxonomies = (RuleTaxonomy.Load("targets"), RuleTaxonomy.Load("activities"));

    private static readonly RuleReader Rules = new(Taxonomies.Targets, Taxonomies.Activities, RuleSignals.Load());

    private static readonly RuleRecognizer Recognizer = new(new RuleDescriber(RuleSignals.Load(), Taxonomies.Targets, Taxonomies.Activities), RuleWeights.Load());

    public static TheoryData<string> Texts => [.. LevelSentence.All.Select(s => s.Text)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Slots_are_read(string text)
    {
        var sentence = LevelSentence.All.First(s => s.Text == text);
        var wrong = sentence.Compare(First(text));
        Assert.True(wrong.Count == 0, $"{sentence.Area} | {text} | {string.Join(" | ", wrong)}");
    }

    /// <summary>The first rule, whether or not the sentence would be taken for one.</summary>
    private static ServiceRule? First(string text)
    {
        var statement = new MinutesMiner.Extraction.Rules.Statement(LocatedText.Unpaged(text), 0, SectionRole.Presentation);
        var context = new DateOnly(2026, 4, 9);
        var governing = Recognizer.Read([statement], "")[0].Governing;
        var named = Rules.Read(statement, context, governing.Mode == RuleMode.None ? governing with { Mode = RuleMode.Requires, At = Verb(new Words(text)) } : governing);
        return named.Count == 0 ? null : new ServiceRule
        {
            Id = "r1",
            Item = null,
            Text = text,
            TargetGroup = Taxonomies.Targets.Told(named[0].Target),
            TargetText = named[0].TargetText,
            Activity = Taxonomies.Activities.Told(named[0].Activity),
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

    /// <summary>A verb where none sets anything: what a reader that knows the sentence to be a rule would take.</summary>
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
