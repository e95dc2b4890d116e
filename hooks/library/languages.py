"""Languages of the site: which there are, which way they run, what a reader is shown instead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global
from babel.dates import format_date

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the site."""

    code: str
    """BCP 47 language tag."""
    name: str
    """The language's own name for itself."""
    formats: str
    """BCP 47 tag of the custom that dates follow: British English is ``en-GB``."""
    direction: str
    """``ltr`` or ``rtl``."""
    fallback: tuple[str, ...]
    """Codes of the languages shown when a text is missing, best first."""

    beside: tuple[str, ...] = ()
    """Codes of the languages it is set beside on paper."""

    @property
    def chain(self) -> tuple[str, ...]:
        """The language itself, then its fallbacks."""
        return (self.code, *self.fallback)

    @property
    def script(self) -> str:
        """ISO 15924 code of the script it is written in, as CLDR has it: Latn, Cyrl, Arab."""
        likely = get_global("likely_subtags").get(self.code, "")
        return next((part for part in likely.split("_") if len(part) == 4), "Latn")

    def name_of(self, other: str) -> str:
        """The name of another language in this one, as CLDR has it."""
        return str(Locale.parse(self.code).languages.get(other, other))

    def long_date(self, day: date) -> str:
        """A date as written in this language, as CLDR has it."""
        return format_date(day, "long", locale=Locale.parse(self.formats, sep="-"))

    def plural(self, number: int) -> str:
        """CLDR plural category of a whole number, such as one, few or other."""
        return str(Locale.parse(self.code).plural_form(number))


@dataclass(frozen=True, slots=True)
class Languages:
    """All languages, the source language first."""

    all: tuple[Language, ...]

    def __iter__(self) -> Iterator[Language]:
        return iter(self.all)

    def __contains__(self, code: object) -> bool:
        return any(language.code == code for language in self.all)

    def __getitem__(self, code: str) -> Language:
        for language in self.all:
            if language.code == code:
                return language
        raise KeyError(code)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in order."""
        return tuple(language.code for language in self.all)

    @property
    def source(self) -> Language:
        """The language every resource is written in first."""
        return self.all[0]
