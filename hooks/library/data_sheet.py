"""Typed access to a data file: every fault of shape is a problem with its line."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from .problems import Problem, choose_among

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .yaml_source import Entry

Shape = dict[str, type | tuple[type, ...]]
"""Field → the types its value may have."""


class Sheet:
    """One data file being read: typed access that turns faults into problems."""

    def __init__(self, path: str, entry: Entry, languages: tuple[str, ...]) -> None:
        self.path = path
        self.entry = entry
        self.languages = languages
        self.problems: list[Problem] = []

    def fault(self, line: int, rule: str, message: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.path, line, rule, message))

    def named(self, entry: Entry | None = None) -> Iterator[tuple[str, Entry]]:
        """The parts of a mapping by name."""
        target = entry or self.entry
        if target.value is None:
            return
        if target.mapping is None:
            self.fault(target.line, "VV051", "Her skal det stå «navn: verdi» på hver linje.")
            return
        yield from target.mapping.items()

    def rows(self) -> Iterator[Entry]:
        """The records of a list."""
        if self.entry.sequence is None:
            self.fault(self.entry.line, "VV051", "Her skal det stå en liste: «- » foran hver rad.")
            return
        yield from self.entry.sequence

    def record(self, entry: Entry, shape: Shape) -> dict[str, Any]:
        """The record's plain values, if it has exactly the fields of the shape; else nothing."""
        fields = entry.mapping
        if fields is None:
            self.fault(entry.line, "VV051", f"Raden skal ha feltene {', '.join(shape)}.")
            return {}
        faults = len(self.problems)
        for name, part in fields.items():
            if name not in shape:
                self.fault(
                    part.line,
                    "VV051",
                    f"Feltet «{name}» finnes ikke her{choose_among(name, list(shape))}",
                )
            elif not _is(part.value, shape[name]):
                self.fault(
                    part.line, "VV051", f"«{name}» har feil slags verdi. Se radene ved siden av."
                )
            elif shape[name] is dict:
                self.labels(part, name)
        for name in shape:
            if name not in fields:
                self.fault(entry.line, "VV051", f"Feltet «{name}» mangler. Fyll det ut.")
        return {} if len(self.problems) > faults else entry.plain()

    def labels(self, entry: Entry, name: str) -> dict[str, str]:
        """Names in every language of the site, no more and no less."""
        given = entry.plain() if entry.mapping else {}
        absent = [
            language
            for language in self.languages
            if not isinstance(given.get(language), str) or not given[language].strip()
        ]
        if absent:
            names = ", ".join(absent)
            self.fault(entry.line, "VV052", f"«{name}» mangler navn på språkene: {names}.")
        for language in set(given) - set(self.languages):
            self.fault(
                entry.line,
                "VV052",
                f"Språket «{language}» finnes ikke. "
                "Står det et komma i navnet, trenger det anførselstegn.",
            )
        return {language: str(given.get(language) or name) for language in self.languages}


def _is(value: object, kinds: type | tuple[type, ...]) -> bool:
    """Whether a value is of a kind; yes-or-no is no number, and a moment is no date."""
    if isinstance(value, bool):
        return kinds is bool
    return isinstance(value, kinds) and not isinstance(value, datetime)
