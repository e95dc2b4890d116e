"""The catalogue: immutable, and only queries. Every page, list and data file is a view of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .content import Content
    from .languages import Language
    from .resource import Facts, Resource, Words


@dataclass(frozen=True, slots=True)
class Shown:
    """A resource as a reader of one language meets it: shown in one, written in maybe another."""

    resource: Resource
    shown_in: Language
    written_in: Language
    url: str
    """Address of the page that holds the words, from the site's root."""

    @property
    def words(self) -> Words:
        """The words the reader gets."""
        return self.resource.words[self.written_in.code]

    @property
    def facts(self) -> Facts:
        """The resource's facts."""
        return self.resource.facts

    @property
    def foreign(self) -> bool:
        """Whether the words are in another language than the reader asked for."""
        return self.shown_in.code != self.written_in.code


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Queries over the content."""

    content: Content

    def pages(self) -> Iterator[Shown]:
        """Every page of the site: each resource in each language it is written in."""
        for resource in self.content.resources:
            for code in resource.words:
                yield self._shown(resource, self.content.languages[code], code)

    def show(self, resource: Resource, language: Language) -> Shown | None:
        """The resource in a language or the first fallback it exists in."""
        for code in language.chain:
            if code in resource.words:
                return self._shown(resource, language, code)
        return None

    def page(self, path: str, language: Language) -> Shown | None:
        """The resource with a path, for a reader of a language."""
        found = next((r for r in self.content.resources if r.path == path), None)
        return self.show(found, language) if found else None

    def listed(self, language: Language, kind: str = "") -> tuple[Shown, ...]:
        """What a reader of a language meets: own words first, then each fallback's, by code."""
        kinds = self.content.vocabulary.kinds
        found = [
            shown
            for resource in self.content.resources
            if (kind == resource.facts.kind if kind else kinds[resource.facts.kind].listed)
            and (shown := self.show(resource, language))
        ]
        return tuple(
            sorted(found, key=lambda s: (language.chain.index(s.written_in.code), s.facts.code))
        )

    def by_code(self, code: str) -> Resource | None:
        """The resource a code belongs to."""
        return next((r for r in self.content.resources if r.facts.code == code), None)

    def coded(self) -> Iterator[Resource]:
        """Every resource with a code, in order of code."""
        coded = (r for r in self.content.resources if r.facts.code)
        return iter(sorted(coded, key=lambda resource: resource.facts.code))

    def area_home(self, area: str, language: Language) -> Shown | None:
        """The landing page of an area."""
        for resource in self.content.resources:
            if resource.path.endswith(f"/{area}/index") and resource.facts.area == area:
                return self.show(resource, language)
        return None

    def translations(self, resource: Resource) -> tuple[Shown, ...]:
        """The resource in every language it is written in, in the site's order."""
        languages = self.content.languages
        return tuple(
            self._shown(resource, languages[code], code)
            for code in languages.codes
            if code in resource.words
        )

    def _shown(self, resource: Resource, language: Language, written: str) -> Shown:
        languages = self.content.languages
        url = resource.url(written, languages.source.code)
        return Shown(resource, language, languages[written], url)
