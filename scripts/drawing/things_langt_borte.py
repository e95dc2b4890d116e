"""Things for «Langt borte»: a science room, the wrong end of a spyglass, a floor, a lemon."""

from __future__ import annotations

from drawing.svg import (
    BLUE,
    CLAY,
    GREEN,
    PAPER,
    SAND,
    SKIN,
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
    pale,
    path,
    poly,
    rect,
)
from drawing.things import moved

WALL = "#b9cbb4"
TILE = "#d8d2c4"
LILAC = "#8a7a9c"
FAR = "#353446"
WARM = "#f0d9a6"


def science(level: float = 232) -> str:
    """The science room: a green wall and a light floor."""
    return flat(rect(0, 0, 480, level, WALL), rect(0, level, 480, 320 - level, TILE)) + line(
        (0, level), (480, level)
    )


def cupboard(x: float, y: float) -> str:
    """A wall cupboard with glass bottles, its upper left corner at x, y."""
    bottles = "".join(
        path(f"M{x + u} {y + 62}v-16l7-10v-12h8v12l7 10v16Z", fill)
        for u, fill in ((16, BLUE), (48, YELLOW), (80, CLAY), (112, BLUE))
    )
    return rect(x, y, 150, 74, WHITE, 4) + bottles + line((x, y + 63), (x + 150, y + 63))


def sprout(x: float, y: float, size: float = 44) -> str:
    """A pea that grows in a glass standing on y."""
    s = size
    stem = path(d("M", x, y - s * 0.2, "Q", x + s * 0.12, y - s * 0.7, x, y - s * 1.05))
    leaves = ellipse(x - s * 0.16, y - s * 0.98, s * 0.18, s * 0.1, GREEN, 24) + ellipse(
        x + s * 0.17, y - s * 0.8, s * 0.18, s * 0.1, GREEN, -24
    )
    glass = poly([(x - s * 0.3, y - s * 0.55), (x + s * 0.3, y - s * 0.55), (x + s * 0.24, y),
                  (x - s * 0.24, y)], WHITE)  # fmt: skip
    earth = flat(poly([(x - s * 0.24, y - s * 0.28), (x + s * 0.24, y - s * 0.28),
                       (x + s * 0.2, y - 2), (x - s * 0.2, y - 2)], WOOD))  # fmt: skip
    return glass + earth + stem + leaves


def small_class(x: float, y: float, size: float) -> str:
    """The class room in a circle round x, y, as in a spyglass."""
    heads = "".join(
        circle(u, 8, 9, SKIN[skin]) + path(f"M{u - 14} 40v-10q0-13 14-13t14 13v10Z", top)
        for u, skin, top in ((-34, "light", CLAY), (34, "dark", BLUE))
    )
    teacher = path("M-13 18v-24q0-13 13-13t13 13v24Z", "#5d6f86") + circle(
        0, -29, 10, SKIN["light"]
    )
    inside = (
        flat(path("M-58 14A60 60 0 0 1 58 14Z", WALL), path("M-58 14A60 60 0 0 0 58 14Z", TILE))
        + rect(-38, -44, 76, 32, GREEN, 3) + teacher + heads + path("M-44 40h88")
    )  # fmt: skip
    ring = '<circle r="60"/>'
    return moved(inside + ring, x, y, 0, size)


def spyglass(x: float, y: float) -> str:
    """Dark rings that grow narrower toward x, y."""
    rings = "".join(
        circle(x, y, r, fill)
        for r, fill in ((250, "#424157"), (176, "#4d4c63"), (116, "#5a5970"), (68, PAPER))
    )
    return flat(rect(0, 0, 480, 320, FAR), rings)


def numb_hands() -> str:
    """One's own two hands on the desk, pale as if they were someone else's."""
    parts = ""
    for s in (-1, 1):
        x = 240 + s * 112
        wrist = (x - s * 34, 282)
        fingers = "".join(
            limb([wrist, (wrist[0] - s * u, 282 - v)], 13, "#d9cfcb")
            for u, v in ((36, 2), (40, 17), (34, 31), (16, 38))
        )
        arm = limb([(x + s * 100, 340), (x + s * 8, 290)], 46, LILAC)
        parts += fingers + circle(*wrist, 23, "#d9cfcb") + arm
    return rect(-5, 284, 490, 50, "#8d7b70") + pale(parts, opacity=0.75)


