"""A page beside its source: which units belong together, and what a reader is told is old."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.lists import format_list

from .drift import Status
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

    units: tuple[int, ...]
    """Numbers of the source's units, from 1: two pages with the same number say the same."""
    status: Status = Status.CURRENT


def ties(words: Words) -> dict[int | str, Tie]:
    """The ties of a page, by identity of the block, anchor of the heading or name of the field."""
    found: dict[int | str, Tie] = {}
    if words.drift is None:
        for number, unit in enumerate(words.units, start=1):
            found[_name(unit)] = Tie((number,))
        return found
    for pair in words.drift.pairs:
        unit = pair.unit
        numbers = tuple(index + 1 for index in pair.sources)
        found[id(unit.block) if unit.block else unit.anchor or unit.kind] = Tie(
            numbers, pair.status
        )
    return found


def _name(unit: Unit) -> int | str:
    return id(unit.block) if unit.block else unit.anchor or unit.kind


def tie_of(block: Block, found: Mapping[int | str, Tie]) -> Tie | None:
    """The tie of a block; a table's is that of all its rows."""
    if block.kind != "table":
        return found.get(id(block))
    rows = [found[id(row)] for row in block.children if id(row) in found]
    numbers = dict.fromkeys(number for row in rows for number in row.units)
    worst = next((row.status for row in rows if row.status == Status.CHANGED), Status.CURRENT)
    return Tie(tuple(numbers), worst)


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
    found = {
        "drift_numbers": [named(pair.unit.place, say) for pair in numbers],
        "drift_changed": [named(pair.unit.place, say) for pair in changed if pair not in numbers],
        "drift_removed": [named(pair.unit.place, say) for pair in drift.pairs_with(Status.REMOVED)],
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
    then = [token for _, tokens in pair.recorded for token in tokens]
    return bool(pair.sources) and sorted(filter(_counts, now)) != sorted(filter(_counts, then))


def _counts(token: str) -> bool:
    return token[0].isdigit() and not CODE.fullmatch(token)
