using System.Diagnostics;
using System.Globalization;
using MinutesMiner.Fuzz;

// Reads damaged PDFs and checks that nothing breaks:
//   MinutesMiner.Fuzz [FOLDER] [--count N | --seconds N] [--seed N] [--start N] [--out FOLDER]
// FOLDER holds the PDFs that are damaged (default: corpus). An input that breaks something is written to the folder of --out
// (default: fuzz-failures) beside a text that says what; it is made again with the same files, --seed, and its number as --start.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Value(string option) => Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
int? Whole(string option) => Value(option) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

var folder = args.Length > 0 && !args[0].StartsWith("--", StringComparison.Ordinal) ? args[0] : "corpus";
var output = Value("--out") ?? "fuzz-failures";
var seed = Whole("--seed") ?? Random.Shared.Next();
var start = Whole("--start") ?? 0;
var seconds = Whole("--seconds");
var count = Whole("--count") ?? (seconds is null ? 1_000 : int.MaxValue - start);
if (!Directory.Exists(folder) || SeedFiles.Read(folder) is not { Count: > 0 } files)
{
    Console.Error.WriteLine($"error: there are no PDFs in {folder}.");
    return 2;
}

Console.WriteLine($"{files.Count} files, seed {seed}, from {start}");
Directory.CreateDirectory(output);
var current = Path.Combine(output, "current.pdf");
var mutator = new Mutator(files, seed);
var budget = new Budget(TimeSpan.FromSeconds(20), 4L << 30);
var clock = Stopwatch.StartNew();
var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
var (done, withPages, failures) = (0, 0, 0);
var (slowest, most) = (TimeSpan.Zero, 0L);
for (var number = start; done < count && (seconds is null || clock.Elapsed.TotalSeconds < seconds); number++, done++)
{
    var input = mutator.Make(number);

    // Left behind when the process dies: an overflow of the stack cannot be caught.
    File.WriteAllBytes(current, input);
    var began = clock.Elapsed;
    var check = Task.Run(() => Invariants.Check(input, budget));
    var outcome = check.Wait(3 * budget.Time) ? check.Result : new Outcome("Cannot be cancelled.", 0, [], 0);
    var took = clock.Elapsed - began;
    slowest = took > slowest ? took : slowest;
    most = Math.Max(most, outcome.AllocatedBytes);
    withPages += outcome.Pages > 0 ? 1 : 0;
    foreach (var code in outcome.Codes)
        codes[code] = codes.GetValueOrDefault(code) + 1;
    if (outcome.Failure is not { } failure)
        continue;
    failures++;
    var name = Path.Combine(output, $"{seed}-{number}");
    File.WriteAllBytes(name + ".pdf", input);
    File.WriteAllText(name + ".txt", failure + "\n");
    Console.WriteLine($"{name}.pdf: {failure.Split('\n')[0]}");
    if (!check.IsCompleted)
        break;
}

File.Delete(current);
if (failures == 0 && !Directory.EnumerateFileSystemEntries(output).Any())
    Directory.Delete(output);
Console.WriteLine($"{done} inputs in {clock.Elapsed.TotalSeconds:0} s, {withPages} with pages, slowest {slowest.TotalSeconds:0.0} s, most allocated {most >> 20} MiB, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB");
Console.WriteLine(string.Join(", ", codes.Select(c => $"{c.Key} {c.Value}")));
Console.WriteLine($"{failures} failures");
return failures == 0 ? 0 : 1;
