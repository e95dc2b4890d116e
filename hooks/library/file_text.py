"""A file's bytes → its text, or the reasons it cannot be used."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST = 2_000_000
"""Bytes: a larger file is slow on a phone; a text that large is a mistake."""

LARGEST_FILM = 60_000_000
"""Bytes: a film is fetched only when somebody asks for it, but must fit in git."""


def size_faults(size: int, name: str) -> Iterator[Problem]:
    """A file that is too large."""
    most = LARGEST_FILM if name.endswith((".mp4", ".webm")) else LARGEST
    if size > most:
        message = (
            f"Filen er på {size / 1_000_000:.0f} MB. "
            f"Del den opp eller gjør den under {most // 1_000_000} MB."
        )
        yield Problem(name, 1, "VV005", message)


def text_of(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    """The text of a file's bytes, or the reasons it cannot be used."""
    if too_large := list(size_faults(len(data), path)):
        return None, too_large
    if data.startswith(b"\xef\xbb\xbf"):
        message = "Filen begynner med et usynlig merke (BOM). Lagre den som «UTF-8 uten BOM»."
        return None, [Problem(path, 1, "VV002", message)]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = "Et tegn her er ikke UTF-8. Åpne filen og lagre den med tegnsettet UTF-8."
        return None, [Problem(path, line, "VV001", message)]
    for character, rule, message in _UNWANTED:
        if character in text:
            line = text[: text.index(character)].count("\n") + 1
            return None, [Problem(path, line, rule, message)]
    return unicodedata.normalize("NFC", text), []  # Macs write ø and å in two signs


_UNWANTED = (
    ("\r", "VV003", "Filen har Windows-linjeskift (CRLF). Lagre den med linjeskift LF."),
    ("\t", "VV004", "Her står et tabulatortegn. Bytt det ut med fire mellomrom."),
    ("\x00", "VV001", "Her står et nulltegn. Slett det; filen er kanskje ikke en tekstfil."),
)
