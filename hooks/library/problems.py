"""A fault in the content, as a value: where it is, which rule, what was found, how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault. Sorts by file, then line, then rule."""

    path: str
    """File relative to the docs folder, with forward slashes."""
    line: int
    """Line in that file, counted from 1; 1 when the whole file is meant."""
    rule: str
    """Rule number, ``VV`` and three digits; the rule list is in the handbook."""
    message: str
    """What was found and how to mend it, in Bokmål, on one line."""

    def __str__(self) -> str:
        return f"{self.rule} docs/{self.path}:{self.line}: {self.message}"


def report(problems: Iterable[Problem]) -> list[str]:
    """The problems as lines for an editor: sorted, each said once."""
    return [str(problem) for problem in sorted(set(problems))]
