"""People, put together by their joints, so that every pose hangs together.

    mila = Person("child", 140, skin="brown", hair="puffs", top=YELLOW)
    figure = mila.at(200, 290, "sit", face=1, arms=("lap", "lap"), mood="sad")

x, y is the floor between the feet, or the seat or bed under the hips (sit, lie, curl).
face: 0 toward us, 1 toward the right edge, -1 toward the left. arms: (left, right) in the picture
when face is 0, otherwise (far, near). An arm is a word (see GESTURES) or a point in the picture.
A figure is `body` (with the arms behind) and `arms` (those before): lay a table between them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from drawing.clothes import trunk
from drawing.head import head
from drawing.poses import BUILDS, FRONT, SIDE, SWING, Build, Legs, bend
from drawing.svg import (
    CLAY,
    GREEN,
    HAIR,
    INK,
    SKIN,
    Point,
    circle,
    d,
    distance,
    limb,
    path,
    toward,
    tube,
)

GESTURES = (*SWING, "ear", "cheek", "eyes", "belly", "heart", "hug", "lap", "knees", "hips")
Arm = str | Point


@dataclass(frozen=True)
class Person:
    """Who it is: the same in every scene of a story."""

    age: str = "adult"
    tall: float = 200
    skin: str = "light"
    hair: str = "short"  # see head.STYLES; "scarf" is a headscarf
    hair_colour: str = "black"  # a name in HAIR, or a colour
    top: str = GREEN
    legs: str = INK
    shoes: str = CLAY
    skirt: float = 0  # how far below the hip the top reaches, as a share of the height
    pattern: str = ""  # "stripes", "band", "buttons" or "open" (a jacket)
    inner: str = "#fffdf7"  # what stripes, bands and an open jacket show
    sleeves: float = 1  # 0.5 = to the elbow
    beard: bool = False

    @property
    def build(self) -> Build:
        """The proportions."""
        return BUILDS[self.age]

    @property
    def seat(self) -> float:
        """How high a seat should be for the feet to rest on the floor."""
        return self.tall * self.build.leg * 0.44

    @property
    def desk(self) -> float:
        """How high a table should be for someone sitting on `seat`; the arm "table" rests on it."""
        return self.seat + 0.165 * self.tall

    def at(
        self, x: float, y: float, pose: str = "stand", *, face: int = 0,
        arms: tuple[Arm, Arm] = ("down", "down"), mood: str = "calm", look: float | None = None,
        down: float = 0, tilt: float = 0, lean: float = 0, elbows: tuple[str, str] = ("", ""),
    ) -> Figure:  # fmt: skip
        """The person in a pose. elbows: "up" or "in" turns an elbow the other way."""
        table = SIDE if face else FRONT
        if pose not in table:
            raise ValueError(f"no pose «{pose}» with face {face}: {', '.join(table)}")
        posed = table[pose]
        posed = replace(posed, lean=posed.lean + lean)
        look = (0.75 * face) if look is None else look
        return Figure(self, (x, y), posed, face, arms, mood, look, down, tilt, elbows)

    def colour(self) -> str:
        """The colour of the hair or headscarf."""
        return HAIR.get(self.hair_colour, self.hair_colour)


@dataclass
class Figure:
    """A person in a place. Points: head, neck, chest, belly, hip, hands, shoulders, feet."""

    person: Person
    anchor: Point
    posed: Legs
    face: int
    wish: tuple[Arm, Arm]
    mood: str
    look: float
    down: float
    tilt: float
    elbows: tuple[str, str]
    hands: list[Point] = field(default_factory=list)
    feet: list[Point] = field(default_factory=list)
    body: str = ""
    arms: str = ""

    def __post_init__(self) -> None:
        who, b = self.person, self.person.build
        self.size = who.tall
        self.angle = math.radians(self.posed.lean * (self.face or 1))
        self.hip = self._from_anchor(self.posed.hip, self.face or 1)
        trunk = b.trunk * self.size
        self.neck = self.on(0, 1)
        self.belly, self.chest = self.on(0.12 * self.face, 0.36), self.on(0.1 * self.face, 0.66)
        turn = math.degrees(self.angle) * (1 if abs(self.posed.lean) > 60 else 0.4) + self.tilt
        up = math.radians(turn)
        rise = (b.neck + b.head * 0.5) * self.size
        forward = 0.015 * self.size * self.face
        self.head = (
            self.neck[0] + math.sin(up) * rise + forward * math.cos(up),
            self.neck[1] - math.cos(up) * rise + forward * math.sin(up),
        )
        self.radius = b.head * 0.5 * self.size
        wide = (0.5 if self.face else 1) * (b.shoulder - b.arm_width * 0.5) / b.trunk
        self.shoulders = [self.on(s * wide * trunk, 0.9, raw=True) for s in self._sides()]
        arms = [self._arm(i) for i in (0, 1)]
        behind, before = head(
            *self.head, self.radius, skin=SKIN[who.skin], style=who.hair, hair=who.colour(),
            mood=self.mood, look=self.look, down=self.down, turn=turn, beard=who.beard,
        )  # fmt: skip
        hidden = arms[0] if self._far_hidden() else ""
        legs = [self._leg(0), self._leg(1)]
        knee = self.posed.near[0] or (0, -1)
        folded = not self.posed.skirt and knee[1] <= self.posed.hip[1] + 0.03
        under, over = (legs[0], legs[1]) if folded else (legs[0] + legs[1], "")
        if folded and not self.face:
            under, over = "", under + over
        self.body = behind + hidden + under + self._neck() + self._trunk() + over + before
        self.arms = ("" if hidden else arms[0]) + arms[1]

    def __str__(self) -> str:
        return self.body + self.arms

    def holding(self, thing: str) -> str:
        """The whole figure, with a thing between the body and the arms before it."""
        return self.body + thing + self.arms

    def on(self, across: float, up: float, raw: bool = False) -> Point:
        """A point on the trunk: across -1…1 of the hip's half width, up 0 (hip) … 1 (neck)."""
        b = self.person.build
        u = across if raw else across * b.hip * self.size
        v = up * b.trunk * self.size
        sin, cos = math.sin(self.angle), math.cos(self.angle)
        return self.hip[0] + u * cos + v * sin, self.hip[1] + u * sin - v * cos

    def _sides(self) -> tuple[int, int]:
        return (self.face, -self.face) if self.face else (-1, 1)

    def _from_anchor(self, point: Point, side: int) -> Point:
        leg = self.person.build.leg * self.size
        return self.anchor[0] + point[0] * leg * side, self.anchor[1] + point[1] * leg

    def _far_hidden(self) -> bool:
        return bool(self.face) and self.wish[0] not in ("hug", "belly", "heart", "eyes", "knees")

    def _neck(self) -> str:
        if self.person.hair == "scarf":
            return ""  # not seen
        if self.person.age == "child":  # a glimpse under the chin
            spot = circle(*self.on(0, 0.98), self.radius * 0.36, SKIN[self.person.skin])
            return spot.replace("/>", ' stroke="none"/>')
        width = self.person.build.head * self.size * 0.42
        return limb([self.on(0, 0.86), self.head], width, SKIN[self.person.skin])

    def _leg(self, i: int) -> str:
        who, b = self.person, self.person.build
        knee, ankle = self.posed.far if i == 0 else self.posed.near
        side = self.face or (-1 if i == 0 else 1)
        spread = 0 if self.face else side * (b.hip - b.leg_width * 0.5) * self.size
        hip = (self.hip[0] + spread, self.hip[1])
        end = self._from_anchor(ankle, side)
        half = b.leg * self.size * 0.464
        if knee is None:
            middle, end = bend(hip, end, half, half, (side * 1.0, -0.5))
        else:
            middle = self._from_anchor(knee, side)
        self.feet.append(end)
        width = b.leg_width * self.size
        foot = self._foot(end, side, self.posed.lift[i])
        cuff = toward(end, middle, 0.12)
        return limb([hip, middle, cuff], width, who.legs, 0.3) + foot

    def _foot(self, at: Point, side: int, lift: float) -> str:
        s = self.size * (1.25 if self.person.age == "child" else 1)
        toe, heel, high = 0.09 * s, 0.042 * s, 0.05 * s
        if not self.face:
            toe, heel = 0.062 * s, 0.04 * s
        low = 0.08 * self.person.build.leg * self.size
        turn = math.radians(lift * side)
        sin, cos = math.sin(turn), math.cos(turn)

        def p(x: float, y: float) -> Point:
            return at[0] + side * x * cos - y * sin, at[1] + side * x * sin + y * cos

        return path(
            d("M", *p(-heel, low), "L", *p(-heel, low - high),
              "L", *p(0.5 * heel, low - 1.2 * high), "Q", *p(toe, low - high), *p(toe, low), "Z"),
            self.person.shoes,
        )  # fmt: skip

    def _trunk(self) -> str:
        tall = self.person.build.trunk * self.size
        return trunk(self.person, self.face, self.posed.skirt,
                     lambda u, v: self.on(u, v / tall, raw=True))  # fmt: skip

    def _target(self, i: int) -> Point:
        wish, side = self.wish[i], self._sides()[i]
        if not isinstance(wish, str):
            return wish
        x, y = self.shoulders[i]
        reach = self.person.build.arm * self.size
        s = self.face or side
        r = self.radius
        if wish in SWING:
            sx, sy = SWING[wish]
            if self.face and wish == "down":
                sx = 0.1 + (0.12 if i == 0 else 0)
            if wish == "table":
                sx = sx + 0.12 * (i == 0) if self.face else 0.05
            if self.face and wish in ("up", "wave") and i == 0:
                sx += 0.25
            if abs(self.posed.lean) > 60:  # lying: along the trunk
                trunk = math.sin(self.angle), math.cos(self.angle)
                goal = (x + s * sx * 0.2 * reach - trunk[0] * sy * reach, y + sx * 0.3 * reach)
            else:
                goal = x + s * sx * reach, y + sy * reach
            grounded = not self.posed.skirt and self.posed.near[1][1] < 0
            floor = self.anchor[1] - 0.05 * self.size
            return goal[0], min(goal[1], floor) if grounded else goal[1]
        if wish in ("ear", "cheek", "eyes"):
            off = {"ear": (1.26, 0.2), "cheek": (0.75, 0.6), "eyes": (0.42, 0.12)}[wish]
            shift = side * off[0] * r
            if self.face:
                shift = self.face * r * (0.55 if i == 0 else -0.55 if wish == "ear" else 0.2)
            return self.head[0] + shift, self.head[1] + off[1] * r
        if wish == "lap":
            knees = [k for k, _ in (self.posed.near, self.posed.far) if k] or [(0.4, -0.1)]
            knee = min(knees, key=lambda point: point[1])
            at = self._from_anchor((knee[0] * 0.62, knee[1] - 0.1), s)
            return at if self.face else (at[0] - side * 0.02 * self.size, at[1])
        if wish == "knees":
            knee = self.posed.near[0] or (0.36, -0.5)
            return self._from_anchor((knee[0] + (0.1 if self.face else -0.08), knee[1] + 0.1), s)
        across, up = {
            "belly": (0.2, 0.34), "heart": (-0.15, 0.68), "hug": (-0.75, 0.5), "hips": (1.1, 0.08),
        }[wish]  # fmt: skip
        if self.face and wish != "hips":
            return self.on(self.face * (0.45 if wish != "hug" else 0.5), up)
        if self.face:
            return self.on(-self.face * 0.3, up)
        return self.on(side * across, up + (0.07 if wish == "hug" and i == 0 else 0))

    def _arm(self, i: int) -> str:
        who, b = self.person, self.person.build
        start, goal, side = self.shoulders[i], self._target(i), self._sides()[i]
        full = b.arm * self.size
        if not isinstance(self.wish[i], str) and distance(start, goal) > full * 1.15:
            short = distance(start, goal) - full
            raise ValueError(f"arm {i} is {short:.0f} units too short for {goal}")
        way = {"": (side * 1.0, 0.55), "up": (side * 0.3, -1.0), "in": (-side * 1.0, 0.3)}
        if self.face:
            way = {"": (-self.face * 1.0, 0.6), "up": (0, -1.0), "in": (self.face * 1.0, 0.2)}
        elbow, wrist = bend(start, goal, full * 0.5, full * 0.5, way[self.elbows[i]])
        width = b.arm_width * self.size
        ux, uy = wrist[0] - elbow[0], wrist[1] - elbow[1]
        far = math.hypot(ux, uy) or 1
        palm = (wrist[0] + ux / far * width * 0.36, wrist[1] + uy / far * width * 0.36)
        self.hands.append(palm)
        skin = SKIN[who.skin]
        hand = circle(*palm, width * 0.62, skin)
        inward = self.on(-side * 0.25 * b.hip * self.size, 0.82, raw=True)
        cover = tube([start, inward], width - 3.4, who.top)
        if who.sleeves < 1:
            return (
                hand + limb([start, elbow, wrist], width * 0.92, skin, 0.3)
                + limb([start, elbow], width * 1.1, who.top) + cover
            )  # fmt: skip
        return hand + limb([start, elbow, wrist], width, who.top, 0.3) + cover


__all__ = ["BUILDS", "GESTURES", "Figure", "Person"]
