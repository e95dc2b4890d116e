"""What is seen on the paper: codes, letters in grey, lines and boxes, the side it starts from."""

from __future__ import annotations

import ctypes
import json
from itertools import groupby, islice
from typing import TYPE_CHECKING

import press
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp
from conftest import DOCS
from library.site import Site
from sample import URL, Made, nodes
from tagged import Tagged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from library.prints import Print
    from PIL.Image import Image


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
    root = Tagged(press.pdf(json.dumps(data), DOCS)).root
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
