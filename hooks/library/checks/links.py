"""Rules about links and pictures."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from ..problems import Problem, did_you_mean
from .common import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ..blocks import Link
    from ..content import Content
    from ..resource import Words


def links(content: Content) -> Iterator[Problem]:
    """VV036–VV039: internal links and anchors lead somewhere; pictures exist and have words."""
    anchors = {words.path: words.body.anchors for _, words in texts(content)}
    for _, words in texts(content):
        for link in words.body.links:
            yield from _link(content, words, link, anchors)


def _link(
    content: Content, words: Words, link: Link, anchors: dict[str, frozenset[str]]
) -> Iterator[Problem]:
    if link.picture and not link.words.strip():
        yield Problem(
            words.path,
            link.line,
            "VV038",
            "Bildet mangler tekst for den som ikke ser det. Skriv den i hakeparentesen: ![…](…).",
        )
    if not link.picture and not link.words.strip():
        message = "Lenken har ingen ord å trykke på. Skriv dem i hakeparentesen: [ord](side.md)."
        yield Problem(words.path, link.line, "VV036", message)
        return
    parts = urlsplit(link.target)
    if parts.scheme in ("http", "https") and not link.picture:
        return
    if not link.target or parts.scheme or parts.netloc or parts.query or link.target[0] == "/":
        message = f"Lenken «{link.target}» kan ikke brukes. Bruk https://… eller ../tema/index.md."
        if link.picture:
            message = f"Bildet «{link.target}» må ligge i docs/. Hent det dit."
        yield Problem(words.path, link.line, "VV036", message)
        return
    here = posixpath.dirname(words.path)
    target = words.path
    if parts.path:
        target = posixpath.normpath(posixpath.join(here, unquote(parts.path)))
    if source := _source_of(target, content):
        message = f"Lenk til kilden «{posixpath.relpath(source, here)}». Leseren får sitt språk."
        yield Problem(words.path, link.line, "VV036", message)
        return
    unpublished = target.startswith("data/") or (link.picture and target.endswith(".md"))
    if target not in content.files or unpublished:
        ending = posixpath.splitext(target)[1]
        near = (
            posixpath.relpath(f, here)
            for f in content.files
            if f.endswith(ending) and not f.startswith("data/")
        )
        rule = "VV039" if link.picture else "VV036"
        hint = did_you_mean(posixpath.relpath(target, here), near)
        message = f"«{link.target}» finnes ikke{hint}"
        yield Problem(words.path, link.line, rule, message)
        return
    if parts.fragment and target.endswith(".md"):
        found = anchors.get(_read_instead(target, words.language, content))
        if found is not None and unquote(parts.fragment) not in found:
            yield Problem(
                words.path,
                link.line,
                "VV037",
                f"Overskriften «#{unquote(parts.fragment)}» finnes ikke på den siden"
                + did_you_mean(unquote(parts.fragment), found),
            )


def _read_instead(target: str, language: str, content: Content) -> str:
    """The file a reader of a language gets for a link to a source file."""
    stem = target.removesuffix(".md")
    versions = (f"{stem}.{code}.md" for code in content.languages[language].chain)
    return next((name for name in versions if name in content.files), target)


def _source_of(target: str, content: Content) -> str | None:
    """The source file, when a link goes to a translation of it."""
    for code in content.languages.codes:
        if target.endswith(f".{code}.md"):
            return target.removesuffix(f".{code}.md") + ".md"
    return None
