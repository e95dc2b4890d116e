"""A block's inner HTML as runs of words: what sets type without a browser.

The HTML is the Markdown engine's own serialisation of words inside one block, so the tags below
are all there can be; another one is a fault in the tree and is raised, never dropped.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from typing import NamedTuple


class Run(NamedTuple):
    """Words set alike."""

    words: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    language: str = ""
    """BCP 47 tag, where it is another than the block's."""
    direction: str = ""
    """``ltr`` or ``rtl``, where the words are set apart from the line."""
    target: str = ""
    """Where they lead, as written."""
    picture: str = ""
    """Address of a picture; the words are what it shows."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    runs: tuple[Run, ...]
    head: bool
    align: str
    """start, center or end."""


BREAK = "\u2028"
"""A line broken on purpose, within a run's words."""

SPACE = re.compile(r"[ \t\r\n\f]+")
"""White space that HTML folds; a no-break space is none of it."""

_ALIGN = {"align-right": "end", "align-center": "center"}


@cache  # a sheet is set in several variants, and much is said more than once
def runs(html: str) -> tuple[Run, ...]:
    """The runs of inner HTML. Raises ValueError for a tag no run can hold."""
    return _read(html).runs()


def cells(html: str) -> tuple[Cell, ...]:
    """The cells of a table row's inner HTML. Raises ValueError as ``runs`` does."""
    return tuple(_read(html).cells)


def _read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader


class _Reader(HTMLParser):
    """Keeps the style of each open tag on a stack."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.styles = [Run("")]
        self.found: list[Run] = []
        self.cells: list[Cell] = []
        self.cell = ("", "start")

    def runs(self) -> tuple[Run, ...]:
        """What was read since the last cell, white space folded."""
        out: list[Run] = []
        for run in self.found:
            words = SPACE.sub(" ", run.words)
            if not out or out[-1].words.endswith((" ", BREAK)):
                words = words.lstrip(" ")
            if words == BREAK and out:
                out[-1] = out[-1]._replace(words=out[-1].words.rstrip(" "))
            if not words and not run.picture:
                continue
            alike = out and out[-1]._replace(words="") == run._replace(words="")
            if alike and not run.picture:
                out[-1] = run._replace(words=out[-1].words + words)
            else:
                out.append(run._replace(words=words))
        if out:
            out[-1] = out[-1]._replace(words=out[-1].words.rstrip(" "))
        return tuple(run for run in out if run.words or run.picture)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        now, given = self.styles[-1], {name: value or "" for name, value in attrs}
        match tag:
            case "strong":
                now = now._replace(bold=True)
            case "em":
                now = now._replace(italic=True)
            case "code":
                now = now._replace(code=True, direction="ltr")
            case "a":
                now = now._replace(target=given.get("href", ""))
            case "bdi":
                now = now._replace(language=given.get("lang", ""), direction=given["dir"])
            case "br":
                self.found.append(now._replace(words=BREAK))
                return
            case "img":
                picture = given.get("src", "")
                self.found.append(now._replace(words=given.get("alt", ""), picture=picture))
                return
            case "td" | "th":
                self.found, self.cell = [], (tag, _ALIGN.get(given.get("class", ""), "start"))
            case _:
                raise ValueError(f"<{tag}>")
        self.styles.append(now)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("br", "img"):
            return
        if tag in ("td", "th"):
            self.cells.append(Cell(self.runs(), self.cell[0] == "th", self.cell[1]))
            self.found = []
        self.styles.pop()

    def handle_data(self, data: str) -> None:
        self.found.append(self.styles[-1]._replace(words=data))
