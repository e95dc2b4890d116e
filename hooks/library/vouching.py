"""When somebody vouches for a translation: the record it gets, and what stays in doubt.

Nothing here judges the words. What nobody has touched is not vouched for unless it is named.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from .alignment import align
from .drift import Status
from .renderings import Record, Rendering

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from .drift import Drift, Key, Lost, Pair
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
    UNEVEN = "uneven"
    """The source has split or joined its blocks and changed them; the translation has not."""
    ORDER = "order"
    """It stands in another order than in the source."""
    TOKENS = "tokens"
    """Numbers, codes, links or who says it are not the source's."""


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
    if found := drift.misplaced:
        number = drift.pairs.index(found[0]) + 1
        return record, (Doubtful(Doubt.ORDER, found[0].unit, number),)
    answers = _answers(drift)
    theirs = [
        (answers[index],) if index in answers else pair.sources
        for index, pair in enumerate(drift.pairs)
    ]
    clear = [n for n, pair in enumerate(drift.pairs) if n in answers or pair.sure]
    shared = Counter(index for n in clear for index in theirs[n])
    placed = [n for n in clear if drift.pairs[n].status != Status.MOVED]
    lines: list[tuple[int, Rendering]] = []
    doubts: list[Doubtful] = []
    for index, pair in enumerate(drift.pairs):
        asked, sources = not numbers or index + 1 in numbers, theirs[index]
        before = max((i for n in placed if n < index for i in theirs[n]), default=-1)
        after = min((i for n in placed if n > index for i in theirs[n]), default=len(drift.source))
        fresh = _now(pair, answers.get(index), drift)
        anew = fresh.segments and (not pair.recorded or fresh.segments != pair.recorded.segments)
        why = _doubt(pair, answers.get(index), named=index + 1 in numbers, untouched=untouched)
        if why is None and anew and (len(sources) != 1 or shared[sources[0]] != 1):
            why = Doubt.UNEVEN
        if why is None and anew and not before < sources[0] < after:
            why = Doubt.ORDER
        if why is None and asked and not _alike(pair.unit, fresh, sources, drift):
            why = Doubt.TOKENS
        place = max([before, *sources]) if index in placed else before
        if asked and why is None:
            lines.append((place, fresh))
        elif pair.recorded:
            lines.append((place, pair.recorded))
        if asked and why:
            doubts.append(Doubtful(why, pair.unit, index + 1))
    answered = set(answers.values())
    said = {i for n, pair in enumerate(drift.pairs) if n not in answers for i in pair.sources}
    said |= answered | set(drift.left_out)
    lost = [one for one in drift.lost if one.source not in answered]
    gone = {one.source for one in lost}
    missing = [i for i in range(len(drift.source)) if i in gone or i not in said]
    # A block the source has split or joined is one line still, kept or left out as it was.
    whole = {one.recorded: one.source for one in reversed(lost) if _there(one, drift)}
    if leave_out:
        told = {one.source for one in lost if one.recorded in whole}
        silent = [(i, Rendering("", line.segments)) for line, i in whole.items()]
        silent += [(i, Rendering("", drift.source[i].segments)) for i in missing if i not in told]
    else:
        silent = [(i, line) for line, i in {one.recorded: one.source for one in lost}.items()]
    if not leave_out and not numbers:
        doubts.extend(Doubtful(Doubt.MISSING, drift.source[index]) for index in missing)
    left_out = [index for index in drift.left_out if index not in answered]
    silent += [(index, Rendering("", drift.source[index].segments)) for index in left_out]
    # In the source's order, so that what is not there makes nothing look moved.
    for index, line in sorted(silent, key=lambda one: one[0]):
        place = next((i for i, (other, _) in enumerate(lines) if other > index), len(lines))
        lines.insert(place, (index, line))
    return tuple(line for _, line in lines), tuple(doubts)


def _there(lost: Lost, drift: Drift) -> bool:
    """Whether the source still has all the sentences of what was lost."""
    sources = {one.source for one in drift.lost if one.recorded == lost.recorded}
    return set(lost.recorded.key) <= {d for index in sources for d in drift.source[index].key}


def _answers(drift: Drift) -> dict[int, int]:
    """Which units nobody has vouched for answer which units of the source nobody renders.

    A unit whose words are new, and whose source is gone or is not clear, may answer what came
    instead.
    """
    unclear = [
        index
        for index, pair in enumerate(drift.pairs)
        if pair.mended and (pair.status == Status.REMOVED or not pair.sure)
    ]
    new = [i for i, pair in enumerate(drift.pairs) if pair.status == Status.UNRECORDED]
    fresh = sorted({*unclear, *new})
    free = {*drift.added, *drift.left_out, *(one.source for one in drift.lost)}
    waiting = sorted(free.union(*(drift.pairs[index].sources for index in unclear)))
    pairs = align([drift.source[i] for i in waiting], [drift.pairs[i].unit for i in fresh])
    return {fresh[j]: waiting[i] for i, j in pairs if i is not None and j is not None}


def _doubt(pair: Pair, answer: int | None, *, named: bool, untouched: bool) -> Doubt | None:
    match pair.status:
        case Status.MOVED:
            return Doubt.MOVED  # no word can put it in its place; only moving it can
        case _ if named or answer is not None:
            return None
        case Status.REMOVED:
            return Doubt.REMOVED
        case Status.CHANGED if not (pair.mended or untouched):
            return Doubt.UNTOUCHED
        case Status.UNRECORDED | Status.CHANGED if not pair.sources or not pair.sure:
            return Doubt.OWN
    return None


def _now(pair: Pair, answer: int | None, drift: Drift) -> Rendering:
    """What a unit renders from now on."""
    if pair.recorded and pair.status in (Status.CURRENT, Status.MOVED):
        return Rendering(pair.unit.digest, pair.recorded.segments)
    sources = (answer,) if answer is not None else pair.sources
    segments = tuple(segment for index in sources for segment in drift.source[index].segments)
    return Rendering(pair.unit.digest, segments)


def _alike(unit: Unit, line: Rendering, sources: tuple[int, ...], drift: Drift) -> bool:
    """Whether numbers, codes, links and who says it are those of what it renders."""
    if not line.segments:
        return True
    said = [drift.source[index].said for index in sources] if len(sources) == 1 else [unit.said]
    return sorted(unit.tokens) == sorted(line.tokens) and said == [unit.said]


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
