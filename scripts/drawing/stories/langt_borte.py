"""Langt borte: the class grows small and far, and three people show the way back."""

from __future__ import annotations

from dataclasses import replace

from drawing import things_langt_borte as own
from drawing.kit import Person
from drawing.places import board
from drawing.scene import scene
from drawing.svg import BLUE, CLAY, INK, NIGHT, SAND, WOOD, YELLOW, pale, rect
from drawing.things import chair, desk


def _leyla(tall: float) -> Person:
    return Person("teen", tall, skin="warm", hair="long", hair_colour="black", top=own.LILAC,
                  legs=INK, shoes=own.LILAC)  # fmt: skip


def _maja(tall: float) -> Person:
    return Person("teen", tall, skin="light", hair="braids", hair_colour="fair", top=YELLOW,
                  pattern="stripes", legs=NIGHT, shoes=CLAY)  # fmt: skip


def _trygve(tall: float) -> Person:
    return Person("adult", tall, skin="light", hair="short", hair_colour="red", top="#5d6f86",
                  pattern="buttons", legs=SAND, shoes=INK)  # fmt: skip


def _arne(tall: float) -> Person:
    return Person("adult", tall, skin="dark", hair="crop", top=CLAY, legs=NIGHT, shoes=INK,
                  sleeves=0.5)  # fmt: skip


def _one() -> str:
    leyla = _leyla(320).at(142, 420, arms=((106, 266), (180, 266)), mood="happy", look=0.5)
    maja = _maja(310).at(346, 420, arms=((308, 266), (384, 266)), mood="happy", look=-0.5)
    return scene(
        own.science(), own.cupboard(22, 16), board(212, 14, 230, 68), leyla.body, maja.body,
        rect(-5, 256, 490, 70, WOOD), leyla.arms, maja.arms, own.sprout(244, 284, 62),
    )  # fmt: skip


def _two() -> str:
    leyla = _leyla(480).at(176, 560, mood="blank", look=0)
    trygve = _trygve(210).at(372, 276, arms=("high", "down"))
    return scene(
        own.science(250), pale(board(250, 34, 210, 92), str(trygve), opacity=0.4), leyla,
    )  # fmt: skip


def _three() -> str:
    return scene(own.spyglass(240, 124), own.small_class(240, 124, 0.9), own.numb_hands())


def _four() -> str:
    leyla, maja = _leyla(212), _maja(206)
    a = leyla.at(80, 308 - leyla.seat, "sit", face=1, arms=("table", "table"), mood="blank")
    b = maja.at(256, 308 - maja.seat, "sit", face=-1, arms=("up", "table"), mood="blank")
    trygve = _trygve(236).at(414, 292, "walk", face=-1, arms=("low", "down"))
    return scene(
        own.science(), own.cupboard(28, 22), chair(80, 308, leyla.seat, 1),
        chair(256, 308, maja.seat, -1), trygve, a.body, b.body, desk(170, 308, 122, leyla.desk),
        own.sprout(172, 308 - leyla.desk, 36), a.arms, b.arms,
    )  # fmt: skip


def _five() -> str:
    maja = replace(_maja(430), pattern="").at(96, 290, "walk", face=1)
    leyla = _leyla(440).at(238, 302, "walk", face=1)
    trygve = _trygve(490).at(392, 290, "walk", face=1)
    return scene(own.tiles(), maja, trygve, leyla)


def _six() -> str:
    leyla, arne = _leyla(244), _arne(256)
    a = leyla.at(132, 300 - leyla.seat, "sit", face=1, arms=((190, 196), (186, 202)), down=0.6)
    b = arne.at(368, 300 - arne.seat, "sit", face=-1, arms=("lap", "low"))
    return scene(
        own.office(), own.pot_plant(446, 270, 130), own.dots((196, 98), (184, 110)),
        own.small_class(262, 68, 1.04), own.armchair(132, 300, leyla.seat, 1),
        own.armchair(368, 300, arne.seat, -1, BLUE), b, a.holding(own.lemon(196, 186, 44)),
    )  # fmt: skip


def _seven() -> str:
    leyla = _leyla(236).at(176, 306, arms=((146, 198), (206, 198)), mood="calm", look=0.5, down=0.3)
    maja = _maja(228).at(300, 306, arms=("low", "down"), mood="happy", look=-0.5)
    trygve = _trygve(248).at(414, 296, arms=("down", "hips"), look=-0.7)
    return scene(
        own.science(246), own.big_window(40, 24, 250, 150), trygve,
        leyla.holding(own.sprout(176, 212, 62)), maja, own.lemon(78, 160, 30, 0),
    )  # fmt: skip


SCENES = [_one(), _two(), _three(), _four(), _five(), _six(), _seven()]
