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
    from ..reader import Content
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
            f"«{link.target}» finnes ikke" + near,
        )
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


def _is_translation(target: str, content: Content) -> bool:
    """A link goes to the source's file; the reader's language is chosen for them."""
    return any(target.endswith(f".{code}.md") for code in content.languages.codes)
