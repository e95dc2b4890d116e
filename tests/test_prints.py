"""What is printed says what the page says, to everybody, on any printer."""

from __future__ import annotations

import ctypes
import hashlib
import html
import json
import re
import subprocess
import sys
from dataclasses import dataclass, fields
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import paper
import pdfua
import press
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import yaml
import zxingcpp
from conftest import DOCS, ROOT
from library import api, checks, prints, reader, sheets
from library.blocks import Block
from library.catalogue import Catalogue
from library.pages import copy
from library.sheet_blocks import Setter
from library.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from library.blocks import Section
    from library.pages import View
    from library.prints import Print
    from PIL.Image import Image

URL = "https://veien-videre.example/"
EXCEPTIONS = Path(__file__).parent / "cases" / "prints" / "exceptions.yml"


@dataclass(frozen=True)
class Made:
    """A print of the sample."""

    print: Print
    data: dict[str, Any]
    pdf: bytes

    @property
    def file(self) -> str:
        """Its name."""
        return self.print.file

    def pages(self) -> Iterator[pypdfium2.PdfPage]:
        """Its pages."""
        yield from pypdfium2.PdfDocument(self.pdf)


@pytest.fixture(scope="session")
def site() -> Site:
    """The real content, read once."""
    content, problems = reader.read(DOCS)
    assert problems == []
    return Site(Catalogue(content), URL)


@pytest.fixture(scope="session")
def plan(site: Site) -> tuple[Print, ...]:
    """Every print there is."""
    return prints.plan(site)


@pytest.fixture(scope="session")
def sample(site: Site, plan: tuple[Print, ...]) -> tuple[Made, ...]:
    """The first by code of every kind, role, variant, form, size and language.

    Of binders, the one in each language with fewest sheets among those with chapters.
    """
    chosen: dict[tuple[object, ...], Print] = {}
    for one in sorted(plan, key=lambda one: (_sheets(one, site), one.code, one.other)):
        if one.binder and len(one.binder.chapters) < 2:
            continue
        key = (kind(one, site), one.role, one.variant, one.form, one.size, one.language)
        chosen.setdefault((*key, one.form == "cards" and one.other), one)
    texts = {one: press.data(one, site) for one in chosen.values()}
    return tuple(Made(one, json.loads(t), press.pdf(t, DOCS)) for one, t in texts.items())


def _sheets(one: Print, site: Site) -> int:
    if not one.binder:
        return 0
    return sum(len(c["sheets"]) for c in prints.document(one, site)["chapters"])


def kind(one: Print, site: Site) -> str:
    """The kind of page a print is of."""
    resource = site.catalogue.by_code(one.code)
    return resource.facts.kind if resource else "binder"


def view(one: Print, site: Site) -> View:
    """The page a print is of."""
    shown = site.catalogue.page(one.path, site.catalogue.content.languages[one.language])
    assert shown is not None
    return copy(site, shown)


def nodes(found: Any) -> Iterator[dict[str, Any]]:
    """Every dictionary in the data, in order."""
    if isinstance(found, list):
        for part in found:
            yield from nodes(part)
    elif isinstance(found, dict):
        yield found
        for part in found.values():
            yield from nodes(part)


# -- what there is -------------------------------------------------------------------------------


def test_what_may_be_printed_is_printed_once_and_nothing_else(
    site: Site, plan: tuple[Print, ...]
) -> None:
    files = [one.file for one in plan]
    assert len(files) == len(set(files))
    for language in site.catalogue.content.languages:
        own = {
            row["code"]: row["print"]
            for row in api.resources(site.catalogue, language)
            if row["language"] == language.code and row["print"]
        }
        pages = {one.code for one in plan if one.language == language.code and not one.binder}
        assert pages == own.keys()
        for code, forms in own.items():
            mine = [one for one in plan if (one.language, one.code) == (language.code, code)]
            assert f"{language.code}/{code}.pdf" in {one.file for one in mine}
            assert {"kort"} <= set(forms) or not any(one.form == "cards" for one in mine)
            for form, there in (("a4", "sheet"), ("kort", "cards"), ("a3", "poster")):
                assert form not in forms or any(one.form == there for one in mine), (code, form)


