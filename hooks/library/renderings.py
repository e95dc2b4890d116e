"""What a translation renders: the record beside it, ``side.nn.record``, one line per unit.

    3f2a91bc = 11223344 55667788 #5        the unit, and the segments and tokens of its source
    91ab03fe = 99aabbcc + ddeeff00         two units of the source in one
    0c0c0c0c = ^                           the same source as the line above: one became two
    1a1a1a1a =                             words of the translation's own
    - = 77777777                           a unit of the source that is left out on purpose

A line per unit merges well in git and says nothing twice. ``scripts/translations.py`` writes it
when somebody vouches that the translation says what the source says; nobody writes it by hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .units import Unit

SUFFIX = ".record"
HEADER = (
    "# Hva hver del av oversettelsen gjengir. Skrives av scripts/translations.py, ikke for hånd.\n"
)

Key = tuple[tuple[str, ...], tuple[str, ...]]
"""Segments and tokens of a unit of the source, as it was when somebody vouched for it."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """One line of a record."""

    target: str
    """Digest of the translation's unit; empty for what it leaves out."""
    sources: tuple[Key, ...]
    same: bool = False
    """Whether the source is that of the line above."""


Record = tuple[Rendering, ...]


def read(text: str) -> tuple[Record, int | None]:
    """A record from its file, and the line that cannot be read, if any."""
    found: list[Rendering] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith("# "):
            continue
        match = re.fullmatch(r"(-|[0-9a-f]{8}) =((?: \S+)*) *", line)
        if match is None:
            return tuple(found), number
        target = match[1].removeprefix("-")
        if match[2] == " ^":
            if not found:
                return (), number
            found.append(Rendering(target, found[-1].sources, same=True))
        else:
            found.append(Rendering(target, tuple(_keys(match[2]))))
    return tuple(found), None


def _keys(text: str) -> Iterable[Key]:
    for unit in text.split(" + "):
        words = unit.split()
        if words:
            segments = tuple(word for word in words if not word.startswith("#"))
            yield segments, tuple(word[1:] for word in words if word.startswith("#"))


def write(record: Record) -> str:
    """The file of a record."""
    return HEADER + "".join(f"{_line(rendering)}\n" for rendering in record)


def _line(rendering: Rendering) -> str:
    target = rendering.target or "-"
    if rendering.same:
        return f"{target} = ^"
    sources = (
        " ".join([*segments, *(f"#{token}" for token in tokens)])
        for segments, tokens in rendering.sources
    )
    return f"{target} = {' + '.join(sources)}".rstrip()


def rendering(target: Unit | None, sources: Iterable[Unit], *, same: bool = False) -> Rendering:
    """The line that says what a unit renders now."""
    keys = tuple(source.key for source in sources)
    return Rendering(target.digest if target else "", keys, same)
