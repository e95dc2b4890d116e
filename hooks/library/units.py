"""A resource's words as units of translation: what a translator renders, one block at a time.

Terms follow XLIFF 2: a unit is one block (title, paragraph, item, step, row …); a segment is a
sentence of it. A unit is known by its content, never by its place or date: the digests of its
segments. A segment's tokens are the parts that must be the same in every language.
"""

from __future__ import annotations

import hashlib
import html
import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .blocks import Block, Body, Section
    from .vocabulary import Vocabulary

STEPS = "steps"
"""Id of the heading whose numbered list is the steps.

On a page with headings of its own every numbered list is steps to the reader.
"""

DIGITS = 8
"""Hex digits of a digest: among the units of one page a chance meeting is one in millions."""

SAID = frozenset({"leader"})
"""Marks that are part of the meaning: who says it. The others are layout."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence, by its content."""

    digest: str
    tokens: tuple[str, ...] = ()
    """Numbers, codes, blanks and where links lead, in order: alike in every language."""


class Segmented:
    """What is made of segments."""

    __slots__ = ()
    segments: tuple[Segment, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """What makes it the same unit: its sentences, in order."""
        return tuple(segment.digest for segment in self.segments)

    @property
    def tokens(self) -> tuple[str, ...]:
        """The tokens of all its sentences."""
        return tuple(token for segment in self.segments for token in segment.tokens)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reader finds a unit: a step, a section, the title or the summary."""

    kind: str
    """title, summary, step or section."""
    step: int = 0
    heading: str = ""
    """The section's words; empty before the first heading."""


@dataclass(frozen=True, slots=True)
class Unit(Segmented):
    """One block of words."""

    kind: str
    """title, summary, heading, paragraph, item, step, row, image or code."""
    line: int
    """Line in the file, counted from 1."""
    text: str
    segments: tuple[Segment, ...]
    place: Place
    said: frozenset[str] = frozenset()
    """Who says it, and in what kind of note it stands."""
    block: Block | None = None
    """The block it was made from; a section's heading has none."""
    anchor: str = ""
    """The anchor of a section's heading."""

    @property
    def digest(self) -> str:
        """One digest over the whole unit."""
        return _digest(" ".join(self.key))


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
        name = vocabulary.heading(section.title, language)
        if section.title:
            found.append(_section(section, place, name))
        steps = name in (None, STEPS)

        def of(block: Block, place: Place, said: frozenset[str], steps: bool) -> Iterator[Unit]:
            match block.kind:
                case "rule":
                    return
                case "table":
                    for row in filter(lambda row: row.text, block.children):  # some are to fill in
                        yield _unit("row", row.line, row.text, place, block=row, said=said)
                    return
                case "heading":
                    known = vocabulary.heading(block.text, language)
                    yield _unit("heading", block.line, block.text, place, known, block=block)
                    return
                case "step" | "item" if block.title or not block.children:
                    kind = "step" if block.title else block.kind
                    yield _unit(kind, block.line, _titled(block), place, block=block, said=said)
                case _ if not block.children:
                    yield _unit(block.kind, block.line, block.text, place, block=block, said=said)
            if block.kind == "note":
                said |= {f"note {block.title}"}
            for number, child in enumerate(block.children, start=block.level):
                numbered = steps and block.kind == "steps"
                there = Place("step", number, place.heading) if numbered else place
                yield from of(child, there, said, steps)

        for block in section.blocks:
            found.extend(of(block, place, frozenset(), steps))
    return tuple(found)


def _section(section: Section, place: Place, name: str | None) -> Unit:
    """A section's heading, with the minutes of its part of the lesson."""
    unit = _unit("heading", section.line, section.title, place, name, anchor=section.anchor)
    if not section.minutes:
        return unit
    minutes = _minutes(section)
    timed = Segment(_digest(unit.digest + minutes), tokens(minutes))
    return replace(unit, text=section.title + minutes, segments=(timed,))


def _titled(block: Block) -> str:
    """A step's title with its minutes; else the block's words."""
    if not block.title:
        return block.text
    return html.unescape(re.sub("<[^>]*>", "", block.title)) + _minutes(block)


def _minutes(timed: Block | Section) -> str:
    """The minutes as a unit holds them: without the word, which is each language's own."""
    numbers = "–".join(str(number) for number in sorted(set(timed.minutes or ())))
    return f" ({numbers})" if numbers else ""


def _unit(
    kind: str, line: int, text: str, place: Place, heading: str | None = None, *,
    block: Block | None = None, said: frozenset[str] = frozenset(), anchor: str = "",
) -> Unit:  # fmt: skip
    said |= (block.marks if block else frozenset()) & SAID
    if heading:
        # A known heading is the vocabulary's: its wording may change and no page grows old.
        found: tuple[Segment, ...] = (Segment(_digest(f"#{heading}")),)
    elif kind == "row" and block:
        cells = re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", block.html, re.DOTALL)
        # The same words in another column say something else.
        found = tuple(
            segment
            for column, cell in enumerate(cells)
            for segment in segments(cell, said | ({f"column {column}"} if column else set()))
        )
    elif kind == "step" and block and block.title:
        found = segments(block.title + _minutes(block), said)
    else:
        inner = block.html if block else ""
        found = segments(inner or html.escape(text, quote=False), said)
    return Unit(kind, line, text, found, place, said, block, anchor)


def segments(inner: str, said: frozenset[str] = frozenset()) -> tuple[Segment, ...]:
    """The sentences of inner HTML.

    A digest is over words, punctuation, where links and pictures lead, and who says it. White
    space, emphasis, the shape of quotation marks and signs that cannot be seen do not count.
    """
    targets: list[str] = []

    def led(target: str, words: str = "") -> str:
        # An anchor is in the page's own language and leads to the same page.
        plain = html.unescape(target).split("#")[0]
        targets.append(re.sub(r"[\s\x00-\x1f]", lambda sign: quote(sign[0]), plain))
        return f"{LINK}{words}"

    def tag(match: re.Match[str]) -> str:
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', match[0]))
        if match[1] == "img":
            return led(attributes.get("src", ""), f" {attributes.get('alt', '')} ")
        return led(attributes.get("href", "")) if match[1] == "a" else ""

    text = html.unescape(re.sub(r"<(/?\w+)[^>]*>", tag, inner.replace(LINK, "")))
    found, leads = [], iter(targets)
    for sentence in SENTENCE_END.split(normal(text)):
        here = [next(leads) for _ in range(sentence.count(LINK))]
        words = " ".join(sentence.replace(LINK, "").split())
        if words or here:
            whole = "\n".join([words, *here, *sorted(said)])
            found.append(Segment(_digest(whole), (*tokens(words), *filter(None, here))))
    return tuple(found)


def tokens(text: str) -> tuple[str, ...]:
    """What must be the same in every language, in order: numbers, codes and blanks.

    Digits of any script are read as 0–9, and numbers without their customs: 10 000, 10,000 and
    10.000 are one, and so are 14.00 and 14:00.
    """
    plain = FOREIGN_DIGIT.sub(_digit, text)
    return tuple(
        _number(match[0]) if match.lastgroup == "number" else match[0]
        for match in TOKEN.finditer(plain)
    )


def _digit(match: re.Match[str]) -> str:
    return "," if match[0] in "٫٬" else str(unicodedata.decimal(match[0]))


def _number(text: str) -> str:
    return re.sub("[,:]", ".", re.sub(r"[ .,](?=\d{3}(?!\d))", "", text))


def normal(text: str) -> str:
    """The text as it is compared."""
    text = unicodedata.normalize("NFC", UNSEEN.sub("", text))
    return " ".join(QUOTES.sub('"', text).split())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


LINK = "\ue000"
"""Stands for a link while sentences are cut; a private sign no text holds."""

UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
"""Soft hyphens, zero-width and direction signs."""

QUOTES = re.compile("[«»‹›“”„‟\"‘’‚‛']")

SENTENCE_END = re.compile(r'(?:(?<=[.!?…:؟۔。])|(?<=[.!?…:؟۔。]["\)]))\s+')
"""After a sign that ends a sentence, and a quotation mark or bracket that closes on it.

An abbreviation makes one cut too many. It does no harm: the cuts are the same every time.
"""

FOREIGN_DIGIT = re.compile("[^\\D0-9]|[٫٬]")
"""Digits of other scripts than ours, and the signs they stand with."""

CODE = re.compile(r"[A-Z]{2,4}-\d{3}", re.ASCII)

TOKEN = re.compile(
    rf"(?<![\w-])(?P<code>{CODE.pattern})(?![\w-])|(?P<blank>\{{\w+\}})"
    r"|(?P<number>\d+(?:[.,:]\d+| \d{3}(?!\d))*)",
    re.ASCII,
)
