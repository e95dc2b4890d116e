"""What a print says: by its data, to those who hear it, and to those who see it.

A print is read by its tags, as a screen reader does: the words under each element, in order, with
pictures by what they show. The foot is no content by its tags: all that is read stands above it.
Typst writes plain objects and a plain table of them; no other file can be read here.

pdfium's own text is right for what runs from the left, and wrong for Arabic: it knows nothing of
``ReversedChars`` and guesses which way letters run, so that words, ligatures and brackets come out
turned round. The marks of the content say it outright. So the letters of a run are read as its
marks say; and the runs of a line, which lie from left to right also in the tags, from its end where
the page runs from the right. What runs from the left inside such a line keeps its order.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

import press

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


class Name(str):
    """A name in a PDF."""

    __slots__ = ()


class Operator(str):
    """A word of a PDF that is no value."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """A number of an object."""

    number: int


@dataclass(frozen=True, slots=True)
class Stream:
    """An object with content."""

    facts: Node
    data: bytes


_TOKEN = re.compile(
    rb"(?:[\0\t\n\f\r ]+|%[^\r\n]*)*"
    rb"(?:(?P<ref>\d+ \d+ R(?![A-Za-z]))|(?P<number>[-+]?(?:\d+\.?\d*|\.\d+))"
    rb"|(?P<name>/[^\0\t\n\f\r ()<>\[\]{}/%]*)|(?P<mark><<|>>|\[|\])"
    rb"|<(?P<hex>[0-9A-Fa-f\s]*)>|(?P<open>\()|(?P<word>[A-Za-z'\"][A-Za-z0-9*'\"]*))"
)
_PIECE = re.compile(rb"\\(?P<octal>[0-7]{1,3})|\\(?P<sign>\r\n|.)|[()]|[^\\()]+", re.DOTALL)
_ROWS = re.compile(rb"begincodespacerange.*?endcodespacerange", re.DOTALL)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r\n": b""}


class _Reader:
    """Values from the bytes of a PDF, one after another."""

    def __init__(self, data: bytes, at: int = 0) -> None:
        self.data, self.at = data, at

    def value(self) -> Any:
        """The next value; None at the end, and where a list or dictionary ends."""
        found = _TOKEN.match(self.data, self.at)
        if found is None:
            return None
        self.at, kind = found.end(), found.lastgroup
        text = found[kind or ""]
        match kind:
            case "ref":
                return Ref(int(text.split()[0]))
            case "number":
                return float(text)
            case "name":
                return Name(text[1:].decode())
            case "hex":
                return bytes.fromhex(text.decode())
            case "open":
                return self._string()
            case "word":
                return Operator(text.decode())
        if text in (b">>", b"]"):
            return None
        inside = self._inside()
        return dict(zip(inside[::2], inside[1::2], strict=True)) if text == b"<<" else inside

    def _inside(self) -> list[Any]:
        found = []
        while (value := self.value()) is not None:
            found.append(value)
        return found

    def _string(self) -> bytes:
        out, depth = b"", 1
        while True:
            piece = _PIECE.match(self.data, self.at)
            assert piece is not None
            self.at = piece.end()
            if piece["octal"]:
                out += bytes([int(piece["octal"], 8)])
            elif piece["sign"]:
                out += _SIGNS.get(piece["sign"], piece["sign"])
            else:
                depth += {b"(": 1, b")": -1}.get(piece[0], 0)
                if not depth:
                    return out
                out += piece[0]


@dataclass
class Tagged:
    """A tagged PDF as Typst writes it."""

    data: bytes
    known: dict[int | str, Any] = field(default_factory=dict)

    @cached_property
    def backward(self) -> bool:
        """Whether its pages run from the right."""
        return bool(self._of(self._catalog["ViewerPreferences"]).get("Direction") == "R2L")

    @cached_property
    def root(self) -> Element:
        """The whole document."""
        tree = self._of(self._catalog["StructTreeRoot"])
        kids = [self._element(kid, None) for kid in self._list(tree["K"])]
        return Element("root", tuple(kid for kid in kids if kid))

    @cached_property
    def _catalog(self) -> Node:
        reader = _Reader(self.data, self.data.rindex(b"trailer") + len("trailer"))
        found: Node = self._of(reader.value()["Root"])
        return found

    @cached_property
    def _offsets(self) -> list[int]:
        start = int(self.data[self.data.rindex(b"startxref") :].split()[1])
        _, size, *rows = self.data[start : self.data.rindex(b"trailer")].split()[1:]
        return [int(row) for row in rows[: 3 * int(size) : 3]]

    def _of(self, value: Any) -> Any:
        """A value, looked up where it is a number of an object."""
        if not isinstance(value, Ref):
            return value
        if value.number not in self.known:
            reader = _Reader(self.data, self._offsets[value.number])
            _, _, _, found = (reader.value() for _ in range(4))
            if isinstance(found, dict) and reader.value() == "stream":
                start = re.compile(rb"\r?\n").match(self.data, reader.at)
                assert start is not None
                raw = self.data[start.end() : start.end() + int(found["Length"])]
                raw = zlib.decompress(raw) if "Filter" in found else raw
                found = Stream(found, raw)
            self.known[value.number] = found
        return self.known[value.number]

    def _list(self, value: Any) -> list[Any]:
        value = self._of(value)
        return value if isinstance(value, list) else [value]

    def _element(self, kid: Any, page: Ref | None) -> Element | None:
        found = self._of(kid)
        if found.get("Type") == "OBJR":
            return None
        page = found.get("Pg", page)
        shows = _text(self._of(found["Alt"])) if "Alt" in found else ""
        parts: list[Element | Run] = []
        for part in self._list(found.get("K", [])):
            inside = self._of(part)
            if isinstance(inside, dict) and inside.get("Type") != "MCR":
                parts.extend(filter(None, [self._element(part, page)]))
                continue
            number = inside["MCID"] if isinstance(inside, dict) else inside
            on = inside.get("Pg", page) if isinstance(inside, dict) else page
            assert on is not None
            parts.extend(self._runs(on).get(int(number), ()))
        placed = [self._of(a) for a in self._list(found.get("A", []))]
        block = any(a.get("Placement") == "Block" for a in placed)
        inline = found["S"] in ("Span", "Strong", "Em", "Link", "Code") and not block
        return Element(found["S"], tuple(parts), shows, inline)

    def _runs(self, page: Ref) -> dict[int, tuple[Run, ...]]:
        """The runs of a page by the number of their mark."""
        key = f"page {page.number}"
        if key not in self.known:
            facts = self._of(page)
            content = b"\n".join(self._of(part).data for part in self._list(facts["Contents"]))
            self.known[key] = _Content(self, self._of(facts["Resources"])).runs(content)
        found: dict[int, tuple[Run, ...]] = self.known[key]
        return found

    def font(self, ref: Ref) -> Font:
        """A font by its number."""
        key = f"font {ref.number}"
        if key not in self.known:
            self.known[key] = self._font(self._of(ref))
        found: Font = self.known[key]
        return found

    def _font(self, facts: Node) -> Font:
        table: dict[int, str] = {}
        rows = self._of(facts["ToUnicode"]).data
        for code, letters in re.findall(rb"<(\w+)> <(\w+)>\n", _ROWS.sub(b"", rows)):
            table[int(code, 16)] = bytes.fromhex(letters.decode()).decode("utf-16-be")
        assert b"beginbfrange" not in rows, "skrevet slik har vi ikke sett før"
        return Font(2 if facts["Subtype"] == "Type0" else 1, table)


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


Matrix = tuple[float, float, float, float, float, float]


class _Content:
    """The runs of a content stream."""

    def __init__(self, pdf: Tagged, resources: Node) -> None:
        self.pdf = pdf
        self.fonts = pdf._of(resources.get("Font", {}))
        self.properties = pdf._of(resources.get("Properties", {}))
        self.marks: list[_Mark] = []
        self.matrix: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
        self.saved: list[Matrix] = []
        self.size = 0.0
        self.font = Font(2, {})
        self.placed = self.matrix
        self.found: dict[int, list[Run]] = {}

    def runs(self, content: bytes) -> dict[int, tuple[Run, ...]]:
        """Runs by the number of their mark; artifacts have none and are left out."""
        reader, stack = _Reader(content), list[Any]()
        while (value := reader.value()) is not None:
            if not isinstance(value, Operator):
                stack.append(value)
                continue
            self._do(value, stack)
            stack = []
        backward = self.pdf.backward
        return {number: (_joined(pieces, backward),) for number, pieces in self.found.items()}

    def _do(self, operator: str, stack: list[Any]) -> None:
        match operator:
            case "q":
                self.saved.append(self.matrix)
            case "Q":
                self.matrix = self.saved.pop()
            case "cm":
                self.matrix = _times(stack, self.matrix)
            case "BMC":
                self.marks.append(_Mark(stack[0]))
            case "BDC":
                facts = stack[1]
                if isinstance(facts, Name):
                    facts = self.pdf._of(self.properties[facts])
                number = int(facts["MCID"]) if "MCID" in facts else None
                says = _text(facts["ActualText"]) if "ActualText" in facts else None
                self.marks.append(_Mark(stack[0], number, says))
            case "EMC":
                self.marks.pop()
            case "Tf":
                self.font, self.size = self.pdf.font(self.fonts[stack[0]]), stack[1]
            case "Tm":
                self.placed = _times(stack, self.matrix)
            case "Tj":
                self._show(stack)
            case "TJ":
                self._show(stack[0])

    def _show(self, parts: list[Any]) -> None:
        number = next((m.number for m in reversed(self.marks) if m.number is not None), None)
        if number is None:
            return
        data, wide = b"".join(part for part in parts if isinstance(part, bytes)), self.font.bytes
        codes = [int.from_bytes(data[n : n + wide]) for n in range(0, len(data), wide)]
        signs = [self.font.letters[code] for code in codes]
        said = next((mark for mark in reversed(self.marks) if mark.says is not None), None)
        if said:
            signs, said.says = [said.says or ""], ""
        turned = any(mark.kind == "ReversedChars" for mark in self.marks)
        run = Run(tuple(signs), *self.placed[4:], self.size, turned)
        self.found.setdefault(number, []).append(run)


def _joined(pieces: list[Run], backward: bool) -> Run:
    """One run of the pieces it is written in. Without letters it runs as the page does."""
    signs = tuple(sign for piece in pieces for sign in piece.signs if sign)
    kinds = {unicodedata.bidirectional(letter) for sign in signs for letter in sign}
    turned = any(piece.backward for piece in pieces) or bool(kinds & {"R", "AL"})
    plain = not kinds & {"L", "EN", "AN"}
    return replace(pieces[0], signs=signs, backward=turned or (backward and plain))


def _times(left: Any, right: Matrix) -> Matrix:
    a, b, c, d, e, f = left
    g, h, i, j, k, m = right
    return (
        a * g + b * i, a * h + b * j,
        c * g + d * i, c * h + d * j,
        e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip


def _text(data: bytes) -> str:
    return data[2:].decode("utf-16-be") if data.startswith(b"\xfe\xff") else data.decode("latin-1")
