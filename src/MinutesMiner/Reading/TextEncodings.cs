using System.Text;
using System.Text.Unicode;
using MinutesMiner.Core.Diagnostics;

namespace MinutesMiner.Reading;

/// <summary>From bytes to characters, for text that does not say its encoding.</summary>
internal static class TextEncodings
{
    /// <summary>What Western European programs wrote before UTF-8; it has all of ISO-8859-1's letters in the same places.</summary>
    public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private const string Letters = "æøåÆØÅéÉüÜöÖäÄ";

    private const string Signs = "\u00A0–—‘’“”„…•§½¼¾°´»«©®€²³µ·èêëáóíçñßàâôû";

    /// <summary>Of characters beyond ASCII, one in so many may be what Danish text does not hold, or be damaged.</summary>
    private const int OddOneIn = 10;

    /// <summary>The text by its byte order mark of UTF-16, without the mark; null where none stands at its front.</summary>
    public static string? ByMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.Unicode.Preamble) ? Encoding.Unicode.GetString(bytes[Encoding.Unicode.Preamble.Length..])
        : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? Encoding.BigEndianUnicode.GetString(bytes[Encoding.BigEndianUnicode.Preamble.Length..])
        : null;

    /// <summary>
    /// The text: UTF-16 where its byte order mark says so, UTF-8, else Windows-1252 where it reads as Danish, line by line, as files put together of two are in both; else UTF-8 with
    /// a few characters damaged. What was done is reported: <c>.encoding</c>, <c>.damaged</c>.
    /// </summary>
    /// <param name="bytes">The file.</param>
    /// <param name="format">What the codes begin with.</param>
    /// <param name="diagnostics">Takes what was done.</param>
    /// <returns>The text without a byte order mark; null when it is none of these.</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, string format, List<Diagnostic> diagnostics)
    {
        if (ByMark(bytes) is { } marked)
        {
            return Undamaged(marked, "UTF-16", format, diagnostics);
        }

        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        if (ByLines(bytes) is { } text)
        {
            diagnostics.Add(new Diagnostic($"{format}.encoding", Severity.Info, "The file is no UTF-8: it was read as Windows-1252."));
            return text;
        }

        return Undamaged(Encoding.UTF8.GetString(bytes), "UTF-8", format, diagnostics);
    }

    /// <summary>A text of which at most a few characters could not be read, which is reported; null where they are many.</summary>
    private static string? Undamaged(string text, string encoding, string format, List<Diagnostic> diagnostics)
    {
        var (damaged, beyond) = (text.Count(c => c == '\uFFFD'), text.Count(c => c > '\u007F'));
        if (damaged * OddOneIn > beyond)
        {
            return null;
        }

        if (damaged > 0)
        {
            diagnostics.Add(new Diagnostic($"{format}.damaged", Severity.Warning, $"{damaged} of the file's characters are no {encoding} and could not be read."));
        }

        return text;
    }

    /// <summary>Each line as UTF-8 if it is, else as Windows-1252; null when those do not read as Danish.</summary>
    private static string? ByLines(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        var (letters, signs, odd) = (0, 0, 0);
        while (bytes.Length > 0)
        {
            var end = bytes.IndexOf((byte)'\n') is var found and >= 0 ? found + 1 : bytes.Length;
            var line = bytes[..end];
            bytes = bytes[end..];
            if (Utf8.IsValid(line))
            {
                text.Append(Encoding.UTF8.GetString(line));
                continue;
            }

            var read = Windows1252.GetString(line);
            text.Append(read);
            foreach (var c in read)
            {
                if (c > '\u007F')
                {
                    (letters, signs, odd) = Letters.Contains(c, StringComparison.Ordinal) ? (letters + 1, signs, odd)
                        : Signs.Contains(c, StringComparison.Ordinal) ? (letters, signs + 1, odd)
                        : (letters, signs, odd + 1);
                }
            }
        }

        return letters > 0 && odd * OddOneIn <= letters + signs ? text.ToString() : null;
    }

    private const int Sample = 4096;
    private const int FewestPairs = 8;

    /// <summary>
    /// Whether the bytes are text in UTF-16, with a byte order mark or without: of pairs of bytes most have a zero on the same side, as
    /// letters of European languages have it, and hardly any on the other.
    /// </summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Sample)];
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return true;
        }

        var (pairs, first, second) = (bytes.Length / 2, 0, 0);
        for (var i = 0; i < 2 * pairs; i += 2)
        {
            first += bytes[i] == 0 ? 1 : 0;
            second += bytes[i + 1] == 0 ? 1 : 0;
        }

        return pairs >= FewestPairs && 10 * Math.Max(first, second) >= 8 * pairs && 20 * Math.Min(first, second) <= pairs;
    }
}
