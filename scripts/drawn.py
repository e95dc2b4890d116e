"""Drawings made for a sheet of paper: a model's figure with its names, and a QR code."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import segno
from jinja2 import Environment, FileSystemLoader

if TYPE_CHECKING:
    from library.pages import View

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"
QUIET = 4
"""Modules of white round a QR code (ISO/IEC 18004)."""


def figure(view: View) -> str:
    """A model's drawing as SVG: the one on the screen, with the styles of paper."""
    drawing = next(part for part in view.parts if part.heading == "drawing")
    template = _environment().get_template(f"partials/figures/{view.facts.figure}.html")
    svg = template.render(view=view, parts=view.drawn(drawing.section)).strip()
    style = (OVERRIDES / "print" / "figure.css").read_text("utf-8")
    opening = '<svg xmlns="http://www.w3.org/2000/svg"'
    return re.sub(r"<svg([^>]*)>", rf"{opening}\1><style>{style}</style>", svg, count=1)


@cache
def qr(address: str) -> str:
    """An address as a QR code in SVG, with room for one letter in seven to be lost."""
    out = BytesIO()
    code = segno.make(address, error="m", boost_error=False)
    code.save(out, kind="svg", border=QUIET, xmldecl=False, nl=False)
    return out.getvalue().decode()


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(OVERRIDES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
