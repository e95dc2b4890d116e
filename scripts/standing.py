"""How the translations stand, for the command line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from library import drift, translations
from shelf import git, units_of

if TYPE_CHECKING:
    from shelf import Shelf

NAMES = {
    drift.Status.CHANGED: "endret i kilden",
    drift.Status.REMOVED: "tatt bort i kilden",
    drift.Status.MOVED: "flyttet i kilden",
    drift.Status.UNRECORDED: "ikke meldt inn",
}


def status(shelf: Shelf, files: list[Path], since: str | None) -> int:
    """What is old; with ``since``, what has been made old from there on."""
    for name in shelf.unreadable:
        print(f"docs/{name}: kan ikke leses. Kjør «make check».")
    if since:
        return _made_old(shelf, since)
    chosen = {shelf.find(file)[1].path for file in files}
    old = looks = 0
    for resource in shelf.content.resources:
        terms = translations.terms_of(resource, shelf.content)
        for words in shelf.translations(resource):
            found = words.drift
            if found is None or (chosen and words.path not in chosen):
                continue
            looks += sum(1 for _ in translations.looks(words, terms, shelf.content))
            if not (found.whole and words.recorded):
                old += 1
                print(f"docs/{words.path}: {counted(found)}")
    print(f"{old} oversettelser henger etter kilden.", file=sys.stderr)
    print(f"{looks} steder bør noen se på: kjør «diff» på siden.", file=sys.stderr)
    return 1 if shelf.unreadable else 0


def counted(found: drift.Drift) -> str:
    """How many units are what, in words."""
    counts = [
        f"{len(found.pairs_with(kind))} {name}"
        for kind, name in NAMES.items()
        if found.pairs_with(kind)
    ]
    counts += [f"{len(found.added)} nye i kilden"] if found.added else []
    counts += [f"{len(found.lost)} mangler her"] if found.lost else []
    return ", ".join(counts)


def _made_old(shelf: Shelf, since: str) -> int:
    if git(shelf.docs, "rev-parse", "--verify", "--quiet", f"{since}^{{commit}}") is None:
        sys.exit(f"«{since}» er ikke en gren eller en commit her.")
    languages = shelf.content.languages
    for resource in shelf.content.resources:
        source = shelf.source(resource)
        before = git(shelf.docs, "show", f"{since}:./{source.path}")
        if before is None:
            continue
        then = {unit.key for unit in units_of(before, source.path, shelf)}
        fresh = {i for i, unit in enumerate(source.units) if unit.key not in then}
        now = {unit.key for unit in source.units}
        gone = then - now
        behind, touched = [], set[object]()
        for words in shelf.translations(resource):
            found = words.drift
            assert found is not None
            here: set[object] = {i for p in found.old for i in p.sources if i in fresh}
            here |= {i for i in found.added if i in fresh}
            here |= {p.recorded.key for p in found.pairs_with(drift.Status.REMOVED)
                     if p.recorded and p.recorded.key in gone}  # fmt: skip
            if here:
                behind.append(languages[words.language].name)
                touched |= here
        if behind:
            print(
                f"docs/{source.path}: {len(touched)} avsnitt → {len(behind)} språk "
                f"({', '.join(behind)})"
            )
    return 0
