"""The dated data beside the texts: helplines, sources, tools, permalinks, approval, words.

``data_files`` reads them from their YAML.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .glossary import Glossary
    from .printed import Versions


@dataclass(frozen=True, slots=True)
class Helpline:
    """A helpline. Shown without opening hours: they age fast."""

    id: str
    number: str
    audience: tuple[str, ...]
    """Ids of the audiences it is shown to."""
    labels: Mapping[str, str]
    verified: date | None
    """The day someone called the number or opened its page; None until then."""
    line: int = 1

    @property
    def tel(self) -> str:
        """The number for a ``tel:`` link."""
        return self.number.replace(" ", "")


@dataclass(frozen=True, slots=True)
class Source:
    """Where knowledge comes from."""

    id: str
    text: str
    year: int | None
    language: str
    url: str | None
    seen: date | None
    verified: date | None


@dataclass(frozen=True, slots=True)
class Tool:
    """An e-learning tool of somebody else's."""

    id: str
    name: str
    owner: str
    purpose: Mapping[str, str]
    audience: tuple[str, ...]
    url: str
    language: str
    seen: date
    verified: date | None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty in the law, told in words. The paragraph is shown only once it is verified."""

    id: str
    labels: Mapping[str, str]
    text: Mapping[str, str]
    act: str
    paragraph: str | None
    url: str
    seen: date
    verified: date | None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Aim:
    """An aim of the curriculum (LK20), in our own words and with a link to the real ones."""

    id: str
    subject: Mapping[str, str]
    after: Mapping[str, str]
    text: Mapping[str, str]
    code: str | None
    """The curriculum's own code (``KM…``); shown only when somebody has verified it."""
    url: str
    seen: date
    verified: date | None
    line: int = 1


@dataclass(frozen=True, slots=True)
class Door:
    """A way in by need: what the reader says, and the page it leads to."""

    id: str
    to: str
    query: str
    picture: str
    labels: Mapping[str, str]
    hint: Mapping[str, str]
    line: int


@dataclass(frozen=True, slots=True)
class Risk:
    """How much harm a wrong translation of some pages does, and what is asked of it."""

    id: str
    kinds: tuple[str, ...]
    audience: tuple[str, ...]
    intensity: tuple[int, ...]
    """A page fits when it has one of each; an empty list fits all."""
    needs: str
    """The state a translation must have before it goes into packs and prints."""
    mark: bool
    """Whether old units are marked for readers."""
    weight: int
    """1 to 4: how soon the editors should look."""
    line: int = 1


@dataclass(frozen=True, slots=True)
class Records:
    """All of it."""

    helplines: tuple[Helpline, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    tools: tuple[Tool, ...] = ()
    doors: tuple[Door, ...] = ()
    menu: tuple[str, ...] = ()
    """Paths of the menu's pages, in order."""
    permalinks: Mapping[str, str] = field(default_factory=dict)
    """Code ever published → path of its resource."""
    permalink_lines: Mapping[str, int] = field(default_factory=dict)
    approved: date | None = None
    approved_by: str | None = None
    phrases: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """Language → key → interface words (a text, or plural category → text)."""
    glossaries: Mapping[str, Glossary] = field(default_factory=dict)
    """Language → its agreed terms."""
    law: Mapping[str, Duty] = field(default_factory=dict)
    aims: Mapping[str, Aim] = field(default_factory=dict)
    risks: tuple[Risk, ...] = ()
    """The first that fits a page is its risk; the last fits all."""
    versions: Mapping[str, Versions] = field(default_factory=dict)
    """Language → code → the versions that have been printed."""
    unread: frozenset[str] = frozenset()
    """Data files with faults of their own: nobody reports what only follows from them."""
