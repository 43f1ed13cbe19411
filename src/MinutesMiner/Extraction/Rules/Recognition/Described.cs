namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>A statement with what speaks for and against its being a rule.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Governing">The verb that sets most; a mode of <see cref="RuleMode.None"/> when none does.</param>
/// <param name="Signals">Names of the signals that hold, each once; none when the text cannot be a rule: a question, too short or too long.</param>
/// <param name="Words">Its words and those above it as signs (<see cref="ContextWords"/>), each once.</param>
internal sealed record Described(Statement Statement, Governing Governing, IReadOnlyList<string> Signals, IReadOnlyList<string> Words)
{
    /// <summary>Whether it may be a rule at all.</summary>
    public bool MayBeRule => Signals.Count > 0;

    /// <summary>Every sign by the name that it has in the weights.</summary>
    public IEnumerable<string> Signs => Signals.Select(s => $"signal {s}").Concat(Statement.Item is null ? Signals.Select(s => $"outside {s}") : []).Concat(Words);
}
