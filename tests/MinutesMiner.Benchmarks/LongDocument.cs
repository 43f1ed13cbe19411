using System.Globalization;
using System.Text;

namespace MinutesMiner.Benchmarks;

/// <summary>A PDF of as many pages as asked for: headings, paragraphs and a ruled table on each, to see what length costs.</summary>
/// <param name="Pages">How many.</param>
/// <param name="Lines">Lines of running text a page.</param>
/// <param name="LineWords">Words a line.</param>
/// <param name="Vocabulary">Different words that the text is made of.</param>
internal sealed record LongDocument(int Pages, int Lines, int LineWords, int Vocabulary)
{
    private const int Rows = 8;
    private const int Columns = 5;
    private static readonly string[] Syllables =
        ["al", "be", "da", "en", "for", "ge", "hus", "in", "kom", "le", "mo", "nat", "o", "plan", "ret", "sam", "til", "ud", "vej", "skole", "drift", "sag"];

    /// <summary>As minutes are: about 530 words a page.</summary>
    public static LongDocument Usual(int pages) => new(pages, 38, 13, 60);

    /// <summary>As full as pages of minutes get: about 640 words a page, of thousands of different ones.</summary>
    public static LongDocument Dense(int pages) => new(pages, 43, 14, 9_000);

    /// <summary>The file. Another <paramref name="seed"/> gives other text of the same size.</summary>
    public byte[] ToPdf(int seed = 0)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        var words = new Sequence(seed);
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Count {Pages} /Kids [{string.Join(' ', Enumerable.Range(0, Pages).Select(p => $"{4 + (2 * p)} 0 R"))}] >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (var page = 0; page < Pages; page++)
        {
            Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + (2 * page)} 0 R >>");
            var content = Content(page, words);
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

    private string Content(int page, Sequence words)
    {
        var content = new StringBuilder();
        content.Append(CultureInfo.InvariantCulture, $"BT /F1 15 Tf 60 800 Td (Punkt {page + 1}) Tj ET\n");
        var pitch = 560.0 / Lines;
        for (var line = 0; line < Lines; line++)
        {
            content.Append(CultureInfo.InvariantCulture, $"BT /F1 {0.75 * pitch:0.0} Tf 40 {775 - (pitch * line) - (line % 7 == 0 ? 0.3 * pitch : 0):0.0} Td (");
            for (var i = 0; i < LineWords; i++)
                content.Append(i > 0 ? " " : "").Append(Word(words.Next(Vocabulary)));
            content.Append(") Tj ET\n");
        }

        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                var (x, y) = (40 + (95 * column), 180 - (18 * row));
                content.Append(CultureInfo.InvariantCulture, $"{x} {y} 95 18 re S BT /F1 9 Tf {x + 4} {y + 5} Td ({(row == 0 ? Word(column) : $"{page * row}.{column}00")}) Tj ET\n");
            }
        }

        return content.ToString();
    }

    private static string Word(int number)
    {
        var word = new StringBuilder();
        do
        {
            word.Append(Syllables[number % Syllables.Length]);
            number /= Syllables.Length;
        }
        while (number > 0);
        return word.ToString();
    }

    /// <summary>The same numbers for the same seed, on every machine (a linear congruential generator).</summary>
    private sealed class Sequence(int seed)
    {
        private uint _state = unchecked(((uint)seed * 7919) + 1);

        public int Next(int below)
        {
            _state = unchecked((_state * 1_664_525) + 1_013_904_223);
            return (int)((_state >> 8) % (uint)below);
        }
    }
}
