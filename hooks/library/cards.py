"""A set of cards as data: every card's front and back, in step with the page they are read on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import sheets

if TYPE_CHECKING:
    from .pages import View

LAYOUTS = ("4", "8", "9", "duplex")
"""How many cards to fold a sheet of A4 holds; or cards with their backs on the other side."""

HEADING = "cards"
"""The heading whose numbered list is the cards."""


def document(view: View, other: View | None) -> dict[str, Any]:
    """The cards; with another language, its words are the backs."""
    found: dict[str, Any] = {
        "cards": _cards(view),
        "hint": view.say("cards_fold"),
        "calibrate": view.say("cards_calibrate"),
    }
    if other:
        found["backs"] = _cards(other)
        found["back_lang"], found["back_dir"] = other.language.code, other.language.direction
    return found


def _cards(view: View) -> list[dict[str, Any]]:
    leaves = sheets.sheet(view, sheets.LEADER)["leaves"]
    blocks = [
        b for leaf in leaves for part in leaf["parts"] if part["id"] == HEADING for b in part["b"]
    ]
    return [item for block in blocks if block["k"] == "steps" for item in block["items"]]
