"""One who holds a sheet of paper can learn whether it is the newest, and what has changed since."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import browser as browsers
import permalinks
import pytest
import sites
from library import printed, reader, versions
from library.catalogue import Catalogue
from library.site import Site

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

PAGE = "veien-videre/ro/pust.md"
CODE = "VV-001"


def of(docs: Path) -> Site:
    """The site of some docs, without a generator."""
    content, problems = reader.read(docs)
    assert problems == []
    return Site(Catalogue(content), "https://veien-videre.example/")


def told(docs: Path, code: str = CODE) -> dict[str, dict[str, object]]:
    """What the site says of a code's versions, by language."""
    found: dict[str, dict[str, object]] = json.loads(
        versions.files(of(docs))[f"api/v1/versions/{code}.json"]
    )
    return found


def edit(docs: Path, file: str, old: str, new: str) -> None:
    path = docs / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def record(docs: Path) -> None:
    """What is published today is noted, as before publishing."""
    (docs / "data" / "permalinks.yml").write_text("# koder\n", "utf-8")
    assert permalinks.main(["--docs", str(docs), "--write"]) == 0


@pytest.mark.parametrize(
    ("file", "old", "new", "changed"),
    [
        (PAGE, "Sett dere på skrå", "Sett dere godt på skrå", ["steg 1"]),
        (PAGE, "minutes: 10", "minutes: {from: 10, to: 12}", ["Kort fortalt"]),
        ("data/helplines.yml", '"113"', '"114"', ["Trenger noen hjelp nå?"]),
    ],
)
def test_an_old_sheet_is_told_what_has_changed(
    docs: Path, file: str, old: str, new: str, changed: list[str]
) -> None:
    code = CODE if file == PAGE else "VV-002"
    record(docs)
    before = told(docs, code)["nb"]
    edit(docs, file, old, new)
    after = told(docs, code)["nb"]
    assert before["old"] == {}
    assert before["mark"] != after["mark"]
    assert after["old"] == {before["mark"]: {"on": before["on"], "changed": changed}}


def test_white_space_and_layout_make_no_new_version(docs: Path) -> None:
    before = told(docs)["nb"]["mark"]
    edit(docs, PAGE, "\n\n", "\n\n\n")
    assert told(docs)["nb"]["mark"] == before


def test_a_record_is_only_added_to(docs: Path) -> None:
    record(docs)
    path = docs / "data" / "versions" / "nb.record"
    first = path.read_text("utf-8")
    record(docs)
    assert path.read_text("utf-8") == first
    edit(docs, PAGE, "Sett dere på skrå", "Sett dere godt på skrå")
    record(docs)
    assert path.read_text("utf-8").startswith(first)
    assert len(path.read_text("utf-8").splitlines()) == len(first.splitlines()) + 1


def test_a_line_that_cannot_be_read_is_named(docs: Path) -> None:
    record(docs)
    path = docs / "data" / "versions" / "nb.record"
    path.write_text(path.read_text("utf-8") + "<<<<<<< HEAD\n", "utf-8")
    _, problems = reader.read(docs)
    last = len(path.read_text("utf-8").splitlines())
    assert [(p.path, p.line, p.rule) for p in problems] == [
        ("data/versions/nb.record", last, "VV062")
    ]


def test_a_version_survives_its_file() -> None:
    text = "VV-013 794052 2026-11-21 title:1a2b3c step-1:4d5e6f\n"
    found, wrong = printed.read(printed.HEADER + text)
    assert wrong is None
    assert printed.line("VV-013", found["VV-013"][0]) == text


def ask(page: Page, mark: str) -> str:
    """What the page answers about six signs."""
    page.locator("[name=mark]").fill(mark)
    page.evaluate("document.querySelector('.paper-check [role=status]').textContent = ''")
    page.locator(".paper-check button").click()
    page.locator(".paper-check [role=status]:not(:empty)").wait_for()
    return page.locator(".paper-check [role=status]").inner_text()


def test_the_page_answers_by_code_and_signs(browser: Browser, docs: Path, tmp_path: Path) -> None:
    record(docs)
    old = str(told(docs)["nb"]["mark"])
    edit(docs, PAGE, "Sett dere på skrå", "Sett dere godt på skrå")
    new = str(told(docs)["nb"]["mark"])
    site = sites.build(docs, tmp_path / "site")
    with browsers.served(site) as address:
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}/papir/")
        page.locator("[name=code]").fill(CODE.lower())
        assert ask(page, new).startswith("Ja.")
        answer = ask(page, old)
        assert answer.startswith("Nei.")
        assert "steg 1" in answer
        assert ask(page, "000000").startswith("Vi kjenner ikke")
        assert page.locator(".paper-check [role=status] a").first.get_attribute("href")
        page.locator("[name=code]").fill("VV-999")
        assert ask(page, new).startswith("Koden finnes ikke")
        assert not [url for url in asked if old in url or new in url]  # the signs are never sent
        page.goto(f"{address}/k/{CODE}/")
        assert new in page.locator("main").inner_text()  # without a script, too
        assert ask(page, old).startswith("Nei.")
        page.close()
