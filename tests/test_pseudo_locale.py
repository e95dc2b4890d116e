"""With every word replaced by longer, unreadable ones that run from the right.

What is written in code shows, what is clipped shows, and what does not turn round shows.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import browser as browsers
import pseudo
import pytest
import sites
from conftest import DOCS, ROOT
from test_languages import Walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

PAGES = [
    "",
    "veien-videre/",
    "veien-videre/flukt/",
    "veien-videre/flukt/tolken-i-rommet/",
    "veien-videre/samtalen/spor-rett-ut/",
    "hjelp/",
    "verktoy/",
    "ordliste/",
    "om/",
    "404.html",
]
"""One of each kind."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site with the pseudo-locale in the place of Arabic."""
    folder = tmp_path_factory.mktemp("pseudo")
    shutil.copytree(DOCS, folder / "docs")
    pseudo.write(folder / "docs")
    return sites.build(folder / "docs", folder / "site")


@pytest.fixture(scope="module")
def place(site: Path) -> Iterator[str]:
    """Where it is served."""
    with browsers.served(site) as found:
        yield found


def test_words_are_longer_and_cannot_be_read() -> None:
    text = "Skriv ut **ett** ark, se [hjelp](../hjelp.md) og VV-042: {n} av 3"
    made = pseudo.pseudo(text)
    assert len(made) > 1.15 * len(text)
    assert "](../hjelp.md)" in made
    assert "VV-042: {n}" in made
    assert re.findall("[a-z]{2,}", made.replace("../hjelp.md", "")) == []


def test_no_word_is_written_in_code_or_template(site: Path) -> None:
    readable = []
    seen = 0
    for address, page in sites.pages(site).items():
        if not address.startswith(f"{pseudo.CODE}/"):
            continue
        for text in Walk(page.text).texts:
            if text.lang == pseudo.CODE and not text.neutral:
                seen += 1
                if re.search("[A-Za-z]*[a-z][A-Za-z]+", text.words):
                    readable.append(f"{address}: {text.words[:60]}")
    assert seen > 3000
    assert readable == []


CLIPPED = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((e) => {
  const hides = getComputedStyle(e).overflowX !== "visible";
  const meant = e.closest(".hidden, .table, pre, svg");
  return e.checkVisibility() && hides && !meant && e.scrollWidth > e.clientWidth + 1;
}).map((e) => e.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("media", ["screen", "print"])
def test_nothing_is_clipped_or_runs_off(
    browser: Browser, place: str, width: int, media: str
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    wide = []
    for path in PAGES:
        page.goto(f"{place}/{pseudo.CODE}/{path}")
        page.emulate_media(media="print" if media == "print" else "screen")
        page.evaluate("for (const d of document.querySelectorAll('details')) d.open = true")
        if page.evaluate("document.documentElement.scrollWidth") > width:
            wide.append(path)
        wide += page.evaluate(CLIPPED)
    page.close()
    assert wide == []


def test_the_road_runs_from_the_right(browser: Browser, place: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto(f"{place}/{pseudo.CODE}/veien-videre/flukt/tolken-i-rommet/")
    number, title = (page.locator(f".road {name}").first for name in (".station", ".step-title"))
    here, there = number.bounding_box(), title.bounding_box()
    page.close()
    assert here
    assert there
    assert here["x"] > there["x"]


def test_no_style_names_left_or_right() -> None:
    css = (ROOT / "overrides" / "css" / "site.css").read_text("utf-8")
    css = re.sub(r"@(?:bottom|top)-(?:left|right)", "", css)
    assert re.findall(r"[\w-]*\b(?:left|right)\b[\w-]*", css.replace(".align-right", "")) == []
