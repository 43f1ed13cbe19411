namespace MinutesMiner.Learning;

/// <summary>One case to learn from.</summary>
/// <param name="Signs">Indices of the signs that hold.</param>
/// <param name="Offset">A number that counts as well, with a factor that is learned; 0 when there is none.</param>
/// <param name="IsPositive">What is to be told.</param>
/// <param name="Weight">How much it counts.</param>
internal readonly record struct Case(int[] Signs, double Offset, bool IsPositive, double Weight);

/// <summary>
/// Logistic regression over signs that hold or don't, with a quadratic penalty, by stochastic gradient descent with a step of its own for each
/// sign (AdaGrad; Duchi, Hazan and Singer, JMLR 12, 2011). The same cases give the same weights.
/// </summary>
internal sealed class LogisticRegression
{
    private const int Epochs = 25;
    private const double Rate = 0.12;
    private const double SlowRate = 0.05;
    private const double Penalty = 2;

    /// <summary>What every case begins with.</summary>
    public double Base { get; private set; } = -2;

    /// <summary>The factor of the offset.</summary>
    public double Factor { get; private set; } = 1;

    /// <summary>Weight of each sign, by index.</summary>
    public required double[] Weights { get; init; }

    /// <summary>Learns from cases.</summary>
    /// <param name="cases">What is learned from.</param>
    /// <param name="signs">How many signs there are.</param>
    /// <param name="hasOffset">Whether offsets count.</param>
    public static LogisticRegression Learn(IReadOnlyList<Case> cases, int signs, bool hasOffset)
    {
        var model = new LogisticRegression { Weights = new double[signs] };
        var penalties = new double[signs];
        foreach (var sign in cases.SelectMany(c => c.Signs))
        {
            penalties[sign]++;
        }

        for (var i = 0; i < signs; i++)
        {
            penalties[i] = penalties[i] > 0 ? Penalty / penalties[i] : 0;
        }

        var slopes = new double[signs];
        Array.Fill(slopes, 0.01);
        var (baseSlope, factorSlope) = (1.0, 1.0);
        var order = Enumerable.Range(0, cases.Count).ToArray();
        var random = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var known = cases[index];
                var error = known.Weight * ((1 / (1 + Math.Exp(-model.Score(known)))) - (known.IsPositive ? 1 : 0));
                baseSlope += error * error;
                model.Base -= Rate * error / Math.Sqrt(baseSlope);
                if (hasOffset)
                {
                    var slope = error * known.Offset;
                    factorSlope += slope * slope;
                    model.Factor -= SlowRate * slope / Math.Sqrt(factorSlope);
                }

                foreach (var sign in known.Signs)
                {
                    var slope = error + (penalties[sign] * model.Weights[sign]);
                    slopes[sign] += slope * slope;
                    model.Weights[sign] -= Rate * slope / Math.Sqrt(slopes[sign]);
                }
            }
        }

        return model;
    }

    private double Score(Case known)
    {
        var sum = Base + (Factor * known.Offset);
        foreach (var sign in known.Signs)
        {
            sum += Weights[sign];
        }

        return sum;
    }
}
