"""What readers are told of a translation, and what editors see of all of them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import sites
from library import drift, reader, renderings, translations, vouching
from library.catalogue import Catalogue

STRONG = "veien-videre/trygghet/sterk"


def status(site: Path) -> dict[str, Any]:
    """``translations.json``."""
    path = site / "api" / "v1" / "translations.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def page(site: Path, address: str) -> str:
    """A built page."""
    return (site / address / "index.html").read_text("utf-8")


def notice(text: str) -> str:
    """The words of the notice about changes, or nothing."""
    found = re.search(r'<aside class="notice".*?<p>(.*?) <a', text, re.DOTALL)
    return found[1] if found else ""


def translate(docs: Path, path: str, code: str, words: dict[str, str]) -> None:
    """A translation of a page of the tiny site, vouched for."""
    text = (docs / f"{path}.md").read_text("utf-8")
    content, _ = reader.read(docs)
    body = text.split("---\n", 2)[2]
    for term in content.vocabulary.headings.values():
        body = body.replace(f"# {term.label('nb')}\n", f"# {term.label(code)}\n")
    for old, new in words.items():
        assert old in body
        body = body.replace(old, new)
    head = "---\ntitle: Strong\nsummary: A strong one.\ntranslation: {state: machine}\n---\n"
    (docs / f"{path}.{code}.md").write_text(head + body, "utf-8")
    vouch(docs, path, code)


def vouch(docs: Path, path: str, code: str) -> None:
    """Record that the translation says what the source says."""
    resource = next(r for r in reader.read(docs)[0].resources if r.path == path)
    found = drift.drift((), resource.words["nb"].units, resource.words[code].units)
    record, _ = vouching.vouch((), found)
    (docs / f"{path}.{code}.record").write_text(renderings.write(record), "utf-8")


def edit(docs: Path, name: str, old: str, new: str) -> None:
    """Change a file."""
    path = docs / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_reader_is_told_in_her_language_what_has_changed(docs: Path, tmp_path: Path) -> None:
    pust = "veien-videre/ro/pust"
    edit(docs, f"{pust}.md", "Fire runder.", "Pust i 4 runder.")
    edit(docs, f"{pust}.md", "Drikk litt vann.", "Drikk litt te.\n\nGå en tur.")
    edit(docs, f"{pust}.md", "title: Pust i firkant", "title: Pust i en firkant")
    site = sites.build(docs, tmp_path / "site")
    assert notice(page(site, f"en/{pust}")) == (
        "The original has changed since this page was translated. "
        "A number has changed: step 2. Check the original. "
        "Changed: the title and “If someone is affected”. "
        "New in the original: “If someone is affected”."
    )
    assert "الخطوة 2" in notice(page(site, f"ar/{pust}"))
    assert notice(page(site, pust)) == ""


def test_a_reader_is_told_what_has_moved_and_which_step_it_is_now(
    docs: Path, tmp_path: Path
) -> None:
    pust = "veien-videre/ro/pust"
    new = "1. **Luft** (1 min)\n\n    Opp med vinduet.\n\n2. **Finn en makker** (4 min)"
    edit(docs, f"{pust}.md", "minutes: 10", "minutes: 11")
    edit(docs, f"{pust}.md", "1. **Finn en makker** (4 min)", new)
    edit(docs, f"{pust}.md", "2. **Pust** (6 min)", "3. **Pust** (6 min)")
    edit(docs, f"{pust}.md", "Fire runder.", "Seks runder.")
    edit(docs, f"{pust}.md", "## Dette trenger dere\n\nEn klokke.", "## Dette trenger dere\n\nNoe.")
    edit(docs, f"{pust}.md", "Prøv selv først.", "En klokke.\n\nPrøv selv først.")
    said = notice(page(sites.build(docs, tmp_path / "site"), f"en/{pust}"))
    assert "step 2 (now step 3 in the original)" in said
    assert "Moved in the original: “What you need”." in said


def test_old_blocks_are_marked_where_the_risk_asks_for_it(docs: Path, tmp_path: Path) -> None:
    translate(docs, STRONG, "en", {"Dele noe.": "Share something."})
    edit(docs, f"{STRONG}.md", "Dele noe.", "Dele noe stort.")
    edit(docs, "veien-videre/ro/pust.md", "Drikk litt vann.", "Drikk litt te.")
    site = sites.build(docs, tmp_path / "site")
    assert 'class="old" href="#vv-endret">changed in the original</a>' in page(site, f"en/{STRONG}")
    light = page(site, "en/veien-videre/ro/pust")
    assert notice(light)
    assert 'class="old"' not in light


def test_a_translation_below_its_state_is_kept_out_of_prints_and_the_list_says_why(
    docs: Path, tmp_path: Path
) -> None:
    translate(docs, STRONG, "en", {"Dele noe.": "Share something."})
    said = "is not printed until a speaker of the language has read it"

    def built(name: str) -> tuple[Path, dict[str, Any]]:
        site = sites.build(docs, tmp_path / name)
        rows = json.loads((site / "api/v1/resources.en.json").read_text("utf-8"))
        return site, next(row for row in rows if row["url"].endswith("sterk/"))

    site, row = built("below")
    assert row["print"] == []
    assert row["state"] == "machine"
    for address in ("en/veien-videre", f"en/{STRONG}"):
        assert said in page(site, address)
    assert 'data-print="others"' not in page(site, f"en/{STRONG}")
    assert '"creativeWorkStatus": "machine"' in page(site, f"en/{STRONG}")
    edit(docs, f"{STRONG}.en.md", "state: machine", "state: checked")
    site, row = built("met")
    assert row["print"] == ["a4"]
    assert said not in page(site, "en/veien-videre")
    assert 'data-print="others"' in page(site, f"en/{STRONG}")


def test_what_is_old_stands_in_the_data_and_on_the_board(docs: Path, tmp_path: Path) -> None:
    edit(docs, "veien-videre/ro/pust.md", "Fire runder.", "Seks runder.")
    edit(docs, "veien-videre/ro/pust.md", "Prøv selv først.", "Prøv selv først.\n\nTa det med ro.")
    site = sites.build(docs, tmp_path / "site")
    row = next(row for row in status(site)["resources"] if row["code"] == "VV-001")
    english = row["translations"]["en"]
    assert {key: english[key] for key in ("changed", "added", "removed", "moved")} == {
        "changed": 1,
        "added": 1,
        "removed": 0,
        "moved": 0,
    }
    assert english["old"] == [{"line": 26, "status": "changed", "place": "step 2"}]
    board = page(site, "redaksjonen")
    assert "2 gamle" in board
    assert 'name="robots" content="noindex"' in board
    for address, other in sites.pages(site).items():
        assert not any("redaksjonen" in link for _, _, link in other.links), address


def test_the_worst_stands_first(docs: Path, tmp_path: Path) -> None:
    rows = status(sites.build(docs, tmp_path / "site"))["resources"]
    assert [row["harm"] for row in rows] == sorted((row["harm"] for row in rows), reverse=True)
    assert rows[0]["risk"] == "hjelpetelefoner"


def test_a_lost_not_is_brought_to_somebodys_attention(docs: Path) -> None:
    edit(docs, "veien-videre/ro/pust.md", "Drikk litt vann.", "Ikke drikk vann.")
    vouch(docs, "veien-videre/ro/pust", "en")
    content = reader.read(docs)[0]
    resource = next(r for r in content.resources if r.facts.code == "VV-001")
    terms = translations.terms_of(resource, content)
    looks = list(translations.looks(resource.words["en"], terms, content))
    assert [(look.line, look.what) for look in looks] == [(38, "negation")]


def test_a_language_with_little_has_a_small_library_of_its_own(docs: Path, tmp_path: Path) -> None:
    site = sites.build(docs, tmp_path / "site")
    own = page(site, "ar").split("<main")[1]
    assert "كل ما هو متوفّر بالعربية" in own
    assert "التنفس المربع" in own
    assert "Stå i en sterk historie" not in own
    assert 'lang="nb"' not in own
    bank = page(site, "ar/veien-videre")
    first, rest = bank.split('id="vv-andre"')
    assert "التنفس المربع" in first
    assert re.search(r'<h4><a [^>]*hreflang="nb" lang="nb" dir="ltr">', rest)


WANTED = {"nn": (24, 8), "en": (24, 8), "da": (8, 0), "uk": (8, 0), "ar": (8, 0)}
"""Language → whole exercises and area landing pages that must be there."""


@pytest.mark.parametrize("code", WANTED)
def test_the_promised_pages_are_translated(real_site: Path, code: str) -> None:
    found = status(real_site)["totals"][code]
    exercises, guides = WANTED[code]
    assert found["kinds"].get("exercise", 0) >= exercises
    assert found["kinds"].get("guide", 0) >= guides
    rows = json.loads((real_site / f"api/v1/resources.{code}.json").read_text("utf-8"))
    if code in ("nn", "en"):
        own = [r for r in rows if r["kind"] == "exercise" and r["language"] == code]
        assert len(own) >= 48
        assert all(row["title"] and row["summary"] for row in own)


def test_there_are_sixty_terms_in_every_language(real_site: Path) -> None:
    for terms in status(real_site)["terms"].values():
        assert terms["terms"] >= 60


def test_every_use_of_a_page_counts_once(docs: Path) -> None:
    found = translations.rows(Catalogue(reader.read(docs)[0]))
    assert min(row.use for row in found) == 1
    assert max(row.use for row in found) > 1
