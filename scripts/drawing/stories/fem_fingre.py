"""Fem fingre: a shut hand, an adult who takes over, and five to go to."""

from __future__ import annotations

from drawing import things_fem_fingre as own
from drawing.kit import Person
from drawing.scene import scene
from drawing.svg import BLUE, CLAY, GREEN, INK, NIGHT, SAND, WOOD, YELLOW, circle, flat, path, rect
from drawing.things import chair, desk, phone, sofa


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
    return Person("adult", tall, skin="brown", hair="short", top=GREEN, pattern="open",
                  legs=NIGHT, shoes=INK)  # fmt: skip


FARMOR = Person("old", 100, skin="warm", hair="bob", hair_colour="grey", top=NIGHT)
ELI = Person("adult", 100, skin="dark", hair="tail", top=YELLOW)


def _one() -> str:
    sander = _sander(400).at(236, 478, arms=((236, 286), "down"), mood="sad", look=0)
    return scene(
        own.workshop(296), own.rainy(24, 26, 112, 118), own.shelf(322, 112, 146, 46),
        own.whole(sander), own.fist(sander.hands[0], 0.42, 64),
    )  # fmt: skip


def _two() -> str:
    return scene(own.lap())


def _three() -> str:
    sander = _sander(208).at(358, 306, arms=("belly", "down"), mood="sad", look=-0.4, down=0.6)
    friend = _friend(124).at(176, 276, "walk", face=1, arms=("high", "behind"), mood="happy")
    other = _other(112).at(104, 256, face=1, arms=("down", "ahead"), look=0.9)
    return scene(
        own.autumn(), own.maple(46, 236, 190), other, friend, own.whole(sander),
        own.shut(sander.hands[0], 10, 70),
        path("M222 192Q276 90 284 264", stroke_dasharray="1 11"), own.football(284, 288, 14),
    )  # fmt: skip


def _four() -> str:
    who, grown = _sander(206), _torunn(268)
    high = who.desk
    top = 304 - high
    sander = who.at(128, 304 - who.seat, "sit", face=1, arms=((198, top - 12), (162, 228)),
                    mood="sad", look=0.5, down=0.6)  # fmt: skip
    torunn = grown.at(368, 304 - who.seat - 8, "sit", face=-1, arms=("table", "table"), look=-0.7,
                      lean=6)  # fmt: skip
    return scene(
        own.workshop(), own.rainy(186, 22, 100, 96), own.shelf(14, 92, 140, 40),
        chair(128, 304, who.seat, 1), chair(368, 304, who.seat + 8, -1), sander.body, torunn.body,
        desk(248, 304, 150, high, own.GLAZE), own.lump(210, top, 46, 22),
        own.lump(282, top, 40, 26), own.aids(sander), sander.arms, torunn.arms,
        own.shut(sander.hands[1], 10, 50),
    )  # fmt: skip


def _five() -> str:
    who, grown = _sander(240), _torunn(290)
    sander = who.at(180, 258, "sit", face=1, arms=("table", "belly"), mood="sad", down=0.8, tilt=6)
    torunn = grown.at(318, 258, "sit", face=-1, arms=("low", "low"), tilt=-6, look=-0.75,
                      mood="blank")  # fmt: skip
    inside = torunn.body + own.whole(sander) + torunn.arms + own.tabletop()
    return scene(own.lit_window(inside), own.rain())


def _six() -> str:
    sander = _sander(218).at(106, 250, "sit", arms=((94, 222), (118, 222)), mood="blank", look=0.4,
                             down=0.6)  # fmt: skip
    yusuf = _yusuf(274).at(212, 250, "sit", arms=((198, 222), (226, 222)), look=-0.5, down=0.4)
    torunn = _torunn(212).at(414, 284, arms=("hips", (436, 110)), look=-0.3, mood="blank")
    return scene(
        own.workshop(), rect(360, 46, 108, 204, own.OCHRE),
        torunn.holding(phone(438, 104, 26, turn=10)),
        sofa(160, 300, 260, 50, YELLOW), own.whole(sander, own.lump(106, 226, 40, 26)),
        yusuf.holding(own.lump(212, 226, 44, 30)),
    )  # fmt: skip


def _seven() -> str:
    return scene(
        own.oilcloth(), own.pressed(), own.ties(),
        own.bust(78, 214, 24, FARMOR), own.bust(118, 70, 24, _torunn(100)),
        own.ringing(236, 52, 24), own.bust(356, 76, 24, ELI), own.bust(404, 214, 24, _yusuf(100)),
    )  # fmt: skip


def _eight() -> str:
    sander = _sander(250).at(150, 306, face=1, arms=((218, 104), (208, 140)), mood="happy",
                             look=0.7, lean=-3)  # fmt: skip
    friend = _friend(132).at(404, 280, face=-1, arms=("high", "reach"), mood="happy")
    torunn = _torunn(190).at(54, 274, arms=("heart", "down"), look=0.6, mood="happy")
    near = sander.hands[1]
    return scene(
        own.autumn(), flat(circle(350, 62, 26, YELLOW)), friend, torunn, sander.body,
        own.aids(sander), own.football(234, 112, 28), sander.arms, own.spread(9, (near, 50)),
    )  # fmt: skip


SCENES = [_one(), _two(), _three(), _four(), _five(), _six(), _seven(), _eight()]
