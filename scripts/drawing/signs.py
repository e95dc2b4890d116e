"""Signs of what is not seen: the motor, noise, thoughts, and the pictures we think with."""

from __future__ import annotations

import math

from drawing.svg import (
    BLUE,
    CLAY,
    SAND,
    WHITE,
    WOOD,
    YELLOW,
    Point,
    circle,
    d,
    flat,
    line,
    path,
    poly,
    rect,
)


def motor(x: float, y: float, r: float, speed: str = "right") -> str:
    """The child's motor round x, y: a cog; speed "fast", "right" or "slow".

    The level inside tells (high, middle, low), and so do the lines round it.
    """
    cog: list[Point] = []
    for i in range(32):
        angle = math.radians(i * 11.25 + 5.6)
        far = r if i % 4 < 2 else r * 0.8
        cog.append((x + far * math.cos(angle), y + far * math.sin(angle)))
    inner = r * 0.56
    level = {"fast": -0.5, "right": 0.0, "slow": 0.62}[speed] * inner
    edge = math.sqrt(inner**2 - level**2)
    fill = {"fast": CLAY, "right": YELLOW, "slow": BLUE}[speed]
    liquid = path(
        d("M", x - edge, y + level, "A", inner, inner, 0, "1" if speed == "fast" else "0", 0,
          x + edge, y + level, "Z"),
        fill,
    )  # fmt: skip
    parts = [poly(cog, WOOD if r > 25 else SAND), circle(x, y, inner, WHITE), liquid]
    rays: list[str | float] = []
    if speed == "fast":
        for i in range(12):
            angle, far = math.radians(i * 30 + 15), (1.62 - 0.18 * (i % 2)) * r
            c, s = math.cos(angle), math.sin(angle)
            rays += ["M", x + 1.2 * r * c, y + 1.2 * r * s, "L", x + far * c, y + far * s]
    elif speed == "right" and r > 25:
        for s in (-1, 1):
            rays += ["M", x + s * 0.95 * r, y - 0.85 * r, "Q", x + s * 1.75 * r, y,
                     x + s * 0.95 * r, y + 0.85 * r]  # fmt: skip
    elif speed == "slow":
        rays += ["M", x - 0.5 * r, y + 1.3 * r, "L", x + 0.5 * r, y + 1.3 * r]
    if rays:
        parts.append(path(d(*rays)))
    return "".join(parts)


def noise(x: float, y: float, size: float, spread: int = 5, start: float = -90) -> str:
    """A burst of loud lines round x, y, opening toward the angle start."""
    parts = []
    for i in range(spread):
        angle = math.radians(start + (i - (spread - 1) / 2) * 28)
        c, s = math.cos(angle), math.sin(angle)
        a, b = size * 0.55, size * (1 if i % 2 == 0 else 0.82)
        parts.append(d("M", x + a * c, y + a * s, "L", x + b * c, y + b * s))
    return path("".join(parts))


def zigzag(x: float, y: float, wide: float, high: float = 8, teeth: int = 4) -> str:
    """A jagged line of noise beginning at x, y."""
    step = wide / (teeth * 2)
    return line(*((x + i * step, y + (high if i % 2 else -high)) for i in range(teeth * 2 + 1)))


def cloud(x: float, y: float, wide: float = 80, fill: str = WHITE) -> str:
    """A cloud or thought, round x, y."""
    w = wide
    return path(d("M", x - w * 0.4, y + w * 0.14, "q", -w * 0.14, -w * 0.2, w * 0.08, -w * 0.22,
                  "q", w * 0.06, -w * 0.2, w * 0.28, -w * 0.12, "q", w * 0.2, -w * 0.12, w * 0.3,
                  w * 0.1, "q", w * 0.2, w * 0.02, w * 0.12, w * 0.24, "Z"), fill)  # fmt: skip


def inset(x: float, y: float, r: float, *tail: Point) -> str:
    """A round window into what is inside or thought, with small circles leading to it."""
    return circle(x, y, r, WHITE) + "".join(
        circle(*p, 6 - 2 * i, WHITE) for i, p in enumerate(tail)
    )


def star(x: float, y: float, r: float = 8, fill: str = YELLOW) -> str:
    """A five-pointed star."""
    points = []
    for i in range(10):
        a, far = math.radians(i * 36 - 90), r if i % 2 == 0 else r * 0.45
        points.append((x + far * math.cos(a), y + far * math.sin(a)))
    return poly(points, fill)


def water(x: float, y: float, wide: float, waves: int = 4) -> str:
    """A wavy surface from x to the right."""
    w = wide / waves / 2
    return path(d("M", x, y, *(v for i in range(waves * 2)
                               for v in ("q", w / 2, -7 if i % 2 else 7, w, 0))))  # fmt: skip


def iceberg(x: float, y: float, size: float = 110) -> str:
    """An iceberg in the sea; y is the surface, most of it lies below."""
    s = size
    sea = flat(rect(0, y, 480, 320 - y, BLUE))
    under = poly([(x - s * 0.72, y), (x - s * 0.86, y + s * 0.4), (x - s * 0.45, y + s * 0.95),
                  (x + s * 0.05, y + s * 1.2), (x + s * 0.5, y + s * 0.85),
                  (x + s * 0.85, y + s * 0.35), (x + s * 0.66, y)], "#cfdde0")  # fmt: skip
    over = poly([(x - s * 0.5, y), (x - s * 0.3, y - s * 0.42), (x - s * 0.06, y - s * 0.34),
                 (x + s * 0.12, y - s * 0.66), (x + s * 0.44, y)], WHITE)  # fmt: skip
    return sea + under + over + water(0, y, 480, 9)


def hand(x: float, y: float, size: float = 120, fill: str = SAND) -> str:
    """An open hand held up, wrist at x, y; the tips are in `tips`."""
    s, thick = size, size * 0.15
    fingers = [(_knuckle(x, y, s, i), tip) for i, tip in enumerate(tips(x, y, s))]
    data = "".join(d("M", *a, "L", *b) for a, b in fingers)
    palm = (x - s * 0.26, y - s * 0.54, s * 0.5, s * 0.46)
    wrist = d("M", x, y, "L", x, y - s * 0.3)
    return (
        path(data, stroke_width=thick + 3)
        + rect(*palm, fill, s * 0.14)
        + path(wrist, stroke_width=s * 0.3 + 3, stroke_linecap="butt")
        + path(wrist, stroke=fill, stroke_width=s * 0.3 - 3, stroke_linecap="butt")
        + path(data, stroke=fill, stroke_width=thick - 3)
        + flat(rect(palm[0] + 1.5, palm[1] + 1.5, palm[2] - 3, palm[3] - 3, fill, s * 0.13))
    )


def tips(x: float, y: float, size: float = 120) -> list[Point]:
    """Where the five fingertips of `hand` are, thumb first."""
    shares = ((-0.46, -0.58), (-0.25, -0.95), (-0.03, -1.05), (0.18, -0.97), (0.37, -0.78))
    return [(x + u * size, y + v * size) for u, v in shares]


def _knuckle(x: float, y: float, s: float, i: int) -> Point:
    u, v = ((-0.15, -0.2), (-0.17, -0.44), (-0.06, -0.44), (0.06, -0.44), (0.155, -0.42))[i]
    return x + u * s, y + v * s
