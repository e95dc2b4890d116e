"""Rules about what a kind of page is for: room to write, pictures, cards with two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..problems import Problem, choose_among, did_you_mean
from ..sections import section_of, steps_of
from ..vocabulary import GROUPING
from .common import at, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..content import Content

FIGURES = {"toleransevinduet": 6, "hjernen": 5, "isfjellet": 6, "handa": 6}
"""The drawings there are, one template each in overrides/partials/figures/, and their parts."""

STORY, CARDS, DRAWING = "story", "cards", "drawing"
"""Headings whose list is scenes, cards and the parts of a drawing."""


def room_to_write(content: Content) -> Iterator[Problem]:
    """VV070: a sheet to write on has room to write or draw."""
    for resource, words in texts(content):
        for heading in content.vocabulary.kinds[resource.facts.kind].worksheet:
            section = section_of(words, heading, content.vocabulary)
            blocks = [b for block in section.blocks for b in block.walk()] if section else []
            if section and not any(block.room or "tick" in block.marks for block in blocks):
                message = (
                    f"«{section.title}» har ingen plass å skrive på. "
                    "Sett «{ .writing-lines lines=5 }» under en oppgave."
                )
                yield Problem(words.path, section.line, "VV070", message)


def scenes(content: Content) -> Iterator[Problem]:
    """VV071: every scene of a picture story has a picture and words."""
    for _, words in texts(content):
        section = section_of(words, STORY, content.vocabulary)
        if section is None:
            continue
        steps = steps_of(section)
        if not steps:
            message = f"«{section.title}» er ingen liste med bilder. Begynn hvert bilde med 1., 2."
            yield Problem(words.path, section.line, "VV071", message)
        for step in steps:
            kinds = [block.kind for block in step.children]
            if kinds[:1] != ["image"] or "paragraph" not in kinds[1:]:
                message = (
                    "Bildet mangler, eller har ingen ord under seg. Skriv «1. ![…](….svg)», "
                    "en tom linje, så ordene med fire mellomrom foran."
                )
                yield Problem(words.path, step.line, "VV071", message)


def two_sides(content: Content) -> Iterator[Problem]:
    """VV072: every card has a front and a back."""
    for _, words in texts(content):
        section = section_of(words, CARDS, content.vocabulary)
        lists = [block for block in section.blocks if block.kind == "steps"] if section else []
        if section and not lists:
            message = f"«{section.title}» er ingen liste med kort. Begynn hvert kort med 1., 2., 3."
            yield Problem(words.path, section.line, "VV072", message)
        for card in (card for cards in lists for card in cards.children):
            if not card.title or not card.children:
                message = (
                    "Kortet mangler forside eller bakside. Skriv «1. **Forsiden**», "
                    "en tom linje, så baksiden med fire mellomrom foran."
                )
                yield Problem(words.path, card.line, "VV072", message)


def figures(content: Content) -> Iterator[Problem]:
    """VV073: a model has a drawing we have, and every part of it a name."""
    for resource in content.resources:
        figure = resource.facts.figure
        if figure and figure not in FIGURES:
            message = f"Tegningen «{figure}» finnes ikke{choose_among(figure, FIGURES)}"
            yield at(resource, content, "figure", "VV073", message)
    for resource, words in texts(content):
        section = section_of(words, DRAWING, content.vocabulary)
        items = [i for block in section.blocks for i in block.children] if section else []
        parts = FIGURES.get(resource.facts.figure, len(items))
        if section and len(items) != parts:
            message = f"Tegningen har {parts} deler, men lista her har {len(items)}. Rett lista."
            yield Problem(words.path, section.line, "VV073", message)
        for item in items:
            if not item.html.startswith("<strong>"):
                message = "Delen mangler navn. Skriv «- **Navn** og så en setning om delen»."
                yield Problem(words.path, item.line, "VV073", message)


def duties_and_aims(content: Content) -> Iterator[Problem]:
    """VV074: a duty stands in data/law.yml, and an aim in data/lk20.yml."""
    for resource in content.resources:
        for field, keys, known, name in (
            ("law", resource.facts.law, content.records.law, "data/law.yml"),
            ("aims", resource.facts.aims, content.records.aims, "data/lk20.yml"),
        ):
            for key in keys if name not in content.records.unread else ():
                if key not in known:
                    message = f"«{key}» finnes ikke i {name}{did_you_mean(key, known)}"
                    yield at(resource, content, field, "VV074", message)


def films(content: Content) -> Iterator[Problem]:
    """VV075: a film's files are there, and its captions are in languages of the site."""
    for resource in content.resources:
        film = resource.facts.film
        if film is None:
            continue
        for name in (film.file, film.described, *film.captions.values()):
            if name and name not in content.files:
                message = f"Filen «{name}» finnes ikke i docs/{did_you_mean(name, content.files)}"
                yield at(resource, content, "film", "VV075", message)
        for code in film.captions:
            if code not in content.languages:
                message = (
                    f"Språket «{code}» finnes ikke{choose_among(code, content.languages.codes)}"
                )
                yield at(resource, content, "film", "VV075", message)


def shelf_groups(content: Content) -> Iterator[Problem]:
    """VV076: a collection's front page is ordered by something the vocabulary has."""
    for resource in content.resources:
        groups = resource.facts.groups
        if groups and groups not in GROUPING:
            hint = choose_among(groups, GROUPING)
            message = f"«groups» skal være et felt med valg, men «{groups}» finnes ikke{hint}"
            yield at(resource, content, "groups", "VV076", message)
