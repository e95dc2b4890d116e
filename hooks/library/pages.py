"""What a template gets: one plain view per page. Templates ask; they never compute."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from . import addresses, api, bilingual, facets, foreign, hints, risks
from .bilingual import Ties

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .blocks import Section
    from .catalogue import Shown
    from .facets import Facet
    from .glossary import Entry
    from .languages import Language
    from .phrases import Phrases
    from .records import Helpline, Source
    from .resource import Facts
    from .site import Site

STRENGTH_WITH_HELP = 2
"""From this intensity on a page shows the helplines, top and bottom."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section and the id of its heading, where the heading is a known one."""

    heading: str | None
    section: Section


@dataclass(frozen=True, slots=True)
class View:
    """One page, or the frame of a page without content (404, short link)."""

    site: Site
    language: Language
    say: Phrases
    shown: Shown | None = None
    ties: Ties = field(default_factory=Ties)
    """What the page's units have to do with the source's."""
    hints: Mapping[str, str] = field(default_factory=dict)
    """HTML of a block → the same with hints about terms."""
    terms: tuple[Entry, ...] = ()
    """The terms the hints lead to."""

    # -- the frame ---------------------------------------------------------------------------

    @property
    def preview(self) -> bool:
        """Whether to say that this is a preview."""
        return self.site.preview

    @property
    def home(self) -> Shown | None:
        """The home page."""
        return self.page("index")

    @property
    def menu(self) -> tuple[Shown, ...]:
        """The menu's pages."""
        found = (self.page(path) for path in self.records.menu)
        return tuple(shown for shown in found if shown)

    @property
    def languages(self) -> tuple[tuple[Language, Shown | None, Shown | None], ...]:
        """Every language, this page in it, and else its home page."""
        catalogue = self.site.catalogue
        here = (
            {other.written_in.code: other for other in catalogue.translations(self.shown.resource)}
            if self.shown
            else {}
        )
        return tuple(
            (language, here.get(language.code), catalogue.page("index", language))
            for language in catalogue.content.languages
        )

    @property
    def frames(self) -> tuple[View, ...]:
        """The bare frame in every language: for pages that speak to a reader of any."""
        return tuple(view(self.site, code) for code in self.site.catalogue.content.languages.codes)

    def versions(self, code: str) -> tuple[Shown, ...]:
        """Every language a code's resource exists in."""
        resource = self.site.catalogue.by_code(code)
        return self.site.catalogue.translations(resource) if resource else ()

    def of_kind(self, kind: str) -> Shown | None:
        """The page of a kind that there is one of: the bank, the helplines."""
        return next(iter(self.site.catalogue.listed(self.language, kind)), None)

    @property
    def area_front(self) -> Shown | None:
        """The landing page of this page's area."""
        return self.site.catalogue.area_home(self.facts.area, self.language)

    @property
    def records(self) -> Any:
        """The dated data."""
        return self.site.catalogue.content.records

    @property
    def written_in(self) -> dict[str, str]:
        """Language code → the label of a fallback: «in Norwegian Bokmål»."""
        languages = self.site.catalogue.content.languages
        return {
            code: self.say("written_in", language=self.language.name_of(code))
            for code in languages.codes
        }

    def page(self, path: str) -> Shown | None:
        """A page for a reader of this language."""
        return self.site.catalogue.page(path, self.language)

    def label(self, facet: str, key: object) -> str:
        """The name of a vocabulary id in the page's language."""
        return self.site.catalogue.content.vocabulary.label(facet, str(key), self.language.code)

    def kind_label(self, key: str) -> str:
        """The name of a kind of page."""
        return self.site.catalogue.content.vocabulary.kinds[key].term.label(self.language.code)

    def collection_label(self, key: str) -> str:
        """The name of a collection."""
        collection = self.site.catalogue.content.vocabulary.collections[key]
        return collection.term.label(self.language.code)

    # -- the page ----------------------------------------------------------------------------

    @property
    def facts(self) -> Facts:
        """The page's facts."""
        assert self.shown is not None
        return self.shown.facts

    @property
    def parts(self) -> tuple[Part, ...]:
        """The body's sections with the ids of their headings."""
        if self.shown is None:
            return ()
        vocabulary, words = self.site.catalogue.content.vocabulary, self.shown.words
        return tuple(
            Part(vocabulary.heading(section.title, words.language), section)
            for section in words.body.sections
        )

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

    # -- the page and its source ---------------------------------------------------------------

    @property
    def notice(self) -> tuple[str, ...]:
        """What has changed in the source since the page was translated."""
        assert self.shown is not None
        return bilingual.notice(self.shown.words, self.say)

    def state_in(self, shown: Shown) -> str:
        """The state of a translation, in its own language."""
        vocabulary = self.site.catalogue.content.vocabulary
        return vocabulary.label("state", shown.words.state, shown.written_in.code)

    def fit(self, shown: Shown) -> bool:
        """Whether a text may go into packs and prints, by its state."""
        return risks.meets(shown.words, shown.facts, self.site.catalogue.content)

    # -- lists -------------------------------------------------------------------------------

    @property
    def areas(self) -> tuple[tuple[str, str, Shown | None, tuple[Shown, ...]], ...]:
        """Every area: id, name, landing page, and the exercises there are in this language."""
        catalogue = self.site.catalogue
        exercises = [s for s in catalogue.listed(self.language, "exercise") if not s.foreign]
        return tuple(
            (
                area,
                term.label(self.language.code),
                catalogue.area_home(area, self.language),
                tuple(shown for shown in exercises if shown.facts.area == area),
            )
            for area, term in catalogue.content.vocabulary.facets["area"].items()
        )

    @property
    def elsewhere(self) -> tuple[tuple[Language, tuple[Shown, ...]], ...]:
        """The exercises this language lacks, by the language a reader meets them in instead."""
        listed = self.site.catalogue.listed(self.language, "exercise")
        languages = self.site.catalogue.content.languages
        found = (
            (languages[code], tuple(shown for shown in listed if shown.written_in.code == code))
            for code in self.language.fallback
        )
        return tuple((language, items) for language, items in found if items)

    @property
    def area_fronts(self) -> tuple[Shown, ...]:
        """The areas' landing pages there are in this language, for the menu."""
        return tuple(front for _, _, front, _ in self.areas if front and not front.foreign)

    @property
    def exercises(self) -> tuple[Shown, ...]:
        """The exercises of this page's area, also those in other languages."""
        listed = self.site.catalogue.listed(self.language, "exercise")
        return tuple(shown for shown in listed if shown.facts.area == self.facts.area)

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The bank's filters."""
        content = self.site.catalogue.content
        names = {other.code: other.name for other in content.languages}
        items = self.site.catalogue.listed(self.language, "exercise")
        return facets.facets(items, self.language, content.vocabulary, self.say, names)

    def values(self, shown: Shown) -> dict[str, str]:
        """A listed item's filter values, as data attributes."""
        return {name: " ".join(ids) for name, ids in facets.values_of(shown).items()}

    def linked(self, html: str) -> str:
        """Body HTML with links a reader can follow."""
        assert self.shown is not None
        found = addresses.linked(self.hints.get(html, html), self.shown, self.site.catalogue)
        return self.marked(found, self.shown.written_in)

    def marked(self, html: str, language: Language) -> str:
        """HTML in a language, with what is kept in the source's letters marked as such."""
        source = self.site.catalogue.content.languages.source
        return foreign.marked(html, language, source, self.records.glossaries[source.code].words)


def view(site: Site, language: str, path: str | None = None) -> View:
    """The view of a page, or of the bare frame."""
    lang = site.catalogue.content.languages[language]
    shown = site.catalogue.page(path, lang) if path is not None else None
    say = site.phrases(lang)
    if shown is None:
        return View(site, lang, say)
    glossary = site.catalogue.content.records.glossaries[shown.words.language]
    entries = [entry for entry in glossary.entries.values() if entry.id not in site.everyday]
    found, terms = hints.hints(shown.words, entries)
    marked = risks.risk_of(shown.facts, site.catalogue.content).mark
    return View(
        site, lang, say, shown, bilingual.ties(shown.words, say, marked=marked), found, terms
    )
