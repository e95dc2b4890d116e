"""What the command makes, makes anew, and leaves alone. On the tiny site."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import prints as command
import pytest
from conftest import ROOT, tiny_docs

PUST = "veien-videre/ro/pust"


class Shop:
    """Docs, a site and a cache of their own, and the command on them."""

    def __init__(self, folder: Path) -> None:
        self.docs, self.site, self.cache = (folder / name for name in ("docs", "site", "cache"))

    def command(self, *arguments: str) -> list[str]:
        """The command line."""
        folders = ["--docs", str(self.docs), "--site", str(self.site), "--cache", str(self.cache)]
        return [sys.executable, str(ROOT / "scripts" / "prints.py"), *folders, *arguments]

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """The command, to its end."""
        command = self.command(*arguments)
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def made(self) -> dict[str, str]:
        """The prints in the site and what each is made of."""
        found: dict[str, str] = json.loads((self.site / "prints" / "made.json").read_text())
        assert found.keys() == {
            path.relative_to(self.site / "prints").as_posix()
            for path in self.site.rglob("*")
            if path.is_file() and path.name != "made.json"
        }
        return found

    def times(self) -> dict[str, int]:
        """Every file and folder of site and cache, and when it was changed."""
        found = [path for folder in (self.site, self.cache) for path in folder.rglob("*")]
        return {str(path): path.stat().st_mtime_ns for path in found if path.name != "lock"}

    def edit(self, name: str, old: str, new: str) -> None:
        """Change a file, sure that it changes."""
        text = (self.docs / name).read_text("utf-8")
        assert old in text
        (self.docs / name).write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """After one run; nobody changes it."""
    folder = tmp_path_factory.mktemp("prints")
    tiny_docs(folder)
    shop = Shop(folder)
    result = shop.run()
    assert (result.returncode, result.stdout) == (0, ""), result.stderr
    assert anew(result) == len(shop.made())
    return shop


@pytest.fixture
def shop(first: Shop, tmp_path: Path) -> Shop:
    """A copy of what the first run left, to change."""
    for name in ("docs", "site", "cache"):
        shutil.copytree(first.docs.parent / name, tmp_path / name)
    return Shop(tmp_path)


def anew(result: subprocess.CompletedProcess[str]) -> int:
    """How many prints the command says it made."""
    found = re.search(r"(\d+) laget på nytt\.", result.stderr)
    assert found, result.stderr
    return int(found[1])


def test_the_first_run_makes_every_print(first: Shop) -> None:
    made = first.made()
    assert len(made) > 80
    assert {file.split("/")[0] for file in made} == {"nb", "en", "ar"}
    for file, digest in made.items():
        data = (first.site / "prints" / file).read_bytes()
        assert data.startswith(b"%PDF-1.7")
        assert data == (first.cache / "store" / f"{digest}.pdf").read_bytes()


def test_a_second_run_makes_and_touches_nothing(first: Shop) -> None:
    before = first.times()
    result = first.run()
    assert (result.returncode, result.stdout) == (0, "")
    assert result.stderr == f"{len(first.made())} ark, ingen endret.\n"
    assert first.times() == before


def test_a_site_without_its_prints_gets_them_back_and_none_is_made(shop: Shop) -> None:
    shutil.rmtree(shop.site)
    assert shop.run().returncode == 0
    assert len(shop.made()) == len(list(shop.cache.glob("store/*.pdf")))


def test_a_change_without_words_makes_no_print(shop: Shop) -> None:
    shop.edit("data/sources.yml", "\n", "\n# En merknad.\n")
    result = shop.run()
    assert (result.returncode, anew(result)) == (0, 0)


@pytest.mark.parametrize(
    ("file", "old", "new", "pattern"),
    [
        (
            "kofferten/pust/pust.md",
            "Kjenn føttene.",
            "Kjenn hendene.",
            r"nb/(KO-601.*|kofferten(-barn)?)",
        ),
        (
            f"{PUST}.en.md",
            "Four rounds.",
            "Six rounds.",
            r"en/VV-001.*|(nb|ar)/VV-001-with-en",
        ),
        (
            f"{PUST}.md",
            "Drikk litt vann.",
            "Drikk litt te.",
            r"(nb|en|ar)/VV-001.*|nb/veien-videre.*",
        ),
    ],
)
def test_a_word_makes_only_what_holds_it(
    shop: Shop, file: str, old: str, new: str, pattern: str
) -> None:
    before = shop.made()
    shop.edit(file, old, new)
    result = shop.run()
    after = shop.made()
    assert (result.returncode, after.keys()) == (0, before.keys())
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {name for name in after if re.fullmatch(rf"(?:{pattern})\.pdf", name)}
    assert anew(result) == len({after[name] for name in changed})
    assert {path.stem for path in shop.cache.glob("store/*")} == set(after.values())


def killed(shop: Shop, workers: int) -> tuple[int, int]:
    """Kill a run with much to do when it has done some.

    Its process group, and how many prints it left.
    """
    store = shop.cache / "store"
    before = len(list(store.glob("*.pdf")))
    shop.edit("data/words/nb.yml", "paper_ask: ", "paper_ask: Ny. ")
    command = shop.command("--workers", str(workers))
    running = subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True)
    deadline = time.monotonic() + 60
    while len(list(store.glob("*.pdf"))) < before + 5:
        assert running.poll() is None, "for rask til å bli stanset"
        assert time.monotonic() < deadline
        time.sleep(0.002)
    running.kill()
    running.wait()
    return running.pid, len(list(store.glob("*.pdf"))) - before


def test_a_run_that_is_killed_leaves_the_site_as_it_was(shop: Shop) -> None:
    prints = shop.site / "prints"
    made, before = shop.made(), {path: path.read_bytes() for path in prints.rglob("*.pdf")}
    _, done = killed(shop, workers=1)
    assert {path: path.read_bytes() for path in prints.rglob("*.pdf")} == before
    assert not list(shop.site.rglob("*.part"))
    result = shop.run()
    changed = len({digest for name, digest in shop.made().items() if digest != made[name]})
    assert (result.returncode, anew(result)) == (0, changed - done)
    assert 0 < done < changed
    assert not [path for path in shop.cache.rglob("*") if path.name.endswith(".part")]


def test_a_run_that_is_killed_holds_up_no_other(shop: Shop) -> None:
    group, _ = killed(shop, workers=2)
    try:
        result = subprocess.run(
            shop.command(), capture_output=True, text=True, check=False, timeout=30
        )
        assert result.returncode == 0, result.stderr
    except subprocess.TimeoutExpired:
        pytest.fail("Neste kjøring venter for alltid: arbeiderne til den drepte holder låsen.")
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)


def test_a_print_that_cannot_be_made_is_named_and_the_others_are_there(shop: Shop) -> None:
    before = shop.made()
    broken = "1. ![Mila står i gangen.](../../assets/brutt.svg)"
    shop.edit(
        "kofferten/historier/mila.md", "1. ![Mila står i gangen.](../../assets/kart.svg)", broken
    )
    (shop.docs / "assets" / "brutt.svg").write_text("<svg")
    shop.edit("kofferten/pust/pust.md", "Kjenn føttene.", "Kjenn hendene.")
    result = shop.run()
    named = re.findall(r"^Ikke skrevet ut: (\S+): \S", result.stdout, re.MULTILINE)
    assert result.returncode == 1
    assert set(named) == set(
        filter(re.compile(r"nb/(KO-401.*|kofferten(-barn)?)\.pdf").fullmatch, before)
    )
    after = shop.made()
    assert after.keys() == before.keys() - set(named)
    assert after["nb/KO-601.pdf"] != before["nb/KO-601.pdf"]
    assert shop.run().returncode == 1, "en feil er ikke glemt neste gang"


def test_all_that_decides_how_a_print_looks_makes_it_anew(
    docs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    monkeypatch.setattr(command, "ROOT", tmp_path)
    unseen = []
    for folder in ("print", "partials/figures", "partials/pictures"):
        for path in sorted((tmp_path / "overrides" / folder).rglob("*.*")):
            before = command._inputs(docs)
            path.write_bytes(path.read_bytes() + b"\n")
            if command._inputs(docs) == before:
                unseen.append(f"{folder}/{path.name}")
    assert unseen == []


def test_faults_in_the_docs_stop_everything(shop: Shop) -> None:
    shop.edit(f"{PUST}.md", "kind: exercise", "kind: exercize")
    before = shop.times()
    result = shop.run()
    assert result.returncode == 1
    assert f"{PUST}.md:5" in result.stdout
    assert "Ingenting er skrevet ut." in result.stderr
    assert shop.times() == before


def test_a_binder_of_any_codes_is_one_file(first: Shop, tmp_path: Path) -> None:
    out = tmp_path / "min.pdf"
    result = first.run("--codes", "VV-001", "KO-701", "--out", str(out))
    assert (result.returncode, result.stdout) == (0, ""), result.stderr
    assert out.read_bytes().startswith(b"%PDF-1.7")
    assert [path.name for path in tmp_path.iterdir()] == ["min.pdf"]
    wrong = first.run("--codes", "VV-999", "--out", str(tmp_path / "ingen.pdf"))
    assert wrong.returncode == 1
    assert "VV-999" in wrong.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["min.pdf"]
