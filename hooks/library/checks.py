"""The rules. Each is a generator of Problem over the whole content; its docstring is the rule.

``make check`` and the build run the same ones. Faults of single files (encoding, YAML, types,
unknown ids) are found by the reader; these rules see what was read.
"""

from __future__ import annotations

import posixpath
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from .front_matter import did_you_mean
from .problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .blocks import Block, Link, Section
    from .reader import Content
    from .resource import Resource, Words



def problems(content: Content) -> Iterator[Problem]:
    """Every problem of every rule, in no order."""
    for rule in RULES:
        yield from rule(content)


def duplicate_code(content: Content) -> Iterator[Problem]:
    """VV020: a code belongs to one resource only."""
    owners: dict[str, Resource] = {}
    for resource in content.resources:
        code = resource.facts.code
        if code and code in owners:
            yield _at(
                resource,
                content,
                "code",
                "VV020",
                f"Koden {code} er tatt av {owners[code].path}.md. Velg en ledig kode.",
            )
        elif code:
            owners[code] = resource


def reused_code(content: Content) -> Iterator[Problem]:
    """VV021: a code once published stays with its resource for ever."""
    for resource in content.resources:
        owner = content.records.permalinks.get(resource.facts.code)
        if owner and owner != resource.path:
            yield _at(
                resource,
                content,
                "code",
                "VV021",
                f"Koden {resource.facts.code} er brukt før, av «{owner}». "
                "Koder brukes aldri om igjen: velg en ny.",
            )


def code_prefix(content: Content) -> Iterator[Problem]:
    """VV022: a code begins with its collection's letters."""
    for resource in content.resources:
        collection = content.vocabulary.collections.get(resource.collection)
        code = resource.facts.code
        if code and collection and not code.startswith(f"{collection.prefix}-"):
            yield _at(
                resource,
                content,
                "code",
                "VV022",
                f"Koder i denne mappen begynner med {collection.prefix}-. Her står {code}.",
            )


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


def related_code(content: Content) -> Iterator[Problem]:
    """VV024: a related resource exists and is another one."""
    if content.unreadable:
        return
    codes = {resource.facts.code for resource in content.resources if resource.facts.code}
    for resource in content.resources:
        for relation, code in resource.facts.related.items():
            if code not in codes:
                hint = did_you_mean(code, sorted(codes)).split(". Velg")[0]
                text = f"«{relation}» viser til {code}, som ikke finnes{hint}"
            elif code == resource.facts.code:
                text = f"«{relation}» viser til siden selv. Velg en annen øvelse, eller slett den."
            else:
                continue
            yield _at(resource, content, f"related.{relation}", "VV024", _ended(text))


def area_folder(content: Content) -> Iterator[Problem]:
    """VV025: a resource lies in its area's folder, and every area has a landing page."""
    if content.unreadable:
        return
    areas = content.vocabulary.facets.get("area", {})
    homes = {r.facts.area for r in content.resources if r.path.endswith(f"/{r.facts.area}/index")}
    for resource in content.resources:
        area = resource.facts.area
        if area and resource.folder.split("/")[1:2] != [area]:
            yield _at(
                resource,
                content,
                "area",
                "VV025",
                f"Filen ligger ikke i mappen «{area}». Flytt den, eller rett «area».",
            )
    for area in areas:
        if area not in homes:
            yield Problem(
                "data/vocabulary.yml",
                1,
                "VV025",
                f"Området «{area}» mangler en inngangsside. "
                f"Lag «{area}/index.md» i samlingens mappe, eller slett området her.",
            )


def known_sources(content: Content) -> Iterator[Problem]:
    """VV026: a cited source stands in data/sources.yml."""
    known = content.records.sources
    for resource in content.resources:
        for source in resource.facts.sources:
            if source not in known:
                yield _at(
                    resource,
                    content,
                    "sources",
                    "VV026",
                    f"Kilden «{source}» finnes ikke i data/sources.yml"
                    + _ended(did_you_mean(source, list(known)).split(". Velg")[0]),
                )


