"""The rules. Each is a generator of Problem over the whole content; its docstring is the rule.

``make check`` and the build run the same ones. Faults of single files (encoding, YAML, types,
unknown ids) are found by the reader; these rules see what was read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import data, facts, kinds, links, texts, times, translations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ..content import Content
    from ..problems import Problem

RULES: tuple[Callable[[Content], Iterator[Problem]], ...] = (
    facts.same_address,
    facts.duplicate_code,
    facts.reused_code,
    facts.code_prefix,
    facts.related_code,
    facts.area_folder,
    facts.known_sources,
    texts.mentioned_code,
    texts.required_headings,
    texts.empty_section,
    times.numbered_steps,
    times.timed_parts,
    texts.strong_exercise,
    texts.top_heading,
    texts.phone_number,
    texts.paragraph_number,
    texts.printable_signs,
    kinds.room_to_write,
    kinds.scenes,
    kinds.two_sides,
    kinds.figures,
    kinds.duties_and_aims,
    kinds.films,
    kinds.shelf_groups,
    links.links,
    data.lost_permalink,
    data.complete_phrases,
    data.door_target,
    data.helplines,
    data.tool_audience,
    translations.recorded,
    translations.orphan_record,
    translations.same_script,
    translations.same_tokens,
    translations.same_voice,
    translations.same_room,
    translations.same_order,
    translations.nothing_lost,
    translations.same_steps,
    translations.known_risks,
    translations.complete_terms,
    translations.stray_words,
)
"""Every rule, in order of number within its kind."""


def problems(content: Content) -> Iterator[Problem]:
    """Every problem of every rule, in no order."""
    for rule in RULES:
        yield from rule(content)
