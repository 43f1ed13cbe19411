namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>A statement with what speaks for its being a rule.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Weight">The sum of its signals' weights.</param>
/// <param name="Governing">The verb that sets most; a mode of <see cref="RuleMode.None"/> when none does.</param>
/// <param name="Signals">Names of the signals that hold, each once.</param>
internal sealed record Recognized(Statement Statement, double Weight, Governing Governing, IReadOnlyCollection<string> Signals);
