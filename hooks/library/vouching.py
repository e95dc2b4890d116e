"""When somebody vouches for a translation: the record it gets.

Nothing here judges the words. It says what they render from now on, and names what they leave out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .alignment import align
from .drift import Status, match
from .renderings import Record, Rendering, rendering

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from .drift import Drift
    from .renderings import Key
    from .units import Unit


def whole(source: Sequence[Unit], target: Sequence[Unit]) -> tuple[Record, tuple[Unit, ...]]:
    """The record of a translation that says what the source says now, and what it leaves out."""
    record = align(source, target)
    left = {key for line in record if not line.target for key in line.sources}
    return record, tuple(unit for unit in source if unit.key in left)


def parts(record: Record, drift: Drift, numbers: Collection[int]) -> Record:
    """The record with some units, counted from 1, vouched for anew and the others as they were."""
    fresh = align(drift.source, [pair.unit for pair in drift.pairs])
    told = [line for line in fresh if line.target]
    found: list[Rendering] = []
    for number, pair in enumerate(drift.pairs, start=1):
        if number in numbers:
            if pair.sources and pair.status != Status.UNRECORDED:
                sources = [drift.source[index] for index in pair.sources]
                found.append(rendering(pair.unit, sources))
            else:
                found.append(told[number - 1])
        elif pair.status != Status.UNRECORDED:
            line = record[pair.line]
            shared = number > 1 and drift.pairs[number - 2].line == pair.line and bool(found)
            found.append(Rendering(pair.unit.digest, line.sources, same=shared))
    found.extend(line for line in record if not line.target)
    return tuple(found)


def same_meaning(
    record: Record, source: Sequence[Unit], numbers: Collection[int] | None = None
) -> Record:
    """The record after a change in the source that changed no meaning.

    ``numbers`` are the units of the source, counted from 1, that were only mended; None is all.
    """
    fresh = [line for line in record if not line.same]
    old = [key for line in fresh for key in line.sources]
    matches = iter(match(old, [unit.key for unit in source]))
    found: list[Rendering] = []
    for line in record:
        if line.same:
            found.append(Rendering(line.target, found[-1].sources, same=True))
            continue
        keys: list[Key] = []
        for key in line.sources:
            hit = next(matches)
            mended = [i for i in hit.found if numbers is None or i + 1 in numbers]
            if hit.status == Status.CHANGED and mended == list(hit.found) and mended:
                keys.extend(source[index].key for index in hit.found)
            else:
                keys.append(key)
        found.append(Rendering(line.target, tuple(dict.fromkeys(keys))))
    return tuple(found)
