"""What every template gets, whatever the page: the site's frame, names and lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import aims, facets, foreign, risks, shelves

if TYPE_CHECKING:
    from .catalogue import Shown
    from .facets import Facet
    from .languages import Language
    from .phrases import Phrases
    from .records import Aim
    from .shelves import Group
    from .site import Site


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame of a page; all there is of a page without content (404, short link)."""

    site: Site
    language: Language
    say: Phrases
    shown: Shown | None = None

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
    def frames(self) -> tuple[Frame, ...]:
        """The bare frame in every language: for pages that speak to a reader of any."""
        return tuple(frame(self.site, code) for code in self.site.catalogue.content.languages.codes)

    def versions(self, code: str) -> tuple[Shown, ...]:
        """Every language a code's resource exists in."""
        resource = self.site.catalogue.by_code(code)
        return self.site.catalogue.translations(resource) if resource else ()

    def of_kind(self, kind: str) -> Shown | None:
        """The page of a kind that there is one of: the bank, the helplines."""
        return next(iter(self.site.catalogue.listed(self.language, kind)), None)

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

    @property
    def look(self) -> str:
        """The colours of the collection the page belongs to."""
        vocabulary = self.site.catalogue.content.vocabulary
        key = self.shown.resource.collection if self.shown else ""
        return vocabulary.collections[key].look if key in vocabulary.collections else "green"

    @property
    def picture(self) -> str:
        """The drawing of the collection the page belongs to."""
        assert self.shown is not None
        collections = self.site.catalogue.content.vocabulary.collections
        return collections[self.shown.resource.collection].picture

    @property
    def own(self) -> tuple[tuple[str, tuple[Shown, ...]], ...]:
        """What there is in this language: each collection's name and its resources."""
        mine = [s for s in self.site.catalogue.listed(self.language) if not s.foreign]
        found = (
            (self.collection_label(key), tuple(s for s in mine if s.resource.collection == key))
            for key in self.site.catalogue.content.vocabulary.collections
        )
        return tuple((name, items) for name, items in found if items)

    def collection_label(self, key: str) -> str:
        """The name of a collection."""
        collection = self.site.catalogue.content.vocabulary.collections[key]
        return collection.term.label(self.language.code)

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
    def facets(self) -> tuple[Facet, ...]:
        """The bank's filters."""
        content = self.site.catalogue.content
        names = {other.code: other.name for other in content.languages}
        items = self.site.catalogue.listed(self.language, "exercise")
        return facets.facets(items, self.language, content.vocabulary, self.say, names)

    def values(self, shown: Shown) -> dict[str, str]:
        """A listed item's filter values, as data attributes."""
        return {name: " ".join(ids) for name, ids in facets.values_of(shown).items()}

    def aim_url(self, aim: Aim) -> str:
        """The address of an aim's page, from the site's root."""
        return aims.address(aim, self.language, self.site.catalogue)

    @property
    def aims_used(self) -> tuple[Aim, ...]:
        """The aims of the curriculum that something works towards."""
        return aims.used(self.site.catalogue)

    def towards(self, aim: Aim) -> tuple[Shown, ...]:
        """The resources that work towards an aim of the curriculum."""
        return aims.towards(aim, self.language, self.site.catalogue)

    @property
    def shelves(self) -> tuple[Group, ...]:
        """A collection's resources in groups, for its front page."""
        assert self.shown is not None
        return shelves.groups(self.site.catalogue, self.shown)

    def marked(self, html: str, language: Language) -> str:
        """HTML in a language, with what is kept in the source's letters marked as such."""
        source = self.site.catalogue.content.languages.source
        return foreign.marked(html, language, source, self.records.glossaries[source.code].words)


def frame(site: Site, language: str) -> Frame:
    """The bare frame in a language."""
    lang = site.catalogue.content.languages[language]
    return Frame(site, lang, site.phrases(lang))
