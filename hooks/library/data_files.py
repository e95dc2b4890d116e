"""YAML data files → typed records.

Each file is a list or a mapping of records; a record's fields are known and typed, and a fault
is a Problem with its line, as in the texts.
"""

from __future__ import annotations

import unicodedata
from datetime import date
from string import Formatter
from typing import TYPE_CHECKING, Any

from .data_sheet import Shape, Sheet
from .glossary import Entry as Agreed
from .glossary import Glossary
from .problems import choose_among
from .records import Aim, Door, Duty, Helpline, Risk, Source, Tool

if TYPE_CHECKING:
    from collections.abc import Iterator

    pass


def helplines(sheet: Sheet) -> tuple[Helpline, ...]:
    """Helplines in the order they are shown."""
    shape: Shape = {
        "id": str,
        "number": str,
        "for": list,
        "labels": dict,
        "sources": list,
        "verified": (date, type(None)),
    }
    found = []
    for entry in sheet.rows():
        row = sheet.record(entry, shape)
        if row and not any(isinstance(s, dict) and s.get("url") for s in row["sources"]):
            sheet.fault(
                entry.line,
                "VV050",
                f"Hjelpetelefonen «{row['id']}» har ingen kilde. Skriv minst én med url og dato.",
            )
        elif row:
            found.append(
                Helpline(
                    row["id"],
                    row["number"],
                    tuple(row["for"]),
                    row["labels"],
                    row["verified"],
                    entry.line,
                )
            )
    return tuple(found)


def sources(sheet: Sheet) -> dict[str, Source]:
    """Sources by id."""
    nothing = type(None)
    shape: Shape = {
        "text": str,
        "year": (int, nothing),
        "language": str,
        "url": (str, nothing),
        "seen": (date, nothing),
        "verified": (date, nothing),
    }
    rows = ((key, sheet.record(entry, shape)) for key, entry in sheet.named())
    return {key: Source(key, **row) for key, row in rows if row}


def tools(sheet: Sheet) -> tuple[Tool, ...]:
    """E-learning tools in the editors' order."""
    shape: Shape = {
        "id": str,
        "name": str,
        "owner": str,
        "purpose": dict,
        "audience": list,
        "url": str,
        "language": str,
        "seen": date,
        "verified": (date, type(None)),
    }
    rows = ((entry.line, sheet.record(entry, shape)) for entry in sheet.rows())
    return tuple(
        Tool(**{**row, "audience": tuple(row["audience"])}, line=line) for line, row in rows if row
    )


def doors(sheet: Sheet) -> tuple[Door, ...]:
    """The doors of the home page."""
    shape: Shape = {
        "id": str,
        "to": str,
        "query": str,
        "picture": str,
        "labels": dict,
        "hint": dict,
    }
    rows = ((entry.line, sheet.record(entry, shape)) for entry in sheet.rows())
    return tuple(Door(**row, line=line) for line, row in rows if row)


def law(sheet: Sheet) -> dict[str, Duty]:
    """Duties by id, in the editors' order."""
    nothing = type(None)
    shape: Shape = {
        "labels": dict,
        "text": dict,
        "act": str,
        "paragraph": (str, nothing),
        "url": str,
        "seen": date,
        "verified": (date, nothing),
    }
    return {key: Duty(key, **row, line=line) for key, line, row in _linked(sheet, shape)}


def aims(sheet: Sheet) -> dict[str, Aim]:
    """Aims of the curriculum by id, in the editors' order."""
    nothing = type(None)
    shape: Shape = {
        "subject": dict,
        "after": dict,
        "text": dict,
        "code": (str, nothing),
        "url": str,
        "seen": date,
        "verified": (date, nothing),
    }
    return {key: Aim(key, **row, line=line) for key, line, row in _linked(sheet, shape)}


def _linked(sheet: Sheet, shape: Shape) -> Iterator[tuple[str, int, dict[str, Any]]]:
    """Records by name that lead to an address of the public."""
    for key, entry in sheet.named():
        row = sheet.record(entry, shape)
        if row and not row["url"].startswith("https://"):
            sheet.fault(entry.line, "VV051", f"«url» til «{key}» skal begynne med https://.")
        elif row:
            yield key, entry.line, row


