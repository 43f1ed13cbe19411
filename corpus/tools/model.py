"""The words in which a document's source is written: text blocks for the page, facts for the gold file.

Facts are decided by hand where the document is written; only page numbers and the checksum are filled in later.
Inline marks: **bold**, *italic*. A soft hyphen stays on the page and falls away in the gold text.
"""
import re

from check_gold import parse_number

INLINE = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*")


def plain(text):
    """The text without inline marks and soft hyphens."""
    return INLINE.sub(lambda m: m.group(1) or m.group(2), text).replace("\u00ad", "")


def p(text, **style):
    """A paragraph."""
    return {"type": "p", "text": text, **style}


def sub(text):
    """A sub-heading; it stays in its section's text."""
    return {"type": "sub", "text": text}


def ul(*items, **style):
    """A bulleted list. An entry may be a (text, [entries]) pair."""
    return {"type": "ul", "items": items, **style}


def ol(*items, mark="{}.", **style):
    """A numbered list; the numbers belong to the text."""
    return {"type": "ol", "items": items, "mark": mark, **style}


def table(id, rows, header=1, caption=None, unit=None, widths=None, align=None, style=""):
    """A ruled table. A cell is a text or a (text, columns, rows) triple for a spanned one."""
    return {"type": "table", "id": id, "rows": rows, "header": header, "caption": caption, "unit": unit,
            "widths": widths, "align": align, "style": style}


def section(kind, title, *blocks, printed=True):
    """A section under its heading; `printed` may be "capitals" for a heading that is only a line in capitals."""
    return {"kind": kind, "title": title, "blocks": list(blocks), "printed": printed}


def grid(rows):
    """The rows of a table with spanned cells repeated in each position they cover."""
    filled = {}
    for r, row in enumerate(rows):
        c = 0
        for cell in row:
            text, columns, height = cell if isinstance(cell, tuple) else (cell, 1, 1)
            while (r, c) in filled:
                c += 1
            for dr in range(height):
                for dc in range(columns):
                    filled[r + dr, c + dc] = plain(text)
            c += columns
    width = max(c for _, c in filled) + 1
    return [[filled[r, c] for c in range(width)] for r in range(len(rows))]


def numbers(rows):
    """What the cells of a table count."""
    return [[parse_number(cell) for cell in row] for row in rows]


def act(outcome, text):
    return {"outcome": outcome, "text": text}


def votes(pro=(), contra=(), abstained=(), counts=(None, None, None), unanimous=None):
    return {"for": list(pro), "against": list(contra), "abstained": list(abstained),
            "counts": dict(zip(("for", "against", "abstained"), counts)), "unanimous": unanimous}


def decision(text, outcome=None, follows="unknown", acts=None, remarks=(), vote=None, by=None, date=None):
    """A decision; `by` and `date` default to the meeting's. A single act needs only `outcome`."""
    return {"text": text, "decidedBy": by, "date": date, "outcome": outcome,
            "acts": acts if acts is not None else [act(outcome, text)], "followsRecommendation": follows,
            "remarks": list(remarks), "votes": vote or votes(), "spans": []}


def commitment(text, owner, due, precision, due_text, kind):
    return {"text": text, "owner": owner, "due": due, "duePrecision": precision, "dueText": due_text, "kind": kind,
            "spans": []}


def reference(kind, text, target=None):
    return {"kind": kind, "text": text, "target": target}


def absent(name, status="absent", note=None):
    return {"name": name, "status": status, "note": note}


def person(name, status="present", role=None, party=None, note=None):
    return {"name": name, "role": role, "party": party, "status": status, "note": note}


def earlier(committee, date, number, text):
    return {"committee": committee, "date": date, "itemNumber": number, "text": text}


def quantity(minimum, maximum, unit, per=None):
    return {"min": minimum, "max": maximum, "unit": unit, "per": per}


def timing(kind, text, start=None, minimum=None, maximum=None, unit=None):
    return {"kind": kind, "from": start, "min": minimum, "max": maximum, "unit": unit, "text": text}


def coverage(minimum, maximum, text):
    return {"min": minimum, "max": maximum, "text": text}


def rule(item, text, group, group_text, activity, activity_text, modality="must", count=None, when=None, share=None,
         provider=None, condition=None, start=None, end=None, status="described", relation=None, set_by=None, document=None):
    """A service rule; `relation` says how a decision of this or another document set it, `set_by` which item's."""
    return {"id": None, "item": item, "text": text, "targetGroup": group, "targetText": group_text, "activity": activity,
            "activityText": activity_text, "modality": modality, "quantity": count, "timing": when, "coverage": share,
            "provider": provider, "condition": condition, "effectiveFrom": start, "effectiveTo": end, "status": status,
            "setBy": {"document": document, "item": set_by or item, "relation": relation} if relation else None, "spans": []}


def finding(code, severity, message, item, expected, actual, quotes, table=None, row=None, column=None):
    """A finding; `quotes` are the places at fault, as text to be found in the item (or anywhere, without item)."""
    return {"code": code, "severity": severity, "message": message, "item": item, "table": table, "row": row,
            "column": column, "expected": expected, "actual": actual, "quotes": quotes, "spans": []}


def item(number, title, sections, case=None, kle=None, closed=False, recommendations=(), decided=None, history=(),
         attendance=(), attachments=(), commitments=(), references=(), toc=None, extra=None):
    """An item of the agenda. `recommendations` is (by, [clauses])."""
    return {"number": number, "title": title, "sections": sections, "case": case, "kle": kle, "closed": closed,
            "recommendations": recommendations, "decision": decided, "history": list(history),
            "attendance": list(attendance), "attachments": list(attachments), "commitments": list(commitments),
            "references": list(references), "toc": toc, "extra": extra}


def kle(text):
    """The parts of a KLE case number."""
    subject, facet, serial, year = text.split("-")
    return {"subject": subject, "facet": facet, "serial": int(serial), "year": 2000 + int(year)}
