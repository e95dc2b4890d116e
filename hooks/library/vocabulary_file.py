"""The vocabulary's YAML → Vocabulary, as ``data_files`` does for the other data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .data_sheet import Shape
from .front_matter import FIELDS
from .problems import choose_among
from .vocabulary import FACETS, LOOKS, PICTURES, Collection, Kind, Term, Vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .data_sheet import Sheet
    from .yaml_source import Entry


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
    shape: Shape = {"prefix": str, "look": str, "picture": str, "labels": dict}
    for key, entry in sheet.named(parts["collections"]) if "collections" in parts else ():
        row = sheet.record(entry, shape)
        for name, known in (("look", LOOKS), ("picture", PICTURES)):
            if row and row[name] not in known:
                hint = choose_among(row[name], known)
                sheet.fault(entry.line, "VV051", f"«{name}: {row[name]}» finnes ikke{hint}")
        if row:
            collections[key] = Collection(Term(key, row.pop("labels")), **row)
    headings = terms("headings")
    for key, entry in sheet.named(parts["kinds"]) if "kinds" in parts else ():
        kinds[key] = _kind(sheet, key, entry, headings)
    facets = {facet: terms(name) for facet, name in FACETS.items()}
    return Vocabulary(collections, kinds, headings, facets)


def _kind(sheet: Sheet, key: str, entry: Entry, headings: Mapping[str, Term]) -> Kind:
    fields = entry.mapping or {}
    row = {name: part.plain() for name, part in fields.items()}
    headed = ("sections", "steps", "timed", "leader", "worksheet", "letters", "held", "strong")
    parts = ("labels", "requires", *headed, "free", "listed")
    for name in row.keys() - set(parts):
        hint = choose_among(name, parts)
        sheet.fault(fields[name].line, "VV051", f"Feltet «{name}» finnes ikke her{hint}")
    for name in ("requires", *headed):
        value = row.get(name) or []
        if not isinstance(value, list) or not all(isinstance(key, str) for key in value):
            sheet.fault(
                fields[name].line, "VV051", f"«{name}» skal være en liste: [første, andre]."
            )
            row[name] = []
    for name in row.get("requires") or ():
        if name not in FIELDS:
            hint = choose_among(name, FIELDS)
            sheet.fault(fields["requires"].line, "VV051", f"Feltet «{name}» finnes ikke{hint}")
    labels = sheet.labels(fields["labels"], key) if "labels" in fields else {}
    if not labels:
        sheet.fault(entry.line, "VV052", f"«{key}» mangler navn (labels).")
    for heading in (heading for name in headed for heading in row.get(name) or ()):
        if heading not in headings:
            sheet.fault(
                entry.line,
                "VV051",
                f"Overskriften «{heading}» finnes ikke{choose_among(heading, list(headings))}",
            )
    return Kind(
        term=Term(key, labels),
        requires=tuple(row.get("requires") or ()),
        **{name: tuple(row.get(name) or ()) for name in headed},
        free=bool(row.get("free")),
        listed=bool(row.get("listed")),
    )