def risks(sheet: Sheet) -> tuple[Risk, ...]:
    """What is asked of translations, by risk."""
    shape: Shape = {
        "id": str,
        "kinds": list,
        "audience": list,
        "intensity": list,
        "needs": str,
        "mark": bool,
        "weight": int,
    }
    found = []
    for entry in sheet.rows():
        row = sheet.record(entry, shape)
        if row:
            lists = {name: tuple(row[name]) for name in ("kinds", "audience", "intensity")}
            found.append(Risk(**{**row, **lists}, line=entry.line))
    if not found or found[-1].kinds or found[-1].audience or found[-1].intensity:
        sheet.fault(1, "VV051", "Den siste raden skal passe alle sider: la listene være tomme.")
    return tuple(found)


def glossary(sheet: Sheet) -> Glossary:
    """The agreed terms of one language."""
    parts = dict(sheet.named())
    for name in ("state", "terms"):
        if name not in parts:
            sheet.fault(1, "VV051", f"Delen «{name}» mangler i ordlista.")
    known = ("state", "terms", "not_here", "negations", "everyday")
    for name in parts.keys() - set(known):
        hint = choose_among(name, known)
        sheet.fault(parts[name].line, "VV051", f"Delen «{name}» finnes ikke i ordlista{hint}")
    entries = {}
    for key, entry in sheet.named(parts["terms"]) if "terms" in parts else ():
        row = sheet.record(entry, {"term": str, "forms": list, "definition": str})
        if row and not (row["forms"] and all(isinstance(f, str) and f for f in row["forms"])):
            message = f"«{key}» trenger minst én form, som [{row['term']}]."
            sheet.fault(entry.line, "VV051", message)
        elif row:
            forms = tuple(unicodedata.normalize("NFC", form) for form in row["forms"])
            entries[key] = Agreed(key, row["term"], forms, row["definition"], entry.line)
    rest = {name: parts[name].plain() for name in known[2:] if name in parts}
    return Glossary(
        state=str(parts["state"].value) if "state" in parts else "",
        entries=entries,
        not_here={str(word): str(right) for word, right in (rest.get("not_here") or {}).items()},
        negations=tuple(str(word) for word in rest.get("negations") or ()),
        everyday=frozenset(rest.get("everyday") or ()),
    )


def menu(sheet: Sheet) -> tuple[str, ...]:
    """Paths of the menu's pages."""
    for entry in sheet.rows():
        if not isinstance(entry.value, str):
            sheet.fault(entry.line, "VV051", "Skriv veien til en side, som «hjelp».")
    return tuple(entry.value for entry in sheet.rows() if isinstance(entry.value, str))


def permalinks(sheet: Sheet) -> tuple[dict[str, str], dict[str, int]]:
    """Every code ever published and its resource, with the line it stands on."""
    paths, lines = {}, {}
    for code, entry in sheet.named():
        if not isinstance(entry.value, str):
            sheet.fault(entry.line, "VV051", f"«{code}» skal ha stien til siden etter kolon.")
            continue
        paths[code], lines[code] = entry.value, entry.line
    return paths, lines


def approval(sheet: Sheet) -> tuple[date | None, str | None]:
    """The day the editorial group approved the content, and the role that did."""
    row = sheet.record(
        sheet.entry, {"content": (date, type(None)), "by": (str, type(None))}
    )  # fmt: skip
    return row.get("content"), row.get("by")


def phrases(sheet: Sheet) -> dict[str, Any]:
    """The interface's words in one language: key → text, or key → plural category → text."""
    found: dict[str, Any] = {}
    for key, entry in sheet.named():
        plain = entry.plain()
        texts = list(plain.values()) if isinstance(plain, dict) else [plain]
        if not texts or not all(isinstance(text, str) and text.strip() for text in texts):
            sheet.fault(entry.line, "VV054", f"«{key}» skal være tekst. Sett den i anførselstegn.")
            continue
        if isinstance(plain, dict) and "other" not in plain:
            sheet.fault(entry.line, "VV054", f"«{key}» mangler flertallsformen «other».")
            continue
        if not all(_is_format(text) for text in texts):
            sheet.fault(
                entry.line, "VV054", f"«{key}» har en krøllparentes for mye eller for lite."
            )
            continue
        found[key] = plain
    return found


def _is_format(text: str) -> bool:
    try:
        return all(name is None or name.isidentifier() for _, name, _, _ in Formatter().parse(text))
    except ValueError:
        return False
