"""Set every print there is, or one binder of codes. Only what has changed is set anew.

Prints are kept in .cache/prints/ under the digest of what they are made of, each written whole, and
then put into the site all at once. Exit 1 when some could not be set: they are named, and the rest
is there.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from library.prints import Print
    from library.site import Site

CACHE = ROOT / ".cache" / "prints"


@dataclass(frozen=True, slots=True)
class Made:
    """What became of one print."""

    file: str
    digest: str = ""
    """Its name in the store."""
    anew: bool = False
    fault: str = ""


def main(arguments: list[str] | None = None) -> int:
    """Set the prints and put them into the site."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--docs", type=Path, default=ROOT / "docs", help="mappen med innhold")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="mappen med nettstedet")
    parser.add_argument("--cache", type=Path, default=CACHE, help="mappen ferdige ark ligger i")
    parser.add_argument("--codes", nargs="+", metavar="KODE", help="lag én perm av disse kodene")
    parser.add_argument("--title", default="Perm", help="permens tittel (med --codes)")
    parser.add_argument("--language", default="nb", help="permens språk (med --codes)")
    parser.add_argument("--out", type=Path, default=Path("perm.pdf"), help="filen permen legges i")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="antall arbeidere")
    options = parser.parse_args(arguments)
    if options.codes:
        return _one_binder(options)
    inputs = _inputs(options.docs)
    done = _read(options.cache / "made.json")
    if done.get("inputs") == inputs and _whole(done["files"], options.cache):
        _place(done["files"], options.cache, options.site)
        _say(f"{len(done['files'])} ark, ingen endret.")
        return 0
    site = _site(options.docs)
    if site is None:
        return 1
    from library import prints

    jobs = prints.plan(site)
    files: dict[str, str] = {}
    faults = []
    anew = 0
    for number, made in enumerate(_set(jobs, site, options), start=1):
        anew += made.anew
        if made.fault:
            faults.append(f"{made.file}: {made.fault}")
        else:
            files[made.file] = made.digest
        _progress(number, len(jobs), made.file)
    files = dict(sorted(files.items()))
    _place(files, options.cache, options.site)
    if not faults:
        _write(options.cache / "made.json", json.dumps({"inputs": inputs, "files": files}).encode())
        _tidy(set(files.values()), options.cache)
    for line in faults:
        print(f"Ikke skrevet ut: {line}")
    _say(f"{len(files)} ark, {anew} laget på nytt.")
    return 1 if faults else 0


def _one_binder(options: argparse.Namespace) -> int:
    site = _site(options.docs)
    if site is None:
        return 1
    from library import binders, prints
    from press import Spoilt, data, pdf

    try:
        binder = binders.of_codes(site, options.codes, options.out.stem, options.title)
        form = prints.Print(options.language, "", options.out.stem, "binder", binder=binder)
        _write(options.out, pdf(data(form, site), options.docs))
    except KeyError as error:
        print(f"Koden eller språket {error} finnes ikke. Se kodene i data/permalinks.yml.")
        return 1
    except Spoilt as error:
        print(f"Permen kunne ikke lages: {error}")
        return 1
    _say(f"{options.out} er laget.")
    return 0


def _set(jobs: Iterable[Print], site: Site, options: argparse.Namespace) -> Iterator[Made]:
    """Each print, set by as many workers as there are; in any order."""
    global _work
    (options.cache / "store").mkdir(parents=True, exist_ok=True)
    _work = (site, options.docs, options.cache)
    jobs = sorted(jobs, key=lambda job: job.form != "binder")  # the long ones first
    if options.workers < 2:
        yield from map(_one, jobs)
        return
    context = multiprocessing.get_context("fork")  # the catalogue is read once, and shared
    with context.Pool(options.workers) as pool:
        yield from pool.imap_unordered(_one, jobs, chunksize=4)


_work: tuple[Site, Path, Path]
"""What every worker shares; set once, before they start."""


def _one(job: Print) -> Made:
    import press

    site, docs, cache = _work
    try:
        text = press.data(job, site)
        name = press.digest(text, docs)
        path = cache / "store" / f"{name}.pdf"
        if path.exists():
            return Made(job.file, name)
        _write(path, press.pdf(text, docs))
        return Made(job.file, name, anew=True)
    except press.Spoilt as fault:
        return Made(job.file, fault=str(fault))


def _site(docs: Path) -> Site | None:
    """What is to be printed; nothing when the docs have faults."""
    from library import checks, reader
    from library.catalogue import Catalogue
    from library.problems import report
    from library.site import Site

    content, problems = reader.read(docs)
    problems.extend(checks.problems(content))
    lines = report(problems)
    for line in lines:
        print(line)
    if lines:
        _say(f"{len(lines)} feil i innholdet. Ingenting er skrevet ut.")
        return None
    return Site(Catalogue(content), site_url())


def site_url() -> str:
    """The address the site will stand at, as mkdocs.yml says."""
    from mkdocs.utils.yaml import yaml_load

    with (ROOT / "mkdocs.yml").open("rb") as file:
        return str(yaml_load(file)["site_url"]).rstrip("/") + "/"


def _inputs(docs: Path) -> str:
    """One digest of everything a print may depend on: content, code, templates, address."""
    found = hashlib.sha256(os.environ.get("SITE_URL", "").encode())
    folders = (docs, ROOT / "hooks", ROOT / "scripts", ROOT / "overrides" / "print",
               ROOT / "overrides" / "partials" / "figures")  # fmt: skip
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix != ".pyc"]
    for path in sorted([*files, ROOT / "mkdocs.yml", ROOT / "requirements.txt"]):
        if path.is_file():
            found.update(f"{path}\n".encode())
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def _place(files: dict[str, str], cache: Path, site: Path) -> None:
    """Put the prints into the site: all of them, or none."""
    if _read(site / "prints" / "made.json") == {"files": files} and _there(files, site):
        return
    new, old = site / "prints.new", site / "prints.old"
    for folder in (new, old):
        shutil.rmtree(folder, ignore_errors=True)
    for file, name in files.items():
        path = new / file
        path.parent.mkdir(parents=True, exist_ok=True)
        _link(cache / "store" / f"{name}.pdf", path)
    _write(new / "made.json", json.dumps({"files": files}).encode())
    if (site / "prints").exists():
        (site / "prints").rename(old)
    new.rename(site / "prints")
    shutil.rmtree(old, ignore_errors=True)


def _there(files: dict[str, str], site: Path) -> bool:
    found = {path.relative_to(site / "prints").as_posix() for path in site.glob("prints/*/*.pdf")}
    return found == files.keys()


def _whole(files: dict[str, str], cache: Path) -> bool:
    found = {path.stem for path in (cache / "store").glob("*.pdf")}
    return found >= set(files.values())


def _link(source: Path, target: Path) -> None:
    """The same file at another place, without copying where the disk allows it."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _tidy(kept: set[str], cache: Path) -> None:
    for path in (cache / "store").iterdir():
        if path.stem not in kept:
            path.unlink()


def _write(path: Path, data: bytes) -> None:
    """A file written whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.write_bytes(data)
    part.replace(path)


def _read(path: Path) -> dict[str, dict[str, str]]:
    try:
        found: dict[str, dict[str, str]] = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def _progress(number: int, all: int, name: str) -> None:
    if sys.stderr.isatty() or number == all:
        bar = "█" * (30 * number // all)
        print(f"\r{bar:30} {number} av {all} {name:40}", end="", file=sys.stderr, flush=True)


def _say(text: str) -> None:
    print(f"\n{text}" if sys.stderr.isatty() else text, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
