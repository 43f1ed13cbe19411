using System.Globalization;
using MinutesMiner.Benchmarks;

// Times reading side by side with pdftotext on the same files in the same run; and measures memory and how threads share the work; README.md says how to run it and what it prints.
const double WarmEnough = 0.95;
const int LongPages = 500;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case [Memory.Option, var what, var single]:
        Memory.Run(what, single);
        return 0;
    case [Scaling.Option, var threads, var documents]:
        Scaling.RunChild(int.Parse(threads, CultureInfo.InvariantCulture), int.Parse(documents, CultureInfo.InvariantCulture));
        return 0;
}

var at = Array.IndexOf(args, "--runs");
var runs = at >= 0 && at + 1 < args.Length ? Math.Max(1, int.Parse(args[at + 1], CultureInfo.InvariantCulture)) : 5;
string[] parts = ["--speed", "--memory", "--scaling"];
var asked = parts.Where(args.Contains).ToList();
var paths = args.Where((a, i) => a != "--runs" && !parts.Contains(a) && (at < 0 || i != at + 1)).DefaultIfEmpty("corpus");
var files = paths.SelectMany(Pdfs).Where(f => Reading.PageCount(File.ReadAllBytes(f)) > 0).ToList();
if (files.Count == 0)
{
    Console.Error.WriteLine("error: there are no PDFs to read.");
    return 2;
}

if (Does("--speed"))
    Speed(files.ConvertAll(File.ReadAllBytes));
if (Does("--memory"))
    MemoryOf(files);
if (Does("--scaling"))
    Scaling.Measure(runs);
return 0;

bool Does(string part) => asked.Count == 0 || asked.Contains(part);

void Speed(List<byte[]> contents)
{
    var hasReference = Poppler.IsInstalled;
    if (!hasReference)
        Console.WriteLine("pdftotext is not installed: only our own times.");
    Console.WriteLine($"warm after {WarmUp(contents)} rounds; {runs} runs, the best of them; ms of processor time");
    Console.WriteLine($"{"pages",6}{"letters",9}{"-bbox",9}{"ratio",7}{"blocks",9}{"-layout",9}{"ratio",7}{"wall",7}{"cold",7}  file");
    var totals = new Cost[5];
    var pageTotal = 0;
    for (var i = 0; i < files.Count; i++)
    {
        var (file, bytes) = (files[i], contents[i]);
        var pages = Reading.PageCount(bytes);
        Cost[] costs =
        [
            Clock.Best(runs, () => Reading.Letters(bytes)),
            hasReference ? Clock.BestOfChildren(runs, () => Poppler.Run("-bbox", file)) : default,
            Clock.Best(runs, () => Reading.Blocks(bytes)),
            hasReference ? Clock.BestOfChildren(runs, () => Poppler.Run("-bbox-layout", file)) : default,
            Clock.BestOfChildren(1, () => Child.Ask(Memory.Option, "blocks", file).Length),
        ];
        Print(pages, costs, Path.GetFileName(file));
        pageTotal += pages;
        for (var part = 0; part < totals.Length; part++)
            totals[part] += costs[part];
    }

    Print(pageTotal, totals, "in all");
}

void MemoryOf(List<string> given)
{
    Console.WriteLine("the most memory of a process that reads one file, MiB");
    Console.WriteLine($"{"pages",6}{"letters",9}{"blocks",8}  file");
    foreach (var file in given)
        PrintPeaks(file, Path.GetFileName(file));
    foreach (var (document, name) in new[] { (LongDocument.Usual(LongPages), "made, as minutes are"), (LongDocument.Dense(LongPages), "made, dense") })
    {
        var file = Path.Combine(Path.GetTempPath(), $"minutesminer-{Environment.ProcessId}.pdf");
        File.WriteAllBytes(file, document.ToPdf());
        PrintPeaks(file, name);
        File.Delete(file);
    }
}

static void PrintPeaks(string file, string name)
{
    var (letters, blocks) = Memory.PeaksOf(file);
    Console.WriteLine($"{Reading.PageCount(File.ReadAllBytes(file)),6}{letters,9}{blocks,8}  {name}");
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

static void Print(int pages, Cost[] costs, string name) => Console.WriteLine(
    $"{pages,6}{costs[0].Cpu,9:0.0}{costs[1].Cpu,9:0.0}{Ratio(costs[1], costs[0]),7}{costs[2].Cpu,9:0.0}{costs[3].Cpu,9:0.0}{Ratio(costs[3], costs[2]),7}"
    + $"{costs[2].Wall,7:0}{costs[4].Cpu,7:0}  {name}");

static string Ratio(Cost theirs, Cost ours) => theirs.Cpu <= 0 || ours.Cpu <= 0 ? "-" : $"{theirs.Cpu / ours.Cpu:0.00}";

static IEnumerable<string> Pdfs(string path) => Directory.Exists(path)
    ? Directory.EnumerateFiles(path, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
    : [path];
