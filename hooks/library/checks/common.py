"""What several rules use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..content import Content
    from ..resource import Resource, Words


def texts(content: Content) -> Iterator[tuple[Resource, Words]]:
    """Every resource with its words in every language."""
    for resource in content.resources:
        for words in resource.words.values():
            yield resource, words


def at(resource: Resource, content: Content, field: str, rule: str, message: str) -> Problem:
    """A problem at a field of the resource's source file."""
    words = resource.words[content.languages.source.code]
    line = words.lines.get(field) or words.lines.get(field.split(".")[0], 1)
    return Problem(words.path, line, rule, message)
