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
from library.vouching import Doubt

CASES = sorted((Path(__file__).parent / "cases" / "drift").glob("*.yml"))


def read(text: str) -> tuple[Unit, ...]:
    """The units of a body."""
    body = markdown_tree.parse(text)
    return units.units("", "", body, {}, Vocabulary(), "nb")[2:]


def vouched(source: tuple[Unit, ...], target: tuple[Unit, ...]) -> renderings.Record:
    """The record of a translation nobody has a doubt about."""
    record, doubts = vouching.vouch((), drift.drift((), source, target))
    assert doubts == ()
    return record


def told(old: str, new: str, translation: str) -> Drift:
    """A translation vouched for against the old source, held against the new."""
    record = vouched(read(old), read(translation))
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
def test_a_new_order_makes_nothing_old_but_what_was_moved(blocks: list[str], random: Any) -> None:
    turned = list(blocks)
    random.shuffle(turned)
    found = told(page(blocks), page(turned), page(blocks))
    assert {pair.status for pair in found.pairs} <= {Status.CURRENT, Status.MOVED}
    assert found.whole is (turned == blocks)
    assert len(found.old) < max(len(blocks), 2)


@given(PAGES, st.data())
def test_sentences_that_change_places_are_reported(blocks: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(blocks) - 1))
    block = f"Pust inn. {blocks[number]} Pust ut."
    turned = f"Pust ut. {blocks[number]} Pust inn."
    before = [*blocks[:number], block, *blocks[number + 1 :]]
    after = [*blocks[:number], turned, *blocks[number + 1 :]]
    assert not told(page(before), page(after), page(before)).whole


OLD, NEW = "Pust roglig.\n\nSitt ned.", "Pust rolig.\n\nSitt aldri ned."
THEIRS = "Breathe calmly.\n\nSit down."


def test_a_mended_typo_makes_nothing_old_when_its_editor_says_so() -> None:
    old, new, target = read(OLD), read(NEW), read(THEIRS)
    record = vouched(old, target)
    assert vouching.mended(old, new) == {0: 0, 1: 1}
    fresh = vouching.same_meaning(record, {old[0].key: new[0].segments})
    found = drift.drift(fresh, new, target)
    assert [pair.unit.text for pair in found.old] == ["Sit down."]


def test_a_mended_typo_does_not_bring_up_to_date_what_was_behind() -> None:
    first, then, now = read("Bli der."), read("Gå frra."), read("Gå fra.")
    record = vouched(first, read("Stay."))
    fresh = vouching.same_meaning(record, {then[0].key: now[0].segments})
    assert drift.drift(fresh, now, read("Stay.")).old


def test_what_nobody_has_touched_is_not_vouched_for() -> None:
    old, new, target = read(OLD), read(NEW), read(THEIRS)
    record = vouched(old, target)
    fresh, doubts = vouching.vouch(record, drift.drift(record, new, target))
    assert [doubt.why for doubt in doubts] == [Doubt.UNTOUCHED, Doubt.UNTOUCHED]
    assert fresh == record
    touched = read("Breathe calmly.\n\nNever sit down.")
    fresh, doubts = vouching.vouch(record, drift.drift(record, new, touched))
    assert [(doubt.why, doubt.number) for doubt in doubts] == [(Doubt.UNTOUCHED, 1)]
    assert [p.unit.text for p in drift.drift(fresh, new, touched).old] == ["Breathe calmly."]


def test_one_unit_can_be_vouched_for_and_the_others_stay_old() -> None:
    old, new = read("En.\n\nTo.\n\nTre."), read("Ein.\n\nTo.\n\nTrei.")
    target = read("One.\n\nTwo.\n\nThree.")
    record = vouched(old, target)
    fresh, _ = vouching.vouch(record, drift.drift(record, new, target), {1})
    found = drift.drift(fresh, new, target)
    assert [pair.unit.text for pair in found.old] == ["Three."]


def test_a_source_that_is_joined_and_changed_is_followed_in_the_translation() -> None:
    old, joined, changed = read("En.\n\nTo."), read("En. To."), read("Ein. To.")
    target = read("One.\n\nTwo.")
    record = vouched(old, target)
    assert drift.drift(record, joined, target).whole
    for numbers in ((), (1,), (1, 2)):
        fresh, doubts = vouching.vouch(
            record, drift.drift(record, changed, target), numbers, untouched=True
        )
        assert {doubt.why for doubt in doubts} == {Doubt.UNEVEN}
        assert fresh == record
    followed = read("One now. Two.")
    fresh, doubts = vouching.vouch(record, drift.drift(record, changed, followed))
    assert doubts == ()
    assert drift.drift(fresh, changed, followed).whole


@pytest.mark.parametrize(
    ("old", "new", "target", "followed"),
    [
        ("A. / C. D.", "A. / E. D. / C.", "a. / c. d.", "a. / c."),
        ("A. / B. / C. D.", "A. D. / B. / C.", "a. / b. / c. d.", "a. / b. / c."),
        ("A. / B.", "A. B. Aldri.", "a. / b.", "a. / bb."),
        ("A. / B. / C.", "A. B1. / C1.", "a. / b. / c.", "a. / b. / c1."),
        ("A. B. / C. D.", "C. / A.", "a. b. / c. d.", "c. / a."),
    ],
)
def test_what_a_translator_has_not_said_is_not_vouched_for(
    old: str, new: str, target: str, followed: str
) -> None:
    old, new, target, followed = (
        text.replace(" / ", "\n\n") for text in (old, new, target, followed)
    )
    record = vouched(read(old), read(target))
    for _ in range(3):
        found = drift.drift(record, read(new), read(followed))
        record, doubts = vouching.vouch(record, found)
        assert doubts
        assert not drift.drift(record, read(new), read(followed)).whole


