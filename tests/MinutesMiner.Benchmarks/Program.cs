using System.Diagnostics;
using System.Globalization;
using MinutesMiner.Benchmarks;

// Times reading, side by side with pdftotext on the same files in the same run; README.md says how to run it and what it prints.
const double WarmEnough = 0.95;
const int LongPages = 500;
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

var contents = files.ConvertAll(File.ReadAllBytes);
var hasReference = Poppler.IsInstalled;
if (!hasReference)
    Console.WriteLine("pdftotext is not installed: only our own times.");
Console.WriteLine($"warm after {WarmUp(contents)} rounds; {runs} runs, the best of them; ms of processor time, MiB");
Console.WriteLine($"{"pages",6}{"letters",9}{"-bbox",9}{"ratio",7}{"blocks",9}{"-layout",9}{"ratio",7}{"wall",7}{"cold",7}{"peak",6}  file");
var totals = new Cost[5];
var pageTotal = 0;
for (var i = 0; i < files.Count; i++)
    Compare(files[i], contents[i]);
Print(pageTotal, totals, "", "in all");
Scale();
var longFile = Path.Combine(Path.GetTempPath(), $"minutesminer-{Environment.ProcessId}.pdf");
File.WriteAllBytes(longFile, LongDocument.Of(LongPages));
Console.WriteLine($"a made document of {LongPages} pages: blocks in {Clock.Best(runs, () => Reading.Blocks(File.ReadAllBytes(longFile))).Cpu:0} ms, peak {Peak(longFile)} MiB");
File.Delete(longFile);
return 0;

void Compare(string file, byte[] bytes)
{
    var pages = Reading.PageCount(bytes);
    var peak = "";
    Cost[] costs =
    [
        Clock.Best(runs, () => Reading.Letters(bytes)),
        hasReference ? Clock.BestOfChildren(runs, () => Poppler.Run("-bbox", file)) : default,
        Clock.Best(runs, () => Reading.Blocks(bytes)),
        hasReference ? Clock.BestOfChildren(runs, () => Poppler.Run("-bbox-layout", file)) : default,
        Clock.BestOfChildren(1, () => (peak = Peak(file)).Length),
    ];
    Print(pages, costs, peak, Path.GetFileName(file));
    pageTotal += pages;
    for (var i = 0; i < totals.Length; i++)
        totals[i] += costs[i];
}

// Whole documents, one a thread, the largest first so that none is left to run alone at the end.
void Scale()
{
    var largestFirst = contents.OrderByDescending(c => c.Length).ToList();
    var one = Clock.Best(runs, () => Reading.BlocksInParallel(largestFirst, 1));
    for (var threads = 2; threads <= Environment.ProcessorCount; threads *= 2)
    {
        var many = Clock.Best(runs, () => Reading.BlocksInParallel(largestFirst, threads));
        Console.WriteLine($"all documents on {threads} threads: {many.Wall:0} ms on the wall, {one.Wall / many.Wall:0.00} × one; {many.Cpu / one.Cpu:0.00} × the processor time");
    }
}

// Rounds over all files until one is hardly faster than the best before it: by then the compiler has done what it will.
static int WarmUp(List<byte[]> contents)
{
    var best = double.MaxValue;
    for (var round = 1; ; round++)
    {
        var cost = Clock.Best(1, () => contents.Sum(Reading.Blocks)).Cpu;
        if (round >= 30 || (round >= 4 && cost > WarmEnough * best))
            return round;
        best = Math.Min(best, cost);
    }
}

static void Print(int pages, Cost[] costs, string peak, string name) => Console.WriteLine(
    $"{pages,6}{costs[0].Cpu,9:0.0}{costs[1].Cpu,9:0.0}{Ratio(costs[1], costs[0]),7}{costs[2].Cpu,9:0.0}{costs[3].Cpu,9:0.0}{Ratio(costs[3], costs[2]),7}"
    + $"{costs[2].Wall,7:0}{costs[4].Cpu,7:0}{peak,6}  {name}");

static string Ratio(Cost theirs, Cost ours) => theirs.Cpu <= 0 || ours.Cpu <= 0 ? "-" : $"{theirs.Cpu / ours.Cpu:0.00}";

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
    var said = process.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return said.Trim().Split(' ')[^1];
}
