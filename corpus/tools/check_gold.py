#!/usr/bin/env python3
"""Checks gold files against the documents they describe.

Usage: check_gold.py FILE.gold.json …   (or *.expected.json; without arguments: all of corpus/ and pipelines/)

Every text of a gold file must stand on the pages its spans name. Texts are compared without white space, hyphens and
bullet glyphs, so that line ends, hyphenation and list marks do not matter. Running headers and footers are left out.
Needs poppler's pdfinfo and pdftotext; python3 standard library only.
"""
import hashlib
import json
import pathlib
import re
import subprocess
import sys
import unicodedata

TOP, BOTTOM = 45, 48  # points at the edges of an upright page that hold running headers and footers only
DROPPED = re.compile("[\\s\u00ad\u2010\u2011\u2022\u25e6\u25aa\u25cf\uf0b7-]")
OUTCOMES = ["approved_with_remarks", "approved", "rejected", "postponed", "referred", "withdrawn", "recommended",
            "no_remarks", "noted", "discussed", "other"]
ALLOWED = {
    "kind": {"minutes", "agenda", "slides", "memo", "other"},
    "section": {"summary", "presentation", "background", "problem", "solution", "economy", "climate", "legal", "hearing",
                "communication", "recommendation", "procedure", "decision", "history", "attachments", "other"},
    "status": {"present", "absent", "excused", "online", "partial", "recused"},
    "follows": {"yes", "amended", "no", "unknown"},
    "modality": {"must", "should", "may", "exempt", "entitled"},
    "timing": {"deadline", "recurrence", "window", "event", "point"},
    "unit": {"day", "week", "month", "year", "hour", None},
    "rule status": {"proposed", "adopted", "described", "repealed"},
    "relation": {"adopts", "amends", "repeals", "evaluates"},
    "commitment": {"status", "case", "evaluation", "task"},
    "precision": {"day", "month", "quarter", "year", "meeting", None},
    "reference": {"meeting", "law", "case", "item", "document"},
    "severity": {"info", "warning", "error"},
}


CIVIL_NUMBER = re.compile(r"\b\d{6}-\d{4}\b")


def norm(text):
    """The text without what line breaking and list marks change, and with civil registration numbers masked as in a gold file."""
    return DROPPED.sub("", CIVIL_NUMBER.sub("XXXXXX-XXXX", unicodedata.normalize("NFC", text)))


def page_texts(pdf):
    """The normalised text of every page in content order."""
    size = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", run("pdfinfo", pdf))
    across, down = (float(number) for number in size.groups())
    crop = ["-x", "0", "-y", str(TOP), "-W", "9999", "-H", str(int(down) - TOP - BOTTOM)] if down > across else []
    pages = [norm(page) for page in run("pdftotext", "-raw", "-enc", "UTF-8", *crop, pdf, "-").split("\f")]
    return pages[:-1]


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True).stdout.decode("utf-8")


def parse_number(text):
    """The number a whole cell states, or None."""
    body = text.strip().replace("\u00a0", " ")
    negative = False
    if re.fullmatch(r"\(.*\)", body):
        negative, body = True, body[1:-1]
    body = re.sub(r"\s*(%|pct\.?)$", "", body)
    match = re.fullmatch(r"([-−–]\s*)?(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(\s*[-−])?", body)
    if not match:
        return None
    value = float(match.group(2).replace(".", "") + (match.group(3) or "").replace(",", "."))
    value = -value if negative or match.group(1) or match.group(4) else value
    return int(value) if value == int(value) else value


