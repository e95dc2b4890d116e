"""What a translation renders: the record beside it, ``side.nn.record``, one line per unit.

    3f2a91bc = 11223344 55667788#5         the unit, and the sentences of its source with tokens
    1a1a1a1a =                             words of the translation's own
    - = 77777777                           a unit of the source that is left out on purpose

A line per unit merges well in git and says nothing twice. ``scripts/translations.py`` writes it
when somebody vouches that the translation says what the source says; nobody writes it by hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from .units import Segment, Segmented

SUFFIX = ".record"
HEADER = "# Hva oversettelsen gjengir. Skrives av scripts/translations.py, ikke for hånd.\n"


@dataclass(frozen=True, slots=True)
class Rendering(Segmented):
    """One line of a record."""

    target: str
    """Digest of the translation's unit; empty for what it leaves out."""
    segments: tuple[Segment, ...]
    """Of the source, as it was when somebody vouched for it."""


Record = tuple[Rendering, ...]

SEGMENT = re.compile(r"([0-9a-f]{8})((?:#\S+?)*)(?=\s|$)")


def read(text: str) -> tuple[Record, int | None]:
    """A record from its file, and the first line that cannot be read, if any."""
    found: list[Rendering] = []
    wrong = None
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith("# "):
            continue
        match = re.fullmatch(r"(-|[0-9a-f]{8}) =((?: [0-9a-f]{8}(?:#\S+)?)*) *", line)
        if match is None:
            wrong = wrong or number
            continue
        segments = tuple(
            Segment(digest, tuple(tokens.split("#")[1:]))
            for digest, tokens in SEGMENT.findall(match[2])
        )
        found.append(Rendering(match[1].removeprefix("-"), segments))
    return tuple(found), wrong


def write(record: Record) -> str:
    """The file of a record."""
    return HEADER + "".join(f"{_line(rendering)}\n" for rendering in record)


def _line(rendering: Rendering) -> str:
    parts = ["#".join([segment.digest, *segment.tokens]) for segment in rendering.segments]
    return " ".join([rendering.target or "-", "=", *parts])
