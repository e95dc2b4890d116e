"""Prints keep the standard of accessible PDF, and the same words give the same bytes."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pdfua
import press
import pytest
from conftest import DOCS, ROOT
from sample import URL, Made, nodes


def test_a_picture_that_says_nothing_is_refused_with_the_reason(sample: tuple[Made, ...]) -> None:
    made = next(m for m in sample if any(n.get("k") == "image" for n in nodes(m.data)))
    for node in nodes(made.data):
        if node.get("k") == "image":
            node["alt"] = None
    with pytest.raises(press.Spoilt, match=r"PDF/UA-1 error: missing alt text"):
        press.pdf(json.dumps(made.data), DOCS)


def test_the_same_words_give_the_same_bytes_in_another_process(sample: tuple[Made, ...]) -> None:
    chosen = [m for m in sample if m.print.language == "ar" or m.file == "nb/VV-001.pdf"]
    chosen = [m for m in chosen if not m.print.binder]
    program = (
        "import hashlib, json, press, sys\n"
        "from pathlib import Path\n"
        "from library import prints, reader\n"
        "from library.catalogue import Catalogue\n"
        "from library.site import Site\n"
        "docs, url, *files = sys.argv[1:]\n"
        "site = Site(Catalogue(reader.read(Path(docs))[0]), url)\n"
        "jobs = {one.file: one for one in prints.plan(site)}\n"
        "for file in files:\n"
        "    pdf = press.pdf(press.data(jobs[file], site), Path(docs))\n"
        "    print(hashlib.sha256(pdf).hexdigest())\n"
    )
    again = subprocess.run(
        [sys.executable, "-c", program, str(DOCS), URL, *(m.file for m in chosen)],
        env={"PYTHONPATH": f"{ROOT / 'hooks'}:{ROOT / 'scripts'}"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert again.stdout.split() == [hashlib.sha256(m.pdf).hexdigest() for m in chosen]


def test_the_sample_is_accessible(sample: tuple[Made, ...], tmp_path: Path) -> None:
    """Every kind in Bokmål; else one of each form, role and language. pdfua.py takes them all."""
    variants = {(m.print.form, m.print.variant, m.print.role, m.print.language): m for m in sample}
    files = []
    for made in sample:
        if (made.print.variant or made.print.language != "nb") and made not in variants.values():
            continue
        files.append(tmp_path / made.file.replace("/", "."))
        files[-1].write_bytes(made.pdf)
    assert pdfua.report(tmp_path).splitlines() == [f"{len(files)} filer, 0 med feil"]


def test_the_validator_sees_what_is_wrong(tmp_path: Path, sample: tuple[Made, ...]) -> None:
    whole = sample[0].pdf
    assert b"/Lang(nb)" in whole
    file = tmp_path / "wrong.pdf"
    file.write_bytes(whole.replace(b"/Marked true", b"/Marked null"))
    lines = pdfua.report(tmp_path).splitlines()
    assert [line.split(":")[0].strip() for line in lines[1:]] == ["6.2-1", "1 filer, 1 med feil"]


def test_a_warning_stops_a_sheet(monkeypatch: pytest.MonkeyPatch) -> None:
    warning = SimpleNamespace(message="document did not converge")
    setter = SimpleNamespace(compile_with_warnings=lambda **_: (b"%PDF", [warning]))
    monkeypatch.setattr(press, "_compiler", lambda: setter)
    with pytest.raises(press.Spoilt, match="did not converge"):
        press.pdf("{}", DOCS)
