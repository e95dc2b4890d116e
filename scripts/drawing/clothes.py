"""The trunk and what it wears."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from drawing.svg import Point, d, line, path

if TYPE_CHECKING:
    from drawing.kit import Person

Place = Callable[[float, float], Point]  # across and up the trunk, in units, to the picture


def trunk(who: Person, face: int, free: bool, p: Place) -> str:
    """Shirt, jacket, tunic or dress; free when a skirt may hang below the hip."""
    b, size = who.build, who.tall
    slim = 0.8 if face else 1.0
    tall, drop = b.trunk * size, (b.trunk - 0.035) * size
    sh, hp, nk = b.shoulder * slim * size, b.hip * 1.04 * slim * size, 0.045 * size
    low = min(-who.skirt * size if free else 0, -0.045 * size)
    flare = hp + max(-low - 0.05 * size, 0) * 0.42
    data = d(
        "M", *p(-nk, tall), "Q", *p(0, tall - 0.02 * size), *p(nk, tall),
        "L", *p(sh * 0.75, drop), "Q", *p(sh, drop - 0.01 * size), *p(sh, tall * 0.74),
        "Q", *p(hp * 0.9, tall * 0.4), *p(hp, 0), "L", *p(flare, low),
        "Q", *p(0, low - 0.03 * size), *p(-flare, low), "L", *p(-hp, 0),
        "Q", *p(-hp * 0.9, tall * 0.4), *p(-sh, tall * 0.74),
        "Q", *p(-sh, drop - 0.01 * size), *p(-sh * 0.75, drop), "Z",
    )  # fmt: skip
    return path(data, who.top) + _pattern(who, face, p, tall, min(sh, hp) * 0.9 - 1.5)


def _pattern(who: Person, face: int, p: Place, tall: float, edge: float) -> str:
    size = who.tall
    if who.pattern in ("stripes", "band"):
        rows = ((0.4, 0.2) if face else (0.68, 0.46, 0.24)) if who.pattern == "stripes" else (0.4,)
        data = "".join(d("M", *p(-edge, tall * v), "L", *p(edge, tall * v)) for v in rows)
        wide = (0.035 if who.pattern == "stripes" else 0.1) * size
        return path(data, stroke=who.inner, stroke_width=wide, stroke_linecap="butt")
    if who.pattern == "buttons":
        spot = face * edge * 0.3
        return line(p(spot, tall * 0.92), p(spot, -0.03 * size))
    if who.pattern == "open":
        u, low = size * 0.03, -0.04 * size
        corners = (*p(-u, tall * 0.97), "L", *p(u, tall * 0.97), "L", *p(u * 1.5, low))
        return path(d("M", *corners, "L", *p(-u * 1.5, low), "Z"), who.inner)
    return ""
