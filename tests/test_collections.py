"""Lessons, the suitcase and crisis cards as a helper uses them: by thumb, key and paper."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest
import sites

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

PHONE: ViewportSize = {"width": 390, "height": 844}
SESSION = "link/trinn-1-2/nar-sinnet-bruser/"
STORY = "kofferten/historier/mila-og-motoren/"
BREATH = "kofferten/pust-og-jording/rolig-pust/"
FIVE = "kofferten/pust-og-jording/fem-sanser/"
CARD = "kriseteam/kort/bra-dod/"
SCENE = "[...document.querySelectorAll('.scenes > li')].findIndex(scene => !scene.hidden)"
"""The scene that is shown, from 0."""


@pytest.fixture
def phone(browser: Browser) -> BrowserContext:
    """A phone."""
    return browser.new_context(viewport=PHONE, has_touch=True)


class Thumb:
    """Taps, counted. A tap on what cannot be seen or reached fails."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0

    def tap(self, name: str, role: str = "link") -> None:
        """Tap the first thing with a name."""
        if role == "summary":
            self.page.locator("summary", has_text=name).first.tap()
        else:
            self.page.get_by_role(role, name=name).first.tap()  # type: ignore[arg-type]
        self.taps += 1


def test_an_action_card_is_three_taps_from_home(phone: BrowserContext, address: str) -> None:
    page = phone.new_page()
    page.goto(f"{address}/")
    thumb = Thumb(page)
    thumb.tap("Det har skjedd noe")
    thumb.tap("Brå død", "summary")
    thumb.tap("Når en voksen dør brått")
    page.get_by_role("heading", name="Først", exact=True).wait_for()
    assert thumb.taps <= 3
    phone.close()


def test_a_lesson_and_its_worksheet_are_four_taps_from_home(
    phone: BrowserContext, address: str
) -> None:
    page = phone.new_page()
    page.goto(f"{address}/")
    thumb = Thumb(page)
    thumb.tap("Jeg har en klasse foran meg")
    thumb.tap("1.–2. trinn", "summary")
    thumb.tap("Når sinnet bruser")
    thumb.tap("Elevark")
    page.wait_for_url("**#elevark")
    sheet = page.locator(".worksheet h2")
    assert 0 <= sheet.bounding_box()["y"] < PHONE["height"]  # type: ignore[index]
    assert thumb.taps <= 4
    phone.close()


