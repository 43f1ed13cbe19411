using System.Globalization;
using MinutesMiner.Rendering;

// Renders meetings of FirstAgenda Publication's JSON to PDF, and compares what the engine reads of the PDFs with what the JSON says.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var options = args.Where(a => a.StartsWith("--", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
var words = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
switch (words)
{
    case ["render-tables", var source, var target]:
        TableRendering.Run(source, target, options);
        return 0;
    case ["compare-tables", var target, .. var filters]:
        TableComparison.Run(target, filters, options);
        return 0;
    case ["render-meetings", var source, var target]:
        MeetingRendering.Run(source, target);
        return 0;
    case ["compare-source", var source]:
        SourceComparison.Run(source, options);
        return 0;
    case ["compare-meetings", var source, var target, .. var filters]:
        FactComparison.Run(source, target, filters, options);
        return 0;
    default:
        Console.Error.WriteLine("""
            Usage:
              render-tables JSON_FOLDER OUT [--chromium | --libreoffice]   tables of the meetings, in four styles, with truth beside them
              compare-tables OUT [NAME…] [--no-tags] [--details]            exact tables and cell F1 a style
              compare-source JSON_FOLDER [--details]                       facts of the JSON against the JSON itself
              render-meetings JSON_FOLDER OUT                              each meeting as a whole
              compare-meetings JSON_FOLDER OUT [NAME…] [--details]         facts of the PDF against facts of the JSON
            """);
        return 2;
}
