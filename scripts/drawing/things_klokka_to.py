"""Things for «Klokka to»: a lighthouse over the sea, a dark room, a screen that shines."""

from __future__ import annotations

from drawing.svg import (
    BLUE,
    CLAY,
    GREEN,
    INK,
    NIGHT,
    PAPER,
    SAND,
    WHITE,
    WOOD,
    YELLOW,
    Point,
    d,
    ellipse,
    flat,
    line,
    pale,
    path,
    poly,
    rect,
)
from drawing.things import moved

DARK = "#3a4a5c"  # the wall at night
DEEP = "#2b3848"  # the night sky
BOARDS = "#5b5a63"  # the floor at night
SEA = "#1f2b38"
BEAM = "#f6dc94"


def dark_room(level: float = 262, wall: str = DARK, floor: str = BOARDS) -> str:
    """A bedroom at night."""
    return flat(rect(0, 0, 480, level, wall), rect(0, level, 480, 320 - level, floor)) + line(
        (0, level), (480, level)
    )


def lighthouse(x: float, y: float, high: float) -> str:
    """A lighthouse standing on y, with a lit lamp."""
    h = high
    tower = poly([(x - h * 0.13, y), (x - h * 0.08, y - h * 0.7), (x + h * 0.08, y - h * 0.7),
                  (x + h * 0.13, y)], WHITE)  # fmt: skip
    band = flat(
        poly(
            [
                (x - h * 0.108, y - h * 0.26),
                (x - h * 0.092, y - h * 0.48),
                (x + h * 0.092, y - h * 0.48),
                (x + h * 0.108, y - h * 0.26),
            ],
            CLAY,
        )
    )
    lamp = rect(x - h * 0.065, y - h * 0.87, h * 0.13, h * 0.15, YELLOW)
    rail = line((x - h * 0.13, y - h * 0.71), (x + h * 0.13, y - h * 0.71))
    roof = poly([(x - h * 0.1, y - h * 0.86), (x, y - h), (x + h * 0.1, y - h * 0.86)], CLAY)
    return tower + band + lamp + rail + roof


def beam(x: float, y: float, far: float, spread: float, drop: float = 0) -> str:
    """A beam of light from x, y, so far to the side (a negative number goes left)."""
    shape = poly([(x, y), (x + far, y - spread + drop), (x + far, y + spread + drop)], BEAM)
    return pale(flat(shape), opacity=0.55)


def night_window(x: float, y: float, wide: float, high: float) -> str:
    """A window with the sea and a lighthouse far away."""
    foot, tower = y + high * 0.74, x + wide * 0.7
    sea = flat(rect(x + 1.5, foot, wide - 3, y + high - foot - 1.5, SEA))
    light = beam(tower, foot - high * 0.32, -wide * 0.66, high * 0.15, -high * 0.06)
    rock = flat(ellipse(tower, foot + 1, wide * 0.16, 5, INK))
    return (
        rect(x, y, wide, high, DEEP, 3) + light + sea + rock + lighthouse(tower, foot, high * 0.4)
        + line((x - 7, y + high), (x + wide + 7, y + high))
        + line((x + wide * 0.42, y), (x + wide * 0.42, y + high))
    )  # fmt: skip


def moonlight(x: float, y: float) -> str:
    """Light from a window, lying on the floor."""
    return pale(flat(poly([(x, y), (x + 90, y), (x + 60, 320), (x - 60, 320)], BLUE)), opacity=0.3)


def coast() -> str:
    """Night by the sea, far off: sky, stars, fells, sea, a lighthouse on a skerry, a house."""
    spots = ((36, 40), (84, 84), (128, 28), (196, 62), (262, 24), (420, 34), (456, 92), (388, 78))
    stars = path("".join(f"M{x} {y}h.1" for x, y in spots), stroke=WHITE, stroke_width=5)
    fells = path("M0 190V158L52 126L104 160L168 118L236 166L300 150L360 190Z", "#34465a")
    shine = path("M250 214h42M300 232h60M214 246h36M330 262h40", stroke=BEAM, stroke_width=3)
    skerry = path("M300 200q12-20 34-18q30-4 44 18Z", INK)
    land = path("M0 320V236Q60 216 130 240Q196 262 236 320Z", "#4a5a50")
    home = (
        rect(52, 190, 84, 56, PAPER) + poly([(42, 192), (94, 152), (146, 192)], CLAY)
        + rect(66, 206, 22, 22, NIGHT) + rect(102, 206, 22, 22, YELLOW)
    )  # fmt: skip
    return (
        flat(rect(0, 0, 480, 190, DEEP), fells, rect(0, 190, 480, 130, SEA))
        + stars + beam(340, 85, -350, 56, -8) + beam(340, 85, 150, 26, 4)
        + line((0, 190), (480, 190)) + shine + skerry + lighthouse(340, 186, 118) + land + home
    )  # fmt: skip


