namespace MinutesMiner.Pipelines;

/// <summary>What a piece of a template is.</summary>
internal enum PieceKind
{
    /// <summary>Characters that stand for themselves.</summary>
    Literal,

    /// <summary>White space, or other words.</summary>
    Blank,

    /// <summary>Square brackets: may be missing.</summary>
    Optional,

    /// <summary>Round brackets: one of.</summary>
    Choice,

    /// <summary>A placeholder.</summary>
    Placeholder,
}

/// <summary>A piece of a template.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">As written.</param>
/// <param name="Pattern">As a regular expression.</param>
internal readonly record struct TemplatePiece(PieceKind Kind, string Source, string Pattern);
