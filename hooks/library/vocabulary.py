"""The vocabulary: every id an editor may choose, with its name in every language.

It is data (``docs/data/vocabulary.yml``): nothing in code or template may name an area.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FACETS = {
    "area": "areas",
    "grade": "grades",
    "block": "blocks",
    "topics": "topics",
    "phase": "phases",
    "event": "events",
    "modes": "modes",
    "form": "forms",
    "audience": "audiences",
    "intensity": "intensities",
    "materials": "materials",
    "print": "prints",
    "owner": "owners",
    "state": "states",
}
"""Front-matter field → the part of the vocabulary its ids come from."""


GROUPING = ("area", "grade", "block", "topics", "modes", "audience", "phase", "event")
"""The fields a collection's front page may be ordered by."""

LOOKS = ("green", "indigo", "terracotta", "plum")
"""The palettes in site.css."""

PICTURES = ("cup", "hands", "lantern", "path", "rings", "suitcase")
"""The drawings of doors and collections, in overrides/partials/pictures/."""


@dataclass(frozen=True, slots=True)
class Term:
    """One id and its names."""

    id: str
    labels: Mapping[str, str]

    def label(self, language: str) -> str:
        """The name in a language; every language has one, or the vocabulary is refused."""
        return self.labels[language]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: what it must fill in and which headings it has."""

    term: Term
    requires: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    """Headings whose numbered list is steps with minutes that add up to the page's."""
    timed: tuple[str, ...] = ()
    """Headings with minutes of their own, which add up to the page's."""
    leader: tuple[str, ...] = ()
    """Headings for the one who leads; the others' view of the page leaves them out."""
    worksheet: tuple[str, ...] = ()
    """Headings that are a sheet to write on."""
    letters: tuple[str, ...] = ()
    """Headings that are a letter to take home."""
    held: tuple[str, ...] = ()
    """Headings the leader holds back from those who take part."""
    strong: tuple[str, ...] = ()
    """Sub-headings that must stand in the page when the intensity is 3."""
    free: bool = False
    """Whether the page may have headings of its own."""
    listed: bool = False
    """Whether the page stands in the catalogue."""


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection: the first folder under docs/, and the prefix of its codes."""

    term: Term
    prefix: str
    look: str
    """Its colours: green, indigo, terracotta or plum."""
    picture: str
    """Its drawing in overrides/partials/pictures/."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All of it, in the editors' order."""

    collections: Mapping[str, Collection] = field(default_factory=dict)
    kinds: Mapping[str, Kind] = field(default_factory=dict)
    headings: Mapping[str, Term] = field(default_factory=dict)
    facets: Mapping[str, Mapping[str, Term]] = field(default_factory=dict)
    """Field name (``area``, ``modes`` …) → id → term."""

    def label(self, facet: str, key: str, language: str) -> str:
        """The name of a facet's value."""
        return self.facets[facet][key].label(language)

    def heading(self, title: str, language: str) -> str | None:
        """The id of a known heading, from its words in a language."""
        for term in self.headings.values():
            if term.labels.get(language) == title:
                return term.id
        return None

    def heading_titles(self, ids: tuple[str, ...], language: str) -> Iterator[str]:
        """The words of known headings."""
        return (self.headings[key].label(language) for key in ids)
