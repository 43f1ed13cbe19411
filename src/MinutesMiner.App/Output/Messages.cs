namespace MinutesMiner.App.Output;

/// <summary>What the user is told beside the data: on the error stream, so that the data can be piped.</summary>
internal static class Messages
{
    public static void Info(string text) => Console.Error.WriteLine(text);

    public static void Warning(string text) => Console.Error.WriteLine($"warning: {text}");

    public static void Error(string text) => Console.Error.WriteLine($"error: {text}");
}
