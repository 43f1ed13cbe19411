using System.Globalization;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>
/// What each sign weighs, learned by logistic regression from labelled statements. A text of lines: a sign, a tab, a number; "#" begins a
/// remark. <c>base</c> is what every statement begins with. The sum of a statement's own signs is a log-odds; <c>company base</c> and
/// <c>company own</c> (a factor of that sum) with the signs of its <see cref="Company"/> make the log-odds that decides: above zero it is a rule. Immutable.
/// </summary>
internal sealed class RuleWeights
{
    private const string Base = "base";
    private readonly Dictionary<string, double> _weights;

    private RuleWeights(Dictionary<string, double> weights) => _weights = weights;

    /// <summary>How many signs weigh something.</summary>
    public int Count => _weights.Count;

    /// <summary>The weights shipped with the product.</summary>
    public static RuleWeights Load()
    {
        const string Resource = "rules/weights.tsv";
        using var text = YamlResource.Open(Resource);
        return Parse(Resource, text);
    }

    /// <summary>Reads the weights.</summary>
    /// <exception cref="PipelineException">A line is none; the message gives file and line.</exception>
    public static RuleWeights Parse(string file, TextReader text)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var at = 0;
        while (text.ReadLine() is { } line)
        {
            at++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var tab = line.LastIndexOf('\t');
            if (tab <= 0 || !double.TryParse(line.AsSpan(tab + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) || !double.IsFinite(weight) || !weights.TryAdd(line[..tab], weight))
            {
                throw new PipelineException(string.Create(CultureInfo.InvariantCulture, $"{file}({at},1): a sign, a tab and its weight are expected here, each sign once."));
            }
        }

        return new RuleWeights(weights);
    }

    /// <summary>What the sign adds; 0 when it is not known.</summary>
    public double Of(string sign) => _weights.GetValueOrDefault(sign);

    /// <summary>The log-odds that the statement is a rule, by its own signs; minus infinity when it cannot be one.</summary>
    public double Alone(Described statement) => statement.MayBeRule ? Of(Base) + statement.Signs.Sum(Of) : double.NegativeInfinity;

    /// <summary>The statement's own signs that speak for a rule the most, the strongest first.</summary>
    public IEnumerable<string> Strongest(Described statement, int count) =>
        statement.Signs.Where(s => Of(s) > 0).OrderByDescending(Of).ThenBy(s => s, StringComparer.Ordinal).Take(count);

    /// <summary>The log-odds with what its company says.</summary>
    /// <param name="alone">The log-odds by its own signs.</param>
    /// <param name="company">The signs of its company.</param>
    public double InCompany(double alone, IEnumerable<string> company) => Of("company base") + (Of("company own") * alone) + company.Sum(Of);
}
