"""What an editor wrote and no block can hold. Each is said with its line: nothing is lost silently.

Works on the Markdown engine's element tree; ``raw`` before inline markup, ``resolved`` after.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .blocks import PUPILS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

ROOM = frozenset({"writing-lines", "drawing-box"})
"""Marks of a prompt with room below it; they need ``lines=5``."""

MARKS = frozenset({"leader", "print-only", "screen-only", "new-page"}) | ROOM
"""Author's marks, written ``{ .leader }`` on the line under a paragraph."""

NOTES = frozenset({PUPILS, "note", "tip", "warning", "danger"})
"""Kinds of note: a misspelt one would say nothing to anybody."""

ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "ol": {"start"},
    "p": {"class", "lines"},
    "div": {"class"},
    "td": {"style"},
    "th": {"style"},
    **{f"h{level}": {"id"} for level in range(1, 7)},
}
"""What the engine or an author's mark may set; anything else would vanish or do harm."""

TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*([\s/][^<>]*)?>|<!--")
MARK = re.compile(r"\{\s*:?\s*\.?[A-Za-z][\w-]*(\s+lines=\w*)?\s*\}")
LINES = re.compile("[1-9]|[12][0-9]|30")
NEARLY_A_NOTE = re.compile(r"\s*(?:!{1,4}|\?{3}\+?)\s*[A-Za-z]+\s*$")
BULLET = re.compile(r"\s*(?:[-*+•]|\d+[.)])\s")


def raw(element: Element) -> Iterator[str]:
    """Lists the engine did not see as lists, in a block's text as it was typed."""
    if element.tag not in ("p", "li"):
        return
    first, *rest = (element.text or "").split("\n")
    if re.match(r"\s*•", first):
        yield "«•» blir ikke til et punkt. Skriv «- » foran hvert punkt."
    elif re.match(r"\s*\d+\)\s", first):
        yield "«1)» blir ikke til et steg. Skriv «1. »."
    elif box := NEARLY_A_NOTE.match(first):
        yield f"«{box[0].strip()}» blir ikke til en boks. Skriv «!!! {PUPILS}», en tom linje under."
    elif any(BULLET.match(line) for line in rest):
        yield "Listen her blir ikke til en liste. Sett en tom linje foran den."


def resolved(root: Element, line_of: Callable[[Element], int]) -> Iterator[tuple[int, str]]:
    """HTML, attributes and misplaced marks anywhere in a body; code is left alone."""
    for element in root:
        yield from _inside(element, line_of(element), line_of)


def _inside(
    element: Element, line: int, line_of: Callable[[Element], int]
) -> Iterator[tuple[int, str]]:
    if element.tag in ("p", "li", "tr", "td", "th", "blockquote", "div"):
        line = line_of(element)
    for name in sorted(element.attrib.keys() - ATTRIBUTES.get(element.tag, set())):
        if name == "class":
            yield line, f"Merket «.{element.get('class')}» kan ikke stå her. {_MARKS}"
        else:
            yield line, f"Egenskapen «{name}» kan ikke brukes. Slett krøllparentesen."
    if element.tag == "p" and element.get("class") != "admonition-title":
        marks = set((element.get("class") or "").split())
        for mark in sorted(marks - MARKS):
            yield line, f"Merket «.{mark}» finnes ikke. {_MARKS}"
        room = element.get("lines")
        if bool(marks & ROOM) != (room is not None) or (room and not LINES.fullmatch(str(room))):
            yield line, "Plass å skrive på merkes slik: «{ .writing-lines lines=5 }», 1 til 30."
    if element.tag == "div":
        for kind in sorted(set((element.get("class") or "").split()) - {"admonition"} - NOTES):
            hint = f"Velg blant {', '.join(sorted(NOTES))}."
            yield line, f"«!!! {kind}» finnes ikke. {hint}"
    if element.tag in ("ul", "ol"):
        yield from ((line_of(item), message) for item, message in _boxes(element))
    if re.fullmatch("h[1-6]", element.tag) and any(e.tag in ("a", "img") for e in element.iter()):
        yield line, "En overskrift kan ikke ha lenke eller bilde. Sett det i teksten under."
    if element.tag not in ("code", "pre"):
        yield from ((line, message) for message in _typed(element.text))
        for child in element:
            yield from _inside(child, line, line_of)
            yield from ((line, message) for message in _typed(child.tail))


BLOCKS = frozenset({"p", "ul", "ol", "div", "table", "pre", "blockquote"})


def _boxes(element: Element) -> Iterator[tuple[Element, str]]:
    """Boxes to tick that no list can hold."""
    items = [(item, re.match(r"\[( |x|X)\]", _first(item))) for item in element]
    boxed = [item for item, box in items if box]
    for item, box in items:
        if box and box[1] != " ":
            yield item, "En rute skrives «[ ]». Avkryssede ruter finnes ikke på et ark."
        elif box and (element.tag == "ol" or any(child.tag in BLOCKS for child in item)):
            yield item, "En rute kan bare stå i et enkelt punkt: «- [ ] » og noen ord på én linje."
        elif boxed and not box:
            yield item, "Sett «[ ]» foran alle punktene i listen, eller ingen."


def _first(item: Element) -> str:
    """The first words of an item as they were typed."""
    inner = next((child for child in item if child.tag == "p"), None)
    return (item.text or "").strip() or ((inner.text or "").strip() if inner is not None else "")


def _typed(text: str | None) -> Iterator[str]:
    if tag := TAG.search(text or ""):
        yield f"HTML-koden «{tag[0]}» kan ikke brukes. Skriv vanlig Markdown, eller sett den i `…`."
    if mark := MARK.search(text or ""):
        yield (
            f"Merket «{mark[0]}» står feil. Sett «{{ .leader }}» alene på linjen rett under "
            "avsnittet, med like mange mellomrom foran."
        )


_MARKS = f"Merkene er {', '.join(f'.{mark}' for mark in sorted(MARKS))}, under et avsnitt."
