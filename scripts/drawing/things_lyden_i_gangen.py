"""Things for «Lyden i gangen»: a long corridor, a wheelchair from the front, a bell, a plan."""

from __future__ import annotations

import math

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
    el,
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

WALL = "#f4e6c1"
SHADE = "#e8d5a6"  # the wall that turns away from the light
GROUND = "#b7a78e"
SUN = "#f1dfa6"  # sunlight on the floor


def hall(level: float = 250) -> str:
    """A corridor wall seen straight on, with low winter sun on the floor."""
    sun = "".join(f"M{x} {level:g}h74L{x + 44} 320h-86Z" for x in (60, 262))
    return flat(
        rect(0, 0, 480, level, WALL), rect(0, level, 480, 320 - level, GROUND), path(sun, SUN)
    ) + line((0, level), (480, level))


def long_hall() -> str:
    """A corridor that goes far away: two walls, floor, ceiling, an open window at the end."""
    far = ((226, 62), (338, 62), (338, 172), (226, 172))
    shapes = flat(
        poly([(0, 0), (480, 0), far[1], far[0]], PAPER),
        poly([(0, 320), (480, 320), far[2], far[3]], GROUND),
        poly([(0, 0), far[0], far[3], (0, 320)], SHADE),
        poly([(480, 0), far[1], far[2], (480, 320)], WALL),
        poly([(264, 173), (300, 173), (318, 320), (190, 320)], SUN),
    )
    edges = "".join(
        d("M", *corner, "L", *spot)
        for corner, spot in zip(((0, 0), (480, 0), (480, 320), (0, 320)), far, strict=True)
    )
    pane = rect(252, 84, 60, 54, "#d3e2e6", 2) + line((282, 84), (282, 138))
    blown = (
        path("M304 80h14v62h-14ZM247 80C247 104 232 116 211 127Q222 139 234 134C255 122 264 104 "
             "264 80Z", WHITE) + line((240, 80), (326, 80))
    )  # fmt: skip
    return shapes + poly(far, WALL) + path(edges) + pane + blown


def near_door() -> str:
    """The door in the near wall of `long_hall`, a hand's width from its frame."""
    frame = poly([(26, 15), (152, 46), (152, 219), (26, 303)], NIGHT)
    leaf = poly([(26, 15), (140, 52), (140, 236), (26, 303)], GREEN)
    pane = poly([(56, 54), (112, 68), (112, 120), (56, 118)], PAPER)
    return frame + leaf + pane + circle(126, 152, 5, YELLOW)


def jacket(x: float, y: float, size: float, fill: str) -> str:
    """A jacket hanging from a peg at x, y."""
    s = size
    coat = path(
        d("M", x, y + 2, "L", x + s * 0.3, y + s * 0.14, "Q", x + s * 0.5, y + s * 0.5,
          x + s * 0.42, y + s, "L", x - s * 0.42, y + s, "Q", x - s * 0.5, y + s * 0.5,
          x - s * 0.3, y + s * 0.14, "Z"),
        fill,
    )  # fmt: skip
    return coat + line((x, y + s * 0.2), (x, y + s)) + circle(x, y, 4, WHITE)


def pegs(x: float, y: float, wide: float, fills: tuple[str, ...], size: float = 64) -> str:
    """A rail with jackets on pegs, from x to the right."""
    step = wide / len(fills)
    coats = "".join(jacket(x + step * (i + 0.5), y + 6, size, fill) for i, fill in enumerate(fills))
    return rect(x, y, wide, 11, WOOD, 3) + coats


def front_chair(x: float, y: float, seat: float, half: float, rest: float = 10) -> tuple[str, str]:
    """A wheelchair seen from the front: (behind the sitter, before the sitter).

    half: how far out the wheels stand; rest: how high the feet rest.
    """
    top, r = y - seat, seat * 0.8
    wheels = "".join(
        limb([(x + s * half * 0.9, y - 2 * r), (x + s * half * 1.12, y - 5)], 12, NIGHT)
        for s in (-1, 1)
    )
    back = rect(x - half * 0.72, top - seat * 0.95, half * 1.44, seat, GREEN, 8)
    under = rect(x - half * 0.8, top + 6, half * 1.6, 10, NIGHT, 4)
    small = "".join(
        line((x + s * half * 0.62, top + 14), (x + s * half * 0.62, y - 12))
        + rect(x + s * half * 0.62 - 4, y - 18, 8, 18, NIGHT, 4)
        for s in (-1, 1)
    )
    plate = rect(x - half * 0.62, y - rest, half * 1.24, 7, WOOD, 3)
    return back + wheels + under + small, plate


