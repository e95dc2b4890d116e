"""Golden cases: a change to the docs, and the lines an editor is shown."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).resolve().parent / "cases" / "checks"


@dataclass(frozen=True)
class Case:
    """One fault. The file's name is the claim."""

    file: Path
    replace: dict[str, dict[str, str]] = field(default_factory=dict)
    """File → text → what it becomes; the text must be there."""
    write: dict[str, str] = field(default_factory=dict)
    delete: tuple[str, ...] = ()
    encode: dict[str, str] = field(default_factory=dict)
    """File → latin-1, utf-8-sig or crlf."""
    fill: dict[str, int] = field(default_factory=dict)
    """File → size in bytes."""
    problems: tuple[str, ...] = ()

    def apply(self, docs: Path) -> None:
        """Put the fault into the docs."""
        for name, changes in self.replace.items():
            text = (docs / name).read_text("utf-8")
            for old, new in changes.items():
                assert old in text, f"{self.file.name}: {old!r} is not in {name}"
                text = text.replace(old, new, 1)
            (docs / name).write_text(text, "utf-8")
        for name, text in self.write.items():
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            (docs / name).write_text(text, "utf-8")
        for name in self.delete:
            (docs / name).unlink()
        for name, encoding in self.encode.items():
            text = (docs / name).read_text("utf-8")
            data = (
                text.replace("\n", "\r\n").encode() if encoding == "crlf" else text.encode(encoding)
            )
            (docs / name).write_bytes(data)
        for name, size in self.fill.items():
            (docs / name).write_bytes(b"a" * size)


def load(file: Path) -> Case:
    """A case from its file."""
    data: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    for name in ("delete", "problems"):
        data[name] = tuple(data.get(name, ()))
    return Case(file=file, **data)


def all_cases() -> list[Case]:
    """Every golden case, in order of name."""
    return [load(file) for file in sorted(CASES.glob("*.yml"))]
