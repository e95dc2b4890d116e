"""Words in Latin letters in a text of another script: names, and Norwegian terms kept on purpose.

All are set apart, so that they stand right in a line that runs the other way. The agreed terms are
marked with their language as well, so that a screen reader says them right (WCAG 3.1.2); names are
of no language.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .languages import Language

LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'-]*(?: [A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'-]*)*")


def marked(html: str, language: Language, of: Language, terms: re.Pattern[str]) -> str:
    """HTML in a language, with runs of Latin words set apart, and terms of another marked."""
    if language.script == "Latn":
        return html

    def apart(match: re.Match[str]) -> str:
        words = match[0]
        if words.upper() == words:  # codes and abbreviations
            return words
        lang = f' lang="{of.code}"' if terms.fullmatch(words) else ""
        return f'<bdi{lang} dir="{of.direction}">{words}</bdi>'

    out, inside = [], 0
    for piece in re.split(r"(<[^>]*>|&#?\w+;)", html):
        if piece.startswith("<"):
            inside += len(re.findall(r"<(?:code|bdi)\b", piece))
            inside -= len(re.findall(r"</(?:code|bdi)>", piece))
        plain = not inside and not piece.startswith(("<", "&"))
        out.append(LATIN.sub(apart, piece) if plain else piece)
    return "".join(out)
