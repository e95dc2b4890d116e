"""A resource on paper: one copy of its page, for one role, as data a typesetter can be handed.

What a role sees follows from the kind's row in the vocabulary, as on the screen.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from . import addresses
from .sheet_blocks import Lead, Node, Setter
from .versions import version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .blocks import Block
    from .pages import Part, View

OTHERS, LEADER, WORKSHEET, LETTER = "others", "leader", "worksheet", "home"
"""Whose copy it is: those who take part, the one who leads, a sheet to write on, a letter home."""

POSTER = "poster"
"""The kind that tells its readers of a duty, not the one who hangs it."""

LOCAL = ("duty", "leader", "place", "system")
"""What a crisis team fills in by hand, ids of the interface's words."""

LICENCE = "CC BY 4.0"


def sheet(view: View, role: str, *, easy: bool = False) -> dict[str, Any]:
    """One copy of a page."""
    assert view.shown is not None
    setter = _setter(view, role, easy)
    parts = [node for part in chosen(view, role) for node in _part(part, view, role, setter)]
    to_fill_in = all(part["alone"] for part in parts)
    found: dict[str, Any] = {
        "kind": view.facts.kind,
        "role": role,
        "lang": view.language.code,
        "dir": view.language.direction,
        "look": view.look,
        "size": view.writing_size,
        "title": setter.words(_escaped(view.shown.words.title)),
        "name": view.shown.words.title,
        "foot": foot(view),
        "kicker": " · ".join(_kicker(view)),
        "notice": " ".join(view.notice),
        "leaves": _leaves(parts),
        "help": _help(view, setter),
        "here": view.say("poster_here"),
    }
    if not to_fill_in:  # the summary and the card speak to the adult
        found["summary"] = setter.words(_escaped(view.shown.words.summary))
        found["card"] = list(_card(view, role))
        found["blanks"] = [view.say(f"local_{key}") for key in LOCAL]
        found["blanks_title"] = view.say("local")
    elif role != LETTER:
        found["stop"] = view.say("paper_stop")
    if role == LEADER or not view.two_roles or view.facts.kind == POSTER:
        found["duties"] = list(_duties(view, setter))
        found["duties_title"] = view.say("duties")
    if role == LEADER:
        found["aims"] = list(_aims(view))
        found["aims_title"] = view.say("lk20")
    return found


def roles(view: View) -> tuple[str, ...]:
    """The copies a page has. Where nobody but the reader takes part, there is one."""
    theirs = list(chosen(view, OTHERS))
    found = [OTHERS] if theirs else []
    if view.two_roles:
        found.append(LEADER)
    if view.has_worksheet and not all(part.worksheet for part in theirs):
        found.append(WORKSHEET)
    if any(part.letter for part in view.parts):
        found.append(LETTER)
    return tuple(found)


def chosen(view: View, role: str) -> Iterator[Part]:
    """The parts of the page on a role's copy."""
    for part in view.parts:
        theirs = not part.leader and not part.held and (not part.pupils or bool(part.notes))
        if (
            role == LEADER
            or (role == WORKSHEET and part.worksheet)
            or (role == LETTER and part.letter)
            or (role == OTHERS and theirs)
        ):
            yield part


def _setter(view: View, role: str, easy: bool) -> Setter:
    assert view.shown is not None
    shown, language = view.shown, view.language

    def lead(target: str) -> Lead:
        if target.startswith("tel:") or target.startswith("#"):
            return Lead()
        if not addresses.is_file(target):
            return Lead(target, target.removeprefix("mailto:"))
        address, found = addresses.leads_to(target, shown, view.site.catalogue)
        code = found.facts.code if found else ""
        to = view.site.short_link(code) if code else f"{view.site.url}{address}"
        return Lead(to, code or _bare(to))

    return Setter(
        marked=lambda html: view.marked(html, language),
        lead=lead,
        minutes=lambda pair: _minutes(view, *pair),
        units=view.ties.units,
        pupils=view.say("pupils_see"),
        folder=posixpath.dirname(shown.words.path),
        leader=role == LEADER or not view.two_roles,
        easy=easy,
    )


def _part(part: Part, view: View, role: str, setter: Setter) -> Iterator[Node]:
    """A part of the page; what an editor put on a new page is a part by itself."""
    assert view.shown is not None
    blocks = part.section.blocks
    if role == OTHERS and part.pupils:
        blocks = tuple(block for note in part.notes for block in note.children)
    head: Node = {"title": part.section.title, "u": view.ties.units(part.section.anchor)}
    if part.section.minutes:
        head["minutes"] = _minutes(view, *part.section.minutes)
    if part.worksheet:
        head["lines"] = [view.say("sheet_name"), view.say("sheet_date")]
    if part.heading == "drawing":
        head |= {"figure": view.facts.figure, "name": view.shown.words.title}
        head["names"] = list(view.drawn(part.section))
    for number, found in enumerate(_pages(blocks)):
        node: Node = {"id": part.heading or "", "b": _ranked(setter.blocks(found), head)}
        if not node["b"]:
            continue
        node |= {**head, "alone": part.worksheet or part.letter, "new": number > 0}
        node["stepped"] = part.stepped
        head = {}
        yield node


