"""Each fault is said in one clear line with place and cure, and the command exits with 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import check
import pytest
import yaml
from conftest import DOCS
from faults import Case, all_cases
from library import checks, reader
from library.problems import report

if TYPE_CHECKING:
    from pathlib import Path

CASES = all_cases()


def test_the_tiny_site_has_no_problems(docs: Path) -> None:
    assert check.main(["--docs", str(docs)]) == 0


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file.stem)
def test_a_fault_is_named_with_place_and_cure(
    case: Case, docs: Path, capsys: pytest.CaptureFixture[str], pytestconfig: pytest.Config
) -> None:
    case.apply(docs)
    status = check.main(["--docs", str(docs)])
    shown = capsys.readouterr().out.splitlines()
    if pytestconfig.getoption("--update-golden"):
        data = yaml.safe_load(case.file.read_text("utf-8"))
        data["problems"] = shown
        case.file.write_text(
            yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000), "utf-8"
        )
        return
    assert shown == list(case.problems)
    assert status == 1


def test_the_real_docs_have_no_problems() -> None:
    content, problems = reader.read(DOCS)
    problems.extend(checks.problems(content))
    assert report(problems) == []
