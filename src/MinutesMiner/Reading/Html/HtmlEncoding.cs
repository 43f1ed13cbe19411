using System.Text;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Diagnostics;

namespace MinutesMiner.Reading.Html;

/// <summary>From bytes to characters, for a file that came without a header that names its encoding.</summary>
internal static partial class HtmlEncoding
{
    /// <summary>How far into a file its declaration is looked for. The standard says 1,024 bytes; some portals put comments ahead.</summary>
    private const int DeclaredWithin = 4096;

    /// <summary>By byte order mark, else as the file declares, else as <see cref="TextEncodings"/> tells; and as browsers do, Windows-1252 for the rest.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, List<Diagnostic> diagnostics)
    {
        if (TextEncodings.ByMark(bytes) is { } marked)
        {
            return marked;
        }

        if (!bytes.StartsWith(Encoding.UTF8.Preamble) && Declared(bytes) is { } declared)
        {
            return declared.GetString(bytes);
        }

        if (TextEncodings.Decode(bytes, "html", diagnostics) is { } text)
        {
            return text;
        }

        diagnostics.Add(new Diagnostic("html.encoding", Severity.Info, "The file is no UTF-8: it was read as Windows-1252."));
        return TextEncodings.Windows1252.GetString(bytes);
    }

    /// <summary>The single-byte encoding that the file declares; null for UTF-8, for none, and for those that no browser would believe.</summary>
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var front = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclaredWithin)]);
        var name = Charset().Match(front).Groups["name"].Value.ToLowerInvariant();

        // Browsers read both as Windows-1252, which has more letters in the same places.
        return name is "iso-8859-1" or "latin1" or "us-ascii" ? TextEncodings.Windows1252
            : SingleByte().IsMatch(name) ? CodePagesEncodingProvider.Instance.GetEncoding(name)
            : null;
    }

    [GeneratedRegex("""<meta[^>]{0,200}?charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_:.-]{1,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Charset();

    [GeneratedRegex(@"^(?:windows-125[0-8]|iso-8859-(?:[2-9]|1[035])|macintosh)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SingleByte();
}
