namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>A statement with how likely it is a rule.</summary>
/// <param name="Described">The statement and what speaks for and against it.</param>
/// <param name="Weight">The log-odds that it is a rule; minus infinity when it cannot be one.</param>
internal sealed record Recognized(Described Described, double Weight)
{
    public Statement Statement => Described.Statement;

    /// <summary>The verb that sets most.</summary>
    public Governing Governing => Described.Governing;

    /// <summary>Whether it is taken for a rule.</summary>
    public bool IsRule => Weight > 0;
}
