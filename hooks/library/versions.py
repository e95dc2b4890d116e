"""Which version of a page a sheet of paper is, and what has changed since.

A version is known by its content: the digests of its units (see ``units``), its facts and what the
page takes from data that may do harm when it is old. Each place on the page keeps a digest of its
own, so that an old sheet can be told what is new, by name.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from .catalogue import Catalogue, Shown
    from .content import Content
    from .resource import Resource
    from .units import Place

SIGNS = 6
"""Hex signs on paper: among a page's few versions a chance meeting is one in millions."""

FACTS, HELP, LAW = "facts", "help", "law"
"""Places that are no unit of translation."""


@dataclass(frozen=True, slots=True)
class Version:
    """What a sheet says of itself."""

    on: date
    """The day the page was last read by its owner."""
    mark: str
    places: Mapping[str, str]
    """A place on the page → the digest of what it says."""


def version(shown: Shown, catalogue: Catalogue) -> Version:
    """The version of a page as it is now."""
    facts = shown.facts
    assert facts.review is not None  # a page that can be printed has one
    places: dict[str, list[str]] = {}
    for unit in shown.words.units:
        places.setdefault(name(unit.place), []).extend(unit.key)
    for key, text in _data(shown.resource, shown.words.language, catalogue.content):
        places.setdefault(key, []).append(text)
    digests = {key: _digest(" ".join(found)) for key, found in places.items()}
    told = " ".join(f"{key}:{digest}" for key, digest in digests.items())
    return Version(facts.review.on, _digest(f"{told} {shown.words.state}"), digests)


def name(place: Place) -> str:
    """A place's name in the record: the same in every version while its heading stands."""
    if place.kind == "step":
        return f"step-{place.step}"
    return place.kind if place.kind != "section" else f"section-{_digest(place.heading)}"


def _data(resource: Resource, language: str, content: Content) -> Iterator[tuple[str, str]]:
    facts, records = resource.facts, content.records
    yield FACTS, f"{facts.minutes} {facts.group} {facts.materials} {facts.intensity}"
    for line in records.helplines:
        if set(facts.audience) & set(line.audience):
            yield HELP, f"{line.number} {line.labels[language]}"
    for key in facts.law:
        duty = records.law[key]
        yield LAW, f"{duty.labels[language]} {duty.text[language]} {duty.paragraph}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:SIGNS]
