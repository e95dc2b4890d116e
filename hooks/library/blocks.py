"""A page's body as a small typed tree: sections of blocks, each with its source line.

``markdown_tree`` makes it once, with the Markdown engine. Pages, checks, prints and comparisons of
languages read this tree; nobody parses Markdown or HTML again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


PUPILS = "elev"
"""The note that is for the pupils: ``!!! elev``. What they see is in it, and nothing else is."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link or picture in the text: where it points as written, and whether it has words."""

    target: str
    line: int
    picture: bool
    words: str


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a body."""

    kind: str
    """paragraph, heading, list, item, steps, step, table, quote, note, image, code or rule."""
    line: int
    """Line in the file, counted from 1."""
    text: str = ""
    """The words, without markup, white space folded."""
    html: str = ""
    """The inner HTML; empty where the words stand in the children."""
    marks: frozenset[str] = frozenset()
    children: tuple[Block, ...] = ()
    title: str = ""
    """HTML of a step's title; the anchor of a heading; a note's kind."""
    level: int = 0
    """A heading's level; the number a numbered list starts at."""
    minutes: tuple[int, int] | None = None
    """A step's least and most minutes."""
    room: int = 0
    """Lines of room to write or draw in below a paragraph."""

    def walk(self) -> Iterator[Block]:
        """The block and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one ``##`` heading; the first section may have no heading."""

    title: str
    anchor: str
    line: int
    blocks: tuple[Block, ...]
    minutes: tuple[int, int] | None = None
    """The least and most minutes of a part of a lesson."""


@dataclass(frozen=True, slots=True)
class Body:
    """A whole body."""

    sections: tuple[Section, ...] = ()
    links: tuple[Link, ...] = ()
    unheld: tuple[tuple[int, str], ...] = ()
    """What was written and no block can hold: line, and what to do about it."""
    anchors: frozenset[str] = field(default_factory=frozenset)

    def blocks(self) -> Iterator[Block]:
        """Every block in reading order."""
        for section in self.sections:
            for block in section.blocks:
                yield from block.walk()
