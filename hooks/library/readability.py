"""How hard a text is to read, and how hard it may be for those it is for.

LIX (C.-H. Björnsson, 1968): words per sentence, plus the percentage of words longer than six
letters. Below 30 is very easy, 30–40 easy, 40–50 ordinary, above 50 hard
(klartsagt.no, «Er teksten lettlest?»). Only running text counts: no headings, tables or lists, and
a colon ends no sentence, which is the strict way to count. It is measured in the source language
alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .blocks import PUPILS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .blocks import Block
    from .content import Content
    from .resource import Facts, Resource

LONG = 7
"""Letters from which a word is long."""

FEWEST = 40
"""Words below which the measure says nothing."""

SMALL, LARGE, STAFF, PROFESSIONAL = 25, 30, 40, 45
"""House ceilings: for the first four school years, for older pupils and families, for exercises
in a staff group, and for teachers' and professionals' texts."""


@dataclass(frozen=True, slots=True)
class Text:
    """The running text of a page that is for one kind of reader."""

    path: str
    kind: str
    reader: str
    """Who reads it: ``deltaker`` (pupil, child, young person, family) or ``leder``."""
    lix: float
    ceiling: int


def lix(text: str) -> float:
    """The LIX of a text; 0 for one without words."""
    words = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", text)
    if not words:
        return 0.0
    sentences = max(len(re.findall(r"[.!?…]+(?=[\s»”\")]|$)", text)), 1)
    long = sum(len(word) >= LONG for word in words)
    return len(words) / sentences + 100 * long / len(words)


def texts(content: Content) -> Iterator[Text]:
    """Every listed page's text, by reader."""
    source = content.languages.source.code
    for resource in content.resources:
        if not content.vocabulary.kinds[resource.facts.kind].listed:
            continue
        words = resource.words[source]
        for reader, text in _by_reader(resource, content).items():
            if len(text.split()) >= FEWEST:
                ceiling = _ceiling(resource.facts, reader, content)
                yield Text(words.path, resource.facts.kind, reader, lix(text), ceiling)


def _by_reader(resource: Resource, content: Content) -> dict[str, str]:
    words = resource.words[content.languages.source.code]
    kind = content.vocabulary.kinds[resource.facts.kind]
    whole = not kind.leader and not kind.timed
    found: dict[str, list[str]] = {"deltaker": [], "leder": []}
    for section in words.body.sections:
        heading = content.vocabulary.heading(section.title, words.language)
        pupils = heading in kind.worksheet or (
            not whole and heading not in kind.leader and heading not in kind.timed
        )
        mine = bool({"barn", "ungdom", "familie", "klasse"} & set(resource.facts.audience))
        for block in section.blocks:
            for reader, text in _said(block, "deltaker" if mine and (pupils or whole) else "leder"):
                found[reader].append(text)
    return {reader: "\n".join(lines) for reader, lines in found.items()}


def _said(block: Block, reader: str) -> Iterator[tuple[str, str]]:
    """The running words of a block and all below it, with who reads them."""
    if block.kind == "note" and block.title == PUPILS:
        reader = "deltaker"
    if block.kind in ("heading", "list", "table", "image", "code", "rule"):
        return
    if block.children:
        for child in block.children:
            yield from _said(child, reader)
    elif len(block.text.split()) > 2:
        text = block.text if re.search(r"[.!?…»]$", block.text) else f"{block.text}."
        yield reader, text


def _ceiling(facts: Facts, reader: str, content: Content) -> int:
    if reader == "deltaker":
        youngest = list(content.vocabulary.facets["grade"])[:2]
        small = facts.grade in youngest if facts.grade else facts.audience == ("barn",)
        return SMALL if small else LARGE
    return STAFF if facts.kind in ("exercise", "tabletop") else PROFESSIONAL