@pytest.mark.parametrize("where", ["real", "arabic"])
def test_a_whole_lesson_runs_on_the_board_without_a_network(
    browser: Browser, address: str, tiny_address: str, where: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    arabic = where == "arabic"
    page.goto(f"{tiny_address}/ar/link/trinn-1-2/tuva/" if arabic else f"{address}/{SESSION}")
    page.locator(".views").wait_for()
    context.set_offline(True)
    parts = page.locator(".part.timed h2").count()
    page.locator(".views a").nth(2).click()
    board = page.locator("dialog.board-screen")
    board.wait_for()
    seen = [board.locator("h2").inner_text()]
    page.keyboard.press("PageDown")  # a remote control
    for key in ["ArrowLeft" if arabic else "ArrowRight", " ", "Enter", "ArrowDown"] * 6:
        seen.append(board.locator("h2").inner_text())
        assert board.locator(".board-body").inner_text().strip()
        assert not board.locator(".leader").count()
        page.keyboard.press(key)
    assert len(dict.fromkeys(seen)) == parts + 1  # the aims, then every part
    page.keyboard.press("Home")
    assert board.locator("h2").inner_text() == seen[0]
    page.keyboard.press("PageDown")
    before = board.locator("output").inner_text()
    page.keyboard.press("t")
    page.wait_for_function(
        "text => document.querySelector('output').textContent !== text", arg=before
    )
    faint = "getComputedStyle(document.querySelector('dialog.board-screen h2')).opacity"
    page.keyboard.press("b")
    assert page.evaluate(faint) == "0"
    page.keyboard.press("b")
    assert page.evaluate(faint) == "1"
    page.keyboard.press("Escape")
    board.wait_for(state="detached")
    page.wait_for_url(lambda url: "vis=" not in url)
    context.close()


def test_the_board_opens_from_an_address(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/{SESSION}?vis=tavle")
    page.locator("dialog.board-screen h2").wait_for()
    page.close()


def test_the_board_leads_back_to_where_one_was(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.goto(f"{address}/{SESSION}?vis=elev")
    page.locator(".views a").nth(2).click()
    page.locator("dialog.board-screen").wait_for()
    page.go_back()
    page.locator("dialog.board-screen").wait_for(state="detached")
    assert page.url.endswith(f"{SESSION}?vis=elev")
    page.locator(".views a").nth(2).click()
    page.keyboard.press("Escape")
    page.wait_for_url(f"**/{SESSION}?vis=elev")
    assert not page.locator("#vv-plikt").is_visible()
    page.close()


def test_the_end_of_a_long_part_is_reached_by_the_remote(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 640, "height": 400})
    page.goto(f"{address}/{SESSION}?vis=tavle")
    board = page.locator("dialog.board-screen")
    board.wait_for()
    for _ in range(30):
        if board.locator("h2").inner_text() == "Presentasjon av tema":
            break
        page.keyboard.press("PageDown")
    rest = """(body => body.scrollHeight - body.clientHeight - body.scrollTop)(
        document.querySelector('.board-body'))"""
    assert page.evaluate(rest) > 4
    for _ in range(30):
        before = page.evaluate(rest)
        page.keyboard.press("PageDown")
        if board.locator("h2").inner_text() != "Presentasjon av tema":
            break
    assert before <= 4
    page.close()


def test_a_film_may_be_shown(docs: Path, tmp_path: Path) -> None:
    story = docs / "kofferten" / "historier" / "mila.md"
    film = "film: {file: assets/mila.mp4, described: null, captions: {nb: assets/mila.vtt}}"
    story.write_text(
        story.read_text("utf-8").replace("print: [a4]", f"print: [a4]\n{film}"), "utf-8"
    )
    (docs / "assets" / "mila.mp4").write_bytes(b"0" * 3_000_000)
    (docs / "assets" / "mila.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nHei\n", "utf-8")
    site = sites.build(docs, tmp_path / "site")
    page = (site / "kofferten" / "historier" / "mila" / "index.html").read_text("utf-8")
    assert "media-src 'self'" in page
    assert re.search('<track kind="captions" src="[^"]*assets/mila.vtt" srclang="nb"', page)
    assert '<ol class="scenes"' in page  # the text version stands
    assert (site / "assets" / "mila.mp4").is_file()


def test_the_pupils_view_shows_all_that_is_theirs_and_nothing_else(
    browser: Browser, address: str
) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}/{SESSION}")
    theirs = page.locator(".note.elev")
    assert all(theirs.nth(n).is_visible() for n in range(theirs.count()))
    page.goto(f"{address}/{SESSION}?vis=elev")
    page.locator(".views").wait_for()
    assert all(theirs.nth(n).is_visible() for n in range(theirs.count()))
    assert page.locator(".worksheet").is_visible()
    assert not [x for x in page.locator(".leader, .for-leader").all() if x.is_visible()]
    words = page.locator("main").inner_text()
    for title in ("Før timen", "Hvis en elev forteller", "Plikten"):
        assert title not in words
    page.close()


def pages_of(page: Page, tmp_path: Path) -> pypdfium2.PdfDocument:
    """The page on paper."""
    page.emulate_media(media="print")
    page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True)
    return pypdfium2.PdfDocument(tmp_path / "page.pdf")


def test_every_action_card_and_handout_is_one_sheet(
    browser: Browser, address: str, real_site: Path, tmp_path: Path
) -> None:
    page = browser.new_page()
    long = []
    for path in sorted(real_site.glob("**/kriseteam/*/*/index.html")):
        if not re.search('class="kind-(action-card|handout)', path.read_text("utf-8")):
            continue
        name = path.parent.relative_to(real_site).as_posix()
        page.goto(f"{address}/{name}/")
        if (count := len(pages_of(page, tmp_path))) > 1:
            long.append(f"{name}: {count}")
    page.close()
    assert long == []


def test_every_worksheet_is_one_sheet(
    browser: Browser, address: str, real_site: Path, tmp_path: Path
) -> None:
    page = browser.new_page()
    long = []
    for path in sorted(real_site.rglob("index.html")):
        if 'data-print="worksheet"' not in path.read_text("utf-8"):
            continue
        name = path.parent.relative_to(real_site).as_posix()
        page.goto(f"{address}/{name}/")
        page.evaluate("document.documentElement.dataset.printing = 'worksheet'")
        if (count := len(pages_of(page, tmp_path))) > 1:
            long.append(f"{name}: {count}")
    page.close()
    assert long == []


