using System.Text;
using MinutesMiner.Pdf.Tests.Building;
using static MinutesMiner.Pdf.Tests.Building.PdfAssert;

namespace MinutesMiner.Pdf.Tests.Encryption;

public sealed class EncryptionTests
{
    private const string Hello = "BT /F1 12 Tf 72 720 Td (Hello) Tj ET";

    public static TheoryData<int, int, bool, bool, XrefKind> Kinds => new()
    {
        { 2, 5, false, true, XrefKind.Table },
        { 3, 5, false, true, XrefKind.Table },
        { 3, 16, false, true, XrefKind.Stream },
        { 3, 9, false, true, XrefKind.None },
        { 4, 16, false, true, XrefKind.Table },
        { 4, 16, true, true, XrefKind.ObjectStreams },
        { 4, 16, true, false, XrefKind.Table },
        { 5, 32, true, true, XrefKind.Table },
        { 6, 32, true, true, XrefKind.Stream },
        { 6, 32, true, true, XrefKind.ObjectStreams },
        { 6, 32, true, false, XrefKind.Hybrid },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Opens_what_needs_no_password(int revision, int keyLength, bool aes, bool encryptMetadata, XrefKind xref)
    {
        var builder = Build(new PdfEncryptor(revision, keyLength, aes, encryptMetadata), xref);

        var document = PdfDocument.Open(builder.Build());

        Assert.Equal("Hello", document.Text());
        Assert.Equal("Referat", document.Title);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Says_that_a_password_is_needed(int revision)
    {
        var document = PdfDocument.Open(Build(new PdfEncryptor(revision, userPassword: "secret"), XrefKind.Table).Build());

        Assert.Equal(0, document.PageCount);
        Assert.Equal(["pdf.encrypted"], document.Codes());
    }

    [Theory]
    [InlineData("/Standard", "/Foreign")]
    [InlineData("/U <", "/X <")]
    [InlineData("/R 6", "/R 3")]
    public void An_unknown_or_damaged_handler_counts_as_locked(string right, string wrong)
    {
        var file = Encoding.Latin1.GetString(Build(new PdfEncryptor(6), XrefKind.Table).Build());
        Assert.Contains(right, file, StringComparison.Ordinal);

        Assert.Contains("pdf.encrypted", PdfDocument.Open(Latin1(file.Replace(right, wrong, StringComparison.Ordinal))).Codes());
    }

    [Fact]
    public void Locked_attachments_do_not_lock_the_text()
    {
        var locked = Build(new PdfEncryptor(6, userPassword: "secret"), XrefKind.Table);
        var file = Encoding.Latin1.GetString(locked.Build()).Replace("/StmF /StdCF /StrF /StdCF", "/StmF /Identity /StrF /Identity", StringComparison.Ordinal);

        Assert.Equal(1, PdfDocument.Open(Latin1(file)).PageCount);
    }

    [Fact]
    public void A_stream_may_opt_out_by_the_identity_filter()
    {
        var builder = Build(new PdfEncryptor(6), XrefKind.Table);
        var file = new PdfWriter();
        var text = Encoding.Latin1.GetString(builder.Build());
        file.Text(text[..text.LastIndexOf("xref\n0", StringComparison.Ordinal)]);
        var previous = text.LastIndexOf("xref\n0", StringComparison.Ordinal);
        var trailer = text[(text.LastIndexOf("trailer\n<<", StringComparison.Ordinal) + 10)..text.LastIndexOf(">>\nstartxref", StringComparison.Ordinal)];
        file.Object(3, "/Filter [/Crypt] /DecodeParms [<< /Name /Identity >>]", Latin1(Hello.Replace("Hello", "Plain", StringComparison.Ordinal)));
        var table = file.Position;
        file.Text($"xref\n3 1\n{file.Offsets[3]:D10} 00000 n \ntrailer\n<< {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        Assert.True(previous > 0);

        var scanned = PdfDocument.Open(file.ToArray());

        Assert.Equal("Plain", scanned.Text());
    }

    private static PdfBuilder Build(PdfEncryptor encryptor, XrefKind xref)
    {
        var builder = new PdfBuilder { Encryptor = encryptor, Xref = xref };
        builder.AddPages([Hello]);
        var info = builder.Add("<< /Title (Referat) >>");
        builder.TrailerExtra = $"/Info {info} 0 R";
        return builder;
    }
}
