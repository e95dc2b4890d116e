"""Which units of a translation render which of its source, when nothing is recorded of them.

Two texts in the same order, aligned by dynamic programming as Gale and Church (1993) did it for
sentences: one to one, or left out. A translation has the source's blocks, so nothing is joined:
a paragraph that is gone is seen to be gone. The cost looks at kind, step, numbers and length.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from .units import Unit

LEFT_OUT = 4.0
"""Cost of a unit with no counterpart: more than half an unlikely pair, less than an absurd one."""


def align(
    source: Sequence[Unit], target: Sequence[Unit]
) -> Iterator[tuple[int | None, int | None]]:
    """Pairs of indexes in order; None where one of them has no counterpart."""
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(source) + 1):
        for j in range(len(target) + 1):
            options = []
            if i and j:
                cost = best[i - 1, j - 1][0] + _cost(source[i - 1], target[j - 1])
                options.append((cost, (1, 1)))
            if i:
                options.append((best[i - 1, j][0] + LEFT_OUT, (1, 0)))
            if j:
                options.append((best[i, j - 1][0] + LEFT_OUT, (0, 1)))
            if options:
                best[i, j] = min(options)
    found: list[tuple[int | None, int | None]] = []
    i, j = len(source), len(target)
    while (i, j) != (0, 0):
        a, b = best[i, j][1]
        i, j = i - a, j - b
        found.append((i if a else None, j if b else None))
    yield from reversed(found)


def _cost(one: Unit, other: Unit) -> float:
    cost = 4.0 * (one.kind != other.kind)
    cost += 2.0 * (one.place.step != other.place.step)
    cost += 2.0 * (one.said != other.said)
    cost += 2.0 * (sorted(one.tokens) != sorted(other.tokens))
    # A known heading has the same digest in every language.
    cost += 6.0 * (one.kind == "heading" and one.key != other.key)
    lengths = [len(unit.text) + 10 for unit in (one, other)]
    return cost + 2.0 * (max(lengths) / min(lengths) - 1)
