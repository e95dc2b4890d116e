"""Blocks as plain data that a typesetter can be handed: words are values, never markup.

One form for every kind of block; a kind without one is raised, never dropped.
"""

from __future__ import annotations

import html
import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from .blocks import PUPILS
from .inline import BREAK, cells, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from .blocks import Block
    from .inline import Run

Node = dict[str, Any]
"""A block: its kind under ``k``, runs under ``r``, blocks below it under ``b``."""

SENTENCE = re.compile(r'(?<!\d)[.!?؟…]["»”)]?\s+(?=[«"“]?[A-ZÆØÅА-ЯІЇЄҐ\u0621-\u064a])')
"""Between two sentences, where easy print breaks the line: before a capital, never in a number."""


SHORT = 700
"""Signs of a step that is not cut in two by the end of a page: about a sixth of one."""


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a link leads, and how paper says it."""

    to: str = ""
    """Absolute address; empty for a place on the same page."""
    printed: str = ""
    """What stands in brackets after the words."""


@dataclass(frozen=True, slots=True)
class Setter:
    """What the blocks of one page need to become data."""

    marked: Callable[[str], str]
    """Inner HTML → the same with words of another language marked."""
    lead: Callable[[str], Lead]
    """A link as written → where it leads."""
    minutes: Callable[[tuple[int, int]], str]
    units: Callable[[Block], str]
    """Which of the source's units a block renders; empty where no languages meet."""
    pupils: str
    """What is said over a note to the pupils on the leader's copy."""
    folder: str
    """The folder of the page's file in docs/; pictures are found from there."""
    leader: bool
    """Whether the leader's words are on the sheet."""
    easy: bool
    """Whether every sentence has a line of its own."""

    def blocks(self, found: Iterable[Block]) -> list[Node]:
        """The blocks that are for this sheet; nothing is left that only led to what is not."""
        kept: list[Node] = []
        for block in found:
            if self._wanted(block):
                kept.append(self.block(block))
            elif kept and _introduces(kept[-1]):
                kept.pop()
        kept = [node for node in kept if node.get("items") != [] and node.get("b") != []]
        ends = (*kept[1:], None)[: len(kept)]
        return [
            node
            for node, after in zip(kept, ends, strict=True)
            if node["k"] != "heading" or (after and not _closes(node, after))
        ]

    def _wanted(self, block: Block) -> bool:
        return "screen-only" not in block.marks and (self.leader or "leader" not in block.marks)

    def block(self, block: Block) -> Node:
        """One block. Raises ValueError for a kind that has no form on paper."""
        node = self._form(block)
        if units := self.units(block):
            node["u"] = units
        return node

    def _form(self, block: Block) -> Node:
        match block.kind:
            case "paragraph":
                return self._paragraph(block)
            case "image":
                picture = runs(block.html)[0]
                return {"k": "image", "src": self._file(picture.picture), "alt": picture.words}
            case "list":
                return {"k": "list", "items": self._items(block)}
            case "steps" | "numbered":
                return {"k": "steps", "start": block.level, "items": self._items(block)}
            case "heading":
                return {"k": "heading", "level": block.level, "r": self.words(block.html)}
            case "quote":
                return {"k": "quote", "b": self.blocks(block.children)}
            case "note":
                label = self.pupils if self.leader and block.title == PUPILS else ""
                return {"k": "note", "label": label, "b": self.blocks(block.children)}
            case "table":
                return self._table(block)
            case "code":
                return {"k": "code", "t": html.unescape(re.sub("<[^>]*>", "", block.html))}
            case "rule":
                return {"k": "rule"}
        raise ValueError(f"{block.kind} har ingen form på papir")

    def words(self, inner: str) -> list[Node]:
        """Inner HTML as runs; a full address follows its link, since paper cannot be clicked."""
        return self._runs(runs(self.marked(inner)))

    def _runs(self, read: tuple[Run, ...]) -> list[Node]:
        found: list[Node] = []
        for number, run in enumerate(read):
            found.append(self._run(run))
            last = number + 1 == len(read) or read[number + 1].target != run.target
            printed = self.lead(run.target).printed if run.target and last else ""
            if printed and printed not in run.words:
                found.append({"t": " "})
                found.append({"t": f"({printed})", "small": True, "d": "ltr"})
        return found

    def _run(self, run: Run) -> Node:
        words = SENTENCE.sub(lambda m: m[0].rstrip() + BREAK, run.words) if self.easy else run.words
        node: Node = {"t": words}
        for key, value in (
            ("strong", run.bold),
            ("em", run.italic),
            ("code", run.code),
            ("l", run.language),
            ("d", run.direction),
            ("to", self.lead(run.target).to if run.target else ""),
        ):
            if value:
                node[key] = value
        if run.picture:
            node |= {"src": self._file(run.picture), "alt": run.words}
        return node

    def _paragraph(self, block: Block) -> Node:
        node: Node = {"k": "paragraph", "r": self.words(block.html)}
        if "leader" in block.marks:
            node["leader"] = True
        if block.room:
            node |= {"room": block.room, "box": "drawing-box" in block.marks}
        return node

    def _items(self, block: Block) -> list[Node]:
        items = [self._item(child) for child in block.children if self._wanted(child)]
        return [item for item in items if item["b"] or "title" in item or "r" in item]

    def _item(self, child: Block) -> Node:
        node: Node = {"tick": "tick" in child.marks}
        if units := self.units(child):
            node["u"] = units
        if child.title:
            node["title"] = self.words(child.title)
            if child.minutes:
                node["minutes"] = self.minutes(child.minutes)
        if child.html:
            node["r"] = self.words(child.html)
        node["b"] = self.blocks(child.children)
        node["short"] = len(child.text) < SHORT
        return node

    def _table(self, block: Block) -> Node:
        rows = [cells(self.marked(row.html)) for row in block.children]
        return {
            "k": "table",
            "rows": [
                [{"r": self._runs(cell.runs), "h": cell.head, "a": cell.align} for cell in row]
                for row in rows
            ],
        }

    def _file(self, source: str) -> str:
        """The picture's path in docs/."""
        path = unquote(source.partition("#")[0])
        return posixpath.normpath(posixpath.join(self.folder, path))


def _introduces(node: Node) -> bool:
    """Whether a paragraph only leads to what follows it."""
    last = node["r"][-1] if node.get("r") and node["k"] == "paragraph" else {}
    return str(last.get("t", "")).rstrip().endswith(":") and "room" not in node


def _closes(heading: Node, after: Node) -> bool:
    """Whether the next block is a heading of the same rank or higher: the first has no words."""
    return after["k"] == "heading" and bool(after["level"] <= heading["level"])
