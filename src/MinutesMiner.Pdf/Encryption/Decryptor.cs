using System.Security.Cryptography;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Encryption;

/// <summary>How the bytes of strings or streams are encrypted.</summary>
internal enum CryptMethod
{
    None,
    Rc4,
    Aes128,
    Aes256,
}

/// <summary>Undoes a file's encryption (ISO 32000-2, 7.6) with a key that was found beforehand. Thread-safe.</summary>
/// <param name="key">The file's key.</param>
/// <param name="strings">How strings are encrypted.</param>
/// <param name="streams">How streams are encrypted.</param>
/// <param name="filters">Crypt filters by name, for streams that name one.</param>
/// <param name="encryptsMetadata">Whether the metadata stream is encrypted too.</param>
internal sealed class Decryptor(
    byte[] key, CryptMethod strings, CryptMethod streams, IReadOnlyDictionary<string, CryptMethod> filters, bool encryptsMetadata)
{
    /// <summary>For the strings of one object; null when strings are plain.</summary>
    public StringDecryptor? ForStrings(int number, int generation) =>
        strings == CryptMethod.None ? null : new StringDecryptor(ObjectKey(number, generation, strings), strings);

    /// <summary>The bytes of a stream as they were before encryption, filters still applied.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="data">Its bytes as in the file.</param>
    /// <param name="crypt">Parameters of the stream's own Crypt filter; null when it has none.</param>
    public ArraySegment<byte> DecryptStream(PdfStream stream, ArraySegment<byte> data, PdfDictionary? crypt)
    {
        var dictionary = stream.Dictionary;
        if (dictionary.IsType("XRef") || (!encryptsMetadata && dictionary.IsType("Metadata")))
            return data;
        var method = streams;
        if (crypt is not null)
            method = crypt.Name("Name") is { } name ? filters.GetValueOrDefault(name, CryptMethod.None) : CryptMethod.None;
        return method == CryptMethod.None || key.Length == 0 ? data : Decrypt(ObjectKey(stream.Number, stream.Generation, method), method, data);
    }

    internal static byte[] Decrypt(byte[] objectKey, CryptMethod method, ReadOnlySpan<byte> data) =>
        method == CryptMethod.Rc4 ? Rc4.Apply(objectKey, data) : DecryptAes(objectKey, data);

    /// <summary>Algorithm 1: the file's key mixed with the object's number; AES-256 uses the file's key as it is.</summary>
    private byte[] ObjectKey(int number, int generation, CryptMethod method)
    {
        if (method == CryptMethod.Aes256)
            return key;
        Span<byte> input = stackalloc byte[key.Length + 9];
        key.CopyTo(input);
        var length = key.Length;
        input[length++] = (byte)number;
        input[length++] = (byte)(number >> 8);
        input[length++] = (byte)(number >> 16);
        input[length++] = (byte)generation;
        input[length++] = (byte)(generation >> 8);
        if (method == CryptMethod.Aes128)
        {
            "sAlT"u8.CopyTo(input[length..]);
            length += 4;
        }

        return LegacyHash.Md5(input[..length])[..Math.Min(key.Length + 5, 16)];
    }

    /// <summary>The first 16 bytes are the initialisation vector; wrong padding is left in rather than losing the text.</summary>
    private static byte[] DecryptAes(byte[] objectKey, ReadOnlySpan<byte> data)
    {
        if (data.Length < 32)
            return [];
        using var aes = Aes.Create();
        aes.Key = objectKey;
        var body = data[16..];
        var plain = aes.DecryptCbc(body[..(body.Length & ~15)], data[..16], PaddingMode.None);
        var padding = plain[^1];
        return padding is >= 1 and <= 16 ? plain[..^padding] : plain;
    }
}

/// <summary>Undoes the encryption of one object's strings.</summary>
internal sealed class StringDecryptor(byte[] objectKey, CryptMethod method)
{
    public byte[] Decrypt(ReadOnlySpan<byte> data) => data.IsEmpty ? [] : Decryptor.Decrypt(objectKey, method, data);
}
