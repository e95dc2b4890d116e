"""Shapes as SVG text: one line weight, one palette, numbers to one decimal."""

from __future__ import annotations

import math
from collections.abc import Sequence

Point = tuple[float, float]

PAPER = "#fbf6ea"
CLAY = "#b4532f"
GREEN = "#17493a"
YELLOW = "#f2c14e"
BLUE = "#8fa9b5"
INK = "#1b221e"
MIST = "#dfe5e0"  # a light wall or sky
SAND = "#ead9bd"  # a light floor
WOOD = "#c98f5f"
NIGHT = "#46606e"
WHITE = "#fffdf7"
SKIN = {"light": "#f3d3b8", "warm": "#e0ac80", "brown": "#c68f65", "dark": "#a87550"}
HAIR = {"black": "#2c2b2b", "brown": "#6b4429", "fair": "#e3b95c", "red": "#a9562c",
        "grey": "#c9cdc9"}  # fmt: skip
LINE = 3


def n(value: float) -> str:
    """A number as short as it can be: one decimal, none from a hundred and up."""
    text = f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}".removesuffix(".0")
    if text.startswith(("0.", "-0.")):
        text = text.replace("0.", ".", 1)
    return "0" if text == "-0" else text


def d(*parts: str | float) -> str:
    """Path data from letters and numbers ("M", 1, 2, "L", 3, 4), kept short."""
    if all(part in _ABSOLUTE for part in parts if isinstance(part, str)):
        return _joined(_relative(parts))
    return _joined(parts)


_ABSOLUTE = {"M": 1, "L": 1, "Q": 2, "C": 3, "Z": 0}  # letters, and how many points follow


def _joined(parts: Sequence[str | float]) -> str:
    out = ""
    for part in parts:
        text = part if isinstance(part, str) else n(part)
        if out and (text[0].isdigit() or text[0] == ".") and out[-1].isdigit():
            out += " "
        out += text
    return out


def _grid(value: float) -> float:
    """Where a coordinate falls: coarser far from the corner, where nobody sees a half."""
    step = 1 if abs(value) >= 100 else 2 if abs(value) >= 30 else 10
    return round(value * step) / step


def _relative(parts: Sequence[str | float]) -> list[str | float]:
    """The same path with each step told from the last point, which is shorter."""
    out: list[str | float] = []
    at, i = (0.0, 0.0), 0
    while i < len(parts):
        letter = str(parts[i])
        count = _ABSOLUTE[letter] * 2
        numbers = [_grid(float(part)) for part in parts[i + 1 : i + 1 + count]]
        if letter in "MZ":
            out += [letter, *numbers]
        else:
            out += [letter.lower(), *(v - at[k % 2] for k, v in enumerate(numbers))]
        at = (numbers[-2], numbers[-1]) if numbers else at
        i += 1 + count
    return out


def el(tag: str, **attributes: str | float) -> str:
    """An element; an underscore in a name becomes a hyphen."""
    text = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{v if isinstance(v, str) else n(v)}"'
        for key, v in attributes.items()
    )
    return f"<{tag}{text}/>"


def path(data: str, fill: str = "none", **more: str | float) -> str:
    """A path; without a fill it is a line."""
    return el("path", d=data, **({} if fill == "none" else {"fill": fill}), **more)


def rect(x: float, y: float, w: float, h: float, fill: str, r: float = 0) -> str:
    """A rectangle with round corners if asked."""
    corner = {"rx": r} if r else {}
    return el("rect", x=x, y=y, width=w, height=h, fill=fill, **corner)


def circle(x: float, y: float, r: float, fill: str) -> str:
    """A circle."""
    return el("circle", cx=x, cy=y, r=r, fill=fill)


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, turn: float = 0) -> str:
    """An ellipse, turned by degrees."""
    more = {"transform": f"rotate({n(turn)} {n(x)} {n(y)})"} if round(turn) else {}
    return el("ellipse", cx=x, cy=y, rx=rx, ry=ry, fill=fill, **more)


def poly(points: Sequence[Point], fill: str = "none", close: bool = True) -> str:
    """A shape or line through points."""
    return path(_through(points) + ("Z" if close else ""), fill)


def line(*points: Point) -> str:
    """A line through points."""
    return poly(points, close=False)


def flat(*shapes: str) -> str:
    """Shapes without a line round them (walls, floors, shadows, light)."""
    return f'<g stroke="none">{"".join(shapes)}</g>'


def pale(*shapes: str, opacity: float = 0.5) -> str:
    """Shapes that recede: far away, behind, half there."""
    return f'<g opacity="{n(opacity)}">{"".join(shapes)}</g>'


def limb(points: Sequence[Point], width: float, fill: str, soft: float = 0.0) -> str:
    """A bent tube with a line round it: an arm, a leg, a pipe. Soft rounds the bends."""
    data = _bent(points, soft)
    return path(data, stroke_width=width + LINE) + path(
        data, stroke=fill, stroke_width=max(width - LINE, 1)
    )


def tube(points: Sequence[Point], width: float, fill: str) -> str:
    """A bent tube without a line round it, to cover a seam."""
    return path(_bent(points, 0), stroke=fill, stroke_width=width)


def toward(a: Point, b: Point, share: float) -> Point:
    """The point a share of the way from a to b."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def distance(a: Point, b: Point) -> float:
    """How far it is."""
    return math.hypot(b[0] - a[0], b[1] - a[1])


def _through(points: Sequence[Point]) -> str:
    parts: list[str | float] = ["M", *points[0]]
    for point in points[1:]:
        parts += ["L", *point]
    return d(*parts)


def _bent(points: Sequence[Point], soft: float) -> str:
    if not soft or len(points) < 3:
        return _through(points)
    if len(points) == 3 and _straight(*points):
        return _through((points[0], points[2]))
    parts: list[str | float] = ["M", *points[0]]
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        parts += ["L", *toward(here, before, soft), "Q", *here, *toward(here, after, soft)]
    return d(*parts, "L", *points[-1])


def _straight(a: Point, b: Point, c: Point) -> bool:
    return distance(a, b) + distance(b, c) < distance(a, c) * 1.006
