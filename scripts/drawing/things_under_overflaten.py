"""Things for «Under overflaten»: a class from behind, winter, a crooked door, ice in a glass."""

from __future__ import annotations

import math

from drawing.kit import Figure
from drawing.svg import (
    BLUE,
    CLAY,
    GREEN,
    NIGHT,
    PAPER,
    SAND,
    SKIN,
    WHITE,
    WOOD,
    YELLOW,
    Point,
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
from drawing.things import chair, cup

HALL = "#b4bfc6"
LINO = "#8796a0"
SHED = "#e0bd92"  # the workshop's wall
EARTH = "#96795c"
SNOW = "#eef1f0"
SKY = "#c6cbd8"
DEEP = "#41606f"
ICE = "#cddde2"
RUST = "#a9562c"
GREY = "#c9cdc9"


def chin(who: Figure) -> str:
    """A short beard round the chin; lay it between the body and the arms."""
    r, x = who.radius, who.look * 0.22 * who.radius
    turn = math.degrees(who.angle) * 0.4 + who.tilt
    data = d("M", -0.86 * r, 0.12 * r, "C", -0.84 * r, 0.74 * r, -0.5 * r, 1.22 * r, x * 0.4,
             1.22 * r, "C", 0.5 * r, 1.22 * r, 0.84 * r, 0.74 * r, 0.86 * r, 0.12 * r, "Q",
             0.7 * r, 0.76 * r, x * 1.4, 0.8 * r, "Q", -0.7 * r, 0.76 * r, -0.86 * r, 0.12 * r,
             "Z")  # fmt: skip
    hx, hy = who.head
    spin = f"rotate({n(turn)})" if round(turn) else ""
    return f'<g transform="translate({n(hx)} {n(hy)}){spin}">{path(data, GREY)}</g>'


def bearded(who: Figure, thing: str = "") -> str:
    """Oddvar with his beard, and a thing before his body."""
    return who.body + chin(who) + thing + who.arms


def plain(wall: str, floor: str, level: float = 256) -> str:
    """A wall and a floor."""
    return flat(rect(0, 0, 480, level, wall), rect(0, level, 480, 320 - level, floor)) + line(
        (0, level), (480, level)
    )


def back(x: float, r: float, skin: str, hair: str, top: str, long: bool = False) -> str:
    """Someone near, seen from behind: shoulders and the back of a head, cut by the lower edge."""
    y = 330 - r * 2.1
    wide = r * 1.9
    body = path(
        d("M", x - wide, 330, "C", x - wide, y + r * 1.3, x - r, y + r * 1.25, x, y + r * 1.2,
          "C", x + r, y + r * 1.25, x + wide, y + r * 1.3, x + wide, 330, "Z"),
        top,
    )  # fmt: skip
    ears = "".join(circle(x + s * r * 0.88, y + r * 0.1, r * 0.18, SKIN[skin]) for s in (-1, 1))
    if long:
        mane = path(
            d("M", x, y - r * 1.08, "C", x + r * 1.3, y - r, x + r * 1.05, y + r * 0.6,
              x + r * 1.1, y + r * 1.7, "Q", x, y + r * 1.95, x - r * 1.1, y + r * 1.7, "C",
              x - r * 1.05, y + r * 0.6, x - r * 1.3, y - r, x, y - r * 1.08, "Z"),
            hair,
        )  # fmt: skip
        return body + mane
    nape = limb([(x, y + r * 0.6), (x, y + r * 1.2)], r * 0.9, SKIN[skin])
    skull = path(
        d("M", x - r * 0.92, y + r * 0.1, "C", x - r * 1.02, y - r * 1.36, x + r * 1.02,
          y - r * 1.36, x + r * 0.92, y + r * 0.1, "C", x + r * 0.8, y + r * 0.95, x - r * 0.8,
          y + r * 0.95, x - r * 0.92, y + r * 0.1, "Z"),
        hair,
    )  # fmt: skip
    return body + nape + ears + skull


def slammed(x: float, y: float) -> str:
    """A door that has just shut; in its pane someone with red hair goes away."""
    left, top = x - 45, y - 178
    return (
        rect(left - 9, top - 9, 108, 187, WHITE) + rect(left, top, 90, 178, GREEN)
        + rect(left + 20, top + 20, 50, 62, HALL)
        + path(d("M", left + 36, top + 80.5, "V", top + 66, "q", 2, -26, 18, -26, "t", 14, 26, "v",
                 14.5, "Z"), RUST)
        + circle(left + 14, top + 100, 5, YELLOW)
    )  # fmt: skip


def winter() -> str:
    """Behind the school in winter: sky, fells, a strip of sea and snow on the ground."""
    fells = path("M150 150L214 92L250 122L318 66L392 128L430 104L490 150Z", "#9fb0bf")
    caps = path("M214 92l-22 20 16-3 9 8 11-10zM318 66l-31 27 18-5 13 10 12-13 16 8z", SNOW)
    return flat(
        rect(0, 0, 480, 160, SKY), rect(140, 128, 340, 24, "#f0d9b4"), fells, caps,
        rect(140, 148, 340, 40, DEEP), rect(0, 186, 480, 134, SNOW),
    ) + line((140, 148), (480, 148)) + line((140, 187), (480, 187))  # fmt: skip


def schoolhouse() -> str:
    """The back wall of the school with lit windows, a door and steps in the snow."""
    panes = "".join(f"M{x} {y}h44v52h-44Zm22 0v52" for x, y in ((18, 24), (84, 24), (18, 112)))
    wall = rect(-5, -5, 164, 247, CLAY) + path(panes, YELLOW) + rect(92, 118, 46, 124, NIGHT)
    steps = "".join(rect(70, y, wide, 24, BLUE) for y, wide in ((218, 96), (242, 128), (266, 160)))
    prints = "".join(
        ellipse(x, y, 8, 4, "#b9c6ce", t)
        for x, y, t in ((262, 282, 0), (292, 296, 6), (324, 288, 4), (356, 302, 8), (390, 293, 4),
                        (424, 306, 8), (458, 298, 4))
    )  # fmt: skip
    return wall + steps + flat(prints)


def snow() -> str:
    """Snow that falls."""
    spots = ((188, 30), (236, 84), (282, 34), (334, 22), (402, 60), (452, 22), (372, 168),
             (300, 210), (224, 168), (440, 226), (262, 132), (352, 108))  # fmt: skip
    data = "".join(f"M{x} {y}h.1" for x, y in spots)
    return path(data, stroke=WHITE, stroke_width=6)


def lockers(x: float, count: int, y: float = 256, high: float = 214, wide: float = 62) -> str:
    """Tall lockers from x to the right, quite near."""
    top = y - high
    doors = "".join(
        d("M", x + i * wide, top, "v", high, "m", 16, -high + 24, "h", wide - 32, "m", 0, 12, "h",
          -(wide - 32))
        for i in range(count)
    )  # fmt: skip
    return rect(x, top, count * wide, high, NIGHT) + path(doors)


def crooked(x: float, y: float) -> str:
    """A door that hangs askew in its frame, the middle of its foot at x, y."""
    left, top = x - 56, y - 226
    leaf = (
        rect(-48, -216, 96, 214, GREEN) + rect(-28, -194, 56, 66, HALL)
        + circle(36, -96, 5, YELLOW) + rect(-53, -190, 13, 26, SAND) + rect(-53, -54, 13, 26, SAND)
    )  # fmt: skip
    return (
        rect(left, top, 112, 226, DEEP) + rect(left - 11, top - 10, 11, 236, WHITE)
        + rect(left + 112, top - 10, 11, 236, WHITE) + rect(left - 11, top - 14, 134, 14, WHITE)
        + f'<g transform="translate({n(x)} {n(y)})rotate(3)">{leaf}</g>'
    )  # fmt: skip


def toolbox(x: float, y: float, wide: float = 60) -> str:
    """A toolbox standing on y."""
    w = wide
    return (
        path(d("M", x - w * 0.25, y - w * 0.45, "v", -w * 0.2, "h", w * 0.5, "v", w * 0.2))
        + rect(x - w / 2, y - w * 0.48, w, w * 0.48, CLAY, 4)
        + line((x - w / 2, y - w * 0.28), (x + w / 2, y - w * 0.28))
        + rect(x - 6, y - w * 0.34, 12, 10, YELLOW, 2)
    )  # fmt: skip


def screwdriver(a: Point, b: Point) -> str:
    """A screwdriver from the hand at a to the screw at b."""
    return line(a, b) + limb([a, (a[0] + (b[0] - a[0]) * 0.35, a[1] + (b[1] - a[1]) * 0.35)], 10,
                             YELLOW)  # fmt: skip


def tools() -> str:
    """Tools that hang on a board: spanners, a saw, a hammer."""
    saw = path("M196 22h20v16h-20ZM216 24l62 8v8l-62 4Z", BLUE)
    hammer = rect(304, 18, 34, 14, NIGHT, 3) + limb([(321, 32), (321, 62)], 9, WOOD)
    pegs = path("M156 24v36M156 24l-8-8M156 24l8-8M172 30v30")
    return rect(136, 6, 218, 66, SAND, 4) + saw + hammer + pegs


def glass() -> str:
    """A large glass of water with a lump of ice: a little above the water, most of it below."""
    water = path("M187 136H293L285 266H195Z", BLUE)
    under = path("M204 136L199 182L222 226L258 232L281 188L276 136Z", ICE)
    over = path("M211 136L224 114L247 118L267 136Z", WHITE)
    ripple = line((187, 136), (204, 136)) + line((276, 136), (293, 136))
    facets = path("M222 226L236 184L276 162M236 184L204 160", stroke=WHITE)
    rim = path("M184 92L196 270H284L296 92")
    top = path("M184 92Q240 82 296 92Q240 102 184 92Z")
    return flat(water) + under + facets + over + ripple + rim + top


def finger(at: Point, face: int = 1) -> str:
    """A finger that points, from the hand at `at`."""
    return limb([at, (at[0] + face * 30, at[1] + 2)], 13, SKIN["light"])


def sea() -> str:
    """An evening sea with a large iceberg, cut through so that what is below can be seen."""
    fells = path("M0 98V78L60 54L110 84L150 98ZM330 98L380 74L440 92L480 70V98Z", "#a7a3ae")
    sky = flat(rect(0, 0, 480, 98, "#d9c3b4"), circle(404, 52, 20, PAPER), fells)
    deep = flat(rect(0, 98, 480, 222, DEEP), rect(0, 250, 480, 70, "#324d5a"))
    under = poly([(126, 98), (70, 142), (58, 214), (128, 282), (236, 308), (352, 280), (428, 206),
                  (404, 136), (350, 98)], ICE)  # fmt: skip
    over = poly([(150, 98), (188, 50), (212, 58), (246, 26), (290, 66), (318, 98)], WHITE)
    waves = "".join(
        path(f"M{x} 98q13-8 26 0t26 0t26 0", stroke=WHITE, stroke_width=2.5) for x in (14, 366)
    )
    return sky + deep + under + over + line((0, 98), (480, 98)) + waves


def small_door() -> str:
    """What can be seen above the water: a door with lines of noise."""
    lines = "M216 58l-12-8M214 70l-15-2M216 82l-12 5"
    return rect(226, 50, 30, 48, GREEN) + circle(249, 76, 2.5, YELLOW) + path(lines)


def awake() -> str:
    """A bed at night where no one sleeps: a window with the moon, a crumpled quilt."""
    return (
        rect(96, 124, 44, 40, NIGHT) + flat(circle(126, 138, 7, WHITE))
        + line((82, 184), (82, 228)) + rect(82, 206, 104, 16, WHITE, 5)
        + ellipse(100, 202, 16, 7, WHITE) + line((186, 206), (186, 228))
        + path("M112 208q10-26 30-12q12-16 24-2q16-6 18 14Z", NIGHT)
    )  # fmt: skip


def missed() -> str:
    """A kitchen table with a lamp, a cup and a chair where nobody sits."""
    return (
        line((330, 100), (330, 120))
        + poly([(322, 120), (338, 120), (350, 136), (310, 136)], YELLOW)
        + chair(396, 232, 30, -1) + rect(286, 184, 84, 9, WOOD, 3)
        + path("M296 193v38M360 193v38") + cup(318, 184, 16)
    )  # fmt: skip


def panes() -> str:
    """Three tall windows with snow outside."""
    out = "".join(
        rect(x, 24, 78, 150, SKY) + flat(rect(x + 1.5, 128, 75, 44.5, SNOW))
        + line((x, 96), (x + 78, 96)) for x in (18, 126, 234)
    )  # fmt: skip
    spots = ((40, 50), (72, 84), (150, 112), (182, 56), (256, 78), (292, 46), (52, 114), (284, 116))
    flakes = "".join(f"M{x} {y}h.1" for x, y in spots)
    return out + path(flakes, stroke=WHITE, stroke_width=5)


def doorway(x: float, y: float) -> str:
    """An open door to a bright room with a green plant and a chair."""
    return (
        rect(x - 62, y - 216, 124, 216, WHITE) + rect(x - 50, y - 204, 100, 204, "#f3dfae")
        + flat(rect(x - 48.5, y - 24, 97, 23, "#cfae7c"))
    )  # fmt: skip


def trestles() -> str:
    """The old door lying on two trestles, half of it painted yellow."""
    legs = path("M96 226L78 312M112 226L130 312M366 226L348 312M382 226L400 312", stroke_width=6)
    return (
        legs + rect(40, 204, 404, 26, GREEN, 3)
        + path("M40 207a3 3 0 0 1 3-3H246l-8 8 6 7-7 11H43a3 3 0 0 1-3-3Z", YELLOW)
        + rect(330, 184, 40, 21, BLUE, 2) + ellipse(350, 184, 20, 5, YELLOW)
    )  # fmt: skip


def brush(at: Point, face: int) -> str:
    """A paint brush from the hand down to the door."""
    x, y = at
    return line((x, y), (x + face * 10, y + 14)) + limb(
        [(x + face * 12, y + 15), (x + face * 16, y + 22)], 13, YELLOW)  # fmt: skip
