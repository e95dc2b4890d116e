"""Markdown → blocks, with the one engine that makes the page.

Python-Markdown builds an element tree; we walk it once and keep each block's words, inner HTML
and source line. What no block can hold is kept as ``unheld`` and becomes a problem.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor

from . import unheld
from .blocks import Block, Body, Link, Section

if TYPE_CHECKING:
    from collections.abc import Iterator

EXTENSIONS = ("attr_list", "sane_lists", "tables", "admonition")
"""The Markdown an editor may write beyond the plain; every one of them has a block kind below."""


def parse(source: str, first_line: int = 1) -> Body:
    """The tree of a Markdown body whose first line is ``first_line`` of its file."""
    return _Parser(source, first_line).body()


class _Lines(Treeprocessor):
    """Before inline markup is resolved, find every element's source line by its raw text."""

    def __init__(self, engine: markdown.Markdown, source: str, first_line: int) -> None:
        super().__init__(engine)
        self.source = source.split("\n")
        self.first_line = first_line
        self.found: dict[Element, int] = {}
        self.unheld: list[tuple[int, str]] = []

    def run(self, root: Element) -> None:
        start = here = 0
        for element in root.iter():
            if element.tag not in ("td", "th"):  # a row's cells share its line
                start = here
            words = next((line for line in (element.text or "").split("\n") if line.strip()), "")
            if element.get("class") == "admonition-title" and words.lower() in unheld.NOTES:
                continue  # the engine's own word: it stands in no line, or in a wrong one
            if words:
                found = (
                    i for i in range(start, len(self.source)) if words.strip() in self.source[i]
                )
                line = next(found, None)
                if line is not None:
                    here = line + 1
                    self.found[element] = self.first_line + line
                    messages = ((self.found[element], text) for text in unheld.raw(element))
                    self.unheld.extend(messages)
            elif element.tag == "hr":
                self.found[element] = self.first_line + start


