"""Sets on paper: a collection, a group of it, or any list of codes, as one binder.

What a binder lacks in its language is named on its cover; it is never put in by another language.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import risks, sheets, shelves
from .pages import copy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .catalogue import Shown
    from .languages import Language
    from .resource import Resource
    from .shelves import Group
    from .site import Site


@dataclass(frozen=True, slots=True)
class Chapter:
    """What stands behind one tab."""

    name: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Binder:
    """A set, in one language."""

    id: str
    """Its file's name."""
    title: str
    look: str
    picture: str
    """The drawing on its cover."""
    chapters: tuple[Chapter, ...]


def binders(site: Site, language: Language) -> Iterator[Binder]:
    """A binder for each collection, and one for each of its groups."""
    vocabulary = site.catalogue.content.vocabulary
    for key, collection in vocabulary.collections.items():
        front = site.catalogue.page(f"{key}/index", language)
        if front is None or not front.facts.groups:
            continue
        name = collection.term.label(language.code)
        chapters = []
        taken: set[str] = set()
        for group in shelves.groups(site.catalogue, front):
            items = _order(group)
            new = tuple(path for path in items if path not in taken)
            taken.update(items)
            chapters.append(Chapter(group.name, new))
            if _any_own(site, items, language):
                title = f"{name}: {group.name}"
                one = Chapter("", items)
                yield Binder(
                    f"{key}-{group.id}", title, collection.look, collection.picture, (one,)
                )
        found = tuple(chapter for chapter in chapters if chapter.paths)
        if _any_own(site, taken, language):
            yield Binder(key, name, collection.look, collection.picture, found)


def of_codes(site: Site, codes: Iterable[str], id: str, title: str) -> Binder:
    """A binder of any codes, in the order given. Raises KeyError for one that does not exist."""
    paths = []
    for code in codes:
        resource = site.catalogue.by_code(code)
        if resource is None:
            raise KeyError(code)
        paths.append(resource.path)
    return Binder(id, title, "green", "path", (Chapter("", tuple(paths)),))


def document(binder: Binder, site: Site, language: Language) -> dict[str, Any]:
    """The binder as data: cover, chapters of sheets, and what is missing."""
    say = site.phrases(language)
    chapters, missing = [], []
    for chapter in binder.chapters:
        found = []
        for path in chapter.paths:
            shown = site.catalogue.page(path, language)
            assert shown is not None  # every page has the source language to fall back on
            if own(site, shown):
                view = copy(site, shown)
                roles = sheets.roles(view)
                role = sheets.LEADER if sheets.LEADER in roles else sheets.OTHERS
                found.append(sheets.sheet(view, role))
            else:
                missing.append(shown)
        if found:
            chapters.append({"name": chapter.name, "sheets": found})
    count = sum(len(chapter["sheets"]) for chapter in chapters)
    return {
        "title": binder.title,
        "description": say("binder_count", n=count),
        "look": binder.look,
        "picture": binder.picture,
        "site": say("site_name"),
        "contents": say("binder_contents"),
        "chapters": chapters,
        "preview": say("preview") if site.preview else "",
        "missing": _missing(missing, site, language),
        "address": site.url.split("://")[-1].rstrip("/"),
    }


def own(site: Site, shown: Shown) -> bool:
    """Whether a page is written in the language asked for, and good enough for paper."""
    fit = risks.meets(shown.words, shown.facts, site.catalogue.content)
    return fit and not shown.foreign and bool(shown.facts.print)


def _missing(missing: list[Shown], site: Site, language: Language) -> list[dict[str, Any]]:
    """What is not there, by the reason: in which language it stands, or that nobody has read it."""
    say = site.phrases(language)
    by: dict[str, list[dict[str, str]]] = {}
    for shown in missing:
        if shown.foreign:
            name = language.name_of(shown.written_in.code)
            reason = say("binder_missing", language=name)
        else:
            reason = say("binder_unfit")
        entry = {"code": shown.facts.code, "name": shown.words.title}
        by.setdefault(reason, []).append({**entry, "lang": shown.written_in.code})
    return [{"reason": reason, "sheets": found} for reason, found in by.items()]


def _order(group: Group) -> tuple[str, ...]:
    """A group's pages: the one that introduces it first, then by code."""

    def key(resource: Resource) -> tuple[bool, str]:
        return (not resource.path.endswith("/index"), resource.facts.code)

    return tuple(r.path for r in sorted((s.resource for s in group.items), key=key))


def _any_own(site: Site, paths: Iterable[str], language: Language) -> bool:
    shown = (site.catalogue.page(path, language) for path in paths)
    return any(found and own(site, found) for found in shown)
