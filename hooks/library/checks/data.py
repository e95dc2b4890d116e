"""Rules about the data files: permalinks, interface words, doors and menu."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..reader import Content


def lost_permalink(content: Content) -> Iterator[Problem]:
    """VV023: what was once published still resolves."""
    codes = {resource.facts.code for resource in content.resources}
    for code, path in content.records.permalinks.items():
        if code not in codes and path not in content.unreadable:
            line = content.records.permalink_lines.get(code, 1)
            yield Problem(
                "data/permalinks.yml",
                line,
                "VV023",
                f"{code} er publisert, men ingen side har koden nå. "
                f"Hent tilbake «{path}.md», eller gi siden koden igjen.",
            )


def complete_phrases(content: Content) -> Iterator[Problem]:
    """VV054: the interface has the same words, with the same blanks, in every language."""
    phrases = content.records.phrases
    wanted = phrases.get(content.languages.source.code, {})
    for language in content.languages:
        path, given = f"data/words/{language.code}.yml", phrases.get(language.code, {})
        for key, value in wanted.items():
            if key not in given:
                if f"data/words/{language.code}.yml" in content.files:
                    yield Problem(path, 1, "VV054", f"«{key}» mangler. Oversett den fra nb.yml.")
            elif (ours := _blanks(given[key])) != (theirs := _blanks(value)):
                yield Problem(
                    path,
                    1,
                    "VV054",
                    f"«{key}» har {_shown(ours)}, men nb.yml har {_shown(theirs)}. Rett den.",
                )
        for key in given.keys() - wanted.keys():
            yield Problem(path, 1, "VV054", f"«{key}» finnes ikke i nb.yml. Slett den.")


def door_target(content: Content) -> Iterator[Problem]:
    """VV056: the home page's doors and the menu lead to pages that are there."""
    paths = {resource.path for resource in content.resources} | content.unreadable
    for path in content.records.menu:
        if path not in paths:
            message = f"Menyen fører til «{path}», som ikke finnes. Rett eller slett linjen."
            yield Problem("data/menu.yml", 1, "VV056", message)
    for door in content.records.doors:
        if door.to not in paths:
            yield Problem(
                "data/doors.yml",
                door.line,
                "VV056",
                f"Døra «{door.id}» fører til «{door.to}», som ikke finnes. Rett «to».",
            )


def _blanks(value: object) -> frozenset[str]:
    texts = value.values() if isinstance(value, dict) else [value]
    return frozenset(blank for text in texts for blank in re.findall(r"\{(\w+)\}", str(text)))


def _shown(blanks: frozenset[str]) -> str:
    return ", ".join(f"{{{blank}}}" for blank in sorted(blanks)) or "ingen felt"