def screen(x: float, y: float, size: float) -> str:
    """A phone from the side, held up in front of a face."""
    return moved(rect(-7, -size / 2, 14, size, INK, 6) + flat(rect(-7, -size * 0.42, 5,
                 size * 0.84, "#e4f0f3")), x, y, 14)  # fmt: skip


def shine(a: Point, face: Point) -> str:
    """Cold light from a screen at a that falls on a face."""
    cone = poly([(a[0] + 8, a[1] - 44), (a[0] - 10, a[1] + 44), (face[0] - 60, face[1] + 150),
                 (face[0] - 130, face[1] - 150)], "#cfe0e6")  # fmt: skip
    return pale(flat(cone), opacity=0.4)


def pillow(x: float, y: float) -> str:
    """A large pillow set on end, quite near."""
    return path(d("M", x - 130, y - 118, "Q", x, y - 138, x + 96, y - 112, "Q", x + 112, y,
                  x + 96, y + 170, "L", x - 130, y + 170, "Z"), "#9fb0bd")  # fmt: skip


def quilt_edge() -> str:
    """The upper edge of a blanket, quite near."""
    return path("M-6 292Q120 258 250 284T486 280V330H-6Z", CLAY) + path(
        "M60 282v44M160 274v52M262 288v38M362 294v32", stroke=SAND, stroke_width=10,
        stroke_linecap="butt")  # fmt: skip


def knitted(x: float, y: float, long: float, high: float) -> str:
    """A blanket with broad bands over someone lying; as `blanket`, but higher at the chest."""
    shape = d("M", x, y + 13, "L", x, y - high * 0.84, "Q", x + long * 0.06, y - high,
              x + long * 0.3, y - high * 0.9, "Q", x + long * 0.6, y - high * 0.66,
              x + long * 0.9, y - high * 0.86, "Q", x + long, y - high * 0.8, x + long, y + 13,
              "Z")  # fmt: skip
    bands = "".join(
        d("M", x + long * u, y - high * v, "L", x + long * u, y + 11)
        for u, v in ((0.16, 0.86), (0.36, 0.8), (0.56, 0.62), (0.76, 0.66))
    )
    return path(shape, CLAY) + path(bands, stroke=SAND, stroke_width=6, stroke_linecap="butt")


def basket(x: float, y: float, wide: float) -> str:
    """A wicker basket standing on y."""
    w = wide
    weave = path(d("M", x - w * 0.44, y - w * 0.28, "L", x + w * 0.44, y - w * 0.28, "M",
                   x - w * 0.4, y - w * 0.14, "L", x + w * 0.4, y - w * 0.14))  # fmt: skip
    return poly([(x - w / 2, y - w * 0.42), (x + w / 2, y - w * 0.42), (x + w * 0.38, y),
                 (x - w * 0.38, y)], WOOD) + weave  # fmt: skip


def hanging(x: float, y: float) -> str:
    """A lamp that hangs from the ceiling and shines down."""
    shine = pale(flat(poly([(x - 30, y), (x + 30, y), (x + 150, 320), (x - 150, 320)], BEAM)),
                 opacity=0.35)  # fmt: skip
    return (
        shine
        + line((x, -2), (x, y - 30))
        + poly([(x - 14, y - 30), (x + 14, y - 30), (x + 36, y), (x - 36, y)], YELLOW)
    )


def lit_doorway(x: float, y: float, wide: float = 128, high: float = 216) -> str:
    """An open door to a warm, lit hall; y is its sill."""
    left = x - wide / 2
    spill = pale(flat(poly([(left, y), (left + wide, y), (left + wide + 60, 320), (left - 10, 320)],
                           BEAM)), opacity=0.6)  # fmt: skip
    leaf = poly([(left + wide, y - high), (left + wide + 34, y - high + 12),
                 (left + wide + 34, y + 22), (left + wide, y)], GREEN)  # fmt: skip
    return (
        spill + rect(left - 9, y - high - 9, wide + 18, high + 9, WOOD)
        + rect(left, y - high, wide, high, "#f3dfae")
        + flat(rect(left + 1.5, y - 40, wide - 3, 39, "#d9b98a")) + leaf
    )  # fmt: skip


def book(x: float, y: float, size: float = 34) -> str:
    """An open book held up, its spine at x, y."""
    s = size
    return poly([(x, y), (x - s * 0.5, y - s * 0.12), (x - s * 0.5, y - s * 0.72),
                 (x, y - s * 0.58)], CLAY) + poly(
        [(x, y), (x + s * 0.5, y - s * 0.12), (x + s * 0.5, y - s * 0.72), (x, y - s * 0.58)],
        WHITE)  # fmt: skip


def eye_chart(x: float, y: float) -> str:
    """A poster of a heart on the doctor's wall."""
    heart = path(d("M", x, y + 24, "C", x - 34, y + 2, x - 22, y - 24, x, y - 8, "C", x + 22,
                   y - 24, x + 34, y + 2, x, y + 24, "Z"), CLAY)  # fmt: skip
    return rect(x - 40, y - 44, 80, 92, WHITE) + heart
