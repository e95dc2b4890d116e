"""How well do we see which blocks of a translation are old? Measured on others' histories.

    drift_study.py pairs MIRRORS OUT     draw pages and write them for a reader to key by hand
    drift_study.py score MIRRORS KEY     hold three ways of seeing drift against the key

MIRRORS holds git repositories, ``owner+name/repo`` or ``owner+name``; nothing of theirs is kept
here. The key says for each block of the old source what has become of it (same, moved, trivial,
changed, removed) and which blocks of the new one are added; only changed, removed and added need
a translator. Rows name repository, page and commits, so that anybody can draw the same pages.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

from library import drift, markdown_tree, units
from library.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from library.units import Unit

CORPORA = {
    "open-telemetry+opentelemetry.io": (r"content/(es|fr|ja|pt)/(docs/.+\.md)$", "content/en/{}"),
    "withastro+starlight": (
        r"docs/src/content/docs/(de|fr|ja|es|ko|ru)/(.+\.mdx?)$",
        "docs/src/content/docs/{}",
    ),
    "fastapi+fastapi": (r"docs/(?!en/)([a-z-]+)/docs/(.+\.md)$", "docs/en/docs/{}"),
}
"""Repository → pattern of a translation (language, page) and the path of its source."""

AS_OF = {"fastapi+fastapi": "2024-12-01"}
"""Later on its translations are made anew by a machine at every change, and none is old."""

PAGES, SMALLEST, LARGEST = 5, 8, 45
"""How many pages of each, and how many blocks a page may have."""

MUCH, MANY = 3, 12
"""How many pages more where at least so many lines differ."""


@dataclass(frozen=True)
class Drawn:
    """A translated page: its source when the translation was last touched, and now."""

    repository: str
    page: str
    then: str
    now: str
    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    lines: int
    """How many lines of the two texts differ."""
    later: bool
    """Whether the source has commits after the translation's last."""


