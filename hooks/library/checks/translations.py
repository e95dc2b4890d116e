"""Rules about translations: judged against the source they were vouched to render.

A source that has changed since makes units old (see ``drift``), never wrong: an editor must be able
to mend the source without knowing five languages.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from ..drift import Status
from ..problems import Problem, choose_among
from ..renderings import SUFFIX
from ..sections import section_of, steps_of
from ..units import SAID, Place
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
    for _, words in texts(content):
        accept = ACCEPT.format(path=words.path)
        if not words.recorded:
            message = f"Ingen har meldt hva oversettelsen gjengir. Les den mot kilden, og {accept}."
            yield Problem(words.path, 1, "VV060", message)
            continue
        if words.drift is None:
            continue
        new = words.drift.pairs_with(Status.UNRECORDED)
        # One who has read or approved a text has read these words and no others.
        read = [pair for pair in words.drift.pairs if pair.mended and pair not in new]
        if words.state != "machine" and read:
            message = (
                f"«{_start(read[0].unit.text)}» er endret etter at oversettelsen ble lest. "
                f"Skriv «state: machine», eller {accept} og --state når den er lest igjen."
            )
            yield Problem(words.path, read[0].unit.line, "VV061", message)
        if new:
            many = f" og {len(new) - 1} til" if len(new) > 1 else ""
            message = f"«{_start(new[0].unit.text)}»{many} er ikke meldt inn. Les det mot kilden, "
            yield Problem(words.path, new[0].unit.line, "VV061", f"{message}og {accept}.")


def same_script(content: Content) -> Iterator[Problem]:
    """VV059: a text is in its language's letters, but for names and terms kept on purpose."""
    for _, words in texts(content):
        language = content.languages[words.language]
        if language.script == "Latn":
            continue
        for unit in words.units:
            latin = len(re.findall("[A-Za-zÀ-ɏ]", unit.text))
            if latin > 20 and latin > sum(sign.isalpha() for sign in unit.text) / 2:
                name = content.languages.source.name_of(language.code)
                message = f"«{_start(unit.text)}» er ikke på {name}. Oversett det."
                yield Problem(words.path, unit.line, "VV059", message)


def orphan_record(content: Content) -> Iterator[Problem]:
    """VV062: a record lies beside its translation."""
    for name in content.files:
        if name.startswith("data/") or not name.endswith(SUFFIX):
            continue
        if name.removesuffix(SUFFIX) + ".md" not in content.files:
            page = name.removesuffix(SUFFIX) + ".md"
            message = f"Filen hører til «{page}», som ikke finnes. Flytt den med, eller slett den."
            yield Problem(name, 1, "VV062", message)


def same_tokens(content: Content) -> Iterator[Problem]:
    """VV063: numbers, minutes, codes, blanks and links are those of the source.

    An old unit may have those of the source it rendered or of the source as it stands.
    """
    for words, drift in _drifts(content):
        for pair in drift.pairs:
            if pair.recorded is None or not pair.recorded.segments:
                continue
            here, there = Counter(pair.unit.tokens), Counter(pair.recorded.tokens)
            now = Counter(token for i in pair.sources for token in drift.source[i].tokens)
            if here in (there, now if pair.old else there):
                continue
            lacks, extra = sorted((there - here).elements()), sorted((here - there).elements())
            what = [f"mangler {', '.join(lacks)}"] if lacks else []
            what += [f"har {', '.join(extra)}, som kilden ikke har"] if extra else []
            message = (
                "Tall, koder og lenker skal være som i kilden: "
                f"«{_start(pair.unit.text)}» {' og '.join(what)}. Rett oversettelsen."
            )
            yield Problem(words.path, pair.unit.line, "VV063", message)


def same_voice(content: Content) -> Iterator[Problem]:
    """VV064: what the leader says in the source, the leader says in the translation."""
    for words, drift in _drifts(content):
        for pair in drift.pairs_with(Status.CURRENT):
            if len(pair.sources) != 1:
                continue
            there = drift.source[pair.sources[0]].said
            for mark in sorted((there ^ pair.unit.said) & SAID):
                verb = "mangler" if mark in there else "skal ikke ha"
                message = f"«{_start(pair.unit.text)}» {verb} merket {{ .{mark} }}, som i kilden."
                yield Problem(words.path, pair.unit.line, "VV064", message)


def same_room(content: Content) -> Iterator[Problem]:
    """VV077: a translation has the source's room to write on: a longer language eats none of it."""
    for words, drift in _drifts(content):
        for pair in drift.pairs_with(Status.CURRENT):
            source = drift.source[pair.sources[0]].block if len(pair.sources) == 1 else None
            here, there = pair.unit.block, source.room if source else 0
            if here and there and here.room != there:
                message = (
                    f"«{_start(pair.unit.text)}» har {here.room} linjer å skrive på. "
                    f"Kilden har {there}. Skriv «lines={there}»."
                )
                yield Problem(words.path, pair.unit.line, "VV077", message)


def same_order(content: Content) -> Iterator[Problem]:
    """VV065: a translation has the source's order: that of today, or that it rendered."""
    for words, drift in _drifts(content):
        if found := drift.misplaced:
            pair, before = found
            message = (
                f"«{_start(pair.unit.text)}» står etter «{_start(before.unit.text)}», "
                "men før det i kilden. Flytt det."
            )
            yield Problem(words.path, pair.unit.line, "VV065", message)


def nothing_lost(content: Content) -> Iterator[Problem]:
    """VV066: what a translation was vouched to render, and the source still says, is there."""
    for words, drift in _drifts(content):
        for lost in drift.lost:
            unit = drift.source[lost.source]
            message = (
                f"Oversettelsen mangler {_named(unit.place)}«{_start(unit.text)}» fra kilden. "
                f"Sett det tilbake her. Skal det utelates, {ACCEPT.format(path=words.path)} "
                "og --leave-out."
            )
            yield Problem(words.path, lost.after, "VV066", message)


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
