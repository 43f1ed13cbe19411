using System.Globalization;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Images;

namespace MinutesMiner.Reading.Ocr;

/// <summary>What recognition made of a page.</summary>
/// <param name="Page">The page as its content gave it.</param>
/// <param name="KeepsText">Whether the letters that the page has are of use.</param>
/// <param name="Lines">What was recognised.</param>
/// <param name="Diagnostics">What there is to say of it.</param>
/// <param name="IsRead">Whether the pictures could be looked at, with or without finding a word.</param>
internal sealed record RecognisedPage(PdfPage Page, bool KeepsText, IReadOnlyList<ScanLine> Lines, IReadOnlyList<Diagnostic> Diagnostics, bool IsRead);

/// <summary>Recognises the pictures of one page.</summary>
internal sealed class PageRecogniser(Tesseract tesseract, OcrOptions options)
{
    /// <summary>A page with fewer letters than this, and a picture over half of it, is a scan with a stamp or a page number put onto it.</summary>
    private const int StampLetters = 100;
    private const double StampedShare = 0.5;

    /// <summary>Pictures below this size, in samples, or below this share of the page are ornaments.</summary>
    private const int LeastWidth = 40;
    private const int LeastHeight = 16;
    private const double LeastShare = 0.003;

    /// <summary>Whether the page's text is in its pictures.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isUnreadable">Whether the characters of its letters cannot be told.</param>
    public static bool IsScan(PdfPage page, bool isUnreadable)
    {
        var letters = page.Letters.Count(l => !string.IsNullOrWhiteSpace(l.Text));
        return page.Images.Count > 0 && (letters == 0 || ((isUnreadable || letters < StampLetters)
            && Readable(page).Any(p => p.Box.Width * p.Box.Height >= StampedShare * page.Width * page.Height)));
    }

    /// <summary>Reads the page's pictures, the finest first.</summary>
    public RecognisedPage Read(PdfPage page, bool isUnreadable, CancellationToken cancellationToken)
    {
        var problems = new List<Diagnostic>();
        var lines = new List<ScanLine>();
        var taken = isUnreadable ? [] : page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Text)).Select(l => l.Box).ToList();
        var read = 0;
        foreach (var picture in Readable(page).OrderByDescending(p => p.PixelWidth * p.PixelHeight).Take(options.MaxPicturesPerPage))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Recognise(picture, page.Number, problems, cancellationToken) is not { } found)
            {
                continue;
            }

            read++;
            var others = taken.Count; // Words of one picture do not stand in each other's way.
            foreach (var line in found)
            {
                var words = line.Words.Where(w => w.Confidence >= options.MinWordConfidence && !IsTaken(w, taken, others)).ToList();
                if (words.Count > 0)
                {
                    lines.Add(line with { Words = words });
                    taken.AddRange(words.Select(w => w.Box));
                }
            }
        }

        var isRead = read > 0 || problems.Count == 0;
        if (isRead)
        {
            problems.AddRange(Report(lines, page.Number));
        }

        return new RecognisedPage(page, KeepsText: !isUnreadable || !isRead, lines, problems, isRead);
    }

    private static IEnumerable<Picture> Readable(PdfPage page) => PagePictures.Of(page)
        .Where(p => p.PixelWidth >= LeastWidth && p.PixelHeight >= LeastHeight && p.Box.Width * p.Box.Height >= LeastShare * page.Width * page.Height);

    private static bool IsTaken(ScanWord word, List<Core.Geometry.Box> taken, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (taken[i].Contains(word.Box.CenterX, word.Box.CenterY))
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<ScanLine>? Recognise(Picture picture, int page, List<Diagnostic> problems, CancellationToken cancellationToken)
    {
        if (picture.PixelWidth * picture.PixelHeight > options.MaxPixels)
        {
            problems.Add(Warning("ocr.limit.pixels", string.Create(CultureInfo.InvariantCulture, $"A picture has more than {options.MaxPixels} samples; it was not read."), page));
            return null;
        }

        if (picture.Encode() is not { } file)
        {
            problems.Add(Warning("ocr.failed", $"A picture cannot be read{(picture.Filter.Length > 0 ? $" ({picture.Filter})" : "")}: it is damaged, or of a kind that is not taken apart.", page));
            return null;
        }

        if ((long)file.Width * file.Height > options.MaxPixels)
        {
            problems.Add(Warning("ocr.limit.pixels", string.Create(CultureInfo.InvariantCulture, $"A picture has more than {options.MaxPixels} samples; it was not read."), page));
            return null;
        }

        var run = tesseract.Read(file.Bytes, picture.Resolution, cancellationToken);
        if (run.Output is not { } output)
        {
            problems.Add(Warning("ocr.failed", $"Text recognition of a picture failed: {run.Problem}.", page));
            return null;
        }

        return ScanLines.Place(TesseractTsv.Parse(output, options.MaxWords), file.Width, file.Height, picture.Placement);
    }

    private IEnumerable<Diagnostic> Report(List<ScanLine> lines, int page)
    {
        var words = lines.SelectMany(l => l.Words).ToList();
        var letters = words.Sum(w => w.Text.Length);
        var confidence = letters == 0 ? 0 : words.Sum(w => w.Confidence * w.Text.Length) / letters;
        yield return new Diagnostic(
            "ocr.used",
            Severity.Info,
            letters == 0
                ? "The page was read by text recognition, which found no word."
                : string.Create(CultureInfo.InvariantCulture, $"The page was read by text recognition: {words.Count} words, confidence {confidence:0} of 100."),
            new Span(page, null, null));
        if (letters > 0 && confidence < options.LowConfidence)
        {
            yield return Warning(
                "ocr.low-confidence",
                string.Create(CultureInfo.InvariantCulture, $"Text recognition is unsure of the page: confidence {confidence:0} of 100."),
                page);
        }
    }

    private static Diagnostic Warning(string code, string message, int page) => new(code, Severity.Warning, message, new Span(page, null, null));
}
