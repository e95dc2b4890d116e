"""Things for «Bamsen på vakt»: a teddy with a scarf, a new flat, its sounds and its evening."""

from __future__ import annotations

from drawing.signs import star
from drawing.svg import (
    BLUE,
    CLAY,
    GREEN,
    INK,
    NIGHT,
    PAPER,
    WHITE,
    WOOD,
    YELLOW,
    circle,
    d,
    flat,
    limb,
    line,
    path,
    poly,
    rect,
)
from drawing.things import teddy

DUSK = "#dcbb8f"  # a wall in lamplight
DARK = "#6f8792"  # a wall at night
BOARDS = "#8d7660"  # a floor in the evening
BOX = "#d9b27c"


def bear(x: float, y: float, size: float = 60) -> str:
    """The teddy with its knitted scarf, sitting on y."""
    s = size
    u = s * 0.01
    scarf = path(
        d("M", x - 24 * u, y - 55 * u, "Q", x, y - 42 * u, x + 24 * u, y - 55 * u, "L", x + 24 * u,
          y - 45 * u, "L", x + 20 * u, y - 18 * u, "L", x + 9 * u, y - 20 * u, "L", x + 11 * u,
          y - 38 * u, "Q", x - 10 * u, y - 38 * u, x - 24 * u, y - 46 * u, "Z"),
        CLAY,
    )  # fmt: skip
    return teddy(x, y, s) + scarf


def carton(x: float, y: float, wide: float, high: float, open_: bool = False) -> str:
    """A moving box, the middle of its base at x, y."""
    left, top = x - wide / 2, y - high
    tape = flat(rect(x - wide * 0.09, top + 1.5, wide * 0.18, high * 0.42, WHITE))
    flaps = ""
    if open_:
        flaps = poly([(left, top), (left - wide * 0.2, top - high * 0.2), (x - wide * 0.1,
                     top - high * 0.16), (x, top)], BOX) + poly([(left + wide, top),
                     (left + wide * 1.2, top - high * 0.2), (x + wide * 0.1, top - high * 0.16),
                     (x, top)], BOX)  # fmt: skip
    return flaps + rect(left, top, wide, high, BOX, 2) + tape


def tower(x: float, y: float, wide: float = 60, high: float = 90) -> str:
    """A block of flats in the distance, standing on y."""
    left = x - wide / 2
    panes = "".join(
        f"M{left + wide * u:.0f} {y - high * v:.0f}h{wide * 0.16:.0f}v{high * 0.1:.0f}h-{wide * 0.16:.0f}z"
        for v in (0.85, 0.62, 0.39) for u in (0.16, 0.44, 0.72)
    )  # fmt: skip
    return rect(left, y - high, wide, high, PAPER) + flat(path(panes, NIGHT))


def night_sky() -> str:
    """Night outdoors: sky, moon, stars and a dark lawn."""
    return (
        flat(rect(0, 0, 480, 320, "#3c5561"), rect(0, 286, 480, 34, "#2d4247"))
        + circle(428, 54, 22, WHITE) + flat(star(382, 96, 6), star(452, 128, 5), star(398, 30, 4))
        + line((0, 286), (480, 286))
    )  # fmt: skip


def block(lit: str) -> str:
    """A block of flats at night, every window dark but one; what is lit stands behind its sill."""
    dark = ""
    for top in (44, 126, 208):
        for left in (40, 128, 216, 304):
            if (left, top) != (216, 126):
                dark += f"M{left} {top}h50v52h-50Zm25 0v52"
    wall = path(
        "M20 286V22H366V286ZM206 112V188H296V112Z".replace("M206 112V188H296V112Z",
                                                          "M206 112h90v76h-90Z"),
        "#a9835f", fill_rule="evenodd",
    )  # fmt: skip
    back = flat(rect(204, 110, 94, 80, YELLOW))
    return (
        back + lit + wall + path(dark, NIGHT)
        + path("M200 190H302M20 22H366", stroke_width=6) + rect(176, 240, 0, 0, INK)
    )  # fmt: skip


def bed_above() -> str:
    """A bed seen from above, the headboard at the top edge."""
    return (
        rect(138, -12, 204, 26, WOOD, 4) + rect(146, 12, 188, 330, WHITE, 8)
        + path("M172 34Q240 20 308 34Q320 84 306 124Q240 136 174 124Q160 84 172 34Z", PAPER)
    )  # fmt: skip


def quilt() -> str:
    """The quilt on `bed_above`, with a diamond pattern."""
    cover = path("M136 168Q190 152 240 164Q290 152 344 168V330H136Z", BLUE)
    lines = path("M150 226l56-64M142 306l128-142M214 318l120-134M286 318l50-54"
                 "M150 200l110 118M196 164l136 148M268 162l68 72", stroke=WHITE, stroke_width=2)
    return cover + lines  # fmt: skip


def fridge(x: float, y: float, wide: float, high: float, fill: str = WHITE) -> str:
    """A fridge, the middle of its base at x, y."""
    left, top, w = x - wide / 2, y - high, wide
    return (
        rect(left, top, w, high, fill, w * 0.08)
        + line((left, top + high * 0.36), (left + w, top + high * 0.36))
        + path(d("M", left + w * 0.14, top + high * 0.16, "L", left + w * 0.14, top + high * 0.28,
                 "M", left + w * 0.14, top + high * 0.44, "L", left + w * 0.14, top + high * 0.6))
    )  # fmt: skip


def hum(x: float, y: float, wide: float, count: int = 2) -> str:
    """A low, even sound: soft waves to the right of x."""
    q = wide / 4
    return path("".join(
        d("M", x, y + 13 * i, "q", q / 2, -7, q, 0, "t", q, 0, "t", q, 0, "t", q, 0)
        for i in range(count)
    ))  # fmt: skip


