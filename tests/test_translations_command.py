"""What an editor can do with a translation that has fallen behind."""

from __future__ import annotations

import subprocess
from pathlib import Path

import check
import pytest
import translations

PUST = "veien-videre/ro/pust"


@pytest.fixture
def kept(docs: Path) -> Path:
    """The tiny docs in a git repository of their own, as an editor has them."""
    for command in (
        ["init", "-q", "-b", "main"],
        ["add", "-A"],
        ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "start"],
    ):
        subprocess.run(["git", "-C", str(docs), *command], check=True, capture_output=True)
    return docs


def run(docs: Path, *arguments: str) -> int:
    """The command on these docs."""
    return translations.main(["--docs", str(docs), *arguments])


def edit(docs: Path, name: str, old: str, new: str) -> None:
    """Change a file, sure that it changes."""
    path = docs / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_a_changed_source_stops_nobody_and_is_told(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(kept, f"{PUST}.md", "Fire runder.", "Seks runder. Tell til 6.")
    assert check.main(["--docs", str(kept)]) == 0
    assert run(kept, "status") == 0
    shown = capsys.readouterr()
    assert f"docs/{PUST}.en.md: 1 endret i kilden" in shown.out
    assert "2 oversettelser henger etter kilden." in shown.err


def test_a_proposal_is_told_what_it_makes_old(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(kept, f"{PUST}.md", "Fire runder.", "Seks runder.")
    edit(kept, f"{PUST}.md", "Drikk litt vann.", "Gå en tur.")
    assert run(kept, "status", "--since", "main") == 0
    expected = f"docs/{PUST}.md: 2 avsnitt → 2 språk (English, العربية)\n"
    assert capsys.readouterr().out == expected


def test_old_and_new_source_stand_beside_the_translation(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(kept, f"{PUST}.md", "Fire runder.", "Seks runder.")
    assert run(kept, "diff", str(kept / f"{PUST}.en.md")) == 0
    shown = capsys.readouterr().out
    assert "før:   Fire runder." in shown
    assert "nå:    Seks runder." in shown
    assert "her:   Four rounds." in shown


def test_a_translation_brought_up_to_date_is_vouched_for_and_unread_again(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(kept, f"{PUST}.en.md", "state: machine", "state: checked")
    edit(kept, f"{PUST}.md", "Fire runder.", "Seks runder. Tell til 6.")
    edit(kept, f"{PUST}.en.md", "Four rounds.", "Six rounds. Count to 6.")
    assert check.main(["--docs", str(kept)]) == 1  # what was read are other words
    assert run(kept, "accept", str(kept / f"{PUST}.en.md")) == 0
    assert "state: machine" in (kept / f"{PUST}.en.md").read_text("utf-8")
    assert check.main(["--docs", str(kept)]) == 0
    capsys.readouterr()
    run(kept, "status", str(kept / f"{PUST}.en.md"))
    assert f"{PUST}.en.md" not in capsys.readouterr().out


def test_whoever_has_read_it_says_so(kept: Path) -> None:
    edit(kept, f"{PUST}.md", "Fire runder.", "Seks runder.")
    edit(kept, f"{PUST}.en.md", "Four rounds.", "Six rounds.")
    run(kept, "accept", str(kept / f"{PUST}.en.md"), "--state", "checked")
    assert "state: checked" in (kept / f"{PUST}.en.md").read_text("utf-8")


def test_one_block_is_vouched_for_and_the_other_stays_old(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(kept, f"{PUST}.md", "Fire runder.", "Seks runder.")
    edit(kept, f"{PUST}.md", "Drikk litt vann.", "Gå en tur.")
    file = str(kept / f"{PUST}.en.md")
    run(kept, "diff", file)
    number = capsys.readouterr().out.split("]")[0].removeprefix("[")
    assert run(kept, "accept", file, "--block", number) == 0
    run(kept, "status", file)
    assert f"{PUST}.en.md: 1 endret i kilden" in capsys.readouterr().out


def test_a_mended_typo_makes_no_language_old(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(kept, f"{PUST}.md", "Drikk litt vann.", "Drikk litt  vann!")
    assert run(kept, "accept", str(kept / f"{PUST}.md"), "--no-meaning-change") == 0
    run(kept, "status")
    assert "0 oversettelser" in capsys.readouterr().err


def test_a_dropped_step_is_not_vouched_for_unseen(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(kept, f"{PUST}.en.md", "2. **Breathe** (6 min)\n\n    Four rounds.\n", "")
    edit(kept, f"{PUST}.en.md", "(4 min)", "(10 min)")
    for _ in range(2):
        assert run(kept, "accept", str(kept / f"{PUST}.en.md")) == 1
        assert "«Pust (6)». Oversettelsen mangler det." in capsys.readouterr().out
        assert check.main(["--docs", str(kept)]) == 1
        assert "VV066" in capsys.readouterr().out


def test_what_nobody_has_touched_is_not_vouched_for(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(kept, f"{PUST}.md", "Fire runder.", "Seks runder.")
    before = (kept / f"{PUST}.en.record").read_bytes()
    assert run(kept, "accept", str(kept / f"{PUST}.en.md")) == 1
    assert "Kilden er endret, men ikke oversettelsen." in capsys.readouterr().out
    assert (kept / f"{PUST}.en.record").read_bytes() == before
    assert run(kept, "accept", str(kept / f"{PUST}.en.md"), "--no-meaning-change") == 0
    run(kept, "status", str(kept / f"{PUST}.en.md"))
    assert "0 oversettelser" in capsys.readouterr().err


def test_a_mended_typo_leaves_old_what_was_old(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(kept, f"{PUST}.md", "Fire runder.", "Seks runder.")
    git = ["git", "-C", str(kept), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run([*git, "commit", "-qam", "meaning"], check=True)
    edit(kept, f"{PUST}.md", "Drikk litt vann.", "Drikk litt vann!")
    assert run(kept, "accept", str(kept / f"{PUST}.md"), "--no-meaning-change") == 0
    shown = capsys.readouterr().out
    assert "før:   Drikk litt vann." in shown
    assert "Seks runder" not in shown
    assert f"docs/{PUST}.en.md: fortsatt 1 endret i kilden" in shown


def test_a_lost_record_is_fetched_from_git(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(kept, f"{PUST}.md", "Fire runder.", "Seks runder.")
    (kept / f"{PUST}.en.record").unlink()
    assert run(kept, "accept", str(kept / f"{PUST}.en.md")) == 1
    assert "Kilden er endret, men ikke oversettelsen." in capsys.readouterr().out


def test_what_cannot_be_read_is_not_passed_over(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(kept, f"{PUST}.en.md", "title:", "titel:")
    assert run(kept, "status") == 1
    assert f"docs/{PUST}.en.md: kan ikke leses" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="maim"):
        run(kept, "status", "--since", "maim")


def test_a_new_translation_is_refused_until_it_is_translated(
    kept: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = "veien-videre/trygghet/sterk"
    assert run(kept, "new", str(kept / f"{source}.md"), "en") == 0
    text = (kept / f"{source}.en.md").read_text("utf-8")
    assert "## Purpose" in text
    assert "code:" not in text
    assert check.main(["--docs", str(kept)]) == 1
    assert "VV060" in capsys.readouterr().out
    with pytest.raises(SystemExit, match="finnes"):
        run(kept, "new", str(kept / f"{source}.md"), "en")


def test_what_cannot_be_done_is_said(kept: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="siden"):
        run(kept, "diff", str(kept / "nowhere.md"))
    assert run(kept, "accept", str(kept / f"{PUST}.md")) == 1
    assert "Dette er kilden" in capsys.readouterr().out
    assert run(kept, "accept", str(kept / f"{PUST}.en.md"), "--block", "999") == 1
    assert "ikke noe avsnitt 999" in capsys.readouterr().out
