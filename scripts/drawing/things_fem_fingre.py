"""Things for «Fem fingre»: hearing aids, a hand that is shut and opens, clay, autumn and rain."""

from __future__ import annotations

import math

from drawing.head import head
from drawing.kit import Figure, Person
from drawing.svg import (
    CLAY,
    GREEN,
    INK,
    NIGHT,
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
from drawing.things import moved, phone

WALL = "#c7d5da"
FLOOR = "#c3a17b"
POTTERY = "#c9beb0"  # wet clay
GLAZE = "#e6dfd3"
OCHRE = "#d9b471"
SKY = "#ece3d2"


def aids(who: Figure) -> str:
    """A hearing aid behind each ear that can be seen; lay it between the body and the arms."""
    r = who.radius
    turn = math.degrees(who.angle) * 0.4 + who.tilt
    sides = (-1, 1) if abs(who.look) < 0.5 else ((-1,) if who.look > 0 else (1,))
    out = ""
    for s in sides:
        data = d("M", s * 0.83 * r, 0.02 * r, "C", s * 0.84 * r, -0.16 * r, s * 1.04 * r, -0.18 * r,
                 s * 1.07 * r, 0.02 * r, "Q", s * 1.08 * r, 0.16 * r, s * 1.02 * r,
                 0.26 * r)  # fmt: skip
        wide = max(0.1 * r, 3)
        out += path(data, stroke_width=wide + 3) + path(data, stroke=YELLOW, stroke_width=wide)
    return moved(out, *who.head, turn if round(turn) else 0)


def whole(who: Figure, thing: str = "") -> str:
    """Sander with his hearing aids, and a thing before his body."""
    return who.body + aids(who) + thing + who.arms


def shut(at: Point, r: float, turn: float = 0) -> str:
    """Marks that make the round hand of a figure a shut hand."""
    data = "".join(d("M", k * r, -0.62 * r, "L", k * r, 0.05 * r) for k in (-0.42, 0, 0.42))
    thumb = d("M", -0.62 * r, 0.36 * r, "Q", 0, 0.12 * r, 0.6 * r, 0.36 * r)
    return moved(path(data + thumb, stroke_width=2), *at, turn)


def opened(at: Point, r: float, turn: float = 0) -> str:
    """An open hand with five fingers, its palm round `at`; it points up until turned."""
    tips = ((-0.66, -1.5), (-0.24, -1.86), (0.24, -1.84), (0.68, -1.46))
    data = "".join(d("M", u * 0.8 * r, -0.3 * r, "L", u * r, v * r)
                   for u, v in tips)  # fmt: skip
    data += d("M", 0.3 * r, 0.3 * r, "L", -1.34 * r, -0.5 * r)
    wide, skin = 0.42 * r, SKIN["warm"]
    palm = ellipse(0, 0.06 * r, 0.92 * r, 0.86 * r, skin)
    inside = flat(ellipse(0, 0.06 * r, 0.92 * r - 1.5, 0.86 * r - 1.5, skin))
    return moved(
        path(data, stroke_width=wide + 3) + palm + path(data, stroke=skin, stroke_width=wide - 3)
        + inside, *at, turn
    )  # fmt: skip


def spread(r: float, *hands: tuple[Point, float]) -> str:
    """The fingers of small open hands: each a place and the degrees they turn from straight up."""
    data = palms = ""
    for (x, y), turn in hands:
        for angle, far in ((-70, 1.5), (-30, 1.9), (-6, 2), (18, 1.9), (42, 1.6)):
            a = math.radians((angle if turn > 0 else -angle) + turn - 90)
            data += d("M", x, y, "L", x + far * r * math.cos(a), y + far * r * math.sin(a))
        palms += circle(x, y, r - 1, SKIN["warm"])
    wide = 0.5 * r
    return (
        path(data, stroke_width=wide + 3) + path(data, stroke=SKIN["warm"], stroke_width=wide - 2)
        + flat(palms)
    )  # fmt: skip


def workshop(level: float = 250) -> str:
    """The room for clay: a blue wall and a wooden floor."""
    return flat(rect(0, 0, 480, level, WALL), rect(0, level, 480, 320 - level, FLOOR)) + line(
        (0, level), (480, level)
    )


def rainy(x: float, y: float, wide: float, high: float) -> str:
    """A window with rain on it, its upper left corner at x, y."""
    drops = "".join(
        d("M", x + wide * u, y + high * v, "l", -5, 13)
        for u, v in ((0.16, 0.12), (0.38, 0.3), (0.2, 0.58), (0.66, 0.1), (0.86, 0.34),
                     (0.64, 0.62), (0.4, 0.74), (0.9, 0.74))
    )  # fmt: skip
    return (
        rect(x, y, wide, high, "#aebfc6", 3) + path(drops, stroke=WHITE, stroke_width=2)
        + line((x + wide / 2, y), (x + wide / 2, y + high))
        + line((x - 6, y + high), (x + wide + 6, y + high))
    )  # fmt: skip


def pot(x: float, y: float, size: float, fill: str = CLAY) -> str:
    """A round pot standing on y."""
    s = size
    return path(
        d("M", x - s * 0.28, y - s, "L", x + s * 0.28, y - s, "L", x + s * 0.22, y - s * 0.8, "C",
          x + s * 0.62, y - s * 0.6, x + s * 0.5, y - s * 0.1, x + s * 0.24, y, "L", x - s * 0.24,
          y, "C", x - s * 0.5, y - s * 0.1, x - s * 0.62, y - s * 0.6, x - s * 0.22, y - s * 0.8,
          "Z"),
        fill,
    )  # fmt: skip


def bowl(x: float, y: float, size: float, fill: str = GLAZE) -> str:
    """A bowl standing on y."""
    s = size
    return path(
        d("M", x - s * 0.6, y - s * 0.5, "L", x + s * 0.6, y - s * 0.5, "Q", x + s * 0.5, y - 2,
          x + s * 0.2, y, "L", x - s * 0.2, y, "Q", x - s * 0.5, y - 2, x - s * 0.6, y - s * 0.5,
          "Z"),
        fill,
    )  # fmt: skip


def shelf(x: float, y: float, wide: float, size: float = 36) -> str:
    """A shelf with pots and bowls, from x to the right; y is the board."""
    s, step = size, wide / 4
    return (
        rect(x, y, wide, 9, WOOD, 3) + pot(x + step * 0.6, y, s, CLAY)
        + bowl(x + step * 1.56, y, s * 0.7) + pot(x + step * 2.5, y, s * 0.8, GLAZE)
        + bowl(x + step * 3.4, y, s * 0.7, NIGHT)
    )  # fmt: skip


def lump(x: float, y: float, wide: float, high: float) -> str:
    """A lump of clay on y."""
    return path(
        d("M", x - wide / 2, y, "C", x - wide * 0.56, y - high * 0.8, x - wide * 0.2, y - high,
          x, y - high * 0.94, "C", x + wide * 0.3, y - high * 1.06, x + wide * 0.56,
          y - high * 0.6, x + wide / 2, y, "Z"),
        POTTERY,
    )  # fmt: skip


def fist(at: Point, size: float, turn: float = 0) -> str:
    """A shut hand seen from the palm, its middle at `at`, its fingers up until turned."""
    skin, k = SKIN["warm"], size
    fingers = "".join(
        limb([(x * k, top * k), ((x + 3) * k, low * k)], 29 * k, skin)
        for x, top, low in ((-46, -36, -2), (-20, -48, -2), (7, -49, -4), (33, -38, -10))
    )
    thumb = limb([(48 * k, 22 * k), (24 * k, 12 * k), (-26 * k, 14 * k)], 29 * k, skin, 0.4)
    return moved(ellipse(0, 0, 54 * k, 48 * k, skin, 10) + fingers + thumb, *at, turn)


def lap() -> str:
    """One's own lap seen from above, and one hand that is shut."""
    skin = SKIN["warm"]
    shoes = "".join(ellipse(x, 40, 30, 40, INK) for x in (158, 322))
    thighs = limb([(96, 350), (158, 112)], 112, SAND) + limb([(384, 350), (322, 112)], 112, SAND)
    boards = line((0, 84), (480, 84)) + line((0, 204), (480, 204))
    flat_arm = (
        limb([(104, 262), (126, 208)], 50, skin)
        + opened((134, 176), 46, 10) + limb([(10, 372), (96, 270)], 76, NIGHT)
    )  # fmt: skip
    arm = limb([(300, 250), (272, 196)], 48, skin) + limb([(356, 352), (296, 244)], 74, NIGHT)
    return (
        flat(rect(0, 0, 480, 320, FLOOR)) + boards + shoes + thighs + flat_arm
        + arm + fist((258, 168), 1)
    )  # fmt: skip


def autumn(level: float = 226) -> str:
    """A play ground in autumn: pale sky, ochre hill and ground, leaves on the ground."""
    hill = path(d("M", 0, level, "V", level - 44, "Q", 150, level - 70, 290, level - 24, "T", 480,
                  level - 36, "V", level, "Z"), "#cdb48d")  # fmt: skip
    leaves = path(_leaves((40, 262), (118, 306), (205, 252), (300, 304), (452, 300)), CLAY)
    return (
        flat(rect(0, 0, 480, level, SKY), hill, rect(0, level, 480, 320 - level, OCHRE), leaves)
        + line((0, level), (480, level))
    )  # fmt: skip


def _leaves(*spots: Point) -> str:
    return "".join(f"M{n(x)} {n(y)}q7-7 14 0q-7 7-14 0" for x, y in spots)


def maple(x: float, y: float, high: float) -> str:
    """A tree in autumn, some leaves on their way down."""
    h = high
    crown = path(
        d("M", x - h * 0.2, y - h * 0.44, "q", -h * 0.2, -h * 0.06, -h * 0.1, -h * 0.24, "q",
          -h * 0.02, -h * 0.22, h * 0.2, -h * 0.22, "q", h * 0.12, -h * 0.14, h * 0.26, 0, "q",
          h * 0.2, h * 0.02, h * 0.16, h * 0.24, "q", h * 0.08, h * 0.18, -h * 0.12, h * 0.22,
          "Z"), CLAY)  # fmt: skip
    fall = path(_leaves((x - h * 0.34, y - h * 0.3), (x + h * 0.26, y - h * 0.2)), CLAY)
    return limb([(x, y), (x, y - h * 0.5)], h * 0.09, WOOD) + crown + flat(fall)


def football(x: float, y: float, r: float) -> str:
    """A football round x, y."""
    five = [(x + 0.42 * r * math.cos(a), y + 0.42 * r * math.sin(a))
            for a in (math.radians(-90 + 72 * i) for i in range(5))]  # fmt: skip
    seams = "".join(d("M", *p, "L", x + (p[0] - x) * 2.36, y + (p[1] - y) * 2.36) for p in five)
    return circle(x, y, r, WHITE) + path(seams, stroke_width=2) + poly(five, INK)


def lit_window(inside: str) -> str:
    """A large window with light in it; what is inside stands behind the frame."""
    lamp = poly([(226, 62), (254, 62), (270, 86), (210, 86)], GREEN) + line((240, 30), (240, 62))
    back = flat(rect(110, 34, 260, 176, "#f3d58f")) + lamp
    wall = path("M0 0H480V262H0ZM110 34V210H370V34Z", "#5f7681", fill_rule="evenodd")
    boards = "".join(f"M0 {y}H98M382 {y}H480" for y in (40, 84, 128, 172)) + "M0 236H480"
    return (
        back + inside + wall.replace("/>", ' stroke="none"/>')
        + path(boards, stroke="#506670", stroke_width=2)
        + path("M104 28H376V216H104ZM116 40H364V204H116Z", WOOD, fill_rule="evenodd")
        + rect(94, 214, 292, 10, WOOD, 3)
        + flat(rect(0, 262, 480, 58, "#44555d"),
               pale(path("M116 262H364L400 320H80Z", "#f3d58f"), opacity=0.45))
        + line((0, 262), (480, 262))
    )  # fmt: skip


def tabletop() -> str:
    """The table by the window, with two mugs."""
    mugs = rect(226, 174, 20, 20, WHITE, 3) + rect(262, 174, 20, 20, NIGHT, 3)
    return mugs + rect(100, 192, 280, 30, WOOD)


def rain() -> str:
    """Rain over the whole picture, and rings where it meets the ground."""
    drops = "".join(
        f"M{x} {y}l-6 18" for x, y in ((30, 20), (78, 96), (20, 168), (70, 226), (168, 8),
                                       (300, 4), (402, 60), (452, 20), (420, 150), (462, 206),
                                       (206, 236), (330, 232), (398, 232))
    )  # fmt: skip
    rings = "".join(
        path(f"M{x} {y}a18 5 0 1 0 36 0a18 5 0 1 0-36 0", stroke=WALL, stroke_width=2)
        for x, y in ((40, 292), (150, 304), (390, 286))
    )
    return path(drops, stroke=WALL, stroke_width=2.5) + rings


def bust(x: float, y: float, r: float, who: Person) -> str:
    """A round portrait of a person, round x, y; r is half the head."""
    top = y - r * 0.16
    behind, before = head(x, top, r, skin=SKIN[who.skin], style=who.hair, hair=who.colour(),
                          mood="calm", look=0, down=0, turn=0)  # fmt: skip
    chest = path(d("M", x - r * 1.16, y + r * 1.3, "Q", x - r, y + r * 0.7, x, y + r * 0.7, "Q",
                   x + r, y + r * 0.7, x + r * 1.16, y + r * 1.3, "Q", x, y + r * 2.1,
                   x - r * 1.16, y + r * 1.3, "Z"), who.top)  # fmt: skip
    return circle(x, y, r * 1.74, WHITE) + behind + chest + before


def ringing(x: float, y: float, r: float) -> str:
    """A round picture of a phone that someone answers."""
    waves = "".join(d("M", x + k * 17, y - 9, "q", k * 7, 9, 0, 18) for k in (-1, 1))
    return circle(x, y, r * 1.74, WHITE) + phone(x, y, 40) + path(waves)


def pressed() -> str:
    """A hand laid open on a slab of wet clay, seen from above."""
    slab = path("M128 214C120 140 172 96 244 98C322 100 362 150 352 224C344 292 292 300 238 298"
                "C170 298 134 274 128 214Z", POTTERY)  # fmt: skip
    edge = path("M146 222C146 272 186 284 238 284", stroke=SAND, stroke_width=5)
    arm = limb([(262, 372), (248, 306)], 84, NIGHT)
    wrist = limb([(247, 300), (242, 250)], 46, SKIN["warm"])
    return slab + edge + wrist + arm + opened((240, 226), 48, -2)


def ties() -> str:
    """A line from each fingertip to the round picture that belongs to it."""
    return path("M158 192L122 202M204 134L152 100M228 118L233 98M256 118L318 98M290 146L366 200",
                stroke_dasharray="1 9")  # fmt: skip


def oilcloth() -> str:
    """A table with a cloth, seen from above."""
    hems = rect(0, 8, 480, 5, GLAZE) + rect(0, 307, 480, 5, GLAZE)
    return flat(rect(0, 0, 480, 320, "#8d4a35"), hems)
