"""YAML data files → typed records.

Each file is a list or a mapping of records; a record's fields are known and typed, and a fault
is a Problem with its line, as in the texts.
"""

from __future__ import annotations

from datetime import date, datetime
from string import Formatter
from typing import TYPE_CHECKING, Any

from .front_matter import FIELDS
from .problems import Problem, choose_among
from .records import Door, Helpline, Source, Tool
from .vocabulary import FACETS, Collection, Kind, Term, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .yaml_source import Entry

Shape = dict[str, type | tuple[type, ...]]
"""Field → the types its value may have."""


class Sheet:
    """One data file being read: typed access that turns faults into problems."""

    def __init__(self, path: str, entry: Entry, languages: tuple[str, ...]) -> None:
        self.path = path
        self.entry = entry
        self.languages = languages
        self.problems: list[Problem] = []

    def fault(self, line: int, rule: str, message: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.path, line, rule, message))

    def named(self, entry: Entry | None = None) -> Iterator[tuple[str, Entry]]:
        """The parts of a mapping by name."""
        target = entry or self.entry
        if target.value is None:
            return
        if target.mapping is None:
            self.fault(target.line, "VV051", "Her skal det stå «navn: verdi» på hver linje.")
            return
        yield from target.mapping.items()

    def rows(self) -> Iterator[Entry]:
        """The records of a list."""
        if self.entry.sequence is None:
            self.fault(self.entry.line, "VV051", "Her skal det stå en liste: «- » foran hver rad.")
            return
        yield from self.entry.sequence

    def record(self, entry: Entry, shape: Shape) -> dict[str, Any]:
        """The record's plain values, if it has exactly the fields of the shape; else nothing."""
        fields = entry.mapping
        if fields is None:
            self.fault(entry.line, "VV051", f"Raden skal ha feltene {', '.join(shape)}.")
            return {}
        faults = len(self.problems)
        for name, part in fields.items():
            if name not in shape:
                self.fault(
                    part.line,
                    "VV051",
                    f"Feltet «{name}» finnes ikke her{choose_among(name, list(shape))}",
                )
            elif not isinstance(part.value, shape[name]) or isinstance(part.value, bool | datetime):
                self.fault(
                    part.line, "VV051", f"«{name}» har feil slags verdi. Se radene ved siden av."
                )
            elif name in ("labels", "purpose", "hint"):
                self.labels(part, name)
        for name in shape:
            if name not in fields:
                self.fault(entry.line, "VV051", f"Feltet «{name}» mangler. Fyll det ut.")
        return {} if len(self.problems) > faults else entry.plain()

    def labels(self, entry: Entry, name: str) -> dict[str, str]:
        """Names in every language of the site, no more and no less."""
        given = entry.plain() if entry.mapping else {}
        absent = [
            language
            for language in self.languages
            if not isinstance(given.get(language), str) or not given[language].strip()
        ]
        if absent:
            names = ", ".join(absent)
            self.fault(entry.line, "VV052", f"«{name}» mangler navn på språkene: {names}.")
        for language in set(given) - set(self.languages):
            self.fault(
                entry.line,
                "VV052",
                f"Språket «{language}» finnes ikke. "
                "Står det et komma i navnet, trenger det anførselstegn.",
            )
        return {language: str(given.get(language) or name) for language in self.languages}


def vocabulary(sheet: Sheet) -> Vocabulary:
    """The vocabulary from its file."""
    parts = dict(sheet.named())
    for name in ("collections", "kinds", "headings", *FACETS.values()):
        if name not in parts:
            sheet.fault(1, "VV051", f"Delen «{name}» mangler i ordforrådet.")
    for name in set(parts) - {"collections", "kinds", "headings", *FACETS.values()}:
        sheet.fault(parts[name].line, "VV051", f"Delen «{name}» finnes ikke i ordforrådet.")

    def terms(name: str) -> dict[str, Term]:
        rows = sheet.named(parts[name]) if name in parts else ()
        return {key: Term(key, sheet.labels(entry, key)) for key, entry in rows}

    collections, kinds = {}, {}
    for key, entry in sheet.named(parts["collections"]) if "collections" in parts else ():
        row = sheet.record(entry, {"prefix": str, "labels": dict})
        if row:
            collections[key] = Collection(Term(key, row["labels"]), row["prefix"])
    headings = terms("headings")
    for key, entry in sheet.named(parts["kinds"]) if "kinds" in parts else ():
        kinds[key] = _kind(sheet, key, entry, headings)
    facets = {facet: terms(name) for facet, name in FACETS.items()}
    return Vocabulary(collections, kinds, headings, facets)


def _kind(sheet: Sheet, key: str, entry: Entry, headings: Mapping[str, Term]) -> Kind:
    fields = entry.mapping or {}
    row = {name: part.plain() for name, part in fields.items()}
    parts = ("labels", "requires", "sections", "strong", "free", "listed")
    for name in row.keys() - set(parts):
        hint = choose_among(name, parts)
        sheet.fault(fields[name].line, "VV051", f"Feltet «{name}» finnes ikke her{hint}")
    for name in row.get("requires") or ():
        if name not in FIELDS:
            hint = choose_among(name, FIELDS)
            sheet.fault(fields["requires"].line, "VV051", f"Feltet «{name}» finnes ikke{hint}")
    labels = sheet.labels(fields["labels"], key) if "labels" in fields else {}
    if not labels:
        sheet.fault(entry.line, "VV052", f"«{key}» mangler navn (labels).")
    for heading in (*(row.get("sections") or ()), *(row.get("strong") or ())):
        if heading not in headings:
            sheet.fault(
                entry.line,
                "VV051",
                f"Overskriften «{heading}» finnes ikke{choose_among(heading, list(headings))}",
            )
    return Kind(
        term=Term(key, labels),
        requires=tuple(row.get("requires") or ()),
        sections=tuple(row.get("sections") or ()),
        strong=tuple(row.get("strong") or ()),
        free=bool(row.get("free")),
        listed=bool(row.get("listed")),
    )


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
