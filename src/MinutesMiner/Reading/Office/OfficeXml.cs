using System.Globalization;
using System.Xml.Linq;

namespace MinutesMiner.Reading.Office;

/// <summary>Short ways through office XML, by local names: they are the same in the transitional and the strict edition.</summary>
internal static class OfficeXml
{
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    public static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    /// <summary>The attribute, in whatever namespace; null when it is not there.</summary>
    public static string? Get(this XElement? element, string name) => element?.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value;

    /// <summary>The attribute as a whole number; null when it is none.</summary>
    public static int? Number(this XElement? element, string name) =>
        int.TryParse(element.Get(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a property is switched on: present, without a value that says no. Null when it is absent.</summary>
    public static bool? Toggle(this XElement? properties, string name) =>
        properties.Child(name) is { } toggle ? toggle.Get("val") is not ("0" or "false" or "off" or "none") : null;
}
