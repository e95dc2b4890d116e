"""A fault in the content, as a value: where it is, which rule, what was found, how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
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
    """Rule number, ``VV`` and three digits; the rule is the docstring of its check."""
    message: str
    """What was found and how to mend it, in Bokmål, on one line."""

    def __str__(self) -> str:
        return f"{self.rule} docs/{self.path}:{self.line}: {self.message}"


def report(problems: Iterable[Problem]) -> list[str]:
    """The problems as lines for an editor: sorted, each said once."""
    return [str(problem) for problem in sorted(set(problems))]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of a message: « – mente du «x»?» for the nearest known word, else a full stop."""
    near = get_close_matches(word, sorted(known), n=1, cutoff=0.7)
    return f" – mente du «{near[0]}»?" if near else "."


def choose_among(word: str, known: Iterable[str]) -> str:
    """The end of a message: the nearest known word, else all of them."""
    names = sorted(known)
    near = did_you_mean(word, names)
    return near if near != "." or not names else f". Velg blant: {', '.join(names)}."
