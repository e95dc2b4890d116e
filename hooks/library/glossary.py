"""The agreed terms in one language: what we call things, how readers meet them, what they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


@dataclass(frozen=True)
class Entry:
    """One agreed term."""

    id: str
    term: str
    forms: tuple[str, ...]
    """As readers meet it in running text; ``*`` stands for any letters."""
    definition: str
    line: int = 1

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds the term in a text, as whole words, without regard to case."""
        return words_pattern(self.forms)


@dataclass(frozen=True)
class Glossary:
    """All of one language."""

    state: str = "original"
    """``original``, or the state of the translation."""
    entries: Mapping[str, Entry] = field(default_factory=dict)
    not_here: Mapping[str, str] = field(default_factory=dict)
    """Words of a neighbouring language → what to write."""
    negations: tuple[str, ...] = ()
    """Words that turn a sentence round; ``*`` as in forms."""
    everyday: frozenset[str] = frozenset()
    """Ids of terms that need no hint in a text: everybody knows them."""

    @cached_property
    def words(self) -> re.Pattern[str]:
        """Finds any agreed term."""
        return words_pattern(form for entry in self.entries.values() for form in entry.forms)

    @cached_property
    def strays(self) -> re.Pattern[str]:
        """Finds words that belong to a neighbouring language."""
        return words_pattern(self.not_here)

    @cached_property
    def negation(self) -> re.Pattern[str]:
        """Finds a negation."""
        return words_pattern(self.negations)

    def found_in(self, text: str) -> Iterator[Entry]:
        """The terms a text uses."""
        return present(self.entries.values(), text)


def present(entries: Iterable[Entry], text: str) -> Iterator[Entry]:
    """Those of the terms that a text uses."""
    lowered = text.lower()  # most terms are not there: this is seen without the patterns
    for entry in entries:
        stems = (form.split("*")[0].lower() for form in entry.forms)
        if any(stem in lowered for stem in stems) and entry.pattern.search(text):
            yield entry


def words_pattern(forms: Iterable[str]) -> re.Pattern[str]:
    """Any of the forms as whole words; of two that begin alike, the longer."""
    ordered = sorted(forms, key=len, reverse=True)
    choices = "|".join(re.escape(form).replace(r"\*", r"\w*") for form in ordered)
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)" if choices else r"(?!)", re.IGNORECASE)
