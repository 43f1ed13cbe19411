using System.Globalization;
using MinutesMiner.Pdf.Encryption;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Filters;

/// <summary>Undoes a stream's encryption and filters in order (ISO 32000-1, 7.4), within the document's limits. Thread-safe.</summary>
internal sealed class StreamDecoder(PdfOptions options, DiagnosticLog log)
{
    private const int MaxFilters = 8;
    private long _inflated;

    public DecodedStream Decode(PdfStream stream, Decryptor? decryptor, bool counts = true)
    {
        var dictionary = stream.Dictionary;
        var filters = Filters(dictionary);
        var data = stream.Raw;
        if (decryptor is not null && stream.Number >= 0)
            data = decryptor.DecryptStream(stream, data, filters.Count > 0 && filters[0].Name is "Crypt" ? filters[0].Parameters : null);
        var damaged = false;
        foreach (var (name, parameters) in filters)
        {
            if (IsImageFilter(name))
                return new DecodedStream(data, name, damaged);
            var limit = Math.Min(options.MaxStreamBytes, Array.MaxLength);
            var output = new ByteBuffer((int)Math.Min(Math.Max(data.Count * 4L, 256), 1 << 20), limit);
            var intact = Apply(name, data, parameters, output);
            if (output.Overflowed)
                log.Limit("stream-bytes", string.Create(CultureInfo.InvariantCulture, $"A stream inflates to more than {limit} bytes; the rest was not read."));
            damaged |= !intact;
            data = output.Segment;
            if (name is "FlateDecode" or "LZWDecode" && parameters is not null)
                data = Predictor.Undo(data, parameters);
        }

        if (damaged)
            log.StreamDamaged(stream.Number);
        if (counts && filters.Count > 0 && stream.CountOnce() && Interlocked.Add(ref _inflated, data.Count) > options.MaxInflatedBytes)
        {
            log.Limit("inflated-bytes", string.Create(CultureInfo.InvariantCulture, $"The file inflates to more than {options.MaxInflatedBytes} bytes; the rest was not read."));
            return new DecodedStream(ArraySegment<byte>.Empty, null, Damaged: true);
        }

        return new DecodedStream(data, null, damaged);
    }

    /// <summary>False when the data is broken; what could be read is in the output all the same.</summary>
    public static bool Apply(string name, ArraySegment<byte> data, PdfDictionary? parameters, ByteBuffer output)
    {
        switch (name)
        {
            case "FlateDecode":
                return Flate.Decode(data, output);
            case "LZWDecode":
                return Lzw.Decode(data, parameters?.Int("EarlyChange", 1) != 0, output);
            case "ASCII85Decode":
                return Ascii85.Decode(data, output);
            case "ASCIIHexDecode":
                return AsciiHex.Decode(data, output);
            case "RunLengthDecode":
                return RunLength.Decode(data, output);
            default:
                output.Add(data); // Crypt is undone with the encryption; an unknown filter cannot be undone.
                return name is "Crypt";
        }
    }

    /// <summary>Filters by their full names with their parameters.</summary>
    public static List<(string Name, PdfDictionary? Parameters)> Filters(PdfDictionary dictionary)
    {
        var result = new List<(string, PdfDictionary?)>(1);
        var filter = dictionary["Filter"] is PdfNull ? dictionary["F"] : dictionary["Filter"];
        var parameters = dictionary["DecodeParms"] is PdfNull ? dictionary["DP"] : dictionary["DecodeParms"];
        if (filter is PdfName single)
        {
            result.Add((FullName(single.Value), parameters as PdfDictionary ?? (parameters as PdfArray)?[0] as PdfDictionary));
        }
        else if (filter is PdfArray array)
        {
            for (var i = 0; i < Math.Min(array.Count, MaxFilters); i++)
            {
                if (array[i] is PdfName name)
                    result.Add((FullName(name.Value), (parameters as PdfArray)?[i] as PdfDictionary ?? (array.Count == 1 ? parameters as PdfDictionary : null)));
            }
        }

        return result;
    }

    private static bool IsImageFilter(string name) => name is "DCTDecode" or "JPXDecode" or "CCITTFaxDecode" or "JBIG2Decode";

    private static string FullName(string name) => name switch
    {
        "Fl" => "FlateDecode",
        "LZW" => "LZWDecode",
        "A85" => "ASCII85Decode",
        "AHx" => "ASCIIHexDecode",
        "RL" => "RunLengthDecode",
        "CCF" => "CCITTFaxDecode",
        "DCT" => "DCTDecode",
        _ => name,
    };
}
