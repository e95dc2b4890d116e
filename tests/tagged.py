"""The tags of a print: its elements, and the signs set under each, with where they stand.

The file is read by pikepdf; what the letters of a sign are is said by its font, or by the mark
around it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING

from pikepdf import (
    Array,
    ContentStreamInstruction,
    Dictionary,
    Matrix,
    Name,
    Pdf,
    String,
    parse_content_stream,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object


@dataclass(frozen=True, slots=True)
class Run:
    """Signs set as one piece, by the tags."""

    signs: tuple[str, ...]
    """The letters of each, from left to right."""
    x: float
    y: float
    size: float
    backward: bool
    """Whether it is read from the right."""

    @property
    def words(self) -> str:
        """The letters in the order they are read."""
        return "".join(reversed(self.signs) if self.backward else self.signs)


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the tags."""

    kind: str
    parts: tuple[Element | Run, ...] = ()
    shows: str = ""
    """What a picture shows."""
    inline: bool = False
    """Whether it stands in a line with what is around it."""

    def all(self, kind: str) -> Iterator[Element]:
        """Every element of a kind, in order."""
        if self.kind == kind:
            yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.all(kind)

    def runs(self) -> Iterator[Run]:
        """Every run, as the tags have them."""
        for part in self.parts:
            yield from part.runs() if isinstance(part, Element) else (part,)


INLINE = ("/Span", "/Strong", "/Em", "/Link", "/Code")
"""Elements that stand in a line, if they are not said to be blocks."""

_ROWS = re.compile(rb"begincodespacerange.*?endcodespacerange", re.DOTALL)


class Tagged:
    """A tagged PDF."""

    def __init__(self, data: bytes) -> None:
        self.pdf = Pdf.open(BytesIO(data))
        self.pages: dict[tuple[int, int], dict[int, Run]] = {}
        self.fonts: dict[tuple[int, int], Font] = {}

    @cached_property
    def backward(self) -> bool:
        """Whether its pages run from the right."""
        return self.pdf.Root.ViewerPreferences.get("/Direction") == Name("/R2L")

    @cached_property
    def root(self) -> Element:
        """The whole document."""
        kids = [self._element(kid, None) for kid in _list(self.pdf.Root.StructTreeRoot.K)]
        return Element("root", tuple(kid for kid in kids if kid))

    def _element(self, found: Object, page: Object | None) -> Element | None:
        if found.get("/Type") == Name.OBJR:
            return None
        page = found.get("/Pg", page)
        parts: list[Element | Run] = []
        for part in _list(found.get("/K", Array())):
            marked = isinstance(part, Dictionary) and part.get("/Type") == Name.MCR
            if isinstance(part, Dictionary) and not marked:
                parts.extend(filter(None, [self._element(part, page)]))
                continue
            on = part.get("/Pg", page) if marked else page
            assert on is not None
            run = self._runs(on).get(int(part.MCID if marked else part))
            parts.extend([run] if run else [])
        block = any(a.get("/Placement") == Name.Block for a in _list(found.get("/A", Array())))
        inline = str(found.S) in INLINE and not block
        return Element(str(found.S)[1:], tuple(parts), str(found.get("/Alt", "")), inline)

    def _runs(self, page: Object) -> dict[int, Run]:
        """The runs of a page by the number of their mark."""
        if page.objgen not in self.pages:
            self.pages[page.objgen] = _Content(self, page).runs()
        return self.pages[page.objgen]

    def font(self, facts: Object) -> Font:
        """What is known of a font."""
        if facts.objgen not in self.fonts:
            rows = facts.ToUnicode.read_bytes()
            assert b"beginbfrange" not in rows, "skrevet slik har vi ikke sett før"
            table = {
                int(code, 16): bytes.fromhex(letters.decode()).decode("utf-16-be")
                for code, letters in re.findall(rb"<(\w+)> <(\w+)>\n", _ROWS.sub(b"", rows))
            }
            self.fonts[facts.objgen] = Font(2 if facts.Subtype == Name.Type0 else 1, table)
        return self.fonts[facts.objgen]


def _list(value: Object) -> Sequence[Object]:
    return list(value) if isinstance(value, Array) else [value]


@dataclass(frozen=True, slots=True)
class Font:
    """What there is to know of a font's signs."""

    bytes: int
    """How many bytes a sign's number has."""
    letters: dict[int, str]


@dataclass
class _Mark:
    """Marked content that is open."""

    kind: str
    number: int | None = None
    says: str | None = None
    """Text that stands for what is inside, whatever its signs are."""


class _Content:
    """The runs of a page's content."""

    def __init__(self, tagged: Tagged, page: Object) -> None:
        self.tagged, self.page = tagged, page
        self.marks: list[_Mark] = []
        self.matrix = Matrix()
        self.saved: list[Matrix] = []
        self.font, self.size = Font(2, {}), 0.0
        self.placed = self.matrix
        self.found: dict[int, list[Run]] = {}

    def runs(self) -> dict[int, Run]:
        """Runs by the number of their mark; artifacts have none and are left out."""
        for part in parse_content_stream(self.page):
            assert isinstance(part, ContentStreamInstruction), "et bilde i løpende innhold"
            self._do(str(part.operator), list(part.operands))
        backward = self.tagged.backward
        return {number: _joined(pieces, backward) for number, pieces in self.found.items()}

    def _do(self, operator: str, given: list[Object]) -> None:
        match operator:
            case "q":
                self.saved.append(self.matrix)
            case "Q":
                self.matrix = self.saved.pop()
            case "cm":
                self.matrix = Matrix(*map(float, given)) @ self.matrix
            case "BMC":
                self.marks.append(_Mark(str(given[0])))
            case "BDC":
                facts = given[1]
                if isinstance(facts, Name):
                    facts = self.page.Resources.Properties[str(facts)]
                number = int(facts.MCID) if "/MCID" in facts else None
                says = str(facts.ActualText) if "/ActualText" in facts else None
                self.marks.append(_Mark(str(given[0]), number, says))
            case "EMC":
                self.marks.pop()
            case "Tf":
                self.font = self.tagged.font(self.page.Resources.Font[str(given[0])])
                self.size = float(given[1])
            case "Tm":
                self.placed = Matrix(*map(float, given)) @ self.matrix
            case "Tj":
                self._show(given)
            case "TJ":
                self._show(_list(given[0]))

    def _show(self, parts: Sequence[Object]) -> None:
        number = next((m.number for m in reversed(self.marks) if m.number is not None), None)
        if number is None:
            return
        data, wide = b"".join(bytes(p) for p in parts if isinstance(p, String)), self.font.bytes
        codes = [int.from_bytes(data[n : n + wide]) for n in range(0, len(data), wide)]
        signs = [self.font.letters[code] for code in codes]
        said = next((mark for mark in reversed(self.marks) if mark.says is not None), None)
        if said:
            signs, said.says = [said.says or ""], ""
        turned = any(mark.kind == "/ReversedChars" for mark in self.marks)
        run = Run(tuple(signs), self.placed.e, self.placed.f, self.size, turned)
        self.found.setdefault(number, []).append(run)


def _joined(pieces: list[Run], backward: bool) -> Run:
    """One run of the pieces it is written in. Without letters it runs as the page does."""
    signs = tuple(sign for piece in pieces for sign in piece.signs if sign)
    kinds = {unicodedata.bidirectional(letter) for sign in signs for letter in sign}
    turned = any(piece.backward for piece in pieces) or bool(kinds & {"R", "AL"})
    plain = not kinds & {"L", "EN", "AN"}
    return replace(pieces[0], signs=signs, backward=turned or (backward and plain))
