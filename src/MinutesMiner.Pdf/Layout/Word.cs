using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Layout;

/// <summary>
/// A word on a page: a maximal run of letters on one baseline without a blank between them. A gap wider than a tenth of the em
/// counts as a blank, a change of size or baseline (a superscript) also ends a word.
/// </summary>
/// <param name="Text">The letters in reading order, ligatures written out, composed (Unicode NFC). Never empty, holds no blanks.</param>
/// <param name="Box">From the font's descent to its ascent over the letters' advance widths, in page coordinates.</param>
/// <param name="Font">Font of the first letter.</param>
/// <param name="Size">Height of the em in points as it appears on the page.</param>
/// <param name="Angle">Writing direction in degrees clockwise as seen: 0 left to right, 90 downwards.</param>
/// <param name="IsInvisible">Whether it is drawn without ink, as the text layer of a scan is.</param>
public sealed record Word(string Text, Box Box, FontInfo Font, double Size, double Angle, bool IsInvisible);
