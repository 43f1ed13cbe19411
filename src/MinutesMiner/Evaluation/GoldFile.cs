using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Evaluation;

/// <summary>The form of files with what is expected of a document: the export, in a form that diffs well.</summary>
public static class GoldFile
{
    /// <summary>What the name of a document's file ends with instead of its extension.</summary>
    public const string Ending = ".expected.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The expected file beside a document.</summary>
    public static string PathOf(string document) =>
        Path.Combine(Path.GetDirectoryName(document) ?? "", Path.GetFileNameWithoutExtension(document) + Ending);

    /// <summary>
    /// The file's text: one value a line, spans with pages but without boxes (they change with every font), the document by its name alone.
    /// </summary>
    public static string Write(ExtractedDocument document)
    {
        var root = JsonNode.Parse(ContractJson.Write(document))!;
        root["source"]!["uri"] = Path.GetFileName(document.Source.Uri);
        LeaveOutBoxes(root);
        return root.ToJsonString(Options) + "\n";
    }

    private static void LeaveOutBoxes(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                if (members.ContainsKey("box"))
                {
                    members["box"] = null;
                }

                foreach (var (_, value) in members)
                {
                    LeaveOutBoxes(value);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    LeaveOutBoxes(item);
                }

                break;
        }
    }
}
