"""What happens on the reader's device: weight, requests, filters, paper, no script."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import brotli
import pypdfium2
import pytest
import sites

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Response, ViewportSize

PHONE: ViewportSize = {"width": 390, "height": 844}
EXERCISE = "veien-videre/regulering/pust-i-firkant/"
MOST_BYTES, MOST_REQUESTS = 60_000, 8
"""The promise for the first visit to an exercise on a phone."""


def addresses(site: Path) -> list[str]:
    """Every page of a site."""
    return list(sites.pages(site))


@dataclass
class Walk:
    """What was seen on every page of the real site, each opened once on a phone."""

    faults: list[str] = field(default_factory=list)
    """What was asked for elsewhere, failed, or was said in the console."""
    policies: dict[str, str] = field(default_factory=dict)
    below: list[str] = field(default_factory=list)
    """Pages whose card ends below the fold."""
    wide: dict[int, list[str]] = field(default_factory=lambda: {320: [], 390: []})
    """Width of the screen → pages that run off its side."""


@pytest.fixture(scope="module")
def walk(browser: Browser, address: str, real_site: Path) -> Walk:
    """Every page, once."""
    seen = Walk()
    page = browser.new_page(viewport=PHONE)
    faults = seen.faults
    page.on("request", lambda r: None if r.url.startswith(address) else faults.append(r.url))
    page.on("requestfailed", lambda r: faults.append(f"{r.url}: {r.failure}"))
    page.on("console", lambda m: faults.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: faults.append(str(e)))
    page.on("response", lambda r: faults.append(f"{r.url}: {r.status}") if r.status > 399 else None)
    look = """() => [
      document.querySelector("meta[http-equiv='Content-Security-Policy']")?.content ?? "",
      document.querySelector(".card")?.getBoundingClientRect().bottom ?? 0,
      document.documentElement.scrollWidth]"""
    for path in addresses(real_site):
        page.goto(f"{address}/{path}")
        seen.policies[path], bottom, width = page.evaluate(look)
        if bottom > PHONE["height"]:
            seen.below.append(path)
        if width > 390:
            seen.wide[390].append(path)
        page.set_viewport_size({"width": 320, "height": 844})
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            seen.wide[320].append(path)
        page.set_viewport_size(PHONE)
    page.close()
    return seen


def test_no_page_asks_for_anything_elsewhere_or_missing_and_none_breaks_the_csp(walk: Walk) -> None:
    assert walk.faults == []
    for path, policy in walk.policies.items():
        assert "default-src 'none'" in policy, path
        assert "unsafe" not in policy, path


def test_the_policy_stops_inline_script(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/")
    page.evaluate(
        """() => {
          const script = document.createElement("script");
          script.textContent = "window.broken = true";
          document.head.append(script);
        }"""
    )
    assert page.evaluate("window.broken") is None
    page.close()


def test_a_first_visit_weighs_little_and_fetches_no_index(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    seen: list[Response] = []
    page.on("response", lambda response: seen.append(response))
    page.goto(f"{address}/{EXERCISE}")
    page.wait_for_load_state("networkidle")
    weight = sum(len(brotli.compress(response.body())) for response in seen)
    names = [response.url.removeprefix(address) for response in seen]
    assert weight <= MOST_BYTES
    assert len(seen) <= MOST_REQUESTS
    assert not [name for name in names if "api/" in name or name.endswith((".woff", ".woff2"))]
    context.close()


def test_every_card_stands_above_the_fold(walk: Walk) -> None:
    assert walk.below == []


@pytest.mark.parametrize("width", [320, 390])
def test_no_page_runs_off_the_side(walk: Walk, width: int) -> None:
    assert walk.wide[width] == []


def test_nothing_runs_off_the_side_of_a_desktop(
    browser: Browser, address: str, real_site: Path
) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    wide = []
    for path in random.Random(1).sample(addresses(real_site), 30):
        page.goto(f"{address}/{path}")
        if page.evaluate("document.documentElement.scrollWidth") > 1280:
            wide.append(path)
    page.close()
    assert wide == []


def shown(page: Page) -> list[str]:
    """Titles of the exercises a reader sees in the bank."""
    return page.locator(".bank .item:visible h3 a").all_inner_texts()


def exercises(site: Path) -> int:
    """How many exercises the catalogue has."""
    rows = json.loads((site / "api" / "v1" / "resources.nb.json").read_text("utf-8"))
    return sum(row["kind"] == "exercise" for row in rows)


def test_filters_narrow_count_grey_and_stand_in_the_address(
    browser: Browser, address: str, real_site: Path
) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}/veien-videre/")
    everything = shown(page)
    assert len(everything) == exercises(real_site)
    page.evaluate("for (const d of document.querySelectorAll('.filters details')) d.open = true")
    label = page.locator(".filters label", has=page.locator("[name=tid][value='10']"))
    promised = int(label.locator(".count").inner_text())
    label.click()
    assert len(shown(page)) == promised
    assert page.url.endswith("/veien-videre/?tid=10")
    strong = page.locator(".filters [name=styrke][value='3']")
    assert strong.is_disabled()  # no strong exercise takes ten minutes
    page.locator(".filters label", has=page.locator("[name=folk][value='1']")).click()
    assert page.url.endswith("?tid=10&folk=1")
    alone = shown(page)
    assert alone
    assert len(alone) < promised
    assert page.locator(".result-count").inner_text().startswith(str(len(alone)))
    page.reload()
    assert shown(page) == alone
    page.get_by_role("button", name="Nullstill").click()
    page.wait_for_url("**/veien-videre/")
    assert shown(page) == everything
    page.close()


def test_surprise_stays_inside_the_filter_and_never_picks_a_strong_one(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}/veien-videre/?omrade=samtalen&tid=60")
    strong = page.locator(".bank .item[data-strong] h3 a").all_inner_texts()
    allowed = set(shown(page)) - set(strong)
    for _ in range(12):
        page.goto(f"{address}/veien-videre/?omrade=samtalen&tid=60")
        page.get_by_role("button", name="Velg en for meg").click()
        page.locator(".card").wait_for()
        assert page.locator("h1").inner_text() in allowed
    page.close()


def test_without_script_everything_can_be_read(
    browser: Browser, address: str, real_site: Path
) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/veien-videre/")
    assert page.locator(".bank .group").count() >= 8
    assert len(shown(page)) == exercises(real_site)
    assert not page.locator(".filters").is_visible()
    assert page.locator("#search-open").get_attribute("href") is not None
    page.locator("header summary", has_text="Meny").click()
    page.get_by_role("link", name="Øvelsesbanken").click()
    page.goto(f"{address}/{EXERCISE}")
    page.locator(".leader-notes summary").click()
    assert page.locator(".leader-notes p").first.is_visible()
    assert not page.locator(".print-buttons").is_visible()
    context.close()


def printed(page: Page, path: Path) -> tuple[str, pypdfium2.PdfDocument]:
    """The words on the paper, and the paper."""
    page.pdf(path=path, prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(path)
    words = " ".join(sheet.get_textpage().get_text_bounded() for sheet in document)
    return " ".join(words.split()), document


def test_a_printed_exercise_is_a_clean_sheet(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    page = browser.new_page(viewport=PHONE, color_scheme="dark")
    page.goto(f"{address}/{EXERCISE}")
    words, document = printed(page, tmp_path / "one.pdf")
    for wanted in ("Pust i firkant", "10 minutter", "Velg et sted", "VV-013", "/k/VV-013/"):
        assert wanted in words
    for chrome in ("Meny", "Hopp til", "Skriv ut", "Søk", "Prøv pustet selv tre", "Beslektede"):
        assert chrome not in words
    width, height = document[0].get_size()
    assert (round(width), round(height)) == (595, 842)  # A4 in points
    corner = document[0].render(scale=1).to_pil().convert("L").getpixel((4, 4))
    assert corner == 255
    page.close()


def test_leader_notes_print_when_they_are_asked_for(
    browser: Browser, address: str, tmp_path: Path
) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}/{EXERCISE}")
    page.evaluate("window.print = () => { window.asked = true }")
    page.get_by_role("button", name="Skriv ut med notater").click()
    assert page.evaluate("window.asked")
    words, _ = printed(page, tmp_path / "leader.pdf")
    assert "Prøv pustet selv" in words
    page.close()
