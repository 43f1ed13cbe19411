using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tags;

internal enum TagVerdict
{
    Unknown,
    Same,
    Different,
}

/// <summary>
/// What the tags of one document are worth. Some producers tag every line as a paragraph, others whole pages: such tags say nothing
/// about paragraphs. Found out by counting where they contradict what the page shows beyond doubt.
/// </summary>
internal sealed class TagTrust
{
    private const double Tolerated = 0.1;
    private const int Few = 3;

    /// <summary>Lines in one element belong together.</summary>
    public bool Joins { get; private init; }

    /// <summary>Lines in different elements do not.</summary>
    public bool Splits { get; private init; }

    /// <summary>No tags, or none worth anything.</summary>
    public static TagTrust None { get; } = new();

    /// <summary>Weighs the tags by pairs of lines that follow one another in a column.</summary>
    /// <param name="pairs">The pairs, each with whether the page says they are apart, together, or neither.</param>
    public static TagTrust Weigh(IEnumerable<(Line First, Line Second, TagVerdict Layout)> pairs)
    {
        var (joined, joinedWrong, parted, partedWrong) = (0, 0, 0, 0);
        foreach (var (first, second, layout) in pairs)
        {
            if (!Says(first.Tag) || !Says(second.Tag))
            {
                continue;
            }

            if (ReferenceEquals(first.Tag, second.Tag))
            {
                joined++;
                joinedWrong += layout == TagVerdict.Different ? 1 : 0;
            }
            else
            {
                parted++;
                partedWrong += layout == TagVerdict.Same ? 1 : 0;
            }
        }

        return new TagTrust
        {
            Joins = joinedWrong <= Math.Max(Few, Tolerated * joined),
            Splits = partedWrong <= Math.Max(Few, Tolerated * parted),
        };
    }

    /// <summary>Whether two lines stand in the same block, as far as the tags can be trusted.</summary>
    public TagVerdict Compare(Tag? first, Tag? second)
    {
        if (!Says(first) || !Says(second))
        {
            return TagVerdict.Unknown;
        }

        return ReferenceEquals(first, second)
            ? Joins ? TagVerdict.Same : TagVerdict.Unknown
            : Splits ? TagVerdict.Different : TagVerdict.Unknown;
    }

    private static bool Says(Tag? tag) => tag is not null && tag.Kind != TagKind.Generic;
}
