"""Places: the ground of a scene, without people. Floors begin at y = FLOOR."""

from __future__ import annotations

from drawing.svg import BLUE, GREEN, MIST, NIGHT, SAND, WHITE, Point, d, flat, line, path, rect

FLOOR = 268


def room(wall: str = MIST, floor: str = SAND, level: float = FLOOR) -> str:
    """A wall and a floor; stand people somewhat below the edge."""
    return flat(rect(0, 0, 480, level, wall), rect(0, level, 480, 320 - level, floor)) + line(
        (0, level), (480, level)
    )


def night_room(level: float = FLOOR) -> str:
    """A room in the evening: darker, still friendly."""
    return room("#8b9da4", "#a58f75", level)


def outdoors(level: float = 240, sky: str = "#e3edee", ground: str = "#c9d3bd") -> str:
    """Sky, a low hill and flat ground."""
    hill = path(d("M", 0, level, "V", level - 30, "Q", 120, level - 75, 260, level - 28, "T", 480,
                  level - 40, "V", level, "Z"), "#aebfae")  # fmt: skip
    return flat(rect(0, 0, 480, level, sky), hill, rect(0, level, 480, 320 - level, ground)) + line(
        (0, level), (480, level)
    )


def rug(x: float, y: float, wide: float, high: float = 26, fill: str = BLUE) -> str:
    """An oval rug."""
    return (
        f'<ellipse cx="{x:g}" cy="{y:g}" rx="{wide / 2:g}" ry="{high / 2:g}" fill="{fill}"/>'
    )


def board(x: float, y: float, wide: float = 150, high: float = 80, fill: str = GREEN) -> str:
    """A blackboard, upper left corner at x, y."""
    return rect(x, y, wide, high, fill, 4) + line((x + 10, y + high + 6), (x + wide - 10,
                                                                          y + high + 6))  # fmt: skip


def house(x: float, y: float, wide: float = 110, high: float = 80, lit: bool = False,
          wall: str = WHITE, roof: str = "#b4532f") -> str:  # fmt: skip
    """A house, the middle of its base at x, y."""
    left, pane = x - wide / 2, "#f2c14e" if lit else NIGHT
    top: Point = (x, y - high - wide * 0.4)
    gable = path(d("M", left - 8, y - high, "L", *top, "L", x + wide / 2 + 8, y - high, "Z"), roof)
    return (
        rect(left, y - high, wide, high, wall) + gable
        + rect(x - wide * 0.34, y - high * 0.75, wide * 0.24, high * 0.34, pane)
        + rect(x + wide * 0.1, y - high * 0.75, wide * 0.24, high * 0.34, pane)
        + rect(x - wide * 0.1, y - high * 0.34, wide * 0.2, high * 0.34, GREEN)
    )  # fmt: skip


def road(points: list[Point], wide: float = 46, fill: str = SAND) -> str:
    """A road through points."""
    from drawing.svg import limb

    return limb(points, wide, fill, 0.5)
