"""Sites to test on: a tiny one in three languages, and the real one."""

from __future__ import annotations

import os
import shutil
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import browser as browsers
import pytest
import sample as samples
import sites
from library import markdown_tree, prints

if TYPE_CHECKING:
    from collections.abc import Iterator

    from library.prints import Print
    from library.site import Site
    from playwright.sync_api import Browser

# The real docs are read many times, each with one fault: what is the same is parsed once.
markdown_tree.parse = lru_cache(maxsize=None)(markdown_tree.parse)

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a maintainer write the golden cases anew after looking at the difference."""
    parser.addoption("--update-golden", action="store_true", help="skriv fasitene på nytt")


def tiny_docs(folder: Path) -> Path:
    """The tiny site's docs, with the interface words and the agreed terms of the real one."""
    docs = folder / "docs"
    shutil.copytree(ROOT / "tests" / "site" / "docs", docs)
    for folder_name in ("words", "terms"):
        (docs / "data" / folder_name).mkdir()
        for code in ("nb", "en", "ar"):
            shutil.copy(DOCS / "data" / folder_name / f"{code}.yml", docs / "data" / folder_name)
    return docs


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A fresh copy of the tiny site's docs."""
    return tiny_docs(tmp_path)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built strictly by the command in a process of its own."""
    out = tmp_path_factory.mktemp("real") / "site"
    result = sites.command("mkdocs", out)
    assert result.returncode == 0, result.stderr
    return out


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny site."""
    folder = tmp_path_factory.mktemp("tiny")
    return sites.build(tiny_docs(folder), folder / "site")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser; without one the tests fail and say what was not checked."""
    try:
        with browsers.browser() as running:
            yield running
    except FileNotFoundError as error:
        pytest.fail(f"{error} IKKE KONTROLLERT: tilgjengelighet, utskrift, vekt, tastatur.")


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """Where the real site is served."""
    with browsers.served(real_site) as found:
        yield found


@pytest.fixture(scope="session")
def tiny_address(tiny_site: Path) -> Iterator[str]:
    """Where the tiny site is served."""
    with browsers.served(tiny_site) as found:
        yield found


WITHOUT_BROWSER = "browser" in os.environ.get("SKIP", "")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the browser out only when asked to in so many words: SKIP=browser."""
    if WITHOUT_BROWSER:
        skip = pytest.mark.skip(reason="SKIP=browser")
        for item in items:
            if "browser" in getattr(item, "fixturenames", ()):
                item.add_marker(skip)


def pytest_unconfigure() -> None:
    """Say at the very end what was not checked: a silent green is worse than red."""
    if WITHOUT_BROWSER:
        print("IKKE KONTROLLERT: tilgjengelighet, utskrift, vekt, tastatur (SKIP=browser).")


@pytest.fixture(scope="session")
def site() -> Site:
    """The real content, read once."""
    return samples.site(DOCS)


@pytest.fixture(scope="session")
def plan(site: Site) -> tuple[Print, ...]:
    """Every print there is."""
    return prints.plan(site)


@pytest.fixture(scope="session")
def sample(site: Site, plan: tuple[Print, ...]) -> tuple[samples.Made, ...]:
    """The prints that are looked at."""
    return samples.sample(site, plan, DOCS)
