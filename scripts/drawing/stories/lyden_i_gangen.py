"""Lyden i gangen: a door slams, a body stops, and a teacher and a boy make a plan."""

from __future__ import annotations

from drawing import things_lyden_i_gangen as own
from drawing.kit import Person
from drawing.places import door, window
from drawing.scene import scene
from drawing.signs import inset, noise
from drawing.svg import BLUE, CLAY, GREEN, INK, NIGHT, SAND, SKIN, WOOD, YELLOW, line, pale, rect
from drawing.things import chair, desk


def _elias(tall: float) -> Person:
    return Person("child", tall, hair="short", hair_colour="fair", top=CLAY, pattern="stripes",
                  legs=BLUE, shoes=INK)  # fmt: skip


def _mila(tall: float) -> Person:
    return Person("child", tall, skin="brown", hair="puffs", top=YELLOW, legs=NIGHT, shoes=CLAY)


def _kofi(tall: float) -> Person:
    return Person("adult", tall, skin="dark", hair="crop", top=BLUE, pattern="buttons",
                  legs="#6d5238", shoes=INK)  # fmt: skip


def _one() -> str:
    who = _elias(218)
    seat = 70.0
    x, y = 262.0, 298.0
    elias = who.at(x, y - seat, "sit", face=1, arms=((x + 28, y - 90), (x + 17, y - 99)),
                   mood="happy", lean=6)  # fmt: skip
    behind, before = own.side_chair(x, y, seat, 1)
    mila = _mila(196).at(98, 294, "walk", face=1, arms=("behind", "reach"), mood="happy", look=0.9)
    return scene(
        own.hall(), own.pegs(300, 60, 180, (GREEN, BLUE, CLAY), 78), window(40, 30, 120, 104),
        mila, behind, elias.body, before, elias.arms,
        line((200, 312), (166, 312)), line((236, 312), (212, 312)),
    )  # fmt: skip


def _two() -> str:
    seat = 27.0
    elias = _elias(84).at(302, 226 - seat, "sit", arms=own.rims(302, 226, seat, 17), mood="scared")
    behind, _ = own.front_chair(302, 226, seat, 17)
    mila = _mila(80).at(258, 222, mood="blank")
    return scene(
        own.long_hall(), own.near_door(), noise(132, 140, 72, 5, 0),
        mila, behind, elias,
    )  # fmt: skip


def _three() -> str:
    who, seat, x, y = _elias(290), 84.0, 240.0, 322.0
    elias = who.at(x, y - seat, "sit", arms=own.rims(x, y, seat, 58, 0.22), mood="scared", look=0)
    behind, before = own.front_chair(x, y, seat, 58, seat - who.seat)
    mila = _mila(150).at(72, 286, mood="sad", arms=("down", "heart"), look=0.6)
    other = Person("child", 140, skin="warm", hair="bob", top=GREEN, legs=SAND).at(
        416, 284, "walk", face=1, arms=("ahead", "behind"))  # fmt: skip
    return scene(
        own.hall(), pale(str(mila), str(other)),
        own.hush(x, 190, 158, 124), behind, elias.body, before, elias.arms,
    )  # fmt: skip


def _four() -> str:
    who, seat, x, y = _elias(196), 60.0, 148.0, 304.0
    elias = who.at(x, y - seat, "sit", face=1, arms=((x + 28, y - 76), (x + 19, y - 84)),
                   mood="scared", look=0.8)  # fmt: skip
    behind, before = own.side_chair(x, y, seat, 1)
    kofi = _kofi(262).at(294, 308, "cross", arms=((262, 284), (384, 206)), look=-0.8, tilt=-6)
    mila = _mila(166).at(48, 288, arms=("down", "heart"), look=0.6, mood="sad")
    return scene(
        own.hall(), window(150, 20, 112, 84), door(420, 250, 84, 176),
        mila, behind, elias.body, before, elias.arms, kofi,
    )  # fmt: skip


def _five() -> str:
    return scene(
        own.hall(230), window(340, 16, 118, 96), own.plant(398, 112, 44),
        own.pegs(150, 24, 160, (GREEN, BLUE), 96), own.wheel_hand(CLAY),
    )  # fmt: skip


def _six() -> str:
    who, seat, x, y = _elias(204), 62.0, 132.0, 304.0
    high = seat + 0.165 * who.tall
    top = y - high
    elias = who.at(x, y - seat, "sit", face=1, arms=("table", (x + 56, top - 12)), down=0.2)
    behind, before = own.side_chair(x, y, seat, 1)
    grown = _kofi(250)
    kofi = grown.at(376, y - grown.seat, "sit", face=-1, arms=("table", "heart"), look=-0.8)
    return scene(
        own.hall(), window(28, 24, 104, 100), own.plant(446, 250, 60),
        behind, elias.body, before, chair(376, y, grown.seat, -1), kofi.body,
        desk(248, y, 126, high), own.glass(x + 74, top, 27), own.glass(282, top, 27),
        elias.arms, kofi.arms, inset(248, 76, 60, (188, 122), (174, 132)), own.bell(248, 78, 56),
    )  # fmt: skip


def _seven() -> str:
    light = SKIN["light"]
    dark = SKIN["dark"]
    return scene(
        rect(-5, -5, 490, 330, WOOD), own.sunbeam(), own.plan(),
        own.pencil((286, 176), (246, 262), GREEN),
        own.arm_above([(-20, 352), (66, 290), (118, 248)], 58, CLAY, light, 3),
        own.arm_above([(500, 340), (392, 290), (318, 236)], 76, BLUE, dark),
    )  # fmt: skip


def _eight() -> str:
    who, seat, x, y = _elias(214), 66.0, 222.0, 306.0
    left, _ = own.rims(x, y, seat, 42, 0.25)
    elias = who.at(x, y - seat, "sit", arms=(left, (x - 3, y - seat - 36)), look=-0.7,
                   mood="blank")  # fmt: skip
    behind, before = own.front_chair(x, y, seat, 42, seat - who.seat)
    kofi = _kofi(256).at(92, 300, "walk", face=1, arms=("low", "behind"), mood="calm")
    mila = _mila(176).at(382, 296, look=-0.7)
    return scene(
        own.hall(), own.soft_door(300, 250), kofi, mila,
        behind, elias.body, before, elias.arms, own.books(432, 304), noise(436, 300, 44, 3),
    )  # fmt: skip


SCENES = [_one(), _two(), _three(), _four(), _five(), _six(), _seven(), _eight()]
