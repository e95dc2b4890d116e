"""Benken: a boy and an adult on a long bench; whom to tell, and how much."""

from __future__ import annotations

from drawing import things_benken as own
from drawing.kit import Figure, Person
from drawing.scene import scene
from drawing.svg import BLUE, CLAY, GREEN, INK, NIGHT, SAND, WOOD, YELLOW, rect
from drawing.things import ball


def _mikkel(tall: float) -> Person:
    return Person("teen", tall, skin="light", hair="crop", hair_colour="black", top=BLUE,
                  pattern="open", legs=INK, shoes=YELLOW)  # fmt: skip


def _tesfay(tall: float) -> Person:
    return Person("adult", tall, skin="dark", hair="crop", top=GREEN, legs=SAND, shoes=INK)


def _ola(tall: float) -> Person:
    return Person("teen", tall, skin="light", hair="short", hair_colour="fair", top=CLAY,
                  pattern="stripes", legs=NIGHT, shoes=INK)  # fmt: skip


def _sara(tall: float) -> Person:
    return Person("teen", tall, skin="brown", hair="tail", top=SAND, legs=GREEN, shoes=INK)


def _aunt(tall: float) -> Person:
    return Person("adult", tall, skin="light", hair="long", hair_colour="black", top=CLAY,
                  skirt=0.12, legs=NIGHT, shoes=INK)  # fmt: skip


def _capped(who: Figure) -> str:
    """Tesfay with his cap."""
    return who.body + own.cap(*who.head, who.radius) + who.arms


def _one() -> str:
    mikkel = _mikkel(118).at(330, 266 - _mikkel(118).seat, "sit", arms=("lap", "lap"), mood="sad")
    back, seat = own.bench_front(240, 268, 226, 27)
    return scene(
        own.lake(sun=(206, 84)), own.birch(66, 250, 190), own.birch(424, 236, 150), back, seat,
        mikkel,
    )  # fmt: skip


def _two() -> str:
    mikkel = _mikkel(252).at(240, 308, arms=("hug", "hug"), mood="sad", look=0, down=0.7)
    a = _ola(246).at(104, 306, face=1, arms=("down", "low"), mood="blank", lean=8)
    b = _sara(240).at(378, 306, face=-1, arms=("down", "low"), mood="blank", lean=8)
    return scene(own.club(), own.bubble(184, 38, 62, -1), own.bubble(300, 38, 62, 1), a, b, mikkel)


def _three() -> str:
    mikkel, tesfay = _mikkel(212), _tesfay(236)
    back, seat = own.bench_front(240, 302, 430, 46)
    a = mikkel.at(96, 302 - 46, "sit", arms=("lap", "lap"), mood="sad", look=-0.3, down=0.8)
    b = tesfay.at(384, 302 - 48, "sit", arms=("lap", "lap"), mood="calm", look=0)
    return scene(
        own.lake(sky="#f3d7b4", level=200), own.ducks((190, 160, 1), (250, 174, 1)), back, seat,
        a, _capped(b),
    )  # fmt: skip


def _four() -> str:
    mikkel = _mikkel(520).at(126, 640, face=1, arms=("down", "down"), mood="blank", look=0.8,
                             down=-0.4)  # fmt: skip
    tesfay = _tesfay(540).at(362, 630, face=-1, arms=("down", "down"), mood="calm", look=-0.8,
                             down=0.4)  # fmt: skip
    return scene(
        own.lake(sky=own.ROSE, level=220, hill="#6f5f68"), rect(-5, 240, 490, 34, WOOD),
        rect(-5, 290, 490, 34, WOOD), mikkel, _capped(tesfay),
    )  # fmt: skip


def _five() -> str:
    return scene(
        own.planks(), own.stone(150, 160), own.cone(98, 118, 56, -24), own.cone(214, 112, 54, 18),
        own.cone(292, 166, 54, -60), own.cone(440, 70, 52, 30), own.cone(344, 236, 52, 70),
        own.laying(344, 236),
    )  # fmt: skip


def _six() -> str:
    return scene(
        own.lake(sky="#e8b184", level=236, sun=(236, 122), hill="#5f5560", water="#a98a80",
                 ground="#5f6a4c"),
        own.behind(148, 122, 36, "light", BLUE), own.behind(320, 112, 38, "dark", GREEN, True),
        own.bench_behind(222),
    )  # fmt: skip


def _seven() -> str:
    mikkel = _mikkel(216).at(300, 308, "walk", face=1, arms=("down", "low"), mood="happy")
    ola = _ola(210).at(418, 306, face=-1, arms=("ahead", "ahead"), mood="happy")
    back, seat = own.bench_front(150, 268, 240, 38)
    aunt = _aunt(176).at(86, 268 - 38, "sit", arms=("lap", "lap"), mood="calm", look=0.5)
    return scene(
        own.lake(own.DAY, 206, hill="#8fa084"), own.birch(226, 232, 196), back, seat, aunt,
        ola.holding(ball(ola.hands[0][0], ola.hands[0][1] + 16, 16, YELLOW)), mikkel,
    )  # fmt: skip


SCENES = [_one(), _two(), _three(), _four(), _five(), _six(), _seven()]
