"""Front matter as an editor wrote it: every field optional, every field with its line.

Nothing is guessed and nothing is lost: what cannot be read is a Problem.
Which fields a kind must fill in is for ``checks``; here only names, types and ranges are known.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from .problems import Problem, choose_among
from .yaml_source import Entry, YamlError, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SUMMARY_LENGTH = 200
"""Most characters in a summary: it must fit a card in a list on a phone."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The head of one file. ``fields`` are plain Python values of the right type."""

    fields: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1

    def line(self, name: str) -> int:
        """The line a field stands on, or the first line of the file."""
        return self.lines.get(name, 1)


class _WrongError(Exception):
    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def read(text: str, path: str) -> tuple[FrontMatter, list[Problem]]:
    """Split a file into front matter and body. Never raises; never drops a line silently."""
    if not text.startswith("---\n"):
        message = "Filen mangler skjemaet øverst. Begynn med en linje «---», så feltene, så «---»."
        return FrontMatter(body=text), [Problem(path, 1, "VV008", message)]
    end = re.search(r"^---[ ]*$", text[4:], re.MULTILINE)
    if end is None:
        message = "Skjemaet øverst er ikke avsluttet. Sett en linje «---» etter det siste feltet."
        return FrontMatter(body=text), [Problem(path, 1, "VV008", message)]
    head, body = text[4 : 4 + end.start()], text[4 + end.end() :].removeprefix("\n")
    body_line = head.count("\n") + 3
    try:
        entry = parse(head, first_line=2)
    except YamlError as fault:
        problem = Problem(path, fault.line, fault.rule, fault.message)
        return FrontMatter(body=body, body_line=body_line), [problem]
    if entry.mapping is None:
        message = "Skjemaet øverst er tomt eller er ikke felt. Skriv «felt: verdi» på hver linje."
        return FrontMatter(body=body, body_line=body_line), [Problem(path, 2, "VV008", message)]
    problems = list(_comments(head, path))
    fields: dict[str, Any] = {}
    for name, value in entry.mapping.items():
        try:
            fields[name] = _field(name, value)
        except _WrongError as wrong:
            rule = "VV013" if name in FIELDS else "VV011"
            problems.append(Problem(path, value.line, rule, wrong.message))
    return FrontMatter(fields, dict(entry.lines()), body, body_line), problems


def _comments(head: str, path: str) -> Iterator[Problem]:
    """YAML takes `` #`` and what follows away; an editor meant it as text."""
    for number, line in enumerate(head.split("\n"), start=2):
        if re.match(r"""\s*\w+:\s+[^"'\s#].*\s#""", line):
            message = "Det som står etter # forsvinner. Sett hele verdien i anførselstegn."
            yield Problem(path, number, "VV009", message)


def _field(name: str, entry: Entry) -> Any:
    reader = FIELDS.get(name)
    if reader is None:
        raise _WrongError(f"Feltet «{name}» finnes ikke{choose_among(name, list(FIELDS))}")
    return reader(name, entry.value)


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _WrongError(f"«{name}» skal være tekst, men her står {_shown(value)}. {_QUOTE_HINT}")
    return value.strip()


def _summary(name: str, value: object) -> str:
    text = _text(name, value)
    if len(text) > SUMMARY_LENGTH:
        raise _WrongError(f"«{name}» er på {len(text)} tegn. Kort den til høyst {SUMMARY_LENGTH}.")
    return text


def _code(name: str, value: object) -> str:
    text = _text(name, value)
    if not re.fullmatch(r"[A-Z]{2,4}-[0-9]{3}", text, re.ASCII):
        raise _WrongError(
            f"«{name}» skal være bokstaver, strek og tre sifre, som VV-042. Her står «{text}»."
        )
    return text


def _id(name: str, value: object) -> str:
    """An id of the vocabulary; whether it exists is seen when it is resolved (VV012)."""
    return _text(name, value)


