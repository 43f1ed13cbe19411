using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Content;

/// <summary>Turns shown strings into letters (ISO 32000-1, 9.4): keeps the text matrices and places every glyph on the page.</summary>
internal sealed class TextShower(PageOutput output, MarkedContent marks)
{
    /// <summary>Directions this near to level or upright, in degrees, are taken for it.</summary>
    private const double AngleTolerance = 0.5;

    /// <summary>Slant from which on upright letters are read as italic; writers slant by 0.2 to 0.36.</summary>
    private const double ItalicSlant = 0.12;

    private Matrix _text = Matrix.Identity;
    private Matrix _line = Matrix.Identity;

    /// <summary>Set while an annotation's appearance is drawn.</summary>
    public LetterFlags ExtraFlags { get; set; }

    public void Begin() => SetMatrix(Matrix.Identity);

    public void SetMatrix(in Matrix matrix)
    {
        _text = matrix;
        _line = matrix;
    }

    public void NextLine(double x, double y) => SetMatrix(_line.Shifted(x, y));

    /// <summary>A number in a <c>TJ</c> array: thousandths of the font size, against the writing direction.</summary>
    public void Kern(ref GraphicsState state, double amount)
    {
        var shift = -amount / 1000 * state.FontSize;
        _text = state.Font is { IsVertical: true } ? _text.Shifted(0, shift) : _text.Shifted(shift * state.HorizontalScale, 0);
    }

    public void Show(ref GraphicsState state, ReadOnlySpan<byte> bytes)
    {
        if (state.Font is not { } font)
            return;
        var run = new Run(_text.Then(state.Transform), ref state, ExtraFlags, marks);
        double along = 0; // Advance so far, in text space.
        while (!bytes.IsEmpty)
        {
            var glyph = font.Next(bytes, out var length);
            var spacing = state.CharSpacing + (length == 1 && bytes[0] == 32 ? state.WordSpacing : 0);
            bytes = bytes[length..];
            if (font.IsVertical)
            {
                if (!marks.IsHidden)
                    run.PlaceVertical(output, glyph, along);
                along += (glyph.VerticalAdvance * state.FontSize) + spacing;
            }
            else
            {
                if (!marks.IsHidden)
                    run.Place(output, glyph, along);
                along += ((glyph.Width * state.FontSize) + spacing) * state.HorizontalScale;
            }
        }

        _text = font.IsVertical ? _text.Shifted(0, along) : _text.Shifted(along, 0);
    }

