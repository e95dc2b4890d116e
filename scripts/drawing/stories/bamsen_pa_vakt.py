"""Bamsen på vakt: a child who fled with her family learns to rest in a new flat."""

from __future__ import annotations

from dataclasses import replace

from drawing import things_bamsen_pa_vakt as own
from drawing.head import head
from drawing.kit import Person
from drawing.places import room, window
from drawing.scene import scene
from drawing.signs import inset, noise
from drawing.svg import (
    BLUE,
    CLAY,
    GREEN,
    HAIR,
    INK,
    NIGHT,
    SKIN,
    WHITE,
    WOOD,
    YELLOW,
    flat,
    line,
    path,
    rect,
)
from drawing.things import bed, blanket, desk, lamp, phone, sofa

DAY, TILES = "#f1dccb", "#cbb59b"


def _noor(tall: float, night: bool = True) -> Person:
    if night:
        return Person("child", tall, skin="warm", hair="braids", top=WHITE, pattern="stripes",
                      inner=CLAY, legs=CLAY, shoes=BLUE)  # fmt: skip
    return Person("child", tall, skin="warm", hair="braids", top=CLAY, skirt=0.12, legs=NIGHT,
                  shoes=INK)  # fmt: skip


def _mum(tall: float) -> Person:
    return Person("adult", tall, skin="warm", hair="bun", top=GREEN, skirt=0.1, legs=INK,
                  shoes=CLAY)  # fmt: skip


def _sami(tall: float) -> Person:
    return Person("child", tall, skin="warm", hair="crop", top=BLUE, legs=GREEN, shoes=INK)


def _linh(tall: float) -> Person:
    return Person("adult", tall, hair="bob", top=YELLOW, legs=NIGHT, shoes=INK)


def _one() -> str:
    noor = _noor(250, False).at(132, 306, arms=((106, 194), (158, 194)))
    mum = _mum(236).at(392, 290, face=-1, arms=((346, 176), (348, 186)), look=-0.6)
    return scene(
        room(DAY, TILES, 262), rect(204, 26, 108, 112, "#d3e2e6", 3),
        own.tower(234, 138, 44, 76), own.tower(286, 138, 40, 58), line((196, 138), (320, 138)),
        own.carton(262, 284, 74, 54), own.carton(256, 230, 54, 40), mum.body,
        own.carton(338, 206, 64, 46), mum.arms,
        noor.holding(own.bear(132, 228, 92)),
    )  # fmt: skip


def _two() -> str:
    noor = _noor(150).at(250, 262, arms=((233, 182), (267, 182)), mood="blank")
    return scene(own.night_sky(), own.block(noor.holding(own.bear(250, 202, 46))))


def _three() -> str:
    noor = _noor(330).at(240, 368, arms=((208, 222), (272, 222)), mood="blank", look=0)
    return scene(
        rect(-5, -5, 490, 330, "#5d7480"), own.bed_above(), noor.body, own.quilt(),
        own.bear(240, 252, 96), noor.arms,
        inset(68, 84, 54), own.fridge(58, 118, 44, 70), own.hum(86, 74, 26),
        inset(72, 236, 54), own.tap(82, 232, 56),
        inset(410, 150, 58), own.lift(402, 158, 60), noise(402, 158, 52, 3, 0),
    )  # fmt: skip


def _four() -> str:
    floor, high = 300.0, 54.0
    seat = floor - high
    mum = _mum(262).at(190, seat, "sit", arms=((168, 228), (288, 206)), look=0.6, tilt=8)
    noor = _noor(200).at(256, seat, "sit", arms=((232, 230), (282, 230)), mood="sad", look=-0.5,
                         tilt=-10)  # fmt: skip
    return scene(
        room(own.DUSK, own.BOARDS), own.doorway(420, 268), own.stool(52, 290, 66, 84),
        lamp(52, 206, 84), sofa(222, floor, 260, high, BLUE),
        mum, noor.body, own.bear(258, 250, 62), noor.arms, own.fingers(297, 196),
    )  # fmt: skip


def _five() -> str:
    floor, big = 300.0, _mum(244)
    other = _linh(244)
    top = floor - big.desk
    mum = big.at(112, floor - big.seat, "sit", face=1, arms=("lap", "table"), look=0.7)
    linh = other.at(312, floor - other.seat, "sit", face=-1, arms=("lap", "table"))
    noor = _noor(140, False).at(422, 304, "cross", arms=("lap", "lap"), look=-0.6)
    return scene(
        room(DAY, TILES, 250), path("M160 20h104v86h-104Zm52 0v86", "#d3e2e6"),
        own.seats(112, 312, floor, big.seat), mum.body, linh.body,
        desk(212, floor, 120, big.desk), phone(212, top - 14, 28),
        noise(212, top - 18, 36, 3), mum.arms, linh.arms, noor.holding(own.bear(422, 302, 44)),
    )  # fmt: skip


def _six() -> str:
    noor = _noor(216, False).at(236, 304, face=1, arms=("reach", (284, 206)), mood="happy",
                                lean=11, tilt=8)  # fmt: skip
    mum = _mum(258).at(88, 306, "crouch", face=1, arms=((166, 226), (158, 232)), look=0.8)
    return scene(
        room(DAY, TILES, 262), own.fridge(352, 296, 136, 256), own.hum(428, 110, 44, 3),
        own.drawing(384, 196), mum.body, own.bear(172, 252, 62), mum.arms, noor,
    )  # fmt: skip


def _seven() -> str:
    noor = _noor(236).at(146, 282, arms=("down", (180, 114)), mood="calm", look=0)
    mum = _mum(250).at(320, 292, arms=((290, 134), (354, 134)), look=0.3, down=0.8)
    behind, child = head(420, 92, 29, skin=SKIN["warm"], style="braids", hair=HAIR["black"],
                    mood="calm", look=-0.6, down=0.3, turn=-8)  # fmt: skip
    return scene(
        flat(rect(0, 0, 240, 160, "#cfe0e2"), rect(240, 0, 240, 160, own.DUSK)),
        own.shelf(58, 92), noor, own.brush((178, 108), (148, 96)),
        rect(376, 46, 120, 90, WHITE, 14), behind + child, own.cover(), mum,
        own.book(322, 150, 62, WHITE),
        flat(rect(0, 160, 240, 160, WOOD), rect(240, 160, 240, 160, own.DARK)),
        own.latch(), own.evening(), own.frames(),
    )  # fmt: skip


def _eight() -> str:
    top = 206.0
    noor = replace(_noor(196), hair="bob").at(330, top, "lie", face=-1, mood="asleep")
    mum = _mum(206).at(244, 270 - 44, "sit", face=1, arms=("lap", (290, 190)), look=0.8, down=0.3)
    return scene(
        room(own.DARK, own.BOARDS, 224), window(330, 24, 104, 92, True),
        own.night_lamp(352, 116, 30), bed(356, 260, 220, 54, -1), noor,
        blanket(386, top, -130, 34, BLUE), own.stool(240, 272, 46, 48), mum,
        rect(-10, 304, 236, 30, CLAY, 8), own.bear(106, 308, 214),
    )  # fmt: skip


SCENES = [_one(), _two(), _three(), _four(), _five(), _six(), _seven(), _eight()]