def _pages(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """The blocks by the paper an editor put them on; a heading goes with what it leads to."""
    start = 0
    for number, block in enumerate(blocks):
        if number and "new-page" in block.marks:
            end = number - 1 if blocks[number - 1].kind == "heading" else number
            yield blocks[start:end]
            start = end
    yield blocks[start:]


def _ranked(blocks: list[Node], head: Node) -> list[Node]:
    """The blocks with headings one rank below the part's, or at its own where it has none."""
    rank = 3 if head.get("title") or not head else 2
    return [{**b, "level": rank} if b["k"] == "heading" else b for b in blocks]


def _leaves(parts: list[Node]) -> list[Node]:
    """The parts by the paper they start on: what stands alone shares it with nothing."""
    found: list[Node] = []
    for part in parts:
        alone, new = part.pop("alone"), part.pop("new")
        if not found or new or alone or found[-1]["alone"]:
            found.append({"alone": alone, "parts": []})
        found[-1]["parts"].append(part)
    return found


def _kicker(view: View) -> Iterator[str]:
    facts = view.facts
    yield view.label("area", facts.area) if facts.area else view.collection_label(view.collection)
    yield view.kind_label(facts.kind)
    for facet, keys in (
        ("grade", (facts.grade,)),
        ("block", (facts.block,)),
        ("event", facts.event),
        ("phase", facts.phase),
    ):
        names = [view.label(facet, key) for key in keys if key]
        if names:
            yield view.say("comma").join(names)


def _card(view: View, role: str) -> Iterator[Node]:
    """The facts, for those who carry it out."""
    facts = view.facts
    if role != LEADER and not any(part.stepped for part in chosen(view, role)):
        return
    if facts.minutes:
        low, high = facts.minutes.low, facts.minutes.high
        words = (
            view.say("minutes", n=low)
            if low == high
            else view.say("minutes_span", low=low, high=high)
        )
        yield {"term": view.say("time"), "words": words}
    if facts.group:
        people = facts.group.people
        count = (
            view.say("n_people", n=people.low)
            if people.low == people.high
            else view.say("people_span", low=people.low, high=people.high)
        )
        form = view.label("form", facts.group.form)
        yield {"term": view.say("people"), "words": f"{count}{view.say('comma')}{form}"}
    if facts.materials:
        alone = facts.group is not None and facts.group.people.high == 1
        names = view.say("comma").join(view.label("materials", key) for key in facts.materials)
        yield {"term": view.say("needs_one") if alone else view.say("needs"), "words": names}
    yield {
        "term": view.say("strength"),
        "words": f"{view.label('intensity', facts.intensity)} "
        f"({view.say('strength_step', n=facts.intensity)})",
        "stairs": facts.intensity,
    }


def _help(view: View, setter: Setter) -> Node | None:
    if not view.helplines:
        return None
    code = view.language.code
    note = [view.say("help_unverified")] if view.unverified_help else []
    return {
        "title": view.say("help_title"),
        "lines": [
            {"number": line.number, "r": setter.words(_escaped(line.labels[code]))}
            for line in view.helplines
        ],
        "note": " ".join([*note, view.say("help_hours")]),
    }


def _duties(view: View, setter: Setter) -> Iterator[Node]:
    code = view.language.code
    for duty in view.duties:
        if duty.verified:
            told = view.say("law_checked", date=view.language.long_date(duty.verified))
            source = f"{duty.act} {duty.paragraph or ''}".strip()
        else:
            told = view.say("law_unchecked", date=view.language.long_date(duty.seen))
            source = duty.act
        yield {
            "title": duty.labels[code],
            "r": setter.words(_escaped(duty.text[code])),
            "source": source,
            "told": told,
        }


def _aims(view: View) -> Iterator[str]:
    if view.facts.topics:
        names = view.say("comma").join(view.label("topics", key) for key in view.facts.topics)
        yield f"{view.say('lk20_topics')} {names}."
    code = view.language.code
    for aim in view.aims:
        after = view.say("after_grade", grade=aim.after[code])
        yield f"{aim.subject[code]}{view.say('comma')}{after}: {aim.text[code]}"


def foot(view: View) -> dict[str, Any]:
    """What stands at the bottom of every sheet."""
    assert view.shown is not None
    words, now = view.shown.words, version(view.shown, view.site.catalogue.content)
    link = view.site.short_link(view.facts.code)
    told = [view.say("preview")] if view.preview else []
    told += [view.state_in(view.shown)] if words.state != "original" else []
    return {
        "code": view.facts.code,
        "link": link,
        "short": _bare(link),
        "language": view.language.name,
        "version": view.say("paper_version", date=view.language.long_date(now.on), mark=now.mark),
        "ask": view.say("paper_ask"),
        "told": " ".join(told),
        "licence": LICENCE,
    }


def _bare(address: str) -> str:
    return address.split("://")[-1].rstrip("/")


def _minutes(view: View, low: int, high: int) -> str:
    return view.say("min", n=low) if low == high else view.say("min_span", low=low, high=high)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
