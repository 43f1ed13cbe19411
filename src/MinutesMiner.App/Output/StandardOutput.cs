using System.Text;

namespace MinutesMiner.App.Output;

/// <summary>Standard output for data: UTF-8 without mark, line feeds on every system, buffered.</summary>
internal static class StandardOutput
{
    public static StreamWriter Open() => new(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
}
