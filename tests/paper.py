"""What a print says: by its data, to those who hear it, and to those who see it.

A print is read by its tags, as a screen reader does: the words under each element, in order, with
pictures by what they show. The foot is no content by its tags: all that is read stands above it.

pdfium's own text is right for what runs from the left, and wrong for Arabic: it knows nothing of
``ReversedChars`` and guesses which way letters run, so that words, ligatures and brackets come out
turned round. The marks of the content say it outright. So the letters of a run are read as its
marks say; and the runs of a line, which lie from left to right also in the tags, from its end where
the page runs from the right. What runs from the left inside such a line keeps its order.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import press
from tagged import Element, Run, Tagged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from library.prints import Print
    from library.site import Site

Node = dict[str, Any]

BULLETS = "•–"
"""What stands before an item of a list, and of a list inside it; and so on."""

UNSEEN = re.compile("[\\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
"""What has no ink: white space, soft hyphens and marks of direction."""


def made(print: Print, site: Site, docs: Path) -> bytes:
    """A print, set."""
    return press.pdf(press.data(print, site), docs)


def plain(words: Iterable[str]) -> str:
    """Words as one string to compare."""
    return UNSEEN.sub("", unicodedata.normalize("NFKC", "".join(words)))


# -- what the data says ------------------------------------------------------------------------


def expected(data: Node) -> Iterator[str]:
    """The words of a sheet by its data, in the order they are shown."""
    of = data["sheet"]
    yield of.get("kicker", "")
    yield from _runs(of["title"])
    yield from _runs(of.get("summary", ()))
    yield of.get("notice", "")
    for fact in of.get("card", ()):
        yield from (fact["term"], fact["words"])
    ends = [n for n, leaf in enumerate(of["leaves"]) if not leaf["alone"]]
    end = ends[-1] if ends else len(of["leaves"]) - 1
    for number, leaf in enumerate(of["leaves"]):
        for part in leaf["parts"]:
            yield from _part(part, of["kind"])
        if number == end:
            yield from _tail(of)


def _part(part: Node, kind: str) -> Iterator[str]:
    if part.get("title"):
        yield from (part["title"], part.get("minutes", ""))
    yield from part.get("lines", ())
    if "figure" in part:
        yield f"{part['name']}: {'; '.join(part['names'])}"
    marked = (kind, part["id"]) not in {("story", "story"), ("card-set", "cards")}
    for block in part["b"]:
        yield from _block(block, dotted=not part["stepped"], marked=marked)


def _tail(of: Node) -> Iterator[str]:
    lines = [(line["number"], *_runs(line["r"])) for line in (of["help"] or {"lines": ()})["lines"]]
    if of["kind"] == "action-card":
        yield of["blanks_title"]
        for line in lines[:2]:
            yield from line
        yield from of["blanks"]
    if of.get("duties"):
        yield of["duties_title"]
        for duty in of["duties"]:
            yield from (duty["title"], ".", *_runs(duty["r"]), duty["source"], duty["told"])
    if of.get("aims"):
        yield of["aims_title"]
        for aim in of["aims"]:
            yield from (BULLETS[0], aim)
    yield of.get("stop", "")
    if of["help"]:
        yield of["help"]["title"]
        for line in lines:
            yield from line
        yield of["help"]["note"]


def _block(
    block: Node, level: int = 0, *, dotted: bool = True, marked: bool = True
) -> Iterator[str]:
    """A block's words. ``marked``: its items have a number; ``dotted``: with a point after it."""
    yield from _runs(block.get("r", ()))
    yield block.get("t", "") or block.get("alt", "") or block.get("label", "")
    rows = block.get("rows", ())
    for row in [*filter(_heads, rows), *(row for row in rows if not _heads(row))]:
        for cell in row:
            yield from _runs(cell["r"])
    for number, item in enumerate(block.get("items", ()), start=block.get("start", 1)):
        if block["k"] == "list":
            yield "" if any(item["tick"] for item in block["items"]) else BULLETS[level % 2]
        elif marked:
            yield f"{number}." if dotted else f"{number}"
        yield from (*_runs(item.get("title", ())), item.get("minutes", ""))
        yield from _runs(item.get("r", ()))
        for child in item["b"]:
            yield from _block(child, level + (block["k"] == "list"))
    for child in block.get("b", ()):
        yield from _block(child, level)


