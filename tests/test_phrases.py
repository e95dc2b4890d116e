"""Numbers, dates and plurals are said the way each language says them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import DOCS
from library import reader
from library.content import Content
from library.phrases import Phrases


@pytest.fixture(scope="module")
def content() -> Content:
    return reader.read(Path(DOCS))[0]


@pytest.mark.parametrize(
    ("code", "number", "said"),
    [
        ("nb", 1, "1 øvelse"),
        ("nb", 6, "6 øvelser"),
        ("uk", 1, "1 вправа"),
        ("uk", 3, "3 вправи"),
        ("uk", 6, "6 вправ"),
        ("ar", 6, "6 تمارين"),
        ("ar", 11, "11 تمرينًا"),
    ],
)
def test_a_number_chooses_its_plural(content: Content, code: str, number: int, said: str) -> None:
    say = Phrases(content.languages[code], content.records.phrases[code])
    assert say("n_exercises", n=number) == said


@pytest.mark.parametrize(
    ("code", "said"),
    [("nb", "21. november 2026"), ("en", "21 November 2026"), ("da", "21. november 2026")],
)
def test_a_date_is_written_in_full(content: Content, code: str, said: str) -> None:
    assert content.languages[code].long_date(date(2026, 11, 21)) == said


@pytest.mark.parametrize("code", ["nb", "nn", "en", "da", "uk", "ar"])
def test_every_phrase_can_be_said_with_its_blanks_filled(content: Content, code: str) -> None:
    say = Phrases(content.languages[code], content.records.phrases[code])
    blanks = {"low": 1, "high": 2, "number": "113", "date": "i dag", "language": "bokmål"}
    blanks |= {"places": "steg 3", "heading": "Hensikt", "now": 4, "all": 9, "grade": "4. trinn"}
    blanks |= {"mark": "a1b2c3", "example": "VV-001"}
    for key in say.texts:
        for number in (0, 1, 2, 3, 11, 100):
            assert "{" not in say(key, n=number, code="VV-001", **blanks)
