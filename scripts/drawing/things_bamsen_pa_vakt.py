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
    SKIN,
    WHITE,
    WOOD,
    YELLOW,
    Point,
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
BOARDS = "#a58f75"  # a floor in the evening
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
    face = ""
    if s > 80:  # near: the dots grow with it
        face = flat(
            circle(x - s * 0.09, y - s * 0.745, s * 0.027, INK),
            circle(x + s * 0.09, y - s * 0.745, s * 0.027, INK),
        ) + path(d("M", x - s * 0.05, y - s * 0.6, "Q", x, y - s * 0.55, x + s * 0.05, y - s * 0.6))
    return teddy(x, y, s) + face + scarf


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
    left, w, h = x - wide / 2, wide * 0.16, high * 0.1
    panes = "".join(
        f"M{left + wide * u:.0f} {y - high * v:.0f}h{w:.0f}v{h:.0f}h-{w:.0f}z"
        for v in (0.85, 0.62, 0.39)
        for u in (0.16, 0.44, 0.72)
    )
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
    wall = path("M20 286V22H366V286ZM206 112h90v76h-90Z", "#a9835f", fill_rule="evenodd")
    back = flat(rect(204, 110, 94, 80, YELLOW))
    edges = path("M200 190H302M20 22H366", stroke_width=6)
    return back + lit + wall + path(dark, NIGHT) + edges


def bed_above() -> str:
    """A bed seen from above, the headboard at the top edge."""
    return (
        rect(138, -12, 204, 26, WOOD, 4) + rect(146, 12, 188, 330, WHITE, 8)
        + path("M172 34Q240 20 308 34Q320 84 306 124Q240 136 174 124Q160 84 172 34Z", PAPER)
    )  # fmt: skip


def quilt() -> str:
    """The quilt on `bed_above`, with a diamond pattern."""
    cover = path("M136 168Q190 152 240 164Q290 152 344 168V330H136Z", BLUE)
    lines = path(
        "M150 226l56-64M142 306l128-142M214 318l120-134M286 318l50-54"
        "M150 200l110 118M196 164l136 148M268 162l68 72",
        stroke=WHITE,
        stroke_width=2,
    )
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
    knobs = "".join(d("M", x + k * s, y + 0.12 * s, "L", x + k * s, y - 0.12 * s)
                    for k in (-0.16, 0.16))  # fmt: skip
    car = rect(x - s * 0.4, y - s * 0.5, s * 0.8, s, BLUE, 4)
    return (
        line((x, y - s * 0.9), (x, y - s * 0.5)) + car + line((x, y - s * 0.5), (x, y + s * 0.5))
        + path(knobs)
    )  # fmt: skip


def book(x: float, y: float, size: float = 40, fill: str = CLAY) -> str:
    """An open book held upright, its spine's foot at x, y."""
    s = size
    return poly([(x, y), (x - s * 0.6, y - s * 0.12), (x - s * 0.6, y - s * 0.62), (x, y - s * 0.5),
                 (x + s * 0.6, y - s * 0.62), (x + s * 0.6, y - s * 0.12)], fill) + line(
        (x, y), (x, y - s * 0.5))  # fmt: skip


def brush(a: Point, b: Point) -> str:
    """A toothbrush from the hand at a to the mouth at b, with a little foam."""
    return line(a, b) + flat(circle(b[0], b[1], 5, WHITE))


def shelf(x: float, y: float) -> str:
    """A bathroom shelf with a mug of toothbrushes under a round mirror."""
    mug = rect(x - 12, y - 24, 24, 24, CLAY, 3)
    return (
        line((x - 4, y - 24), (x - 9, y - 44)) + line((x + 4, y - 24), (x + 10, y - 42)) + mug
        + rect(x - 40, y, 80, 8, WOOD, 3)
    )  # fmt: skip


def cover() -> str:
    """The quilt over the child who listens, in the second picture of the evening."""
    return path("M366 132Q400 112 440 118T490 122V160H366Z", BLUE)


def latch() -> str:
    """A door from quite near: two hands, a large and a small one, on its handle."""
    skin = SKIN["warm"]
    small = limb([(-10, 330), (70, 286), (112, 262)], 34, WHITE, 0.3) + path(
        "M62 272l16 28M30 290l16 28", stroke=CLAY, stroke_width=9, stroke_linecap="butt"
    )
    big = limb([(-10, 210), (70, 226), (104, 230)], 40, GREEN, 0.3)
    return (
        path("M206 160V320M222 160V320") + circle(136, 190, 9, YELLOW)
        + rect(120, 214, 32, 76, YELLOW, 8) + limb([(136, 240), (190, 240)], 13, WHITE)
        + circle(136, 274, 4, INK)
        + limb([(104, 230), (138, 234)], 26, skin) + big
        + limb([(112, 262), (134, 256)], 22, skin) + small
    )  # fmt: skip


def evening() -> str:
    """A night lamp, a glass of water and the moon."""
    table = path("M278 292v38M436 292v38") + rect(262, 280, 190, 12, WOOD, 4)
    moon = rect(392, 178, 66, 66, NIGHT, 3) + flat(circle(428, 204, 10, WHITE))
    water = path("M390 250h28l-4 30h-20ZM392 262h24", WHITE)
    return moon + table + night_lamp(322, 280, 62) + water


def night_lamp(x: float, y: float, size: float = 40) -> str:
    """A round night lamp that glows, standing on y."""
    s = size
    glow = flat(f'<g opacity=".4">{circle(x, y - s * 0.55, s * 1.25, YELLOW)}</g>')
    return (
        glow
        + circle(x, y - s * 0.55, s * 0.45, YELLOW)
        + rect(x - s * 0.3, y - s * 0.16, s * 0.6, s * 0.16, WOOD, 3)
    )


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
    return (
        rect(x - 24, y - 30, 48, 60, PAPER)
        + path(f"M{x - 14:g} {y + 14:g}v-18l14-14 14 14v18Z", YELLOW)
        + circle(x, y - 28, 4, CLAY)
    )


def frames() -> str:
    """Paper round four pictures, which cuts them off at their edges."""
    holes = "".join(f"M{x} {y}h224v144h-224Z" for x in (10, 246) for y in (10, 166))
    return path("M-5-5H485V325H-5Z" + holes, PAPER, fill_rule="evenodd")


def fingers(x: float, y: float) -> str:
    """The fingers of an arm that lies round someone, reaching in from the right at x, y."""
    return "".join(
        limb([(x, y + 7 * i), (x - 11, y + 3 + 7 * i)], 7, SKIN["warm"]) for i in range(3)
    )
