"""Which files there are to print, and what each of them holds.

A print is named by what a reader asks for: ``<language>/<CODE>[-role][-variant].pdf``. Whose copy a
page has follows from its kind; which forms it has follows from its fact ``print``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from . import binders, cards, risks, sheets
from .pages import copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .binders import Binder
    from .catalogue import Shown
    from .languages import Language
    from .pages import View
    from .site import Site

LARGE, EASY = "large", "easy"
"""Variants: type of 18 points; more space and one sentence a line."""

POSTERS = ("", "a3", "tiles")
"""Sizes of a poster: A4, A3, and sheets of A4 that make an A3."""

FOLD, DUPLEX = "fold", "duplex"
"""How a card gets its back: folded over, or printed on the other side."""


@dataclass(frozen=True, slots=True)
class Print:
    """One file."""

    language: str
    path: str
    """The resource's path; a set's name for a binder."""
    code: str
    form: str
    """sheet, beside, cards, poster or binder: the template in overrides/print/forms/."""
    role: str = sheets.OTHERS
    variant: str = ""
    other: str = ""
    """The language set beside."""
    size: str = ""
    """A poster's size, or how many cards a sheet holds."""
    binder: Binder | None = None

    @property
    def file(self) -> str:
        """Path below prints/."""
        role = "" if self.role == sheets.OTHERS else self.role
        beside = f"with-{self.other}" if self.other else ""
        ends = "".join(f"-{part}" for part in (role, self.size, self.variant, beside) if part)
        return f"{self.language}/{self.code}{ends}.pdf"


def plan(site: Site) -> tuple[Print, ...]:
    """Every file there is to print, in order of language and code."""
    found: list[Print] = []
    for language in site.catalogue.content.languages:
        for shown in printable(site, language):
            found.extend(of(copy(site, shown)))
        found.extend(
            Print(language.code, binder.id, binder.id, "binder", sheets.LEADER, binder=binder)
            for binder in binders.binders(site, language)
        )
    return tuple(replace(p, role=sheets.OTHERS) if p.form == "binder" else p for p in found)


def printable(site: Site, language: Language) -> Iterator[Shown]:
    """What exists in a language, may be printed, and is good enough to be on paper."""
    content = site.catalogue.content
    for shown in site.catalogue.listed(language):
        fit = risks.meets(shown.words, shown.facts, content)
        if shown.facts.print and fit and not shown.foreign:
            yield shown


def of(view: View) -> tuple[Print, ...]:
    """The files of one page."""
    assert view.shown is not None
    facts, code = view.facts, view.language.code
    first = Print(code, view.shown.resource.path, facts.code, "sheet")
    found: list[Print] = []
    poster = [replace(first, form="poster", size=size) for size in POSTERS]
    if facts.kind == "poster":
        found.extend(poster)
    elif "a3" in facts.print:
        found.extend(replace(one, size=f"poster-{one.size}".rstrip("-")) for one in poster)
    if "kort" in facts.print:
        for count in cards.COUNTS:
            found.append(replace(first, form="cards", size=f"cards-{count}"))
        found.append(replace(first, form="cards", size=f"cards-{DUPLEX}"))
    for role in sheets.roles(view) if "a4" in facts.print else ():
        if facts.kind == "poster" and role == sheets.OTHERS:
            continue
        plain = replace(first, role=role)
        found.extend([plain, replace(plain, variant=LARGE)])
        if role == sheets.LEADER:
            continue
        found.append(replace(plain, variant=EASY))
        for other in beside(view):
            found.append(replace(plain, form="beside", other=other.written_in.code))
    if "kort" in facts.print:
        for other in beside(view):
            found.append(replace(first, form="cards", size="cards", other=other.written_in.code))
    return tuple(found)


def offered(view: View) -> tuple[Print, ...]:
    """The files a page leads to."""
    if view.shown is None or not view.facts.print or not view.fit(view.shown):
        return ()
    return of(view)


def files(site: Site) -> dict[str, str]:
    """The list of all files as data."""
    rows = [
        {
            "file": f"prints/{one.file}",
            "code": one.code,
            "language": one.language,
            "form": one.form,
            "role": one.role,
            "variant": one.variant,
            "beside": one.other,
            "size": one.size,
        }
        for one in plan(site)
    ]
    return {"api/v1/prints.json": json.dumps(rows, ensure_ascii=False, indent=1) + "\n"}


def beside(view: View) -> tuple[Shown, ...]:
    """The page in the languages it is set beside on paper: those either of the two asks for."""
    mine = view.language
    return tuple(
        other
        for other in view.translations
        if (other.written_in.code in mine.beside or mine.code in other.written_in.beside)
        and view.fit(other)
    )


def document(print: Print, site: Site) -> dict[str, Any]:
    """What a file holds, as data for its template."""
    language = site.catalogue.content.languages[print.language]
    found: dict[str, Any] = {
        "form": print.form,
        "variant": print.variant,
        "lang": language.code,
        "dir": language.direction,
    }
    if print.binder:
        return found | binders.document(print.binder, site, language)
    view = _view(print, site, print.language)
    assert view.shown is not None
    easy = print.variant == EASY
    sheet = sheets.sheet(view, print.role, easy=easy)
    found |= {"title": sheet["name"], "description": view.shown.words.summary, "sheet": sheet}
    if print.form == "beside":
        found["beside"] = sheets.sheet(_view(print, site, print.other), print.role)
    elif print.form == "poster":
        found["size"] = print.size.removeprefix("poster").lstrip("-")
    elif print.form == "cards":
        other = _view(print, site, print.other) if print.other else None
        found |= cards.document(view, other, print.size.removeprefix("cards").lstrip("-"))
    return found


def _view(print: Print, site: Site, code: str) -> View:
    language = site.catalogue.content.languages[code]
    shown = site.catalogue.page(print.path, language)
    assert shown is not None  # the plan is made of pages that exist
    return copy(site, shown)
