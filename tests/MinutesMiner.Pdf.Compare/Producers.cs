namespace MinutesMiner.Pdf.Compare;

/// <summary>Programs that write PDFs, by what they call themselves.</summary>
internal static class Producers
{
    /// <summary>The name without version, year and address: <c>pdfTeX-1.40.24</c> and <c>pdfTeX-1.10b</c> are one program.</summary>
    public static string FamilyOf(string? producer)
    {
        var words = (producer ?? "").Split(' ', '-', '_').TakeWhile(word => !word.Any(char.IsAsciiDigit) && !word.StartsWith('('));
        var name = string.Join(' ', words).Trim();
        return name.Length > 0 ? name : string.IsNullOrWhiteSpace(producer) ? "(not stated)" : producer;
    }
}
