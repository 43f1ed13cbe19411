using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Tags;

namespace MinutesMiner.Pdf.Layout.Words;

/// <summary>
/// Letters to words, by the rules that poppler's <c>pdftotext</c> made common: a gap of a tenth of the em ends a word, so does a
/// change of size or baseline; letters that are drawn twice (fake bold) count once. Linear in the letters but for one sort.
/// </summary>
internal static class WordBuilder
{
    private const double WordGap = 0.1;
    private const double BackwardStep = 0.35;
    private const double BaselineStep = 0.08;

    /// <summary>How far a letter of the same font may be raised or lowered within a word: asterisks are, and the E of TeX.</summary>
    private const double ShiftWithinWord = 0.25;
    private const double DoubleAlong = 0.12;
    private const double DoubleAcross = 0.2;
    private const double WidestSpacing = 0.6;
    private const double SpacingSlack = 0.12;
    private const int FewestSpaced = 4;

    /// <summary>The page's words by writing direction, each group in order of drawing.</summary>
    /// <param name="page">The page.</param>
    /// <param name="pool">Of the document.</param>
    /// <param name="tagOf">The structure element of a marked-content identifier on the page.</param>
    public static Dictionary<double, List<Token>> Build(PdfPage page, WordPool pool, Func<int, Tag?> tagOf)
    {
        var runs = new Dictionary<double, List<Run>>();
        var texts = new RunTexts(page.Letters.Count);
        Run? run = null;
        var (blank, noBreak) = (false, false);
        var frame = new Frame(0, page.Width, page.Height);
        var drawnAngle = 0.0;
        foreach (var letter in page.Letters)
        {
            if (LetterText.IsShapeless(letter.Text) || (letter.Text is "\u00AD" && Math.Min(letter.Box.Width, letter.Box.Height) < 0.05 * letter.Size))
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(letter.Text))
            {
                blank = true;
                noBreak = letter.Text.Contains('\u00A0');
                if (run is not null)
                {
                    run.BlankAfter = true;
                }

                continue;
            }

            if (letter.Angle != drawnAngle)
            {
                drawnAngle = letter.Angle;
                frame = new Frame(Frame.Snap(letter.Angle), page.Width, page.Height);
            }

            var angle = frame.Angle;
            var box = frame.MapLetter(letter);
            var baseline = frame.Map(letter.OriginX, letter.BaselineY).Y;
            if (run is not null && run.Frame.Angle == angle && run.Repeats(letter, box, baseline))
            {
                continue;
            }

            if (run is null || blank || !run.Continues(letter, angle, box, baseline))
            {
                run = new Run(texts, letter, frame, box, baseline) { BlankBefore = blank, NoBreakBefore = blank && noBreak };
                if (!runs.TryGetValue(angle, out var group))
                {
                    runs.Add(angle, group = []);
                }

                group.Add(run);
            }
            else
            {
                run.Add(letter, box, baseline);
            }

            (blank, noBreak) = (false, false);
        }

