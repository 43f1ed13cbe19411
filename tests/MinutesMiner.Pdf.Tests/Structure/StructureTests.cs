using MinutesMiner.Pdf.Tests.Building;

namespace MinutesMiner.Pdf.Tests.Structure;

public sealed class StructureTests
{
    [Fact]
    public void Reads_the_tree_with_roles_pages_and_spans()
    {
        var builder = new PdfBuilder();
        var pages = builder.AddPages(["", ""], catalogEntries: "/StructTreeRoot 7 0 R");
        Assert.Equal(7, builder.Add("<< /Type /StructTreeRoot /K 8 0 R /RoleMap << /Overskrift /Rubrik /Rubrik /H1 /Loop /Loop >> /ClassMap << /Wide << /O /Table /ColSpan 3 >> >> >>"));
        builder.Add("<< /S /Document /K [9 0 R 10 0 R << /Type /OBJR /Obj 1 0 R >>] >>");
        builder.Add($"<< /S /Overskrift /Pg {pages[0]} 0 R /K [0 << /Type /MCR /Pg {pages[1]} 0 R /MCID 4 >>] /ActualText (Referat) >>");
        builder.Add($"<< /S /TR /Pg {pages[1]} 0 R /K [<< /S /TD /A << /O /Table /RowSpan 2 >> /K 1 >> << /S /TH /C /Wide /K 2 >> << /S /Loop /K 3 >>] >>");

        var root = PdfDocument.Open(builder.Build()).Structure!;

        Assert.Equal("Document", root.Type);
        var heading = root.Kids[0].Element!;
        Assert.Equal(("H1", "Referat"), (heading.Type, heading.ActualText));
        Assert.Equal([new StructureKid(null, 1, 0), new StructureKid(null, 2, 4)], heading.Kids);
        var row = root.Kids[1].Element!;
        Assert.Equal(["TD", "TH", "Loop"], row.Kids.Select(kid => kid.Element!.Type));
        Assert.Equal((2, 1), (row.Kids[0].Element!.RowSpan, row.Kids[0].Element!.ColumnSpan));
        Assert.Equal((1, 3), (row.Kids[1].Element!.RowSpan, row.Kids[1].Element!.ColumnSpan));
        Assert.Equal(new StructureKid(null, 2, 1), Assert.Single(row.Kids[0].Element!.Kids));
    }

    [Fact]
    public void Content_of_a_form_has_the_same_number_in_the_tree_and_on_the_page()
    {
        var builder = new PdfBuilder();
        var pages = builder.AddPages(
            ["/X Do BT /F1 10 Tf 10 10 Td /P <</MCID 0>> BDC (p) Tj EMC ET"],
            "/Font << /F1 << /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /X 5 0 R >>",
            catalogEntries: "/StructTreeRoot 6 0 R");
        Assert.Equal(5, builder.AddStream("BT /F1 10 Tf 10 30 Td /P <</MCID 0>> BDC (f) Tj EMC ET", "/Subtype /Form /BBox [0 0 100 100] /StructParents 1"));
        builder.Add($"<< /K [<< /S /P /Pg {pages[0]} 0 R /K << /Type /MCR /Stm 5 0 R /MCID 0 >> >> << /S /P /Pg {pages[0]} 0 R /K 0 >>] >>");

        var document = PdfDocument.Open(builder.Build());
        var marks = document.Structure!.Kids.Select(kid => Assert.Single(kid.Element!.Kids).MarkedContent).ToList();

        Assert.Equal(marks, document.GetPage(1).Letters.Select(letter => letter.MarkedContent));
        Assert.Equal(2, marks.Distinct().Count());
    }

    [Fact]
    public void Cycles_and_depth_end()
    {
        var builder = new PdfBuilder();
        builder.AddPages([""], catalogEntries: "/StructTreeRoot 5 0 R");
        Assert.Equal(5, builder.Add("<< /K [6 0 R] >>"));
        builder.Add("<< /S /P /K [6 0 R 5 0 R 7 0 R] >>");
        for (var i = 7; i < 2_000; i++)
            builder.Add($"<< /S /P /K {i + 1} 0 R >>");

        var root = PdfDocument.Open(builder.Build()).Structure!;

        var depth = 0;
        for (var element = root; element is not null; element = element.Kids.Count > 0 ? element.Kids[^1].Element : null)
            depth++;
        Assert.InRange(depth, 10, 110);
    }

    [Fact]
    public void An_untagged_file_has_no_tree()
    {
        Assert.Null(PdfDocument.Open(PdfBuilder.OnePage("").Build()).Structure);
    }
}
