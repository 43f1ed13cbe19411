using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace MinutesMiner.Pdf.Encryption;

/// <summary>MD5, which the format prescribes up to revision 4. It protects nothing here: the files are only read.</summary>
internal static class LegacyHash
{
    [SuppressMessage("Security", "CA5351", Justification = "Prescribed by ISO 32000-1, 7.6.3; used to read, not to protect.")]
    public static byte[] Md5(ReadOnlySpan<byte> data) => MD5.HashData(data);
}

/// <summary>The stream cipher of revisions 2 to 4; encrypting and decrypting are the same.</summary>
internal static class Rc4
{
    public static byte[] Apply(ReadOnlySpan<byte> key, ReadOnlySpan<byte> data)
    {
        Span<byte> state = stackalloc byte[256];
        for (var i = 0; i < 256; i++)
            state[i] = (byte)i;
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 255]);
        }

        return result;
    }
}
