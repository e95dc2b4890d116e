"""Rules about translations: judged against the source they were vouched to render.

A source that has changed since makes units old (see ``drift``), never wrong: an editor must be able
to mend the source without knowing five languages.
"""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from ..drift import Status
from ..problems import Problem, choose_among
from ..renderings import SUFFIX
from ..sections import section_of, steps_of
from ..units import Place
from .common import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..content import Content
    from ..drift import Drift
    from ..resource import Words

ACCEPT = "kjør «make translations ARGS='accept docs/{path}'»"


def _drifts(content: Content) -> Iterator[tuple[Words, Drift]]:
    for _, words in texts(content):
        if words.drift and words.recorded:
            yield words, words.drift


def recorded(content: Content) -> Iterator[Problem]:
    """VV060–VV061: somebody has vouched for what each part of a translation renders."""
    for resource, words in texts(content):
        if not words.recorded:
            message = "Ingen har meldt hva oversettelsen gjengir. Les den mot kilden, og "
            message += ACCEPT.format(path=words.path) + "."
            yield Problem(words.path, 1, "VV060", message)
            continue
        source = {unit.text for unit in resource.words[content.languages.source.code].units}
        for pair in words.drift.pairs_with(Status.UNRECORDED) if words.drift else ():
            message = f"«{_start(pair.unit.text)}» er ikke meldt inn. Les det mot kilden, og "
            if pair.unit.text in source:
                message = f"«{_start(pair.unit.text)}» står ennå som i kilden. Oversett det, og "
            message += ACCEPT.format(path=words.path) + "."
            yield Problem(words.path, pair.unit.line, "VV061", message)


def orphan_record(content: Content) -> Iterator[Problem]:
    """VV062: a record lies beside its translation."""
    for name in content.files:
        if name.endswith(SUFFIX) and name.removesuffix(SUFFIX) + ".md" not in content.files:
            page = name.removesuffix(SUFFIX) + ".md"
            message = f"Filen hører til «{page}», som ikke finnes. Flytt den med, eller slett den."
            yield Problem(name, 1, "VV062", message)


def same_tokens(content: Content) -> Iterator[Problem]:
    """VV063: numbers, minutes, codes, placeholders, links and the leader's mark are the source's.

    An old unit is judged against the source it rendered, so that a slip is seen there too.
    """
    for words, drift in _drifts(content):
        known = [pair for pair in drift.pairs if pair.status != Status.UNRECORDED]
        for _, group in groupby(known, key=lambda pair: pair.line):
            pairs = list(group)
            here = Counter(token for pair in pairs for token in pair.unit.tokens)
            there = Counter(token for _, tokens in pairs[0].recorded for token in tokens)
            now = Counter(t for i in pairs[0].sources for t in drift.source[i].tokens)
            if pairs[0].recorded and here != there and not (pairs[0].old and here == now):
                lacks, extra = sorted((there - here).elements()), sorted((here - there).elements())
                parts = [f"mangler {', '.join(lacks)}"] if lacks else []
                parts += [f"har {', '.join(extra)}, som kilden ikke har"] if extra else []
                unit = pairs[0].unit
                message = (
                    "Tall, koder, lenker og merker skal være som i kilden: "
                    f"«{_start(unit.text)}» {' og '.join(parts)}. Rett oversettelsen."
                )
                yield Problem(words.path, unit.line, "VV063", message)


def nothing_lost(content: Content) -> Iterator[Problem]:
    """VV066: what a translation was vouched to render, and the source still says, is there."""
    for words, drift in _drifts(content):
        for line, index in drift.lost:
            unit = drift.source[index]
            message = (
                f"Oversettelsen mangler {_named(unit.place)}«{_start(unit.text)}» fra kilden. "
                f"Sett det tilbake her, eller {ACCEPT.format(path=words.path)}."
            )
            yield Problem(words.path, line, "VV066", message)


def same_steps(content: Content) -> Iterator[Problem]:
    """VV043: a translation has the source's steps, unless the source has changed its own."""
    for resource, words in texts(content):
        drift = words.drift
        if drift is None or not words.recorded or drift.lost or _steps_changed(drift):
            continue
        source = resource.words[content.languages.source.code]
        mine, theirs = (section_of(text, "steps", content.vocabulary) for text in (words, source))
        if mine is None or theirs is None:
            continue
        here, there = steps_of(mine), steps_of(theirs)
        whole = sum(block.kind == "steps" for block in theirs.blocks) == 1
        if whole and len(here) != len(there):
            message = (
                f"Oversettelsen har {len(here)} steg, kilden har {len(there)}. Rett oversettelsen."
            )
            yield Problem(words.path, mine.line, "VV043", message)


def _steps_changed(drift: Drift) -> bool:
    added = any(drift.source[index].kind == "step" for index in drift.added)
    other = (Status.CHANGED, Status.REMOVED, Status.UNRECORDED)
    return added or any(pair.unit.kind == "step" for pair in drift.pairs_with(*other))


def known_risks(content: Content) -> Iterator[Problem]:
    """VV067: the table of risks names kinds, audiences and states that exist."""
    vocabulary = content.vocabulary
    for risk in content.records.risks:
        for values, known in (
            (risk.kinds, vocabulary.kinds),
            (risk.audience, vocabulary.facets.get("audience", {})),
            ((risk.needs,), vocabulary.facets.get("state", {})),
        ):
            for value in values:
                if value not in known:
                    message = f"«{risk.id}» nevner «{value}», som ikke finnes"
                    message += choose_among(str(value), known)
                    yield Problem("data/risks.yml", risk.line, "VV067", message)


def complete_terms(content: Content) -> Iterator[Problem]:
    """VV068: the agreed terms are the same in every language, and each is agreed once."""
    glossaries = content.records.glossaries
    wanted = glossaries[content.languages.source.code].entries if glossaries else {}
    for code, glossary in glossaries.items():
        path = f"data/terms/{code}.yml"
        if path in content.records.unread:
            continue
        for key in wanted.keys() - glossary.entries.keys():
            message = f"«{key}» mangler i ordlista. Oversett det fra nb.yml."
            yield Problem(path, 1, "VV068", message)
        for key in glossary.entries.keys() - wanted.keys():
            line = glossary.entries[key].line
            yield Problem(path, line, "VV068", f"«{key}» finnes ikke i nb.yml. Slett linjen.")
        states = ("original", *content.vocabulary.facets.get("state", {}))
        if glossary.state not in states:
            hint = choose_among(glossary.state, states)
            message = f"«state: {glossary.state}» finnes ikke{hint}"
            yield Problem(path, 1, "VV068", message)
        for entry in glossary.entries.values():
            if not entry.pattern.search(entry.term):
                message = f"«{entry.term}» er ikke blant sine egne former. Legg den til i forms."
                yield Problem(path, entry.line, "VV068", message)


def stray_words(content: Content) -> Iterator[Problem]:
    """VV069: no word of a neighbouring language has slipped in."""
    for _, words in texts(content):
        glossary = content.records.glossaries.get(words.language)
        if glossary is None:
            continue
        rights = {word.casefold(): right for word, right in glossary.not_here.items()}
        for unit in words.units:
            if found := glossary.strays.search(unit.text):
                name = content.languages[words.language].name
                right = rights.get(found[0].casefold(), "noe annet")
                message = f"«{found[0]}» er ikke {name.lower()}. Skriv «{right}»."
                yield Problem(words.path, unit.line, "VV069", message)


def _start(text: str) -> str:
    """The first words, to find the place by."""
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")


def _named(place: Place) -> str:
    return f"steg {place.step}: " if place.kind == "step" else ""
