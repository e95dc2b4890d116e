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
    named: str = ""
    """poster or cards, where it is not all the page is."""
    size: str = ""
    """A poster's size; how many cards a sheet holds, or duplex."""
    binder: Binder | None = None

    @property
    def file(self) -> str:
        """Path below prints/."""
        role = "" if self.role == sheets.OTHERS else self.role
        beside = f"with-{self.other}" if self.other else ""
        parts = (role, self.named, self.size, self.variant, beside)
        ends = "".join(f"-{part}" for part in parts if part)
        return f"{self.language}/{self.code}{ends}.pdf"


def plan(site: Site) -> tuple[Print, ...]:
    """Every file there is to print, in order of language and code."""
    found: list[Print] = []
    for language in site.catalogue.content.languages:
        for shown in printable(site, language):
            found.extend(of(copy(site, shown)))
        found.extend(
            Print(language.code, binder.id, binder.id, "binder", binder=binder)
            for binder in binders.binders(site, language)
        )
    return tuple(found)


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
    if "a3" in facts.print:
        named = "" if facts.kind == sheets.POSTER else "poster"
        found.extend(replace(first, form="poster", named=named, size=size) for size in POSTERS)
    if "kort" in facts.print:
        deck = replace(first, form="cards", named="cards")
        found.extend(replace(deck, size=layout) for layout in cards.LAYOUTS)
        found.extend(replace(deck, other=other.written_in.code) for other in beside(view))
    for role in sheets.roles(view) if "a4" in facts.print else ():
        if facts.kind == sheets.POSTER and role == sheets.OTHERS:
            continue  # what is on the wall is the poster
        plain = replace(first, role=role)
        found.extend([plain, replace(plain, variant=LARGE)])
        if role == sheets.LEADER:
            continue
        found.append(replace(plain, variant=EASY))
        for other in beside(view):
            found.append(replace(plain, form="beside", other=other.written_in.code))
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
            "named": one.named,
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
    tied = print.form == "beside"
    view = _view(print, site, print.language, tied=tied)
    assert view.shown is not None
    sheet = sheets.sheet(view, print.role, easy=print.variant == EASY)
    found |= {"title": sheet["name"], "description": view.shown.words.summary, "sheet": sheet}
    found["size"] = print.size
    other = _view(print, site, print.other, tied=tied) if print.other else None
    if other and tied:
        found["beside"] = sheets.sheet(other, print.role)
    elif print.form == "cards":
        found |= cards.document(view, other)
    return found


def _view(print: Print, site: Site, code: str, *, tied: bool) -> View:
    language = site.catalogue.content.languages[code]
    shown = site.catalogue.page(print.path, language)
    assert shown is not None  # the plan is made of pages that exist
    return copy(site, shown, tied=tied)
