"""Finding known sections and their steps in a resource's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .blocks import Block, Section
    from .resource import Words
    from .vocabulary import Vocabulary


def section_of(words: Words, heading: str, vocabulary: Vocabulary) -> Section | None:
    """The section under a known heading."""
    term = vocabulary.headings.get(heading)
    title = term.labels.get(words.language) if term else None
    return next((section for section in words.body.sections if section.title == title), None)


def steps_of(section: Section) -> tuple[Block, ...]:
    """The numbered steps of a section."""
    return next((block.children for block in section.blocks if block.kind == "steps"), ())
