"""Sites to test on: a tiny one in three languages, and the real one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a maintainer write the golden cases anew after looking at the difference."""
    parser.addoption("--update-golden", action="store_true", help="skriv fasitene på nytt")


def tiny_docs(folder: Path) -> Path:
    """The tiny site's docs, with the interface words of the real one."""
    docs = folder / "docs"
    shutil.copytree(ROOT / "tests" / "site" / "docs", docs)
    (docs / "data" / "words").mkdir()
    for code in ("nb", "en", "ar"):
        shutil.copy(DOCS / "data" / "words" / f"{code}.yml", docs / "data" / "words")
    return docs


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A fresh copy of the tiny site's docs."""
    return tiny_docs(tmp_path)
