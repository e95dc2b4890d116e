"""Places: the ground of a scene, without people. Floors begin at y = FLOOR."""

from __future__ import annotations

from drawing.svg import (
    BLUE,
    GREEN,
    MIST,
    NIGHT,
    PAPER,
    SAND,
    WHITE,
    YELLOW,
    Point,
    circle,
    d,
    flat,
    limb,
    line,
    path,
    rect,
)

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
    return f'<ellipse cx="{x:g}" cy="{y:g}" rx="{wide / 2:g}" ry="{high / 2:g}" fill="{fill}"/>'


def board(x: float, y: float, wide: float = 150, high: float = 80, fill: str = GREEN) -> str:
    """A blackboard, upper left corner at x, y."""
    shelf = line((x + 10, y + high + 6), (x + wide - 10, y + high + 6))
    return rect(x, y, wide, high, fill, 4) + shelf


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
    return limb(points, wide, fill, 0.5)


def window(x: float, y: float, wide: float = 90, high: float = 90, night: bool = False) -> str:
    """A window with its upper left corner at x, y."""
    sky = NIGHT if night else "#d3e2e6"
    parts = [rect(x, y, wide, high, sky, 3)]
    if night:
        parts.append(circle(x + wide * 0.72, y + high * 0.27, 9, WHITE))
        parts += [flat(circle(x + wide * u, y + high * v, 2, WHITE))
                  for u, v in ((0.2, 0.25), (0.32, 0.68), (0.62, 0.75))]  # fmt: skip
    else:
        parts.append(flat(path(d("M", x + 1.5, y + high - 1.5, "v", -high * 0.22, "q", wide * 0.3,
                                 -high * 0.25, wide * 0.5, -high * 0.05, "t", wide * 0.5 - 3,
                                 -high * 0.02, "v", high * 0.29, "Z"), "#a9bfae")))  # fmt: skip
    parts += [line((x + wide / 2, y), (x + wide / 2, y + high)),
              line((x - 6, y + high), (x + wide + 6, y + high))]  # fmt: skip
    return "".join(parts)


def door(x: float, y: float, wide: float = 74, high: float = 150, fill: str = GREEN,
         glass: bool = True) -> str:  # fmt: skip
    """A closed door."""
    left = x - wide / 2
    pane = rect(left + 16, y - high + 18, wide - 32, 40, PAPER, 3) if glass else ""
    knob = circle(left + wide - 12, y - high * 0.45, 4, YELLOW)
    return rect(left, y - high, wide, high, fill, 3) + pane + knob


def lockers(x: float, y: float, count: int = 3, wide: float = 40, high: float = 120) -> str:
    """A row of lockers from x to the right."""
    parts = []
    for i in range(count):
        left = x + i * wide
        parts += [
            rect(left, y - high, wide, high, BLUE),
            line((left + 12, y - high + 14), (left + wide - 12, y - high + 14)),
            line((left + wide - 9, y - high * 0.5), (left + wide - 9, y - high * 0.4)),
        ]
    return "".join(parts)  # fmt: skip
