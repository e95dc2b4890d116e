"""A page beside its source: which units belong together, and what a reader is told is old."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from babel.lists import format_list

from .drift import Status
from .places import named
from .units import CODE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .blocks import Block
    from .drift import Drift, Pair
    from .phrases import Phrases
    from .resource import Words
    from .units import Unit


Name = int | str
"""A unit on a page: identity of its block, anchor of its heading, or ``title`` and ``summary``."""


@dataclass(frozen=True, slots=True)
class Ties:
    """What the units of a page have to do with the source's."""

    names: Mapping[Name, tuple[str, ...]] = field(default_factory=dict)
    """Numbers of the source's units, from 1: two pages with the same number say the same."""
    marks: Mapping[Name, str] = field(default_factory=dict)
    """What a reader is told of a unit that is old."""

    def units(self, block: Block | str) -> str:
        """The numbers a block renders; a table's are those of its rows."""
        found = (name for key in _keys(block) for name in self.names.get(key, ()))
        return " ".join(dict.fromkeys(found))

    def mark(self, block: Block | str) -> str:
        """The mark of a block that is old, or nothing; a table has that of its first old row."""
        return next((self.marks[key] for key in _keys(block) if key in self.marks), "")


def _keys(block: Block | str) -> tuple[Name, ...]:
    if isinstance(block, str):
        return (block,)
    return tuple(map(id, block.children)) if block.kind == "table" else (id(block),)


def ties(words: Words, say: Phrases, *, marked: bool) -> Ties:
    """The ties of a page; with marks where the risk asks for them.

    What the source does not say has a name of its own, so that it is seen to stand alone, and
    two translations that still say the same removed words meet.
    """
    if words.drift is None:
        return Ties({_key(unit): (str(n),) for n, unit in enumerate(words.units, start=1)})
    phrases = {
        Status.CHANGED: say("old_changed"),
        Status.REMOVED: say("old_removed"),
        Status.MOVED: say("old_moved"),
    }
    pairs = words.drift.pairs
    return Ties(
        {_key(pair.unit): _names(pair) for pair in pairs},
        {_key(pair.unit): phrases[pair.status] for pair in pairs if marked and pair.old},
    )


def _key(unit: Unit) -> Name:
    return id(unit.block) if unit.block else unit.anchor or unit.kind


def _names(pair: Pair) -> tuple[str, ...]:
    if pair.sources:
        return tuple(str(index + 1) for index in pair.sources)
    if pair.recorded and pair.recorded.key:
        return (f"x{pair.recorded.key[0]}",)
    return (f"o{pair.unit.digest}",)


def notice(words: Words, say: Phrases) -> tuple[str, ...]:
    """What has changed in the source since the words were translated, in the reader's language."""
    drift = words.drift
    if drift is None or drift.whole:
        return ()

    def listed(places: Iterable[str]) -> str:
        names = list(dict.fromkeys(places))
        return format_list(names, locale=say.language.formats.replace("-", "_"))

    changed = drift.pairs_with(Status.CHANGED)
    numbers = [pair for pair in changed if _other_numbers(pair, drift)]
    others = [pair for pair in changed if pair not in numbers]
    found = {
        "drift_numbers": [_mine(pair, drift, say) for pair in numbers],
        "drift_changed": [_mine(pair, drift, say) for pair in others],
        "drift_removed": [named(pair.unit.place, say) for pair in drift.pairs_with(Status.REMOVED)],
        "drift_moved": [_mine(pair, drift, say) for pair in drift.pairs_with(Status.MOVED)],
        "drift_added": list(_added(drift, say)),
    }
    lines = [say(key, places=listed(places)) for key, places in found.items() if places]
    return (say("drift"), *lines)


def _mine(pair: Pair, drift: Drift, say: Phrases) -> str:
    """Where a unit stands on the page; a step also where it stands in the source, if elsewhere."""
    here, there = pair.unit.place, drift.source[pair.sources[0]].place
    if here.kind == there.kind == "step" and here.step != there.step:
        return say("place_step_now", n=here.step, now=there.step)
    return named(here, say)


def _added(drift: Drift, say: Phrases) -> Iterator[str]:
    """Where the new units of the source stand, by the page's own headings."""
    mine = {index: pair.unit.text for pair in drift.pairs for index in pair.sources}
    headings = {
        unit.text: mine.get(index, "")
        for index, unit in enumerate(drift.source)
        if unit.kind == "heading"
    }
    for index in drift.added:
        place = drift.source[index].place
        yield named(place, say, headings.get(place.heading, ""))


def _other_numbers(pair: Pair, drift: Drift) -> bool:
    """Whether the source has other numbers now than when the unit was translated."""
    now = [token for index in pair.sources for token in drift.source[index].tokens]
    then = pair.recorded.tokens if pair.recorded else ()
    return sorted(filter(_counts, now)) != sorted(filter(_counts, then))


def _counts(token: str) -> bool:
    return token[0].isdigit() and not CODE.fullmatch(token)
