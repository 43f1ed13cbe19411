using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace MinutesMiner.Pdf.Tests.Building;

/// <summary>The bytes of a PDF as they are written, and where each object began.</summary>
public sealed class PdfWriter
{
    private readonly List<byte> _bytes = [];

    public SortedDictionary<int, int> Offsets { get; } = [];

    public int Position => _bytes.Count;

    public void Text(string text) => _bytes.AddRange(Encoding.Latin1.GetBytes(text));

    /// <summary>Writes an object; for a stream the body is its dictionary's entries.</summary>
    public void Object(int number, string body, byte[]? stream = null)
    {
        Offsets[number] = Position;
        if (stream is null)
        {
            Text($"{number} 0 obj\n{body}\nendobj\n");
            return;
        }

        Text($"{number} 0 obj\n<< /Length {stream.Length} {body} >>\nstream\n");
        _bytes.AddRange(stream);
        Text("\nendstream\nendobj\n");
    }

    public int Table(int size, string trailer)
    {
        var offset = Position;
        var table = new StringBuilder($"xref\n0 {size}\n0000000000 65535 f \n");
        for (var number = 1; number < size; number++)
        {
            table.Append(Offsets.TryGetValue(number, out var place)
                ? string.Create(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n")
                : "0000000000 65535 f \n");
        }

        Text(table.ToString());
        Text($"trailer\n<< {trailer} >>\nstartxref\n{offset}\n%%EOF\n");
        return offset;
    }

    /// <summary>Writes a cross-reference stream as object <paramref name="number"/>.</summary>
    public int XrefStream(int number, string trailer, IReadOnlyList<int> packed, int packedIn, bool withEnd = true)
    {
        var offset = Position;
        Offsets[number] = offset;
        var data = new byte[(number + 1) * 7];
        for (var i = 0; i <= number; i++)
        {
            var entry = data.AsSpan(i * 7, 7);
            var index = packed.ToList().IndexOf(i);
            if (index >= 0)
            {
                entry[0] = 2;
                BinaryPrimitives.WriteInt32BigEndian(entry[1..], packedIn);
                BinaryPrimitives.WriteInt16BigEndian(entry[5..], (short)index);
            }
            else if (Offsets.TryGetValue(i, out var place))
            {
                entry[0] = 1;
                BinaryPrimitives.WriteInt32BigEndian(entry[1..], place);
            }
        }

        Object(number, $"/Type /XRef /W [1 4 2] /Size {number + 1} {trailer}", data);
        if (withEnd)
            Text($"startxref\n{offset}\n%%EOF\n");
        return offset;
    }

    public byte[] ToArray() => [.. _bytes];
}
