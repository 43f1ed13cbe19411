using System.Buffers.Binary;
using System.Security.Cryptography;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Encryption;

/// <summary>
/// The standard security handler (ISO 32000-2, 7.6.4): finds the key of a file that opens without a password. Revisions 2 to 6.
/// </summary>
internal static class SecurityHandler
{
    private static ReadOnlySpan<byte> Padding =>
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>Null when the file needs a password or a handler other than the standard one.</summary>
    /// <param name="encrypt">The file's encryption dictionary.</param>
    /// <param name="id">First part of the file's identifier; may be empty.</param>
    public static Decryptor? Open(PdfDictionary encrypt, ReadOnlySpan<byte> id)
    {
        if (encrypt.Name("Filter") is not (null or "Standard"))
            return null;
        var version = encrypt.Int("V");
        var revision = encrypt.Int("R");
        var encryptsMetadata = encrypt.Bool("EncryptMetadata", fallback: true);
        var key = revision >= 5 ? ModernKey(encrypt, revision) : ClassicKey(encrypt, id, version, revision, encryptsMetadata);
        var filters = CryptFilters(encrypt);
        if (key is null)
        {
            // Where only attachments are encrypted, the rest can be read without the key.
            return version >= 4 && Method("StrF") == CryptMethod.None && Method("StmF") == CryptMethod.None
                ? new Decryptor([], CryptMethod.None, CryptMethod.None, filters, encryptsMetadata)
                : null;
        }

        if (version < 4)
            return new Decryptor(key, CryptMethod.Rc4, CryptMethod.Rc4, filters, encryptsMetadata);
        return new Decryptor(key, Method("StrF"), Method("StmF"), filters, encryptsMetadata);

        CryptMethod Method(string entry) =>
            encrypt.Name(entry) is { } name ? filters.GetValueOrDefault(name, CryptMethod.None) : CryptMethod.None;
    }

    private static Dictionary<string, CryptMethod> CryptFilters(PdfDictionary encrypt)
    {
        var result = new Dictionary<string, CryptMethod>(StringComparer.Ordinal);
        foreach (var (name, value) in encrypt.Dictionary("CF")?.Entries ?? [])
        {
            result[name] = (value.Resolve() as PdfDictionary)?.Name("CFM") switch
            {
                "V2" => CryptMethod.Rc4,
                "AESV2" => CryptMethod.Aes128,
                "AESV3" => CryptMethod.Aes256,
                _ => CryptMethod.None,
            };
        }

        return result;
    }

    /// <summary>Algorithms 2, 4, 5 and 6 of ISO 32000-1.</summary>
    private static byte[]? ClassicKey(PdfDictionary encrypt, ReadOnlySpan<byte> id, int version, int revision, bool encryptsMetadata)
    {
        if (encrypt.String("O") is not { } owner || encrypt.String("U") is not { } user || owner.Bytes.Length < 32 || user.Bytes.Length < 16)
            return null;
        var length = KeyLength(encrypt, version);
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, unchecked((int)(long)(encrypt.Number("P") ?? 0)));
        var input = new List<byte>([.. Padding, .. owner.Bytes[..32], .. permissions, .. id]);
        if (revision >= 4 && !encryptsMetadata)
            input.AddRange([0xFF, 0xFF, 0xFF, 0xFF]);
        var key = LegacyHash.Md5(input.ToArray());
        for (var i = 0; i < 50 && revision >= 3; i++)
            key = LegacyHash.Md5(key.AsSpan(0, length));
        key = key[..length];

        if (revision == 2)
            return Rc4.Apply(key, Padding).AsSpan().SequenceEqual(user.Bytes[..Math.Min(32, user.Bytes.Length)]) ? key : null;
        var check = Rc4.Apply(key, LegacyHash.Md5([.. Padding, .. id]));
        var mixed = new byte[key.Length];
        for (var round = 1; round < 20; round++)
        {
            for (var i = 0; i < key.Length; i++)
                mixed[i] = (byte)(key[i] ^ round);
            check = Rc4.Apply(mixed, check);
        }

        return check.AsSpan().SequenceEqual(user.Bytes[..16]) ? key : null;
    }

    private static int KeyLength(PdfDictionary encrypt, int version)
    {
        if (version == 1)
            return 5;
        var bits = encrypt.Int("Length", version == 4 ? 128 : 40);
        if (bits < 40)
            bits *= 8; // Some writers give bytes.
        return version == 4 ? 16 : Math.Clamp(bits / 8, 5, 16);
    }

    /// <summary>Algorithms 2.A and 2.B of ISO 32000-2; revision 5 is the same with one plain hash.</summary>
    private static byte[]? ModernKey(PdfDictionary encrypt, int revision)
    {
        if (encrypt.String("U") is not { } user || user.Bytes.Length < 48)
            return null;
        var userBytes = user.Bytes[..48];
        if (encrypt.String("UE") is { } userKey && Hash(userBytes.Slice(32, 8), [], revision).AsSpan().SequenceEqual(userBytes[..32]))
            return Unwrap(userKey, Hash(userBytes.Slice(40, 8), [], revision));
        if (encrypt.String("O") is not { } owner || owner.Bytes.Length < 48 || encrypt.String("OE") is not { } ownerKey)
            return null;
        var ownerBytes = owner.Bytes[..48];
        return Hash(ownerBytes.Slice(32, 8), userBytes, revision).AsSpan().SequenceEqual(ownerBytes[..32])
            ? Unwrap(ownerKey, Hash(ownerBytes.Slice(40, 8), userBytes, revision))
            : null;
    }

    private static byte[]? Unwrap(PdfString wrapped, byte[] key)
    {
        if (wrapped.Bytes.Length < 32)
            return null;
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(wrapped.Bytes[..32], new byte[16], PaddingMode.None);
    }

    /// <summary>The hash of the empty password with a salt.</summary>
    private static byte[] Hash(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> user, int revision)
    {
        var hash = SHA256.HashData([.. salt, .. user]);
        if (revision < 6)
            return hash;
        using var aes = Aes.Create();
        for (var round = 0; ; round++)
        {
            byte[] once = [.. hash, .. user];
            var input = new byte[once.Length * 64];
            for (var i = 0; i < 64; i++)
                once.CopyTo(input, i * once.Length);
            aes.Key = hash[..16];
            var encrypted = aes.EncryptCbc(input, hash.AsSpan(16, 16), PaddingMode.None);
            var remainder = 0;
            for (var i = 0; i < 16; i++)
                remainder += encrypted[i];
            hash = (remainder % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            if (round >= 63 && encrypted[^1] <= round - 31)
                return hash[..32];
        }
    }
}
