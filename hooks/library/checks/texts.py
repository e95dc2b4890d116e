"""Rules about the words: headings, steps, what a strong exercise must say."""

from __future__ import annotations

import re
from difflib import get_close_matches
from itertools import pairwise
from typing import TYPE_CHECKING

from ..problems import Problem, did_you_mean
from .common import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..content import Content
    from ..resource import Words


def required_headings(content: Content) -> Iterator[Problem]:
    """VV030–VV032: the kind's headings are all there, in order, once, and no others."""
    vocabulary = content.vocabulary
    for resource, words in texts(content):
        kind = vocabulary.kinds[resource.facts.kind]
        if kind.free:
            continue
        wanted = list(vocabulary.heading_titles(kind.sections, words.language))
        found = [section.title for section in words.body.sections]
        absent = [title for title in wanted if title not in found]
        for section in words.body.sections:
            if not section.title:
                message = "Teksten står før den første overskriften. Flytt den under en."
                yield Problem(words.path, section.line, "VV031", message)
            elif section.title not in wanted:
                near = _meant(section.title, absent, words.language, content)
                hint = f" – mente du «{near}»?" if near else ". Slett den, eller bruk ###."
                message = f"Overskriften «{section.title}» hører ikke hjemme her{hint}"
                yield Problem(words.path, section.line, "VV031", message)
                absent = [title for title in absent if title != near]
        for title in absent:
            line = words.body.sections[-1].line if words.body.sections else 1
            message = f"Overskriften «## {title}» mangler. Legg den til."
            yield Problem(words.path, line, "VV030", message)
        known = [title for title in found if title in wanted]
        ordered = [title for title in wanted if title in known]
        if known != ordered:
            wrong = next(
                (s for s, right in zip(known, [*ordered, ""], strict=False) if s != right),
                known[-1],
            )
            section = next(s for s in words.body.sections if s.title == wrong)
            yield Problem(
                words.path,
                section.line,
                "VV032",
                f"«{wrong}» står to ganger eller på feil plass. "
                f"Rekkefølgen er: {', '.join(wanted)}.",
            )


def _meant(title: str, absent: list[str], language: str, content: Content) -> str | None:
    """The missing heading an unknown one stands for: in another language, or misspelt."""
    for term in content.vocabulary.headings.values():
        if title in term.labels.values() and term.labels[language] in absent:
            return term.labels[language]
    return next(iter(get_close_matches(title, absent, n=1, cutoff=0.5)), None)


def empty_section(content: Content) -> Iterator[Problem]:
    """VV041: there is something under every heading."""
    for _, words in texts(content):
        for section in words.body.sections:
            if section.title and all(block.kind == "rule" for block in section.blocks):
                yield Problem(
                    words.path,
                    section.line,
                    "VV041",
                    f"Under «{section.title}» står det ingenting. Skriv noe der.",
                )


def strong_exercise(content: Content) -> Iterator[Problem]:
    """VV040: an exercise of intensity 3 says how to stop and who is there afterwards."""
    for resource, words in texts(content):
        kind = content.vocabulary.kinds[resource.facts.kind]
        if resource.facts.intensity < 3:
            continue
        told = {
            block.text
            for section in words.body.sections
            for block, following in pairwise(section.blocks)
            if block.kind == "heading" and block.level == 3 and following.kind != "heading"
        }
        for title in content.vocabulary.heading_titles(kind.strong, words.language):
            if title not in told:
                line = words.lines.get("intensity", 1)
                message = (
                    f"Øvelsen er merket sterk (3), men «### {title}» mangler eller er tomt. "
                    "Skriv det avsnittet."
                )
                yield Problem(words.path, line, "VV040", message)


def top_heading(content: Content) -> Iterator[Problem]:
    """VV044: the title is the page's only heading of the first level."""
    for _, words in texts(content):
        for block in words.body.blocks():
            if block.kind == "heading" and block.level == 1:
                yield Problem(
                    words.path,
                    block.line,
                    "VV044",
                    f"«# {block.text}» er sidens tittel en gang til. Bruk ## eller slett linjen.",
                )


def phone_number(content: Content) -> Iterator[Problem]:
    """VV045: phone numbers stand in data/helplines.yml only."""
    for words, line, text in _said(content):
        if found := PHONE_NUMBER.search(text):
            message = (
                f"«{found[0].strip()}» ser ut som et telefonnummer. "
                "Numre hentes fra data/helplines.yml: slett det her."
            )
            yield Problem(words.path, line, "VV045", message)


def paragraph_number(content: Content) -> Iterator[Problem]:
    """VV046: numbers of the law stand in data only; a text tells the duty in words."""
    for words, line, text in _said(content):
        if found := re.search(r"§+ ?\d+[\w -]{0,4}", text):
            message = f"«{found[0].strip()}» eldes når loven endres. Si plikten med egne ord."
            yield Problem(words.path, line, "VV046", message)


def _said(content: Content) -> Iterator[tuple[Words, int, str]]:
    """Every text a reader meets, with its line: title, summary, headings, blocks."""
    for _, words in texts(content):
        yield words, words.lines.get("title", 1), words.title
        yield words, words.lines.get("summary", 1), words.summary
        for section in words.body.sections:
            yield words, section.line, section.title
        for block in words.body.blocks():
            if not block.children:
                yield words, block.line, block.text
            elif block.title:
                yield words, block.line, re.sub("<[^>]*>", "", block.title)


def mentioned_code(content: Content) -> Iterator[Problem]:
    """VV027: a code mentioned in a text is the code of a page."""
    if content.unreadable:
        return
    codes = {resource.facts.code for resource in content.resources}
    prefixes = "|".join(c.prefix for c in content.vocabulary.collections.values())
    pattern = re.compile(rf"\b(?:{prefixes})-[0-9]{{3}}\b", re.ASCII)
    for words, line, text in _said(content):
        for code in pattern.findall(text):
            if code not in codes:
                message = f"{code} nevnes her, men finnes ikke{did_you_mean(code, codes)}"
                yield Problem(words.path, line, "VV027", message)


PHONE_NUMBER = re.compile(
    r"(?<![\d–.-])(?:\+?47)?[ ]?(?:[2-9]\d(?:[ .]?\d\d){3}|[48]\d\d[ .]?\d\d[ .]?\d{3}"
    r"|\d{4} \d{4}|116[ .]?\d{3})(?![\d–-])"
    r"|(?i:ring|ringe|ringer|call|телефон\w*|ringje|på|nummer|tlf\.?) 11[023](?!\d)"
)
"""Norwegian numbers as people write them: eight digits, 116 xxx, an emergency number to call."""


SIGNS = re.compile(
    "[^\x20-\x7e\u00a0-\u036f\u0370-\u052f\u0600-\u06ff\u0750-\u077f\u2000-\u2064\u2066-\u2071"
    "\u20a0-\u20c0\u2100-\u215f\u2212\u221a\ufb50-\ufdff\ufe70-\ufefc]"
)
"""What the faces in overrides/print/fonts/ have no sign for, by Unicode block."""


def printable_signs(content: Content) -> Iterator[Problem]:
    """VV078: every sign can be set on paper: no arrows, ticks or emoji. Say it in words."""
    for _, words in texts(content):
        for unit in words.units:
            # Letters of another script are a new language's: it brings its own face.
            found = next((sign for sign in SIGNS.findall(unit.text) if not sign.isalpha()), None)
            if found:
                message = (
                    f"Tegnet «{found}» finnes ikke i skriften på papir. "
                    "Si det med ord, eller bruk en liste."
                )
                yield Problem(words.path, unit.line, "VV078", message)