def side_chair(x: float, y: float, seat: float, face: int = 1) -> tuple[str, str]:
    """A wheelchair from the side, as in the front view: (behind the sitter, before the sitter)."""
    r, s, top = seat * 0.78, face, y - seat
    wx, wy = x - s * seat * 0.1, y - r
    back = limb([(x - s * seat * 0.45, top - seat), (x - s * seat * 0.36, top)], 10, GREEN)
    grip = line((x - s * seat * 0.46, top - seat), (x - s * seat * 0.7, top - seat))
    frame = line((x - s * seat * 0.36, top + 6), (x + s * seat * 0.62, top + 6),
                 (x + s * seat * 0.8, y - 14), (x + s * seat * 1.2, y - 14))  # fmt: skip
    cushion = rect(min(x - s * seat * 0.4, x + s * seat * 0.56), top, seat * 0.96, 8, GREEN, 3)
    tyre = (
        el("circle", cx=wx, cy=wy, r=r - 3, stroke_width=10)
        + el("circle", cx=wx, cy=wy, r=r - 3, stroke=NIGHT, stroke_width=4)
        + el("circle", cx=wx, cy=wy, r=r - 13, stroke_width=1.5)
        + circle(wx, wy, 4, INK)
    )
    return grip + frame + back + cushion, tyre + circle(x + s * seat * 0.78, y - 8, 8, NIGHT)


def rims(x: float, y: float, seat: float, half: float, share: float = 0.3) -> tuple[Point, Point]:
    """Where the hands lie on the wheels of `front_chair`."""
    high = seat * 1.6
    out = half * (0.9 + 0.22 * share)
    return (x - out, y - high + high * share), (x + out, y - high + high * share)


def wheel_hand(sleeve: str, skin: str = SKIN["light"]) -> str:
    """A wheel quite near, with a child's hand resting on it."""
    cx, cy = 240.0, 420.0
    ring = "".join(
        el("circle", cx=cx, cy=cy, r=r, stroke_width=wide + 3)
        + el("circle", cx=cx, cy=cy, r=r, stroke=fill, stroke_width=wide - 3)
        for r, wide, fill in ((222, 40, NIGHT), (170, 10, WHITE))
    )
    spokes = ""
    for i in range(7):
        a = math.radians(-150 + 20 * i)
        c, s = math.cos(a), math.sin(a)
        spokes += d("M", cx + 102 * c, cy + 102 * s, "L", cx + 163 * c, cy + 163 * s)
    hub = circle(cx, cy, 110, BLUE)
    fingers = (
        [(236, 178), (266, 200), (270, 222)],
        [(222, 186), (248, 210), (250, 232)],
        [(206, 190), (228, 216), (228, 238)],
        [(190, 192), (208, 216), (208, 236)],
    )
    hand = "".join(limb(points, 24, skin, 0.4) for points in fingers)
    palm = ellipse(206, 172, 44, 31, skin, 24)
    thumb = limb([(226, 156), (262, 162), (276, 172)], 23, skin, 0.4)
    arm = limb([(-30, 20), (100, 108), (178, 158)], 78, sleeve, 0.3)
    bands = "".join(
        path(d("M", x + 19, y - 31, "Q", x + 8, y + 8, x - 23, y + 30), stroke=WHITE,
             stroke_width=11, stroke_linecap="butt")
        for x, y in ((32, 63), (82, 97), (130, 128))
    )  # fmt: skip
    return path(spokes) + hub + ring + hand + palm + thumb + arm + bands


def bell(x: float, y: float, size: float, rings: bool = True) -> str:
    """A bell round x, y, ringing or still."""
    s = size
    body = path(
        d("M", x - s * 0.5, y + s * 0.32, "Q", x - s * 0.34, y + s * 0.16, x - s * 0.34,
          y - s * 0.1, "C", x - s * 0.34, y - s * 0.62, x + s * 0.34, y - s * 0.62, x + s * 0.34,
          y - s * 0.1, "Q", x + s * 0.34, y + s * 0.16, x + s * 0.5, y + s * 0.32, "Z"),
        YELLOW,
    )  # fmt: skip
    clap = circle(x, y + s * 0.42, s * 0.11, CLAY)
    out = clap + body + circle(x, y - s * 0.52, s * 0.07, YELLOW)
    if not rings:
        return out
    waves = ""
    for k in (-1, 1):
        for far, high in ((0.62, 0.2), (0.8, 0.32)):
            a, b = x + k * s * far, s * high
            waves += d("M", a, y - b - s * 0.1, "Q", a + k * s * 0.14, y - s * 0.1, a,
                       y + b - s * 0.1)  # fmt: skip
    return out + path(waves)


def plan() -> str:
    """A sheet with three small drawings: a door with a soft edge, a sign, a place by a window."""
    page = poly([(96, 22), (392, 30), (384, 214), (90, 206)], WHITE)
    door = (
        rect(126, 62, 58, 108, GREEN, 2) + circle(174, 118, 4, YELLOW)
        + limb([(189, 60), (189, 172)], 11, YELLOW) + line((112, 173), (202, 173))
        + path("M199 90q8 8 0 16M199 124q8 8 0 16")
    )  # fmt: skip
    who = (
        path(d("M", 214, 172, "Q", 214, 118, 244, 118, "Q", 274, 118, 274, 172, "Z"), CLAY)
        + circle(244, 92, 24, SKIN["light"])
        + path(d("M", 220, 88, "C", 220, 56, 268, 56, 268, 88, "Q", 244, 76, 220, 88, "Z"),
               "#e3b95c")
        + flat(circle(236, 94, 2.6, INK), circle(252, 94, 2.6, INK))
        + path("M236 105q8 6 16 0") + line((226, 150), (226, 171))
        + limb([(262, 134), (272, 160), (250, 150)], 15, CLAY) + circle(242, 146, 9, SKIN["light"])
    )  # fmt: skip
    place = (
        rect(302, 62, 62, 54, "#d3e2e6", 2) + line((333, 62), (333, 116))
        + line((296, 118), (370, 118))
        + path("M314 150h38M318 150v23M348 150v23M352 150v-22") + circle(318, 78, 8, YELLOW)
    )  # fmt: skip
    return page + door + who + place


