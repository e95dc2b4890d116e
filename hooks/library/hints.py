"""Hints: the first time a page uses an agreed term, it leads to what the term means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .glossary import present

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .glossary import Entry
    from .resource import Words

BODY = ("paragraph", "item")
"""Units a hint may stand in: a link in a heading, a title or a table would be in the way."""


def hints(words: Words, entries: Iterable[Entry]) -> tuple[dict[str, str], tuple[Entry, ...]]:
    """The HTML of a page's blocks with hints, by the HTML without; and the terms they lead to."""
    text = "\n".join(unit.text for unit in words.units if unit.kind in BODY)
    here = list(present(entries, text))
    waiting, found = list(here), dict[str, str]()
    for unit in words.units:
        if unit.kind in BODY and unit.block and waiting:
            html = "".join(_hinted(unit.block.html, waiting))
            if html != unit.block.html:
                found[unit.block.html] = html
    used = tuple(entry for entry in here if entry not in waiting)
    return found, used


def _hinted(html: str, waiting: list[Entry]) -> Iterable[str]:
    inside = 0
    for piece in re.split(r"(<[^>]*>)", html):
        if piece.startswith("<"):
            inside += bool(re.match(r"<(a|code)\b", piece)) - bool(re.match(r"</(a|code)>", piece))
            yield piece
            continue
        rest = piece
        while not inside:
            hits = [(match.start(), entry, match) for entry in waiting
                    if (match := entry.pattern.search(rest))]  # fmt: skip
            if not hits:
                break
            start, entry, match = min(hits, key=lambda hit: (hit[0], -len(hit[2][0])))
            yield rest[:start]
            yield f'<a class="term" href="#vv-ord-{entry.id}">{match[0]}</a>'
            rest = rest[match.end() :]
            waiting.remove(entry)
        yield rest
