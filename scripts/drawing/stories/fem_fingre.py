"""Fem fingre: a shut hand, an adult who takes over, and five to go to."""

from __future__ import annotations

from drawing import things_fem_fingre as own
from drawing.kit import Person
from drawing.scene import scene
from drawing.svg import BLUE, CLAY, GREEN, INK, NIGHT, SAND, WOOD, YELLOW, rect
from drawing.things import chair, desk


def _sander(tall: float) -> Person:
    return Person("child", tall, skin="warm", hair="crop", hair_colour="brown", top=NIGHT,
                  pattern="band", inner=YELLOW, legs=SAND, shoes=INK)  # fmt: skip


def _torunn(tall: float) -> Person:
    return Person("adult", tall, hair="bun", hair_colour="red", top=CLAY, skirt=0.1,
                  legs=INK, shoes=WOOD)  # fmt: skip


def _friend(tall: float) -> Person:
    return Person("child", tall, skin="dark", hair="braids", top=CLAY, legs=GREEN, shoes=INK)


def _other(tall: float) -> Person:
    return Person("child", tall, hair="bob", hair_colour="fair", top=BLUE, legs=INK, shoes=CLAY)


def _yusuf(tall: float) -> Person:
    return Person("adult", tall, skin="brown", hair="short", top=GREEN, pattern="buttons",
                  legs=NIGHT, shoes=INK, beard=True)  # fmt: skip


FARMOR = Person("old", 100, skin="warm", hair="bob", hair_colour="grey", top=NIGHT)
ELI = Person("adult", 100, skin="dark", hair="tail", top=YELLOW)


def _one() -> str:
    sander = _sander(400).at(236, 478, arms=((236, 286), "down"), mood="sad", look=0)
    return scene(
        own.workshop(296), own.rainy(24, 26, 112, 118), own.shelf(322, 112, 146, 46),
        own.whole(sander), own.shut(sander.hands[0], 19, 60),
    )  # fmt: skip


def _two() -> str:
    return scene(own.lap())


def _three() -> str:
    sander = _sander(150).at(352, 294, arms=("belly", "down"), mood="sad", look=-0.4)
    friend = _friend(142).at(96, 288, "walk", face=1, arms=("high", "behind"), mood="happy")
    other = _other(128).at(206, 264, face=1, arms=("down", "ahead"), look=0.9)
    return scene(
        own.autumn(), own.maple(420, 232, 190), other, friend, own.whole(sander),
        own.shut(sander.hands[0], 7, 70),
        own.swoosh((146, 190), (270, 60), (404, 262)), own.football(410, 284, 13),
    )  # fmt: skip


def _four() -> str:
    who, grown = _sander(206), _torunn(268)
    high = who.desk
    top = 304 - high
    sander = who.at(128, 304 - who.seat, "sit", face=1, arms=((198, top - 12), "belly"),
                    mood="sad", look=0.5, down=0.6)  # fmt: skip
    torunn = grown.at(368, 304 - who.seat - 8, "sit", face=-1, arms=("table", "table"), look=-0.9,
                      lean=6, tilt=-6)  # fmt: skip
    return scene(
        own.workshop(), own.rainy(186, 22, 100, 96), own.shelf(14, 92, 140, 40),
        chair(128, 304, who.seat), chair(368, 304, who.seat + 8, -1), sander.body, torunn.body,
        desk(248, 304, 150, high, own.GLAZE), own.lump(210, top, 46, 22), own.lump(282, top, 40, 26),
        own.aids(sander), sander.arms, torunn.arms, own.shut(sander.hands[1], 9, 20),
    )  # fmt: skip


def _five() -> str:
    who, grown = _sander(150), _torunn(196)
    sander = who.at(204, 236, "sit", face=1, arms=("table", "belly"), mood="sad", down=0.8, tilt=6)
    torunn = grown.at(292, 236, "sit", face=-1, arms=("low", "lap"), tilt=-8, look=-0.9)
    return scene(own.lit_window(torunn.body + own.whole(sander) + torunn.arms), own.rain())


def _six() -> str:
    sander = _sander(218).at(176, 250, "sit", arms=("lap", "lap"), mood="blank", look=0.3)
    yusuf = _yusuf(268).at(276, 250, "sit", arms=("lap", "lap"), look=-0.5)
    torunn = _torunn(200).at(420, 282, face=-1, arms=("heart", "ear"))
    return scene(
        own.workshop(), rect(372, 60, 96, 190, YELLOW), torunn,
        own.whole(sander), yusuf,
    )  # fmt: skip


def _seven() -> str:
    return scene(rect(-5, -5, 490, 330, BLUE))


def _eight() -> str:
    sander = _sander(262).at(300, 300, arms=((262, 76), (338, 76)), mood="happy", look=0)
    return scene(own.autumn(), own.whole(sander))


SCENES = [_one(), _two(), _three(), _four(), _five(), _six(), _seven(), _eight()]
