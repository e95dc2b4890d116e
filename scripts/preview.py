"""What the editors see of the prints before anybody prints: pages, and what does not fit.

A print of its own is not wrong because it is long; the table tells what an edit did to it.
"""

from __future__ import annotations

import multiprocessing
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import press
from library import prints, sheets

if TYPE_CHECKING:
    from collections.abc import Iterator

    from library.prints import Print
    from library.site import Site

MOST = {
    ("exercise", sheets.OTHERS): 1,
    ("action-card", sheets.OTHERS): 2,  # a front, and what the law says and whom to ring behind it
    ("handout", sheets.OTHERS): 1,
}
"""Kind and role → pages of what is held in the hand as one sheet. Every worksheet is one page."""


@dataclass(frozen=True, slots=True)
class Row:
    """One print as an editor sees it."""

    file: str
    kind: str
    role: str
    variant: str
    pages: int
    room: int
    """Lines of room to write on."""
    faults: tuple[str, ...] = ()
    """What must be mended: a print that is not made, or that cuts words."""
    notes: tuple[str, ...] = ()
    """What is worth a look."""


def rows(site: Site, docs: Path) -> list[Row]:
    """Every print that is no binder, probed; in order of file."""
    global _work
    _work = (site, docs)
    jobs = [job for job in prints.plan(site) if job.form != "binder"]
    found = []
    context = multiprocessing.get_context("fork")  # the catalogue is read once, and shared
    with ProcessPoolExecutor(mp_context=context) as pool:
        for number, row in enumerate(pool.map(_row, jobs, chunksize=8), start=1):
            found.append(row)
            if sys.stderr.isatty():
                print(f"\r{number} av {len(jobs)}", end="", file=sys.stderr, flush=True)
    return sorted(_lost_room(found), key=lambda row: row.file)


_work: tuple[Site, Path]
"""What every worker shares."""


def _row(job: Print) -> Row:
    site, docs = _work
    resource = site.catalogue.by_code(job.code)
    assert resource is not None
    kind = resource.facts.kind
    try:
        found = press.probe(press.data(job, site), docs)
    except press.Spoilt as fault:
        return Row(job.file, kind, job.role, job.variant, 0, 0, (f"blir ikke laget: {fault}",))
    pages = max(entry["page"] for entry in found) if found else 1
    cut = [f"{e['of']} får ikke plass" for e in found if e["what"] == "overflow"]
    notes = [f"overskrift alene nederst på side {page}" for page in _orphans(found)]
    most = 1 if job.role == sheets.WORKSHEET else MOST.get((kind, job.role), pages)
    if job.form == "sheet" and not job.variant and pages > most:
        notes.append(f"{pages} sider, ikke {most}")
    room = sum(entry["of"] for entry in found if entry["what"] == "room")
    return Row(job.file, kind, job.role, job.variant, pages, room, tuple(cut), tuple(notes))


def _orphans(found: list[dict[str, Any]]) -> Iterator[int]:
    """Pages that end with a heading whose words stand on the next."""
    for entry, after in pairwise(found):
        if entry["what"] == "heading" and after["what"] != "end" and after["page"] > entry["page"]:
            yield entry["page"]


def _lost_room(found: list[Row]) -> list[Row]:
    """The rows, with a fault where a language has less room to write than another."""
    most: Counter[str] = Counter()
    for row in found:
        most[_name(row)] = max(most[_name(row)], row.room)
    return [
        replace(
            row, faults=(*row.faults, f"{row.room} linjer å skrive på, ikke {most[_name(row)]}")
        )
        if row.pages and row.room < most[_name(row)]
        else row
        for row in found
    ]


def _name(row: Row) -> str:
    """The print without its language."""
    return row.file.split("/", 1)[1]


def table(found: list[Row]) -> Iterator[str]:
    """Per language, kind and role: how many there are and how many pages they have."""
    counts: dict[tuple[str, str, str], Counter[int]] = {}
    for row in found:
        key = (row.file.split("/")[0], row.kind, " ".join(filter(None, (row.role, row.variant))))
        counts.setdefault(key, Counter())[row.pages] += 1
    yield f"{'språk':6} {'slag':12} {'utgave':18} {'ark':>4}  sider × antall"
    for (language, kind, role), pages in counts.items():
        told = ", ".join(f"{n} × {count}" for n, count in sorted(pages.items()))
        yield f"{language:6} {kind:12} {role:18} {sum(pages.values()):4}  {told}"
