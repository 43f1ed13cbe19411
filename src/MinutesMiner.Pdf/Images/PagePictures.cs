namespace MinutesMiner.Pdf.Images;

/// <summary>The pictures of a page, for programs that look at pictures.</summary>
public static class PagePictures
{
    /// <summary>How far apart, in points, the edges of two strips of one picture may lie.</summary>
    private const double Seam = 1.5;

    /// <summary>Pages with more images are not searched for strips: that takes time by the square of their number.</summary>
    private const int MaxStripped = 2_000;

    /// <summary>The page's pictures in the order of drawing, strips put together.</summary>
    public static IReadOnlyList<Picture> Of(PdfPage page)
    {
        var images = page.Images.Where(i => i.Source is { Width: > 0, Height: > 0 }).ToList();
        if (images.Count > MaxStripped)
            return images.ConvertAll(i => new Picture([i]));
        var followers = new int[images.Count];
        var isFollower = new bool[images.Count];
        for (var i = 0; i < images.Count; i++)
        {
            followers[i] = Enumerable.Range(0, images.Count).Where(j => j != i && !isFollower[j] && Follows(images[i], images[j])).FirstOrDefault(-1);
            if (followers[i] >= 0)
                isFollower[followers[i]] = true;
        }

        var pictures = new List<Picture>();
        for (var i = 0; i < images.Count; i++)
        {
            if (!isFollower[i])
                pictures.AddRange(Cut([.. Chain(images, followers, i)]).Select(strips => new Picture(strips)));
        }

        return pictures;
    }

    private static IEnumerable<PageImage> Chain(List<PageImage> images, int[] followers, int first)
    {
        for (var i = first; i >= 0; i = followers[i])
            yield return images[i];
    }

    /// <summary>Strips of one file have one height, but for the last.</summary>
    private static IEnumerable<IReadOnlyList<PageImage>> Cut(List<PageImage> chain)
    {
        for (var start = 0; start < chain.Count;)
        {
            var height = chain[start].Source!.Height;
            var end = start + 1;
            while (end < chain.Count && chain[end - 1].Source!.Height == height && chain[end].Source!.Height <= height)
                end++;
            yield return chain.GetRange(start, end - start);
            start = end;
        }
    }

    /// <summary>Whether one image's rows go on in another.</summary>
    private static bool Follows(in PageImage image, in PageImage next)
    {
        var (a, b) = (image.Source!, next.Source!);
        return a.Width == b.Width && a.Bits == b.Bits && a.IsStencil == b.IsStencil && a.IsCover == b.IsCover
            && a.Filter is not "JPXDecode" and not "JBIG2Decode" && string.Equals(a.Filter, b.Filter, StringComparison.Ordinal)
            && a.FilterParameters.Int("K") == b.FilterParameters.Int("K")
            && a.FilterParameters.Bool("BlackIs1") == b.FilterParameters.Bool("BlackIs1")
            && IsNear(image.Placement.Apply(0, 1), next.Placement.Apply(0, 0))
            && IsNear(image.Placement.Apply(1, 1), next.Placement.Apply(1, 0));
    }

    private static bool IsNear((double X, double Y) a, (double X, double Y) b) => Math.Abs(a.X - b.X) <= Seam && Math.Abs(a.Y - b.Y) <= Seam;
}
