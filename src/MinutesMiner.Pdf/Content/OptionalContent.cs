using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <summary>Which layers the document shows by default (ISO 32000-1, 8.11). Immutable.</summary>
internal sealed class OptionalContent
{
    private const int MaxGroups = 100_000;
    private readonly HashSet<int> _hidden = [];

    private OptionalContent()
    {
    }

    public static OptionalContent Read(PdfDictionary catalog)
    {
        var result = new OptionalContent();
        var properties = catalog.Dictionary("OCProperties");
        var configuration = properties?.Dictionary("D");
        if (properties is null || configuration is null)
            return result;
        if (configuration.Name("BaseState") is "OFF")
            result._hidden.UnionWith(References(properties.Array("OCGs")));
        result._hidden.ExceptWith(References(configuration.Array("ON")));
        result._hidden.UnionWith(References(configuration.Array("OFF")));
        return result;
    }

    /// <summary>Whether content with this group or membership dictionary is shown; anything else is.</summary>
    /// <param name="group">As written: a reference where the file has one.</param>
    public bool IsVisible(PdfObject group)
    {
        if (_hidden.Count == 0)
            return true;
        if (group is PdfReference reference && _hidden.Contains(reference.Number))
            return false;
        if (group.Resolve() is not PdfDictionary dictionary || !dictionary.IsType("OCMD"))
            return true;
        if (dictionary.Array("VE") is { } expression)
            return Evaluate(expression, 0);
        var groups = Members(dictionary);
        if (groups.Count == 0)
            return true;
        return dictionary.Name("P") switch
        {
            "AllOn" => groups.TrueForAll(number => !_hidden.Contains(number)),
            "AnyOff" => groups.Exists(_hidden.Contains),
            "AllOff" => groups.TrueForAll(_hidden.Contains),
            _ => groups.Exists(number => !_hidden.Contains(number)),
        };
    }

    private bool Evaluate(PdfArray expression, int depth)
    {
        if (depth > 32)
            return true;
        var operands = new List<bool>();
        for (var i = 1; i < Math.Min(expression.Count, 256); i++)
            operands.Add(expression[i] is PdfArray nested ? Evaluate(nested, depth + 1) : IsVisible(expression.Raw[i]));
        return (expression[0] as PdfName)?.Value switch
        {
            "And" => operands.TrueForAll(x => x),
            "Not" => operands.Count == 0 || !operands[0],
            _ => operands.Count == 0 || operands.Exists(x => x),
        };
    }

    private static List<int> Members(PdfDictionary dictionary) =>
        dictionary.Raw("OCGs") is PdfReference single && single.Resolve() is not PdfArray
            ? [single.Number]
            : [.. References(dictionary.Array("OCGs"))];

    private static IEnumerable<int> References(PdfArray? array)
    {
        var count = Math.Min(array?.Count ?? 0, MaxGroups);
        for (var i = 0; i < count; i++)
        {
            if (array!.Raw[i] is PdfReference reference)
                yield return reference.Number;
        }
    }
}
