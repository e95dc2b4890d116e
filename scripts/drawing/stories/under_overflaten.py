"""Under overflaten: doors that slam, and an adult who asks what lies below."""

from __future__ import annotations

from drawing import things_under_overflaten as own
from drawing.kit import Person
from drawing.places import board, window
from drawing.scene import scene
from drawing.signs import noise
from drawing.svg import BLUE, CLAY, GREEN, INK, NIGHT, SAND, WOOD, YELLOW, pale, rect
from drawing.things import cup


def _amalie(tall: float) -> Person:
    return Person("teen", tall, hair="long", hair_colour="red", top=GREEN, pattern="open",
                  legs=INK, shoes=CLAY)  # fmt: skip


def _oddvar(tall: float) -> Person:
    return Person("adult", tall, hair="bald", hair_colour="grey", top=CLAY, pattern="buttons",
                  legs=NIGHT, shoes=INK)  # fmt: skip


def _samira(tall: float) -> Person:
    return Person("adult", tall, skin="brown", hair="curls", top=YELLOW, legs=NIGHT, shoes=INK)


def _teacher(tall: float) -> Person:
    return Person("adult", tall, skin="warm", hair="bob", hair_colour="brown", top=NIGHT,
                  skirt=0.14, legs=INK, shoes=CLAY)  # fmt: skip


def _jonatan(tall: float) -> Person:
    return Person("teen", tall, skin="dark", hair="crop", top=BLUE, legs=SAND, shoes=INK)


def _one() -> str:
    teacher = _teacher(190).at(262, 258, arms=("down", "low"), mood="blank", look=0.7)
    return scene(
        own.plain("#e2d3c4", "#b59a7e", 236), board(34, 34, 176, 96), teacher,
        own.slammed(396, 236), noise(352, 60, 44, 3, 205), noise(444, 126, 52, 3, 0),
        own.back(84, 40, "dark", INK, BLUE), own.back(226, 40, "light", "#e3b95c", CLAY, True),
        own.back(410, 44, "warm", "#6b4429", SAND),
    )  # fmt: skip


def _two() -> str:
    amalie = _amalie(142).at(144, 218, "sit", face=1, arms=("hug", "hug"), mood="sad", lean=8,
                             down=0.8)  # fmt: skip
    return scene(own.winter(), own.schoolhouse(), amalie, own.snow())


def _three() -> str:
    amalie = _amalie(430).at(176, 532, face=1, arms=("hug", "hug"), mood="angry", look=0.8)
    a = _jonatan(196).at(338, 272, face=1, arms=("ahead", "down"), mood="blank", tilt=8)
    b = Person("teen", 186, hair="tail", hair_colour="fair", top=CLAY, legs=NIGHT, shoes=INK).at(
        414, 272, face=-1, arms=("down", "behind"), mood="blank", tilt=-8)  # fmt: skip
    return scene(
        own.plain(own.HALL, own.LINO), own.lockers(-8, 4), pale(str(a), str(b), opacity=0.55),
        amalie,
    )  # fmt: skip


def _four() -> str:
    oddvar = _oddvar(250).at(120, 304, "crouch", face=1, arms=((178, 200), "lap"), look=0.7)
    amalie = _amalie(226).at(346, 304, face=-1, arms=((290, 146), (292, 172)), mood="blank",
                             look=-0.9)  # fmt: skip
    return scene(
        own.plain(own.HALL, own.LINO), own.crooked(240, 262), own.toolbox(434, 304, 64),
        amalie, own.bearded(oddvar), own.screwdriver(oddvar.hands[0], (196, 212)),
    )  # fmt: skip


def _five() -> str:
    oddvar = _oddvar(440).at(84, 536, face=1, arms=("down", (166, 196)), look=0.9, down=0.4)
    amalie = _amalie(400).at(404, 522, face=-1, arms=("down", (330, 276)), mood="blank", look=-0.9,
                             down=0.5)  # fmt: skip
    return scene(
        own.plain(own.SHED, own.EARTH, 330), own.tools(), oddvar.body, own.chin(oddvar),
        amalie.body, rect(-5, 266, 490, 60, WOOD), own.glass(), own.finger(oddvar.hands[1]),
        oddvar.arms, amalie.arms,
    )  # fmt: skip


def _six() -> str:
    amalie = _amalie(150).at(240, 294, "huddle", arms=("knees", "knees"), mood="sad", down=0.6)
    return scene(own.sea(), own.small_door(), own.awake(), own.missed(), amalie)


def _seven() -> str:
    amalie = _amalie(216).at(196, 300, "walk", face=1, arms=("down", "heart"), mood="blank")
    oddvar = _oddvar(246).at(92, 304, "walk", face=1, arms=("behind", "down"))
    samira = _samira(232).at(408, 290, arms=("low", "down"), look=-0.6)
    return scene(
        own.plain("#d5d2d6", "#a58f86"), own.panes(), own.doorway(404, 256), samira,
        own.bearded(oddvar, own.toolbox(oddvar.hands[1][0], 262, 50)), amalie,
    )  # fmt: skip


def _eight() -> str:
    amalie = _amalie(236).at(128, 312, arms=("down", (178, 182)), mood="calm", look=0.4, down=0.6)
    jonatan = _jonatan(240).at(284, 312, arms=((238, 184), "hips"), mood="happy", look=-0.5)
    oddvar = _oddvar(256).at(412, 312, arms=("hips", (430, 160)), look=-0.7)
    return scene(
        own.plain(own.SHED, own.EARTH), window(150, 30, 110, 96),
        own.bearded(oddvar, cup(428, 170, 20)), jonatan, amalie,
        own.trestles(), own.brush(amalie.hands[1], 1), own.brush(jonatan.hands[0], -1),
    )  # fmt: skip


SCENES = [_one(), _two(), _three(), _four(), _five(), _six(), _seven(), _eight()]
