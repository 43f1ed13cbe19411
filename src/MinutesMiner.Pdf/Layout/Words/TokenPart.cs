using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Layout.Words;

/// <summary>Parts of a word that was drawn in one piece.</summary>
internal static class TokenPart
{
    /// <summary>The beginning or the end of the word.</summary>
    /// <param name="token">The word.</param>
    /// <param name="text">What the part says.</param>
    /// <param name="share">How much of the word's width it takes, from 0 to 1.</param>
    /// <param name="fromEnd">Whether it is the end.</param>
    public static Token Of(Token token, string text, double share, bool fromEnd) =>
        new TurnedToken(Share(token.PageBox, share, token.Style.Angle + (fromEnd ? 180 : 0)))
        {
            Text = text,
            Style = token.Style,
            Box = Share(token.Box, share, fromEnd ? 180 : 0),
            Baseline = token.Baseline,
            Flags = token.Flags | (fromEnd ? TokenFlags.BlankBefore : TokenFlags.BlankAfter),
            Order = token.Order,
            Tag = token.Tag,
        };

    private static Box Share(Box box, double share, double angle) => (angle % 360) switch
    {
        0 => box with { Right = box.Left + (share * box.Width) },
        90 => box with { Bottom = box.Top + (share * box.Height) },
        180 => box with { Left = box.Right - (share * box.Width) },
        270 => box with { Top = box.Bottom - (share * box.Height) },
        _ => box,
    };
}
