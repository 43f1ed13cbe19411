using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Tables;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Rules;

/// <summary>A sentence, list entry or slide fragment, with what stands above it.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Item">Index of the item; null outside items.</param>
/// <param name="Role">The section it stands in.</param>
internal sealed record Statement(LocatedText Text, int? Item, SectionRole Role)
{
    /// <summary>Headings and lead-ins above it, the nearest first. A lead-in ends with a colon, or opens a list of at-clauses.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>The headings that it stands under, the widest first; of bold lines without a level, the last.</summary>
    public IReadOnlyList<string> Chapters { get; init; } = [];

    /// <summary>The widest of them; null where it stands under none.</summary>
    public string? Chapter => Chapters is [var widest, ..] ? widest : null;

    /// <summary>The nearest lead-in of the list that it is an entry of; null when it is none's.</summary>
    public string? Lead { get; init; }

    /// <summary>What stands before it in the same paragraph or list entry; empty at its front.</summary>
    public string Before { get; init; } = "";

    /// <summary>Whether it is an entry of a list.</summary>
    public bool IsEntry { get; init; }

    /// <summary>Whether it stands in a table's cell, with the row's first cell and the column's header above it.</summary>
    public bool IsCell { get; init; }

    /// <summary>The price that a bare number in a price list's cell is; null elsewhere. Its statement is the row's label and the cell.</summary>
    public CellPrice? Price { get; init; }

    /// <summary>What its row says beside it, where it stands in a cell that says something in words.</summary>
    public CellRow? Row { get; init; }

    /// <summary>What stands above the table that it is a cell of, the nearest first: its caption, the sentence that leads to it, headings, the title.</summary>
    public IReadOnlyList<string> Around { get; init; } = [];

    /// <summary>Whether it stands on a slide, where a fragment says as much as a sentence.</summary>
    public bool IsSlide { get; init; }

    /// <summary>Page of a slide; 0 elsewhere.</summary>
    public int Page { get; init; }
}
