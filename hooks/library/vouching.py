"""When somebody vouches for a translation: the record it gets, and what stays in doubt.

Nothing here judges the words. What nobody has touched is not vouched for unless it is named.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from .alignment import align
from .drift import Status
from .renderings import Record, Rendering

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from .drift import Drift, Key, Pair
    from .units import Segment, Unit


class Doubt(StrEnum):
    """Why a unit was not vouched for."""

    UNTOUCHED = "untouched"
    """The source has changed and the translation has not."""
    MOVED = "moved"
    """The source says it in another place."""
    REMOVED = "removed"
    """The source does not say it any longer."""
    OWN = "own"
    """The source has no such unit."""
    MISSING = "missing"
    """The source has it and the translation has not."""


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A unit in doubt: of the translation, or for MISSING of the source."""

    why: Doubt
    unit: Unit
    number: int = 0
    """Its number in the translation, from 1."""


def vouch(
    record: Record,
    drift: Drift,
    numbers: Collection[int] = (),
    *,
    untouched: bool = False,
    leave_out: bool = False,
) -> tuple[Record, tuple[Doubtful, ...]]:
    """The record after somebody has vouched for a translation, and what is in doubt.

    ``numbers`` are units of the translation, from 1, vouched for whatever they look like; when
    there are any the others stay as they were. ``untouched`` vouches for old units whose words
    nobody has touched, ``leave_out`` for what the translation does not say.
    """
    answers = _answers(drift)
    owners = _owners(drift)
    lines: list[Rendering] = []
    doubts: list[Doubtful] = []
    for number, pair in enumerate(drift.pairs, start=1):
        asked, answer = not numbers or number in numbers, answers.get(number - 1)
        why = _doubt(pair, answer, named=number in numbers, untouched=untouched)
        if asked and why is None:
            lines.append(Rendering(pair.unit.digest, _now(pair, answer, drift, owners)))
        elif pair.recorded:
            lines.append(pair.recorded)
        if asked and why:
            doubts.append(Doubtful(why, pair.unit, number))
    answered = set(answers.values())
    lost = [one for one in drift.lost if one.source not in answered]
    missing = [*(i for i in drift.added if i not in answered), *(one.source for one in lost)]
    if leave_out:
        lines.extend(Rendering("", drift.source[index].segments) for index in missing)
    else:
        lines.extend(one.recorded for one in lost)
    if not leave_out and not numbers:
        doubts.extend(Doubtful(Doubt.MISSING, drift.source[index]) for index in missing)
    lines.extend(line for line in record if not line.target)
    return tuple(lines), tuple(doubts)


def _answers(drift: Drift) -> dict[int, int]:
    """Which units nobody has vouched for answer which units of the source nobody renders."""
    fresh = [i for i, pair in enumerate(drift.pairs) if pair.status == Status.UNRECORDED]
    added = sorted({*drift.added, *(one.source for one in drift.lost)})
    pairs = align([drift.source[i] for i in added], [drift.pairs[i].unit for i in fresh])
    return {fresh[j]: added[i] for i, j in pairs if i is not None and j is not None}


def _doubt(pair: Pair, answer: int | None, *, named: bool, untouched: bool) -> Doubt | None:
    match pair.status:
        case Status.MOVED:
            return Doubt.MOVED  # no word can put it in its place; only moving it can
        case _ if named:
            return None
        case Status.REMOVED:
            return Doubt.REMOVED
        case Status.CHANGED if not (pair.mended or untouched):
            return Doubt.UNTOUCHED
        case Status.UNRECORDED if answer is None:
            return Doubt.OWN
    return None


def _owners(drift: Drift) -> dict[tuple[int, str], int]:
    """Which unit says a sentence of the source already: by the source's unit and the sentence."""
    return {
        (index, digest): pair.line
        for pair in reversed(drift.pairs)
        for index in pair.sources
        for digest in drift.source[index].key
        if pair.recorded and digest in pair.recorded.key
    }


def _now(
    pair: Pair, answer: int | None, drift: Drift, owners: Mapping[tuple[int, str], int]
) -> tuple[Segment, ...]:
    """What a unit renders from now on: its sources, but for sentences another unit says.

    A new sentence in a unit of the source that several render goes to the first that lost one.
    """
    if pair.recorded and pair.status in (Status.CURRENT, Status.MOVED):
        return pair.recorded.segments
    if pair.status == Status.UNRECORDED:
        return () if answer is None else drift.source[answer].segments
    sharing = [other for other in drift.pairs if set(other.sources) & set(pair.sources)]
    taker = next((other for other in sharing if _lost(other, owners)), pair)
    return tuple(
        segment
        for index in pair.sources
        for segment in drift.source[index].segments
        if owners.get((index, segment.digest), taker.line) == pair.line
    )


def _lost(pair: Pair, owners: Mapping[tuple[int, str], int]) -> bool:
    key = pair.recorded.key if pair.recorded else ()
    return any((index, digest) not in owners for index in pair.sources for digest in key)


def same_meaning(record: Record, mended: Mapping[Key, tuple[Segment, ...]]) -> Record:
    """The record after words of the source were mended and no meaning changed.

    ``mended`` are the units of the source as they were and as they are. A translation that was
    behind already is not brought up to date by it.
    """
    return tuple(Rendering(line.target, mended.get(line.key, line.segments)) for line in record)


def mended(before: Sequence[Unit], after: Sequence[Unit]) -> dict[int, int]:
    """Index of each unit that was changed, by index of what it was: one unit for one."""
    found = {}
    pairs = align(before, after)
    left = {unit.key for unit in after}
    stood = {unit.key for unit in before}
    for old, new in pairs:
        if old is None or new is None:
            continue
        if before[old].key not in left and after[new].key not in stood:
            found[new] = old
    return found
