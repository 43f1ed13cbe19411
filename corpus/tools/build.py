#!/usr/bin/env python3
"""Writes the source of a document (HTML or OpenDocument) and, from the rendered PDF, its gold file.

Usage: build.py source DOCUMENT.py    (table of contents from the PDF, when there is one)
       build.py pdf DOCUMENT.py       (prints where its PDF belongs)
       build.py stable FILE.pdf       (takes the time of the run out of it: the same source gives the same bytes)
       build.py gold DOCUMENT.py
       build.py product FOLDER        (prints which file the folder's gold file, written by hand, is about)
       build.py checksum FILE         (writes the file's checksum and number of pages into the gold file beside it)
"""
import hashlib
import importlib.util
import json
import pathlib
import re
import sys
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import pages as writer  # noqa: E402
from check_gold import CIVIL_NUMBER, OUTCOMES, norm, page_texts  # noqa: E402
from model import grid, kle, numbers, plain  # noqa: E402


def load(path):
    spec = importlib.util.spec_from_file_location("document", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    document = module.DOCUMENT
    folder = path.parent
    document["pdf path"] = folder / document.get("pdf", f"{folder.name}.pdf")
    document["gold path"] = folder / document.get("gold", f"{folder.name}.gold.json")
    return document


class Stream:
    """The text of all pages as one string that knows the page of every letter."""

    def __init__(self, pages):
        self.text = "".join(pages)
        self.page = [n for n, page in enumerate(pages, 1) for _ in page]

    def find(self, text, start=0, end=None):
        needle = norm(plain(text))
        at = self.text.find(needle, start, len(self.text) if end is None else end)
        return None if at < 0 else (at, at + len(needle))

    def pages(self, start, end):
        return sorted(set(self.page[start:end]))


def spans(pages):
    return [{"page": page, "box": None, "chars": None} for page in sorted(set(pages))]


def texts_of(block):
    """The printed texts of a block in order, without list bullets; tables give their caption only."""
    if block["type"] in ("p", "sub"):
        return [block["text"]]
    if block["type"] == "ul":
        return [text for entry in block["items"]
                for text in ([entry[0], *entry[1]] if isinstance(entry, tuple) else [entry])]
    if block["type"] == "ol":
        return [f"{block['mark'].format(n)} {text}" for n, text in enumerate(block["items"], 1)]
    return [block["caption"]] if block["caption"] else []


class ItemReader:
    """Finds one item's sections and facts on the pages."""

    def __init__(self, document, stream, item, start, end):
        self.document, self.stream, self.item, self.start, self.end = document, stream, item, start, end
        self.sections, self.tables, self.ranges = [], [], []
        at = start
        for section in item["sections"]:
            at = self.section(section, at)

    def section(self, section, at):
        first, parts = at, []
        if section["printed"]:
            first, at = self.need(section["title"], at)
        # A section may be cut in two by a table: facts are looked for in its whole range.
        begin = at
        for block in section["blocks"]:
            for text in texts_of(block):
                _, at = self.need(text, at)
                parts.append(re.sub(r"\s+", " ", plain(text)).strip())
            if block["type"] == "table":
                at = self.table(block, at)
        self.ranges.append((section["kind"], begin, at))
        self.sections.append({"kind": section["kind"], "title": plain(section["title"]), "text": " ".join(parts),
                              "spans": spans(self.stream.pages(first, at))})
        return at

    def table(self, block, at):
        rows, start, row_ranges = grid(block["rows"]), at, []
        for row in block["rows"]:
            row_start = at
            for cell in row:
                text = cell[0] if isinstance(cell, tuple) else cell
                if plain(text).strip() and norm(plain(text)):
                    _, at = self.need(text, at)
            row_ranges.append((row_start, at))
        self.tables.append({"id": block["id"], "caption": block["caption"] and plain(block["caption"]), "unit": block["unit"],
                            "headerRows": block["header"], "rows": rows, "numbers": numbers(rows),
                            "spans": spans(self.stream.pages(start, at))})
        block["row ranges"] = row_ranges
        return at

    def need(self, text, at):
        found = self.stream.find(text, at, self.end)
        if not found:
            raise SystemExit(f"item {self.item['number']}: not printed after page {self.stream.page[at]}: {text[:80]!r}")
        return found

    def where(self, text, kinds=None):
        """The pages of a text: in the sections of these kinds, else in the body, else anywhere in the item."""
        order = [r for r in self.ranges if kinds and r[0] in kinds]
        if not kinds:
            last = ("summary", "recommendation", "decision", "attachments")
            order = sorted(self.ranges, key=lambda r: last.index(r[0]) + 1 if r[0] in last else 0)
        for _, start, end in order:
            found = self.stream.find(text, start, end)
            if found:
                return spans(self.stream.pages(*found))
        found = self.stream.find(text, self.start, self.end)
        if not found:
            raise SystemExit(f"item {self.item['number']}: not found: {text[:80]!r}")
        return spans(self.stream.pages(*found))

    def gold(self):
        item, document = self.item, self.document
        decided = item["decision"]
        if decided:
            meeting = document["meeting"]
            decided = {**decided, "decidedBy": decided["decidedBy"] or document["committee"],
                       "date": decided["date"] or meeting["date"]}
            decided["outcome"] = decided["outcome"] or min((a["outcome"] for a in decided["acts"]), key=OUTCOMES.index)
            decided["spans"] = self.where(decided["text"], ["decision"])
        return {
            "number": item["number"], "title": item["title"], "closed": item["closed"], "caseNumber": item["case"],
            "kle": kle(item["case"]) if item["case"] and re.fullmatch(r"\d\d\.\d\d\.\d\d-\w\d\d-\d+-\d\d", item["case"]) else None,
            "sections": self.sections,
            "recommendations": [{"by": by, "text": text, "spans": self.where(text, ["recommendation"])}
                                for by, clauses in item["recommendations"] for text in clauses],
            "decision": decided, "history": item["history"], "attendance": item["attendance"],
            "attachments": item["attachments"], "tables": self.tables,
            "commitments": [{**c, "spans": self.where(c["text"], ["decision"]) if item["decision"] and norm(c["text"])
                             in norm(item["decision"]["text"]) else self.where(c["text"])} for c in item["commitments"]],
            "references": item["references"],
        }


def starts(document, stream):
    """Where every item's heading begins; the table of contents prints titles without their numbers."""
    at, out = 0, []
    skip = "Indholdsfortegnelse" if document["look"].get("toc", True) else None
    if skip:
        page = document["look"].get("first page", 3)
        at = next((n for n, p in enumerate(stream.page) if p >= page), 0)
    for item in document["items"]:
        found = stream.find(writer.heading_text(document, item), at)
        if not found:
            raise SystemExit(f"item {item['number']}: heading not printed")
        out.append(found)
        at = found[1]
    return out


def gold(document):
    pdf = document["pdf path"]
    pages = page_texts(pdf)
    stream = Stream(pages)
    items, readers = [], {}
    if document.get("items"):
        found = starts(document, stream)
        for n, item in enumerate(document["items"]):
            end = found[n + 1][0] if n + 1 < len(found) else len(stream.text)
            reader = readers[item["number"]] = ItemReader(document, stream, item, found[n][1], end)
            items.append(reader.gold())

    def anywhere(text):
        at = stream.find(text)
        if not at:
            raise SystemExit(f"not found: {text[:80]!r}")
        return spans(stream.pages(*at))

    rules = []
    for n, rule in enumerate(document["rules"], 1):
        reader = readers.get(rule["item"])
        kinds = rule.pop("in", None)
        rules.append({**rule, "id": f"r{n}", "spans": reader.where(rule["text"], kinds) if reader else anywhere(rule["text"])})
    findings = []
    for finding in document["findings"]:
        quotes, reader = finding.pop("quotes"), readers.get(finding["item"])
        places = [s["page"] for quote in quotes for s in (reader.where(quote) if reader else anywhere(quote))]
        findings.append({**finding, "spans": spans(places)})
    return {
        "schema": "minutesminer/document/1",
        "source": {"uri": pdf.name, "sha256": hashlib.sha256(pdf.read_bytes()).hexdigest(), "mediaType": "application/pdf",
                   "pages": len(pages), "pipeline": document["pipeline"], "warnings": []},
        "kind": document["kind"], "municipality": document["municipality"], "committee": document["committee"],
        "title": document["title"], "meeting": document["meeting"], "items": items,
        "tables": [{"id": t["id"], "caption": t["caption"], "unit": t["unit"], "headerRows": t["header"],
                    "rows": grid(t["rows"]), "numbers": numbers(grid(t["rows"])), "spans": anywhere(t["quote"])}
                   for t in document.get("tables", [])],
        "commitments": [{**c, "spans": anywhere(c["text"])} for c in document.get("commitments", [])],
        "references": document.get("references", []), "rules": rules, "findings": findings,
    }


def source(document):
    pages = {}
    if "office" in document:
        return document["office"]
    if document["pdf path"].exists() and document["pdf path"].stat().st_size:
        stream = Stream(page_texts(document["pdf path"]))
        try:
            for item, (at, _) in zip(document["items"], starts(document, stream)):
                pages[item["number"]] = stream.page[at]
        except SystemExit:
            pages = {}  # the PDF is of an older text
    return writer.write(document, pages)


def stable(pdf):
    """Replaces time stamps and identifiers by others of the same length, so that no offset moves."""
    if pdf.suffix == ".docx":
        return stable_archive(pdf)
    data = pdf.read_bytes()
    data = re.sub(rb"\(D:\d{14}", b"(D:20260101120000", data)
    # LibreOffice's file identifiers depend on the time of the run, too.
    bare = re.sub(rb"(<|/DocChecksum /)[0-9A-F]{32}", rb"\1", data)
    digest = hashlib.md5(bare, usedforsecurity=False).hexdigest().upper().encode()
    data = re.sub(rb"(<|/DocChecksum /)[0-9A-F]{32}", rb"\g<1>" + digest, data)
    pdf.write_bytes(data)


def stable_archive(path):
    """Packs an archive again with one time stamp for all its parts."""
    with zipfile.ZipFile(path) as archive:
        parts = [(part.filename, archive.read(part)) for part in archive.infolist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 12, 0, 0)), data, zipfile.ZIP_DEFLATED)


