"""Things. x, y is the middle of the base on the floor or surface, unless the docstring says so."""

from __future__ import annotations

import math

from drawing.svg import (
    BLUE,
    CLAY,
    GREEN,
    INK,
    PAPER,
    WHITE,
    WOOD,
    YELLOW,
    circle,
    d,
    ellipse,
    flat,
    limb,
    line,
    n,
    path,
    poly,
    rect,
)


def chair(x: float, y: float, seat: float, face: int = 0, fill: str = WOOD) -> str:
    """A chair, seat so high above the floor y; draw it behind the sitter."""
    top, half = y - seat, seat * 0.46
    if not face:
        return (
            rect(x - half, top - seat * 1.05, 2 * half, seat * 0.62, fill, 6)
            + line((x - half + 5, top - seat * 0.4), (x - half + 5, y))
            + line((x + half - 5, top - seat * 0.4), (x + half - 5, y))
            + rect(x - half - 2, top, 2 * half + 4, 8, fill, 3)
        )
    back, tip = x - face * half, x + face * half
    return (
        line((back, y), (back, top - seat * 0.4), (back - face * 4, top - seat))
        + line((tip - face * 4, top), (tip - face * 4, y))
        + rect(min(back, tip) - 2, top, abs(tip - back) + 4, 7, fill, 3)
    )


def desk(x: float, y: float, wide: float, high: float, fill: str = WOOD) -> str:
    """A table or school desk: draw it after the body and before the arms."""
    left, right = x - wide / 2, x + wide / 2
    return path(
        d(
            "M",
            left + 8,
            y - high,
            "V",
            y,
            "h",
            8,
            "V",
            y - high,
            "M",
            right - 16,
            y - high,
            "V",
            y,
            "h",
            8,
            "V",
            y - high,
        ),
        fill,
    ) + rect(left, y - high, wide, 11, fill, 4)


def bench(x: float, y: float, wide: float, high: float = 44) -> str:
    """A long bench."""
    return desk(x, y, wide, high) + line((x - wide / 2 + 12, y - 14), (x + wide / 2 - 12, y - 14))


def bed(x: float, y: float, long: float, high: float = 52, face: int = 1) -> str:
    """A bed with the pillow at the end away from face. Lie on y - high."""
    left, top, s = x - long / 2, y - high, face
    pillow = ellipse(x - s * long * 0.39, top - 5, long * 0.11, 11, WHITE)
    return (
        rect(x - s * long / 2 - 5, top - 38, 10, 38 + high, WOOD, 4)
        + rect(x + s * long / 2 - 5, top - 14, 10, 14 + high, WOOD, 4)
        + rect(left, top + 16, long, 16, WOOD)
        + pillow
        + rect(left, top, long, 18, WHITE, 7)
    )


def blanket(x: float, y: float, long: float, high: float, fill: str = BLUE) -> str:
    """A blanket over someone lying: from x to x + long (long may be negative), y the mattress."""
    return path(
        d("M", x, y + 12, "L", x, y - high * 0.8, "Q", x + long * 0.05, y - high,
          x + long * 0.3, y - high * 0.9, "Q", x + long * 0.6, y - high * 0.65, x + long * 0.9,
          y - high * 0.85, "Q", x + long, y - high * 0.8, x + long, y + 12, "Z"),
        fill,
    )  # fmt: skip


def lamp(x: float, y: float, high: float = 60, lit: bool = True) -> str:
    """A lamp standing on y."""
    top = y - high
    shade = poly([(x - 12, top), (x + 12, top), (x + 22, top + 26), (x - 22, top + 26)],
                 YELLOW if lit else BLUE)  # fmt: skip
    glow = flat(f'<g opacity=".35">{circle(x, top + 18, 48, YELLOW)}</g>') if lit else ""
    return glow + line((x, top + 26), (x, y)) + shade + line((x - 14, y), (x + 14, y))


def clock(x: float, y: float, r: float = 18, hour: float = 2, minute: float = 0) -> str:
    """A wall clock without digits round x, y."""
    hands = []
    for share, far in ((hour / 12, 0.45), (minute / 60, 0.7)):
        a = math.radians(share * 360 - 90)
        hands.append(line((x, y), (x + far * r * math.cos(a), y + far * r * math.sin(a))))
    return circle(x, y, r, WHITE) + "".join(hands)


def backpack(x: float, y: float, size: float = 40, fill: str = CLAY) -> str:
    """A backpack on the floor."""
    s = size
    return (
        path(d("M", x - s * 0.15, y - s, "q", s * 0.15, -s * 0.25, s * 0.3, 0))
        + rect(x - s * 0.4, y - s, s * 0.8, s, fill, s * 0.28)
        + rect(x - s * 0.27, y - s * 0.45, s * 0.54, s * 0.38, YELLOW, s * 0.1)
    )


def ball(x: float, y: float, r: float = 12, fill: str = YELLOW) -> str:
    """A ball lying on y."""
    cy = y - r
    return circle(x, cy, r, fill) + path(d("M", x - r, cy, "Q", x, cy + r * 0.8, x + r, cy))


def cup(x: float, y: float, size: float = 16, fill: str = WHITE) -> str:
    """A drinking glass or mug."""
    s = size
    return poly([(x - s * 0.42, y - s), (x + s * 0.42, y - s), (x + s * 0.34, y),
                 (x - s * 0.34, y)], fill)  # fmt: skip


