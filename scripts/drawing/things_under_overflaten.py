"""Things for «Under overflaten»: a class from behind, winter, a crooked door, ice in a glass."""

from __future__ import annotations

from drawing.svg import (
    BLUE,
    CLAY,
    GREEN,
    INK,
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
    pale,
    path,
    poly,
    rect,
)

HALL = "#b4bfc6"
LINO = "#8796a0"
SHED = "#e0bd92"  # the workshop's wall
EARTH = "#96795c"
SNOW = "#eef1f0"
SKY = "#c6cbd8"
DEEP = "#41606f"
ICE = "#cddde2"
RUST = "#a9562c"


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
    steps = "".join(
        rect(70, y, wide, 24, BLUE) for y, wide in ((218, 96), (242, 128), (266, 160))
    )
    rail = line((84, 218), (84, 170), (92, 170))
    prints = "".join(
        ellipse(x, y, 8, 4, "#b9c6ce", t)
        for x, y, t in ((262, 282, 0), (292, 296, 6), (324, 288, 4), (356, 302, 8), (390, 293, 4),
                        (424, 306, 8), (458, 298, 4))
    )  # fmt: skip
    return wall + steps + rail + flat(prints)


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
    """Tools that hang on a board: a saw, a hammer, spanners."""
    saw = path("M196 34h20v16h-20ZM216 36l62 8v8l-62 4Z", BLUE)
    hammer = rect(304, 32, 34, 14, NIGHT, 3) + limb([(321, 46), (321, 84)], 9, WOOD)
    pegs = path("M156 32v44M156 32l-8-8M156 32l8-8M172 40v36")
    return rect(136, 14, 218, 84, SAND, 4) + saw + hammer + pegs


def glass() -> str:
    """A large glass of water with a lump of ice: a little above the water, most of it below."""
    water = path("M188 124H292L284 262H196Z", BLUE)
    under = path("M206 124L200 170L222 214L256 220L280 176L276 124Z", ICE)
    over = path("M212 124L224 104L246 108L266 124Z", WHITE)
    ripple = line((188, 124), (206, 124)) + line((276, 124), (292, 124))
    facets = path("M222 214L236 172L276 150M236 172L204 148", stroke=WHITE)
    rim = path("M182 64L196 268H284L298 64")
    shine = path("M199 84L202 108", stroke=WHITE, stroke_width=4)
    return flat(water) + under + facets + over + ripple + rim + shine


def sea() -> str:
    """An evening sea with a large iceberg, cut through so that what is below can be seen."""
    sky = flat(rect(0, 0, 480, 98, "#d9c3b4"), circle(404, 52, 20, PAPER),
               path("M0 98V78L60 54L110 84L150 98ZM330 98L380 74L440 92L480 70V98Z", "#a7a3ae"))  # fmt: skip
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
    lines = "M266 58l14-9M268 70l18-2M266 82l14 5"
    return rect(226, 50, 30, 48, GREEN) + circle(249, 76, 2.5, YELLOW) + path(lines)


def awake() -> str:
    """A bed at night where no one sleeps: a window with the moon, a crumpled quilt."""
    return (
        rect(96, 124, 44, 40, NIGHT) + flat(circle(126, 138, 7, WHITE))
        + line((82, 184), (82, 228)) + rect(82, 206, 104, 16, WHITE, 5)
        + path("M112 208q10-26 30-12q12-16 24-2q16-6 20 14Z", NIGHT) + line((186, 206), (186, 228))
    )  # fmt: skip


def missed() -> str:
    """A kitchen table with a lamp, a plate and a chair where nobody sits."""
    return (
        line((330, 100), (330, 120)) + poly([(322, 120), (338, 120), (350, 136), (310, 136)], YELLOW)
        + rect(284, 184, 92, 9, WOOD, 3) + path("M294 193v38M366 193v38")
        + path("M312 183q18 6 36 0Z", WHITE)
        + path("M402 158v72M402 200h-24v30M402 158h-4", stroke_width=4)
    )  # fmt: skip


def panes() -> str:
    """Three tall windows with snow outside."""
    out = "".join(
        rect(x, 24, 78, 150, SKY) + flat(rect(x + 1.5, 128, 75, 44.5, SNOW))
        + line((x, 96), (x + 78, 96)) for x in (18, 126, 234)
    )  # fmt: skip
    flakes = "".join(f"M{x} {y}h.1" for x, y in ((40, 50), (72, 84), (150, 112), (182, 56),
                                                 (256, 78), (292, 46), (52, 114), (284, 116)))  # fmt: skip
    return out + path(flakes, stroke=WHITE, stroke_width=5)


def doorway(x: float, y: float) -> str:
    """An open door to a bright room with a green plant and a chair."""
    return (
        rect(x - 62, y - 216, 124, 216, WHITE) + rect(x - 50, y - 204, 100, 204, "#f3dfae")
        + flat(rect(x - 48.5, y - 24, 97, 23, "#cfae7c"))
    )  # fmt: skip


def trestles() -> str:
    """The old door lying on two trestles, half of it painted yellow."""
    legs = path("M96 226L78 312M112 226L130 312M352 226L334 312M368 226L386 312", stroke_width=6)
    return (
        legs + rect(40, 204, 384, 26, GREEN, 3)
        + path("M40 207a3 3 0 0 1 3-3H246l-8 8 6 7-7 11H43a3 3 0 0 1-3-3Z", YELLOW)
        + rect(262, 184, 40, 21, BLUE, 2) + ellipse(282, 184, 20, 5, YELLOW)
    )  # fmt: skip


def brush(at: Point, face: int) -> str:
    """A paint brush from the hand down to the door."""
    x, y = at
    return line((x, y), (x + face * 10, y + 14)) + limb(
        [(x + face * 12, y + 15), (x + face * 16, y + 22)], 13, YELLOW)  # fmt: skip


__all__ = ["LINO", "back", "pale"]