def product(folder):
    gold_path, = folder.glob("*.gold.json")
    return folder / json.loads(gold_path.read_text(encoding="utf-8"))["source"]["uri"]


def checksum(path):
    gold_path = path.with_suffix(".gold.json")
    document = json.loads(gold_path.read_text(encoding="utf-8"))
    document["source"]["sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    if path.suffix == ".pdf":
        document["source"]["pages"] = len(page_texts(path))
    gold_path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main(command, path):
    path = pathlib.Path(path).resolve()
    if command == "stable":
        stable(path)
    elif command == "product":
        print(product(path))
    elif command == "checksum":
        checksum(path)
    elif command == "source":
        document = load(path)
        (path.parent / document.get("source", "source.html")).write_text(source(document), encoding="utf-8")
    elif command == "pdf":
        print(load(path)["pdf path"].resolve())
    elif command == "gold":
        document = load(path)
        text = json.dumps(gold(document), ensure_ascii=False, indent=1)
        # A civil registration number stands in the document and is masked in what is told of it.
        text = CIVIL_NUMBER.sub("XXXXXX-XXXX", text)
        # Spans are the bulk of a gold file: one line each reads and diffs better.
        text = re.sub(r'\{\s+"page": (\d+),\s+"box": null,\s+"chars": null\s+\}',
                      r'{ "page": \1, "box": null, "chars": null }', text)
        document["gold path"].write_text(text + "\n", encoding="utf-8")
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:3])
