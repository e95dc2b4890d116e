"""Which units of a translation are old.

The source it was recorded to render is held against the source as it stands. By content: dates,
blank lines, and how sentences are shared among blocks do not make anything old.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .renderings import Record, Rendering
    from .units import Unit

Key = tuple[str, ...]
"""The digests of a unit's sentences."""


class Status(StrEnum):
    """How a unit stands to the source."""

    CURRENT = "current"
    MOVED = "moved"
    """It says what the source says; the source says it in another place now."""
    CHANGED = "changed"
    REMOVED = "removed"
    """The source does not say it any longer."""
    UNRECORDED = "unrecorded"
    """Nobody has vouched for what it renders."""


OLD = (Status.MOVED, Status.CHANGED, Status.REMOVED)


@dataclass(frozen=True, slots=True)
class Match:
    """Where a unit of the old source is in the new."""

    status: Status
    found: tuple[int, ...]
    """Indexes in the new source, in order."""
    sure: bool = True
    """Whether it is clear which unit it was changed into."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A unit of the translation and what it renders in the source as it stands."""

    unit: Unit
    sources: tuple[int, ...]
    status: Status
    recorded: Rendering | None = None
    """What somebody vouched for."""
    line: int = -1
    """Where in the record."""
    sure: bool = True
    """Whether it is clear which unit of the source it renders now."""

    @property
    def old(self) -> bool:
        """Whether the source says it otherwise now, elsewhere, or not at all."""
        return self.status in OLD

    @property
    def mended(self) -> bool:
        """Whether its own words are others than those somebody vouched for."""
        return self.recorded is None or self.recorded.target != self.unit.digest


@dataclass(frozen=True, slots=True)
class Lost:
    """What a translation was vouched to render, the source still says, and is not there."""

    source: int
    """The unit of the source."""
    recorded: Rendering
    after: int
    """The line in the translation it would stand after."""


@dataclass(frozen=True, slots=True)
class Drift:
    """A translation beside its source."""

    source: tuple[Unit, ...]
    pairs: tuple[Pair, ...]
    """Every unit of the translation, in its order."""
    added: tuple[int, ...]
    """Units of the source that no unit renders and nobody left out on purpose."""
    lost: tuple[Lost, ...] = ()
    left_out: tuple[int, ...] = ()
    """Units of the source that are left out on purpose."""

    def pairs_with(self, *statuses: Status) -> tuple[Pair, ...]:
        """The pairs with a status."""
        return tuple(pair for pair in self.pairs if pair.status in statuses)

    @property
    def old(self) -> tuple[Pair, ...]:
        """The units that are old."""
        return self.pairs_with(*OLD)

    @property
    def misplaced(self) -> tuple[Pair, Pair] | None:
        """The first unit out of every order there has been, and what it should stand before."""
        furthest: Pair | None = None
        for pair in self.pairs:
            if not pair.sources:
                continue
            if furthest and pair.line < furthest.line and pair.sources[0] <= furthest.sources[-1]:
                return pair, furthest
            furthest = max(furthest or pair, pair, key=lambda one: one.line)
        return None

    @property
    def whole(self) -> bool:
        """Whether the translation says what the source says, in its order, and all of it."""
        current = all(pair.status == Status.CURRENT for pair in self.pairs)
        return current and not self.added and not self.lost


def match(old: Sequence[Key], new: Sequence[Key]) -> list[Match]:
    """Where each unit of the old source is in the new.

    Equal units are found first, in order, then anywhere (moved). Of the rest, units that share
    sentences belong together: when they hold the same sentences in the same order, the blocks
    were only split or joined. What is left between two equal units is taken in order, if it can be.
    """
    found: dict[int, Match] = {}
    free = dict.fromkeys(range(len(new)))
    anchors: list[tuple[int, int]] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for start, there, size in matcher.get_matching_blocks():
        for step in range(size):
            found[start + step] = Match(Status.CURRENT, (there + step,))
            free.pop(there + step)
            anchors.append((start + step, there + step))
    places: dict[Key, list[int]] = defaultdict(list)
    for index in free:
        places[new[index]].append(index)
    for index, key in enumerate(old):
        if index not in found and places[key]:
            there = places[key].pop(0)
            found[index] = Match(Status.MOVED, (there,))
            free.pop(there)
    left = [index for index in range(len(old)) if index not in found]
    shared, joined = _by_sentence(old, new, left, list(free))
    found.update(shared)
    for hit in found.values():
        for index in hit.found:
            free.pop(index, None)
    rest = [index for index in range(len(old)) if index not in found]
    found.update(_by_place(rest, list(free), joined, anchors))
    for index in _out_of_order(found):
        found[index] = Match(Status.MOVED, found[index].found)
    return [found.get(index, Match(Status.REMOVED, ())) for index in range(len(old))]


