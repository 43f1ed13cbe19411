using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Compare;
using MinutesMiner.Pdf.Layout;
using Word = MinutesMiner.Pdf.Compare.Word;

// Compares the words of PDFs with those that pdftotext finds, file by file and by the program that wrote them:
// MinutesMiner.Pdf.Compare [--diff] PATH...
// With --time it only reads them, several times over, and tells the speed of each pass.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var showDifferences = args.Contains("--diff");
var files = args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).SelectMany(Files).ToList();
if (files.Count == 0)
{
    Console.Error.WriteLine("Usage: MinutesMiner.Pdf.Compare [--diff | --time] FILE-OR-FOLDER...");
    return 2;
}

if (args.Contains("--time"))
{
    Time([.. files.Select(Content)]);
    return 0;
}

var total = new Score();
var producers = new SortedDictionary<string, (Score Score, int Files, int Pages)>(StringComparer.OrdinalIgnoreCase);
var unreadable = 0;
var clock = new Stopwatch();
long pageCount = 0;
Console.WriteLine($"{"word F1",8}{"recall",8}{"place",8}{"char F1",8}{"words",8}{"pages",6}  file");
foreach (var file in files)
{
    var bytes = Load(file, out var path);
    var reference = Reference.Read(path);
    clock.Start();
    var document = PdfDocument.Open(bytes);
    var pages = Enumerable.Range(1, document.PageCount).Select(number => document.GetPage(number)).ToList();
    clock.Stop();
    if (!string.Equals(path, file, StringComparison.Ordinal))
        File.Delete(path);
    if (reference is null)
    {
        Console.WriteLine($"{"-",40}{document.PageCount,6}  {file} (pdftotext reads nothing)");
        continue;
    }

    if (document.PageCount == 0)
    {
        unreadable++;
        Console.WriteLine($"{"unreadable",40}{0,6}  {file} {string.Join(' ', document.Diagnostics.Select(d => d.Code))}");
        total.AddPage([], [.. reference.SelectMany(page => page)]);
        continue;
    }

    pageCount += pages.Count;
    var score = new Score();
    for (var i = 0; i < Math.Max(pages.Count, reference.Count); i++)
    {
        var differences = showDifferences ? new List<string>() : null;
        score.AddPage(i < pages.Count ? Words(pages[i]) : [], i < reference.Count ? reference[i] : [], differences);
        foreach (var line in differences ?? [])
            Console.WriteLine($"  p{i + 1} {line}");
    }

    total.Add(score);
    var producer = Producers.FamilyOf(document.Producer);
    var known = producers.GetValueOrDefault(producer, (Score: new Score(), Files: 0, Pages: 0));
    known.Score.Add(score);
    producers[producer] = (known.Score, known.Files + 1, known.Pages + pages.Count);
    Print(score, pages.Count, $"{file} {string.Join(' ', document.Diagnostics.Select(d => d.Code).Distinct(StringComparer.Ordinal))}");
}

Console.WriteLine();
foreach (var (producer, (score, count, pages)) in producers)
    Print(score, pages, $"{producer}: {count} {(count == 1 ? "file" : "files")}");
Print(total, (int)pageCount, $"in all: {files.Count} files, {unreadable} unreadable, {pageCount / clock.Elapsed.TotalSeconds:0} pages/s");
return 0;

static void Time(IReadOnlyList<byte[]> contents)
{
    for (var pass = 1; pass <= 5; pass++)
    {
        var (pages, letters) = (0L, 0L);
        var before = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        foreach (var content in contents)
        {
            var document = PdfDocument.Open(content);
            pages += document.PageCount;
            for (var number = 1; number <= document.PageCount; number++)
                letters += document.GetPage(number).Letters.Count;
        }

        var seconds = clock.Elapsed.TotalSeconds;
        var allocated = (GC.GetTotalAllocatedBytes() - before) / 1048576.0;
        Console.WriteLine($"pass {pass}: {pages} pages, {letters} letters, {pages / seconds:0} pages/s, {allocated:0} MB allocated");
    }
}

// The reference has no words that are not in Unicode, so those are left out on this side too.
static List<Word> Words(PdfPage page) => [.. LayoutAnalyzer.Words(page)
    .Where(word => word.Text.Any(c => c != '\uFFFD'))
    .Select(word => new Word(word.Text, word.Box))];

static void Print(Score score, int pages, string name) => Console.WriteLine(
    $"{100 * score.WordF1,8:0.0}{100 * score.Recall,8:0.0}{100 * score.Positions,8:0.0}{100 * score.CharF1,8:0.0}{score.ReferenceWords,8}{pages,6}  {name}");

static byte[] Content(string file)
{
    var bytes = Load(file, out var path);
    if (!string.Equals(path, file, StringComparison.Ordinal))
        File.Delete(path);
    return bytes;
}

static IEnumerable<string> Files(string path)
{
    if (!Directory.Exists(path))
        return [path];
    return Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || f.EndsWith(".pdf.gz", StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal);
}

// A packed file is unpacked to a temporary one, which the caller deletes.
static byte[] Load(string file, out string path)
{
    path = file;
    if (!file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        return File.ReadAllBytes(file);
    using var unpacked = new MemoryStream();
    using (var source = new GZipStream(File.OpenRead(file), CompressionMode.Decompress))
        source.CopyTo(unpacked);
    path = Path.GetTempFileName();
    File.WriteAllBytes(path, unpacked.ToArray());
    return unpacked.ToArray();
}
