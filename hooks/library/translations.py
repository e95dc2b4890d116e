"""How every translation stands: what editors look at first, and ``translations.json``.

Harm is risk × use: what a wrong word may do, times how many ways lead to the page. Visits are not
counted on this site, so the ways in are what we know of use.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .drift import Status
from .risks import meets, risk_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .catalogue import Catalogue
    from .content import Content
    from .drift import Pair
    from .glossary import Entry
    from .records import Risk
    from .resource import Resource, Words


@dataclass(frozen=True, slots=True)
class Look:
    """Something a speaker should look at: not wrong by itself."""

    line: int
    what: str
    """``negation`` on one side only, ``numbers`` in another order, or the id of an agreed term the
    translation does not use."""
    text: str
    """The unit of the translation."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One translation."""

    words: Words
    fit: bool
    """Whether its state is good enough for packs and prints."""
    looks: tuple[Look, ...]

    @property
    def old(self) -> tuple[Pair, ...]:
        """Units that say what the source no longer says."""
        return self.words.drift.old if self.words.drift else ()

    @property
    def added(self) -> int:
        """How many units of the source it lacks."""
        return len(self.words.drift.added) if self.words.drift else 0

    def count(self, status: Status) -> int:
        """How many units have a status."""
        return len(self.words.drift.pairs_with(status)) if self.words.drift else 0


@dataclass(frozen=True, slots=True)
class Row:
    """One resource and its translations by language."""

    resource: Resource
    title: str
    risk: Risk
    use: int
    standings: dict[str, Standing]

    @property
    def harm(self) -> int:
        """Risk × use."""
        return self.risk.weight * self.use

    @property
    def behind(self) -> int:
        """How many units are old or lacking, in all languages."""
        return sum(len(standing.old) + standing.added for standing in self.standings.values())


def rows(catalogue: Catalogue) -> tuple[Row, ...]:
    """Every resource, the one whose translations may do most harm first."""
    content = catalogue.content
    uses = _uses(catalogue)
    found = []
    for resource in content.resources:
        terms = terms_of(resource, content)
        standings = {
            code: Standing(
                words,
                meets(words, resource.facts, content),
                tuple(looks(words, terms, content)),
            )
            for code, words in resource.words.items()
            if words.drift
        }
        title = resource.words[content.languages.source.code].title
        risk = risk_of(resource.facts, content)
        found.append(Row(resource, title, risk, uses[resource.path], standings))
    return tuple(sorted(found, key=lambda row: (-row.harm, row.resource.path)))


def terms_of(resource: Resource, content: Content) -> tuple[Entry, ...]:
    """The agreed terms a page uses in its source, but for those everybody knows."""
    source = content.languages.source.code
    glossary = content.records.glossaries[source]
    text = "\n".join(unit.text for unit in resource.words[source].units)
    return tuple(e for e in glossary.found_in(text) if e.id not in glossary.everyday)


def looks(words: Words, terms: Iterable[Entry], content: Content) -> Iterator[Look]:
    """What nobody has looked at yet: a negation on one side only, an agreed term not used."""
    drift, glossaries = words.drift, content.records.glossaries
    if drift is None or words.state != "machine":
        return
    mine, theirs = glossaries[words.language], glossaries[content.languages.source.code]
    pairs = [(entry, mine.entries[entry.id]) for entry in terms if entry.id in mine.entries]
    for pair in drift.pairs:
        if pair.status not in (Status.CURRENT, Status.MOVED) or not pair.sources:
            continue
        source, here = " ".join(drift.source[i].text for i in pair.sources), pair.unit.text
        before = [token for i in pair.sources for token in drift.source[i].tokens]
        if pair.unit.kind != "heading" and bool(mine.negation.search(here)) != bool(
            theirs.negation.search(source)
        ):
            yield Look(pair.unit.line, "negation", here)
        if list(pair.unit.tokens) != before:
            yield Look(pair.unit.line, "numbers", here)
        for entry, agreed in pairs:
            if entry.pattern.search(source) and not agreed.pattern.search(here):
                yield Look(pair.unit.line, entry.id, here)


def _uses(catalogue: Catalogue) -> dict[str, int]:
    """How many ways lead to each page: menu, doors, relations, and 1 for its list."""
    content = catalogue.content
    found = {resource.path: 1 for resource in content.resources}
    for path in (*content.records.menu, *(door.to for door in content.records.doors)):
        found[path] = found.get(path, 0) + 2
    for resource in content.resources:
        for code in resource.facts.related.values():
            if other := catalogue.by_code(code):
                found[other.path] += 1
    return found


def files(catalogue: Catalogue) -> dict[str, str]:
    """Path in the site → text."""
    text = json.dumps(as_data(catalogue), ensure_ascii=False, indent=1)
    return {"api/v1/translations.json": text + "\n"}


def as_data(catalogue: Catalogue) -> dict[str, Any]:
    """``translations.json``."""
    content = catalogue.content
    languages = content.languages.codes[1:]
    found = rows(catalogue)
    return {
        "source": content.languages.source.code,
        "languages": list(languages),
        "states": ["machine", *(s for s in content.vocabulary.facets["state"] if s != "machine")],
        "terms": {
            code: {"terms": len(glossary.entries), "state": glossary.state}
            for code, glossary in content.records.glossaries.items()
        },
        "totals": {code: _totals(found, code) for code in languages},
        "resources": [_row(row, catalogue) for row in found],
    }


def _totals(found: tuple[Row, ...], code: str) -> dict[str, Any]:
    here = [row.standings[code] for row in found if code in row.standings]
    kinds: dict[str, int] = {}
    for row in found:
        if code in row.standings:
            kinds[row.resource.facts.kind] = kinds.get(row.resource.facts.kind, 0) + 1
    return {
        "pages": len(here),
        "kinds": kinds,
        "old_pages": sum(bool(standing.old or standing.added) for standing in here),
        "old_units": sum(len(standing.old) + standing.added for standing in here),
        "not_fit": sum(not standing.fit for standing in here),
    }


def _row(row: Row, catalogue: Catalogue) -> dict[str, Any]:
    facts, source = row.resource.facts, catalogue.content.languages.source
    words = row.resource.words[source.code]
    return {
        "code": facts.code,
        "path": row.resource.path,
        "kind": facts.kind,
        "collection": row.resource.collection,
        "area": facts.area,
        "title": row.title,
        "intensity": facts.intensity,
        "risk": row.risk.id,
        "needs": row.risk.needs,
        "use": row.use,
        "harm": row.harm,
        "units": len(words.units),
        "translations": {
            code: {
                "url": row.resource.url(code, source.code),
                "state": standing.words.state,
                "fit": standing.fit,
                "units": len(standing.words.units),
                "current": standing.count(Status.CURRENT),
                "moved": standing.count(Status.MOVED),
                "changed": standing.count(Status.CHANGED),
                "removed": standing.count(Status.REMOVED),
                "added": standing.added,
                "looks": len(standing.looks),
                "old": [
                    {"line": pair.unit.line, "status": pair.status, "place": _place(pair)}
                    for pair in standing.old
                ],
            }
            for code, standing in row.standings.items()
        },
    }


def _place(pair: Pair) -> str:
    place = pair.unit.place
    return f"step {place.step}" if place.kind == "step" else place.heading or place.kind
