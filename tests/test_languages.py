"""Every word on every page is in the language the page says it is, and runs the way it should."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest
import sites
import yaml
from conftest import DOCS

DIRECTIONS = {
    code: row["direction"]
    for code, row in yaml.safe_load((DOCS / "data/languages.yml").read_text("utf-8")).items()
}
STRAYS = {
    code: yaml.safe_load((DOCS / f"data/terms/{code}.yml").read_text("utf-8"))["not_here"]
    for code in DIRECTIONS
}
SCRIPTS = {
    "uk": re.compile("[\u0400-\u04ff]"),
    "ar": re.compile("[\u0600-\u06ff]"),
}
LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,}")
ENGLISH = re.compile(r"\b(?:the|and|with|you|your|this|not)\b")
NORSE = re.compile(r"\b(?:og|ikke|ikkje|eller|jeg|eg|dere|de andre|oversatt)\b")
VOID = {"meta", "link", "br", "hr", "img", "input", "path", "rect", "circle", "source", "wbr"}
NO_LANGUAGE = {"code", "pre", "script", "style"}
ATTRIBUTES = ("aria-label", "alt", "title", "placeholder", "content")


@dataclass
class Text:
    """A text node, or a text attribute, and what is said of it."""

    words: str
    lang: str
    dir: str
    neutral: bool
    """Whether it is code or set apart as an address."""


@dataclass
class Walk(HTMLParser):
    """Every text of a page with the language and direction it inherits."""

    page: str
    texts: list[Text] = field(default_factory=list)
    stack: list[tuple[str, str, str, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the page."""
        super().__init__()
        self.feed(self.page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Inherit or change language and direction."""
        values = {name: value or "" for name, value in attrs}
        _, lang, way, neutral = self.stack[-1] if self.stack else ("", "", "", False)
        lang, way = values.get("lang", lang), values.get("dir", way)
        neutral = neutral or tag in NO_LANGUAGE or (tag == "bdi" and "lang" not in values)
        for name in ATTRIBUTES:
            described = tag != "meta" or values.get("name") == "description"
            if values.get(name) and described:
                self.texts.append(Text(values[name], lang, way, neutral))
        if tag not in VOID:
            self.stack.append((tag, lang, way, neutral))

    def handle_endtag(self, tag: str) -> None:
        """Back to the parent."""
        if tag in [name for name, *_ in self.stack]:
            while self.stack.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Note the words."""
        if data.strip() and self.stack:
            _, lang, way, neutral = self.stack[-1]
            self.texts.append(Text(" ".join(data.split()), lang, way, neutral))


def faults(text: Text) -> list[str]:
    """What is wrong with a text's language or direction."""
    found: list[str] = []
    if text.neutral:
        return found
    if not text.lang:
        found.append("no language")
    if DIRECTIONS.get(text.lang, "ltr") != text.dir:
        found.append(f"runs {text.dir} in {text.lang}")
    found += [
        f"{script} letters in {text.lang}"
        for script, letters in SCRIPTS.items()
        if letters.search(text.words) and text.lang != script
    ]
    latin = [word for word in LATIN.findall(text.words) if word.upper() != word]
    if text.lang in SCRIPTS and latin:
        found.append(f"Latin letters in {text.lang}: {latin[0]}")
    words = {word.casefold() for word in re.findall(r"\w+", text.words)}
    stray = words & {word.casefold() for word in STRAYS.get(text.lang, {})}
    if stray:
        found.append(f"not {text.lang}: {', '.join(sorted(stray))}")
    if text.lang in ("nb", "nn", "da") and ENGLISH.search(text.words):
        found.append(f"English in {text.lang}")
    if text.lang == "en" and NORSE.search(text.words):
        found.append("Norwegian in en")
    return found


@pytest.mark.parametrize("code", DIRECTIONS)
def test_every_text_is_in_its_language_and_runs_its_way(real_site: Path, code: str) -> None:
    wrong, seen = [], 0
    for address, page in sites.pages(real_site).items():
        first = address.split("/")[0]
        if code != (first if first in DIRECTIONS else "nb"):
            continue
        for text in Walk(page.text).texts:
            seen += 1
            wrong += [f"{address}: {fault}: {text.words[:80]}" for fault in faults(text)]
    assert seen > 100
    assert sorted(set(wrong)) == []


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ('<html lang="nb" dir="ltr"><p>ليس</p></html>', "ar letters in nb"),
        ('<html lang="ar" dir="rtl"><p>Dette er norsk</p></html>', "Latin letters in ar: Dette"),
        ('<html lang="ar" dir="rtl"><p lang="nb">Dette</p></html>', "runs rtl in nb"),
        ('<html lang="nn" dir="ltr"><p>Jeg går ikke</p></html>', "not nn: ikke, jeg"),
        ('<html lang="en" dir="ltr"><p>Dere og vi</p></html>', "Norwegian in en"),
        ('<html lang="nb" dir="ltr"><a aria-label="with you">x</a></html>', "English in nb"),
    ],
)
def test_a_text_in_the_wrong_language_is_seen(html: str, fault: str) -> None:
    assert fault in [found for text in Walk(html).texts for found in faults(text)]


def test_hreflang_and_sitemap_name_only_pages_with_words_of_their_own(real_site: Path) -> None:
    pages = sites.pages(real_site)
    sitemap = (real_site / "sitemap.xml").read_text("utf-8")
    root = "https://veien-videre.example/"
    named = re.findall(r'hreflang="([\w-]+)" href="([^"]+)"', sitemap)
    for address, page in pages.items():
        links = [values for tag, values in page.tags if tag == "link" and "hreflang" in values]
        named += [(values["hreflang"], values["href"]) for values in links]
        if links:
            assert root + address in [values["href"] for values in links]
    assert len(named) > 500
    for code, url in set(named):
        target = pages[url.removeprefix(root)]
        lang = target.attributes("html")["lang"]
        assert lang == ("nb" if code == "x-default" else code), url
        state = re.search(r'"creativeWorkStatus": "(\w+)"', target.text)
        assert state is None or lang != "nb"
