"""Writes decks and memos as flat OpenDocument files, which LibreOffice prints."""
import html

from model import INLINE

NAMESPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"' for name, space in [
    ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
    ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("presentation", "presentation"), ("meta", "meta")]) + (
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"')
LANGUAGE = 'fo:language="da" fo:country="DK" fo:hyphenate="false"'


def spans(text):
    """Inline marks as styled spans."""
    def mark(match):
        return f'<text:span text:style-name="{"Bold" if match.group(1) else "Italic"}">{match.group(1) or match.group(2)}</text:span>'
    return INLINE.sub(mark, html.escape(text, quote=False))


def wrap(kind, title, styles, body):
    return "\n".join([
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<office:document {NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.{kind}">',
        f"<office:meta><dc:title>{html.escape(title)}</dc:title></office:meta>",
        "<office:styles/>",  # without it the master page is not read
        *styles, *body, "</office:document>", ""])


def text_style(name, family, font, size, color="#000000", weight="normal", slant="normal", paragraph=""):
    return (f'<style:style style:name="{name}" style:family="{family}"><style:paragraph-properties {paragraph}/>'
            f'<style:text-properties style:font-name="{font}" fo:font-family="{font}" fo:font-size="{size}pt" fo:color="{color}" '
            f'fo:font-weight="{weight}" fo:font-style="{slant}" {LANGUAGE}/></style:style>').replace(
        "<style:paragraph-properties />" if family == "text" else "\0", "")


MARKS = ('<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
         '<style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>')


def bullets(indent):
    levels = "".join(
        f'<text:list-level-style-bullet text:level="{n}" text:bullet-char="{char}"><style:list-level-properties '
        f'text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" '
        f'fo:text-indent="-{indent}cm" fo:margin-left="{n * indent}cm"/></style:list-level-properties></text:list-level-style-bullet>'
        for n, char in ((1, "•"), (2, "–")))
    plain = "".join(
        f'<text:list-level-style-bullet text:level="{n}" text:bullet-char="{char}"><style:list-level-properties '
        f'text:space-before="{(n - 1) * indent}cm" text:min-label-width="{indent}cm"/></text:list-level-style-bullet>'
        for n, char in ((1, "•"), (2, "–")))
    return f'<text:list-style style:name="Bullets">{levels}</text:list-style><text:list-style style:name="Dots">{plain}</text:list-style>'


# Decks: a page is a list of boxes in centimetres on a 33.87 × 19.05 cm slide, painted in the order given.

def box(x, y, w, h, *lines, fill=None, color="#1d2b3a", size=18, head=None):
    """A box of text; lines starting with "- " are bullets, `head` is a bold first line."""
    return {"at": (x, y, w, h), "lines": lines, "fill": fill, "color": color, "size": size, "head": head}


def grid_box(x, y, widths, rows, size=16):
    """A table of cells."""
    return {"at": (x, y, sum(widths), 1.1 * len(rows)), "widths": widths, "rows": rows, "size": size}


def deck(title, pages):
    styles, names = [], {}

    def style(key, make):
        if key not in names:
            names[key] = f"s{len(names) + 1}"
            styles.append(make(names[key]))
        return names[key]

    def paragraph(size, color, weight):
        return style(("p", size, color, weight), lambda n: text_style(n, "paragraph", "Carlito", size, color, weight,
                                                                         paragraph='fo:margin-bottom="0.1cm"'))

    def frame(fill):
        paint = f'draw:fill="solid" draw:fill-color="{fill}"' if fill else 'draw:fill="none"'
        return style(("g", fill), lambda n: (
            f'<style:style style:name="{n}" style:family="graphic"><style:graphic-properties {paint} draw:stroke="none" '
            'draw:auto-grow-height="false" fo:padding="0.3cm" draw:textarea-vertical-align="top" fo:wrap-option="wrap"/></style:style>'))

    def lines(shape):
        out = []
        if shape["head"]:
            out.append(f'<text:p text:style-name="{paragraph(shape["size"] + 2, shape["color"], "bold")}">{spans(shape["head"])}</text:p>')
        name = paragraph(shape["size"], shape["color"], "normal")
        for line in shape["lines"]:
            if line.startswith("- "):
                out.append(f'<text:list text:style-name="Dots"><text:list-item><text:p text:style-name="{name}">{spans(line[2:])}</text:p>'
                           "</text:list-item></text:list>")
            else:
                out.append(f'<text:p text:style-name="{name}">{spans(line)}</text:p>')
        return out

    def cells(shape):
        out = ["<table:table>", *(f'<table:table-column table:style-name="{style(("c", w), lambda n, w=w: column_style(n, w))}"/>'
                                  for w in shape["widths"])]
        for r, row in enumerate(shape["rows"]):
            name = paragraph(shape["size"], "#1d2b3a", "bold" if r == 0 else "normal")
            cell = style("cell", lambda n: f'<style:style style:name="{n}" style:family="table-cell"><style:graphic-properties '
                         'draw:fill="none" fo:padding="0.15cm"/><style:paragraph-properties fo:border="0.03cm solid #5a6a7a"/></style:style>')
            out += ["<table:table-row>", *(f'<table:table-cell table:style-name="{cell}"><text:p text:style-name="{name}">{spans(text)}'
                                           "</text:p></table:table-cell>" for text in row), "</table:table-row>"]
        return [*out, "</table:table>"]

    def column_style(name, width):
        return (f'<style:style style:name="{name}" style:family="table-column"><style:table-column-properties '
                f'style:column-width="{width}cm"/></style:style>')

    body = []
    for n, page in enumerate(pages, 1):
        body.append(f'<draw:page draw:name="page{n}" draw:style-name="dp" draw:master-page-name="Plain">')
        for shape in page:
            x, y, w, h = shape["at"]
            place = f'svg:x="{x}cm" svg:y="{y}cm" svg:width="{w}cm" svg:height="{h}cm"'
            if "rows" in shape:
                body += [f"<draw:frame {place}>", *cells(shape), "</draw:frame>"]
            else:
                body += [f'<draw:frame draw:style-name="{frame(shape["fill"])}" {place}><draw:text-box>', *lines(shape), "</draw:text-box></draw:frame>"]
        body.append("</draw:page>")
    layout = ('<style:page-layout style:name="wide"><style:page-layout-properties fo:page-width="33.867cm" fo:page-height="19.05cm" '
              'style:print-orientation="landscape" fo:margin="0cm"/></style:page-layout>'
              '<style:style style:name="dp" style:family="drawing-page"/>')
    return wrap("presentation", title, [
        f"<office:automatic-styles>{layout}{MARKS}{bullets(0.6)}", *styles, "</office:automatic-styles>",
        '<office:master-styles><style:master-page style:name="Plain" style:page-layout-name="wide" draw:style-name="dp"/></office:master-styles>',
        "<office:body><office:presentation>"], [*body, "</office:presentation></office:body>"])


# Memos: paragraphs of running text.

def memo(title, blocks, footer):
    """`blocks` are (style, text) pairs: title, head, text, bullet, dash."""
    font = "Liberation Sans"
    styles = "".join([
        text_style("title", "paragraph", font, 17, weight="bold", paragraph='fo:margin-bottom="0.5cm"'),
        text_style("head", "paragraph", font, 12, weight="bold", paragraph='fo:margin-top="0.35cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"'),
        text_style("text", "paragraph", font, 11, paragraph='fo:margin-bottom="0.25cm" fo:line-height="115%"'),
        text_style("bullet", "paragraph", font, 11, paragraph='fo:margin-bottom="0.1cm" fo:line-height="115%"'),
        text_style("small", "paragraph", font, 9, paragraph='fo:text-align="end"')])
    layout = ('<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" '
              'fo:margin-top="2.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"/>'
              '<style:footer-style><style:header-footer-properties fo:min-height="1cm"/></style:footer-style></style:page-layout>')
    body = []
    for name, text in blocks:
        if name in ("bullet", "dash"):
            inner = f'<text:list-item><text:p text:style-name="bullet">{spans(text)}</text:p></text:list-item>'
            if name == "dash":
                inner = f'<text:list-item><text:list>{inner}</text:list></text:list-item>'
            body.append(f'<text:list text:style-name="Bullets">{inner}</text:list>')
        else:
            body.append(f'<text:p text:style-name="{name}">{spans(text)}</text:p>')
    foot = (f'<style:footer><text:p text:style-name="small">{html.escape(footer)} <text:page-number text:select-page="current"/></text:p></style:footer>')
    return wrap("text", title, [
        f"<office:automatic-styles>{layout}{MARKS}{bullets(0.63)}{styles}</office:automatic-styles>",
        f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4">{foot}</style:master-page></office:master-styles>'],
        ["<office:body><office:text>", *body, "</office:text></office:body>"])
