using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout;

namespace MinutesMiner.Pdf.Tests.Docs;

/// <summary>The README's example, so that it is compiled and run. Between the marks it is the README's text.</summary>
internal static class ReadmeExample
{
    public static void Run(string path, TextWriter output)
    {
        // <example>
        PdfDocument pdf = PdfDocument.Open(File.ReadAllBytes(path));
        for (int number = 1; number <= pdf.PageCount; number++)
        {
            PdfPage page = pdf.GetPage(number);
            foreach (Word word in LayoutAnalyzer.Words(page))
            {
                output.WriteLine($"{page.Number}: {word.Text} at {word.Box.Left:0}, {word.Box.Top:0}");
            }
        }

        foreach (Block block in LayoutAnalyzer.Analyze(pdf).Blocks)
        {
            output.WriteLine($"{block.GetType().Name}: {block.Text}");
        }

        foreach (Diagnostic diagnostic in pdf.Diagnostics)
        {
            output.WriteLine($"{diagnostic.Severity}: {diagnostic.Message} [{diagnostic.Code}]");
        }
        // </example>
    }
}
