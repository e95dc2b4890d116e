"""The curriculum's aims: which are worked towards, by what, and where the page of each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .catalogue import Catalogue, Shown
    from .languages import Language
    from .records import Aim

KIND, FOLDER = "aims", "lk20"
"""The kind of the page that lists them all, and the folder beside it with one page per aim."""


def address(aim: Aim, language: Language, catalogue: Catalogue) -> str:
    """The address of an aim's page, from the site's root."""
    source = catalogue.content.languages.source.code
    prefix = "" if language.code == source else f"{language.code}/"
    front = next(page for page in catalogue.content.resources if page.facts.kind == KIND)
    return f"{prefix}{front.folder}/{FOLDER}/{aim.id}/".replace("//", "/").lstrip("/")


def towards(aim: Aim, language: Language, catalogue: Catalogue) -> tuple[Shown, ...]:
    """The resources that work towards an aim, as a reader of a language meets them."""
    return tuple(shown for shown in catalogue.listed(language) if aim.id in shown.facts.aims)


def used(catalogue: Catalogue) -> tuple[Aim, ...]:
    """The aims that something works towards, in the editors' order; none without their list."""
    if not any(page.facts.kind == KIND for page in catalogue.content.resources):
        return ()
    wanted = {key for resource in catalogue.content.resources for key in resource.facts.aims}
    return tuple(aim for aim in catalogue.content.records.aims.values() if aim.id in wanted)
