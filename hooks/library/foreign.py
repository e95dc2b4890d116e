"""Words in Latin letters in a text of another script: Norwegian names and terms, kept on purpose.

They are marked with their language and direction, so that a screen reader says them right and
they stand right in a line that runs the other way (WCAG 3.1.2).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .languages import Language

LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'-]*(?: [A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'-]*)*")


def marked(html: str, language: Language, of: Language) -> str:
    """HTML in a language, with runs of Latin words marked as being of another one."""
    if language.script == "Latn":
        return html
    out, inside = [], 0
    for piece in re.split(r"(<[^>]*>|&#?\w+;)", html):
        if piece.startswith("<"):
            inside += len(re.findall(r"<(?:code|bdi)\b", piece))
            inside -= len(re.findall(r"</(?:code|bdi)>", piece))
        elif not inside and not piece.startswith("&"):
            piece = LATIN.sub(lambda match: _marked(match[0], of), piece)
        out.append(piece)
    return "".join(out)


def _marked(words: str, language: Language) -> str:
    if words.upper() == words:  # codes and abbreviations are of no language
        return words
    return f'<bdi lang="{language.code}" dir="{language.direction}">{words}</bdi>'
