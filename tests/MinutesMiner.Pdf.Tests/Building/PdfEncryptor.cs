using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace MinutesMiner.Pdf.Tests.Building;

/// <summary>The writing side of the standard security handler, revisions 2 to 6, as ISO 32000-2, 7.6 describes it.</summary>
public sealed class PdfEncryptor
{
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private readonly byte[] _key;
    private readonly bool _aes;
    private readonly int _revision;

    /// <summary>Makes a key and the dictionary that goes with it.</summary>
    /// <param name="revision">2 to 6.</param>
    /// <param name="keyLength">In bytes, for revisions up to 3.</param>
    /// <param name="aes">For revision 4: AES instead of RC4.</param>
    /// <param name="encryptMetadata">Entry of that name.</param>
    /// <param name="userPassword">Empty for a file that anybody may open.</param>
    public PdfEncryptor(int revision, int keyLength = 16, bool aes = true, bool encryptMetadata = true, string userPassword = "")
    {
        _revision = revision;
        _aes = revision >= 4 && aes;
        var password = System.Text.Encoding.Latin1.GetBytes(userPassword);
        (_key, Dictionary) = revision >= 5 ? Modern(password) : Classic(password, revision == 2 ? 5 : revision == 4 ? 16 : keyLength, encryptMetadata);
    }

    public byte[] Id { get; } = Convert.FromHexString("00112233445566778899AABBCCDDEEFF");

    public string Dictionary { get; }

    public byte[] Encrypt(int number, byte[] data)
    {
        if (_revision >= 5)
            return Aes(_key, data);
        var suffix = new List<byte> { (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0 };
        if (_aes)
            suffix.AddRange("sAlT"u8);
        var key = Md5((byte[])[.. _key, .. suffix])[..Math.Min(_key.Length + 5, 16)];
        return _aes ? Aes(key, data) : Rc4(key, data);
    }

    private (byte[] Key, string Dictionary) Classic(byte[] password, int length, bool encryptMetadata)
    {
        byte[] padded = [.. password, .. Padding];
        padded = padded[..32];
        const int Permissions = -4;
        var ownerKey = Md5(padded);
        for (var i = 0; i < 50 && _revision >= 3; i++)
            ownerKey = Md5(ownerKey.AsSpan(0, length));
        var owner = Rc4(ownerKey[..length], padded);
        for (var round = 1; round < 20 && _revision >= 3; round++)
            owner = Rc4([.. ownerKey[..length].Select(b => (byte)(b ^ round))], owner);

        var p = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(p, Permissions);
        byte[] input = [.. padded, .. owner, .. p, .. Id];
        if (_revision >= 4 && !encryptMetadata)
            input = [.. input, 0xFF, 0xFF, 0xFF, 0xFF];
        var key = Md5(input);
        for (var i = 0; i < 50 && _revision >= 3; i++)
            key = Md5(key.AsSpan(0, length));
        key = key[..length];

        byte[] user;
        if (_revision == 2)
        {
            user = Rc4(key, Padding);
        }
        else
        {
            user = Rc4(key, Md5((byte[])[.. Padding, .. Id]));
            for (var round = 1; round < 20; round++)
                user = Rc4([.. key.Select(b => (byte)(b ^ round))], user);
            user = [.. user, .. new byte[16]];
        }

        var version = _revision switch { 2 => 1, 3 => 2, _ => 4 };
        var filters = _revision == 4 ? $"/CF << /StdCF << /CFM /{(_aes ? "AESV2" : "V2")} /Length 16 >> >> /StmF /StdCF /StrF /StdCF" : "";
        return (key, $"<< /Filter /Standard /V {version} /R {_revision} /Length {length * 8} /P {Permissions} /O <{Convert.ToHexString(owner)}> "
            + $"/U <{Convert.ToHexString(user)}> {(encryptMetadata ? "" : "/EncryptMetadata false")} {filters} >>");
    }

    private (byte[] Key, string Dictionary) Modern(byte[] password)
    {
        var key = SHA256.HashData("file key"u8);
        byte[] userSalts = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
        byte[] user = [.. Hash(password, userSalts[..8], []), .. userSalts];
        var userKey = Wrap(Hash(password, userSalts[8..], []), key);
        byte[] ownerSalts = [.. userSalts.Reverse()];
        var ownerPassword = "owner"u8.ToArray();
        byte[] owner = [.. Hash(ownerPassword, ownerSalts[..8], user), .. ownerSalts];
        var wrappedForOwner = Wrap(Hash(ownerPassword, ownerSalts[8..], user), key);
        return (key, $"<< /Filter /Standard /V 5 /R {_revision} /Length 256 /P -4 /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> "
            + $"/OE <{Convert.ToHexString(wrappedForOwner)}> /UE <{Convert.ToHexString(userKey)}> /Perms <{new string('0', 32)}> "
            + "/CF << /StdCF << /CFM /AESV3 /Length 32 >> >> /StmF /StdCF /StrF /StdCF >>");
    }

    private byte[] Hash(byte[] password, byte[] salt, byte[] user)
    {
        var hash = SHA256.HashData([.. password, .. salt, .. user]);
        if (_revision == 5)
            return hash;
        for (var round = 1; ; round++)
        {
            byte[] input = [.. Enumerable.Repeat((byte[])[.. password, .. hash, .. user], 64).SelectMany(x => x)];
            using var aes = System.Security.Cryptography.Aes.Create();
            aes.Key = hash[..16];
            var encrypted = aes.EncryptCbc(input, hash.AsSpan(16, 16), PaddingMode.None);
            var remainder = (int)(new System.Numerics.BigInteger(encrypted.AsSpan(0, 16), isUnsigned: true, isBigEndian: true) % 3);
            hash = remainder == 0 ? SHA256.HashData(encrypted) : remainder == 1 ? SHA384.HashData(encrypted) : SHA512.HashData(encrypted);
            if (round >= 64 && encrypted[^1] <= round - 32)
                return hash[..32];
        }
    }

    [SuppressMessage("Security", "CA5351", Justification = "The format prescribes it for revisions 2 to 4.")]
    private static byte[] Md5(ReadOnlySpan<byte> data) => MD5.HashData(data);

    private static byte[] Wrap(byte[] with, byte[] key)
    {
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = with;
        return aes.EncryptCbc(key, new byte[16], PaddingMode.None);
    }

    private static byte[] Aes(byte[] key, byte[] data)
    {
        using var aes = System.Security.Cryptography.Aes.Create();
        aes.Key = key;
        var vector = Convert.FromHexString("0F0E0D0C0B0A09080706050403020100");
        return [.. vector, .. aes.EncryptCbc(data, vector)];
    }

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var state = Enumerable.Range(0, 256).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) % 256;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) % 256;
            j = (j + state[i]) % 256;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(data[n] ^ state[(state[i] + state[j]) % 256]);
        }

        return result;
    }
}
