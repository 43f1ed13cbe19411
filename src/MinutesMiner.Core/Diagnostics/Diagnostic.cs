using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Diagnostics;

/// <summary>How much a diagnostic or finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Info,

    /// <summary>Something may be missing or wrong; the rest stands.</summary>
    Warning,

    /// <summary>The document, or a whole part of it, could not be read.</summary>
    Error,
}

/// <summary>Something a reading stage has to say of its input. Malformed content gives diagnostics, never exceptions.</summary>
/// <param name="Code">Stable, lower case, dotted: <c>pdf.no-text-layer</c>. Part of the public data format.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One English sentence that a user can act on.</param>
/// <param name="Span">Where in the document; null when it concerns the whole.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, Span? Span = null);
