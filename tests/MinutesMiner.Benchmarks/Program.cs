using System.Diagnostics;
using System.Globalization;
using MinutesMiner.Benchmarks;

// Times reading, side by side with pdftotext on the same files in the same run, where that is installed:
//   dotnet run -c Release --project tests/MinutesMiner.Benchmarks -- [FILE-OR-FOLDER...] [--runs N]
// Default: corpus, 5 runs. Times are the best of the runs. Letters stand beside "pdftotext -bbox", blocks beside "-bbox-layout"; a
// ratio of 2 says twice as fast. With --peak FILE it only reads that file's blocks and tells the memory that took.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["--peak", var single])
{
    var blocks = Reading.Blocks(File.ReadAllBytes(single));
    Console.WriteLine($"{blocks} {Process.GetCurrentProcess().PeakWorkingSet64 >> 20}");
    return 0;
}

var at = Array.IndexOf(args, "--runs");
var runs = at >= 0 && at + 1 < args.Length ? Math.Max(1, int.Parse(args[at + 1], CultureInfo.InvariantCulture)) : 5;
var paths = args.Where((a, i) => a != "--runs" && (at < 0 || i != at + 1)).DefaultIfEmpty("corpus");
var files = paths.SelectMany(Pdfs).Where(f => Reading.PageCount(File.ReadAllBytes(f)) > 0).ToList();
if (files.Count == 0)
{
    Console.Error.WriteLine("error: there are no PDFs to read.");
    return 2;
}

var hasReference = Poppler.IsInstalled;
if (!hasReference)
    Console.WriteLine("pdftotext is not installed: only our own times.");

// The first pass is the compiler's.
foreach (var file in files.Take(20))
    Reading.Blocks(File.ReadAllBytes(file));

Console.WriteLine($"{"pages",6}{"letters",10}{"-bbox",10}{"ratio",7}{"blocks",10}{"-layout",10}{"ratio",7}{"peak",8}  file (ms, MiB)");
var totals = new double[4];
var pageTotal = 0;
foreach (var file in files)
{
    var bytes = File.ReadAllBytes(file);
    var pages = Reading.PageCount(bytes);
    var letters = Clock.Best(runs, () => Reading.Letters(bytes));
    var bbox = hasReference ? Clock.Best(runs, () => Poppler.Run("-bbox", file)) : 0;
    var blocks = Clock.Best(runs, () => Reading.Blocks(bytes));
    var layout = hasReference ? Clock.Best(runs, () => Poppler.Run("-bbox-layout", file)) : 0;
    Print(pages, letters, bbox, blocks, layout, Peak(file), Path.GetFileName(file));
    pageTotal += pages;
    foreach (var (value, i) in ((double[])[letters, bbox, blocks, layout]).Select((v, i) => (v, i)))
        totals[i] += value;
}

Print(pageTotal, totals[0], totals[1], totals[2], totals[3], "", "in all");

var largest = File.ReadAllBytes(files.MaxBy(f => Reading.PageCount(File.ReadAllBytes(f)))!);
var one = Clock.Best(runs, () => Reading.Letters(largest));
for (var threads = 2; threads <= Environment.ProcessorCount; threads *= 2)
{
    var many = Clock.Best(runs, () => Reading.LettersInParallel(largest, threads));
    Console.WriteLine($"letters of the longest file on {threads} threads: {many:0.0} ms, {one / many:0.00} × one");
}

return 0;

static void Print(int pages, double letters, double bbox, double blocks, double layout, string peak, string name) => Console.WriteLine(
    $"{pages,6}{letters,10:0.0}{bbox,10:0.0}{Ratio(bbox, letters),7}{blocks,10:0.0}{layout,10:0.0}{Ratio(layout, blocks),7}{peak,8}  {name}");

static string Ratio(double theirs, double ours) => theirs <= 0 || ours <= 0 ? "-" : $"{theirs / ours:0.00}";

static IEnumerable<string> Pdfs(string path) => Directory.Exists(path)
    ? Directory.EnumerateFiles(path, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
    : [path];

// A process of its own: the peak of this one is that of all files.
static string Peak(string file)
{
    var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
    if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) is "dotnet")
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "MinutesMiner.Benchmarks.dll"));
    start.ArgumentList.Add("--peak");
    start.ArgumentList.Add(file);
    using var process = Process.Start(start)!;
    return process.StandardOutput.ReadToEnd().Trim().Split(' ')[^1];
}
