"""What a learning resource is, after everything is resolved.

Facts stand once; words stand once per language. A value shown in one language and written in
another carries both (see ``catalogue.Shown``); nobody guesses later.
Names follow schema.org's LearningResource where it has one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from .blocks import Body
from .drift import Drift
from .units import Unit

if TYPE_CHECKING:
    from collections.abc import Mapping


STRENGTH_WITH_HELP = 2
"""From this intensity on a page shows the helplines, top and bottom."""


@dataclass(frozen=True, slots=True)
class Span:
    """A least and a most, both included: minutes, or people."""

    low: int
    high: int

    def __str__(self) -> str:
        return str(self.low) if self.low == self.high else f"{self.low}–{self.high}"


@dataclass(frozen=True, slots=True)
class Group:
    """How many people, and how they sit together (an id of the vocabulary's forms)."""

    people: Span
    form: str


@dataclass(frozen=True, slots=True)
class Review:
    """The role that owns the page, when it was last read, and how many months that lasts."""

    owner: str
    on: date
    months: int


@dataclass(frozen=True, slots=True)
class Film:
    """A film in place of drawn scenes. The scenes stay as its text version."""

    file: str
    """Path in docs/, as the others."""
    described: str
    """The film with audio description; empty when its sound tells all."""
    captions: Mapping[str, str]
    """Language → WebVTT file."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is true of a resource in every language."""

    kind: str
    code: str = ""
    area: str = ""
    modes: tuple[str, ...] = ()
    minutes: Span | None = None
    group: Group | None = None
    audience: tuple[str, ...] = ()
    intensity: int = 1
    """1 light, 2 touches something, 3 strong: needs a plan and a safe adult afterwards."""
    materials: tuple[str, ...] = ()
    print: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    review: Review | None = None
    related: Mapping[str, str] = field(default_factory=dict)
    grade: str = ""
    """The band of school years a session is for."""
    block: str = ""
    """The block of themes a session belongs to."""
    topics: tuple[str, ...] = ()
    """Areas of the curriculum's cross-cutting theme."""
    aims: tuple[str, ...] = ()
    """Aims of the curriculum, ids of data/lk20.yml."""
    phase: tuple[str, ...] = ()
    event: tuple[str, ...] = ()
    """When in a crisis a card is for, and what has happened."""
    law: tuple[str, ...] = ()
    """Duties the page tells of, ids of data/law.yml."""
    figure: str = ""
    """The drawing of a model."""
    rhythm: tuple[int, ...] = ()
    """A paced breath: seconds in, hold, out, hold."""
    film: Film | None = None
    groups: str = ""
    """The facet a collection's front page is ordered by."""


@dataclass(frozen=True, slots=True)
class Words:
    """A resource's words in one language."""

    language: str
    path: str
    """The file in docs/ they stand in."""
    title: str
    summary: str
    state: str
    """``original`` for the source language; else machine, checked or approved."""
    body: Body
    lines: Mapping[str, int] = field(default_factory=dict)
    """Line of every front-matter field."""
    units: tuple[Unit, ...] = ()
    """The words as units of translation."""
    drift: Drift | None = None
    """How a translation stands to its source; None for the source."""
    recorded: bool = True
    """Whether anybody has vouched for what a translation renders."""


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource: its facts and its words in every language it exists in."""

    path: str
    """The file without language and ending: ``samling/tema/side``. The joining key."""
    facts: Facts
    words: Mapping[str, Words]
    """Language code → words, in the site's order of languages."""

    @property
    def collection(self) -> str:
        """The first folder, or nothing for pages at the top."""
        return self.path.split("/")[0] if "/" in self.path else ""

    @property
    def folder(self) -> str:
        """The folder the file lies in."""
        return self.path.rsplit("/", 1)[0] if "/" in self.path else ""

    def url(self, language: str, source_language: str) -> str:
        """The page's address from the site's root, ending in a slash; empty for the home page."""
        prefix = "" if language == source_language else f"{language}/"
        page = self.path.removesuffix("index").rstrip("/")
        return prefix + (f"{page}/" if page else "")
