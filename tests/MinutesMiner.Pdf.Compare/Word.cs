using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Compare;

/// <summary>A word and its place on a page.</summary>
internal readonly record struct Word(string Text, Box Box);
