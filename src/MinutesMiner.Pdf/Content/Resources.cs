using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <summary>
/// Named resources (ISO 32000-1, 7.8.3). A form that lacks a resource takes it from whoever draws it: the specification no longer
/// allows that, but files rely on it.
/// </summary>
internal sealed class Resources(PdfDictionary own, Resources? outer)
{
    public static readonly Resources None = new(PdfDictionary.Empty, null);

    /// <summary>The resolved resource; the null object when nobody has it.</summary>
    public PdfObject Find(string category, string name) => FindRaw(category, name).Resolve();

    /// <summary>The resource as written: a reference stays one.</summary>
    public PdfObject FindRaw(string category, string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Own.Dictionary(category)?.Raw(name) is { } found and not PdfNull)
                return found;
        }

        return PdfNull.Instance;
    }

    private PdfDictionary Own => own;

    private Resources? Outer => outer;
}
