"""A scene: a background and parts in layers, from the back to the front."""

from __future__ import annotations

import importlib
from collections.abc import Iterable
from pathlib import Path

from drawing.svg import INK, LINE, PAPER

WIDE, TALL = 480, 320
MOST = 7000
STORIES = Path(__file__).parent / "stories"


def scene(*parts: object) -> str:
    """The SVG of a scene; each part is SVG text or a figure."""
    inside = "".join(str(part) for part in parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {TALL}" role="img">'
        f'<path d="M0 0H{WIDE}V{TALL}H0Z" fill="{PAPER}"/>'
        f'<g fill="none" stroke="{INK}" stroke-width="{LINE}" stroke-linecap="round" '
        f'stroke-linejoin="round">{inside}</g></svg>\n'
    )


def stories() -> list[str]:
    """The slugs of the stories that have drawings."""
    names = (file.stem for file in STORIES.glob("*.py") if file.stem != "__init__")
    return sorted(name.replace("_", "-") for name in names)


def scenes(slug: str) -> Iterable[str]:
    """The scenes of a story, in order. Raises ValueError when one is too heavy."""
    module = importlib.import_module(f"drawing.stories.{slug.replace('-', '_')}")
    for number, text in enumerate(module.SCENES, start=1):
        size = len(text.encode())
        if size > MOST:
            raise ValueError(f"{slug} {number}: {size} bytes, at most {MOST}")
        yield text
