using System.Buffers.Binary;
using MinutesMiner.Reading;
using static MinutesMiner.Tests.Reading.OfficeFiles;

namespace MinutesMiner.Tests.Reading;

/// <summary>An archive is a folder of documents, and can neither lead out of itself nor fill the memory.</summary>
public class ArchiveTests
{
    [Fact]
    public void Documents_come_out_one_by_one_with_the_archives_name_ahead_and_other_files_are_passed_over()
    {
        var archive = Zip(("b/referat.docx", Docx(P("To"))), ("a.pdf", Utf8("%PDF-1.4")), ("readme.txt", Utf8("x")), ("indstillinger.xml", Utf8("<settings/>")), ("mappe/", []));
        Assert.Equal([("m.zip!a.pdf", null), ("m.zip!b/referat.docx", null)], Sources(archive));
        Assert.Equal("To", Read(Assert.Single(Open(archive), s => s.Uri.EndsWith(".docx", StringComparison.Ordinal)).Bytes.ToArray()).Blocks.Single().Text.Text);
    }

    [Fact]
    public void An_archive_without_documents_says_so() => Assert.Equal([("m.zip", "zip.no-documents")], Sources(Zip(("readme.txt", Utf8("x")), ("mappe/", []))));

    [Fact]
    public void A_file_that_is_no_archive_is_its_own_document()
    {
        var docx = Docx(P("Tekst"));
        var source = Assert.Single(DocumentReaders.Expand("x.docx", docx, CancellationToken.None));
        Assert.Equal(("x.docx", docx.Length), (source.Uri, source.Bytes.Length));
    }

    [Theory]
    [InlineData("../ud.pdf")]
    [InlineData("a/../../ud.pdf")]
    [InlineData("/etc/ud.pdf")]
    [InlineData("c:ud.pdf")]
    [InlineData("a\\..\\ud.pdf")]
    public void Names_that_lead_out_are_refused(string name) => Assert.Equal([($"m.zip!{name}", "zip.path")], Sources(Zip((name, Utf8("%PDF-")))));

    [Fact]
    public void An_archive_within_is_refused_and_the_rest_is_read()
    {
        var archive = Zip(("a.zip", Zip(("b.pdf", Utf8("%PDF-")))), ("c.pdf", Utf8("%PDF-")));
        Assert.Equal([("m.zip!a.zip", "zip.nested"), ("m.zip!c.pdf", null)], Sources(archive));
        Assert.Equal(["zip.archive"], Codes(Read(archive)));
    }

    [Fact]
    public void A_bomb_is_stopped_and_the_rest_is_read()
    {
        var archive = Zip(("bombe.pdf", new byte[64 << 20]), ("c.pdf", Utf8("%PDF-")));
        Assert.Equal([("m.zip!bombe.pdf", "zip.limit.ratio"), ("m.zip!c.pdf", null)], Sources(archive));
    }

    [Fact]
    public void A_bomb_that_lies_about_its_size_is_stopped_too()
    {
        var archive = Zip(("bombe.pdf", new byte[64 << 20]));
        var header = archive.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BinaryPrimitives.WriteInt32LittleEndian(archive.AsSpan(header + 24), 10);
        var refused = Assert.Single(Open(archive));
        Assert.True(refused.Refused is not null || refused.Bytes.Length <= 10, "The entry came out at its true size.");
    }

    [Fact]
    public void Too_many_entries_are_not_opened()
    {
        var archive = Zip(Enumerable.Range(0, 10_001).Select(i => ($"{i}.pdf", Array.Empty<byte>())).ToArray());
        Assert.Equal([("m.zip", "zip.limit.entries")], Sources(archive));
    }

    [Fact]
    public void An_archive_that_breaks_off_is_an_error()
    {
        var archive = Zip(("a.pdf", Utf8("%PDF-")));
        Assert.Equal([("m.zip", "zip.broken")], Sources(archive[..(archive.Length / 2)]));
    }

    private static List<MinutesMiner.Reading.Zip.SourceBytes> Open(byte[] archive) => DocumentReaders.Expand("m.zip", archive, CancellationToken.None).ToList();

    private static IEnumerable<(string, string?)> Sources(byte[] archive) => Open(archive).Select(s => (s.Uri, s.Refused?.Code));
}
