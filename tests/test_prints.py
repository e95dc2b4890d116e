"""What is printed, and that no words are lost between the page and the paper."""

from __future__ import annotations

import html
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import paper
import press
import pytest
import yaml
from conftest import DOCS
from library import api, sheets
from library.blocks import Block
from library.site import Site
from sample import Made, kind, nodes, view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from library.blocks import Section
    from library.prints import Print

EXCEPTIONS = Path(__file__).parent / "cases" / "prints" / "exceptions.yml"


def test_what_may_be_printed_is_printed_once_and_nothing_else(
    site: Site, plan: tuple[Print, ...]
) -> None:
    files = [one.file for one in plan]
    assert len(files) == len(set(files))
    for language in site.catalogue.content.languages:
        own = {
            row["code"]: row["print"]
            for row in api.resources(site.catalogue, language)
            if row["language"] == language.code and row["print"]
        }
        pages = {one.code for one in plan if one.language == language.code and not one.binder}
        assert pages == own.keys()
        for code, forms in own.items():
            mine = [one for one in plan if (one.language, one.code) == (language.code, code)]
            assert f"{language.code}/{code}.pdf" in {one.file for one in mine}
            assert {"kort"} <= set(forms) or not any(one.form == "cards" for one in mine)
            for form, there in (("a4", "sheet"), ("kort", "cards"), ("a3", "poster")):
                assert form not in forms or any(one.form == there for one in mine), (code, form)


@pytest.mark.parametrize("language", ["nb", "uk", "ar"])
def test_a_sheet_says_the_words_of_its_data_in_order(
    language: str, sample: tuple[Made, ...]
) -> None:
    found = [m for m in sample if m.print.form == "sheet" and m.print.language == language]
    assert len(found) > 20
    for made in found:
        assert paper.seen(made.pdf) == paper.plain(paper.expected(made.data)), made.file


# Not Arabic: Typst repeats a letter in the tags for each vowel mark it bears.
@pytest.mark.parametrize("language", ["nb", "uk"])
def test_a_screen_reader_is_given_the_same_words_in_the_same_order(
    language: str, sample: tuple[Made, ...]
) -> None:
    found = [m for m in sample if m.print.form == "sheet" and m.print.language == language]
    other = [m.file for m in found if paper.heard(m.pdf) != paper.plain(paper.expected(m.data))]
    assert other == []


def test_the_leaders_data_has_every_word_of_the_page(site: Site, plan: tuple[Print, ...]) -> None:
    found = [one for one in plan if one.role == sheets.LEADER and one.form == "sheet"]
    for one in found:
        page = view(one, site)
        words = [words for part in page.parts for words in _of_section(part.section)]
        data = [part for leaf in _leaves(one, site) for part in leaf["parts"]]
        assert paper.plain(_of_data(data)) == paper.plain(words), one.file
    assert {one.language for one in found} == set(site.catalogue.content.languages.codes)


def _leaves(one: Print, site: Site) -> list[Any]:
    leaves: list[Any] = sheets.sheet(view(one, site), one.role)["leaves"]
    return leaves


def _of_section(section: Section) -> Iterator[str]:
    yield section.title
    for block in section.blocks:
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[str]:
    """A block's words from its HTML, with nothing of ours but the tree."""
    if "screen-only" in block.marks:
        return
    if block.kind == "step":
        yield _text(block.title)
    if not block.children:
        yield _text(block.html)
    for child in block.children:
        yield from _of_block(child)


def _text(markup: str) -> str:
    shown = re.sub(r'<img [^>]*?alt="([^"]*)"[^>]*>', r"\1", markup)
    return html.unescape(re.sub(r"<[^>]*>", "", shown))


def _of_data(found: Any) -> Iterator[str]:
    """The words an editor wrote, without what paper adds: minutes and where links lead."""
    for node in nodes(found):
        if isinstance(node.get("title"), str):
            yield node["title"]
        if node.get("k") in ("image", "code"):
            yield node.get("alt", "") or node["t"]
        elif "t" in node and "small" not in node:
            yield node["t"]


def test_a_worksheet_keeps_its_room_in_every_language(site: Site, plan: tuple[Print, ...]) -> None:
    rooms: dict[str, dict[str, tuple[int, int]]] = {}
    for one in plan:
        if one.form != "sheet" or one.variant or one.role == sheets.LEADER:
            continue
        if not any(block.room for block in view(one, site).body.blocks()):
            continue
        text = press.data(one, site)
        given = sum(node.get("room", 0) for node in nodes(json.loads(text)))
        if given:
            drawn = [e["of"] for e in press.probe(text, DOCS) if e["what"] == "room"]
            name = one.file.split("/")[1]
            rooms.setdefault(name, {})[one.language] = (given, sum(drawn))
    assert len(rooms) > 30
    assert {name: found for name, found in rooms.items() if len(set(found.values())) > 1} == {}
    assert all(given == drawn for found in rooms.values() for given, drawn in found.values())


def test_an_exercise_is_one_page_but_for_those_we_know(site: Site, plan: tuple[Print, ...]) -> None:
    pages = {}
    for one in plan:
        plain = (one.language, one.form, one.role, one.variant) == ("nb", "sheet", "others", "")
        if plain and kind(one, site) == "exercise":
            pages[one.code] = max(e["page"] for e in press.probe(press.data(one, site), DOCS))
    assert len(pages) > 40
    known = yaml.safe_load(EXCEPTIONS.read_text("utf-8"))
    assert {code: count for code, count in pages.items() if count > 1} == known