def tap(x: float, y: float, size: float = 50) -> str:
    """A tap that drips, the spout's mouth at x, y."""
    s = size
    pipe = limb([(x - s * 0.75, y - s * 0.35), (x, y - s * 0.35), (x, y - s * 0.05)], s * 0.22,
                BLUE, 0.3) + line((x - s * 0.36, y - s * 0.5), (x - s * 0.36, y - s * 0.7)) + line(
        (x - s * 0.58, y - s * 0.7), (x - s * 0.14, y - s * 0.7))  # fmt: skip
    drop = path(d("M", x, y + s * 0.18, "Q", x + s * 0.22, y + s * 0.5, x, y + s * 0.52,
                  "Q", x - s * 0.22, y + s * 0.5, x, y + s * 0.18, "Z"), BLUE)  # fmt: skip
    return pipe + drop


def lift(x: float, y: float, size: float = 60) -> str:
    """A lift, its car round x, y, with rays where it stops."""
    s = size
    return (
        line((x, y - s * 0.9), (x, y - s * 0.5))
        + rect(x - s * 0.4, y - s * 0.5, s * 0.8, s, BLUE, 4) + line((x, y - s * 0.5), (x, y + s * 0.5))
        + path(d("M", x - s * 0.16, y + s * 0.12, "L", x - s * 0.16, y - s * 0.12, "M", x + s * 0.16,
                 y + s * 0.12, "L", x + s * 0.16, y - s * 0.12))
    )  # fmt: skip


def book(x: float, y: float, size: float = 40, fill: str = CLAY) -> str:
    """An open book held upright, its spine's foot at x, y."""
    s = size
    return poly([(x, y), (x - s * 0.6, y - s * 0.12), (x - s * 0.6, y - s * 0.62), (x, y - s * 0.5),
                 (x + s * 0.6, y - s * 0.62), (x + s * 0.6, y - s * 0.12)], fill) + line(
        (x, y), (x, y - s * 0.5))  # fmt: skip


def brush(x: float, y: float, long: float = 22, face: int = 1) -> str:
    """A toothbrush held at x, y."""
    tip = x + face * long
    return line((x, y), (tip, y - 4)) + line((tip, y - 4), (tip - face * 4, y - 9))


def front_door(x: float, y: float, wide: float = 60, high: float = 116) -> str:
    """The flat's front door with a chain and a spy hole, closed."""
    left = x - wide / 2
    return (
        rect(left - 6, y - high - 6, wide + 12, high + 6, WOOD) + rect(left, y - high, wide, high, GREEN, 2)
        + circle(x, y - high * 0.72, 4, WHITE) + circle(left + 10, y - high * 0.44, 4, YELLOW)
        + line((left - 4, y - high * 0.56), (left + 12, y - high * 0.56))
    )  # fmt: skip


def sink(x: float, y: float, high: float = 48) -> str:
    """A washbasin with a mirror over it, the foot at x, y."""
    top = y - high
    return (
        rect(x - 5, top, 10, high, WHITE) + path(d("M", x - 28, top, "L", x + 28, top, "Q", x + 24,
        top + 20, x, top + 20, "Q", x - 24, top + 20, x - 28, top, "Z"), WHITE)
        + line((x + 14, top), (x + 14, top - 12), (x + 2, top - 12))
        + rect(x - 20, top - 66, 40, 40, "#d3e2e6", 6)
    )  # fmt: skip


def night_lamp(x: float, y: float, size: float = 40) -> str:
    """A round night lamp that glows, standing on y."""
    s = size
    glow = flat(f'<g opacity=".4">{circle(x, y - s * 0.55, s * 1.25, YELLOW)}</g>')
    return glow + circle(x, y - s * 0.55, s * 0.45, YELLOW) + rect(x - s * 0.3, y - s * 0.16,
                                                                  s * 0.6, s * 0.16, WOOD, 3)


def stool(x: float, y: float, wide: float, high: float) -> str:
    """A low chair or bedside table seen from the front, its top at y - high."""
    left = x - wide / 2
    return (
        line((left + 8, y - high), (left + 4, y)) + line((left + wide - 8, y - high),
                                                         (left + wide - 4, y))
        + rect(left, y - high, wide, 10, WOOD, 4)
    )  # fmt: skip


def seats(left: float, right: float, y: float, high: float) -> str:
    """Two stools from the side, standing on y, in one path."""
    data = "".join(f"M{x - 20:.0f} {y:g}V{y - high:.0f}h40V{y:g}" for x in (left, right))
    return path(data, WOOD)


def doorway(x: float, y: float) -> str:
    """An open door to a dark bedroom where a bed and the moon can be seen."""
    return (
        rect(x - 56, y - 210, 112, 210, WOOD) + rect(x - 46, y - 200, 92, 200, NIGHT)
        + flat(circle(x + 16, y - 160, 10, WHITE), rect(x - 44, y - 46, 88, 22, WHITE),
               rect(x - 44, y - 24, 88, 22, BLUE))
    )  # fmt: skip


def drawing(x: float, y: float) -> str:
    """A child's drawing of a house on a fridge door, round x, y."""
    return rect(x - 24, y - 30, 48, 60, PAPER) + path(
        f"M{x - 14:g} {y + 14:g}v-18l14-14 14 14v18Z", YELLOW) + circle(x, y - 28, 4, CLAY)


def frames() -> str:
    """Paper round four pictures, which cuts them off at their edges."""
    holes = "".join(f"M{x} {y}h224v144h-224Z" for x in (10, 246) for y in (10, 166))
    return path("M-5-5H485V325H-5Z" + holes, PAPER, fill_rule="evenodd")
