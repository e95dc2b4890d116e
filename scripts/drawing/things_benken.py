"""Things for «Benken»: a lake in evening light, a long bench from three sides, pine cones."""

from __future__ import annotations

from drawing.svg import (
    BLUE,
    CLAY,
    GREEN,
    HAIR,
    INK,
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

DUSK = "#f1cfa4"
ROSE = "#d99a76"
LAKE = "#7d97a6"
GRASS = "#8d9468"
DAY = "#dbe6e4"
LEAF = "#dca63f"


def lake(sky: str = DUSK, level: float = 214, sun: Point | None = None, hill: str = "#7a6f6a",
         water: str = LAKE, ground: str = GRASS) -> str:  # fmt: skip
    """A lake with hills behind it; the near shore begins at level."""
    top = level - 74
    hills = path(d("M", 0, top, "V", top - 36, "Q", 90, top - 84, 190, top - 30, "Q", 270,
                   top - 62, 350, top - 26, "T", 480, top - 44, "V", top, "Z"), hill)  # fmt: skip
    parts = [rect(0, 0, 480, top, sky)]
    if sun:
        parts.append(circle(*sun, 30, "#f8e6a8"))
    parts += [hills, rect(0, top, 480, 74, water), rect(0, level, 480, 320 - level, ground)]
    gleam = path(f"M60 {top + 22}h60M190 {top + 40}h84M330 {top + 20}h52M96 {top + 56}h40",
                 stroke=sky, stroke_width=3)  # fmt: skip
    return flat(*parts) + gleam + line((0, top), (480, top)) + line((0, level), (480, level))


def birch(x: float, y: float, high: float) -> str:
    """A birch with yellow leaves."""
    h = high
    crown = path(
        d("M", x, y - h, "C", x + h * 0.3, y - h * 0.86, x + h * 0.28, y - h * 0.42, x + h * 0.06,
          y - h * 0.38, "Q", x - h * 0.3, y - h * 0.36, x - h * 0.24, y - h * 0.62, "Q",
          x - h * 0.2, y - h * 0.9, x, y - h, "Z"),
        LEAF,
    )  # fmt: skip
    marks = path(f"M{n(x - h * 0.03)} {n(y - h * 0.12)}h{n(h * 0.04)}m{n(-h * 0.01)} "
                 f"{n(-h * 0.12)}h{n(h * 0.04)}")  # fmt: skip
    return limb([(x, y), (x, y - h * 0.5)], h * 0.08, WHITE) + marks + crown


def bench_front(x: float, y: float, wide: float, seat: float) -> tuple[str, str]:
    """A long bench from the front: (all of it behind the sitters, nothing before them)."""
    left, top = x - wide / 2, y - seat
    posts = path(
        "".join(f"M{n(u)} {n(top - seat * 0.95)}V{n(y)}" for u in
                (left + wide * 0.12, left + wide * 0.5, left + wide * 0.88)),
        stroke_width=7,
    )  # fmt: skip
    back = rect(left, top - seat * 0.9, wide, 17, WOOD, 4) + rect(left, top - seat * 0.46, wide,
                                                                  17, WOOD, 4)  # fmt: skip
    return posts + back, rect(left - 4, top, wide + 8, 13, WOOD, 4)


def bench_behind(y: float) -> str:
    """The bench from behind, quite near: what hides the sitters up to their backs."""
    posts = path(f"M60 {n(y - 12)}V330M240 {n(y - 12)}V330M420 {n(y - 12)}V330", stroke_width=12)
    return posts + rect(22, y, 436, 30, WOOD, 6) + rect(22, y + 46, 436, 30, WOOD, 6)


def ducks(*spots: tuple[float, float, int]) -> str:
    """Ducks on the water."""
    return "".join(
        path(d("M", x - f * 24, y - 9, "Q", x - f * 8, y - 12, x + f * 12, y - 9, "Q", x + f * 22,
               y, x + f * 10, y + 5, "L", x - f * 10, y + 5, "Q", x - f * 20, y, x - f * 24,
               y - 9, "Z"), SAND)
        + poly([(x + f * 20, y - 20), (x + f * 31, y - 17), (x + f * 20, y - 14)], YELLOW)
        + circle(x + f * 15, y - 17, 8, GREEN)
        for x, y, f in spots
    )  # fmt: skip


def behind(x: float, y: float, r: float, skin: str, top: str, knitted: bool = False) -> str:
    """Someone seen from behind: a back, and a head of half height r at x, y."""
    wide = r * 1.75
    body = path(
        d("M", x - wide, 340, "L", x - wide, y + r * 2, "C", x - wide, y + r * 1.5, x - r, y
          + r * 1.36, x, y + r * 1.3, "C", x + r, y + r * 1.36, x + wide, y + r * 1.5, x + wide,
          y + r * 2, "L", x + wide, 340, "Z"),
        top,
    )  # fmt: skip
    sleeves = path(d("M", x - wide * 0.66, y + r * 2.3, "L", x - wide * 0.62, 340, "M",
                     x + wide * 0.66, y + r * 2.3, "L", x + wide * 0.62, 340))  # fmt: skip
    ears = "".join(circle(x + s * r * 0.88, y + r * 0.12, r * 0.18, SKIN[skin]) for s in (-1, 1))
    nape = limb([(x, y + r * 0.6), (x, y + r * 1.3)], r * 0.85, SKIN[skin])
    skull = path(
        d("M", x - r * 0.92, y + r * 0.1, "C", x - r * 1.02, y - r * 1.36, x + r * 1.02,
          y - r * 1.36, x + r * 0.92, y + r * 0.1, "C", x + r * 0.8, y + r * 0.95, x - r * 0.8,
          y + r * 0.95, x - r * 0.92, y + r * 0.1, "Z"),
        HAIR["black"],
    )  # fmt: skip
    return body + sleeves + nape + ears + skull + (cap(x, y, r) if knitted else "")


def club() -> str:
    """Inside the club: a rust wall and a string of lamps."""
    cord = path("M-4 26Q80 70 160 32T320 32T484 26")
    bulbs = "".join(
        circle(x, y, 8, YELLOW) for x, y in ((38, 53), (240, 19), (440, 46))
    )  # fmt: skip
    return (
        flat(rect(0, 0, 480, 262, "#c98b6c"), rect(0, 262, 480, 58, "#6f5a52"))
        + line((0, 262), (480, 262)) + cord + bulbs
    )  # fmt: skip


def bubble(x: float, y: float, wide: float, face: int) -> str:
    """An empty speech bubble round x, y, its tip toward face."""
    w, h = wide / 2, wide * 0.3
    return path(d("M", x - w, y - h, "L", x + w, y - h, "Q", x + w + 10, y, x + w, y + h, "L",
                  x + face * w * 0.3, y + h, "L", x + face * w * 0.55, y + h + 16, "L",
                  x - face * w * 0.1, y + h, "L", x - w, y + h, "Q", x - w - 10, y, x - w,
                  y - h, "Z"), WHITE)  # fmt: skip


def planks() -> str:
    """The seat of the bench from above, with grass at its edges."""
    boards = "".join(rect(-8, y, 496, 76, WOOD) for y in (36, 122, 208))
    grain = path("M20 62h90M160 88h120M340 60h96M40 150h140M260 172h110M30 236h100M200 262h150"
                 "M400 240h70", stroke="#a9764a", stroke_width=2)  # fmt: skip
    nails = flat("".join(circle(x, y, 4, INK) for x in (44, 436) for y in (74, 160, 246)))
    return flat(rect(0, 0, 480, 320, GRASS)) + boards + grain + nails


def cone(x: float, y: float, size: float = 46, turn: float = 0) -> str:
    """A pine cone lying round x, y."""
    s = size
    body = path(
        d(
            "M",
            0,
            -s * 0.55,
            "C",
            s * 0.34,
            -s * 0.4,
            s * 0.42,
            s * 0.2,
            0,
            s * 0.5,
            "C",
            -s * 0.42,
            s * 0.2,
            -s * 0.34,
            -s * 0.4,
            0,
            -s * 0.55,
            "Z",
        ),
        "#7b5138",
    )
    k = s * 0.1
    rows = "".join(
        f"M{n(-w * s)} {n(y0 * s)}q{n(w * s)} {n(k * 2)} {n(2 * w * s)} 0"
        for w, y0 in ((0.17, -0.3), (0.26, -0.1), (0.27, 0.1), (0.18, 0.28))
    )
    more = f"rotate({n(turn)})" if turn else ""
    return f'<g transform="translate({n(x)} {n(y)}){more}">{body}{path(rows)}</g>'


def stone(x: float, y: float) -> str:
    """A round, yellow stone."""
    return ellipse(x, y, 34, 26, YELLOW, -12) + path(f"M{x - 16} {y - 8}q8-8 18-8")


def laying(x: float, y: float) -> str:
    """A young hand that lays something down, reaching in from the lower right to x, y."""
    wrist = (x + 58, y + 52)
    fingers = "".join(
        limb([(wrist[0] - u, wrist[1] - v), (x + a, y + b)], 15, SKIN["light"])
        for u, v, a, b in ((14, 2, 4, 22), (8, 8, 12, 6), (0, 12, 28, -4))
    )
    return (
        fingers + circle(*wrist, 24, SKIN["light"])
        + limb([(wrist[0] + 16, wrist[1] + 14), (x + 190, y + 170)], 56, BLUE)
    )  # fmt: skip


def cap(x: float, y: float, r: float) -> str:
    """A knitted cap over a head of half height r at x, y."""
    crown = path(d("M", x - r * 0.98, y - r * 0.34, "C", x - r, y - r * 1.5, x + r, y - r * 1.5,
                   x + r * 0.98, y - r * 0.34, "Z"), CLAY)  # fmt: skip
    return crown + rect(x - r * 1.06, y - r * 0.56, r * 2.12, r * 0.34, SAND, r * 0.14)
