using System.Globalization;
using System.Text;

namespace MinutesMiner.Benchmarks;

/// <summary>A PDF of as many pages as asked for: headings, paragraphs and a ruled table on each, to see what length costs.</summary>
internal static class LongDocument
{
    private const int Lines = 38;
    private static readonly string[] Words = ["udvalget", "godkender", "at", "der", "gives", "en", "ramme", "til", "drift", "af", "byens", "veje", "og", "stier", "i", "perioden"];

    public static byte[] Of(int pages)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {pages} /Kids [{string.Join(' ', Enumerable.Range(0, pages).Select(p => $"{4 + (2 * p)} 0 R"))}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (var page = 0; page < pages; page++)
        {
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + (2 * page)} 0 R >>");
            var content = Content(page);
            Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());

        void Add(string body)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }
    }

    private static string Content(int page)
    {
        var content = new StringBuilder();
        content.Append(CultureInfo.InvariantCulture, $"BT /F1 15 Tf 60 780 Td (Punkt {page + 1}) Tj ET\n");
        var word = page;
        for (var line = 0; line < Lines; line++)
        {
            content.Append(CultureInfo.InvariantCulture, $"BT /F1 10.5 Tf 60 {750 - (13 * line) - (line % 7 == 0 ? 4 : 0)} Td (");
            for (var i = 0; i < 13; i++, word += 1 + (line % 3))
                content.Append(i > 0 ? " " : "").Append(Words[word % Words.Length]);
            content.Append(") Tj ET\n");
        }

        for (var row = 0; row < 8; row++)
        {
            for (var column = 0; column < 5; column++)
            {
                var (x, y) = (60 + (95 * column), 200 - (18 * row));
                content.Append(CultureInfo.InvariantCulture, $"{x} {y} 95 18 re S BT /F1 9 Tf {x + 4} {y + 5} Td ({(row == 0 ? Words[column] : $"{page * row}.{column}00")}) Tj ET\n");
            }
        }

        return content.ToString();
    }
}