def sunbeam() -> str:
    """Light from a window, lying across a table."""
    return flat(path("M150-5h110L60 325H-50ZM330-5h90L220 325h-90Z", "#d9a878"))


def arm_above(points: list[Point], wide: float, sleeve: str, skin: str, bands: int = 0) -> str:
    """An arm on a table seen from above; the last point is the hand."""
    *cloth, wrist = points
    a, b = cloth[-2], cloth[-1]
    far = math.hypot(b[0] - a[0], b[1] - a[1])
    ux, uy = (b[0] - a[0]) / far, (b[1] - a[1]) / far
    stripes = ""
    for i in range(bands):
        x, y = b[0] - ux * (14 + 30 * i), b[1] - uy * (14 + 30 * i)
        h = wide / 2 - 3
        stripes += d("M", x - uy * h, y + ux * h, "L", x + uy * h, y - ux * h)
    marks = path(stripes, stroke=WHITE, stroke_width=9, stroke_linecap="butt") if bands else ""
    finger = "".join(
        limb([wrist, (wrist[0] + ux * wide * 0.62 - uy * k, wrist[1] + uy * wide * 0.62 + ux * k)],
             wide * 0.27, skin)
        for k in (-wide * 0.3, -wide * 0.02, wide * 0.26)
    )  # fmt: skip
    return finger + limb([b, wrist], wide * 0.74, skin) + limb(cloth, wide, sleeve, 0.3) + marks


def pencil(a: Point, b: Point, fill: str = YELLOW) -> str:
    """A pencil from its point a to its end b."""
    ux, uy = b[0] - a[0], b[1] - a[1]
    tip = a[0] + ux * 0.2, a[1] + uy * 0.2
    return line(a, tip) + limb([tip, b], 12, fill)


def hush(x: float, y: float, high: float, wide: float) -> str:
    """A clear bubble round x, y: what is outside sounds far away."""
    inside = pale(flat(ellipse(x, y, wide, high, WHITE)))
    edge = el("ellipse", cx=x, cy=y, rx=wide, ry=high, stroke_dasharray="2 9")
    return inside + edge


def books(x: float, y: float, turn: float = 0) -> str:
    """Three books that have just fallen on the floor at x, y."""
    return (
        f'<g transform="translate({n(x)} {n(y)})rotate({n(turn)})scale(.85)">'
        + rect(-26, -9, 40, 9, GREEN, 2) + poly([(-4, -10), (22, -30), (28, -22), (6, -9)], YELLOW)
        + rect(18, -8, 30, 8, BLUE, 2) + "</g>"
    )  # fmt: skip


def soft_door(x: float, y: float, wide: float = 84, high: float = 176) -> str:
    """A closed door with a thick soft strip along its edge and a wedge on the floor."""
    left = x - wide / 2
    return (
        rect(left, y - high, wide, high, GREEN, 3)
        + rect(left + 18, y - high + 20, wide - 36, 44, PAPER, 3)
        + limb([(left + wide - 3, y - high + 4), (left + wide - 3, y - 4)], 11, YELLOW)
        + circle(left + wide - 20, y - high * 0.46, 4, INK)
    )  # fmt: skip


def glass(x: float, y: float, size: float = 24) -> str:
    """A glass of water standing on y."""
    s = size
    return poly([(x - s * 0.4, y - s), (x + s * 0.4, y - s), (x + s * 0.32, y),
                 (x - s * 0.32, y)], WHITE) + flat(
        poly([(x - s * 0.3, y - s * 0.55), (x + s * 0.3, y - s * 0.55), (x + s * 0.26, y - 2),
              (x - s * 0.26, y - 2)], BLUE)
    )  # fmt: skip


def plant(x: float, y: float, size: float = 40) -> str:
    """A green plant in a pot standing on y."""
    s = size
    leaves = "".join(ellipse(x + k * s * 0.24, y - s * (0.72 + 0.12 * (k == 0)), s * 0.14, s * 0.34,
                             GREEN, k * 34) for k in (-1, 0, 1))  # fmt: skip
    return leaves + poly([(x - s * 0.3, y - s * 0.42), (x + s * 0.3, y - s * 0.42),
                          (x + s * 0.22, y), (x - s * 0.22, y)], CLAY)  # fmt: skip
