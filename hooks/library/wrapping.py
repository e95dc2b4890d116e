"""Words in a drawing: broken into short lines, since a drawing cannot break them itself."""

from __future__ import annotations

import textwrap


def lines(text: str, width: int) -> tuple[str, ...]:
    """The text in lines of at most ``width`` signs, as even as they can be; no word is cut."""
    found = textwrap.wrap(text, width, break_long_words=False)
    for narrower in range(width - 1, 0, -1):
        tighter = textwrap.wrap(text, narrower, break_long_words=False)
        if len(tighter) > len(found):
            break
        found = tighter
    return tuple(found)
