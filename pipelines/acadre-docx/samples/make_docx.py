#!/usr/bin/env python3
"""Writes hvidsund-tnu-2026-05-12.docx, in the form that Acadre MM gives minutes: layout tables, styles by Danish ids, members in two columns.

Usage: make_docx.py, from anywhere. The same bytes each time. Municipality, people and cases are invented.
"""
import pathlib
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
COMMITTEE = "Udvalget for teknik og natur (UTN)"


def run(text, bold=False, italic=False):
    properties = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    parts = text.split("\n")
    content = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in parts)
    return f"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>"


def p(*runs, style=None, numbering=None):
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + (
        f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbering}"/></w:numPr>' if numbering else "")
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(r if r.startswith('<') else run(r) for r in runs)}</w:p>"


def table(rows, header=False):
    def cell(content, span=1, merge=None):
        properties = (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "") + (
            {"restart": '<w:vMerge w:val="restart"/>', "continue": "<w:vMerge/>"}.get(merge, ""))
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<w:') else p(content)}</w:tc>"

    lines = []
    for index, row in enumerate(rows):
        mark = "<w:trPr><w:tblHeader/></w:trPr>" if header and index == 0 else ""
        lines.append(f"<w:tr>{mark}{''.join(cell(*c) if isinstance(c, tuple) else cell(c) for c in row)}</w:tr>")
    return f"<w:tbl><w:tblPr/>{''.join(lines)}</w:tbl>"


def names(people):
    return table([[p(name)] for name in people]) + "<w:p/>"


def item(number, title, case, *content):
    return "".join([
        p(f"{number}.", "<w:r><w:tab/></w:r>", title, style="Overskrift1"),
        table([[p(run("Sagsnr.: ", bold=True)), case], [p(run("Sagen afgøres i: ", bold=True)), COMMITTEE]]),
        *content])


def name(text):
    return p(text, style="Overskrift2")


DECISION = f"Beslutning i {COMMITTEE} den 12-05-2026"

BODY = "".join([
    table([[p(run("Referat", bold=True))], [COMMITTEE], ["Ordinært møde"], ["Tirsdag den 12. maj 2026"], ["Kl. 15:00"], [p("Rådhuset\nMødesalen")]]),
    p(run("Medlemmer", bold=True), style="meettitle"),
    table([[names(["Signe Tornvig (A)", "Aksel Brohave (V)"]), names(["Rita Solager (F)", "Mogens Kildevang (C)"])]]),
    p(run("Fraværende", bold=True), style="meettitle"),
    p("Mogens Kildevang (C)"),
    p("Indholdsfortegnelse", style="Indhold"),
    p("101.", "<w:r><w:tab/></w:r>", "Ny cykelsti langs Møllevej", "<w:r><w:tab/></w:r>", "1", style="Indholdsfortegnelse1"),
    p("102.", "<w:r><w:tab/></w:r>", "Takster for genbrugspladsen 2027", "<w:r><w:tab/></w:r>", "2", style="Indholdsfortegnelse1"),
    item("101", "Ny cykelsti langs Møllevej", "26/1188",
         name("Resumé"),
         p("Udvalget skal tage stilling til en cykelsti på 2,4 km mellem Hvidsund og skolen i Agerby.",
           '<w:r><w:footnoteReference w:id="2"/></w:r>'),
         name("Sagsfremstilling"),
         p("Hvidsund Kommune kan anlægge cykelstien i tre etaper:"),
         p("Hvidsund til Møllebækken", numbering="1"),
         p("Møllebækken til Agerby Kirke", numbering="1"),
         p("Agerby Kirke til skolen", numbering="1"),
         p("Etape 1 koster ", '<w:del w:id="7" w:author="x"><w:r><w:delText>fire</w:delText></w:r></w:del>', '<w:ins w:id="8" w:author="x">' + run("tre") + "</w:ins>", " mio. kr."),
         name("Økonomi og organisatoriske konsekvenser"),
         table([["Etape", ("Udgift, mio. kr.", 2)], [("Strækning", 1, "restart"), "2026", "2027"], [("", 1, "continue"), "1,5", "1,5"]], header=True),
         name("Indstilling"),
         p("Direktøren indstiller,"),
         p("at etape 1 anlægges i 2026 og 2027, og", numbering="2"),
         p("at udgiften holdes inden for rammen.", numbering="2"),
         name(f"Beslutning i {COMMITTEE} den 14-04-2026"),
         p("Udsat."),
         name(DECISION),
         p("Indstillingen blev godkendt."),
         name("Bilag"),
         table([["1", "Åben", "Skitse af cykelsti. Etape 1-3", "48213/26"], ["2", "Åben", "Notat om trafiktal på Møllevej", "48219/26"]])),
    item("102", "Takster for genbrugspladsen 2027", "26/2045",
         name("Sagsfremstilling"),
         p("Taksten for erhverv stiger fra 1.150 kr. til 1.225 kr. om året."),
         name("Indstilling"),
         p("Direktøren indstiller, at taksterne godkendes."),
         name(DECISION),
         p("Udsat."),
         p("Rita Solager (F) deltog ikke i behandlingen af punktet.")),
    p(run("Underskriftsside", bold=True)),
    names(["Signe Tornvig (A)", "Aksel Brohave (V)", "Rita Solager (F)"]),
])


def style(identity, style_name, outline=None, bold=False, based="Normal"):
    level = f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else ""
    return (f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{style_name}"/><w:basedOn w:val="{based}"/>'
            f"<w:pPr>{level}</w:pPr><w:rPr>{'<w:b/>' if bold else ''}</w:rPr></w:style>")


STYLES = (f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
          '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
          + style("Overskrift1", "heading 1", 0, True) + style("Overskrift2", "heading 2", 1, True) + style("meettitle", "meettitle", None, True)
          + style("Indhold", "TOC Heading") + style("Indholdsfortegnelse1", "toc 1") + "</w:styles>")


def levels(text, kind):
    return f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'


NUMBERING = (f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels("%1.", "decimal")}</w:abstractNum>'
             f'<w:abstractNum w:abstractNumId="1">{levels("%1)", "lowerLetter")}</w:abstractNum>'
             '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>')

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PARTS = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                           '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
                           f'<Override PartName="/word/document.xml" ContentType="{TYPES}document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{TYPES}styles+xml"/>'
                           f'<Override PartName="/word/numbering.xml" ContentType="{TYPES}numbering+xml"/><Override PartName="/word/footnotes.xml" ContentType="{TYPES}footnotes+xml"/></Types>',
    "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                   f'<Relationship Id="r1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                                    + "".join(f'<Relationship Id="r{i}" Type="{RELATIONS}/{kind}" Target="{kind}.xml"/>' for i, kind in enumerate(["styles", "numbering", "footnotes"]))
                                    + "</Relationships>",
    "word/document.xml": f"<w:document {W}><w:body>{BODY}<w:sectPr/></w:body></w:document>",
    "word/styles.xml": STYLES,
    "word/numbering.xml": NUMBERING,
    "word/footnotes.xml": f'<w:footnotes {W}><w:footnote w:id="2">{p("Målt langs vejens midte.")}</w:footnote></w:footnotes>',
}

with zipfile.ZipFile(pathlib.Path(__file__).parent / "hvidsund-tnu-2026-05-12.docx", "w", zipfile.ZIP_DEFLATED) as archive:
    for part, content in PARTS.items():
        archive.writestr(zipfile.ZipInfo(part, (2026, 5, 12, 12, 0, 0)), HEAD + content, zipfile.ZIP_DEFLATED)
