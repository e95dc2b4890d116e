"""Drawings made for a sheet of paper: a model's figure with its names, a cover's picture."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader
from library import wrapping

OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"


def figure(name: str, title: str, parts: list[str]) -> str:
    """A model's drawing as SVG: the one on the screen, with the styles of paper."""
    view = {"shown": {"words": {"title": title}}, "wrapped": wrapping.lines}
    template = _environment().get_template(f"partials/figures/{name}.html")
    svg = template.render(view=view, parts=parts).strip()
    style = (OVERRIDES / "print" / "figure.css").read_text("utf-8")
    opening = '<svg xmlns="http://www.w3.org/2000/svg"'
    return re.sub(r"<svg([^>]*)>", rf"{opening}\1><style>{style}</style>", svg, count=1)


def picture(name: str) -> str:
    """A collection's drawing as SVG."""
    svg = _environment().get_template(f"partials/pictures/{name}.html").render().strip()
    lines = 'fill="none" stroke="#222" stroke-width="2" stroke-linecap="round"'
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" {lines}'
    return re.sub(r"<svg\b([^>]*)>", rf"{opening}\1>", svg, count=1)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(OVERRIDES), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
