"""Two languages side by side: aligned, in the right language and direction, also on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import browser as browsers
import pytest
import sites
from test_accessibility import AXE, WAYS, violations
from test_translations import STRONG, edit, translate

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

EXERCISE = "veien-videre/flukt/tolken-i-rommet/"
PAIRS = [("", "uk"), ("", "ar"), ("ar/", "nb"), ("nn/", "ar")]
"""The page's language, and the one beside it."""

ROWS = """() => {
  const box = (e) => {
    const r = e.getBoundingClientRect();
    return [r.left, r.top, r.right, r.bottom];
  };
  const shown = [...document.querySelectorAll(".pair")].filter((p) => p.offsetHeight);
  return shown.map((p) => {
    const theirs = p.lastElementChild, first = theirs.firstElementChild;
    return {
      mine: box(p.firstElementChild), theirs: box(theirs), lang: first?.lang, dir: first?.dir,
      missing: !!p.querySelector(".missing"), way: first && getComputedStyle(first).direction,
    };
  });
}"""


def open_beside(browser: Browser, url: str, way: str) -> Page:
    """A page opened at an address that asks for two languages."""
    page = browser.new_context(**WAYS[way]).new_page()
    page.goto(url)
    page.locator(".beside-bar").wait_for(state="attached")
    if way == "print":
        page.emulate_media(media="print")
    page.evaluate("for (const d of document.querySelectorAll('main details')) d.open = true")
    return page


def choose(page: Page, code: str) -> None:
    """Choose a language in the menu, as a reader does."""
    page.locator("header summary").first.click()
    page.get_by_label("To språk ved siden av hverandre").select_option(code)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_the_languages_are_aligned_unit_by_unit_and_axe_finds_nothing(
    browser: Browser, address: str, first: str, second: str, way: str
) -> None:
    page = open_beside(browser, f"{address}/{first}{EXERCISE}?med={second}", way)
    rows: list[dict[str, Any]] = page.evaluate(ROWS)
    assert len(rows) > 40
    wide = page.viewport_size and page.viewport_size["width"] >= 768
    from_right = first == "ar/"
    for row in rows:
        mine, theirs = row["mine"], row["theirs"]
        assert not row["missing"]
        assert row["lang"] == second
        assert row["way"] == row["dir"] == ("rtl" if second == "ar" else "ltr")
        if wide:
            assert abs(mine[1] - theirs[1]) < 40, row
            assert (mine[0] > theirs[0]) is from_right
        else:
            assert theirs[1] >= mine[3] - 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate(AXE)
    assert violations(page) == []
    page.context.close()


