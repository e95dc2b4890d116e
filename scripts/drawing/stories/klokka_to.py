"""Klokka to: a body that keeps watch at night, and those who take over the watch."""

from __future__ import annotations

from drawing import things_klokka_to as own
from drawing.kit import Person
from drawing.places import board, room, window
from drawing.scene import scene
from drawing.signs import inset
from drawing.svg import BLUE, CLAY, GREEN, INK, NIGHT, SAND, WHITE, WOOD, YELLOW, rect
from drawing.things import backpack, bed, chair, clock, cup, desk, phone


def _jonas(tall: float) -> Person:
    return Person("teen", tall, skin="light", hair="curls", hair_colour="brown", top=BLUE,
                  pattern="band", legs=SAND, shoes=INK)  # fmt: skip


def _granny(tall: float) -> Person:
    return Person("old", tall, skin="light", hair="bun", hair_colour="grey", top=CLAY,
                  pattern="buttons", skirt=0.2, legs=NIGHT, shoes=INK)  # fmt: skip


def _birk(tall: float) -> Person:
    return Person("adult", tall, skin="warm", hair="short", top=GREEN, legs=NIGHT, shoes=INK,
                  beard=True)  # fmt: skip


def _doctor(tall: float) -> Person:
    return Person("adult", tall, skin="brown", hair="bob", top=YELLOW, legs=GREEN, shoes=INK)


def _one() -> str:
    jonas = _jonas(230).at(218, 244, "lie", face=-1, arms=("down", "down"), mood="blank", look=0)
    return scene(
        own.dark_room(), own.night_window(34, 34, 148, 128), clock(382, 66, 30, 2, 0),
        own.moonlight(60, 262), bed(216, 296, 350, 52, -1), jonas,
        own.knitted(272, 244, -220, 52),
    )  # fmt: skip


def _two() -> str:
    jonas = _jonas(560).at(150, 640, face=1, arms=("down", (306, 214)), mood="blank", look=0.8,
                           down=0.6)  # fmt: skip
    return scene(
        rect(-5, -5, 490, 330, own.DEEP), own.pillow(104, 176), own.shine((334, 178), jonas.head),
        jonas.body, own.screen(338, 178, 104), jonas.arms, own.quilt_edge(),
    )  # fmt: skip


def _three() -> str:
    return scene(own.coast())


def _four() -> str:
    who = _jonas(214)
    top = 300 - who.desk
    jonas = who.at(150, 300 - who.seat, "sit", face=1, arms=((226, top - 6), (212, top - 6)),
                   mood="asleep", look=0.5, down=0.8, lean=28, tilt=24)  # fmt: skip
    birk = _birk(246).at(372, 302, "crouch", face=-1, arms=("low", "lap"))
    return scene(
        room("#e6e9e2", "#cdb795", 236), window(30, 34, 124, 92), board(226, 14, 196, 80),
        backpack(66, 300, 44, CLAY), chair(150, 300, who.seat, 1), jonas.body,
        desk(238, 300, 128, who.desk), jonas.arms, birk,
    )  # fmt: skip


def _five() -> str:
    jonas, granny, doctor = _jonas(224), _granny(216), _doctor(236)
    a = granny.at(82, 304 - granny.seat, "sit", face=1, arms=("lap", "lap"))
    b = jonas.at(184, 304 - jonas.seat, "sit", face=1, arms=("lap", "lap"), mood="calm", down=0.2)
    c = doctor.at(386, 304 - doctor.seat, "sit", face=-1, arms=("lap", "low"))
    return scene(
        room("#dfe3d3", "#b9a58c", 250), own.eye_chart(424, 70),
        inset(272, 62, 52, (229, 98), (219, 110)), own.lighthouse(272, 98, 72),
        chair(82, 304, granny.seat, 1), chair(184, 304, jonas.seat, 1),
        chair(386, 304, doctor.seat, -1, BLUE), a, b, c,
    )  # fmt: skip


def _six() -> str:
    jonas = _jonas(384).at(132, 500, arms=("down", (222, 216)), mood="calm", look=0.6, down=0.8)
    granny = _granny(360).at(376, 500, arms=((314, 262), "down"), mood="happy", look=-0.7,
                           elbows=("in", ""))  # fmt: skip
    return scene(
        own.dark_room(330, "#6f7f86"), own.hanging(250, 58), granny.body, jonas.body,
        rect(-5, 268, 490, 60, WOOD), own.basket(254, 290, 92), cup(318, 284, 40, WHITE),
        phone(234, 232, 58, False, 62), jonas.arms, granny.arms,
    )  # fmt: skip


def _seven() -> str:
    granny = _granny(186)
    sits = granny.at(104, 270 - granny.seat, "sit", face=1, arms=((138, 186), (136, 188)), down=0.7)
    jonas = _jonas(216).at(330, 248, "lie", face=1, arms=("down", "down"), mood="asleep", look=0)
    return scene(
        own.dark_room(), own.lit_doorway(104, 262), chair(104, 270, granny.seat, 1),
        sits.holding(own.book(142, 194)), clock(238, 64, 24, 2, 0),
        own.night_window(306, 34, 140, 112), bed(318, 300, 300, 52, 1), jonas,
        own.knitted(286, 248, 174, 52),
    )  # fmt: skip


SCENES = [_one(), _two(), _three(), _four(), _five(), _six(), _seven()]
