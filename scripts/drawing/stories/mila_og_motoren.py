"""Mila og motoren: a motor that runs too fast, then too slow, then right."""

from __future__ import annotations

from drawing.kit import Person
from drawing.places import board, door, lockers, outdoors, room, window
from drawing.scene import scene
from drawing.signs import cloud, inset, motor, noise, zigzag
from drawing.svg import BLUE, CLAY, GREEN, INK, NIGHT, SAND, YELLOW, rect
from drawing.things import backpack, ball, chair, cup, desk, sheet, tree, wheelchair

MILA = Person("child", 190, skin="brown", hair="puffs", top=YELLOW, legs=NIGHT, shoes=CLAY)
NEAR = Person("child", 232, skin="brown", hair="puffs", top=YELLOW, legs=NIGHT, shoes=CLAY)
HODAN = Person("adult", 268, skin="dark", hair="scarf", hair_colour=BLUE, top=GREEN, skirt=0.16,
               legs=NIGHT, shoes=INK)  # fmt: skip
ELIAS = Person("child", 180, hair="short", hair_colour="fair", top=CLAY, pattern="stripes",
               legs=BLUE, shoes=INK)  # fmt: skip
NORA = Person("child", 150, skin="light", hair="tail", hair_colour="red", top=BLUE, legs=GREEN)
AMIR = Person("child", 150, skin="warm", hair="crop", top=GREEN, legs=SAND, shoes=INK)


def _one() -> str:
    mila = NEAR.at(250, 304, arms=("down", "wave"), mood="happy")
    return scene(
        room(), window(40, 60, 100, 100), board(330, 70, 120, 78), backpack(118, 296, 52, GREEN),
        mila.holding(motor(*mila.belly, 22)),
    )  # fmt: skip


def _two() -> str:
    mila = MILA.at(240, 308, arms=("ear", "ear"), mood="scared")
    return scene(
        outdoors(), tree(424, 244, 165),
        NORA.at(80, 282, "run", face=1, arms=("reach", "behind"), mood="happy"),
        AMIR.at(408, 290, "run", face=-1, arms=("high", "behind"), mood="happy"),
        ball(150, 84, 14, CLAY), noise(150, 70, 38, 5, -90),
        noise(120, 150, 46, 3, -20), noise(346, 140, 46, 3, 200), zigzag(300, 40, 110),
        mila.holding(motor(*mila.belly, 15, "fast")),
    )  # fmt: skip


def _three() -> str:
    mila = MILA.at(206, 304 - MILA.seat, "sit", face=1, arms=("table", "table"), mood="scared",
                   look=0.4)  # fmt: skip
    nora = NORA.at(440, 262 - NORA.seat, "sit", face=-1, arms=("table", "table"), down=0.6)
    return scene(
        room(level=230), window(196, 30, 110, 76),
        chair(440, 262, NORA.seat, -1), nora.body, desk(390, 262, 76, NORA.desk), nora.arms,
        chair(206, 304, MILA.seat, 1), mila.body, desk(292, 304, 126, MILA.desk), mila.arms,
        noise(262, 296, 44, 3, -10),
        inset(86, 84, 62, (144, 130), (158, 144)), motor(86, 84, 32, "fast"),
    )  # fmt: skip


def _four() -> str:
    mila = MILA.at(182, 302, mood="sad", look=0.5)
    hodan = HODAN.at(318, 304, "crouch", face=-1, arms=("low", "lap"), mood="calm")
    return scene(
        room(), lockers(0, 268, 3, 44, 190), door(424, 268, 84, 196, CLAY),
        mila.body, motor(*mila.belly, 14, "fast"), mila.arms, hodan,
    )  # fmt: skip


def _five() -> str:
    arms, far = ("reach", "reach"), []
    for who in (MILA, HODAN):  # how far the hands come before the feet
        far.append(max(x for x, _ in who.at(0, 304, "push", face=1, arms=arms).hands))
    mila = MILA.at(192 - far[0], 304, "push", face=1, arms=arms)
    hodan = HODAN.at(261 + far[1], 304, "push", face=-1, arms=arms)
    return scene(room(), rect(200, -5, 52, 290, BLUE), mila, hodan)


def _six() -> str:
    top = 304 - MILA.desk
    mila = MILA.at(216, 304 - MILA.seat, "sit", face=1, arms=((282, top - 4), (274, top - 4)),
                   mood="blank", look=0.5, down=1, lean=28, tilt=22)  # fmt: skip
    return scene(
        room(level=230), window(330, 40, 108, 100), cloud(384, 84, 70),
        chair(216, 304, MILA.seat, 1), mila.body, desk(302, 304, 130, MILA.desk), mila.arms,
        sheet(326, top, 36), backpack(428, 292, 48, GREEN),
        inset(86, 84, 62, (146, 132), (160, 148)), motor(86, 84, 32, "slow"),
    )  # fmt: skip


def _seven() -> str:
    mila = MILA.at(190, 304, arms=("up", "up"))
    hodan = HODAN.at(316, 304, arms=((262, 34), (370, 34)), mood="happy")
    return scene(
        room(), window(30, 44, 112, 120), rect(30, 206, 92, 62, SAND), cup(60, 206, 22),
        cup(92, 206, 22), door(430, 268, 78, 190, CLAY),
        mila.holding(motor(*mila.belly, 14, "right")), hodan,
    )  # fmt: skip


def _eight() -> str:
    top, seat = 306 - MILA.desk, MILA.desk - 0.165 * ELIAS.tall
    mila = MILA.at(122, 306 - MILA.seat, "sit", face=1, arms=("table", "table"), mood="happy")
    elias = ELIAS.at(334, 306 - seat, "sit", face=-1, arms=("table", "table"), mood="happy")
    hodan = HODAN.at(430, 288, arms=("down", "heart"), look=-0.6)
    behind, before = wheelchair(334, 306, seat, -1)
    return scene(
        room(level=230), board(176, 40, 130, 80), hodan, chair(122, 306, MILA.seat, 1), behind,
        mila.body, elias.body, before, desk(228, 306, 150, MILA.desk),
        sheet(228, top, 54, False), mila.arms, elias.arms,
        inset(66, 76, 54, (108, 122), (118, 136)), motor(66, 76, 29),
    )  # fmt: skip


SCENES = [_one(), _two(), _three(), _four(), _five(), _six(), _seven(), _eight()]