def _heads(row: list[Node]) -> bool:
    return all(cell["h"] for cell in row)


def _runs(runs: Iterable[Node]) -> Iterator[str]:
    for run in runs:
        yield run["alt"] if "src" in run else run["t"]


# -- what the file says ------------------------------------------------------------------------


@lru_cache(maxsize=256)
def _tagged(pdf: bytes) -> Tagged:
    """A file, read once for those who see it and those who hear it."""
    return Tagged(pdf)


def heard(pdf: bytes) -> str:
    """The words just as the tags have them: what a screen reader is given."""
    return plain(
        piece if isinstance(piece, str) else piece.words
        for piece in _pieces(_tagged(pdf).root)
        if piece is not None
    )


def seen(pdf: bytes) -> str:
    """The words in the order they are read by those who see them; see the module's words."""
    tagged = _tagged(pdf)
    return plain(_lines(tagged.root, tagged.backward))


def _lines(element: Element, backward: bool) -> Iterator[str]:
    line: list[Run | str] = []
    for piece in _pieces(element):
        runs = [run for run in line if isinstance(run, Run)]
        if piece is None or (isinstance(piece, Run) and runs and _below(piece, runs[0], runs[-1])):
            yield from _line(line, backward)
            line = []
        if piece is not None:
            line.append(piece)
    yield from _line(line, backward)


def _pieces(element: Element) -> Iterator[Run | str | None]:
    """Runs and pictures; None where a block begins or ends."""
    if not element.inline:
        yield None
    if element.shows:
        yield element.shows
    else:
        for part in element.parts:
            yield from _pieces(part) if isinstance(part, Element) else (part,)
    if not element.inline:
        yield None


def _below(run: Run, first: Run, last: Run) -> bool:
    return run.x < last.x - 0.1 or abs(run.y - first.y) > 0.9 * max(run.size, first.size)


def _line(line: list[Run | str], backward: bool) -> Iterator[str]:
    if not backward:
        yield from (piece if isinstance(piece, str) else piece.words for piece in line)
        return
    said = _once([piece for piece in line if isinstance(piece, str) or plain(piece.words)])
    forward: list[str] = []
    for number, piece in reversed(list(enumerate(said))):
        around = [_strong(said[n]) for n in (number - 1, number + 1) if 0 <= n < len(said)]
        between = not _strong(piece) and around == ["L", "L"]
        if isinstance(piece, Run) and (not piece.backward or between):
            forward.insert(0, piece.words)
            continue
        yield from forward
        forward = []
        yield piece if isinstance(piece, str) else piece.words
    yield from forward


def _once(line: list[Run | str]) -> list[Run | str]:
    """A line from the right, with every letter once.

    A mark above or below a letter is no letter, but a mark that Typst sets as a run of its own, or
    at the end of the run before, says the letter again.
    """
    found: list[Run | str] = []
    for piece in reversed(line):
        after, kept = found[0] if found else "", piece
        if isinstance(kept, Run) and isinstance(after, Run):
            if abs(after.x - kept.x) < 0.01:
                continue
            if kept.signs[-1] == after.signs[0] and _marked(after.signs[0]):
                kept = replace(kept, signs=kept.signs[:-1])
        found.insert(0, kept)
    return found


def _marked(letters: str) -> bool:
    return any(unicodedata.combining(letter) for letter in letters)


def _strong(piece: Run | str) -> str:
    """The direction of the first letter that has one."""
    words = piece if isinstance(piece, str) else piece.words
    found = (unicodedata.bidirectional(letter) for letter in words)
    return next((kind for kind in found if kind in ("L", "R", "AL")), "")
