"""How the lower body stands, and where a hand goes: numbers only, no drawing."""

from __future__ import annotations

import math
from dataclasses import dataclass

from drawing.svg import Point, distance


@dataclass(frozen=True)
class Build:
    """Proportions, as shares of the height."""

    head: float
    neck: float
    trunk: float
    leg: float
    arm: float
    shoulder: float
    hip: float
    arm_width: float
    leg_width: float


BUILDS = {
    "child": Build(0.25, 0.012, 0.288, 0.45, 0.315, 0.112, 0.092, 0.076, 0.092),
    "teen": Build(0.2, 0.022, 0.303, 0.475, 0.335, 0.108, 0.085, 0.064, 0.08),
    "adult": Build(0.182, 0.022, 0.311, 0.485, 0.345, 0.112, 0.088, 0.064, 0.082),
    "old": Build(0.186, 0.018, 0.316, 0.48, 0.345, 0.108, 0.09, 0.062, 0.078),
}


# x forward (to each side when the figure faces us), y down, in leg lengths from the anchor.
# The anchor is the floor between the feet; for sit and lie it is the seat or bed under the hips.


@dataclass(frozen=True)
class Legs:
    """Hip, then knee (or None: found) and ankle of the far and the near leg."""

    hip: Point
    far: tuple[Point | None, Point]
    near: tuple[Point | None, Point]
    lean: float = 0  # of the trunk, degrees forward
    lift: tuple[float, float] = (0, 0)  # how much each foot tips, degrees
    skirt: bool = True  # a skirt hangs free


A = -0.08  # the height of the ankle

SIDE = {
    "stand": Legs((0, -1), (None, (-0.08, A)), (None, (0.1, A))),
    "walk": Legs((0, -0.97), (None, (-0.36, A - 0.06)), (None, (0.32, A)), 3, (35, -8)),
    "run": Legs((0, -0.98), (None, (-0.55, -0.4)), (None, (0.36, A - 0.08)), 12, (60, -10)),
    "march": Legs((0, -1), (None, (0, A)), ((0.44, -0.98), (0.36, -0.52)), 0, (0, 5)),
    "push": Legs((0, -0.9), (None, (-0.12, A)), (None, (-0.5, A)), 24, (0, 0)),
    "sit": Legs((0, -0.12), ((0.5, -0.13), (0.54, 0.36)), ((0.46, -0.12), (0.44, 0.37)), 2,
                skirt=False),
    "huddle": Legs((0, -0.14), (None, (0.44, A)), (None, (0.36, A)), 14, skirt=False),
    "legs_out": Legs((0, -0.14), (None, (0.92, A)), (None, (0.84, A)), -4, (-70, -70), False),
    "kneel": Legs((0, -0.52), ((0.04, A), (-0.4, A)), ((0.1, A), (-0.34, A)), 0, (172, 172), False),
    "crouch": Legs((-0.05, -0.5), ((0.38, -0.53), (0.36, A)), ((0.04, A), (-0.42, A)), 6, (0, 172),
                   False),
    "squat": Legs((-0.12, -0.36), (None, (0.14, A)), (None, (0.02, A)), 18, skirt=False),
    "lie": Legs((0, -0.15), (None, (0.97, -0.18)), (None, (0.95, -0.13)), -90, (-80, -80), False),
    "curl": Legs((0, -0.15), ((0.36, -0.34), (0.3, -0.1)), ((0.42, -0.22), (0.12, -0.09)), -84,
                 (-10, -10), False),
}  # fmt: skip
FRONT = {
    "stand": Legs((0, -1), (None, (0.15, A)), (None, (0.15, A))),
    "wide": Legs((0, -0.95), (None, (0.32, A)), (None, (0.32, A))),
    "tiptoe": Legs((0, -1.06), (None, (0.13, A - 0.07)), (None, (0.13, A - 0.07))),
    "march": Legs((0, -1), (None, (0.13, A)), ((0.22, -0.66), (0.16, -0.3))),
    "sit": Legs((0, -0.12), ((0.2, -0.02), (0.19, 0.36)), ((0.2, -0.02), (0.19, 0.36)),
                skirt=False),
    "cross": Legs((0, -0.17), ((0.5, -0.13), (-0.1, A)), ((0.5, -0.13), (-0.16, A)), skirt=False),
    "huddle": Legs((0, -0.16), ((0.2, -0.46), (0.16, A)), ((0.2, -0.46), (0.16, A)), skirt=False),
    "squat": Legs((0, -0.38), ((0.4, -0.5), (0.26, A)), ((0.4, -0.5), (0.26, A)), skirt=False),
}  # fmt: skip

# Hands, in arm lengths from the shoulder: x forward or outward, y down.
SWING: dict[str, Point] = {
    "down": (0.16, 0.97),
    "up": (0.3, -0.94),
    "out": (0.93, 0.1),
    "reach": (0.9, 0.15),
    "low": (0.62, 0.62),
    "high": (0.75, -0.5),
    "wave": (0.5, -0.52),
    "ahead": (0.4, 0.8),
    "table": (0.78, 0.42),
    "behind": (-0.42, 0.84),
}


def bend(a: Point, b: Point, upper: float, lower: float, toward: Point) -> tuple[Point, Point]:
    """The joint between a and b, and where the end comes, bending toward a direction."""
    reach = distance(a, b)
    longest = (upper + lower) * 0.999
    if reach > longest:
        b = (a[0] + (b[0] - a[0]) * longest / reach, a[1] + (b[1] - a[1]) * longest / reach)
        reach = longest
    reach = max(reach, abs(upper - lower) + 0.01)
    along = (upper**2 - lower**2 + reach**2) / (2 * reach)
    off = math.sqrt(max(upper**2 - along**2, 0))
    ux, uy = (b[0] - a[0]) / reach, (b[1] - a[1]) / reach
    middle = a[0] + ux * along, a[1] + uy * along
    choices = [(middle[0] - uy * off * s, middle[1] + ux * off * s) for s in (1, -1)]
    joint = max(choices, key=lambda p: p[0] * toward[0] + p[1] * toward[1])
    return joint, b
