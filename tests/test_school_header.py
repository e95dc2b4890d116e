"""The school's own header: typed once, printed at the top, kept only when asked, never sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from test_accessibility import AXE, WAYS, violations

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SESSION = "link/trinn-1-2/nar-sinnet-bruser/"
SHEET = "kofferten/barn/motoren-min/"
CARD = "kriseteam/kort/bra-dod/"
STORY = "kofferten/historier/mila-og-motoren/"
FULL = [
    ("link/trinn-1-2/folelser-i-kroppen/", "worksheet"),
    ("link/trinn-3-4/alarmen-i-hjernen/", "worksheet"),
    ("link/trinn-5-7/gruppa-pa-skjermen/", "worksheet"),
    ("link/trinn-8-10/sinne-og-skam/", "worksheet"),
    ("kofferten/modeller/handa/", "worksheet"),
    ("kriseteam/kort/de-forste-ukene/", "leader"),
]
"""Sheets with no room to spare, and the button that prints them."""
LINE = "Lindeskogen skole · 7B"
TOP = 42
"""Points from the top of the paper: only the header stands above."""
ADDED = "document.querySelectorAll('.school-line, .school-copy').length"
MAIN = "document.querySelector('main').innerHTML"


def visit(page: Page, url: str) -> None:
    """Open a page whose print() is ours: the paper is asked for afterwards."""
    page.add_init_script("window.print = () => {}")
    page.goto(url)


def type_header(page: Page, copies: int | None = None) -> None:
    """Open the fold and fill in school and class."""
    with page.expect_response("**/js/school.js"):
        page.locator(".school summary").click()
    page.wait_for_load_state("networkidle")
    page.get_by_label("Skole", exact=True).fill("Lindeskogen skole")
    page.get_by_label("Klasse", exact=True).fill("7B")
    if copies:
        page.get_by_label("Antall eksemplarer").fill(str(copies))


def paper(page: Page, button: str | None = None) -> list[str]:
    """The words on every sheet, those at the top first; without a button as with Ctrl+P.

    pdf() sends beforeprint and afterprint, as the browser's own print does.
    """
    if button:
        page.locator(f"[data-print={button}]").click()
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    found = []
    for sheet in document:
        text, edge = sheet.get_textpage(), sheet.get_height() - TOP
        words = f"{text.get_text_bounded(bottom=edge)} {text.get_text_bounded(top=edge)}"
        found.append(" ".join(words.split()))
    return found


@pytest.mark.parametrize("path", [SESSION, SHEET, CARD])
def test_the_header_stands_at_the_top_of_the_paper_and_only_there(
    browser: Browser, address: str, path: str
) -> None:
    page = browser.new_page()
    visit(page, f"{address}/{path}")
    type_header(page)
    before = page.evaluate(MAIN)
    sheets = paper(page, "leader")
    assert sheets[0].startswith(LINE)
    assert [LINE in sheet for sheet in sheets[1:]] == [False] * (len(sheets) - 1)
    assert page.evaluate(MAIN) == before
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("article > .school-line:first-child").is_hidden()
    page.emulate_media(media="print")
    assert page.locator(".school-line").is_visible()
    assert page.locator(".school").is_hidden()
    page.close()


def test_what_is_typed_is_text(browser: Browser, address: str) -> None:
    page = browser.new_page()
    visit(page, f"{address}/{SESSION}")
    type_header(page)
    page.get_by_label("Skole", exact=True).fill("<b>Skog</b> & vann ")
    page.get_by_label("Klasse", exact=True).fill("  ")
    assert paper(page)[0].startswith("<b>Skog</b> & vann ")
    page.close()


def test_empty_fields_add_nothing(browser: Browser, address: str) -> None:
    page = browser.new_page()
    visit(page, f"{address}/{SESSION}")
    before = paper(page, "worksheet")
    type_header(page)
    for name in ("Skole", "Klasse"):
        page.get_by_label(name, exact=True).fill("")
    page.get_by_label("Antall eksemplarer").fill("")
    assert paper(page, "worksheet") == before
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(ADDED) == 0
    page.close()


@pytest.mark.parametrize(
    ("path", "button"),
    [(SESSION, "worksheet"), (SESSION, "others"), (SESSION, "home"), (SHEET, "worksheet")],
)
def test_copies_give_as_many_times_the_sheets_and_leave_nothing_behind(
    browser: Browser, address: str, path: str, button: str
) -> None:
    page = browser.new_page()
    visit(page, f"{address}/{path}")
    type_header(page)
    one = paper(page, button)
    page.get_by_label("Antall eksemplarer").fill("3")
    before = page.evaluate(MAIN)
    three = paper(page, button)
    assert len(three) == 3 * len(one)
    for number, sheet in enumerate(three):
        assert sheet.startswith(LINE) == (number % len(one) == 0)
        assert f"{number + 1} / {len(three)}" not in sheet  # no pupil's sheet is "2 / 3"
    # The page is a preview: every copy says so, not only the last.
    assert sum("Forhåndsvisning" in sheet for sheet in three) == 3
    assert page.evaluate(MAIN) == before
    page.close()


def test_copies_are_out_of_the_way_of_ids_and_screen_readers(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    visit(page, f"{address}/{SESSION}")
    type_header(page, copies=3)
    page.locator("[data-print=worksheet]").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")  # some browsers say it twice
    copies = page.locator("article.school-copy")
    assert copies.count() == 2
    for copy in copies.all():
        assert copy.get_attribute("aria-hidden") == "true"
        assert copy.is_hidden()
    assert page.locator(".school-copy [id], .school-copy[id]").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(ADDED) == 0
    page.close()


def test_a_story_shown_one_at_a_time_is_whole_in_every_copy(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    visit(page, f"{address}/{STORY}")
    type_header(page, copies=2)
    page.get_by_label("Husk dette på denne enheten").check()
    page.reload()
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Vis bilde for bilde").click()
    page.locator("[data-print=others]").click()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    scenes = page.locator(".scenes > li").count()
    assert page.locator(".school-copy .scenes > li:not([hidden])").count() == scenes / 2
    context.close()


@pytest.mark.parametrize("button", ["leader", None])
def test_the_teachers_own_print_is_never_copied(
    browser: Browser, address: str, button: str | None
) -> None:
    page = browser.new_page()
    visit(page, f"{address}/{SESSION}")
    type_header(page)
    one = paper(page, button)
    page.get_by_label("Antall eksemplarer").fill("28")
    assert paper(page, button) == one
    assert one[0].startswith(LINE)
    page.close()


def test_copies_are_from_one_to_forty_and_asked_for_only_where_they_count(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    visit(page, f"{address}/{SESSION}")
    type_header(page)
    copies = page.get_by_label("Antall eksemplarer")
    for typed, seen in (("999", "40"), ("0", "1"), ("-3", "1"), ("2.7", "2"), ("", "1")):
        copies.fill(typed)
        copies.blur()
        assert copies.input_value() == seen
    visit(page, f"{address}/{CARD}")
    type_header(page)
    assert copies.is_hidden()  # nothing on the page is handed out
    page.close()


@pytest.mark.parametrize(("path", "button"), FULL)
def test_a_full_sheet_is_still_one_sheet(
    browser: Browser, address: str, path: str, button: str
) -> None:
    page = browser.new_page()
    visit(page, f"{address}/{path}")
    type_header(page)
    sheets = paper(page, button)
    assert len(sheets) == 1
    assert sheets[0].startswith(LINE)
    page.close()


def test_nothing_is_kept_unless_it_is_asked_for(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    visit(page, f"{address}/{SESSION}")
    type_header(page, copies=4)
    paper(page, "worksheet")
    kept = "[localStorage.length, sessionStorage.length, document.cookie]"
    assert page.evaluate(kept) == [0, 0, ""]
    page.reload()
    page.locator(".school summary").click()
    assert page.get_by_label("Skole", exact=True).input_value() == ""
    assert page.get_by_label("Antall eksemplarer").input_value() == "1"
    context.close()


def test_it_is_kept_when_asked_and_gone_when_deleted(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    visit(page, f"{address}/{SESSION}")
    type_header(page)
    told = page.locator(".school [role=status]")
    page.get_by_label("Husk dette på denne enheten").check()
    assert told.inner_text() == "Lagret på denne enheten."
    page.get_by_label("Antall eksemplarer").fill("2")  # what comes after the tick is kept too
    with page.expect_response("**/js/school.js"):
        page.reload()
    page.wait_for_load_state("networkidle")
    assert len(paper(page, "worksheet")) == 2  # without the fold being opened
    visit(page, f"{address}/ar/{SHEET}")  # typed once, for every page and language
    page.wait_for_load_state("networkidle")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert (
        page.locator(".school-line").text_content() == LINE
    )  # on paper the school is to the right
    visit(page, f"{address}/{SHEET}")
    page.locator(".school summary").click()
    assert page.get_by_label("Klasse", exact=True).input_value() == "7B"
    assert page.get_by_label("Husk dette på denne enheten").is_checked()
    page.get_by_role("button", name="Slett skole og klasse").click()
    assert told.inner_text() == "Slettet fra denne enheten."
    assert page.evaluate("localStorage.length") == 0
    assert page.get_by_label("Skole", exact=True).input_value() == ""
    assert LINE not in paper(page)[0]
    page.reload()
    page.locator(".school summary").click()
    assert page.get_by_label("Skole", exact=True).input_value() == ""
    assert not page.get_by_label("Husk dette på denne enheten").is_checked()
    context.close()


def test_taking_the_tick_away_forgets_but_leaves_the_fields(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    visit(page, f"{address}/{SESSION}")
    type_header(page)
    keep = page.get_by_label("Husk dette på denne enheten")
    keep.check()
    keep.uncheck()
    assert page.evaluate("localStorage.length") == 0
    assert paper(page)[0].startswith(LINE)
    context.close()


def test_a_browser_that_keeps_nothing_says_so_and_prints(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full') }")
    visit(page, f"{address}/{SESSION}")
    type_header(page)
    page.get_by_label("Husk dette på denne enheten").click()
    assert "lar oss ikke lagre" in page.locator(".school [role=status]").inner_text()
    assert not page.get_by_label("Husk dette på denne enheten").is_checked()
    assert paper(page)[0].startswith(LINE)
    page.close()


def test_something_unreadable_on_the_device_does_no_harm(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    visit(page, f"{address}/{SESSION}")
    page.evaluate("localStorage.setItem('vv-school', '{half')")
    page.reload()
    page.locator(".school summary").click()
    page.get_by_label("Skole", exact=True).fill("Skog")
    page.wait_for_load_state("networkidle")
    assert paper(page)[0].startswith("Skog")
    assert faults == []
    context.close()


def test_a_first_visit_does_not_fetch_it_and_nothing_is_ever_sent(
    browser: Browser, address: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, f"{address}/{SESSION}")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if url.endswith("school.js")]
    type_header(page, copies=3)
    # The page's own pictures may wait until they are printed; here they come first.
    page.evaluate("for (const img of document.images) img.loading = 'eager'")
    page.wait_for_load_state("networkidle")
    page.wait_for_function("[...document.images].every(img => img.complete)")
    asked.clear()
    page.get_by_label("Skole", exact=True).press_sequentially(" og SFO")
    page.keyboard.press("Enter")  # no form, so nowhere to go
    page.get_by_label("Husk dette på denne enheten").check()
    for button in ("worksheet", "others", "home", "leader"):
        paper(page, button)
    page.get_by_role("button", name="Slett skole og klasse").click()
    assert asked == []
    assert page.url == f"{address}/{SESSION}"
    assert page.locator("form .school, .school form, .school [name]").count() == 0
    context.close()


def test_without_script_it_is_not_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{SESSION}")
    assert page.locator(".school").is_hidden()
    context.close()


@pytest.mark.parametrize("way", ["phone", "desktop", "dark"])
@pytest.mark.parametrize("path", [SESSION, f"ar/{SHEET}", CARD])
def test_it_is_open_to_everyone(browser: Browser, address: str, path: str, way: str) -> None:
    page = browser.new_page(**WAYS[way])
    page.goto(f"{address}/{path}")
    with page.expect_response("**/js/school.js"):
        page.locator(".school summary").click()
    page.wait_for_load_state("networkidle")
    page.locator("#vv-school-keep").check()
    page.evaluate(AXE)
    found = violations(page)
    enhanced = page.evaluate(
        """async () => (await axe.run(".school", {
          runOnly: ["color-contrast-enhanced"], rules: {"color-contrast-enhanced": {enabled: true}},
        })).violations.length"""
    )
    low = page.evaluate(
        """() => [...document.querySelectorAll(
            ".school summary, .school input:not([type=checkbox]), .school button, .school .check"
          )].filter(e => e.offsetParent && e.getBoundingClientRect().height < 48).length"""
    )
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.close()
    assert found == []
    assert (enhanced, low) == (0, 0)
    assert wide <= 0
