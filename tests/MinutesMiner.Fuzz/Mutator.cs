using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MinutesMiner.Fuzz;

/// <summary>
/// Damages PDFs. The same seed, number and files give the same input. Half of the changes are blind, half know what a PDF is made
/// of: numbers, names, references, objects, compressed streams.
/// </summary>
public sealed class Mutator(IReadOnlyList<byte[]> files, int seed)
{
    private const int LongestPiece = 2_000;
    private const int LongestStream = 1 << 20;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" /<>[]()\r\n"u8);

    private static readonly byte[][] Tokens = [.. new[]
    {
        "-1", "0", "65536", "2147483647", "-2147483648", "99999999999999999999", "1e999", "0.0000001", "null", "true", "[", "]", "<<", ">>", "(", ")", "<", ">", "{", "}",
        "1 0 R", "2 0 R", "999999 0 R", "obj", "endobj", "stream\n", "\nendstream", "xref", "trailer", "startxref", "%%EOF", "/Type", "/Page", "/Pages", "/Kids", "/Parent",
        "/Length", "/Filter", "/FlateDecode", "/LZWDecode", "/ASCII85Decode", "/DecodeParms", "/Predictor 15", "/Columns 99999999", "/Encrypt", "/Prev 0", "/W [1 9 9]",
        "/Resources", "/Contents", "/Font", "/ToUnicode", "/MediaBox [0 0 1e30 1e30]", "/Rotate 90", "/K", "/MCID 0", " q ", " Q ", " BT ", " ET ", " Tj ", " TJ ", " Do ",
        " cm ", " Tm ", " re f ", " BDC ", " EMC ", " BI ", " ID ", " EI ", "begincmap", "100 beginbfrange", "endbfrange",
    }.Select(Encoding.ASCII.GetBytes)];

    /// <summary>The input of this number, from 0.</summary>
    public byte[] Make(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        var file = files[random.Next(files.Count)];
        for (var changes = 1 + random.Next(4); changes > 0; changes--)
        {
            file = file.Length == 0 ? [.. Tokens[random.Next(Tokens.Length)]] : Change(file, random);
        }

        return file;
    }

    private byte[] Change(byte[] file, Random random) => random.Next(12) switch
    {
        0 => SetBytes(file, random),
        1 => Replace(file, random.Next(file.Length), Piece(file, random), []),
        2 => Replace(file, random.Next(file.Length), 0, Tokens[random.Next(Tokens.Length)]),
        3 => Replace(file, random.Next(file.Length), Piece(file, random), Cut(files[random.Next(files.Count)], random)),
        4 => Replace(file, random.Next(file.Length), 0, [.. Enumerable.Repeat(Cut(file, random), 1 + random.Next(20)).SelectMany(p => p)]),
        5 => file[..random.Next(file.Length)],
        6 or 7 => ChangeNumber(file, random),
        8 => ChangeName(file, random),
        _ => ChangeStream(file, random),
    };

    private static byte[] SetBytes(byte[] file, Random random)
    {
        var copy = (byte[])file.Clone();
        for (var n = 1 + random.Next(16); n > 0; n--)
        {
            copy[random.Next(copy.Length)] = (byte)random.Next(256);
        }

        return copy;
    }

    /// <summary>A number of the file becomes another: an offset, a length, a reference, a coordinate.</summary>
    private static byte[] ChangeNumber(byte[] file, Random random)
    {
        var start = Array.FindIndex(file, random.Next(file.Length), b => b is >= (byte)'0' and <= (byte)'9');
        if (start < 0)
        {
            return SetBytes(file, random);
        }

        var length = file.AsSpan(start).IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        length = length < 0 ? file.Length - start : length;
        var number = random.Next(4) == 0 ? Tokens[random.Next(8)] : Encoding.ASCII.GetBytes(random.Next(1 << random.Next(1, 20)).ToString(CultureInfo.InvariantCulture));
        if (random.Next(2) == 0)
        {
            // As many digits as before: what lies behind stays where the cross-reference table says.
            number = [.. Enumerable.Range(0, length).Select(_ => (byte)('0' + random.Next(10)))];
        }

        return Replace(file, start, length, number);
    }

    /// <summary>A name becomes another one of the file or of the format.</summary>
    private static byte[] ChangeName(byte[] file, Random random)
    {
        var start = Array.IndexOf(file, (byte)'/', random.Next(file.Length));
        if (start < 0)
        {
            return SetBytes(file, random);
        }

        var other = Array.IndexOf(file, (byte)'/', random.Next(file.Length));
        var name = other < 0 || random.Next(2) == 0 ? Tokens[random.Next(Tokens.Length)] : file.AsSpan(other, NameLength(file, other)).ToArray();
        return Replace(file, start, NameLength(file, start), name);
    }

    private static int NameLength(byte[] file, int start)
    {
        var length = file.AsSpan(start + 1).IndexOfAny(NameEnds);
        return length < 0 ? file.Length - start : length + 1;
    }

    /// <summary>Inflates a stream, changes what is in it, and packs it again, so that damage gets behind the checksum.</summary>
    private static byte[] ChangeStream(byte[] file, Random random)
    {
        var from = random.Next(file.Length);
        var at = file.AsSpan(from).IndexOf("stream"u8);
        if (at < 0 || (from + at >= 3 && file.AsSpan(from + at - 3, 3).SequenceEqual("end"u8)))
        {
            at = at < 0 ? -1 : file.AsSpan(from + at + 6).IndexOf("stream"u8) is var next and >= 0 ? at + 6 + next : -1;
        }

        if (at < 0)
        {
            return ChangeNumber(file, random);
        }

        var start = from + at + 6;
        while (start < file.Length && file[start] is (byte)'\r' or (byte)'\n')
        {
            start++;
        }

        var length = file.AsSpan(Math.Min(start, file.Length)).IndexOf("endstream"u8);
        if (length <= 0 || Inflate(file, start, length) is not { Length: > 0 } content)
        {
            return ChangeNumber(file, random);
        }

        for (var n = 1 + random.Next(4); n > 0 && content.Length > 0; n--)
        {
            content = random.Next(4) switch
            {
                0 => SetBytes(content, random),
                1 => Replace(content, random.Next(content.Length), 0, Tokens[random.Next(Tokens.Length)]),
                2 => Replace(content, random.Next(content.Length), Piece(content, random), Cut(content, random)),
                _ => ChangeNumber(content, random),
            };
        }

        return Replace(file, start, length, Deflate(content));
    }

    private static byte[] Inflate(byte[] file, int start, int length)
    {
        try
        {
            using var packed = new ZLibStream(new MemoryStream(file, start, length), CompressionMode.Decompress);
            var content = new byte[LongestStream];
            var read = packed.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return content[..read];
        }
        catch (InvalidDataException)
        {
            return [];
        }
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }

    private static int Piece(byte[] file, Random random) => 1 + random.Next(Math.Min(LongestPiece, file.Length));

    private static byte[] Cut(byte[] file, Random random)
    {
        if (file.Length == 0)
        {
            return [];
        }

        var length = Piece(file, random);
        return file.AsSpan(random.Next(file.Length - length + 1), length).ToArray();
    }

    private static byte[] Replace(byte[] file, int start, int length, ReadOnlySpan<byte> with)
    {
        length = Math.Min(length, file.Length - start);
        return [.. file.AsSpan(0, start), .. with, .. file.AsSpan(start + length)];
    }
}
