using System.Text;
using MinutesMiner.Core.Diagnostics;

namespace MinutesMiner.Core.Documents;

/// <summary>Where a document's bytes came from.</summary>
/// <param name="Uri">File name, path or address as given by the user.</param>
/// <param name="Sha256">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="MediaType">What the content was recognised as, for instance <c>application/pdf</c>.</param>
public sealed record DocumentSource(string Uri, string Sha256, string MediaType);

/// <summary>Size of a page as seen, in points.</summary>
/// <param name="Width">Width, after the page's rotation.</param>
/// <param name="Height">Height, after the page's rotation.</param>
public readonly record struct PageSize(double Width, double Height);

/// <summary>
/// A document as read: blocks in reading order, whatever its format was. Immutable, safe to share between threads.
/// </summary>
public sealed class Document
{
    /// <summary>Makes a document of blocks, and gives each its place in the document's text.</summary>
    public Document(DocumentSource source, IEnumerable<Block> blocks, IReadOnlyList<PageSize> pages, IReadOnlyList<Diagnostic> diagnostics)
    {
        Source = source;
        Pages = pages;
        Diagnostics = diagnostics;
        var text = new StringBuilder();
        var placed = new List<Block>();
        foreach (var block in blocks)
        {
            placed.Add(block.At(text.Length));
            text.Append(block.Text.Text).Append('\n');
        }

        Blocks = placed;
        Text = text.ToString();
    }

    /// <summary>The same document with a diagnostic more.</summary>
    public Document With(Diagnostic diagnostic) =>
        new(Source, Blocks, Pages, [.. Diagnostics, diagnostic]) { MetadataTitle = MetadataTitle, Producer = Producer };

    /// <summary>Where the bytes came from.</summary>
    public DocumentSource Source { get; }

    /// <summary>In reading order.</summary>
    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>The pages' sizes; empty when the source has no pages.</summary>
    public IReadOnlyList<PageSize> Pages { get; }

    /// <summary>What the reader had to say.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The normalised text: every block's words, a line feed after each block. Ranges of spans without pages count in it.</summary>
    public string Text { get; }

    /// <summary>The title that the file's metadata gives, when it gives one.</summary>
    public string? MetadataTitle { get; init; }

    /// <summary>The programs that made the file, as its metadata names them.</summary>
    public string? Producer { get; init; }
}