def required_headings(content: Content) -> Iterator[Problem]:
    """VV030–VV032: the kind's headings are all there, in order, once, and no others."""
    vocabulary = content.vocabulary
    for resource, words in _texts(content):
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
                near = get_close_matches(section.title, absent, n=1, cutoff=0) if absent else []
                hint = f" – mente du «{near[0]}»?" if near else ". Slett den, eller bruk ###."
                message = f"Overskriften «{section.title}» hører ikke hjemme her{hint}"
                yield Problem(words.path, section.line, "VV031", message)
                absent = [title for title in absent if title not in near]
        for title in absent:
            line = words.body.sections[-1].line if words.body.sections else 1
            message = f"Overskriften «## {title}» mangler. Legg den til."
            yield Problem(words.path, line, "VV030", message)
        known = [title for title in found if title in wanted]
        ordered = [title for title in wanted if title in known]
        if known != ordered:
            wrong = next(
                (s for s, right in zip(known, [*ordered, ""], strict=False) if s != right), known[-1]
            )
            section = next(s for s in words.body.sections if s.title == wrong)
            yield Problem(
                words.path,
                section.line,
                "VV032",
                f"«{wrong}» står to ganger eller på feil plass. "
                f"Rekkefølgen er: {', '.join(wanted)}.",
            )


def empty_section(content: Content) -> Iterator[Problem]:
    """VV041: there is something under every heading."""
    for _, words in _texts(content):
        for section in words.body.sections:
            if section.title and not section.blocks:
                yield Problem(
                    words.path,
                    section.line,
                    "VV041",
                    f"Under «{section.title}» står det ingenting. Skriv noe, eller slett den.",
                )


def numbered_steps(content: Content) -> Iterator[Problem]:
    """VV033–VV035: steps are numbered, have minutes, and add up to the card."""
    for resource, words in _texts(content):
        section = section_of(words, "steps", content)
        span = resource.facts.minutes
        if section is None or span is None or not section.blocks:
            continue
        steps = steps_of(section)
        if not steps:
            yield Problem(
                words.path,
                section.line,
                "VV033",
                f"Stegene under «{section.title}» er ikke nummerert. "
                "Begynn hvert steg med 1., 2., 3. og fire mellomrom foran teksten under.",
            )
            continue
        if sum(block.kind == "steps" for block in section.blocks) > 1:
            second = [block for block in section.blocks if block.kind == "steps"][1]
            yield Problem(
                words.path,
                second.line,
                "VV033",
                "Nummereringen begynner på nytt her. Sett fire mellomrom foran teksten i stegene.",
            )
            continue
        bare = [step for step in steps if step.minutes is None]
        for step in bare:
            yield Problem(
                words.path,
                step.line,
                "VV034",
                "Steget mangler minutter. Skriv dem etter tittelen, som **Tittel** (5 min).",
            )
        total = [sum(step.minutes[end] for step in steps if step.minutes) for end in (0, 1)]
        if not bare and total != [span.low, span.high]:
            low, high = total
            summed = f"{low}" if low == high else f"{low}–{high}"  # noqa: RUF001
            yield Problem(
                words.path,
                section.line,
                "VV035",
                f"Stegene tar {summed} minutter til sammen, men «minutes» sier {span}. Rett én av dem.",
            )


def same_steps(content: Content) -> Iterator[Problem]:
    """VV043: a translation has the source's steps, with the same minutes."""
    source_code = content.languages.source.code
    for resource, words in _texts(content):
        if words.language == source_code:
            continue
        mine, theirs = (
            section_of(text, "steps", content) for text in (words, resource.words[source_code])
        )
        if mine is None or theirs is None:
            continue
        here, there = steps_of(mine), steps_of(theirs)
        if len(here) != len(there):
            yield Problem(
                words.path,
                mine.line,
                "VV043",
                f"Oversettelsen har {len(here)} steg, kilden har {len(there)}. Rett oversettelsen.",
            )
            continue
        for step, original in zip(here, there, strict=True):
            if step.minutes and original.minutes and step.minutes != original.minutes:
                yield Problem(
                    words.path,
                    step.line,
                    "VV043",
                    "Minuttene i steget er ikke de samme som i kilden. Rett oversettelsen.",
                )


def links(content: Content) -> Iterator[Problem]:
    """VV036–VV039: internal links and anchors lead somewhere; pictures exist and have words."""
    anchors = {
        words.path: words.body.anchors for _, words in _texts(content)
    }
    for resource, words in _texts(content):
        for link in words.body.links:
            yield from _link(content, resource, words, link, anchors)


