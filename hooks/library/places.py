"""Where on a page something stands, in the reader's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .phrases import Phrases
    from .units import Place


def named(place: Place, say: Phrases, heading: str | None = None) -> str:
    """Where, in the reader's words."""
    if place.kind == "step":
        return say("place_step", n=place.step)
    if place.kind in ("title", "summary"):
        return say(f"place_{place.kind}")
    heading = place.heading if heading is None else heading
    return say("place_section", heading=heading) if heading else say("place_text")