# -- what it says --------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nb", "uk", "ar"])
def test_a_sheet_says_the_words_of_its_data_in_order(
    language: str, sample: tuple[Made, ...]
) -> None:
    found = [m for m in sample if m.print.form == "sheet" and m.print.language == language]
    assert len(found) > 20
    for made in found:
        assert paper.seen(made.pdf) == paper.plain(paper.expected(made.data)), made.file


# Not Arabic: Typst repeats a letter in the tags for each vowel mark it bears.
@pytest.mark.parametrize("language", ["nb", "uk"])
def test_a_screen_reader_is_given_the_same_words_in_the_same_order(
    language: str, sample: tuple[Made, ...]
) -> None:
    found = [m for m in sample if m.print.form == "sheet" and m.print.language == language]
    other = [m.file for m in found if paper.heard(m.pdf) != paper.plain(paper.expected(m.data))]
    assert other == []


def test_the_leaders_data_has_every_word_of_the_page(site: Site, plan: tuple[Print, ...]) -> None:
    found = [one for one in plan if one.role == sheets.LEADER and one.form == "sheet"]
    for one in found:
        page = view(one, site)
        words = [words for part in page.parts for words in _of_section(part.section)]
        data = [part for leaf in _leaves(one, site) for part in leaf["parts"]]
        assert paper.plain(_of_data(data)) == paper.plain(words), one.file
    assert {one.language for one in found} == set(site.catalogue.content.languages.codes)


def _leaves(one: Print, site: Site) -> list[Any]:
    leaves: list[Any] = sheets.sheet(view(one, site), one.role)["leaves"]
    return leaves


def _of_section(section: Section) -> Iterator[str]:
    yield section.title
    for block in section.blocks:
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[str]:
    """A block's words from its HTML, with nothing of ours but the tree."""
    if "screen-only" in block.marks:
        return
    if block.kind == "step":
        yield _text(block.title)
    if not block.children:
        yield _text(block.html)
    for child in block.children:
        yield from _of_block(child)


def _text(markup: str) -> str:
    shown = re.sub(r'<img [^>]*?alt="([^"]*)"[^>]*>', r"\1", markup)
    return html.unescape(re.sub(r"<[^>]*>", "", shown))


def _of_data(found: Any) -> Iterator[str]:
    """The words an editor wrote, without what paper adds: minutes and where links lead."""
    for node in nodes(found):
        if isinstance(node.get("title"), str):
            yield node["title"]
        if node.get("k") in ("image", "code"):
            yield node.get("alt", "") or node["t"]
        elif "t" in node and "small" not in node:
            yield node["t"]


def test_every_qr_leads_to_the_page_the_sheet_is_of(site: Site, sample: tuple[Made, ...]) -> None:
    wrong = []
    for made in sample:
        links = [_links(page) for page in made.pages()]
        if made.print.binder:
            chapters = made.data["chapters"]
            codes = [link for link, _ in groupby(link for found in links for link in found)]
            assert codes == [s["foot"]["link"] for c in chapters for s in c["sheets"]], made.file
            bare = links.count([]) - len(chapters)
            assert bare in (2, 3), "cover, contents on a page or two, and the tabs"
            continue
        assert site.catalogue.by_code(made.print.code)
        if links != [[f"{URL}k/{made.print.code}/"]] * len(links):
            wrong.append((made.file, links))
    assert wrong == []


FOOT = 100
"""Points: the foot, with the white round its code."""


