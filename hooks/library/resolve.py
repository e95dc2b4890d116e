"""From what editors wrote to what is true: FrontMatter per language → one Resource.

A resource with a fault here is left out of the Content; its files are named ``unreadable`` so
that nobody reports what only follows from the fault.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import drift, units
from .front_matter import WORDS, FrontMatter
from .problems import Problem, choose_among
from .resource import Facts, Film, Group, Resource, Review, Span, Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .blocks import Body
    from .languages import Languages
    from .renderings import Record
    from .vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file as read: its head and its body."""

    path: str
    head: FrontMatter
    body: Body
    record: Record | None = None
    """What a translation renders; None when nobody has said."""


def resource(
    path: str, sheets: Mapping[str, Sheet], languages: Languages, vocabulary: Vocabulary
) -> tuple[Resource | None, list[Problem]]:
    """The resource of all files that share a path, or the reasons there is none."""
    source = sheets.get(languages.source.code)
    if source is None:
        return None, [
            Problem(
                sheet.path,
                1,
                "VV017",
                f"Oversettelsen har ingen kilde: «{path}.md» finnes ikke. "
                "Skriv kilden på bokmål først, eller rett filnavnet.",
            )
            for sheet in sheets.values()
        ]
    problems = list(_source_faults(source, vocabulary))
    for language, sheet in sheets.items():
        if language != languages.source.code:
            problems.extend(_translation_faults(sheet, vocabulary))
    if problems:
        return None, problems
    words: dict[str, Words] = {}
    for code in languages.codes:
        if code in sheets:
            words[code] = _words(code, sheets[code], words.get(languages.source.code), vocabulary)
    return Resource(path, _facts(source.head.fields), words), []


def _source_faults(sheet: Sheet, vocabulary: Vocabulary) -> Iterator[Problem]:
    head = sheet.head
    for name in ("title", "summary", "kind"):
        if name not in head.fields:
            yield _missing(sheet, name)
    if "translation" in head.fields:
        yield Problem(
            sheet.path,
            head.line("translation"),
            "VV016",
            "«translation» hører hjemme i oversettelser. Slett feltet her i kilden.",
        )
    yield from _unknown_ids(sheet, vocabulary)
    kind = vocabulary.kinds.get(head.fields.get("kind", ""))
    if kind is None:
        if "kind" in head.fields:
            yield _unknown(sheet, "kind", head.fields["kind"], list(vocabulary.kinds))
        return
    for name in kind.requires:
        if name not in head.fields:
            yield _missing(sheet, name)


def _translation_faults(sheet: Sheet, vocabulary: Vocabulary) -> Iterator[Problem]:
    for name in WORDS:
        if name not in sheet.head.fields:
            yield _missing(sheet, name)
    for name in sheet.head.fields:
        if name not in WORDS:
            yield Problem(
                sheet.path,
                sheet.head.line(name),
                "VV016",
                f"«{name}» er et faktum og står i kilden på bokmål. Slett linjen her.",
            )
    yield from _unknown_ids(sheet, vocabulary)


def _unknown_ids(sheet: Sheet, vocabulary: Vocabulary) -> Iterator[Problem]:
    fields = sheet.head.fields
    for name, facet, values in (
        ("area", "area", _one(fields.get("area"))),
        ("grade", "grade", _one(fields.get("grade"))),
        ("block", "block", _one(fields.get("block"))),
        ("topics", "topics", fields.get("topics", ())),
        ("phase", "phase", fields.get("phase", ())),
        ("event", "event", fields.get("event", ())),
        ("modes", "modes", fields.get("modes", ())),
        ("audience", "audience", fields.get("audience", ())),
        ("materials", "materials", fields.get("materials", ())),
        ("print", "print", fields.get("print", ())),
        ("group", "form", _one(fields.get("group", {}).get("form"))),
        ("review", "owner", _one(fields.get("review", {}).get("owner"))),
        ("translation", "state", _one(fields.get("translation", {}).get("state"))),
    ):
        known = vocabulary.facets.get(facet, {})
        for value in values:
            if value not in known:
                labels = {
                    label.casefold(): key
                    for key, term in known.items()
                    for label in term.labels.values()
                }
                named = labels.get(value.casefold())
                yield _unknown(sheet, name, value, [named] if named else list(known))


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


def _missing(sheet: Sheet, name: str) -> Problem:
    return Problem(
        sheet.path, 1, "VV014", f"Feltet «{name}» mangler i skjemaet øverst. Legg det til."
    )


def _unknown(sheet: Sheet, name: str, value: str, known: list[str]) -> Problem:
    hint = f" – mente du «{known[0]}»?" if len(known) == 1 else choose_among(value, known)
    return Problem(
        sheet.path,
        sheet.head.line(name),
        "VV012",
        f"«{value}» finnes ikke i ordforrådet for «{name}»{hint}",
    )


def _facts(fields: Mapping[str, Any]) -> Facts:
    group, review = fields.get("group"), fields.get("review")
    return Facts(
        kind=fields["kind"],
        code=fields.get("code", ""),
        area=fields.get("area", ""),
        modes=fields.get("modes", ()),
        minutes=_span(fields.get("minutes")),
        group=Group(Span(group["from"], group["to"]), group["form"]) if group else None,
        audience=fields.get("audience", ()),
        intensity=fields.get("intensity", 1),
        materials=fields.get("materials", ()),
        print=fields.get("print", ()),
        sources=fields.get("sources", ()),
        review=Review(review["owner"], review["on"], review["every"]) if review else None,
        related=fields.get("related", {}),
        grade=fields.get("grade", ""),
        block=fields.get("block", ""),
        topics=fields.get("topics", ()),
        aims=fields.get("aims", ()),
        phase=fields.get("phase", ()),
        event=fields.get("event", ()),
        law=fields.get("law", ()),
        figure=fields.get("figure", ""),
        rhythm=fields.get("rhythm", ()),
        film=Film(**fields["film"]) if "film" in fields else None,
        groups=fields.get("groups", ""),
    )


def _span(value: Mapping[str, int] | None) -> Span | None:
    return Span(value["from"], value["to"]) if value else None


def _words(language: str, sheet: Sheet, source: Words | None, vocabulary: Vocabulary) -> Words:
    fields, head = sheet.head.fields, sheet.head
    title, summary = fields["title"], fields["summary"]
    found = units.units(title, summary, sheet.body, head.lines, vocabulary, language)
    return Words(
        language=language,
        path=sheet.path,
        title=title,
        summary=summary,
        state=fields["translation"]["state"] if source else "original",
        body=sheet.body,
        lines=head.lines,
        units=found,
        drift=drift.drift(sheet.record or (), source.units, found) if source else None,
        recorded=source is None or sheet.record is not None,
    )
