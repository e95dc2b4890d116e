"""What all pages share: the catalogue, the address it will be read at, what an editor must see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import publishing
from .phrases import Phrases

if TYPE_CHECKING:
    from .catalogue import Catalogue
    from .languages import Language


@dataclass(frozen=True, slots=True)
class Site:
    """The catalogue and the address it will be read at: all that any page needs."""

    catalogue: Catalogue
    url: str
    """Absolute address of the site's root, ending in a slash."""
    faults: tuple[str, ...] = ()
    """Problems an editor who is watching must see; none in a site that is built."""

    def phrases(self, language: Language) -> Phrases:
        """The interface's words."""
        return Phrases(language, self.catalogue.content.records.phrases[language.code])

    def short_link(self, code: str) -> str:
        """The address of a code, as it is printed."""
        return f"{self.url}k/{code}/"

    @property
    def preview(self) -> bool:
        """Whether readers must be told that nobody has approved this yet."""
        return publishing.is_preview(self.catalogue.content)

    @property
    def everyday(self) -> frozenset[str]:
        """Ids of the agreed terms everybody knows: they get no hint."""
        content = self.catalogue.content
        return content.records.glossaries[content.languages.source.code].everyday
