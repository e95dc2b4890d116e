"""Which units of a translation are old.

The source it was recorded to render is held against the source as it stands. By content: dates,
blank lines, order, and how sentences are shared among blocks do not make anything old.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .renderings import Key, Record
    from .units import Unit


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


@dataclass(frozen=True, slots=True)
class Match:
    """Where a unit of the old source is in the new."""

    status: Status
    found: tuple[int, ...]
    """Indexes in the new source, in order."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A unit of the translation and what it renders in the source as it stands."""

    unit: Unit
    sources: tuple[int, ...]
    status: Status
    recorded: tuple[Key, ...] = ()
    line: int = -1
    """Which part of the record it belongs to: units that share a source share it."""

    @property
    def old(self) -> bool:
        """Whether a reader is told something the source no longer says."""
        return self.status in (Status.CHANGED, Status.REMOVED)


@dataclass(frozen=True, slots=True)
class Drift:
    """A translation beside its source."""

    source: tuple[Unit, ...]
    pairs: tuple[Pair, ...]
    """Every unit of the translation, in its order."""
    added: tuple[int, ...]
    """Units of the source that no unit renders and nobody left out on purpose."""
    lost: tuple[tuple[int, int], ...] = ()
    """Units of the source the translation was vouched to render and no longer does: the line in
    the translation they would stand after, and the unit."""

    def pairs_with(self, *statuses: Status) -> tuple[Pair, ...]:
        """The pairs with a status."""
        return tuple(pair for pair in self.pairs if pair.status in statuses)

    @property
    def old(self) -> tuple[Pair, ...]:
        """The units that are old."""
        return tuple(pair for pair in self.pairs if pair.old)

    @property
    def whole(self) -> bool:
        """Whether the translation says what the source says, and all of it."""
        return not self.old and not self.added


def match(old: Sequence[Key], new: Sequence[Key]) -> list[Match]:
    """Where each unit of the old source is in the new.

    Equal units are found first, in order, then anywhere (moved). Of the rest, units that share
    sentences belong together: when all sentences are there and no new one has come among them,
    the blocks were only split or joined. What is left between two equal units is taken in order.
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
    return [found.get(index, Match(Status.REMOVED, ())) for index in range(len(old))]


def _by_sentence(
    old: Sequence[Key], new: Sequence[Key], left: list[int], free: list[int]
) -> tuple[dict[int, Match], list[int]]:
    """What shares sentences, and the new units that have room for more old ones."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index in free:
        for segment in new[index][0]:
            holders[segment].append(index)
    hits: dict[int, list[int]] = {}
    missed: Counter[int] = Counter()
    covered: Counter[int] = Counter()
    for index in left:
        here: list[int] = []
        for segment in old[index][0]:
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
        targets = tuple(sorted(set(here)))
        whole = all(covered[there] == len(new[there][0]) for there in targets)
        together = {other for there in targets for other in sharers[there]}
        beside = {there for other in together for there in hits[other]}
        before = Counter(token for other in together for token in old[other][1])
        after = Counter(token for there in beside for token in new[there][1])
        same = whole and not missed[index] and before == after
        found[index] = Match(Status.CURRENT if same else Status.CHANGED, targets)
    room = [
        there
        for there, sharing in sorted(sharers.items())
        if len(new[there][0]) - covered[there] > sum(missed[index] for index in sharing)
    ]
    return found, room


def _by_place(
    rest: list[int], free: list[int], joined: list[int], anchors: list[tuple[int, int]]
) -> Iterator[tuple[int, Match]]:
    """Pair in order what is left between the same two equal units.

    When nothing is left there, it may have gone into a unit that took in other words as well.
    """

    def gap(index: int, side: int) -> int:
        return sum(anchor[side] < index for anchor in anchors)

    news: dict[int, list[int]] = defaultdict(list)
    for index in free:
        news[gap(index, 1)].append(index)
    for index in rest:
        here = news[gap(index, 0)]
        beside = [other for other in joined if gap(other, 1) == gap(index, 0)]
        if here or beside:
            yield index, Match(Status.CHANGED, ((here or beside).pop(0),))


def drift(record: Record, source: Sequence[Unit], target: Sequence[Unit]) -> Drift:
    """Every unit of a translation with what it renders now."""
    fresh = [rendering for rendering in record if not rendering.same]
    old = [key for rendering in fresh for key in rendering.sources]
    matches = iter(match(old, [unit.key for unit in source]))
    found: list[list[Match]] = []
    part: list[int] = []
    for index, rendering in enumerate(record):
        found.append(found[-1] if rendering.same else [next(matches) for _ in rendering.sources])
        part.append(part[-1] if rendering.same else index)
    lines = _lines(record, target)
    pairs = tuple(
        _pair(unit, found[line], record[line].sources, part[line])
        if line is not None
        else Pair(unit, (), Status.UNRECORDED)
        for unit, line in zip(target, lines, strict=True)
    )
    told = {index for pair in pairs for index in pair.sources}
    here, gone, silent = 1, list[tuple[int, int]](), set[int]()
    stands = {line: unit.line for unit, line in zip(target, lines, strict=True) if line is not None}
    for index, rendering in enumerate(record):
        here = stands.get(index, here)
        theirs = [there for hit in found[index] for there in hit.found if there not in told]
        if not rendering.target:
            silent.update(theirs)
        elif index not in stands:
            gone.extend((here, there) for there in theirs)
    lost = tuple(dict.fromkeys(gone))
    known = told | silent | {there for _, there in lost}
    added = tuple(index for index in range(len(source)) if index not in known)
    return Drift(tuple(source), pairs, added, lost)


def _lines(record: Record, target: Sequence[Unit]) -> list[int | None]:
    """The record's line for each unit of the translation, also where its wording was mended."""
    lines = [index for index, rendering in enumerate(record) if rendering.target]
    keys: list[Key] = [((record[index].target,), ()) for index in lines]
    matches = match([((unit.digest,), ()) for unit in target], keys)
    return [lines[hit.found[0]] if hit.found else None for hit in matches]


def _pair(unit: Unit, hits: list[Match], recorded: tuple[Key, ...], line: int) -> Pair:
    statuses = {hit.status for hit in hits}
    sources = tuple(sorted({index for hit in hits for index in hit.found}))
    if not statuses or statuses == {Status.CURRENT}:
        status = Status.CURRENT
    elif statuses == {Status.REMOVED}:
        status = Status.REMOVED
    elif statuses & {Status.CHANGED, Status.REMOVED}:
        status = Status.CHANGED
    else:
        status = Status.MOVED
    return Pair(unit, sources, status, recorded, line)
