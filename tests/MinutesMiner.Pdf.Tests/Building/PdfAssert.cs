using System.Text;

namespace MinutesMiner.Pdf.Tests.Building;

/// <summary>Short ways to what tests ask of a document.</summary>
public static class PdfAssert
{
    public static PdfPage FirstPage(this PdfBuilder builder, PdfOptions? options = null) => PdfDocument.Open(builder.Build(), options).GetPage(1);

    /// <summary>The page's letters in drawing order.</summary>
    public static string Text(this PdfPage page) => string.Concat(page.Letters.Select(letter => letter.Text));

    public static string Text(this PdfDocument document) =>
        string.Join('|', Enumerable.Range(1, document.PageCount).Select(number => document.GetPage(number).Text()));

    public static IEnumerable<string> Codes(this PdfDocument document) => document.Diagnostics.Select(diagnostic => diagnostic.Code);

    public static void Near(double expected, double actual, double tolerance = 0.01) =>
        Assert.True(Math.Abs(expected - actual) <= tolerance, $"expected {expected}, got {actual}");

    public static void Box(Core.Geometry.Box box, double left, double top, double right, double bottom, double tolerance = 0.01)
    {
        Near(left, box.Left, tolerance);
        Near(top, box.Top, tolerance);
        Near(right, box.Right, tolerance);
        Near(bottom, box.Bottom, tolerance);
    }

    public static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);
}
