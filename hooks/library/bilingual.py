"""A page beside its source: which units belong together, and what a reader is told is old."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.lists import format_list

from .drift import OLD, Status
from .units import CODE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .blocks import Block
    from .drift import Drift, Pair
    from .phrases import Phrases
    from .resource import Words
    from .units import Place, Unit


@dataclass(frozen=True, slots=True)
class Tie:
    """What a unit of a page has to do with the source."""

    units: tuple[str, ...]
    """Numbers of the source's units, from 1: two pages with the same number say the same."""
    status: Status = Status.CURRENT


def ties(words: Words) -> dict[int | str, Tie]:
    """The ties of a page, by identity of the block, anchor of the heading or name of the field.

    What the source does not say has a name of its own, so that it is seen to stand alone, and
    two translations that still say the same removed words meet.
    """
    names: list[tuple[Unit, tuple[str, ...], Status]]
    if words.drift is None:
        names = [(unit, (str(n),), Status.CURRENT) for n, unit in enumerate(words.units, start=1)]
    else:
        names = [(pair.unit, _names(pair), pair.status) for pair in words.drift.pairs]
    return {
        id(unit.block) if unit.block else unit.anchor or unit.kind: Tie(numbers, status)
        for unit, numbers, status in names
    }


def _names(pair: Pair) -> tuple[str, ...]:
    if pair.sources:
        return tuple(str(index + 1) for index in pair.sources)
    return (f"x{pair.recorded.key[0]}" if pair.recorded and pair.recorded.key else
            f"o{pair.unit.digest}",)  # fmt: skip


def tie_of(block: Block, found: Mapping[int | str, Tie]) -> Tie | None:
    """The tie of a block; a table's is that of all its rows, old when one of them is."""
    if block.kind != "table":
        return found.get(id(block))
    rows = [found[id(row)] for row in block.children if id(row) in found]
    names = dict.fromkeys(name for row in rows for name in row.units)
    old = [row.status for row in rows if row.status in OLD]
    return Tie(tuple(names), Status.CHANGED if old else Status.CURRENT)


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


def named(place: Place, say: Phrases, heading: str | None = None) -> str:
    """Where, in the reader's words."""
    if place.kind == "step":
        return say("place_step", n=place.step)
    if place.kind in ("title", "summary"):
        return say(f"place_{place.kind}")
    heading = place.heading if heading is None else heading
    return say("place_section", heading=heading) if heading else say("place_text")


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
