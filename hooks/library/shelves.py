"""A collection's front page: its resources in groups, by a facet of the vocabulary or by kind.

Which facet is a fact of the front page (``groups: grade``). What has no value there stands last,
by its kind.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .catalogue import Catalogue, Shown


@dataclass(frozen=True, slots=True)
class Group:
    """Resources that stand together, under a name in the reader's language."""

    id: str
    name: str
    items: tuple[Shown, ...]
    by_kind: bool = False
    """Whether they stand together for want of another reason."""


def groups(catalogue: Catalogue, front: Shown) -> tuple[Group, ...]:
    """The groups of a front page, in the vocabulary's order; none is empty."""
    language, facet = front.shown_in, front.facts.groups
    vocabulary = catalogue.content.vocabulary
    mine = [
        shown
        for shown in catalogue.listed(language)
        if shown.resource.collection == front.resource.collection
    ]

    def found() -> Iterator[Group]:
        left = [shown for shown in mine if not _values(shown, facet)]
        for key, term in vocabulary.facets[facet].items():
            items = tuple(shown for shown in mine if key in _values(shown, facet))
            yield Group(key, term.label(language.code), items)
        for key, kind in vocabulary.kinds.items():
            items = tuple(shown for shown in left if shown.facts.kind == key)
            yield Group(key, kind.term.label(language.code), items, by_kind=True)

    return tuple(group for group in found() if group.items)


def _values(shown: Shown, facet: str) -> tuple[str, ...]:
    value = getattr(shown.facts, facet)
    return (value,) if isinstance(value, str) and value else tuple(value)
