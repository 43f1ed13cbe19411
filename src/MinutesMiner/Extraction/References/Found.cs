using System.Globalization;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Extraction.References;

/// <summary>A reference where it stands in a text.</summary>
/// <param name="Kind">What it points to.</param>
/// <param name="Range">The referring words.</param>
/// <param name="Target">The target as the export writes it; null when the words do not say.</param>
internal sealed record Found(ReferenceKind Kind, TextRange Range, string? Target)
{
    /// <summary>A law's European Legislation Identifier, where it can be formed.</summary>
    public string? Eli { get; init; }

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
