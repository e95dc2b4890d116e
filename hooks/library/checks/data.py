"""Rules about the data files: permalinks, interface words, doors and menu."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..problems import Problem, choose_among
from ..vocabulary import PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..content import Content


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
        if path in content.records.unread:
            continue
        for key, value in wanted.items():
            if key not in given:
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
        if door.picture not in PICTURES:
            hint = choose_among(door.picture, PICTURES)
            message = f"Tegningen «{door.picture}» finnes ikke{hint}"
            yield Problem("data/doors.yml", door.line, "VV056", message)


def helplines(content: Content) -> Iterator[Problem]:
    """VV057: helplines name known audiences, and every audience has somebody to call."""
    known = content.vocabulary.facets.get("audience", {})
    path = "data/helplines.yml"
    served = {audience for line in content.records.helplines for audience in line.audience}
    for line in content.records.helplines:
        for audience in line.audience:
            if audience not in known:
                hint = choose_among(audience, known)
                message = f"«{line.id}» er for «{audience}», som ikke finnes{hint}"
                yield Problem(path, line.line, "VV057", message)
        if not re.fullmatch(r"[0-9]{3}(?: ?[0-9]{2,3}){0,3}|[0-9]{2}(?: [0-9]{2}){3}", line.number):
            message = f"«{line.number}» er ikke et telefonnummer. Skriv bare tall og mellomrom."
            yield Problem(path, line.line, "VV057", message)
    alone = [audience for audience in known if audience not in served]
    if alone and served <= known.keys() and path not in content.records.unread:
        message = f"Ingen hjelpetelefon er for {', '.join(alone)}. Legg dem til under «for»."
        yield Problem(path, 1, "VV057", message)


def tool_audience(content: Content) -> Iterator[Problem]:
    """VV058: an e-learning tool names known audiences."""
    known = content.vocabulary.facets.get("audience", {})
    for tool in content.records.tools:
        for audience in tool.audience:
            if audience not in known:
                hint = choose_among(audience, known)
                message = f"«{tool.id}» er for «{audience}», som ikke finnes{hint}"
                yield Problem("data/tools.yml", tool.line, "VV058", message)


def _blanks(value: object) -> frozenset[str]:
    texts = value.values() if isinstance(value, dict) else [value]
    return frozenset(blank for text in texts for blank in re.findall(r"\{(\w+)\}", str(text)))


def _shown(blanks: frozenset[str]) -> str:
    return ", ".join(f"{{{blank}}}" for blank in sorted(blanks)) or "ingen felt"
