using System.Globalization;
using System.Text;
using MinutesMiner.Extraction.Rules.Recognition;

namespace MinutesMiner.Learning;

/// <summary>
/// Learns <see cref="RuleWeights"/>: first what a statement's own signs weigh, then what its company says. For the second step each statement's
/// company is judged by weights that were learned without its item, as it will be of items nobody has labelled.
/// </summary>
internal sealed class Learner(RuleDescriber describer)
{
    /// <summary>A word that stands in fewer statements is left out.</summary>
    private const int FewestUses = 6;

    /// <summary>Parts that take turns in being judged by the others.</summary>
    private const int Parts = 3;

    /// <summary>A lighter word is left out.</summary>
    private const double Lightest = 0.1;

    /// <summary>Added to the log-odds of what stands in an item: a rule that is missed is worse than a sentence too many. On slides and in memos, where most is one, nothing is added.</summary>
    private const double Lean = 0.4;

    /// <summary>Words of groups that may be shown to everybody.</summary>
    private readonly HashSet<string> _vocabulary = new(StringComparer.Ordinal);

    private readonly Dictionary<LabelledGroup, IReadOnlyList<Described>> _described = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Described> Describe(LabelledGroup group)
    {
        if (!_described.TryGetValue(group, out var known))
        {
            _described.Add(group, known = describer.Describe([.. group.Statements.Select(s => s.Statement)], group.Title));
        }

        return known;
    }

    /// <summary>The lines of the weights' file.</summary>
    public string Learn(IReadOnlyList<LabelledGroup> groups)
    {
        _vocabulary.Clear();
        _vocabulary.UnionWith(groups.Where(g => !g.IsPrivate).SelectMany(Describe).SelectMany(d => d.Words).SelectMany(Terms));
        var random = new Random(5);
        var part = groups.Select(_ => random.Next(Parts)).ToList();
        var cases = new List<(LabelledStatement Statement, double Weight, double Alone, IReadOnlyList<string> Signs)>();
        for (var p = 0; p < Parts; p++)
        {
            var weights = RuleWeights.Parse("learned", new StringReader(Alone(groups.Where((_, i) => part[i] != p))));
            foreach (var group in groups.Where((_, i) => part[i] == p))
            {
                var alone = Describe(group).Select(weights.Alone).ToList();
                var company = Company.Read(alone, group.Statements is [{ Statement.Item: null }, ..]);
                cases.AddRange(group.Statements.Select((s, i) => (s, group.Weight, alone[i], company[i])).Where(c => c.s.IsRule is not null && double.IsFinite(c.Item3)));
            }
        }

        var signs = new SignIndex(cases.Select(c => c.Signs), 1);
        var model = LogisticRegression.Learn([.. cases.Select(c => new Case(signs.Of(c.Signs), c.Alone, c.Statement.IsRule!.Value, c.Weight))], signs.Count, hasOffset: true);
        var text = new StringBuilder(Alone(groups));
        Line(text, "company base", model.Base + Lean);
        Line(text, "company own", model.Factor);
        signs.Write(model.Weights, (sign, weight) => Line(text, sign, sign == Company.OutsideItems ? weight - Lean : weight), 0);
        return text.ToString();
    }

    private string Alone(IEnumerable<LabelledGroup> groups)
    {
        var cases = groups.SelectMany(g => g.Statements.Zip(Describe(g)).Select(s => (s.First.IsRule, g.Weight, Described: s.Second)))
            .Where(c => c.IsRule is not null && c.Described.MayBeRule).ToList();
        var signs = new SignIndex(cases.Select(c => c.Described.Signs.Where(s => Terms(s).All(_vocabulary.Contains))), FewestUses);
        var model = LogisticRegression.Learn([.. cases.Select(c => new Case(signs.Of(c.Described.Signs), 0, c.IsRule!.Value, c.Weight))], signs.Count, hasOffset: false);
        var text = new StringBuilder();
        Line(text, "base", model.Base);
        signs.Write(model.Weights, (sign, weight) => Line(text, sign, weight), Lightest);
        return text.ToString();
    }

    /// <summary>The words in a sign: of a pair as they are printed, else as stems.</summary>
    private static IEnumerable<string> Terms(string sign) => sign.Split(' ') switch
    {
        ["word" or "lead" or "above" or "title", var stem] => [stem],
        ["pair", var first, var second] => [$"={first}", $"={second}"],
        _ => [],
    };

    private static void Line(StringBuilder text, string sign, double weight) => text.Append(CultureInfo.InvariantCulture, $"{sign}\t{weight:0.00}\n");

    /// <summary>Numbers the signs that stand often enough.</summary>
    private sealed class SignIndex
    {
        private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

        public SignIndex(IEnumerable<IEnumerable<string>> cases, int fewest)
        {
            var uses = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var sign in cases.SelectMany(c => c))
            {
                uses[sign] = uses.GetValueOrDefault(sign) + 1;
            }

            foreach (var (sign, count) in uses.OrderBy(u => u.Key, StringComparer.Ordinal))
            {
                if (count >= fewest || (count > 1 && !IsWord(sign)))
                {
                    _index.Add(sign, _index.Count);
                }
            }
        }

        public int Count => _index.Count;

        private static bool IsWord(string sign) => sign.AsSpan(0, Math.Max(0, sign.IndexOf(' '))) is "word" or "pair" or "lead" or "above" or "title";

        public int[] Of(IEnumerable<string> signs) => [.. signs.Where(_index.ContainsKey).Select(s => _index[s])];

        public void Write(double[] weights, Action<string, double> line, double lightest)
        {
            foreach (var (sign, at) in _index)
            {
                if (Math.Abs(weights[at]) >= (IsWord(sign) ? Math.Max(lightest, 0.005) : 0.005))
                {
                    line(sign, weights[at]);
                }
            }
        }
    }
}
