"""Rules about time: steps and parts of a lesson have minutes, and they add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..problems import Problem
from ..resource import Span
from ..sections import section_of
from .common import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..blocks import Section
    from ..content import Content
    from ..resource import Words


def numbered_steps(content: Content) -> Iterator[Problem]:
    """VV033–VV035: steps are numbered, have minutes, and add up to the card."""
    for resource, words in texts(content):
        for heading in content.vocabulary.kinds[resource.facts.kind].steps:
            section = section_of(words, heading, content.vocabulary)
            if section and section.blocks and resource.facts.minutes:
                yield from _step_faults(words, section, resource.facts.minutes)


def _step_faults(words: Words, section: Section, span: Span) -> Iterator[Problem]:
    lists = [block for block in section.blocks if block.kind == "steps"]
    if not lists:
        message = (
            f"Stegene under «{section.title}» er ikke nummerert. "
            "Begynn hvert steg med 1., 2., 3. og fire mellomrom foran teksten under."
        )
        yield Problem(words.path, section.line, "VV033", message)
        return
    if lists[0].level != 1:
        message = f"Stegene begynner på {lists[0].level}. Sett «1. » foran det første steget."
        yield Problem(words.path, lists[0].line, "VV033", message)
        return
    if len(lists) > 1:
        message = "Nummereringen begynner på nytt her. Sett fire mellomrom foran teksten i stegene."
        yield Problem(words.path, lists[1].line, "VV033", message)
        return
    if section.blocks[-1].kind != "steps":
        message = "Teksten etter det siste steget hører ikke til det. Sett fire mellomrom foran."
        yield Problem(words.path, section.blocks[-1].line, "VV033", message)
        return
    untitled = [step for step in lists[0].children if not step.title]
    for step in untitled:
        message = "Steget mangler tittel. Begynn med **Tittel** (5 min), så teksten under."
        yield Problem(words.path, step.line, "VV034", message)
    if untitled:
        return
    bare = [step for step in lists[0].children if step.minutes is None]
    for step in bare:
        message = "Steget mangler minutter. Skriv dem etter tittelen, som **Tittel** (5 min)."
        yield Problem(words.path, step.line, "VV034", message)
    total = _total(step.minutes for step in lists[0].children)
    original = words.drift is None  # a translation is judged against the source it renders
    if original and not bare and total != span:
        message = (
            f"Stegene tar {total} minutter til sammen, men «minutes» sier {span}. Rett én av dem."
        )
        yield Problem(words.path, section.line, "VV035", message)


def timed_parts(content: Content) -> Iterator[Problem]:
    """VV034–VV035: the parts of a lesson have minutes, no others have, and they add up."""
    for resource, words in texts(content):
        timed = content.vocabulary.kinds[resource.facts.kind].timed
        titles = set(content.vocabulary.heading_titles(timed, words.language))
        parts = [section for section in words.body.sections if section.title in titles]
        bare = [section for section in parts if section.minutes is None]
        for section in bare:
            message = f"«{section.title}» mangler minutter. Skriv «## {section.title} (5 min)»."
            yield Problem(words.path, section.line, "VV034", message)
        for section in words.body.sections:
            if section.minutes and section.title not in titles:
                message = f"«{section.title}» skal ikke ha minutter. Ta dem bort."
                yield Problem(words.path, section.line, "VV034", message)
        total, span = _total(section.minutes for section in parts), resource.facts.minutes
        if words.drift is None and parts and not bare and span and total != span:
            message = (
                f"Delene tar {total} minutter til sammen, men «minutes» sier {span}. "
                "Rett én av dem."
            )
            yield Problem(words.path, words.lines.get("minutes", 1), "VV035", message)


def _total(spans: Iterable[tuple[int, int] | None]) -> Span:
    found = [minutes for minutes in spans if minutes]
    return Span(sum(low for low, _ in found), sum(high for _, high in found))