class _Parser:
    def __init__(self, source: str, first_line: int) -> None:
        self.engine = markdown.Markdown(extensions=list(EXTENSIONS), output_format="html")
        # Raw HTML is refused (VV042): without its processors it is plain text and cannot hide.
        self.engine.preprocessors.deregister("html_block")
        self.engine.inlinePatterns.deregister("html")
        self.engine.inlinePatterns.deregister("entity")
        self.first_line = first_line
        self.lines = _Lines(self.engine, source, first_line)
        self.engine.treeprocessors.register(self.lines, "lines", 25)
        self.links: list[Link] = []
        self.unheld: list[tuple[int, str]] = []
        self.anchors: set[str] = set()
        self.source = source

    def body(self) -> Body:
        lines = self.source.split("\n")
        for preprocessor in self.engine.preprocessors:
            lines = preprocessor.run(lines)
        root: Element = self.engine.parser.parseDocument(lines).getroot()  # type: ignore[assignment]
        for processor in self.engine.treeprocessors:
            result = processor.run(root)
            root = root if result is None else result
        self.unheld.extend([*self.lines.unheld, *unheld.resolved(root, self._line)])
        sections: list[Section] = []
        title, anchor, line, blocks = "", "", self.first_line, list[Block]()
        minutes: tuple[int, int] | None = None
        for element in root:
            if element.tag == "h2":
                if title or blocks:
                    sections.append(Section(title, anchor, line, tuple(blocks), minutes))
                title, minutes = _timed(_words(element))
                line, blocks = self._line(element), []
                anchor = self._anchor(element, title)
            else:
                blocks.extend(self._blocks(element))
        if title or blocks:
            sections.append(Section(title, anchor, line, tuple(blocks), minutes))
        anchors = frozenset(self.anchors)
        return Body(tuple(sections), tuple(self.links), tuple(self.unheld), anchors)

    def _blocks(self, element: Element, *, nested: bool = False) -> Iterator[Block]:
        line, marks = self._line(element), frozenset((element.get("class") or "").split())
        match element.tag:
            case "p":
                yield self._paragraph(element, line, marks)
            case "ul" | "ol":
                yield self._list(element, line, nested)
            case "blockquote":
                yield Block("quote", line, _words(element), children=self._children(element))
            case "div" if "admonition" in marks:
                yield self._note(element, line, marks)
            case "table":
                yield self._table(element, line)
            case "pre":
                yield Block("code", line, _words(element), self._html(element))
            case "hr":
                yield Block("rule", line)
            case "h1" | "h3" | "h4" | "h5" | "h6":
                words = _words(element)
                yield Block(
                    "heading",
                    line,
                    words,
                    self._html(element),
                    title=self._anchor(element, words),
                    level=int(element.tag[1]),
                )
            case _:
                message = "Her kan det ikke stå en slik overskrift. Flytt den ut av listen."
                self.unheld.append((line, message))

    def _paragraph(self, element: Element, line: int, marks: frozenset[str]) -> Block:
        self._collect_links(element, line)
        pictures = [child for child in element if child.tag == "img"]
        if len(pictures) == 1 and len(element) == 1 and not _words(element):
            return Block("image", line, pictures[0].get("alt") or "", self._html(element), marks)
        lines = str(element.attrib.pop("lines", ""))
        room = int(lines) if unheld.LINES.fullmatch(lines) else 0
        return Block("paragraph", line, _words(element), self._html(element), marks, room=room)

    def _list(self, element: Element, line: int, nested: bool) -> Block:
        children = tuple(
            Block("item", self._line(item), _words(item).removeprefix(TICK), *self._item(item))
            for item in element
        )
        if element.tag == "ul":
            return Block("list", line, _words(element), children=children)
        start = int(element.get("start") or 1)
        if nested:
            return Block("numbered", line, _words(element), children=children, level=start)
        steps = tuple(_step(child) for child in children)
        return Block("steps", line, _words(element), children=steps, level=start)

    def _item(self, item: Element) -> tuple[str, frozenset[str], tuple[Block, ...]]:
        """Inner HTML of a short item, or the blocks of a long one."""
        if any(child.tag in _BLOCK_TAGS for child in item):
            return "", frozenset(), self._children(item)
        self._collect_links(item, self._line(item))
        text = self._html(item)
        if text.startswith(TICK):
            return text.removeprefix(TICK), frozenset({"tick"}), ()
        return text, frozenset(), ()

    def _children(self, element: Element) -> tuple[Block, ...]:
        found: list[Block] = []
        inline = _take_leading_inline(element)
        if inline is not None:
            self.lines.found[inline] = self._line(element)
            found.extend(self._blocks(inline, nested=True))
        for child in element:
            found.extend(self._blocks(child, nested=True))
        return tuple(found)

    def _note(self, element: Element, line: int, marks: frozenset[str]) -> Block:
        """An admonition. The engine's own English title is dropped, an editor's is kept."""
        kind = min(marks - {"admonition"}, default="note")
        title = element.find("p[@class='admonition-title']")
        if title is not None:
            del title.attrib["class"]
            if _words(title) == kind.capitalize():
                element.remove(title)
        children = self._children(element)
        return Block("note", line, _words(element), children=children, title=kind)

    def _table(self, element: Element, line: int) -> Block:
        self._collect_links(element, line)
        rows = []
        for row in element.iter("tr"):
            for cell in row:
                style = cell.attrib.pop("style", "")
                if style:  # a style attribute would need 'unsafe-inline' in the CSP
                    cell.set("class", style.replace("text-align: ", "align-").strip("; "))
                if cell.tag == "th":
                    cell.set("scope", "col")
            start = self._line(row[0]) if len(row) else line
            rows.append(Block("row", start, _words(row), self._html(row)))
        return Block("table", line, _words(element), self._html(element), children=tuple(rows))

    def _anchor(self, element: Element, words: str) -> str:
        anchor = first = element.get("id") or slug(words)
        number = 1
        while anchor in self.anchors:
            number += 1
            anchor = f"{first}-{number}"
        self.anchors.add(anchor)
        return anchor

    def _collect_links(self, element: Element, line: int) -> None:
        for node in element.iter():
            if node.tag == "a":
                self.links.append(Link(_plain(node.get("href")), line, False, _words(node)))
            elif node.tag == "img":
                alt = _plain(node.get("alt"))
                self.links.append(Link(_plain(node.get("src")), line, True, alt))

    def _line(self, element: Element) -> int:
        """The line of the first words in the element."""
        found = self.lines.found
        return next((found[part] for part in element.iter() if part in found), self.first_line)

    def _html(self, element: Element) -> str:
        """The inner HTML, as the engine serialises it."""
        text = self.engine.serializer(element)
        for processor in self.engine.postprocessors:
            text = processor.run(text)
        inner = re.sub(r"^<[^>]*>|</[^>]*>$", "", text.strip())
        return inner.strip()


