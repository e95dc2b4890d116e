"""The bank's filters: which values there are, which resources have them, how many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from .catalogue import Shown
    from .languages import Language
    from .vocabulary import Vocabulary

MINUTES = (10, 20, 30, 45, 60)
"""«At most so many minutes»: the breaks and meetings a staff group has."""

PEOPLE = {"1": (1, 1), "2": (2, 2), "3-8": (3, 8), "9-20": (9, 20), "21": (21, 500)}
"""Group sizes as a leader counts them: alone, two, a team, a unit, the whole staff."""


@dataclass(frozen=True, slots=True)
class Value:
    """One choice in a filter."""

    id: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter. Its name stands in the address: ``?tid=20``."""

    name: str
    values: tuple[Value, ...]


def values_of(shown: Shown) -> dict[str, tuple[str, ...]]:
    """Filter name → the choices under which a reader finds this resource."""
    facts = shown.facts
    low, high = (facts.group.people.low, facts.group.people.high) if facts.group else (1, 1)
    longest = facts.minutes.high if facts.minutes else 0
    return {
        "tid": tuple(str(limit) for limit in MINUTES if longest <= limit),
        "folk": tuple(k for k, (least, most) in PEOPLE.items() if least <= high and low <= most),
        "mate": facts.modes,
        "for": facts.audience,
        "styrke": (str(facts.intensity),),
        "omrade": (facts.area,),
        "sprak": tuple(shown.resource.words),
    }


def facets(
    items: Sequence[Shown],
    language: Language,
    vocabulary: Vocabulary,
    say: Callable[..., str],
    language_names: dict[str, str],
) -> tuple[Facet, ...]:
    """Every filter with every value that at least one item has, labelled and counted."""
    found = [values_of(item) for item in items]

    def facet(name: str, ids: Iterable[str], label: Callable[[str], str]) -> Facet:
        counts = {key: sum(key in values[name] for values in found) for key in ids}
        values = tuple(Value(key, label(key), n) for key, n in counts.items() if n)
        return Facet(name, values)

    def named(part: str) -> Callable[[str], str]:
        return lambda key: vocabulary.label(part, key, language.code)

    return (
        facet("tid", map(str, MINUTES), lambda key: say("at_most_minutes", n=int(key))),
        facet("folk", PEOPLE, lambda key: say(f"people_{key.replace('-', '_')}")),
        facet("mate", vocabulary.facets["modes"], named("modes")),
        facet("for", vocabulary.facets["audience"], named("audience")),
        facet("styrke", vocabulary.facets["intensity"], named("intensity")),
        facet("omrade", vocabulary.facets["area"], named("area")),
        facet("sprak", language_names, language_names.__getitem__),
    )
