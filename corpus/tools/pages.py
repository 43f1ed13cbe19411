"""Writes a document's pages as HTML: cover, table of contents, one item a page start."""
import html
import re

from model import INLINE

# Advance widths of Times in 1/1000 em, enough to know how many leader dots fill a line.
WIDTHS = {" ": 250, ".": 250, ",": 250, "-": 333, "–": 500, ":": 278, "/": 278, "(": 333, ")": 333, "i": 278, "l": 278,
          "j": 278, "t": 278, "f": 333, "r": 333, "s": 389, "c": 444, "e": 444, "a": 444, "z": 444, "m": 778, "w": 722,
          "æ": 667, "M": 889, "W": 944, "I": 333, "J": 389, "S": 556, "F": 556, "P": 556, "E": 611, "L": 611, "T": 611,
          "B": 667, "C": 667, "R": 667, "æ": 667, "Ø": 722, "Æ": 889}
TOC_CUT = 97  # the agenda system cuts longer titles without a mark


def width(text):
    return sum(WIDTHS.get(c, 722 if c.isupper() else 500) for c in text) / 1000


def inline(text):
    def mark(match):
        return f"<b>{match.group(1)}</b>" if match.group(1) else f"<i>{match.group(2)}</i>"
    return INLINE.sub(mark, html.escape(text, quote=False)).replace("\u00ad", "&shy;").replace("\n", "<br>")


def cells(block, first=0):
    """The rows from `first` on, as table rows; a cell's column counts what spanned cells above it take."""
    out, taken = [], set()
    aligned = block["align"] or ["l"]
    for r, row in enumerate(block["rows"]):
        tag = "th" if r < block["header"] else "td"
        c, line = 0, []
        for cell in row:
            text, columns, height = cell if isinstance(cell, tuple) else (cell, 1, 1)
            while (r, c) in taken:
                c += 1
            taken |= {(r + dr, c + dc) for dr in range(height) for dc in range(columns)}
            # The first letter of `align` is the first column's, the last one's holds for all further columns.
            side = aligned[min(c, len(aligned) - 1)] if tag == "td" else "l"
            spans = (f' colspan="{columns}"' if columns > 1 else "") + (f' rowspan="{height}"' if height > 1 else "")
            line.append(f'<{tag}{spans} class="{side}">{inline(text) or "&nbsp;"}</{tag}>')
        out += ["<tr>", *line, "</tr>"] if r >= first else []
    return out


def block_lines(block):
    kind = block["type"]
    extra = f' class="{block["cls"]}"' if block.get("cls") else ""
    if kind == "p":
        return [f"<p{extra}>{inline(block['text'])}</p>"]
    if kind == "sub":
        return [f'<p class="sub">{inline(block["text"])}</p>']
    if kind == "ul":
        out = [f"<ul{extra}>"]
        for entry in block["items"]:
            text, inner = entry if isinstance(entry, tuple) else (entry, ())
            nested = "<ul>" + "".join(f"<li>{inline(t)}</li>" for t in inner) + "</ul>" if inner else ""
            out.append(f"<li>{inline(text)}{nested}</li>")
        return out + ["</ul>"]
    if kind == "ol":
        out = [f'<div class="ol{" " + block["cls"] if block.get("cls") else ""}">']
        for n, text in enumerate(block["items"], 1):
            out.append(f'<div class="oi"><span class="no">{block["mark"].format(n)}</span><span>{inline(text)}</span></div>')
        return out + ["</div>"]
    if kind == "table":
        columns = "".join(f'<col style="width:{w}">' for w in block["widths"] or [])
        caption = [f'<p class="caption">{inline(block["caption"])}</p>'] if block["caption"] else []
        head = cells({**block, "rows": block["rows"][:block["header"]]})
        body = cells(block, block["header"])
        return caption + [f'<table class="{block["style"]}">{columns}'] + ["<thead>"] * bool(head) + head + [
            "</thead>"] * bool(head) + ["<tbody>"] + body + ["</tbody></table>"]
    raise ValueError(kind)


