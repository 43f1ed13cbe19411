using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Tables;

namespace MinutesMiner.Pdf.Layout.Regions;

/// <summary>A stretch of the page in which lines follow one another from top to bottom.</summary>
/// <param name="Box">Around its lines.</param>
/// <param name="Page">Page number from 1.</param>
/// <param name="IsBoxed">Whether it lies in a box of its own, so that text does not run on beyond it.</param>
/// <param name="Limit">x that lines cannot pass: the next column, the box, the page.</param>
internal sealed record Column(Box Box, int Page, bool IsBoxed, double Limit)
{
    /// <summary>Whether every line is an entry for itself, as in columns of names.</summary>
    public bool HasEntries { get; init; }
}

/// <summary>A line or a table at its place in the reading order.</summary>
/// <param name="Line">The line; null for a table.</param>
/// <param name="Table">The table; null for a line.</param>
/// <param name="Column">Where it stands.</param>
internal sealed record FlowItem(Line? Line, TableDraft? Table, Column Column);
