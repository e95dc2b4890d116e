"""Setting one print with Typst: data in, the bytes of a tagged PDF out.

Words reach Typst only as data. A document that would break PDF/UA-1 is refused, with the reason.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import drawn
import typst
from library import prints, qr

if TYPE_CHECKING:
    from library.prints import Print
    from library.site import Site

TEMPLATES = Path(__file__).resolve().parent.parent / "overrides" / "print"
STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1), the standard of accessible PDF."""

EPOCH = 0
"""The date every file is made, in seconds of Unix time: the same words give the same bytes."""


class Spoilt(Exception):  # noqa: N818 – what became of a print, not an error of the program
    """A print that could not be set; says why."""


def data(print: Print, site: Site) -> str:
    """All that a print holds, as JSON. Raises Spoilt for what has no form on paper."""
    try:
        return json.dumps(_dressed(prints.document(print, site)), ensure_ascii=False)
    except ValueError as error:
        raise Spoilt(str(error)) from error


def digest(text: str, docs: Path) -> str:
    """What a print is made of, as one value: its data, its pictures, the templates, Typst.

    Raises Spoilt for a picture that cannot be read.
    """
    found = hashlib.sha256(text.encode())
    for picture in sorted(_pictures(json.loads(text))) if '"src"' in text else ():
        try:
            found.update((docs / picture).read_bytes())
        except OSError as error:
            raise Spoilt(f"bildet {picture} kan ikke leses") from error
    found.update(_press().encode())
    return found.hexdigest()


def pdf(text: str, docs: Path) -> bytes:
    """The PDF. Raises Spoilt with Typst's reason."""
    return _set({"data": text, "docs": str(docs.resolve())})


def probe(text: str, docs: Path) -> list[dict[str, Any]]:
    """What stands on which page of a print, in order; see ``probe`` in look.typ."""
    _set({"data": text, "docs": str(docs.resolve()), "probe": "1"})
    found: list[dict[str, Any]] = json.loads(_compiler().query("<probe>", field="value"))
    return found


def _set(inputs: dict[str, str]) -> bytes:
    try:
        made, warnings = _compiler().compile_with_warnings(
            sys_inputs=inputs, format="pdf", pdf_standards=[STANDARD], timestamp=EPOCH
        )
    except typst.TypstError as error:
        raise Spoilt(" ".join([error.message, *error.hints])) from error
    if warnings:
        raise Spoilt(" ".join(warning.message for warning in warnings))
    assert isinstance(made, bytes)
    return made


def _dressed(found: Any) -> Any:
    """The data with drawings where only their names stood."""
    if isinstance(found, list):
        return [_dressed(part) for part in found]
    if not isinstance(found, dict):
        return found
    found = {key: _dressed(value) for key, value in found.items()}
    if "link" in found:
        found["qr"] = qr.svg(found["link"])
    if found.get("figure"):
        found["figure"] = drawn.figure(found["figure"], found["name"], found["names"])
    if found.get("picture"):
        found["picture"] = drawn.picture(found["picture"])
    return found


def _pictures(found: Any) -> set[str]:
    """Paths in docs/ of every picture in the data."""
    if isinstance(found, list):
        return {path for part in found for path in _pictures(part)}
    if not isinstance(found, dict):
        return set()
    mine = {found["src"]} if "src" in found else set()
    return mine | {path for part in found.values() for path in _pictures(part)}


@cache
def _press() -> str:
    """Everything that decides how a print looks: the templates, the faces and Typst."""
    found = hashlib.sha256(f"{version('typst')} {STANDARD} {EPOCH}".encode())
    for path in sorted(path for path in TEMPLATES.rglob("*") if path.is_file()):
        found.update(path.read_bytes())
    return found.hexdigest()


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[TEMPLATES / "fonts"],
    )
    # The root is the whole disk, since docs/ may stand anywhere; templates read only what they are
    # told, and no words of an editor are markup to them.
    return typst.Compiler(TEMPLATES / "main.typ", root=Path("/"), font_paths=fonts)
