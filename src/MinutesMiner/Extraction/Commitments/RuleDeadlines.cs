using MinutesMiner.Core.Facts;

namespace MinutesMiner.Extraction.Commitments;

/// <summary>
/// Tells a rule's time from a promise's: "samtalen holdes inden for 1 uge" counts from an event in each case and promises nothing at the
/// meeting, though the same words in an order do.
/// </summary>
internal static class RuleDeadlines
{
    /// <summary>Takes the promises away that state a rule.</summary>
    public static void Leave(DocumentFacts whole, IEnumerable<ItemFacts> items)
    {
        whole.Commitments.RemoveAll(c => IsRule(c, whole.Rules));
        foreach (var item in items)
        {
            item.Commitments.RemoveAll(c => IsRule(c, whole.Rules));
        }
    }

    private static bool IsRule(Commitment commitment, IEnumerable<ServiceRule> rules) =>
        commitment.DueText is { } due && due.StartsWith("inden", StringComparison.OrdinalIgnoreCase) && RelativeDue.IsSpan(due)
        && rules.Any(r => r.Text.Contains(commitment.Text, StringComparison.Ordinal) || commitment.Text.Contains(r.Text, StringComparison.Ordinal));
}