def _link(
    content: Content,
    resource: Resource,
    words: Words,
    link: Link,
    anchors: dict[str, frozenset[str]],
) -> Iterator[Problem]:
    if link.picture and not link.words.strip():
        yield Problem(
            words.path,
            link.line,
            "VV038",
            "Bildet mangler tekst for den som ikke ser det. Skriv den i hakeparentesen: ![…](…).",
        )
    parts = urlsplit(link.target)
    if parts.scheme in ("http", "https") and not link.picture:
        return
    if parts.scheme or parts.netloc or link.target.startswith("/"):
        yield Problem(
            words.path,
            link.line,
            "VV036",
            f"Lenken «{link.target}» kan ikke brukes. "
            "Bruk https://… eller veien til en fil her, som ../flukt/index.md.",
        )
        return
    target = words.path
    if parts.path:
        target = posixpath.normpath(
            posixpath.join(posixpath.dirname(words.path), unquote(parts.path))
        )
    if parts.path and (target not in content.files or _is_translation(target, content)):
        near = did_you_mean(target, [f for f in content.files if f.endswith(target[-3:])])
        yield Problem(
            words.path,
            link.line,
            "VV039" if link.picture else "VV036",
            f"«{link.target}» finnes ikke" + _ended(near.split(". Velg")[0]),
        )
        return
    if parts.fragment and target.endswith(".md"):
        localised = f"{target.removesuffix('.md')}.{words.language}.md"
        found = anchors.get(localised if localised in content.files else target)
        if found is not None and unquote(parts.fragment) not in found:
            yield Problem(
                words.path,
                link.line,
                "VV037",
                f"Overskriften «#{unquote(parts.fragment)}» finnes ikke på den siden"
                + _ended(did_you_mean(unquote(parts.fragment), sorted(found)).split(". Velg")[0]),
            )


def strong_exercise(content: Content) -> Iterator[Problem]:
    """VV040: an exercise of intensity 3 says how to stop and who is there afterwards."""
    for resource, words in _texts(content):
        kind = content.vocabulary.kinds[resource.facts.kind]
        if resource.facts.intensity < 3:
            continue
        found = {block.text for block in words.body.blocks() if block.kind == "heading"}
        for title in content.vocabulary.heading_titles(kind.strong, words.language):
            if title not in found:
                yield Problem(
                    words.path,
                    words.lines.get("intensity", 1),
                    "VV040",
                    f"Øvelsen er merket sterk (3), men «### {title}» mangler. Skriv det avsnittet.",
                )


def top_heading(content: Content) -> Iterator[Problem]:
    """VV044: the title is the page's only heading of the first level."""
    for _, words in _texts(content):
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
    pattern = re.compile(r"(?<![\d–-])(?:\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3}|116 ?\d{3}|11[0-3])(?![\d–-])")  # noqa: RUF001, E501
    for _, words in _texts(content):
        for block in words.body.blocks():
            found = pattern.search(block.text)
            if found and not block.children:
                yield Problem(
                    words.path,
                    block.line,
                    "VV045",
                    f"«{found[0]}» ser ut som et telefonnummer. "
                    "Numre hentes fra data/helplines.yml: slett det her.",
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


def _texts(content: Content) -> Iterator[tuple[Resource, Words]]:
    for resource in content.resources:
        for words in resource.words.values():
            yield resource, words


def section_of(words: Words, heading: str, content: Content) -> Section | None:
    """The section under a known heading."""
    term = content.vocabulary.headings.get(heading)
    title = term.labels.get(words.language) if term else None
    return next((section for section in words.body.sections if section.title == title), None)


def steps_of(section: Section) -> tuple[Block, ...]:
    """The numbered steps of a section."""
    return next((block.children for block in section.blocks if block.kind == "steps"), ())


def _is_translation(target: str, content: Content) -> bool:
    """A link goes to the source's file; the reader's language is chosen for them."""
    return any(target.endswith(f".{code}.md") for code in content.languages.codes)


def _ended(text: str) -> str:
    return text if text.endswith((".", "?")) else f"{text}."


def _at(resource: Resource, content: Content, field: str, rule: str, message: str) -> Problem:
    words = resource.words[content.languages.source.code]
    line = words.lines.get(field) or words.lines.get(field.split(".")[0], 1)
    return Problem(words.path, line, rule, message)


RULES: tuple[Callable[[Content], Iterator[Problem]], ...] = (
    duplicate_code,
    reused_code,
    code_prefix,
    lost_permalink,
    related_code,
    area_folder,
    known_sources,
    required_headings,
    empty_section,
    numbered_steps,
    same_steps,
    links,
    strong_exercise,
    top_heading,
    phone_number,
    complete_phrases,
    door_target,
)
