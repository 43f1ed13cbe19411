using MinutesMiner.Extraction.Rules.Recognition;

namespace MinutesMiner.Learning;

/// <summary>Tells how well rules are told of items that were not learned from: each fifth is read with weights learned from the other four.</summary>
internal static class CrossValidation
{
    private const int Folds = 5;

    public static void Run(Learner learner, RuleDescriber describer, IReadOnlyList<LabelledGroup> groups, TextWriter output, bool hasDetails)
    {
        var random = new Random(3);
        var folds = groups.GroupBy(g => (g.Source, Item: g.Statements[0].Statement.Item)).SelectMany(k =>
        {
            var fold = random.Next(Folds);
            return k.Select(g => (Group: g, Fold: fold));
        }).ToList();
        var read = new Dictionary<LabelledGroup, IReadOnlyList<Recognized>>(ReferenceEqualityComparer.Instance);
        for (var fold = 0; fold < Folds; fold++)
        {
            var weights = RuleWeights.Parse("learned", new StringReader(learner.Learn([.. folds.Where(f => f.Fold != fold).Select(f => f.Group)])));
            var recognizer = new RuleRecognizer(describer, weights);
            foreach (var (group, _) in folds.Where(f => f.Fold == fold))
            {
                read.Add(group, recognizer.Read([.. group.Statements.Select(s => s.Statement)], group.Title));
            }
        }

        if (hasDetails)
        {
            Sources.WriteMistakes(groups, g => read[g], output);
        }

        Sources.Write(groups, g => read[g], output);
    }
}