def sheet(x: float, y: float, wide: float = 34, pencil: bool = True) -> str:
    """Paper, lying on y, seen a little from above."""
    page = poly([(x - wide / 2, y), (x - wide * 0.4, y - 7), (x + wide * 0.4, y - 7),
                 (x + wide / 2, y)], WHITE)  # fmt: skip
    return page + (line((x + wide * 0.62, y - 1), (x + wide * 0.95, y - 6)) if pencil else "")


def teddy(x: float, y: float, size: float = 40, fill: str = WOOD) -> str:
    """A teddy bear sitting on y."""
    s = size
    ears = "".join(circle(x + k * s * 0.2, y - s * 0.92, s * 0.11, fill) for k in (-1, 1))
    feet = "".join(ellipse(x + k * s * 0.24, y - s * 0.1, s * 0.15, s * 0.11, fill)
                   for k in (-1, 1))  # fmt: skip
    arms = "".join(ellipse(x + k * s * 0.28, y - s * 0.38, s * 0.09, s * 0.17, fill, -k * 25)
                   for k in (-1, 1))  # fmt: skip
    eyes = flat(circle(x - s * 0.09, y - s * 0.74, 1.8, INK), circle(x + s * 0.09, y - s * 0.74,
                1.8, INK), ellipse(x, y - s * 0.64, 2.6, 2, INK))  # fmt: skip
    return (ears + arms + ellipse(x, y - s * 0.3, s * 0.25, s * 0.29, fill) + feet
            + circle(x, y - s * 0.72, s * 0.26, fill) + eyes)  # fmt: skip


def wheelchair(x: float, y: float, seat: float, face: int = 1) -> tuple[str, str]:
    """(behind the sitter, before the sitter); the sitter is at x, y - seat."""
    r, s = seat * 0.78, face
    frame = line((x - s * seat * 0.45, y - seat * 2), (x - s * seat * 0.38, y - seat * 0.9),
                 (x + s * seat * 0.62, y - seat * 0.9), (x + s * seat * 0.85, y - 12),
                 (x + s * seat * 1.15, y - 12))  # fmt: skip
    handle = line((x - s * seat * 0.45, y - seat * 2), (x - s * seat * 0.72, y - seat * 2))
    back = limb([(x - s * seat * 0.42, y - seat * 1.8), (x - s * seat * 0.36, y - seat)], 9, GREEN)
    wheel = circle(x - s * seat * 0.1, y - r, r, "none") + circle(x - s * seat * 0.1, y - r, 4, INK)
    small = circle(x + s * seat * 0.72, y - 9, 9, PAPER)
    return frame + handle + back, wheel + small


def tree(x: float, y: float, high: float = 150, fill: str = GREEN) -> str:
    """A leafy tree."""
    h = high
    crown = path(d("M", x - h * 0.22, y - h * 0.42, "q", -h * 0.2, -h * 0.1, -h * 0.06, -h * 0.26,
                   "q", h * 0.02, -h * 0.24, h * 0.27, -h * 0.24, "q", h * 0.28, 0, h * 0.29,
                   h * 0.24, "q", h * 0.14, h * 0.18, -h * 0.06, h * 0.26, "Z"), fill)  # fmt: skip
    return limb([(x, y), (x, y - h * 0.5)], h * 0.09, WOOD) + crown


def moved(thing: str, x: float, y: float, turn: float = 0, size: float = 1) -> str:
    """A thing moved, turned (degrees round the origin) and resized."""
    more = (f"rotate({n(turn)})" if turn else "") + (f"scale({size:g})" if size != 1 else "")
    return f'<g transform="translate({n(x)} {n(y)}){more}">{thing}</g>'


def phone(x: float, y: float, size: float = 30, lit: bool = True, turn: float = 0) -> str:
    """A phone round x, y."""
    s = size
    return moved(
        rect(-s * 0.28, -s / 2, s * 0.56, s, INK, s * 0.1)
        + flat(rect(-s * 0.2, -s * 0.4, s * 0.4, s * 0.76, YELLOW if lit else BLUE, 1)), x, y, turn
    )  # fmt: skip


def kitchen(x: float, y: float, wide: float = 150, high: float = 78) -> str:
    """A kitchen counter with cupboards and a pan, from x to the right, standing on y."""
    top, half = y - high, wide / 2
    return (
        rect(x, top, wide, high, WHITE) + line((x + half, top + 8), (x + half, y))
        + line((x + half - 8, top + 28), (x + half - 8, top + 42))
        + line((x + half + 8, top + 28), (x + half + 8, top + 42))
        + rect(x - 4, top - 2, wide + 8, 10, WOOD, 3)
        + rect(x + wide * 0.62, top - 22, wide * 0.24, 20, BLUE, 4)
        + line((x + wide * 0.86, top - 17), (x + wide * 0.98, top - 17))
    )  # fmt: skip


def sofa(x: float, y: float, wide: float = 170, high: float = 44, fill: str = CLAY) -> str:
    """A sofa seen from the front; sit on y - high."""
    left, top = x - wide / 2, y - high
    return (
        rect(left + 8, top - 52, wide - 16, 70, fill, 14)
        + rect(left + 8, top, wide - 16, 32, fill, 6)
        + rect(left - 4, top - 22, 24, high + 14, fill, 10)
        + rect(left + wide - 20, top - 22, 24, high + 14, fill, 10)
    )  # fmt: skip