class Checker:
    """Collects what is wrong with one gold file."""

    def __init__(self, gold, pdf):
        self.gold, self.pdf, self.errors = gold, pdf, []
        self.pages = page_texts(pdf)

    def fail(self, where, what):
        self.errors.append(f"{where}: {what}")

    def one_of(self, where, name, value):
        if value not in ALLOWED[name]:
            self.fail(where, f"{name} {value!r} is not of the contract")

    def text_on(self, spans):
        return "".join(self.pages[s["page"] - 1] for s in sorted(spans, key=lambda s: s["page"]))

    def spans(self, where, spans, needed=True):
        if needed and not spans:
            self.fail(where, "no span")
        seen = [s["page"] for s in spans]
        if len(seen) != len(set(seen)):
            self.fail(where, "a page twice in the spans")
        for s in spans:
            if set(s) != {"page", "box", "chars"} or not 1 <= s["page"] <= len(self.pages):
                self.fail(where, f"span {s}")
                return False
        return bool(spans)

    def found(self, where, text, spans):
        """The whole text stands on the span's pages."""
        if text is None or not self.spans(where, spans):
            return
        if norm(text) not in self.text_on(spans):
            self.fail(where, f"not on page {[s['page'] for s in spans]}: {text[:90]!r}")

    def found_in_parts(self, where, text, spans):
        """The text stands on the pages, interrupted by tables at most."""
        if not self.spans(where, spans):
            return
        rest, hay, start, tables = norm(text), self.text_on(spans), 0, 0
        while rest:
            low, high = 0, len(rest)
            while low < high:
                middle = (low + high + 1) // 2
                if hay.find(rest[:middle], start) >= 0:
                    low = middle
                else:
                    high = middle - 1
            if low < min(8, len(rest)):
                self.fail(where, f"not on page {[s['page'] for s in spans]} from: {rest[:60]!r}")
                return
            start = hay.find(rest[:low], start) + low
            rest, tables = rest[low:], tables + 1
        if tables > 6:
            self.fail(where, f"in {tables} parts")

    def anywhere(self, where, text, pages=None):
        if text and norm(text) not in (pages or "".join(self.pages)):
            self.fail(where, f"not in the text: {text[:90]!r}")

    def run(self):
        g = self.gold
        if g["schema"] != "minutesminer/document/1":
            self.fail("schema", g["schema"])
        if g["source"]["sha256"] != hashlib.sha256(self.pdf.read_bytes()).hexdigest():
            self.fail("source", "sha256 is another file's")
        if g["source"]["pages"] != len(self.pages):
            self.fail("source", f"pages {g['source']['pages']}, the file has {len(self.pages)}")
        self.one_of("document", "kind", g["kind"])
        self.anywhere("title", g["title"], self.pages[0])
        if g["meeting"]:
            for person in g["meeting"]["participants"]:
                self.anywhere("participant", person["name"])
                self.one_of("participant", "status", person["status"])
        for item in g["items"]:
            self.item(item)
        for name in ("tables", "commitments", "references"):
            getattr(self, name)("outside items", g[name])
        numbers = {item["number"] for item in g["items"]} | {None}
        for rule in g["rules"]:
            self.rule(rule, numbers)
        for finding in g["findings"]:
            where = f"finding {finding['code']} {finding['item']}"
            self.one_of(where, "severity", finding["severity"])
            self.spans(where, finding["spans"])
            self.found(where, finding["actual"], finding["spans"])
            if finding["item"] not in numbers:
                self.fail(where, "no such item")
            if finding["table"]:
                owner = next((i for i in g["items"] if i["number"] == finding["item"]), g)
                table = next(t for t in owner["tables"] if t["id"] == finding["table"])
                if finding["actual"] != table["rows"][finding["row"]][finding["column"]]:
                    self.fail(where, "row and column name another cell")
        return self.errors

    def item(self, item):
        where = f"item {item['number']}"
        pages = [s["page"] for section in item["sections"] for s in section["spans"]]
        near = "".join(self.pages[min(pages) - 1:max(pages)]) if pages else None
        for field in ("number", "title", "caseNumber"):
            self.anywhere(f"{where} {field}", item[field], near)
        for section in item["sections"]:
            name = f"{where} {section['title']}"
            self.one_of(name, "section", section["kind"])
            self.anywhere(name, section["title"], self.text_on(section["spans"]))
            self.found_in_parts(name, section["text"], section["spans"])
        for point in item["recommendations"]:
            self.found(f"{where} recommendation", point["text"], point["spans"])
            self.anywhere(f"{where} recommendation by", point["by"], near)
        decision = item["decision"]
        if decision:
            self.decision(f"{where} decision", decision)
        for earlier in item["history"]:
            self.anywhere(f"{where} history", earlier["text"], near)
            self.anywhere(f"{where} history", earlier["committee"], near)
        for person in item["attendance"]:
            self.anywhere(f"{where} attendance", person["name"])
            self.anywhere(f"{where} attendance", person["note"])
            self.one_of(f"{where} attendance", "status", person["status"])
        for name in item["attachments"]:
            self.anywhere(f"{where} attachment", name, near)
        for name in ("tables", "commitments", "references"):
            getattr(self, name)(where, item[name])

    def decision(self, where, decision):
        self.found_in_parts(where, decision["text"], decision["spans"])
        outcomes = [act["outcome"] for act in decision["acts"]]
        for outcome in outcomes + [decision["outcome"]]:
            if outcome not in OUTCOMES:
                self.fail(where, f"outcome {outcome!r} is not of the contract")
                return
        if outcomes and decision["outcome"] != min(outcomes, key=OUTCOMES.index):
            self.fail(where, f"outcome {decision['outcome']} is not the strongest of {outcomes}")
        self.one_of(where, "follows", decision["followsRecommendation"])
        for text in [act["text"] for act in decision["acts"]] + decision["remarks"]:
            if norm(text) not in norm(decision["text"]):
                self.fail(where, f"not in the decision's text: {text[:80]!r}")
        votes = decision["votes"]
        for name in votes["for"] + votes["against"] + votes["abstained"]:
            self.anywhere(where, name, self.text_on(decision["spans"]))

    def tables(self, where, tables):
        for table in tables:
            name = f"{where} table {table['id']}"
            if not self.spans(name, table["spans"]):
                continue
            hay = self.text_on(table["spans"])
            if len({len(row) for row in table["rows"]}) != 1:
                self.fail(name, "rows differ in length")
            for row, numbers in zip(table["rows"], table["numbers"], strict=True):
                for cell, number in zip(row, numbers, strict=True):
                    self.anywhere(name, cell, hay)
                    if parse_number(cell) != number:
                        self.fail(name, f"{cell!r} reads {parse_number(cell)}, gold {number}")
            self.anywhere(name, table["caption"], hay)

    def commitments(self, where, commitments):
        for commitment in commitments:
            self.found(f"{where} commitment", commitment["text"], commitment["spans"])
            for field in ("dueText", "owner"):
                if commitment[field] and norm(commitment[field]) not in norm(commitment["text"]):
                    self.fail(f"{where} commitment", f"{field} {commitment[field]!r} is not in its text")
            self.one_of(where, "commitment", commitment["kind"])
            self.one_of(where, "precision", commitment["duePrecision"])

    def references(self, where, references):
        for reference in references:
            self.anywhere(f"{where} reference", reference["text"])
            self.one_of(where, "reference", reference["kind"])

    def rule(self, rule, numbers):
        where = f"rule {rule['id']}"
        self.found(where, rule["text"], rule["spans"])
        for field in ("targetText", "activityText", "condition", "provider"):
            self.anywhere(f"{where} {field}", rule[field])
        if rule["item"] not in numbers or rule["setBy"] and rule["setBy"]["item"] not in numbers:
            self.fail(where, "no such item")
        self.one_of(where, "modality", rule["modality"])
        self.one_of(where, "rule status", rule["status"])
        timing = rule["timing"]
        if timing:
            self.one_of(where, "timing", timing["kind"])
            self.one_of(where, "unit", timing["unit"])
            self.anywhere(f"{where} timing", timing["text"])
        if rule["coverage"]:
            self.anywhere(f"{where} coverage", rule["coverage"]["text"])
        if rule["setBy"]:
            self.one_of(where, "relation", rule["setBy"]["relation"])
        elif rule["status"] == "adopted":
            self.fail(where, "adopted, but by nothing")


def main(arguments):
    root = pathlib.Path(__file__).resolve().parents[2]
    files = [pathlib.Path(a) for a in arguments] or sorted(root.glob("corpus/*/*.gold.json")) + sorted(
        root.glob("pipelines/*/samples/*.expected.json"))
    failed = 0
    for file in files:
        pdf = file.with_name(re.sub(r"\.(gold|expected)\.json$", ".pdf", file.name))
        if not arguments and not pdf.exists():
            continue  # a document without pages
        errors = Checker(json.loads(file.read_text(encoding="utf-8")), pdf).run()
        print(f"{'FAIL' if errors else 'ok  '} {file.name}")
        for error in errors:
            print("     ", error)
        failed += bool(errors)
    return 1 if failed or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