def _ids(name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _WrongError(
            f"«{name}» skal være en liste, som [{name}-id]. Her står {_shown(value)}."
        )
    found = tuple(_id(name, entry.value) for entry in value)
    if not found:
        raise _WrongError(f"«{name}» er en tom liste. Skriv minst én id.")
    if len(set(found)) < len(found):
        raise _WrongError(f"«{name}» har samme id to ganger. Slett den ene.")
    return found


def _whole(name: str, value: object, low: int, high: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise _WrongError(
            f"«{name}» skal være et helt tall fra {low} til {high}, ikke {_shown(value)}."
        )
    return value


def _span(name: str, value: object, high: int) -> dict[str, int]:
    """A whole number, or ``{from: 10, to: 20}``."""
    if not isinstance(value, dict):
        number = _whole(name, value, 1, high)
        return {"from": number, "to": number}
    parts = _parts(name, value, ("from", "to"))
    low, top = (_whole(f"{name}.{part}", parts[part], 1, high) for part in ("from", "to"))
    if low > top:
        raise _WrongError(f"«{name}» går fra {low} til {top}. Bytt om tallene.")
    return {"from": low, "to": top}


def _group(name: str, value: object) -> dict[str, Any]:
    parts = _parts(name, value, ("from", "to", "form"))
    span = _span(name, {part: value[part] for part in ("from", "to")}, 500)  # type: ignore[index]
    return {**span, "form": _id("group.form", parts["form"])}


def _review(name: str, value: object) -> dict[str, Any]:
    parts = _parts(name, value, ("owner", "on", "every"))
    if not isinstance(parts["on"], date) or isinstance(parts["on"], datetime):
        raise _WrongError(
            f"«review.on» skal være en dato som 2026-11-21, ikke {_shown(parts['on'])}."
        )
    months = re.fullmatch(r"([0-9]{1,3}) months", str(parts["every"]))
    if months is None or not int(months[1]):
        raise _WrongError(
            f"«review.every» skal være som «24 months», ikke {_shown(parts['every'])}."
        )
    return {
        "owner": _id("review.owner", parts["owner"]),
        "on": parts["on"],
        "every": int(months[1]),
    }


def _related(name: str, value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not value:
        raise _WrongError(f"«{name}» skal være koder, som {{lighter: VV-003}}. {_INDENT_HINT}")
    for key in value:
        if key not in RELATIONS:
            raise _WrongError(f"«{name}.{key}» finnes ikke{choose_among(key, list(RELATIONS))}")
    return {key: _code(f"{name}.{key}", entry.value) for key, entry in value.items()}


def _rhythm(name: str, value: object) -> tuple[int, ...]:
    if not isinstance(value, list) or len(value) != 4:
        raise _WrongError(f"«{name}» er fire tall: sekunder inn, vent, ut, vent, som [4, 0, 6, 0].")
    found = tuple(_whole(name, entry.value, 0, 20) for entry in value)
    if not found[0] or not found[2]:
        raise _WrongError(f"«{name}» må ha minst ett sekund inn og ett ut.")
    return found


def _film(name: str, value: object) -> dict[str, Any]:
    """``{file: assets/…mp4, described: assets/…mp4, captions: {nb: assets/….vtt}}``."""
    parts = _parts(name, value, ("file", "described", "captions"))
    captions = parts["captions"]
    if not isinstance(captions, dict) or not captions:
        raise _WrongError(f"«{name}.captions» skal ha minst én teksting, som {{nb: assets/….vtt}}.")
    for part in (parts["file"], parts["described"] or parts["file"]):
        if not _text(name, part).endswith((".mp4", ".webm")):
            raise _WrongError(f"«{name}» skal være en film som ender på .mp4 eller .webm.")
    for part in captions.values():
        if not _text(name, part).endswith(".vtt"):
            raise _WrongError(f"«{name}.captions» skal være teksting som ender på .vtt.")
    return {**parts, "described": parts["described"] or ""}


def _translation(name: str, value: object) -> dict[str, str]:
    parts = _parts(name, value, ("state",))
    return {"state": _id("translation.state", parts["state"])}


def _parts(name: str, value: object, wanted: tuple[str, ...]) -> dict[str, Any]:
    if not isinstance(value, dict) or set(value) != set(wanted):
        shape = ", ".join(f"{part}: …" for part in wanted)
        raise _WrongError(
            f"«{name}» skal være {{{shape}}}, alle delene og ingen andre. {_INDENT_HINT}"
        )
    return {part: value[part].plain() for part in wanted}


def _shown(value: object) -> str:
    if value is None:
        return "ingenting"
    if isinstance(value, bool):
        return "ja eller nei"
    if isinstance(value, list):
        return "en liste"
    if isinstance(value, dict):
        return "flere felt"
    return f"«{value}»"


_QUOTE_HINT = "Sett verdien i anførselstegn hvis den er et tall, en dato, ja/nei eller har kolon."
_INDENT_HINT = "Skriv den på én linje i krøllparentes."

RELATIONS = ("lighter", "stronger", "online")
"""How one resource may point to another: an easier one, a harder one, one for a video meeting."""

FIELDS: dict[str, Callable[[str, object], Any]] = {
    "code": _code,
    "title": _text,
    "summary": _summary,
    "kind": _id,
    "area": _id,
    "modes": _ids,
    "minutes": lambda name, value: _span(name, value, 480),
    "group": _group,
    "audience": _ids,
    "intensity": lambda name, value: _whole(name, value, 1, 3),
    "materials": _ids,
    "print": _ids,
    "sources": _ids,
    "review": _review,
    "related": _related,
    "grade": _id,
    "block": _id,
    "topics": _ids,
    "aims": _ids,
    "phase": _ids,
    "event": _ids,
    "law": _ids,
    "figure": _id,
    "rhythm": _rhythm,
    "film": _film,
    "groups": _id,
    "translation": _translation,
}
"""Every field an editor may write, and how it is read."""

WORDS = ("title", "summary", "translation")
"""The fields of a translation. Every other field is a fact and stands in the source file only."""
