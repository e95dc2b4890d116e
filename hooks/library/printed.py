"""Versions that have been printed: ``data/versions/nb.record``, one line for each.

    VV-013 794052 2026-11-21 title:1a2b3c step-1:4d5e6f help:778899

The code, the version's mark, the day its page was last read, and a digest for every place on it.
``scripts/permalinks.py`` adds lines when pages are published; a line is never taken away, for
somebody may hold that paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SUFFIX = ".record"
HEADER = "# Utgaver som er skrevet ut. Skrives av «make permalinks», ikke for hånd.\n"


@dataclass(frozen=True, slots=True)
class Version:
    """What a sheet says of itself."""

    on: date
    """The day the page was last read by its owner."""
    mark: str
    places: Mapping[str, str]
    """A place on the page → the digest of what it says."""


Versions = dict[str, tuple[Version, ...]]
"""Code → its versions, the first printed first."""

LINE = re.compile(r"([A-Z]{2,4}-\d{3}) (\d{6}) (\d{4}-\d\d-\d\d)((?: [\w-]+:[0-9a-f]{6})*)")


def read(text: str) -> tuple[Versions, int | None]:
    """The versions from their file, and the first line that cannot be read, if any."""
    found: Versions = {}
    wrong = None
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith("# "):
            continue
        match = LINE.fullmatch(line)
        try:
            on = date.fromisoformat(match[3] if match else "")
        except ValueError:
            match = None
        if match is None:
            wrong = wrong or number
            continue
        places = dict(place.split(":") for place in match[4].split())
        found[match[1]] = (*found.get(match[1], ()), Version(on, match[2], places))
    return found, wrong


def line(code: str, version: Version) -> str:
    """A version as a line of its file."""
    places = "".join(f" {place}:{digest}" for place, digest in version.places.items())
    return f"{code} {version.mark} {version.on.isoformat()}{places}\n"
