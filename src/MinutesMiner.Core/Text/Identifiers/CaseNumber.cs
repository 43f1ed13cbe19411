using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Text.Identifiers;

/// <summary>The form of a case number.</summary>
public enum CaseNumberForm
{
    /// <summary>KL's subject system: <c>00.15.02-A00-4-26</c>, <c>00.01.00P35-0098</c>, <c>15.20G00 - 2013/01963</c>.</summary>
    Kle,

    /// <summary>Year and sequence: <c>25/31722</c>, <c>2014-000766</c>, <c>25-027618</c>.</summary>
    YearSequence,

    /// <summary>A system's letters, year and sequence: <c>EMN-2025-004711</c>.</summary>
    Lettered,

    /// <summary>Municipality code, year and sequence: <c>306-2009-600</c>.</summary>
    Municipality,

    /// <summary>A region's plan number: <c>1-30-11-06-V</c>.</summary>
    Regional,

    /// <summary>Digits alone; a case number only behind a label.</summary>
    Digits,
}

/// <summary>A case number (sagsnummer, journalnummer) as printed.</summary>
/// <param name="Range">Where the number stands, without its label.</param>
/// <param name="Text">The number as printed.</param>
/// <param name="Form">Its form.</param>
/// <param name="Kle">Its parts when it is a KLE number that prints all of them; null otherwise.</param>
/// <param name="IsLabelled">Whether a label such as "Sagsnr." stands before it.</param>
public sealed record CaseNumber(TextRange Range, string Text, CaseNumberForm Form, KleNumber? Kle, bool IsLabelled);
