"""Words inside a block keep their style, and none is lost."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from library import inline
from library.inline import BREAK, Cell, Run


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("", ()),
        (" \n ", ()),
        ("bare ord", (Run("bare ord"),)),
        ("<strong>fet</strong>", (Run("fet", bold=True),)),
        (
            "a <strong>b <em>c</em></strong> <em>d</em>",
            (Run("a "), Run("b ", bold=True), Run("c", bold=True, italic=True), Run(" "),
             Run("d", italic=True)),
        ),
        (
            '<a href="../b.md#c"><strong>b</strong> og c</a>',
            (Run("b", bold=True, target="../b.md#c"), Run(" og c", target="../b.md#c")),
        ),
        ("<a>uten mål</a>", (Run("uten mål"),)),
        ("<code>a  b</code>", (Run("a b", code=True, direction="ltr"),)),
        (
            'قل <bdi lang="nb" dir="ltr">barnevern</bdi> و<bdi dir="ltr">VO</bdi>',
            (Run("قل "), Run("barnevern", language="nb", direction="ltr"), Run(" و"),
             Run("VO", direction="ltr")),
        ),
    ],
)  # fmt: skip
def test_tags_become_the_style_of_runs(markup: str, expected: tuple[Run, ...]) -> None:
    assert inline.runs(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("en<br>to", f"en{BREAK}to"),
        ("en <br> to", f"en{BREAK}to"),
        ("en <br />\nto", f"en{BREAK}to"),
        ("en<br><br>to", f"en{BREAK}{BREAK}to"),
        ("<strong>en <br></strong> to", f"en{BREAK}to"),
        ("en <em> <br></em>to", f"en{BREAK}to"),
    ],
)
def test_a_broken_line_has_no_space_on_either_side(markup: str, expected: str) -> None:
    assert "".join(run.words for run in inline.runs(markup)) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (" en\n\tto  tre ", ["en to tre"]),
        ("en <strong> to</strong>", ["en ", "to"]),
        ("en<strong> </strong>", ["en"]),
        ("<strong>en </strong> to", ["en ", "to"]),
        ("en <em> </em> to", ["en to"]),
        ("en\u00a0 \u00a0to", ["en\u00a0 \u00a0to"]),
    ],
)
def test_white_space_is_folded_as_in_html(markup: str, expected: list[str]) -> None:
    assert [run.words for run in inline.runs(markup)] == expected


def test_entities_are_signs() -> None:
    markup = "&lt;b&gt; &amp;amp; &#228; &#x27; &nbsp; &quot;"
    assert inline.runs(markup) == (Run("<b> &amp; ä ' \u00a0 \""),)


@pytest.mark.parametrize("end", ["", " /"])
def test_a_picture_is_a_run_whose_words_are_what_it_shows(end: str) -> None:
    markup = f'Se <img alt="Et kart &amp; et tre" src="../a%20b.svg"{end}> her.'
    picture = Run("Et kart & et tre", picture="../a%20b.svg")
    assert inline.runs(markup) == (Run("Se "), picture, Run(" her."))
    assert inline.runs(f'<img src="a.svg"{end}>') == (Run("", picture="a.svg"),)
    two = f'<img alt="x" src="a.svg"{end}><img alt="y" src="a.svg"{end}>'
    assert inline.runs(two) == (Run("x", picture="a.svg"), Run("y", picture="a.svg"))


def test_a_row_is_its_cells() -> None:
    markup = (
        '<th scope="col">A <em>b</em></th>\n<td class="align-right"> 1 </td>\n'
        '<td class="align-center"></td><td class="align-left">x</td>'
    )
    assert inline.cells(markup) == (
        Cell((Run("A "), Run("b", italic=True)), True, "start"),
        Cell((Run("1"),), False, "end"),
        Cell((), False, "center"),
        Cell((Run("x"),), False, "start"),
    )


@pytest.mark.parametrize("tag", ["b", "i", "u", "span", "sub", "svg", "kbd", "p", "script"])
def test_a_tag_no_run_can_hold_is_raised(tag: str) -> None:
    for markup in (f"a <{tag}>b</{tag}>", f"<strong><{tag}>b</{tag}></strong>", f"<{tag} />"):
        with pytest.raises(ValueError, match=f"<{tag}>"):
            inline.runs(markup)
    with pytest.raises(ValueError, match=f"<{tag}>"):
        inline.cells(f"<td><{tag}>b</{tag}></td>")


Piece = tuple[str, str]
"""Markup, and its text."""

TAGS = ["strong", "em", "code", 'a href="x.md"', 'bdi lang="nb" dir="ltr"', 'bdi dir="rtl"']

WORDS = st.text(alphabet="ab <&\"'\n\tøя؟م\u00a0\u202f.-", max_size=8)

MARKUP: st.SearchStrategy[Piece] = st.recursive(
    WORDS.map(lambda text: (html.escape(text), text)),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.lists(inner, max_size=4)).map(
        lambda found: (
            f"<{found[0]}>{''.join(m for m, _ in found[1])}</{found[0].split()[0]}>",
            "".join(text for _, text in found[1]),
        )
    ),
)


@given(st.lists(MARKUP, max_size=6))
def test_the_words_of_the_runs_are_the_words_of_the_html(found: list[Piece]) -> None:
    markup, text = ("".join(parts) for parts in zip(("", ""), *found, strict=True))
    runs = inline.runs(markup)
    assert "".join(run.words for run in runs) == inline.SPACE.sub(" ", text).strip(" ")
    assert all(run.words for run in runs)


@given(st.lists(MARKUP, max_size=6), st.lists(MARKUP, max_size=6))
def test_a_break_between_loses_and_adds_no_words(first: list[Piece], last: list[Piece]) -> None:
    markup = "".join(m for m, _ in first) + "<br>" + "".join(m for m, _ in last)
    halves = (
        inline.SPACE.sub(" ", "".join(text for _, text in half)).strip(" ")
        for half in (first, last)
    )
    assert "".join(run.words for run in inline.runs(markup)) == BREAK.join(halves)
