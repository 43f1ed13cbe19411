using System.Text.Json;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MinutesMiner.Tests.Extraction.Sentences;

/// <summary>The tables of sentences beside this file: what each is to be read as.</summary>
internal static class SentenceTable
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    public static IReadOnlyList<T> Read<T>(string name)
    {
        using var stream = typeof(SentenceTable).Assembly.GetManifestResourceStream($"{typeof(SentenceTable).Namespace}.{name}.yaml")!;
        using var reader = new StreamReader(stream);
        return Yaml.Deserialize<List<T>>(reader);
    }

    /// <summary>A value's name in the contract.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    /// <summary>Theory data: each row's place in the table, and its words to know it by.</summary>
    public static TheoryData<int, string> Rows<T>(IReadOnlyList<T> table, Func<T, string> words)
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < table.Count; i++)
            data.Add(i, words(table[i]));
        return data;
    }
}
