"""The real docs: what was promised is there, and any fault put into it is caught."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date
from typing import TYPE_CHECKING, Any

import check
import permalinks
import pytest
import sites
import yaml
from conftest import DOCS
from library import publishing, readability, reader

if TYPE_CHECKING:
    from pathlib import Path

EXERCISE = "veien-videre/regulering/pust-i-firkant.md"
TRANSLATED = "veien-videre/regulering/over-inni-eller-under.md"
TRANSLATION = TRANSLATED.replace(".md", ".nn.md")
STRONG = "veien-videre/samtalen/spor-rett-ut.md"


@pytest.fixture
def real_docs(tmp_path: Path) -> Path:
    """A copy of the real docs to put faults into."""
    return shutil.copytree(DOCS, tmp_path / "docs")


def catalogue(site: Path, code: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(
        (site / "api" / "v1" / f"resources.{code}.json").read_text("utf-8")
    )
    return rows


def test_there_are_at_least_forty_eight_exercises_six_in_each_of_eight_areas(
    real_site: Path,
) -> None:
    exercises = [row for row in catalogue(real_site, "nb") if row["kind"] == "exercise"]
    by_area: dict[object, list[dict[str, Any]]] = {}
    for row in exercises:
        by_area.setdefault(row["area"], []).append(row)
    full = [area for area, rows in by_area.items() if len(rows) >= 6]
    assert len(exercises) >= 48
    assert len(full) >= 8
    for area in full:
        modes = {mode for row in by_area[area] for mode in row["modes"]}
        assert modes == {"repetere", "reflektere", "øve", "dele"}, area
    assert min(row["minutes"]["from"] for row in exercises) <= 5
    assert max(row["minutes"]["to"] for row in exercises) == 60
    assert {row["intensity"] for row in exercises} == {1, 2, 3}
    assert {"alene", "plenum"} <= {row["group"]["form"] for row in exercises}


@pytest.mark.parametrize("code", ["nn", "en"])
def test_sixteen_exercises_are_translated(real_site: Path, code: str) -> None:
    own = [
        row
        for row in catalogue(real_site, code)
        if row["kind"] == "exercise" and row["language"] == code
    ]
    assert len(own) >= 16


def test_every_language_has_its_frame(real_site: Path) -> None:
    for code in ("", "nn/", "en/", "da/", "uk/", "ar/"):
        for page in ("", "veien-videre/", "verktoy/", "hjelp/", "om/"):
            assert (real_site / f"{code}{page}index.html").is_file()


def test_every_link_leads_somewhere(real_site: Path) -> None:
    assert sites.broken_links(real_site) == []


def test_the_fork_gives_the_same_site(real_site: Path, tmp_path: Path) -> None:
    result = sites.command("properdocs", tmp_path / "fork")
    assert result.returncode == 0, result.stderr

    def without_generator(files: dict[str, bytes]) -> dict[str, bytes]:
        pattern = re.compile(rb'<meta name="generator"[^>]*>')
        return {name: pattern.sub(b"", data) for name, data in files.items()}

    ours, theirs = (
        without_generator(sites.files(folder)) for folder in (real_site, tmp_path / "fork")
    )
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def test_a_ninth_area_and_a_new_name_touch_docs_only(real_docs: Path, tmp_path: Path) -> None:
    path = real_docs / "data" / "vocabulary.yml"
    text = path.read_text("utf-8")
    labels = ", ".join(f"{code}: Niende" for code in ("nb", "nn", "en", "da", "uk", "ar"))
    text = text.replace("areas:\n", f"areas:\n  niende: {{{labels}}}\n", 1)
    text = text.replace("nb: Ro og regulering,", "nb: Ro i kroppen,", 1)
    path.write_text(text, "utf-8")
    (real_docs / "veien-videre" / "niende").mkdir()
    for old, new in (("index.md", "VV-990"), ("pust-i-firkant.md", "VV-991")):
        source = (real_docs / "veien-videre" / "regulering" / old).read_text("utf-8")
        source = re.sub(r"^code: .*$", f"code: {new}", source, flags=re.MULTILINE)
        source = source.replace("area: regulering", "area: niende")
        (real_docs / "veien-videre" / "niende" / old).write_text(source, "utf-8")
    site = sites.build(real_docs, tmp_path / "site")
    home = (site / "index.html").read_text("utf-8")
    bank = (site / "veien-videre" / "index.html").read_text("utf-8")
    assert ">Niende</a>" in home
    assert ">Ro i kroppen</a>" in home
    assert "Ro og regulering" not in home
    assert 'data-omrade="niende"' in bank
    assert (site / "veien-videre" / "niende" / "pust-i-firkant" / "index.html").is_file()


MUTATIONS = {
    "broken YAML": (EXERCISE, r"^modes: \[", "modes: [[", "VV009"),
    "unknown key": (EXERCISE, r"^minutes:", "minuttes:", "VV011"),
    "wrong type": (EXERCISE, r"^minutes: .*$", "minutes: ti", "VV013"),
    "unknown id": (EXERCISE, r"^area: .*$", "area: regulerng", "VV012"),
    "duplicate code": (EXERCISE, r"^code: .*$", "code: VV-014", "VV020"),
    "reused code": ("data/permalinks.yml", r"^VV-013: .*$", "VV-013: et/annet/sted", "VV021"),
    "repeated fact": (TRANSLATION, r"^translation:", "intensity: 1\ntranslation:", "VV016"),
    "missing heading": (EXERCISE, r"^## Hensikt$", "### Hensikt", "VV030"),
    "steps without number": (EXERCISE, r"^1\. \*\*", "**", "VV033"),
    "minutes that do not add up": (EXERCISE, r"\(\d+ min\)", "(59 min)", "VV035"),
    "dead link": (EXERCISE, r"^## Ta med videre$", "## Ta med videre\n\n[x](y.md)", "VV036"),
    "dead anchor": (EXERCISE, r"^## Ta med videre$", "## Ta med videre\n\n[x](#y)", "VV037"),
    "no words": (EXERCISE, r"^## Ta med videre$", "## Ta med videre\n\n![](x.svg)", "VV038"),
    "no stop rule": (STRONG, r"^### Slik stopper dere$", "### Slik begynner dere", "VV040"),
    "helpline without source": ("data/helplines.yml", r"^    - \{url:", "    - {side:", "VV050"),
    "tab": (EXERCISE, r"^## Hensikt$", "## Hensikt\n\t", "VV004"),
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_fault_put_into_the_real_docs_is_caught(
    name: str, real_docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, pattern, new, rule = MUTATIONS[name]
    text = (real_docs / path).read_text("utf-8")
    changed, count = re.subn(pattern, new, text, count=1, flags=re.MULTILINE)
    assert count == 1
    (real_docs / path).write_text(changed, "utf-8")
    assert check.main(["--docs", str(real_docs)]) == 1
    assert rule in capsys.readouterr().out


@pytest.mark.parametrize(
    ("rule", "spoil"),
    [
        ("VV001", lambda docs: (docs / EXERCISE).write_bytes("---\nø".encode("latin-1"))),
        ("VV002", lambda docs: (docs / EXERCISE).write_bytes(b"\xef\xbb\xbf---\n")),
        (
            "VV003",
            lambda docs: (docs / EXERCISE).write_bytes(
                (docs / EXERCISE).read_bytes().replace(b"\n", b"\r\n")
            ),
        ),
        ("VV005", lambda docs: (docs / EXERCISE).write_bytes(b"a" * 5_000_000)),
        ("VV006", lambda docs: (docs / "En ny økt.md").write_text("x")),
        ("VV007", lambda docs: ((docs / "ui").mkdir(), (docs / "ui" / "a.txt").write_text("x"))),
        ("VV017", lambda docs: (docs / TRANSLATED).unlink()),
    ],
)
def test_a_spoilt_file_in_the_real_docs_is_caught(
    rule: str, spoil: object, real_docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(real_docs)  # type: ignore[operator]
    assert check.main(["--docs", str(real_docs)]) == 1
    assert rule in capsys.readouterr().out


def test_one_unverified_number_stops_publishing(
    real_docs: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = real_docs / "data" / "helplines.yml"
    text = re.sub(r"verified: .*", "verified: null", path.read_text("utf-8"), count=1)
    path.write_text(text, "utf-8")
    assert check.main(["--docs", str(real_docs), "--publish", "--today", "2026-11-21"]) == 1
    assert "(113) er ikke kontrollert" in capsys.readouterr().out


def test_verified_and_approved_content_is_no_preview_until_the_numbers_grow_old(
    real_docs: Path,
) -> None:
    for path in (real_docs / "data").glob("*.yml"):
        text = re.sub(r"verified: .*", "verified: 2026-11-21", path.read_text("utf-8"))
        path.write_text(text, "utf-8")
    assert permalinks.main(["--docs", str(real_docs), "--write"]) == 0
    approval = {"content": date(2026, 11, 21), "by": "fagansvarlig"}
    (real_docs / "data" / "approval.yml").write_text(yaml.safe_dump(approval), "utf-8")
    content, problems = reader.read(real_docs)
    assert problems == []
    assert not publishing.is_preview(content)
    assert list(publishing.missing(content, date(2026, 11, 22))) == []
    old = list(publishing.missing(content, date(2027, 7, 1)))
    assert len(old) == len(content.records.helplines)
    worn = list(publishing.missing(content, date(2029, 7, 1)))
    assert any("skulle vært lest igjen" in line for line in worn)
    early = list(publishing.missing(content, date(2026, 11, 1)))
    assert len(early) == len(content.records.helplines)  # verified in the future: a slip
    assert not publishing.is_preview(content)  # a build never changes with the calendar


def test_the_four_collections_hold_what_was_promised(real_site: Path) -> None:
    rows = catalogue(real_site, "nb")

    def count(kind: str, **facts: object) -> int:
        return sum(
            row["kind"] == kind and all(row[key] == value for key, value in facts.items())
            for row in rows
        )

    vocabulary = yaml.safe_load((DOCS / "data" / "vocabulary.yml").read_text("utf-8"))
    for grade in vocabulary["grades"]:
        assert count("session", grade=grade) == 6, grade
        blocks = {row["block"] for row in rows if row["grade"] == grade}
        assert blocks == set(vocabulary["blocks"]), grade
    for audience in ("barn", "ungdom", "familie"):
        assert count("sheet", audience=[audience]) == 8, audience
    assert count("story", audience=["barn"]) == count("story", audience=["ungdom"]) == 4
    assert count("model") == 4
    assert count("practice") >= 2
    assert count("card-set") >= 2
    assert count("action-card") >= 14
    assert count("tabletop") == 6
    assert count("handout") >= 2
    used = {event for row in rows if row["kind"] == "action-card" for event in row["event"]}
    assert used == set(vocabulary["events"])
    phases = {phase for row in rows if row["kind"] == "action-card" for phase in row["phase"]}
    assert phases == set(vocabulary["phases"])


def test_every_story_has_six_to_ten_scenes_and_the_sets_have_enough_cards(
    real_site: Path,
) -> None:
    cards = 0
    for path in real_site.glob("kofferten/*/*/index.html"):
        text = path.read_text("utf-8")
        if 'class="kind-story' in text:
            assert 6 <= text.count("<img ") <= 10, path.parent.name
        cards += text.count('<li class="playing-card">')
    assert cards >= 24


PROMISED = {
    "nn": {"LINK": 9 + 15, "KO": 40, "KT": 3},
    "en": {"LINK": 1 + 3, "KO": 12, "KT": 3},
    "da": {"LINK": 1 + 3},
    "uk": {"KO": 8 + 2 + 1, "KT": 3},
    "ar": {"KO": 8 + 2 + 1, "KT": 3},
}
"""Language → prefix → how many resources are written in it, at least."""


@pytest.mark.parametrize("code", PROMISED)
def test_the_promised_translations_are_there(real_site: Path, code: str) -> None:
    own = [row["code"] for row in catalogue(real_site, code) if row["language"] == code]
    for prefix, least in PROMISED[code].items():
        assert sum(name.startswith(f"{prefix}-") for name in own) >= least, prefix


def test_an_unverified_paragraph_or_code_is_never_shown(real_site: Path) -> None:
    law = yaml.safe_load((DOCS / "data" / "law.yml").read_text("utf-8"))
    aims = yaml.safe_load((DOCS / "data" / "lk20.yml").read_text("utf-8"))
    hidden = [
        *(row["paragraph"] for row in law.values() if row["paragraph"] and not row["verified"]),
        *(row["code"] for row in aims.values() if row["code"] and not row["verified"]),
    ]
    assert hidden
    for path in real_site.rglob("*.html"):
        text = path.read_text("utf-8")
        assert not [number for number in hidden if number in text], path


def test_the_year_plan_has_every_lesson_once(real_site: Path) -> None:
    plan = (DOCS / "link" / "arsplan.md").read_text("utf-8")
    rows = [line for line in plan.splitlines() if line.startswith("|")]
    sessions = [row["code"] for row in catalogue(real_site, "nb") if row["kind"] == "session"]
    for code in sessions:
        assert sum(f"{code} " in line for line in rows) == 1, code


def test_the_texts_are_as_easy_as_those_they_are_for_need() -> None:
    content, _ = reader.read(DOCS)
    texts = list(readability.texts(content))
    assert len(texts) > 100
    assert [(text.path, text.lix) for text in texts if text.lix > text.ceiling] == []