def tiles() -> str:
    """A corridor low down: the foot of the wall and a chequered floor."""
    rows = [(206, 226, 0), (226, 254, 1), (254, 290, 0), (290, 330, 1)]
    squares = ""
    for top, low, odd in rows:
        for i in range(-6, 7):
            if (i + odd) % 2:
                continue
            xs = [240 + (i + k) * (30 + (v - 200) * 0.5) for k, v in
                  ((0, top), (1, top), (1, low), (0, low))]  # fmt: skip
            points = zip(xs, (top, top, low, low), strict=True)
            squares += "M" + "L".join(f"{n(x)} {n(y)}" for x, y in points) + "Z"
    return (
        flat(rect(0, 0, 480, 206, WARM), rect(0, 174, 480, 32, "#c7a878"),
             rect(0, 206, 480, 114, "#efe9dc"), path(squares, "#b7b3b5"))
        + line((0, 206), (480, 206)) + line((0, 174), (480, 174))
    )  # fmt: skip


def lemon(x: float, y: float, size: float, turn: float = -18) -> str:
    """A lemon round x, y."""
    s = size
    skin = path(
        d("M", -s * 0.62, 0, "Q", -s * 0.5, -s * 0.1, -s * 0.42, -s * 0.2, "C", -s * 0.2,
          -s * 0.46, s * 0.2, -s * 0.46, s * 0.42, -s * 0.2, "Q", s * 0.5, -s * 0.1, s * 0.6, 0,
          "Q", s * 0.5, s * 0.1, s * 0.42, s * 0.2, "C", s * 0.2, s * 0.46, -s * 0.2, s * 0.46,
          -s * 0.42, s * 0.2, "Q", -s * 0.5, s * 0.1, -s * 0.62, 0, "Z"),
        YELLOW,
    )  # fmt: skip
    return moved(skin, x, y, turn)


def office() -> str:
    """The nurse's room: warm walls, a rug, a plant and a window with autumn light."""
    return (
        flat(rect(0, 0, 480, 252, WARM), rect(0, 252, 480, 68, "#b98f68"))
        + line((0, 252), (480, 252)) + ellipse(240, 298, 190, 18, LILAC)
    )  # fmt: skip


def armchair(x: float, y: float, seat: float, face: int, fill: str = GREEN) -> str:
    """A soft chair from the side; sit on y - seat."""
    f, top = face, y - seat
    back = path(d("M", x - f * 46, y - 8, "L", x - f * 56, top - 96, "Q", x - f * 50, top - 114,
                  x - f * 32, top - 104, "L", x - f * 22, y - 8, "Z"), fill)  # fmt: skip
    left = min(x - f * 40, x + f * 46)
    return (
        line((x - f * 36, y - 10), (x - f * 38, y)) + line((x + f * 38, y - 10), (x + f * 40, y))
        + rect(left, top, 86, seat - 8, fill, 8) + back
    )  # fmt: skip


def pot_plant(x: float, y: float, size: float) -> str:
    """A tall plant in a pot standing on y."""
    s = size
    leaves = "".join(
        ellipse(x + k * s * 0.2, y - s * h, s * 0.1, s * 0.26, GREEN, k * 30)
        for k, h in ((-1, 0.62), (1, 0.66), (0, 0.8))
    )
    return leaves + poly([(x - s * 0.2, y - s * 0.36), (x + s * 0.2, y - s * 0.36),
                          (x + s * 0.15, y), (x - s * 0.15, y)], SAND)  # fmt: skip


def dots(*at: tuple[float, float]) -> str:
    """Small circles that lead to what someone sees or thinks."""
    return "".join(circle(*p, 6 - 2 * i, WHITE) for i, p in enumerate(at))


def big_window(x: float, y: float, wide: float, high: float) -> str:
    """A tall window with trees in autumn."""
    hill = path(d("M", x + 1.5, y + high - 1.5, "v", -high * 0.24, "q", wide * 0.3, -high * 0.16,
                  wide - 3, -high * 0.02, "v", high * 0.26, "Z"), "#c9a45d")  # fmt: skip
    return (
        rect(x, y, wide, high, "#dfe8e4", 3) + flat(hill)
        + line((x + wide / 2, y), (x + wide / 2, y + high))
        + limb([(x - 8, y + high), (x + wide + 8, y + high)], 9, WHITE)
    )  # fmt: skip
