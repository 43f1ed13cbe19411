using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Text.Sentences;

namespace MinutesMiner.Linking;

/// <summary>Small readings of text that several kinds of links need.</summary>
internal static class LinkText
{
    /// <summary>The sentences of a text.</summary>
    public static IEnumerable<string> Sentences(string text) => DanishSentences.Split(text).Select(r => text[r.Start..r.End]);

    /// <summary>A text as it is compared: words only.</summary>
    public static string Key(string text) => NameMatch.Key(text);
}