def git(folder: Path, *arguments: str) -> str:
    """What git prints; nothing when it fails."""
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def blocks(text: str) -> tuple[Unit, ...]:
    """The units of a page of any Markdown dialect, as near as ours can see them."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    fence = re.compile(r"^( *)(```+|~~~+)[^\n]*\n(.*?)^\1\2[ ]*$", re.DOTALL | re.MULTILINE)
    text = fence.sub(lambda m: "\n" + re.sub("(?m)^", "    ", m[3]).rstrip() + "\n", text)
    body = markdown_tree.parse(text.replace("\t", "    "))
    return units.units("", "", body, {}, Vocabulary(), "en")[2:]


def drawn(folder: Path, repository: str, page: str, source: str, now: str) -> Drawn:
    """A page with both its sources."""
    front = git(folder, "show", f"{now}:{page}")
    told = re.search(r"^default_lang_commit: ([0-9a-f]{7,40})", front, re.MULTILINE)
    then = told[1] if told else git(folder, "log", "-1", "--format=%H", now, "--", page).strip()
    texts = [git(folder, "show", f"{commit}:{source}") for commit in (then, now)]
    later = bool(git(folder, "log", "-1", "--format=%H", f"{then}..{now}", "--", source))
    lines = (texts[0].split("\n"), texts[1].split("\n"))
    return Drawn(
        repository,
        page,
        then[:12],
        now[:12],
        blocks(texts[0]),
        blocks(texts[1]),
        sum(line[:1] in "+-" for line in unified_diff(*lines, n=0)),
        later,
    )


def draw(mirrors: Path) -> Iterator[Drawn]:
    """The same pages every time.

    Of each repository some whose source has commits since, one whose has not, and, since most
    commits change little, some where much has changed.
    """
    for repository, (pattern, path) in CORPORA.items():
        folder = mirrors / repository
        folder = folder / "repo" if (folder / "repo").is_dir() else folder
        until = AS_OF.get(repository, "2100-01-01")
        now = git(folder, "rev-list", "-1", f"--before={until}", "HEAD").strip()
        names = git(folder, "ls-tree", "-r", "--name-only", now).split()
        found = [(name, path.format(m[2])) for name in names if (m := re.fullmatch(pattern, name))]
        random.Random(2026).shuffle(found)
        still, moved, much, taken = 1, PAGES - 1, MUCH, set[str]()
        for name, source in found:
            if source not in names or source in taken or not still + moved + much:
                continue
            one = drawn(folder, repository, name, source, now)
            if not SMALLEST <= len(one.old) <= LARGEST or len(one.new) > 2 * LARGEST:
                continue
            if moved if one.later else still:
                moved, still = moved - one.later, still - (not one.later)
            elif much and one.lines >= MANY:
                much -= 1
            else:
                continue
            taken.add(source)
            yield one


def write_pairs(mirrors: Path, out: Path) -> None:
    """The pages as text, and an empty key."""
    out.mkdir(parents=True, exist_ok=True)
    with (out / "key.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["repository", "page", "then", "now", "side", "block", "label"])
        for number, one in enumerate(draw(mirrors), start=1):
            lines = [f"# {number}. {one.repository} {one.page}", "", "## old", ""]
            lines += [f"[old {i}] {_shown(unit)}\n" for i, unit in enumerate(one.old, 1)]
            lines += ["## new", ""]
            lines += [f"[new {i}] {_shown(unit)}\n" for i, unit in enumerate(one.new, 1)]
            (out / f"{number:02}.md").write_text("\n".join(lines), "utf-8")
            name = [one.repository, one.page, one.then, one.now]
            rows.writerows([*name, "old", i, ""] for i in range(1, len(one.old) + 1))
            rows.writerows([*name, "new", i, ""] for i in range(1, len(one.new) + 1))


def _shown(unit: Unit) -> str:
    links = [token for token in unit.tokens if "/" in token or ":" in token]
    return f"({unit.kind}) {unit.text}" + (f"   links: {' '.join(links)}" if links else "")


def score(mirrors: Path, key: Path) -> None:
    """The table: precision and recall of three ways, over all and per repository."""
    with key.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    counts: dict[tuple[str, str], Counter[str]] = {}
    labels: Counter[str] = Counter(row["label"] for row in rows)
    for page in dict.fromkeys((r["repository"], r["page"], r["then"], r["now"]) for r in rows):
        repository, name, then, now = page
        folder = mirrors / repository
        folder = folder / "repo" if (folder / "repo").is_dir() else folder
        pattern, path = CORPORA[repository]
        match = re.fullmatch(pattern, name)
        assert match is not None
        source = path.format(match[2])
        texts = [git(folder, "show", f"{commit}:{source}") for commit in (then, now)]
        old, new = blocks(texts[0]), blocks(texts[1])
        hits = drift.match([u.key for u in old], [u.key for u in new])
        told = {i for hit in hits for i in hit.found}
        stale = (drift.Status.CHANGED, drift.Status.REMOVED)
        later = bool(git(folder, "log", "-1", "--format=%H", f"{then}..{now}", "--", source))
        for row in (r for r in rows if (r["repository"], r["page"]) == (repository, name)):
            index = int(row["block"]) - 1
            if row["side"] == "old":
                mine, truth = hits[index].status in stale, row["label"] in ("changed", "removed")
            else:
                mine, truth = index not in told, row["label"] == "added"
            # A new block that is not an added one is an old block, and was counted as that.
            ways = [("block", mine)] if mine or truth or row["side"] == "old" else []
            if truth or row["side"] == "old":
                ways += [("page hash", texts[0] != texts[1]), ("date", later)]
            for way, says in ways:
                for where in ("all", repository):
                    cell = counts.setdefault((where, way), Counter())
                    cell[f"{'true' if says == truth else 'false'} {says}"] += 1
    print("labels:", dict(labels))
    print("| corpus | way | precision | recall | right | too many | missed |")
    print("|---|---|---|---|---|---|---|")
    for (where, way), cell in sorted(counts.items(), key=lambda item: item[0][0] != "all"):
        right, extra, missed = cell["true True"], cell["false True"], cell["false False"]
        precision = f"{right / (right + extra):.3f}" if right + extra else "–"
        recall = f"{right / (right + missed):.3f}" if right + missed else "–"
        print(f"| {where} | {way} | {precision} | {recall} | {right} | {extra} | {missed} |")


def main() -> int:
    """Draw or score."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=["pairs", "score"])
    parser.add_argument("mirrors", type=Path)
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    {"pairs": write_pairs, "score": score}[options.command](options.mirrors, options.file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