def toc_line(title, page, columns):
    """A title with literal leader dots, as the agenda systems print it."""
    cut = title[:TOC_CUT]
    while width(cut) > columns:
        cut = cut[:-1]
    dots = max(0, int((columns - width(cut)) / 0.25))
    return f'<div class="toc"><span>{html.escape(cut, quote=False)}{"." * dots}</span><span>{page}</span></div>'


def write(document, pages):
    """The whole document; `pages` maps an item's number to the page it starts on."""
    look = document["look"]
    out = ["<!DOCTYPE html>", '<html lang="da">', "<head>", '<meta charset="utf-8">',
           f"<title>{html.escape(document['title'])}</title>", f"<style>{look['css'].strip()}</style>", "</head>", "<body>",
           '<div class="cover">', f"<h1>{html.escape(document['title'], quote=False)}</h1>", '<table class="meta">']
    for label, text in document["cover"]:
        out.append(f"<tr><th>{label}</th><td>{inline(text)}</td></tr>")
    out += ["</table>", "</div>"]
    if look.get("toc", True):
        out += ['<div class="contents">', f"<h2>{look.get('toc title', 'Indholdsfortegnelse')}</h2>"]
        for item in document["items"]:
            label = look.get("toc entry", "{title}").format(**item)
            out.append(toc_line(label, pages.get(item["number"], "0"), look["toc columns"]))
        out.append("</div>")
    for item in document["items"]:
        out.append('<div class="item">')
        out.append(f"<h2>{html.escape(look['heading'].format(**item), quote=False)}</h2>")
        if item["case"]:
            out.append(f'<p class="case">{look.get("case", "{}").format(item["case"])}</p>')
        for section in item["sections"]:
            if section["printed"]:
                tag, end = ('p class="capitals"', "p") if section["printed"] == "capitals" else ("h3", "h3")
                out.append(f"<{tag}>{inline(section['title'])}</{end}>")
            for block in section["blocks"]:
                out += block_lines(block)
        out.append("</div>")
    return "\n".join(out + ["</body>", "</html>", ""])


def heading_text(document, item):
    return re.sub(r"\s+", " ", document["look"]["heading"].format(**item))


# The common looks. Sizes follow what agenda systems print: 22 pt cover, 16 pt items, 13.3 pt sections.
BASE = """
@page { size: A4; margin: 19.5mm 14mm 19mm 14mm }
html { font-family: 'Liberation Serif', serif; font-size: 12pt; line-height: 1.17; hyphens: manual }
body { margin: 0 }
.cover, .contents { break-after: page }
.item + .item { break-before: page }
h1 { font-size: 22pt; margin: 0 0 46pt; line-height: 1.15 }
h2 { font-size: 16pt; margin: 0 0 20pt; line-height: 1.15; break-after: avoid }
.contents h2 { font-size: 17.3pt; margin-bottom: 9pt }
h3 { font-size: 13.3pt; margin: 8pt 0 6pt; break-after: avoid }
p { margin: 0 0 12pt; orphans: 2; widows: 2 }
p.case { font-size: 10.67pt; margin: 0 0 8pt; break-after: avoid }
.sub { font-style: italic }
.meta { border-collapse: collapse; font-size: 10.67pt; line-height: 1.2 }
.meta th { text-align: left; vertical-align: top; padding: 0 16pt 11pt 1pt; white-space: nowrap; min-width: 66pt }
.meta td { vertical-align: top; padding: 0 0 11pt }
.toc { display: flex; justify-content: space-between; font-size: 12.67pt; line-height: 18.2pt; white-space: nowrap }
.toc span:last-child { min-width: 20pt; text-align: left }
ul { margin: 0 0 12pt; padding-left: 30pt }
ul ul { margin: 0 }
.ol { margin: 0 0 12pt 14pt }
.oi { display: flex }
.no { min-width: 18pt }
table:not(.meta) { border-collapse: collapse; margin: 0 0 14pt; font-size: 11pt; break-inside: auto }
table:not(.meta) th, table:not(.meta) td { border: 1px solid #000; padding: 4pt 5pt; vertical-align: top; text-align: left }
table:not(.meta) td.r { text-align: right }
thead { display: table-row-group }
tr { break-inside: avoid }
p.caption { margin-bottom: 5pt; break-after: avoid }
"""
