"""Which version of a page a sheet of paper is, and what has changed since.

A version is known by its content: the digests of its units (see ``units``), its facts and what the
page takes from data that may do harm when it is old. Each place on the page keeps a digest of its
own, so that an old sheet can be told what is new, by name.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from .places import named
from .printed import Version
from .resource import STRENGTH_WITH_HELP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .catalogue import Shown
    from .content import Content
    from .phrases import Phrases
    from .resource import Resource
    from .site import Site
    from .units import Place

SIGNS = 6
"""Of a mark and a digest: among a page's few versions a chance meeting is one in a million."""

FACTS, HELP, LAW = "facts", "help", "law"
"""Places that are no unit of translation."""

SAYS = {FACTS: "card", HELP: "help_title", LAW: "duties"}
"""What a reader knows them as."""


def version(shown: Shown, content: Content) -> Version:
    """The version of a page as it is now."""
    review = shown.facts.review
    assert review is not None  # a page that can be printed has one
    places: dict[str, list[str]] = {}
    for unit in shown.words.units:
        room = [f"room {unit.block.room}"] if unit.block and unit.block.room else []
        places.setdefault(_name(unit.place), []).extend([*unit.key, *room])
    for key, text in _data(shown, content):
        places.setdefault(key, []).append(text)
    digests = {key: _digest(" ".join(found)) for key, found in places.items()}
    told = " ".join(f"{key}:{digest}" for key, digest in digests.items())
    return Version(review.on, _mark(f"{told} {shown.words.state}"), digests)


def files(site: Site) -> dict[str, str]:
    """Path in the site → text: for each code, its version in every language and the old ones."""
    found = {}
    for resource in site.catalogue.coded():
        facts = resource.facts
        if facts.print and facts.review:
            told = {
                shown.written_in.code: _told(shown, site)
                for shown in site.catalogue.translations(resource)
            }
            text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
            found[f"api/v1/versions/{facts.code}.json"] = text
    return found


def newest(resource: Resource, site: Site) -> dict[str, str]:
    """What the newest sheet says of itself in every language; nothing where there is no sheet."""
    if not (resource.facts.print and resource.facts.review):
        return {}
    found = {}
    for shown in site.catalogue.translations(resource):
        now, language = version(shown, site.catalogue.content), shown.written_in
        say, on = site.phrases(language), language.long_date(now.on)
        found[language.code] = say("paper_newest", date=on, mark=now.mark)
    return found


def new(site: Site) -> Iterator[tuple[str, str, Version]]:
    """Language, code and version of every page whose version is not in the record yet."""
    content = site.catalogue.content
    for resource in site.catalogue.coded():
        if resource.facts.print and resource.facts.review:
            for shown in site.catalogue.translations(resource):
                now = version(shown, content)
                code = shown.written_in.code
                known = content.records.versions.get(code, {}).get(resource.facts.code, ())
                if now.mark not in (old.mark for old in known):
                    yield code, resource.facts.code, now


def _told(shown: Shown, site: Site) -> dict[str, Any]:
    content, language = site.catalogue.content, shown.written_in
    now, say = version(shown, content), site.phrases(language)
    known = content.records.versions.get(language.code, {}).get(shown.facts.code, ())
    return {
        "mark": now.mark,
        "on": language.long_date(now.on),
        "language": language.name,
        "title": shown.words.title,
        "url": shown.url,
        "old": {
            old.mark: {
                "on": language.long_date(old.on),
                "changed": list(_changed(old, now, shown, say)),
            }
            for old in known
            if old.mark != now.mark
        },
    }


def _changed(old: Version, now: Version, shown: Shown, say: Phrases) -> Iterator[str]:
    """The places that say something else than on an old sheet, in the reader's words."""
    names = {_name(unit.place): named(unit.place, say) for unit in shown.words.units}
    names |= {key: say(phrase) for key, phrase in SAYS.items()}
    for place, digest in now.places.items():
        if old.places.get(place) != digest:
            yield names[place]
    if old.places.keys() - now.places.keys():
        yield say("paper_removed")


def _name(place: Place) -> str:
    """A place's name in the record: the same in every version while its heading stands."""
    if place.kind == "step":
        return f"step-{place.step}"
    return place.kind if place.kind != "section" else f"section-{_digest(place.heading)}"


def _data(shown: Shown, content: Content) -> Iterator[tuple[str, str]]:
    facts, records, language = shown.facts, content.records, shown.words.language
    yield FACTS, f"{facts.minutes} {facts.group} {facts.materials} {facts.intensity}"
    yield FACTS, f"{facts.topics} {facts.aims}"
    for line in records.helplines:
        if facts.intensity >= STRENGTH_WITH_HELP and set(facts.audience) & set(line.audience):
            yield HELP, f"{line.number} {line.labels[language]}"
    for key in facts.law:
        duty = records.law[key]
        yield LAW, f"{duty.labels[language]} {duty.text[language]} {duty.paragraph}"


def _mark(text: str) -> str:
    """What stands on paper: digits, which are read and typed alike in every script."""
    return str(int(hashlib.sha256(text.encode()).hexdigest(), 16))[-SIGNS:]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:SIGNS]
