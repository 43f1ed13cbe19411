namespace MinutesMiner.Pdf.Content;

/// <summary>
/// Marked-content identifiers count from 0 in every form that has structure of its own, as they do on the page: those of forms
/// are moved to numbers that no page uses.
/// </summary>
internal static class MarkNumber
{
    private const int FormArea = 0x4000_0000;

    public static int InForm(int formNumber, int mark) => FormArea | ((formNumber & 0x3_FFFF) << 12) | (mark & 0xFFF);
}