def test_a_block_put_in_before_a_changed_one_is_told_from_it() -> None:
    old = read("Sett deg.\n\nIkke drikk vann.\n\nVent.")
    new = read("Sett deg.\n\nPust ut først, langsomt og lenge, fire ganger.\n\nDrikk 2.\n\nVent.")
    target = read("Sit.\n\nDo not drink.\n\nWait.")
    followed = read("Sit.\n\nDrink 2.\n\nWait.")
    record = vouched(old, target)
    fresh, doubts = vouching.vouch(record, drift.drift(record, new, followed))
    assert [(doubt.why, doubt.unit.text) for doubt in doubts] == [
        (Doubt.MISSING, "Pust ut først, langsomt og lenge, fire ganger.")
    ]
    pairs = drift.drift(fresh, new, followed).pairs
    assert new[pairs[1].sources[0]].text == "Drikk 2."


def test_a_move_is_seen_when_blocks_are_joined_too() -> None:
    source, target = "A.\n\nB.\n\nC.", "a.\n\nb.\n\nc."
    record = vouched(read(source), read(target))
    assert not drift.drift(record, read("C.\n\nA. B."), read(target)).whole


def test_a_translation_out_of_order_is_not_vouched_for() -> None:
    source, target = read("En.\n\nTo."), read("One.\n\nTwo.")
    record = vouched(source, target)
    turned = read("Two.\n\nOne.")
    fresh, doubts = vouching.vouch(record, drift.drift(record, source, turned))
    assert [doubt.why for doubt in doubts] == [Doubt.ORDER]
    assert fresh == record


def test_other_numbers_are_not_vouched_for() -> None:
    old, new = read("Fire runder."), read("Pust i 6 runder.")
    record = vouched(old, read("Four rounds."))
    _, doubts = vouching.vouch(record, drift.drift(record, new, read("Breathe 9 rounds.")))
    assert [doubt.why for doubt in doubts] == [Doubt.TOKENS]


@given(PAGES, PAGES, PAGES)
def test_what_is_vouched_for_without_a_doubt_is_whole_and_stays_so(
    old: list[str], new: list[str], target: list[str]
) -> None:
    first, _ = vouching.vouch((), drift.drift((), read(page(old)), read(page(old))))
    source, words = read(page(new)), read(page(target))
    record, doubts = vouching.vouch(first, drift.drift(first, source, words))
    after = drift.drift(record, source, words)
    assert bool(doubts) or after.whole
    again, _ = vouching.vouch(record, after)
    untouched = {pair.unit.text for pair in after.old if not pair.mended}
    still = {pair.unit.text for pair in drift.drift(again, source, words).old}
    assert untouched <= still


@given(st.lists(SENTENCES, min_size=2, max_size=8, unique=True), st.data())
def test_a_dropped_unit_is_never_vouched_for_unseen(blocks: list[str], data: st.DataObject) -> None:
    number = data.draw(st.integers(0, len(blocks) - 1))
    source, target = read(page(blocks)), read(page([*blocks[:number], *blocks[number + 1 :]]))
    record = vouched(source, read(page(blocks)))
    for before in (record, ()):
        _, doubts = vouching.vouch(before, drift.drift(before, source, target))
        assert Doubt.MISSING in [doubt.why for doubt in doubts]


@given(st.lists(SENTENCES, min_size=1, max_size=8, unique=True), st.data())
def test_words_of_its_own_are_never_vouched_for_unseen(
    blocks: list[str], data: st.DataObject
) -> None:
    number = data.draw(st.integers(0, len(blocks)))
    source = read(page(blocks))
    target = read(page([*blocks[:number], "Give them sweets.", *blocks[number:]]))
    record = vouched(source, source)
    _, doubts = vouching.vouch(record, drift.drift(record, source, target))
    assert [doubt.why for doubt in doubts] == [Doubt.OWN]


def test_what_was_left_out_on_purpose_does_not_hide_what_came_instead() -> None:
    source, target = read("En.\n\nTo."), read("One.")
    record, doubts = vouching.vouch((), drift.drift((), source, target), leave_out=True)
    assert doubts == ()
    assert drift.drift(record, source, target).whole
    assert not drift.drift(record, read("En.\n\nRing alltid lege."), target).whole


def test_words_mended_after_somebody_read_them_are_seen() -> None:
    source, target = read("Ikke press noen."), read("Do not press anyone.")
    record = vouched(source, target)
    found = drift.drift(record, source, read("Press everyone."))
    assert [pair.mended for pair in found.pairs] == [True]


def test_a_record_that_has_been_typed_in_names_its_line() -> None:
    assert renderings.read("3860e178 = 915775ce\nhei\n")[1] == 2
    assert renderings.read("3860e178 = 915775ce#4#../hjelp.md\n")[1] is None


@pytest.mark.parametrize(
    ("here", "there"),
    [("10 000", "10,000"), ("14.00", "14:00"), ("2,5", "٢٫٥"), ("4", "٤"), ("VV-042", "VV-042")],
)
def test_a_number_is_the_same_in_any_custom(here: str, there: str) -> None:
    assert units.tokens(f"om {here} og") == units.tokens(f"om {there} og")
    assert units.tokens(here)


@pytest.mark.parametrize(("here", "there"), [("10", "100"), ("1.5", "15"), ("VV-042", "VV-024")])
def test_another_number_is_another(here: str, there: str) -> None:
    assert units.tokens(here) != units.tokens(there)
