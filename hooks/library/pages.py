"""What a template gets: one plain view per page. Templates ask; they never compute."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import addresses, api, bilingual, hints, qr, risks, versions, wrapping
from .bilingual import Ties
from .blocks import PUPILS
from .frame import Frame
from .resource import STRENGTH_WITH_HELP

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .blocks import Block, Body, Section
    from .catalogue import Shown
    from .glossary import Entry
    from .printed import Version
    from .records import Aim, Duty, Helpline, Source
    from .resource import Facts
    from .site import Site


@dataclass(frozen=True, slots=True)
class Part:
    """A section and the id of its heading, where the heading is a known one."""

    heading: str | None
    section: Section
    leader: bool = False
    """Whether it is for the one who leads."""
    worksheet: bool = False
    """Whether it is a sheet to write on."""
    stepped: bool = False
    """Whether its numbered list is steps with minutes."""
    timed: bool = False
    """Whether it is a part of a lesson."""

    letter: bool = False
    """Whether it is a letter to take home."""
    held: bool = False
    """Whether the leader holds it back from those who take part."""

    @property
    def notes(self) -> tuple[Block, ...]:
        """Its notes to the pupils."""
        return tuple(_notes(self.section.blocks))

    @property
    def pupils(self) -> bool:
        """Whether only its notes to the pupils are for them."""
        return self.timed or bool(self.notes)


@dataclass(frozen=True, slots=True)
class View(Frame):
    """One page."""

    ties: Ties = field(default_factory=Ties)
    """What the page's units have to do with the source's."""
    hints: Mapping[str, str] = field(default_factory=dict)
    """HTML of a block → the same with hints about terms."""
    terms: tuple[Entry, ...] = ()
    """The terms the hints lead to."""

    # -- the page ----------------------------------------------------------------------------

    @property
    def facts(self) -> Facts:
        """The page's facts."""
        assert self.shown is not None
        return self.shown.facts

    @property
    def body(self) -> Body:
        """The page's body."""
        assert self.shown is not None
        return self.shown.words.body

    @property
    def parts(self) -> tuple[Part, ...]:
        """The body's sections with the ids of their headings."""
        if self.shown is None:
            return ()
        vocabulary, words = self.site.catalogue.content.vocabulary, self.shown.words
        kind = vocabulary.kinds[self.facts.kind]
        named = ((vocabulary.heading(s.title, words.language), s) for s in words.body.sections)
        return tuple(
            Part(
                heading,
                section,
                heading in kind.leader,
                heading in kind.worksheet,
                heading in kind.steps,
                heading in kind.timed,
                heading in kind.letters,
                heading in kind.held,
            )
            for heading, section in named
        )

    def part(self, heading: str) -> Part | None:
        """The section under a known heading."""
        return next((part for part in self.parts if part.heading == heading), None)

    @property
    def two_roles(self) -> bool:
        """Whether the page has something that only the one who leads should see."""
        return any(part.leader or part.pupils for part in self.parts)

    @property
    def has_worksheet(self) -> bool:
        """Whether some of it is a sheet to write on."""
        return any(part.worksheet for part in self.parts)

    @property
    def writing_size(self) -> int:
        """How much room a hand needs: 1 for the first school years and up; 0 where it is unsaid."""
        grades = list(self.site.catalogue.content.vocabulary.facets["grade"])
        return grades.index(self.facts.grade) + 1 if self.facts.grade else 0

    def drawn(self, section: Section) -> tuple[str, ...]:
        """The names of a drawing's parts, in its order."""
        items = (item for block in section.blocks for item in block.children)
        names = (re.match(r"<strong>(.*?)</strong>", item.html) for item in items)
        return tuple(name[1].rstrip(".:") for name in names if name)

    @property
    def duties(self) -> tuple[Duty, ...]:
        """The duties the page tells of."""
        return tuple(self.records.law[key] for key in self.facts.law)

    @property
    def aims(self) -> tuple[Aim, ...]:
        """The aims of the curriculum the page works towards."""
        return tuple(aim for aim in self.aims_used if aim.id in self.facts.aims)

    @property
    def front(self) -> Shown | None:
        """The front page this page hangs under: its area's, or its collection's."""
        shown = self.area_front if self.facts.area else self.page(f"{self.collection}/index")
        return shown if shown and self.shown and shown.url != self.shown.url else None

    @property
    def collection(self) -> str:
        """The collection the page belongs to."""
        assert self.shown is not None
        return self.shown.resource.collection

    def wrapped(self, text: str, width: int) -> tuple[str, ...]:
        """Words in lines that fit a drawing, ``width`` signs wide."""
        return wrapping.lines(text, width)

    @property
    def translations(self) -> tuple[Shown, ...]:
        """The page in every language it is written in."""
        return self.site.catalogue.translations(self.shown.resource) if self.shown else ()

    @property
    def helplines(self) -> tuple[Helpline, ...]:
        """The helplines this page shows top and bottom; none on a light page."""
        if self.shown is None or self.facts.intensity < STRENGTH_WITH_HELP:
            return ()
        mine = set(self.facts.audience)
        return tuple(line for line in self.records.helplines if mine & set(line.audience))

    @property
    def unverified_help(self) -> bool:
        """Whether any number shown has not been verified."""
        return any(line.verified is None for line in self.records.helplines)

    @property
    def related(self) -> tuple[tuple[str, Shown], ...]:
        """Lighter, stronger and online relatives."""
        catalogue = self.site.catalogue
        found = (
            (relation, resource)
            for relation, code in self.facts.related.items()
            if (resource := catalogue.by_code(code))
        )
        return tuple(
            (relation, shown)
            for relation, resource in found
            if (shown := catalogue.show(resource, self.language))
        )

    @property
    def sources(self) -> tuple[Source, ...]:
        """The works the page builds on."""
        return tuple(self.records.sources[key] for key in self.facts.sources)

    @property
    def json_ld(self) -> dict[str, Any] | None:
        """schema.org data of the page."""
        if self.shown is None:
            return None
        return api.json_ld(self.shown, self.site.catalogue, self.site.url)

    @property
    def area_front(self) -> Shown | None:
        """The landing page of this page's area."""
        return self.site.catalogue.area_home(self.facts.area, self.language)

    @property
    def exercises(self) -> tuple[Shown, ...]:
        """The exercises of this page's area, also those in other languages."""
        listed = self.site.catalogue.listed(self.language, "exercise")
        return tuple(shown for shown in listed if shown.facts.area == self.facts.area)

    @property
    def version(self) -> Version | None:
        """Which version of the page this is, for one who holds it on paper."""
        if self.shown is None or not self.facts.print or not self.facts.review:
            return None
        return versions.version(self.shown, self.site.catalogue.content)

    @property
    def qr(self) -> str:
        """The page's short link as a QR code, for paper."""
        return qr.svg(self.site.short_link(self.facts.code))

    # -- the page and its source ---------------------------------------------------------------

    @property
    def notice(self) -> tuple[str, ...]:
        """What has changed in the source since the page was translated."""
        assert self.shown is not None
        return bilingual.notice(self.shown.words, self.say)

    def linked(self, html: str) -> str:
        """Body HTML with links a reader can follow."""
        assert self.shown is not None
        found = addresses.linked(self.hints.get(html, html), self.shown, self.site.catalogue)
        return self.marked(found, self.shown.written_in)


def view(site: Site, language: str, path: str) -> View:
    """The view of a page."""
    lang = site.catalogue.content.languages[language]
    shown = site.catalogue.page(path, lang)
    assert shown is not None  # on_files keeps no other
    glossary = site.catalogue.content.records.glossaries[shown.words.language]
    entries = [entry for entry in glossary.entries.values() if entry.id not in site.everyday]
    found, terms = hints.hints(shown.words, entries)
    marked = risks.risk_of(shown.facts, site.catalogue.content).mark
    say = site.phrases(lang)
    ties = bilingual.ties(shown.words, say, marked=marked)
    return View(site, lang, say, shown, ties, found, terms)


def _notes(blocks: Iterable[Block]) -> Iterator[Block]:
    """The outermost notes to the pupils."""
    for block in blocks:
        if block.kind == "note" and block.title == PUPILS:
            yield block
        else:
            yield from _notes(block.children)


def copy(site: Site, shown: Shown, *, tied: bool = False) -> View:
    """The view of a page for paper: without hints to tap; with ties where languages meet."""
    say = site.phrases(shown.shown_in)
    ties = bilingual.ties(shown.words, say, marked=False) if tied else Ties()
    return View(site, shown.shown_in, say, shown, ties)
