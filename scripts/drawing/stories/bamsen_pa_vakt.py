"""Bamsen på vakt: a child who fled with her family learns to rest in a new flat."""

from __future__ import annotations

from drawing import things_bamsen_pa_vakt as own
from drawing.kit import Person
from drawing.places import room, rug, window
from drawing.scene import scene
from drawing.signs import inset, noise
from drawing.svg import BLUE, CLAY, GREEN, INK, NIGHT, WHITE, YELLOW, flat, line, rect
from drawing.things import bed, blanket, cup, desk, lamp, phone, sheet, sofa

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
    noor = _noor(250, False).at(142, 306, arms=((128, 208), (160, 208)))
    mum = _mum(236).at(392, 290, face=-1, arms=((346, 176), (348, 186)), look=-0.6)
    return scene(
        room(DAY, TILES, 262), flat(rect(196, 30, 116, 106, "#d3e2e6")),
        own.tower(232, 136, 44, 74), own.tower(284, 136, 40, 56), line((254, 30), (254, 136)),
        own.carton(258, 284, 74, 54), own.carton(252, 230, 54, 40), mum.body,
        own.carton(338, 206, 64, 46), mum.arms,
        noor.holding(own.bear(144, 236, 66)),
    )  # fmt: skip


def _two() -> str:
    noor = _noor(150).at(250, 262, arms=((240, 178), (264, 178)), mood="blank")
    return scene(own.night_sky(), own.block(noor.holding(own.bear(252, 196, 36))))


def _three() -> str:
    noor = _noor(330).at(240, 368, arms=((216, 204), (264, 204)), mood="blank", look=0)
    return scene(
        rect(-5, -5, 490, 330, "#5d7480"), own.bed_above(), noor.body, own.quilt(),
        own.bear(240, 236, 84), noor.arms,
        inset(68, 84, 54), own.fridge(58, 118, 44, 70), own.hum(86, 74, 26),
        inset(72, 236, 54), own.tap(82, 232, 56),
        inset(410, 150, 58), own.lift(410, 158, 60), noise(410, 158, 58, 3, 0),
    )  # fmt: skip


def _four() -> str:
    floor, high = 300.0, 54.0
    seat = floor - high
    mum = _mum(262).at(196, seat, "sit", arms=((176, 226), (290, 196)), look=0.6, tilt=8)
    noor = _noor(190).at(262, seat, "sit", arms=((250, 220), (278, 220)), mood="sad", look=-0.5,
                         tilt=-10)  # fmt: skip
    return scene(
        room(own.DUSK, own.BOARDS), rect(366, 60, 92, 208, NIGHT), lamp(60, 200, 84),
        own.stool(60, 290, 70, 90), sofa(226, floor, 260, high, BLUE),
        mum.body, noor.body, own.bear(264, 240, 50), noor.arms, mum.arms,
    )  # fmt: skip


def _five() -> str:
    floor, big = 300.0, _mum(244)
    other = _linh(244)
    top = floor - big.desk
    mum = big.at(112, floor - big.seat, "sit", face=1, arms=("table", "table"), look=0.7)
    linh = other.at(312, floor - other.seat, "sit", face=-1, arms=("table", "table"))
    noor = _noor(140, False).at(422, 304, "cross", arms=("lap", "lap"), look=-0.6)
    return scene(
        room(DAY, TILES, 250), rect(160, 20, 104, 86, "#d3e2e6", 3),
        own.seats(112, 312, floor, big.seat), mum.body, linh.body,
        desk(212, floor, 120, big.desk), phone(212, top - 3, 26, True, 84),
        noise(212, top - 6, 34, 3), mum.arms, linh.arms, noor.holding(own.bear(422, 302, 44)),
    )  # fmt: skip


def _six() -> str:
    noor = _noor(212, False).at(196, 304, face=1, arms=("reach", (266, 176)), mood="happy",
                                lean=8)  # fmt: skip
    mum = _mum(258).at(84, 306, "crouch", face=1, arms=("low", "low"), look=0.8)
    return scene(
        room(DAY, TILES, 262), own.fridge(330, 296, 130, 250), own.hum(404, 120, 56, 3),
        mum, noor,
    )  # fmt: skip


def _seven() -> str:
    return scene(room(own.DUSK))


def _eight() -> str:
    return scene(room(own.DARK))


SCENES = [_one(), _two(), _three(), _four(), _five(), _six(), _seven(), _eight()]