def _links(page: pypdfium2.PdfPage) -> list[str]:
    above = page.get_height() - FOOT
    picture = page.render(scale=150 / 72, grayscale=True, crop=(0, 0, 0, above)).to_pil()
    found = zxingcpp.read_barcodes(
        picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    return [code.text for code in found]


# -- how it looks --------------------------------------------------------------------------------


def test_every_letter_is_read_in_grey(sample: tuple[Made, ...]) -> None:
    """WCAG 1.4.6: 7:1. White letters are on the darkest they touch, others on the lightest.

    Easy and large print has the same letters in the same colours, larger; and what looks unlike
    the rest stands on the first pages.
    """
    for made in sample:
        if made.print.variant:
            continue
        first = islice(made.pages(), 12 if made.print.binder else 3)
        for number, page in enumerate(first, start=1):
            assert min(_contrasts(page), default=21) >= 7, f"{made.file} side {number}"


def _contrasts(page: pypdfium2.PdfPage) -> Iterator[float]:
    """Each letter's contrast to what is behind it, once for each pair of fill and grey."""
    scale, height = 100 / 72, page.get_height()
    picture = page.render(scale=scale, grayscale=True).to_pil()
    text = page.get_textpage()
    box, rgba = pdfium.FS_RECTF(), [ctypes.c_uint() for _ in range(4)]
    there, colour = ctypes.byref(box), [ctypes.byref(part) for part in rgba]
    seen = set()
    for n in range(text.count_chars()):
        pdfium.FPDFText_GetLooseCharBox(text, n, there)
        left, right = int(box.left * scale) - 1, int(box.right * scale) + 2
        top, bottom = int((height - box.top) * scale) - 1, int((height - box.bottom) * scale) + 2
        cut = min(left, top) < 0 or right > picture.width or bottom > picture.height
        if cut or box.top - box.bottom < 1:
            continue  # beyond the edge of a poster in two sheets, or a space of no size
        pdfium.FPDFText_GetFillColor(text, n, *colour)
        greys = picture.crop((left, top, right, bottom)).getextrema()
        seen.add((*(part.value for part in rgba[:3]), *greys))
    for *rgb, dark, light in seen:
        fill = _luminance(*rgb)
        behind = dark if fill > 0.5 else light
        low, high = sorted((fill, _luminance(behind, behind, behind)))
        yield (high + 0.05) / (low + 0.05)


def _luminance(*rgb: int) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _shares(rgb)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _shares(rgb: Iterable[int]) -> Iterator[float]:
    return (part / 255 for part in rgb)


def test_a_pupils_lines_and_boxes_are_drawn(sample: tuple[Made, ...]) -> None:
    rooms = 0
    for made in sample:
        if made.print.form != "sheet":
            continue
        blocks = list(nodes(made.data["sheet"]["leaves"]))
        room = [block for block in blocks if "room" in block]
        wanted = sum(2 if block["box"] else block["room"] for block in room)
        ticks = sum(block.get("tick", False) for block in blocks)
        pages = list(made.pages())
        if wanted:
            rooms += 1
            feet = len(pages)
            assert sum(map(_dark_rows, pages)) >= wanted + feet, made.file
        assert sum(map(_ticks, pages)) >= ticks, made.file
    assert rooms > 20


def _dark_rows(page: pypdfium2.PdfPage) -> int:
    """Lines across more than a third of the page, in grey: at least a column."""
    picture: Image = page.render(scale=100 / 72, grayscale=True).to_pil()
    dark = picture.point(lambda grey: 255 if grey < 170 else 0)
    rows = dark.resize((1, dark.height), resample=4).tobytes()  # 4: the mean of a row
    return sum(there for there, _ in groupby(row > 0.35 * 255 for row in rows))


def _ticks(page: pypdfium2.PdfPage) -> int:
    """Boxes of a letter's size. With its rounded corners one has 16 points, a circle has 13."""
    found = 0
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = drawn.get_bounds()
        square = abs((right - left) - (top - bottom)) < 0.5
        points = pdfium.FPDFPath_CountSegments(drawn.raw)
        found += square and 7 < right - left < 24 and points >= 16
    return found


def test_what_runs_from_the_right_has_its_marks_and_its_first_column_there(
    site: Site, plan: tuple[Print, ...]
) -> None:
    one = next(p for p in plan if p.file == "ar/VV-007.pdf")
    data = json.loads(press.data(one, site))
    table = [
        [{"h": head, "a": "start", "r": [{"t": words}]} for words in row]
        for head, row in ((True, ("أول", "ثان")), (False, ("واحد", "اثنان")))
    ]
    items = [{"r": [{"t": "بند من القائمة"}], "b": [], "tick": False, "short": True}]
    blocks = [{"k": "table", "rows": table}, {"k": "list", "items": items}]
    data["sheet"]["leaves"][0]["parts"][0]["b"] = blocks
    root = paper.Tagged(press.pdf(json.dumps(data), DOCS)).root
    rows = [
        [next(cell.runs()).x for kind in ("TH", "TD") for cell in row.all(kind)]
        for row in root.all("TR")
    ]
    assert len(rows) == 2
    assert all(first > second for first, second in rows)
    marks = 0
    for item in root.all("LI"):
        for mark in next(item.all("Lbl")).runs():
            marks += 1
            assert all(run.x < mark.x for run in next(item.all("LBody")).runs())
    assert marks > 5


# -- room ----------------------------------------------------------------------------------------


def test_a_worksheet_keeps_its_room_in_every_language(site: Site, plan: tuple[Print, ...]) -> None:
    rooms: dict[str, dict[str, tuple[int, int]]] = {}
    for one in plan:
        if one.form != "sheet" or one.variant or one.role == sheets.LEADER:
            continue
        if not any(block.room for block in view(one, site).body.blocks()):
            continue
        text = press.data(one, site)
        given = sum(node.get("room", 0) for node in nodes(json.loads(text)))
        if given:
            drawn = [e["of"] for e in press.probe(text, DOCS) if e["what"] == "room"]
            name = one.file.split("/")[1]
            rooms.setdefault(name, {})[one.language] = (given, sum(drawn))
    assert len(rooms) > 30
    assert {name: found for name, found in rooms.items() if len(set(found.values())) > 1} == {}
    assert all(given == drawn for found in rooms.values() for given, drawn in found.values())


def test_an_exercise_is_one_page_but_for_those_we_know(site: Site, plan: tuple[Print, ...]) -> None:
    pages = {}
    for one in plan:
        plain = (one.language, one.form, one.role, one.variant) == ("nb", "sheet", "others", "")
        if plain and kind(one, site) == "exercise":
            pages[one.code] = max(e["page"] for e in press.probe(press.data(one, site), DOCS))
    assert len(pages) > 40
    known = yaml.safe_load(EXCEPTIONS.read_text("utf-8"))
    assert {code: count for code, count in pages.items() if count > 1} == known


# -- what is refused, and what is always the same --------------------------------------------------


def test_a_picture_that_says_nothing_is_refused_with_the_reason(sample: tuple[Made, ...]) -> None:
    made = next(m for m in sample if any(n.get("k") == "image" for n in nodes(m.data)))
    for node in nodes(made.data):
        if node.get("k") == "image":
            node["alt"] = None
    with pytest.raises(press.Spoilt, match=r"PDF/UA-1 error: missing alt text"):
        press.pdf(json.dumps(made.data), DOCS)


def test_the_same_words_give_the_same_bytes_in_another_process(sample: tuple[Made, ...]) -> None:
    chosen = [m for m in sample if m.print.language == "ar" or m.file == "nb/VV-001.pdf"]
    chosen = [m for m in chosen if not m.print.binder]
    program = (
        "import hashlib, json, press, sys\n"
        "from pathlib import Path\n"
        "from library import prints, reader\n"
        "from library.catalogue import Catalogue\n"
        "from library.site import Site\n"
        "docs, url, *files = sys.argv[1:]\n"
        "site = Site(Catalogue(reader.read(Path(docs))[0]), url)\n"
        "jobs = {one.file: one for one in prints.plan(site)}\n"
        "for file in files:\n"
        "    pdf = press.pdf(press.data(jobs[file], site), Path(docs))\n"
        "    print(hashlib.sha256(pdf).hexdigest())\n"
    )
    again = subprocess.run(
        [sys.executable, "-c", program, str(DOCS), URL, *(m.file for m in chosen)],
        env={"PYTHONPATH": f"{ROOT / 'hooks'}:{ROOT / 'scripts'}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert again.stdout.split() == [hashlib.sha256(m.pdf).hexdigest() for m in chosen]


# -- PDF/UA ----------------------------------------------------------------------------------------


def test_the_sample_is_accessible(sample: tuple[Made, ...], tmp_path: Path) -> None:
    """Every kind in Bokmål; else one of each form, role and language. pdfua.py takes them all."""
    variants = {(m.print.form, m.print.variant, m.print.role, m.print.language): m for m in sample}
    files = []
    for made in sample:
        if (made.print.variant or made.print.language != "nb") and made not in variants.values():
            continue
        files.append(tmp_path / made.file.replace("/", "."))
        files[-1].write_bytes(made.pdf)
    assert pdfua.report(tmp_path).splitlines() == [f"{len(files)} filer, 0 med feil"]


def test_the_validator_sees_what_is_wrong(tmp_path: Path, sample: tuple[Made, ...]) -> None:
    whole = sample[0].pdf
    assert b"/Lang(nb)" in whole
    file = tmp_path / "wrong.pdf"
    file.write_bytes(whole.replace(b"/Marked true", b"/Marked null"))
    lines = pdfua.report(tmp_path).splitlines()
    assert [line.split(":")[0].strip() for line in lines[1:]] == ["6.2-1", "1 filer, 1 med feil"]


# -- forms of blocks -------------------------------------------------------------------------------

EVERYTHING = """
w1x **w2x** *w3x* `w4x` **w5x *w6x* w7x** [w8x](https://example.org/w9x)
[w10x](../../kofferten/kort/kort.md). Og ![w11x](../../assets/kart.svg) w12x\x20\x20
w13x.
{ .leader }

w14x
{ .writing-lines lines=2 }

w15x
{ .drawing-box lines=3 }

w16x
{ .new-page }

![w17x](../../assets/kart.svg)

- w18x
    - w19x

        1. w20x

            w21x

1. w22x
2. w23x

- [ ] w40x
- [ ] w41x

1. **w24x** (2 min)

    w25x

    - w26x

2. **w27x** w28x

### w29x

| w30x | w31x |
|------|-----:|
| w32x | w33x |
|      |      |

> w34x

!!! warning

    w35x

!!! elev

    - w36x

---

    w37x

#### w38x

w39x
"""

KINDS = {
    "paragraph",
    "image",
    "list",
    "item",
    "steps",
    "step",
    "numbered",
    "heading",
    "table",
    "row",
    "quote",
    "note",
    "code",
    "rule",
}


def test_every_kind_of_block_has_a_form_on_paper(site: Site, docs: Path) -> None:
    for resource in site.catalogue.content.resources:
        for words in resource.words.values():
            assert {block.kind for block in words.body.blocks()} <= KINDS
    page = docs / "veien-videre" / "ro" / "pust.md"
    text = page.read_text("utf-8")
    assert "Låne bort ro.\n" in text
    page.write_text(text.replace("Låne bort ro.\n", EVERYTHING), "utf-8")
    content, problems = reader.read(docs)
    assert problems == []
    tiny = Site(Catalogue(content), URL)
    one = next(p for p in prints.plan(tiny) if p.file == "nb/VV-001-leader.pdf")
    body = view(one, tiny).body
    assert {block.kind for block in body.blocks()} == KINDS
    data = press.data(one, tiny)
    said = paper.seen(press.pdf(data, docs))
    assert said == paper.plain(paper.expected(json.loads(data)))
    for words in re.findall(r"w[0-9]+x", EVERYTHING):
        assert said.count(words) == 1, words


def test_a_kind_of_block_without_a_form_is_raised() -> None:
    nothing: list[Any] = [None] * len(fields(Setter))
    for wrong in ("film", "item", ""):
        with pytest.raises(ValueError, match=f"{wrong} har ingen form på papir"):
            Setter(*nothing).block(Block(wrong, 1))


@pytest.mark.parametrize(
    ("file", "code", "edits"),
    [
        (
            "kofferten/historier/mila.md",
            "KO-401",
            {"1. ![Mila": "1. **I gangen**\n\n    ![Mila"},
        ),
        (
            "kriseteam/kort/ulykke.md",
            "KT-105",
            {"law: [taushetsplikt]\n": "", "intensity: 2": "intensity: 1"},
        ),
        ("kriseteam/kort/ulykke.md", "KT-105", {"intensity: 2": "intensity: 1"}),
        ("kriseteam/kort/ulykke.md", "KT-105", {"law: [taushetsplikt]\n": ""}),
    ],
    ids=["a titled scene", "a card without help and law", "without help", "without law"],
)
def test_no_words_are_lost_on_a_page_unlike_the_others(
    file: str, code: str, edits: dict[str, str], docs: Path
) -> None:
    text = (docs / file).read_text("utf-8")
    for old, new in edits.items():
        assert old in text
        text = text.replace(old, new)
    (docs / file).write_text(text, "utf-8")
    content, problems = reader.read(docs)
    assert [*problems, *checks.problems(content)] == []
    tiny = Site(Catalogue(content), URL)
    one = next(p for p in prints.plan(tiny) if p.file == f"nb/{code}.pdf")
    data = press.data(one, tiny)
    assert paper.seen(press.pdf(data, docs)) == paper.plain(paper.expected(json.loads(data)))
