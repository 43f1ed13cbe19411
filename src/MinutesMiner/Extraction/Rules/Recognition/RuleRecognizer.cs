using System.Globalization;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>Tells of statements of any matter whether they are rules: by their own signs, and by what the other statements of the same item or slide are.</summary>
internal sealed class RuleRecognizer(RuleDescriber describer, RuleWeights weights)
{
    /// <summary>How many signs tell why.</summary>
    private const int Reasons = 4;

    /// <summary>The statements of one item, slide or document outside items, in order, each with its weight.</summary>
    public IReadOnlyList<Recognized> Read(IReadOnlyList<Statement> statements, string title)
    {
        var described = describer.Describe(statements, title);
        var alone = described.Select(weights.Alone).ToList();
        var company = Company.Read(alone, statements is [{ Item: null }, ..]);
        return [.. described.Select((d, i) => new Recognized(d, d.MayBeRule ? weights.InCompany(alone[i], company[i]) : double.NegativeInfinity))];
    }

    /// <summary>Why it was taken for a rule: the probability, and what spoke for it the most.</summary>
    public string Explain(Recognized statement) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 / (1 + Math.Exp(-statement.Weight)):0} %: {string.Join(", ", weights.Strongest(statement.Described, Reasons))}");
}
