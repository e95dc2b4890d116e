"""The prints the tests look at: the first of every kind, role, variant, form, size and language."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import press
import pypdfium2
from library import prints, reader
from library.catalogue import Catalogue
from library.pages import copy
from library.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from library.pages import View
    from library.prints import Print

URL = "https://veien-videre.example/"


@dataclass(frozen=True)
class Made:
    """A print of the sample."""

    print: Print
    data: dict[str, Any]
    pdf: bytes

    @property
    def file(self) -> str:
        """Its name."""
        return self.print.file

    def pages(self) -> Iterator[pypdfium2.PdfPage]:
        """Its pages."""
        yield from pypdfium2.PdfDocument(self.pdf)


def site(docs: Path) -> Site:
    """Content without a fault, where the tests say it stands."""
    content, problems = reader.read(docs)
    assert problems == []
    return Site(Catalogue(content), URL)


def sample(site: Site, plan: tuple[Print, ...], docs: Path) -> tuple[Made, ...]:
    """The first by code of every kind, role, variant, form, size and language.

    Of binders, the one in each language with fewest sheets among those with chapters.
    """
    chosen: dict[tuple[object, ...], Print] = {}
    for one in sorted(plan, key=lambda one: (_sheets(one, site), one.code, one.other)):
        if one.binder and len(one.binder.chapters) < 2:
            continue
        key = (kind(one, site), one.role, one.variant, one.form, one.size, one.language)
        chosen.setdefault((*key, one.form == "cards" and one.other), one)
    texts = {one: press.data(one, site) for one in chosen.values()}
    return tuple(Made(one, json.loads(t), press.pdf(t, docs)) for one, t in texts.items())


def _sheets(one: Print, site: Site) -> int:
    if not one.binder:
        return 0
    return sum(len(c["sheets"]) for c in prints.document(one, site)["chapters"])


def kind(one: Print, site: Site) -> str:
    """The kind of page a print is of."""
    resource = site.catalogue.by_code(one.code)
    return resource.facts.kind if resource else "binder"


def view(one: Print, site: Site) -> View:
    """The page a print is of."""
    shown = site.catalogue.page(one.path, site.catalogue.content.languages[one.language])
    assert shown is not None
    return copy(site, shown)


def nodes(found: Any) -> Iterator[dict[str, Any]]:
    """Every dictionary in the data, in order."""
    if isinstance(found, list):
        for part in found:
            yield from nodes(part)
    elif isinstance(found, dict):
        yield found
        for part in found.values():
            yield from nodes(part)
