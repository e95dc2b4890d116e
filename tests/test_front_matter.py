"""The front-matter reader never raises and never loses anything silently."""

from __future__ import annotations

import json

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from library import file_text, front_matter, markdown_tree
from library.front_matter import FIELDS

GOOD = {
    "code": "VV-001",
    "title": "En tittel",
    "summary": "Et sammendrag.",
    "kind": "exercise",
    "area": "ro",
    "modes": ["øve"],
    "minutes": {"from": 5, "to": 10},
    "group": {"from": 1, "to": 4, "form": "par"},
    "audience": ["ansatte"],
    "intensity": 2,
    "materials": ["klokke"],
    "print": ["a4"],
    "sources": ["bath-2008"],
    "related": {"lighter": "VV-002"},
    "translation": {"state": "machine"},
}

scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates()
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.text())
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_without_an_exception(text: str) -> None:
    head, problems = front_matter.read(text, "x.md")
    assert problems or head.fields or text.startswith("---\n")


@given(st.text())
@settings(max_examples=400, deadline=None)
def test_any_front_matter_is_read_or_is_a_problem(text: str) -> None:
    head, problems = front_matter.read(f"---\n{text}\n---\nkroppen\n", "x.md")
    assert problems or head.fields
    assert all(problem.line >= 1 for problem in problems)


@given(st.dictionaries(st.sampled_from([*FIELDS, "fargen", "Tittel"]), values, max_size=6))
@settings(max_examples=400, deadline=None)
def test_every_field_is_either_kept_or_named_in_a_problem(fields: dict[str, object]) -> None:
    text = yaml.safe_dump(fields, allow_unicode=True)
    head, problems = front_matter.read(f"---\n{text}---\n", "x.md")
    if any(problem.rule in ("VV008", "VV009") for problem in problems):
        return  # the whole head is refused, and said to be
    said = " ".join(problem.message for problem in problems)
    for name in fields:
        assert name in head.fields or f"«{name}" in said


@given(st.permutations(list(GOOD)))
@settings(max_examples=50, deadline=None)
def test_good_fields_are_kept_in_any_order_with_their_lines(names: list[str]) -> None:
    lines = [f"{name}: {json.dumps(GOOD[name], ensure_ascii=False)}" for name in names]
    head, problems = front_matter.read("---\n" + "\n".join(lines) + "\n---\n\nTekst.\n", "x.md")
    assert problems == []
    assert set(head.fields) == set(GOOD)
    assert head.body == "\nTekst.\n"
    assert head.body_line == len(lines) + 3
    for number, name in enumerate(names):
        assert head.line(name) == number + 2


@given(st.binary())
@settings(max_examples=400, deadline=None)
def test_any_bytes_are_text_or_a_problem(data: bytes) -> None:
    text, problems = file_text.text_of(data, "x.md")
    assert (text is None) == bool(problems)


@given(st.text(alphabet=st.sampled_from("#*-1. \n`[]()!|<>{}:abcæ&")))
@settings(max_examples=400, deadline=None)
def test_any_body_becomes_blocks_without_an_exception(text: str) -> None:
    markdown_tree.parse(text)


@given(st.lists(st.text(alphabet="abcæøå ", min_size=1).filter(str.strip), min_size=1, max_size=5))
@settings(max_examples=200, deadline=None)
def test_no_word_of_a_paragraph_is_lost(paragraphs: list[str]) -> None:
    texts = [" ".join(text.split()) for text in paragraphs]
    body = markdown_tree.parse("\n\n".join(texts))
    assert [block.text for block in body.blocks()] == texts
