"""A resource's words as units of translation: what a translator renders, one block at a time.

Terms follow XLIFF 2: a unit is one block (title, paragraph, item, step, row …); a segment is a
sentence of it. A unit is known by its content, never by its place or date: the digests of its
segments, and its tokens, the parts that must be the same in every language.
"""

from __future__ import annotations

import hashlib
import html
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .blocks import Block, Body
    from .vocabulary import Vocabulary

DIGITS = 8
"""Hex digits of a digest: among the units of one page a chance meeting is one in millions."""


SAID = frozenset({"leader"})
"""Marks that are part of the meaning: who says it. The others are layout."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader finds a unit: a step, a section, the title or the summary."""

    kind: str
    """title, summary, step or section."""
    step: int = 0
    heading: str = ""
    """The section's words; empty before the first heading."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One block of words."""

    kind: str
    """title, summary, heading, paragraph, item, step, row, image or code."""
    line: int
    """Line in the file, counted from 1."""
    text: str
    segments: tuple[str, ...]
    """A digest per sentence."""
    tokens: tuple[str, ...]
    """Numbers, codes, where links lead, and who says it: what every language has alike, sorted."""
    place: Place
    marks: frozenset[str] = frozenset()
    block: Block | None = None
    """The block it was made from; a section's heading has none."""
    anchor: str = ""
    """The anchor of a section's heading."""

    @property
    def key(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What makes it the same unit: its sentences and its tokens."""
        return self.segments, self.tokens

    @property
    def digest(self) -> str:
        """One digest over the whole unit."""
        return _digest(" ".join((*self.segments, *self.tokens)))


def units(
    title: str, summary: str, body: Body, lines: Mapping[str, int], vocabulary: Vocabulary,
    language: str,
) -> tuple[Unit, ...]:  # fmt: skip
    """Every unit of a page in reading order."""
    found = [
        _unit("title", lines.get("title", 1), title, Place("title")),
        _unit("summary", lines.get("summary", 1), summary, Place("summary")),
    ]
    for section in body.sections:
        place = Place("section", heading=section.title)
        if section.title:
            name = vocabulary.heading(section.title, language)
            found.append(
                _unit("heading", section.line, section.title, place, name, anchor=section.anchor)
            )
        for block in section.blocks:
            found.extend(_of(block, place, vocabulary, language))
    return tuple(found)


def _of(block: Block, place: Place, vocabulary: Vocabulary, language: str) -> Iterator[Unit]:
    match block.kind:
        case "rule":
            return
        case "table":
            for row in block.children:
                yield _unit("row", row.line, row.text, place, html_=row.html, block=row)
        case "steps" | "numbered" if place.kind != "step":
            for number, step in enumerate(block.children, start=block.level):
                yield from _step(step, Place("step", number, place.heading), vocabulary, language)
        case "heading":
            name = vocabulary.heading(block.text, language)
            yield _unit("heading", block.line, block.text, place, name, block=block)
        case _ if block.children:
            for child in block.children:
                yield from _of(child, place, vocabulary, language)
        case _:
            yield _unit(block.kind, block.line, block.text, place, html_=block.html, block=block)


def _step(step: Block, place: Place, vocabulary: Vocabulary, language: str) -> Iterator[Unit]:
    if step.title or not step.children:
        text = re.sub("<[^>]*>", "", html.unescape(step.title)) if step.title else step.text
        if step.minutes:
            text = f"{text} ({'–'.join(str(n) for n in sorted(set(step.minutes)))})"
        linked = step.title or step.html
        yield _unit("step", step.line, text, place, html_=linked, block=step)
    for child in step.children:
        yield from _of(child, place, vocabulary, language)


def _unit(
    kind: str, line: int, text: str, place: Place, heading: str | None = None, *,
    html_: str = "", block: Block | None = None, anchor: str = "",
) -> Unit:  # fmt: skip
    # A known heading is the vocabulary's: its wording may change without any page growing old.
    if heading:
        segments: tuple[str, ...] = (_digest(f"#{heading}"),)
    elif kind == "row":
        cells = re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", html_, re.DOTALL)
        segments = tuple(
            digest
            for cell in cells
            for digest in digests(html.unescape(re.sub("<[^>]*>", "", cell)))
        )
    else:
        segments = digests(text)
    marks = block.marks if block else frozenset()
    same = tuple(sorted((*tokens(text, html_), *(f".{mark}" for mark in marks & SAID))))
    return Unit(kind, line, text, segments, same, place, marks, block, anchor)


def digests(text: str) -> tuple[str, ...]:
    """A digest per sentence, over words and punctuation.

    White space, the shape of quotation marks and signs that cannot be seen do not count.
    """
    return tuple(_digest(sentence) for sentence in SENTENCE_END.split(normal(text)) if sentence)


def normal(text: str) -> str:
    """The text as it is compared."""
    text = unicodedata.normalize("NFC", UNSEEN.sub("", text))
    return " ".join(QUOTES.sub('"', text).split())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Soft hyphens, zero-width and direction signs."""

QUOTES = re.compile("[«»‹›“”„‟\"‘’‚‛']")

SENTENCE_END = re.compile(r'(?:(?<=[.!?…:؟۔。])|(?<=[.!?…:؟۔。]["\)]))\s+')
"""After a sign that ends a sentence, and a quotation mark or bracket that closes on it.

An abbreviation makes one cut too many. It does no harm: the cuts are the same every time.
"""

NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
CODE = re.compile(r"(?<![\w-])[A-Z]{2,4}-\d{3}(?![\w-])", re.ASCII)
PLACEHOLDER = re.compile(r"\{\w+\}")


def tokens(text: str, inner: str = "") -> tuple[str, ...]:
    """What must be the same in every language, sorted.

    Numbers, codes, placeholders, and where links and pictures lead. Digits of any script are read
    as 0–9; an anchor in a link is in the page's own language and is left out.
    """
    plain = "".join(
        str(unicodedata.decimal(sign)) if unicodedata.decimal(sign, None) is not None else sign
        for sign in text
    )
    found = CODE.findall(plain)
    found += PLACEHOLDER.findall(plain)
    # Where one language writes 14.00 another writes 14:00.
    found += [re.sub("[,:]", ".", number) for number in NUMBER.findall(CODE.sub(" ", plain))]
    targets = re.findall(r'(?:href|src)="([^"#]+)', inner)
    found += [html.unescape(target).replace(" ", "%20") for target in targets]
    return tuple(sorted(found))
