using MinutesMiner.Core.Facts;

namespace MinutesMiner.Explaining;

/// <summary>How a document was read: what was tried, which rule fired on which line, and which nearly did.</summary>
/// <param name="Pipeline">The dialect that claimed the document; null when none did.</param>
/// <param name="ReadBy">The pipeline by which it was read.</param>
/// <param name="Kind">What sort of document it is.</param>
/// <param name="Pipelines">Every dialect that was tried, the strongest first.</param>
/// <param name="Generic">The generic pipelines, the best first; empty when a dialect claimed the document, and they were not tried.</param>
/// <param name="Items">The items, each with its heading line.</param>
/// <param name="Lines">The document's lines in reading order, page furniture and table of contents left out.</param>
public sealed record Explanation(
    string? Pipeline, string ReadBy, DocumentKind Kind, IReadOnlyList<PipelineTrial> Pipelines, IReadOnlyList<GenericTrial> Generic,
    IReadOnlyList<ExplainedItem> Items, IReadOnlyList<ExplainedLine> Lines);

/// <summary>A generic pipeline that was tried on the document.</summary>
/// <param name="Name">The pipeline.</param>
/// <param name="Score">What it makes of the document: items that hold what items hold, less half of those that do not; not tried further from 0 down.</param>
public sealed record GenericTrial(string Name, double Score);

/// <summary>A dialect that was tried on the document.</summary>
/// <param name="Name">The pipeline.</param>
/// <param name="Score">Sum of the weights of its signs that were found; it claims the document from 1 on.</param>
/// <param name="WrongMediaType">The document's media type, when the pipeline does not read such; null when it does.</param>
/// <param name="Signs">Each of its signs.</param>
public sealed record PipelineTrial(string Name, double Score, string? WrongMediaType, IReadOnlyList<SignTrial> Signs);

/// <summary>A sign that was looked for.</summary>
/// <param name="Sign">The pattern, or "made by" and the words in the producer.</param>
/// <param name="Weight">What it adds.</param>
/// <param name="Found">The line or producer that has it; null when none does.</param>
/// <param name="Near">How the nearest line falls short; null when it was found or none is near.</param>
public sealed record SignTrial(string Sign, double Weight, string? Found, string? Near);

/// <summary>An item that was found.</summary>
/// <param name="Number">Its number; null when it prints none.</param>
/// <param name="Title">Its title.</param>
/// <param name="CaseNumber">Its case number; null when it prints none.</param>
/// <param name="Closed">Whether it is closed.</param>
public sealed record ExplainedItem(string? Number, string Title, string? CaseNumber, bool Closed);

/// <summary>A line or block of the document.</summary>
/// <param name="Item">Index of its item among the explanation's items, from 0; null on the cover.</param>
/// <param name="Section">The section that it stands in, as pipelines write it; null on the cover and for an item's heading.</param>
/// <param name="Page">Page, from 1; null for a source without pages.</param>
/// <param name="Kind">heading, text, entry or table.</param>
/// <param name="Text">The words.</param>
/// <param name="Fired">The rules that fired.</param>
/// <param name="Near">The rules that nearly did.</param>
public sealed record ExplainedLine(
    int? Item, string? Section, int? Page, string Kind, string Text, IReadOnlyList<FiredRule> Fired, IReadOnlyList<NearRule> Near);

/// <summary>A rule that fired.</summary>
/// <param name="Rule">Where it stands in the pipeline: <c>sections.decision</c>.</param>
/// <param name="Pattern">The pattern; empty for a rule that is none of the pipeline's.</param>
/// <param name="On">The words that it fired on.</param>
public sealed record FiredRule(string Rule, string Pattern, string On);

/// <summary>A rule that nearly fired.</summary>
/// <param name="Rule">Where it stands in the pipeline.</param>
/// <param name="Pattern">The pattern; empty when no single one is meant.</param>
/// <param name="Why">What kept it from firing.</param>
public sealed record NearRule(string Rule, string Pattern, string Why);