def test_a_story_plays_by_tap_and_key_and_pauses(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}/{STORY}")
    scenes = page.locator(".scenes > li")
    every = scenes.count()
    assert every >= 6
    page.get_by_role("button", name="Vis bilde for bilde").click()
    page.locator(".scenes.one").wait_for()
    assert page.evaluate(SCENE) == 0
    page.get_by_role("button", name="Neste").click()
    page.keyboard.press("ArrowRight")
    assert page.evaluate(SCENE) == 2
    assert page.locator(".player [role=status]").inner_text() == f"3 av {every}"
    page.get_by_role("button", name="Fortsett").click()
    page.get_by_role("button", name="Pause").click()
    assert page.evaluate(SCENE) == 2
    page.keyboard.press("Escape")
    assert all(scenes.nth(n).is_visible() for n in range(every))
    page.close()


def test_a_story_never_moves_by_itself_for_one_who_wants_less_motion(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/{STORY}")
    page.get_by_role("button", name="Vis bilde for bilde").click()
    assert not page.get_by_role("button", name="Fortsett").count()
    context.close()


def test_the_arrows_of_a_story_follow_the_script(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}/ar/{STORY}")
    page.locator("button.play").click()
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(SCENE) == 1
    page.close()


def test_breathing_begins_at_the_tap_without_a_network_and_can_be_counted(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}/{BREATH}")
    page.locator(".breath button").wait_for()
    context.set_offline(True)
    page.locator(".breath button").click()
    assert page.locator(".breath-word").inner_text() == "Pust inn"
    assert page.locator(".breath-count").inner_text() == "1"
    assert page.locator(".breath [role=status]").inner_text() == "Pust inn 4"
    page.locator(".breath-word", has_text="Pust ut").wait_for()
    page.locator(".breath button").click()
    assert page.locator(".breath-word").inner_text() == ""
    context.close()


def test_breathing_stands_still_for_one_who_wants_less_motion(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}/{BREATH}")
    page.locator(".breath button").click()
    style = "getComputedStyle(document.querySelector('.breath-shape'), '::before')"
    assert page.evaluate(f"{style}.transitionDuration") == "0s"
    still = page.evaluate(f"{style}.transform")
    page.locator(".breath-word", has_text="Pust ut").wait_for()
    assert page.evaluate(f"{style}.transform") == still
    context.close()


def test_grounding_goes_one_step_at_a_time(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    page.goto(f"{address}/{FIVE}")
    page.get_by_role("button", name="Ett steg om gangen").click()
    page.keyboard.press("ArrowRight")
    assert page.locator(".player [role=status]").inner_text().startswith("2 av ")
    page.close()


@pytest.mark.parametrize("path", [STORY, BREATH, "kofferten/modeller/handa/", SESSION])
def test_forced_colours_keep_what_is_needed(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport=PHONE, forced_colors="active")
    page = context.new_page()
    page.goto(f"{address}/{path}")
    for text in page.locator("svg.figure text").all():
        fill = text.evaluate("e => getComputedStyle(e).fill")
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert fill != ground
    assert page.locator("h1").is_visible()
    context.close()


def test_a_local_note_stays_only_when_asked_for(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}/{CARD}")
    page.locator("#vv-notat").fill("Vakttelefonen ligger i skuffen")
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    assert page.locator("#vv-notat").input_value() == ""
    page.locator("#vv-notat").fill("Nøkkelen henger bak døra")
    page.locator("#vv-husk").check()
    page.reload()
    assert page.locator("#vv-notat").input_value() == "Nøkkelen henger bak døra"
    page.locator("#vv-slett").click()
    assert page.evaluate("localStorage.length") == 0
    context.close()


def test_everything_can_be_read_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/{STORY}")
    scenes = page.locator(".scenes > li")
    assert all(scenes.nth(n).is_visible() for n in range(scenes.count()))
    page.goto(f"{address}/{SESSION}")
    assert page.locator(".worksheet").is_visible()
    assert not page.locator(".views").is_visible()
    page.goto(f"{address}/kriseteam/")
    page.locator("summary").first.click()
    assert page.locator("details[open] a").first.is_visible()
    context.close()