def test_every_page_can_be_read_beside_every_language_it_has(
    browser: Browser, address: str, real_site: Path
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    wrong = []
    for path in [
        a
        for a in sites.pages(real_site)
        if a.startswith("uk/") and "404" not in a and "lk20" not in a
    ]:
        page.goto(f"{address}/{path.removeprefix('uk/')}?med=uk")
        page.locator(".beside-bar").wait_for(state="attached")
        pairs, units = (page.locator(name).count() for name in (".pair", "main [data-u]"))
        if not pairs or pairs < units - 1 or page.locator(".missing").count():
            wrong.append((path, pairs, units))
    page.close()
    assert wrong == []


def test_what_one_language_lacks_is_shown_as_lacking(
    browser: Browser, docs: Path, tmp_path: Path
) -> None:
    source = docs / "veien-videre" / "ro" / "pust.md"
    text = source.read_text("utf-8").replace("Drikk litt vann.", "Drikk litt vann.\n\nGå en tur.")
    source.write_text(text, "utf-8")
    site = sites.build(docs, tmp_path / "site")
    with browsers.served(site) as place:
        page = open_beside(browser, f"{place}/veien-videre/ro/pust/?med=ar", "phone")
        lacking = page.locator(".pair", has=page.locator(".missing"))
        assert lacking.count() == 1
        assert "Gå en tur." in lacking.inner_text()
        page.goto(f"{place}/ar/veien-videre/ro/pust/?med=nb")
        page.locator(".missing").wait_for()
        assert "Gå en tur." in page.locator(".pair", has=page.locator(".missing")).inner_text()
        page.context.close()


def test_the_other_language_tells_what_has_changed_and_is_not_printed_unread(
    browser: Browser, docs: Path, tmp_path: Path
) -> None:
    edit(docs, "veien-videre/ro/pust.md", "Fire runder.", "Seks runder.")
    edit(
        docs, "veien-videre/ro/pust.md", "- Hvem blir du rolig av?\n", "- Hva hjelper deg?\n- Nå?\n"
    )
    translate(docs, STRONG, "en", {"Dele noe.": "Share something."})
    site = sites.build(docs, tmp_path / "site")
    with browsers.served(site) as place:
        page = open_beside(browser, f"{place}/veien-videre/ro/pust/?med=en", "phone")
        told = page.locator(".page-head .told").all_inner_texts()
        assert told[0] == "Machine translated. No fluent speaker has read it yet."
        assert "The original has changed" in told[1]
        assert "step 2" in told[1]
        page.goto(f"{place}/{STRONG}/?med=en")
        page.locator(".pair").first.wait_for()
        assert page.locator(".print-buttons").is_hidden()
        assert page.locator(".unfit-note").is_visible()
        page.get_by_role("button", name="Bare bokmål").click()
        assert page.locator(".print-buttons").is_visible()
        assert page.locator(".unfit-note").is_hidden()
        page.context.close()


def test_numbers_to_call_and_terms_stand_side_by_side(browser: Browser, address: str) -> None:
    for path in ("hjelp/", "ordliste/"):
        page = open_beside(browser, f"{address}/{path}?med=ar", "desktop")
        rows = page.evaluate(ROWS)
        assert len(rows) > 15
        assert not any(row["missing"] for row in rows)
        page.evaluate(AXE)
        assert violations(page) == []
        page.context.close()


def test_only_the_last_choice_is_shown(browser: Browser, address: str) -> None:
    page = browser.new_context(**WAYS["phone"]).new_page()
    page.goto(f"{address}/{EXERCISE}")
    page.evaluate(
        """() => {
          const menu = document.querySelector("#vv-med");
          for (const code of ["nn", "", "uk", "nn"]) {
            menu.value = code;
            menu.dispatchEvent(new Event("change"));
          }
        }"""
    )
    page.locator(".pair").first.wait_for()
    page.wait_for_timeout(300)
    assert page.locator(".beside-bar").count() == 1
    assert page.locator(".pair .pair").count() == 0
    assert set(page.locator(".theirs").evaluate_all("all => all.map(e => e.lang)")) == {"nn"}
    page.context.close()


def test_a_language_the_page_lacks_is_said_to_be_lacking(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/veien-videre/samtalen/spor-rett-ut/?med=uk")
    page.get_by_text("Finnes ikke på dette språket").first.wait_for()
    page.close()


def test_a_language_once_fetched_needs_no_network_and_the_address_follows(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(**WAYS["phone"])
    page = context.new_page()
    page.goto(f"{address}/{EXERCISE}")
    before = page.locator("main").inner_text()
    choose(page, "uk")
    page.locator(".pair").first.wait_for()
    assert page.url.endswith("?med=uk")
    context.set_offline(True)
    page.get_by_role("button", name="Bare bokmål").click()
    assert page.locator(".pair").count() == 0
    assert page.locator("main").inner_text() == before
    assert "med=" not in page.url
    page.locator("#vv-med").evaluate(
        "e => { e.value = 'uk'; e.dispatchEvent(new Event('change')); }"
    )
    page.locator(".pair").first.wait_for()
    page.locator("#vv-med").evaluate(
        "e => { e.value = 'ar'; e.dispatchEvent(new Event('change')); }"
    )
    page.get_by_text("Fikk ikke hentet det andre språket.").wait_for()
    context.close()


def test_the_other_language_says_what_state_it_is_in(browser: Browser, address: str) -> None:
    page = open_beside(browser, f"{address}/{EXERCISE}?med=ar", "print")
    said = page.get_by_text("ترجمة آلية. لم يقرأها بعد أحد يتقن اللغة.")
    assert said.first.is_visible()
    page.context.close()


def test_paper_has_both_columns(browser: Browser, address: str) -> None:
    page = open_beside(browser, f"{address}/{EXERCISE}?med=uk", "print")
    assert page.locator(".pair").first.evaluate("e => getComputedStyle(e).display") == "grid"
    assert page.locator(".beside-bar").is_hidden()
    page.context.close()
