using System.Xml.Linq;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading.Xml;

/// <summary>What the readers of the case systems' XML have in common. Limits are those of the XML reader; a file broken off gives what stands ahead.</summary>
public abstract class MeetingXmlReader : IDocumentReader
{
    private const string MediaType = "application/xml";

    private protected MeetingXmlReader()
    {
    }

    /// <summary>The system's name: the document's producer, by which pipelines claim it.</summary>
    private protected abstract string System { get; }

    /// <inheritdoc/>
    public abstract bool Recognises(ReadOnlySpan<byte> bytes, string extension);

    /// <inheritdoc/>
    public Document Read(RawSource source, CancellationToken cancellationToken)
    {
        var result = BoundedXml.Read(source.Bytes.Span, cancellationToken);
        var diagnostics = result.Diagnostics.ToList();
        var meeting = new MeetingBlocks(diagnostics, cancellationToken);
        if (result.Root is { } root)
        {
            Write(root, meeting, cancellationToken);
        }

        if (!meeting.Blocks.Any(b => b is HeadingBlock { Level: > 1 }) && diagnostics.TrueForAll(d => d.Severity != Severity.Error))
        {
            diagnostics.Add(new Diagnostic("xml.no-meeting", Severity.Error, "The XML holds no meeting with items."));
        }

        return new Document(new DocumentSource(source.Uri, source.Sha256, MediaType), meeting.Blocks, [], diagnostics) { Producer = System };
    }

    /// <summary>Writes the meeting's fields as blocks.</summary>
    private protected abstract void Write(XElement root, MeetingBlocks meeting, CancellationToken cancellationToken);
}
