"""Links in a body: from files and codes, as editors write them, to addresses readers can follow."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from .catalogue import Catalogue, Shown

CODE = re.compile(r"(?<![\w/-])[A-Z]{2,4}-[0-9]{3}(?![\w-])", re.ASCII)
"""A resource's code in running text."""


def linked(html: str, page: Shown, catalogue: Catalogue) -> str:
    """Body HTML with links to files turned into addresses, and codes turned into links."""
    out, inside = [], 0
    for piece in re.split(r"(<[^>]*>)", html):
        if not piece.startswith("<"):
            out.append(piece if inside else _codes(piece, page, catalogue))
            continue
        if re.match(r"<(a|code)\b", piece):
            inside += 1
        elif re.match(r"</(a|code)>", piece):
            inside -= 1
        out.append(re.sub(r'(href|src)="([^"]*)"', lambda m: _address(m, page, catalogue), piece))
    return "".join(out)


def _codes(text: str, page: Shown, catalogue: Catalogue) -> str:
    def code(match: re.Match[str]) -> str:
        resource = catalogue.by_code(match[0])
        target = catalogue.show(resource, page.shown_in) if resource else None
        if target is None:
            return match[0]
        address = relative(target.url, page.url)
        return f'<a class="code" href="{address}"{_hreflang(target)}>{match[0]}</a>'

    return CODE.sub(code, text)


def _address(match: re.Match[str], page: Shown, catalogue: Catalogue) -> str:
    attribute, target = match[1], match[2]
    if not is_file(target):
        return match[0]
    _, mark, fragment = target.partition("#")
    file, found = leads_to(target, page, catalogue)
    extra = _hreflang(found) if found else ""
    return f'{attribute}="{relative(file, page.url)}{mark}{fragment}"{extra}'


def is_file(target: str) -> bool:
    """Whether a link as written leads to a file in docs/, not into the page or out of the site."""
    path = target.partition("#")[0]
    return bool(path) and not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", path)


def leads_to(target: str, page: Shown, catalogue: Catalogue) -> tuple[str, Shown | None]:
    """Where a link to a file leads, from the site's root; and the page, if it is one."""
    path = unquote(target.partition("#")[0])
    file = posixpath.normpath(posixpath.join(posixpath.dirname(page.words.path), path))
    if not file.endswith(".md"):
        return file, None
    found = catalogue.page(file.removesuffix(".md"), page.shown_in)
    assert found is not None  # VV036 refuses a link to nowhere
    return found.url, found


def _hreflang(shown: Shown) -> str:
    return f' hreflang="{shown.written_in.code}"' if shown.foreign else ""


def relative(target: str, page: str) -> str:
    """A site address as seen from another page; both from the root, pages ending in a slash."""
    found = posixpath.relpath("/" + target, "/" + page)
    return found + "/" if target.endswith("/") or not target else found