    /// <summary>What is the same for every glyph of one string.</summary>
    private readonly ref struct Run
    {
        private readonly Matrix _matrix;
        private readonly Fonts.PdfFont _font;
        private readonly FontInfo _info;
        private readonly LetterFlags _flags;
        private readonly double _fontSize;
        private readonly double _advanceScale;
        private readonly double _rise;
        private readonly double _angle;
        private readonly double _directionX;
        private readonly double _directionY;
        private readonly double _size;
        private readonly int _rgb;
        private readonly int _mark;

        public Run(in Matrix matrix, ref GraphicsState state, LetterFlags extra, MarkedContent marks)
        {
            _matrix = matrix;
            _font = state.Font!;
            _fontSize = state.FontSize;
            _advanceScale = state.FontSize * state.HorizontalScale;
            _rise = state.Rise;
            _size = Math.Sqrt((matrix.C * matrix.C) + (matrix.D * matrix.D)) * Math.Abs(state.FontSize) * _font.EmScale;
            var (x, y) = (matrix.A * _advanceScale, matrix.B * _advanceScale);
            var length = Math.Sqrt((x * x) + (y * y));
            (_directionX, _directionY) = length > 0 ? (x / length, y / length) : (1, 0);
            if (y == 0)
            {
                _angle = x < 0 ? 180 : 0;
            }
            else
            {
                var angle = Math.Atan2(_directionY, _directionX) * 180 / Math.PI;
                var nearest = Math.Round(angle / 90) * 90;
                if (Math.Abs(angle - nearest) <= AngleTolerance)
                    angle = nearest;
                _angle = angle < 0 ? angle + 360 : angle >= 360 ? 0 : angle;
                if (Math.Abs(angle - nearest) == 0)
                    (_directionX, _directionY) = (Math.Round(_directionX), Math.Round(_directionY));
            }

            var slanted = Math.Abs((matrix.A * matrix.C) + (matrix.B * matrix.D)) > ItalicSlant * Math.Abs((matrix.A * matrix.D) - (matrix.B * matrix.C));
            _info = _font.Info(state.RenderMode is 2 or 6, slanted);
            _rgb = state.RenderMode is 1 or 5 ? state.StrokeRgb : state.FillRgb;
            _flags = extra | (state.RenderMode is 3 or 7 ? LetterFlags.Invisible : LetterFlags.None) | (marks.IsArtifact ? LetterFlags.Artifact : LetterFlags.None);
            _mark = marks.Mark;
        }

        /// <summary>Adds the letter of a glyph that is written along the line.</summary>
        /// <param name="output">Where the letter goes.</param>
        /// <param name="glyph">What is shown.</param>
        /// <param name="along">Advance since the start of the string, in text space.</param>
        public void Place(PageOutput output, Fonts.Glyph glyph, double along)
        {
            var x = (along * _matrix.A) + (_rise * _matrix.C) + _matrix.E;
            var y = (along * _matrix.B) + (_rise * _matrix.D) + _matrix.F;
            var advance = glyph.Width * _advanceScale;
            Emit(output, glyph, x, y, advance * _matrix.A, advance * _matrix.B, _font.Descent * _size, _font.Ascent * _size, _angle);
        }

        public void PlaceVertical(PageOutput output, Fonts.Glyph glyph, double along)
        {
            var (originX, originY) = (glyph.OriginX * _advanceScale, glyph.OriginY * _fontSize);
            var (x, y) = _matrix.Apply(-originX, along + _rise - originY);
            var (boxX, boxY) = _matrix.Apply(-originX, along + _rise);
            var advance = glyph.Width * _advanceScale;
            // The cell from the vertical origin down to the next one.
            var height = glyph.VerticalAdvance * _fontSize;
            var box = Hull(boxX, boxY, advance * _matrix.A, advance * _matrix.B, height * _matrix.C, height * _matrix.D);
            Add(output, glyph, box, x, y, (_angle + 90) % 360);
        }

        private void Emit(PageOutput output, Fonts.Glyph glyph, double x, double y, double dx, double dy, double descent, double ascent, double angle)
        {
            if (!output.Touches(x, y, dx, dy))
                return;
            // "Up" is the direction turned a quarter against the clock; y grows downwards.
            var (upX, upY) = (_directionY, -_directionX);
            var box = Hull(x + (upX * descent), y + (upY * descent), dx, dy, upX * (ascent - descent), upY * (ascent - descent));
            Add(output, glyph, box, x, y, angle);
        }

        private void Add(PageOutput output, Fonts.Glyph glyph, Box box, double x, double y, double angle)
        {
            if (!double.IsFinite(box.Left + box.Right + box.Top + box.Bottom) || !output.HasRoomForLetters())
                return;
            var flags = _flags;
            if (glyph.IsMapped)
            {
                output.MappedLetters++;
            }
            else
            {
                output.UnmappedLetters++;
                flags |= LetterFlags.Unmapped;
            }

            output.Letters.Add(new Letter(glyph.Text, box, x, y, _info, _size, angle, _rgb, _mark, flags));
        }

        /// <summary>The box around a parallelogram from a corner and two sides.</summary>
        private static Box Hull(double x, double y, double ax, double ay, double bx, double by) => new(
            x + Math.Min(ax, 0) + Math.Min(bx, 0),
            y + Math.Min(ay, 0) + Math.Min(by, 0),
            x + Math.Max(ax, 0) + Math.Max(bx, 0),
            y + Math.Max(ay, 0) + Math.Max(by, 0));
    }
}