def slug(words: str) -> str:
    """An anchor made of the words, readable in the address in any script."""
    return re.sub(r"[^\w]+", "-", words.casefold()).strip("-") or "del"


MINUTES = re.compile(
    r"\s*\((\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?\s*(?:min(?:utter|utt|utes?)?|хв|د|دقيقة|دقائق)\.?\)"
)
"""A step's minutes, ``(5 min)`` or ``(5–10 min)``, as the languages write them."""


def _step(item: Block) -> Block:
    """Read title and minutes from the first line of a numbered item: ``**Title** (5 min)``.

    Minutes anywhere else are plain words and stay where they are.
    """
    first = item.children[0] if item.children else item
    heading = re.match(r"<strong>(.*?)</strong>", first.html)
    if heading is None:
        return Block("step", item.line, item.text, item.html, children=item.children)
    title, rest = heading[1], first.html[heading.end() :]
    found = MINUTES.search(title) or MINUTES.match(rest)
    minutes = (int(found[1]), int(found[2] or found[1])) if found else None
    title = MINUTES.sub("", title)
    rest = rest[found.end() :].strip() if found and found.re.match(rest) else rest.strip()
    opening = (
        Block("paragraph", first.line, first.text, rest, first.marks, room=first.room)
        if rest or first.room
        else None
    )
    children = ((opening,) if opening else ()) + item.children[1:]
    return Block("step", item.line, item.text, children=children, title=title,
                 minutes=minutes)  # fmt: skip


def _timed(title: str) -> tuple[str, tuple[int, int] | None]:
    """A heading's words and its minutes, ``Vi snakker (8 min)``."""
    found = MINUTES.search(title)
    if found is None or found.end() < len(title):
        return title, None
    return title[: found.start()], (int(found[1]), int(found[2] or found[1]))


TICK = "[ ] "
"""Before an item: a box to tick, as other Markdown writes it."""

_BLOCK_TAGS = frozenset({"p", "ul", "ol", "blockquote", "div", "table", "pre", "hr"}) | frozenset(
    f"h{level}" for level in range(1, 7)
)


def _take_leading_inline(element: Element) -> Element | None:
    """Move words that stand bare before the first block into a paragraph of their own."""
    inline = []
    for child in element:
        if child.tag in _BLOCK_TAGS:
            break
        inline.append(child)
    if not (element.text or "").strip() and not inline:
        return None
    paragraph = Element("p")
    paragraph.text, element.text = element.text, ""
    for child in inline:
        element.remove(child)
        paragraph.append(child)
    return paragraph


def _words(element: Element) -> str:
    return _plain(" ".join("".join(_texts(element)).split()))


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        if child.tag in _BLOCK_TAGS or child.tag in ("li", "tr", "td", "th"):
            yield " "
        yield child.tail or ""


def _plain(text: str | None) -> str:
    r"""Text without the engine's own marks (``\x02 42 \x03`` stands for a character)."""
    start, end = markdown.util.STX, markdown.util.ETX
    raw = (text or "").replace(markdown.util.AMP_SUBSTITUTE, "&")
    raw = re.sub(f"{start}(\\d+){end}", lambda match: chr(int(match[1])), raw)
    return html.unescape(re.sub(f"[{start}{end}]", "", raw))
