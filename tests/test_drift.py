"""What has changed is seen, and nothing else: block by block, by content."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from library import drift, markdown_tree, renderings, units, vouching
from library.drift import Drift, Status
from library.units import Unit
from library.vocabulary import Vocabulary

CASES = sorted((Path(__file__).parent / "cases" / "drift").glob("*.yml"))


def read(text: str) -> tuple[Unit, ...]:
    """The units of a body."""
    body = markdown_tree.parse(text)
    return units.units("", "", body, {}, Vocabulary(), "nb")[2:]


def told(old: str, new: str, translation: str) -> Drift:
    """A translation vouched for against the old source, held against the new."""
    record, left_out = vouching.whole(read(old), read(translation))
    assert not left_out
    saved, wrong = renderings.read(renderings.write(record))
    assert saved == record
    assert wrong is None
    return drift.drift(saved, read(new), read(translation))


def printed(found: Drift) -> list[str]:
    """The drift as lines a reader of the case can judge."""
    lines = []
    for pair in found.pairs:
        said = " + ".join(found.source[index].text for index in pair.sources)
        lines.append(f"{pair.status}: {pair.unit.text} <- {said}".strip())
    lines.extend(f"added: {found.source[index].text}" for index in found.added)
    return lines


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_blocks_are_matched_by_content(file: Path, pytestconfig: pytest.Config) -> None:
    case: dict[str, Any] = yaml.safe_load(file.read_text("utf-8"))
    found = printed(told(case["old"], case["new"], case.get("translation", case["old"])))
    if pytestconfig.getoption("--update-golden"):
        case["drift"] = found
        text = yaml.safe_dump(case, allow_unicode=True, sort_keys=False, width=1000)
        file.write_text(text, "utf-8")
        return
    assert found == case["drift"]


WORDS = st.text(alphabet="abcdefghijkæøåіжمن", min_size=1, max_size=8)
SENTENCES = st.lists(WORDS, min_size=1, max_size=8).map(lambda words: " ".join(words) + ".")
BLOCKS = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)
PAGES = st.lists(BLOCKS, min_size=1, max_size=8)


def page(blocks: list[str]) -> str:
    """A page of paragraphs."""
    return "\n\n".join(blocks)


@given(PAGES)
def test_an_unchanged_page_is_never_reported(blocks: list[str]) -> None:
    found = told(page(blocks), page(blocks), page(blocks))
    assert {pair.status for pair in found.pairs} == {Status.CURRENT}
    assert found.whole


@given(PAGES, st.randoms(use_true_random=False))
def test_a_page_typed_otherwise_is_never_reported(blocks: list[str], random: Any) -> None:
    typed = [block.replace(" ", random.choice(["  ", "\n", "\u00a0"])) for block in blocks]
    assert told(page(blocks), "\n\n\n".join(typed), page(blocks)).whole


@given(PAGES, st.data())
def test_a_changed_word_is_always_reported(blocks: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(blocks) - 1))
    words = blocks[number].split(" ")
    place = data.draw(st.integers(0, len(words) - 1))
    words[place] = "annet" + words[place]
    changed = [*blocks[:number], " ".join(words), *blocks[number + 1 :]]
    found = told(page(blocks), page(changed), page(blocks))
    assert found.old
    assert not found.whole


@given(PAGES, st.data())
def test_an_added_block_is_always_reported(blocks: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(blocks)))
    changed = [*blocks[:number], "Helt nytt avsnitt her.", *blocks[number:]]
    assert not told(page(blocks), page(changed), page(blocks)).whole


@given(PAGES, st.data())
def test_a_removed_block_is_always_reported(blocks: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(blocks) - 1))
    changed = [*blocks[:number], *blocks[number + 1 :], "Og her."]
    assert told(page(blocks), page(changed), page(blocks)).old


@given(PAGES, st.randoms(use_true_random=False))
def test_a_new_order_makes_nothing_old(blocks: list[str], random: Any) -> None:
    turned = list(blocks)
    random.shuffle(turned)
    assert told(page(blocks), page(turned), page(blocks)).whole


def test_a_mended_typo_makes_nothing_old_when_its_editor_says_so() -> None:
    old, new = read("Pust roglig.\n\nSitt ned."), read("Pust rolig.\n\nSitt ned.")
    target = read("Breathe calmly.\n\nSit down.")
    record, _ = vouching.whole(old, target)
    assert len(drift.drift(record, new, target).old) == 1
    assert drift.drift(vouching.same_meaning(record, new), new, target).whole


def test_only_the_units_an_editor_names_are_held_to_be_mended() -> None:
    old, new = read("Pust roglig.\n\nSitt ned."), read("Pust rolig.\n\nSitt aldri ned.")
    target = read("Breathe calmly.\n\nSit down.")
    record, _ = vouching.whole(old, target)
    found = drift.drift(vouching.same_meaning(record, new, {1}), new, target)
    assert [pair.unit.text for pair in found.old] == ["Sit down."]


def test_one_unit_can_be_vouched_for_and_the_others_stay_old() -> None:
    old, new = read("En.\n\nTo.\n\nTre."), read("Ein.\n\nTo.\n\nTrei.")
    target = read("One.\n\nTwo.\n\nThree.")
    record, _ = vouching.whole(old, target)
    fresh = vouching.parts(record, drift.drift(record, new, target), {1})
    found = drift.drift(fresh, new, target)
    assert [pair.unit.text for pair in found.old] == ["Three."]


def test_a_record_that_has_been_typed_in_names_its_line() -> None:
    assert renderings.read("3860e178 = 915775ce\nhei\n")[1] == 2
    assert renderings.read("3860e178 = ^\n")[1] == 1
