using System.Globalization;
using MinutesMiner;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Learning;

// Learns what the signs of rules weigh from labelled statements, and says how well rules are told.
const string Details = "--details";
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var describer = new RuleDescriber(RuleSignals.Load(), RuleTaxonomy.Load("targets"), RuleTaxonomy.Load("activities"));
switch (args)
{
    case ["learn", var output, .. { Length: > 0 } sources]:
        File.WriteAllText(output, "# What each sign of a rule weighs: learned, not written. See docs/rules.md for how.\n" + new Learner(describer).Learn(Sources.Read(sources)));
        return 0;
    case ["cross", .. { Length: > 0 } sources]:
        CrossValidation.Run(new Learner(describer), describer, Sources.Read(sources.Where(s => s != Details)), Console.Out, sources.Contains(Details));
        return 0;
    case ["score", .. { Length: > 0 } sources]:
        Sources.Score(new RuleRecognizer(describer, RuleWeights.Load()), Sources.Read(sources.Where(s => s != Details)), Console.Out, sources.Contains(Details));
        return 0;
    case ["statements", .. { Length: > 0 } documents]:
        var miner = new MinerBuilder().Build();
        foreach (var document in documents)
        {
            var gold = GoldDocuments.GoldOf(document);
            StatementLines.Write(Console.Out, GoldDocuments.ReadDocument(document, gold, miner), gold is not null);
        }

        return 0;
    default:
        Console.Error.WriteLine("""
            Usage:
              learn WEIGHTS.tsv SOURCE…    learns the weights and writes them
              cross [--details] SOURCE…    learns from four fifths of the items and tells of the rest, five times
              score [--details] SOURCE…    tells how well the shipped weights do
              statements DOCUMENT…         writes the statements of documents as lines of JSON, labelled by the gold beside them, else to be labelled
            A SOURCE is a statement file (.txt), labelled lines (.jsonl), or a folder of them or of documents with gold beside them;
            SOURCE@2 counts twice in learning. Folders named held-out, families, families-second or families-third are left out unless they are named.
            """);
        return 2;
}
