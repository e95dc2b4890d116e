"""Which units of a translation render which of its source, when somebody vouches for all of it.

Two texts in the same order, aligned by dynamic programming over one to one, one to two, two to one
and left out, as Gale and Church (1993) did it for sentences; the cost looks at kind, step, numbers
and length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .renderings import Record, rendering

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .units import Unit

LEFT_OUT = 6.0
"""Cost of a unit with no counterpart: more than any likely pair, less than an absurd one."""
SHARED = 1.5
"""Cost of two units against one."""


def align(source: Sequence[Unit], target: Sequence[Unit]) -> Record:
    """The record of a translation that says what the source says, unit by unit in order."""
    moves = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(source) + 1):
        for j in range(len(target) + 1):
            options = [
                (best[i - a, j - b][0] + _cost(source[i - a : i], target[j - b : j]), (a, b))
                for a, b in moves
                if (i - a, j - b) in best
            ]
            if options:
                best[i, j] = min(options)
    found: list[tuple[Sequence[Unit], Sequence[Unit]]] = []
    i, j = len(source), len(target)
    while (i, j) != (0, 0):
        a, b = best[i, j][1]
        found.append((source[i - a : i], target[j - b : j]))
        i, j = i - a, j - b
    lines = []
    for theirs, mine in reversed(found):
        if not mine:
            lines.append(rendering(None, theirs))
        for number, unit in enumerate(mine):
            lines.append(rendering(unit, theirs, same=number > 0))
    return tuple(lines)


def _cost(source: Sequence[Unit], target: Sequence[Unit]) -> float:
    if not source or not target:
        return LEFT_OUT
    cost = SHARED * (len(source) + len(target) - 2)
    for one in source:
        for other in target:
            cost += 4.0 * (one.kind != other.kind)
            cost += 2.0 * (one.place.step != other.place.step)
            cost += 2.0 * (one.marks != other.marks)
            # A known heading has the same digest in every language.
            cost += 6.0 * (one.kind == "heading" and one.segments != other.segments)
    here = sorted(token for unit in source for token in unit.tokens)
    there = sorted(token for unit in target for token in unit.tokens)
    cost += 2.0 * (here != there)
    lengths = [sum(len(unit.text) for unit in units) + 10 for units in (source, target)]
    return cost + 2.0 * (max(lengths) / min(lengths) - 1)