def _by_sentence(
    old: Sequence[Key], new: Sequence[Key], left: list[int], free: list[int]
) -> tuple[dict[int, Match], list[int]]:
    """What shares sentences, and the new units that have room for more old ones."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index in free:
        for segment in new[index]:
            holders[segment].append(index)
    hits: dict[int, list[int]] = {}
    missed: Counter[int] = Counter()
    covered: Counter[int] = Counter()
    for index in left:
        here: list[int] = []
        for segment in old[index]:
            if not holders[segment]:
                missed[index] += 1
                continue
            near = here[-1] if here else holders[segment][0]
            there = near if near in holders[segment] else holders[segment][0]
            holders[segment].remove(there)
            covered[there] += 1
            here.append(there)
        if here:
            hits[index] = here
    sharers: dict[int, set[int]] = defaultdict(set)
    for index, here in hits.items():
        for there in here:
            sharers[there].add(index)
    found = {}
    for index, here in hits.items():
        together = {other for there in here for other in sharers[there]}
        beside = {there for other in together for there in hits[other]}
        before = [segment for other in sorted(together) for segment in old[other]]
        after = [segment for there in sorted(beside) for segment in new[there]]
        status = Status.CURRENT if before == after else Status.CHANGED
        found[index] = Match(status, tuple(sorted(set(here))))
    room = [
        there
        for there, sharing in sorted(sharers.items())
        if len(new[there]) - covered[there] > sum(missed[index] for index in sharing)
    ]
    return found, room


def _by_place(
    rest: list[int], free: list[int], joined: list[int], anchors: list[tuple[int, int]]
) -> Iterator[tuple[int, Match]]:
    """Pair in order what is left between the same two equal units.

    Into a unit that took in other words as well, an old one may have gone too. With more on one
    side than on the other it is not clear which was changed into which.
    """

    def gap(index: int, side: int) -> int:
        return sum(anchor[side] < index for anchor in anchors)

    olds: dict[int, list[int]] = defaultdict(list)
    news: dict[int, list[int]] = defaultdict(list)
    for index in rest:
        olds[gap(index, 0)].append(index)
    for index in sorted([*free, *joined]):
        news[gap(index, 1)].append(index)
    for place, here in olds.items():
        sure = len(here) == len(news[place])
        for index, there in zip(here, news[place], strict=False):
            yield index, Match(Status.CHANGED, (there,), sure)


def _out_of_order(found: dict[int, Match]) -> set[int]:
    """The units, of those that say the same, that fall outside the longest run in order."""
    same = [i for i in sorted(found) if found[i].status == Status.CURRENT]
    tails: list[int] = []
    chosen: list[int] = []
    before: dict[int, int | None] = {}
    for index in same:
        place = bisect_right(tails, found[index].found[0])
        tails[place : place + 1] = [found[index].found[0]]
        before[index] = chosen[place - 1] if place else None
        chosen[place : place + 1] = [index]
    run: set[int] = set()
    last = chosen[-1] if chosen else None
    while last is not None:
        run.add(last)
        last = before[last]
    return set(same) - run


def drift(record: Record, source: Sequence[Unit], target: Sequence[Unit]) -> Drift:
    """Every unit of a translation with what it renders now."""
    matches = match([line.key for line in record], [unit.key for unit in source])
    lines = _lines(record, target)
    pairs = tuple(
        Pair(unit, (), Status.UNRECORDED)
        if line is None
        # What renders nothing of the source cannot grow old.
        else Pair(unit, (), Status.CURRENT, record[line], line)
        if not record[line].segments
        else Pair(
            unit,
            matches[line].found,
            matches[line].status,
            record[line],
            line,
            matches[line].sure,
        )
        for unit, line in zip(target, lines, strict=True)
    )
    told = {index for pair in pairs for index in pair.sources}
    stands = {line: unit.line for unit, line in zip(target, lines, strict=True) if line is not None}
    here, lost, silent = 1, list[Lost](), set[int]()
    for index, rendering in enumerate(record):
        here = stands.get(index, here)
        # What another unit tells may be another part of the same: then this is gone all the same.
        said = matches[index].status in (Status.CURRENT, Status.MOVED)
        theirs = [there for there in matches[index].found if said or there not in told]
        if not rendering.target and said:
            silent.update(there for there in theirs if there not in told)
        elif rendering.target and index not in stands:
            lost.extend(Lost(there, rendering, here) for there in theirs)
    known = told | silent | {one.source for one in lost}
    added = tuple(index for index in range(len(source)) if index not in known)
    return Drift(tuple(source), pairs, added, tuple(lost), tuple(sorted(silent)))


def _lines(record: Record, target: Sequence[Unit]) -> list[int | None]:
    """The record's line for each unit of the translation.

    A unit whose words were mended keeps its line when it is clear which: between two that are
    as they were, as many units as lines.
    """
    lines = [index for index, rendering in enumerate(record) if rendering.target]
    mine, theirs = [unit.digest for unit in target], [record[index].target for index in lines]
    found: dict[int, int] = {}
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal" or b - a == d - c:
            found.update(zip(range(a, b), range(c, d), strict=True))
    left = [index for index in range(len(lines)) if index not in found.values()]
    for index, digest in enumerate(mine):
        # Words that are the same have only been moved, wherever they stand.
        held = found.get(index)
        if held is None or theirs[held] != digest:
            there = next((other for other in left if theirs[other] == digest), None)
            if there is not None:
                found[index] = there
                left.remove(there)
    return [lines[found[i]] if i in found else None for i in range(len(target))]
