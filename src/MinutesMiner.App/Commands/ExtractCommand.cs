using System.CommandLine;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Facts;
using MinutesMiner.Reading;

namespace MinutesMiner.App.Commands;

/// <summary><c>extract FILE…</c>: reads and extracts without a store; one object of the export format a line.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Files, archives or folders.", Arity = ArgumentArity.OneOrMore };
        var pipelines = SharedOptions.Pipelines();
        var municipality = SharedOptions.Municipality();
        var ocr = SharedOptions.Ocr();
        var pretty = new Option<bool>("--pretty") { Description = "Indent the JSON, for reading." };
        var command = new Command("extract", "Reads documents and prints what is in them as JSON Lines.\n\nExample: minutesminer extract referat.pdf")
        {
            files, pipelines, municipality, ocr, pretty,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var miner = SharedOptions.Miner(parsed.GetValue(pipelines), parsed.GetValue(municipality), parsed.GetValue(ocr));
            var exit = ExitCode.Done;
            var paths = SourceFiles.Expand(parsed.GetValue(files)!);
            if (paths.Count == 0)
            {
                SourceFiles.SayNothing("extract");
                return ExitCode.Misuse;
            }

            await using var output = StandardOutput.Open();
            foreach (var path in paths)
            {
                if (await SourceFiles.ReadAsync(path, cancellationToken) is not { } bytes)
                {
                    exit = ExitCode.Partly;
                    continue;
                }

                foreach (var source in DocumentReaders.Expand(path, bytes, cancellationToken))
                {
                    if (!Report.Accepts(source))
                    {
                        exit = ExitCode.Partly;
                        continue;
                    }

                    var result = miner.Extract(source.Uri, source.Bytes, cancellationToken);
                    if (!Report.Say(source.Uri, result))
                    {
                        exit = ExitCode.Partly;
                    }

                    if (result.Document is { } document)
                    {
                        await output.WriteLineAsync(ContractJson.Write(document, parsed.GetValue(pretty)));
                    }
                }
            }

            return exit;
        });
        return command;
    }
}