        return runs.ToDictionary(r => r.Key, r => Finish(r.Value, page.Number, pool, tagOf));
    }

    private static List<Token> Finish(List<Run> runs, int page, WordPool pool, Func<int, Tag?> tagOf)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            runs[i].Order = i;
        }

        JoinSpaced(runs);
        var sorted = runs.Where(r => !r.Dropped).ToArray();
        Array.Sort(sorted, (a, b) =>
        {
            var byLine = a.Baseline.CompareTo(b.Baseline);
            byLine = byLine != 0 ? byLine : a.Box.Left.CompareTo(b.Box.Left);
            return byLine != 0 ? byLine : a.Order.CompareTo(b.Order);
        });
        Join(sorted);
        var tokens = new List<Token>(runs.Count);
        foreach (var run in runs)
        {
            if (!run.Dropped && run.ToToken(page, pool, tagOf) is { } token)
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    /// <summary>Joins the letters of words that are set with wide gaps between them and no blank: four or more, evenly apart.</summary>
    private static void JoinSpaced(List<Run> runs)
    {
        for (var i = 0; i < runs.Count - 1; i++)
        {
            var last = i;
            while (last + 1 < runs.Count && runs[last].IsSpacedFrom(runs[last + 1])
                && (last == i || Math.Abs(runs[last].GapTo(runs[last + 1]) - runs[i].GapTo(runs[i + 1])) <= SpacingSlack * runs[i].Size))
            {
                last++;
            }

            if (last - i + 1 >= FewestSpaced)
            {
                foreach (var next in runs.Skip(i + 1).Take(last - i))
                {
                    runs[i].Append(next);
                    next.Dropped = true;
                }

                i = last;
            }
        }
    }

    /// <summary>Joins pieces of a word that were drawn apart, and drops words that were drawn a second time in the same place.</summary>
    private static void Join(Run[] sorted)
    {
        const int Reach = 64;
        for (var i = 0; i < sorted.Length; i++)
        {
            var run = sorted[i];
            if (run.Dropped)
            {
                continue;
            }

            // Baselines within a hair of each other need not sort by x, so a few neighbours are looked at, not one.
            for (var j = i + 1; j < sorted.Length && j <= i + Reach && sorted[j].Baseline - run.Baseline <= DoubleAcross * run.Size; j++)
            {
                var other = sorted[j];
                if (other.Dropped)
                {
                    continue;
                }

                if (other.IsDoubleOf(run))
                {
                    other.Dropped = true;
                }
                else if (run.IsFollowedBy(other))
                {
                    run.Append(other);
                    other.Dropped = true;
                }
                else if (other.IsFollowedBy(run))
                {
                    other.Append(run);
                    run.Dropped = true;
                    break;
                }
            }
        }
    }

    private sealed class Run
    {
        private readonly Letter _first;
        private readonly RunTexts _texts;
        private int _start;
        private int _length;
        private string _last;
        private Box _lastBox;
        private Box _pageBox;

        public Run(RunTexts texts, Letter letter, Frame frame, Box box, double baseline)
        {
            _first = letter;
            Frame = frame;
            Baseline = baseline;
            Box = box;
            _lastBox = box;
            _pageBox = letter.Box;
            _last = letter.Text;
            _texts = texts;
            _start = texts.Count;
            _length = texts.Add(letter.Text);
        }

        public Frame Frame { get; }

        public double Baseline { get; private set; }

        public Box Box { get; private set; }

        public bool BlankBefore { get; init; }

        public bool NoBreakBefore { get; init; }

        public bool BlankAfter { get; set; }

        public bool Dropped { get; set; }

        public int Order { get; set; }

        public double Size => _first.Size;

        private ReadOnlySpan<char> Text => _texts.Slice(_start, _length);

        public bool Continues(Letter letter, double angle, Box box, double baseline)
        {
            var size = Size;
            if (StandsOnAccent(letter, angle, box, baseline))
            {
                return true;
            }

            var gap = StandsOnSoftHyphen(box) ? 0 : box.Left - _lastBox.Right;
            var shift = ReferenceEquals(letter.Font, _first.Font) ? ShiftWithinWord : BaselineStep;
            return angle == Frame.Angle
                && Math.Abs(letter.Size - size) <= 0.05 * size
                && Math.Abs(baseline - Baseline) <= shift * size
                && gap <= WordGap * size
                && gap >= -BackwardStep * size
                && box.Left > _lastBox.Left - (0.05 * size)
                && letter.Flags.HasFlag(LetterFlags.Invisible) == _first.Flags.HasFlag(LetterFlags.Invisible);
        }

        public bool Repeats(Letter letter, Box box, double baseline) =>
            string.Equals(letter.Text, _last, StringComparison.Ordinal)
            && Math.Abs(letter.Size - Size) <= 0.05 * Size
            && Math.Abs(box.Left - _lastBox.Left) < DoubleAlong * Size
            && Math.Abs(box.Left - _lastBox.Left) < 0.5 * _lastBox.Width
            && Math.Abs(baseline - Baseline) < DoubleAcross * Size;

        public void Add(Letter letter, Box box, double baseline)
        {
            if (_length == 1 && !char.IsLetterOrDigit(Text[0]))
            {
                Baseline = baseline; // A sign ahead of a word may be raised or lowered; the word says where the line is.
            }

            var mark = StandsOnAccent(letter, Frame.Angle, box, baseline) ? LetterText.MarkOf(Text[^1]) : null;
            if (mark is not null || StandsOnSoftHyphen(box))
            {
                _texts.RemoveLast();
                _length--;
            }

            _length += _texts.Add(mark is not null && letter.Text is "\u0131" ? "i" : letter.Text);
            if (mark is { } accent)
            {
                _length += _texts.Add([accent]);
            }

            _last = letter.Text;
            _lastBox = box;
            Box = Box.Union(box);
            _pageBox = Frame.Angle == 0 ? Box : _pageBox.Union(letter.Box);
        }

        /// <summary>Whether the last letter is an accent drawn on its own, and the letter stands below it.</summary>
        private bool StandsOnAccent(Letter letter, double angle, Box box, double baseline) =>
            LetterText.MarkOf(Text[^1]) is not null
            && angle == Frame.Angle
            && char.IsLetter(letter.Text[0])
            && ReferenceEquals(letter.Font, _first.Font)
            && Math.Abs(letter.Size - Size) <= 0.05 * Size
            && Math.Abs(baseline - Baseline) <= ShiftWithinWord * Size
            && _lastBox.CenterX > box.Left && _lastBox.CenterX < box.Right;

        /// <summary>Whether the last letter is a place where the word might have been broken, but was not: the next one stands on it.</summary>
        private bool StandsOnSoftHyphen(Box box) =>
            Text[^1] == LetterText.SoftHyphen && _length > 1 && Math.Abs(box.Left - _lastBox.Left) < 0.1 * Size;

        public bool IsDoubleOf(Run other) =>
            Math.Abs(Box.Left - other.Box.Left) < DoubleAlong * Size
            && Math.Abs(Box.Right - other.Box.Right) < DoubleAlong * Size
            && Math.Abs(Size - other.Size) <= 0.05 * Size
            && Text.SequenceEqual(other.Text);

        public bool IsFollowedBy(Run other)
        {
            var gap = other.Box.Left - Box.Right;
            return !BlankAfter && !other.BlankBefore
                && gap <= WordGap * Size && gap >= -0.1 * Size
                && Math.Abs(other.Baseline - Baseline) <= BaselineStep * Size
                && Math.Abs(other.Size - Size) <= 0.05 * Size
                && (ReferenceEquals(other._first.Font, _first.Font) || other._first.Font == _first.Font);
        }

        public double GapTo(Run next) => next.Box.Left - Box.Right;

        /// <summary>Whether this and the next are single letters with a gap between them that is none of words.</summary>
        public bool IsSpacedFrom(Run next) =>
            _length == 1 && next._length == 1 && char.IsLetter(Text[0]) && char.IsLetter(next.Text[0])
            && !BlankAfter && !next.BlankBefore
            && GapTo(next) > WordGap * Size && GapTo(next) <= WidestSpacing * Size
            && Math.Abs(next.Baseline - Baseline) <= BaselineStep * Size
            && Math.Abs(next.Size - Size) <= 0.05 * Size
            && next._first.Font == _first.Font;

        public void Append(Run other)
        {
            (_start, _length) = _texts.Join(_start, _length, other._start, other._length);
            _last = other._last;
            _lastBox = other._lastBox;
            Box = Box.Union(other.Box);
            _pageBox = _pageBox.Union(other._pageBox);
            BlankAfter = other.BlankAfter;
        }

        public Token? ToToken(int page, WordPool pool, Func<int, Tag?> tagOf)
        {
            var text = pool.Word(Text);
            if (text.Length == 0)
            {
                return null;
            }

            var style = pool.Style(page, _first, Frame.Angle);
            var tag = tagOf(_first.MarkedContent);
            var flags = (BlankBefore ? TokenFlags.BlankBefore : TokenFlags.None)
                | (BlankAfter ? TokenFlags.BlankAfter : TokenFlags.None)
                | (NoBreakBefore ? TokenFlags.NoBreakBefore : TokenFlags.None)
                | (Text.Contains(LetterText.SoftHyphen) ? TokenFlags.DrawnSoftHyphen : TokenFlags.None);
            return Frame.Angle == 0
                ? new Token { Text = text, Style = style, Box = Box, Baseline = Baseline, Flags = flags, Order = Order, Tag = tag }
                : new TurnedToken(_pageBox) { Text = text, Style = style, Box = Box, Baseline = Baseline, Flags = flags, Order = Order, Tag = tag };
        }
    }
}
