"""The interface's own words in one language, with blanks and plural forms filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .languages import Language


@dataclass(frozen=True, slots=True)
class Phrases:
    """Say a phrase: ``say("menu")``, ``say("found", n=3)``."""

    language: Language
    texts: Mapping[str, Any]

    def __call__(self, key: str, **blanks: object) -> str:
        """The phrase. With plural forms, the blank ``n`` chooses among them.

        Raises KeyError for a phrase that does not exist: a fault in a template, not in content.
        """
        text = self.texts[key]
        if isinstance(text, dict):
            number = blanks["n"]
            category = self.language.plural(number if isinstance(number, int) else 0)
            text = text.get(category) or text["other"]
        return str(text).format(**blanks)

    def forms(self, key: str) -> dict[str, str]:
        """The plural forms of a phrase, blanks unfilled, for scripts that count on the page."""
        text = self.texts[key]
        return dict(text) if isinstance(text, dict) else {"other": str(text)}
