namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>Tells of statements of any matter whether they are rules: by their own signs, and by what the other statements of the same item or slide are.</summary>
internal sealed class RuleRecognizer(RuleDescriber describer, RuleWeights weights)
{
    /// <summary>The statements of one item, slide or document outside items, in order, each with its weight.</summary>
    public IReadOnlyList<Recognized> Read(IReadOnlyList<Statement> statements, string title)
    {
        var described = describer.Describe(statements, title);
        var alone = described.Select(weights.Alone).ToList();
        var company = Company.Read(alone);
        return [.. described.Select((d, i) => new Recognized(d, d.MayBeRule ? weights.InCompany(alone[i], company[i]) : double.NegativeInfinity))];
    }
}
