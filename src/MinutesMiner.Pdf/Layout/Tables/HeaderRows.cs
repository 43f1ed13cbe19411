namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>How many of a table's first rows are headers.</summary>
internal static class HeaderRows
{
    private const int MaxHeaderRows = 4;

    /// <summary>By the file's tags, else by bold type, else by shade, else by text that stands above numbers.</summary>
    public static int Count(TableDraft table)
    {
        var tagged = Leading(table, c => c.IsTaggedHeader || c.IsEmpty, c => c.IsTaggedHeader);
        if (tagged > 0)
        {
            return tagged;
        }

        if (table.RowCount < 2)
        {
            return 0;
        }

        var bold = Leading(table, c => c.IsEmpty || c.Lines.TrueForAll(l => l.IsBold), c => !c.IsEmpty, row => IsHeading(table, row));
        if (bold > 0)
        {
            return WithSpans(table, bold);
        }

        var shades = table.Row(0).Select(c => c.Fill).Distinct().ToList();
        var isShaded = shades is [{ } shade] && shade != 0xFFFFFF && !table.Row(1).All(c => c.Fill == shade);
        return isShaded || NamesAboveNumbers(table) ? WithSpans(table, 1) : 0;
    }

    /// <summary>A header cell that covers several rows makes them all headers.</summary>
    private static int WithSpans(TableDraft table, int rows)
    {
        var reach = table.Cells.Where(c => c.Row < rows).Max(c => c.Row + c.RowSpan);
        return reach < table.RowCount && reach <= MaxHeaderRows ? reach : rows;
    }

    /// <summary>
    /// Whether the text is a number as tables have them: digits with signs, points, blanks, and a short unit at most ("-12,5 mio. kr.",
    /// "kr. 300", "10 uger"); not a name with a number in it.
    /// </summary>
    public static bool IsNumber(string text)
    {
        var (digits, letters) = (0, 0);
        foreach (var word in text.AsSpan().Split(' '))
        {
            var (ownDigits, ownLetters) = (0, 0);
            foreach (var c in text.AsSpan(word))
            {
                ownDigits += char.IsDigit(c) ? 1 : 0;
                ownLetters += char.IsLetter(c) ? 1 : 0;
            }

            if (ownDigits > 0 ? ownLetters > 2 : ownLetters > (digits == 0 ? 3 : 5))
            {
                return false;
            }

            digits += ownDigits;
            letters += ownLetters;
        }

        return digits > 0 && letters <= 6;
    }

    private static int Leading(TableDraft table, Func<DraftCell, bool> all, Func<DraftCell, bool> any, Func<int, bool>? ends = null)
    {
        var rows = 0;
        while (rows < table.RowCount && rows < MaxHeaderRows)
        {
            var row = Covering(table, rows);
            if (row.Count == 0 || !row.TrueForAll(c => all(c)) || !row.Exists(c => any(c)) || ends?.Invoke(rows) is true)
            {
                break;
            }

            rows++;
        }

        // Where everything looks the same, nothing is set off.
        return rows == table.RowCount || (rows == MaxHeaderRows && table.RowCount > rows) ? 0 : rows;
    }

    /// <summary>Whether the row is a heading among the rows: a first cell alone, below a row of several texts and above one that has text in later columns.</summary>
    private static bool IsHeading(TableDraft table, int row) =>
        row > 0 && table.Row(row).Where(c => !c.IsEmpty).ToList() is [{ Column: 0, RowSpan: 1 }] && table.Row(row - 1).Count(c => !c.IsEmpty) > 1
        && Covering(table, row).TrueForAll(c => c.Row == row) && table.Row(row + 1).Any(c => !c.IsEmpty && c.Column > 0);

    private static List<DraftCell> Covering(TableDraft table, int row) =>
        table.Cells.Where(c => c.Row <= row && row < c.Row + c.RowSpan).ToList();

    private static bool NamesAboveNumbers(TableDraft table)
    {
        var (named, numeric) = (0, 0);
        foreach (var head in table.Row(0))
        {
            var below = table.Cells.Where(c => c.Column == head.Column && c.Row > 0 && !c.IsEmpty).ToList();
            if (head.IsEmpty || below.Count == 0)
            {
                continue;
            }

            var isNumeric = 2 * below.Count(c => IsNumber(c.PlainText)) >= below.Count;
            numeric += isNumeric ? 1 : 0;
            named += isNumeric && (!IsNumber(head.PlainText) || IsNameOfFigures(head.PlainText)) ? 1 : 0;
        }

        return numeric > 0 && named == numeric;
    }

    /// <summary>
    /// A name with figures in it: a year, with a letter before it or more behind it ("B2024", "2026?", "2025 til 31/7"), figures
    /// behind a word that is no abbreviated unit ("BO 1", "i 1.000 kr."), two with a dash between.
    /// </summary>
    private static bool IsNameOfFigures(string text)
    {
        var first = text.AsSpan(0, text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var at ? at : text.Length);
        return IsYear(first[(char.IsLetter(text[0]) ? 1 : 0)..].TrimStart('-').TrimEnd('?')) || (char.IsLetter(text[0]) && !first.EndsWith('.') && first.Length < text.Length)
            || text.Contains(" -", StringComparison.Ordinal) || text.Contains(" –", StringComparison.Ordinal);
    }

    private static bool IsYear(ReadOnlySpan<char> text) => text.Length == 4 && text[0] is '1' or '2' && !text.ContainsAnyExceptInRange('0', '9');
}
