"""Set every print there is, or one binder of codes. Only what has changed is set anew.

Exit 1 when some could not be set: they are named, and the rest is there.
"""

from __future__ import annotations

import argparse
import hashlib
import multiprocessing
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from store import Store, write

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "hooks"))

if TYPE_CHECKING:  # what follows is slow to import, and a run with nothing to do needs none of it
    from collections.abc import Iterable, Iterator

    from library.prints import Print
    from library.site import Site


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
    parser.add_argument("--cache", type=Path, default=ROOT / ".cache" / "prints",
                        help="mappen ferdige ark ligger i")  # fmt: skip
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="antall arbeidere")
    parser.add_argument("--codes", nargs="+", metavar="KODE", help="lag én perm av disse kodene")
    parser.add_argument("--title", default="Perm", help="permens tittel (med --codes)")
    parser.add_argument("--language", default="nb", help="permens språk (med --codes)")
    parser.add_argument("--out", type=Path, default=Path("perm.pdf"), help="filen permen legges i")
    options = parser.parse_args(arguments)
    if options.codes:
        return _one_binder(options)
    store = Store(options.cache)
    with store.held():
        return _all(options, store)


def _all(options: argparse.Namespace, store: Store) -> int:
    """Every print there is."""
    inputs = _inputs(options.docs)
    done = store.made(inputs)
    if done is not None:
        store.place(done, options.site)
        _say(f"{len(done)} ark, ingen endret.")
        return 0
    site = site_of(options.docs)
    if site is None:
        return 1
    from library import prints

    jobs = prints.plan(site)
    results = []
    try:
        for made in set_all(jobs, site, options.docs, store, options.workers):
            results.append(made)
            _progress(len(results), len(jobs), made.file)
    except BrokenProcessPool:
        print("En arbeider ble stoppet, kanskje av for lite minne. Kjør igjen med --workers 1.")
        return 1
    faults = [made for made in results if made.fault]
    files = {made.file: made.digest for made in results if not made.fault}
    store.place(files, options.site)
    if not faults:
        store.finish(inputs, files)
    for made in sorted(faults, key=lambda made: made.file):
        print(f"Ikke skrevet ut: {made.file}: {made.fault}")
    _say(f"{len(files)} ark, {sum(made.anew for made in results)} laget på nytt.")
    return 1 if faults else 0


def _one_binder(options: argparse.Namespace) -> int:
    site = site_of(options.docs)
    if site is None:
        return 1
    from library import binders, prints
    from press import Spoilt, data, pdf

    try:
        binder = binders.of_codes(site, options.codes, options.out.stem, options.title)
        language = site.catalogue.content.languages[options.language]
        if not binders.document(binder, site, language)["chapters"]:
            print(f"Ingen av kodene finnes på {language.name}. Permen er ikke laget.")
            return 1
        form = prints.Print(options.language, "", options.out.stem, "binder", binder=binder)
        write(options.out, pdf(data(form, site), options.docs))
    except KeyError as error:
        print(f"Koden eller språket {error} finnes ikke. Se kodene i data/permalinks.yml.")
        return 1
    except Spoilt as error:
        print(f"Permen kunne ikke lages: {error}")
        return 1
    _say(f"{options.out} er laget.")
    return 0


def set_all(
    jobs: Iterable[Print], site: Site, docs: Path, store: Store, workers: int
) -> Iterator[Made]:
    """Each print, set by as many workers as are asked for."""
    global _work
    _work = (site, docs, store)
    jobs = sorted(jobs, key=lambda job: job.form != "binder")  # the long ones first
    if workers < 2:
        yield from map(_one, jobs)
        return
    context = multiprocessing.get_context("fork")  # the catalogue is read once, and shared
    parent = (os.getpid(),)
    with ProcessPoolExecutor(workers, context, initializer=_follow, initargs=parent) as pool:
        yield from pool.map(_one, jobs, chunksize=4)


def _follow(parent: int) -> None:
    """A worker leaves when the run it works for has been killed."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    Thread(target=watch, daemon=True).start()


_work: tuple[Site, Path, Store]
"""What every worker shares; set once, before they start."""


def _one(job: Print) -> Made:
    import press

    site, docs, store = _work
    try:
        text = press.data(job, site)
        digest = press.digest(text, docs)
        if store.path(digest).exists():
            return Made(job.file, digest)
        write(store.path(digest), press.pdf(text, docs))
        return Made(job.file, digest, anew=True)
    except press.Spoilt as fault:
        return Made(job.file, fault=str(fault))


def site_of(docs: Path) -> Site | None:
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
    """The address the site will stand at, as mkdocs.yml says; every QR code leads there."""
    from mkdocs.utils.yaml import yaml_load

    with (ROOT / "mkdocs.yml").open("rb") as file:
        found = str(yaml_load(file)["site_url"] or "")
    if not found.startswith(("http://", "https://")):
        raise SystemExit("SITE_URL er ikke en adresse. Sett den, eller fjern den fra miljøet.")
    return found.rstrip("/") + "/"


def _inputs(docs: Path) -> str:
    """One digest of everything a print may depend on: content, code, templates, address."""
    found = hashlib.sha256(os.environ.get("SITE_URL", "").encode())
    folders = (docs, ROOT / "hooks", ROOT / "scripts", ROOT / "overrides" / "print",
               ROOT / "overrides" / "partials")  # fmt: skip
    files = [path for folder in folders for path in folder.rglob("*") if path.suffix != ".pyc"]
    for path in sorted([*files, ROOT / "mkdocs.yml", ROOT / "requirements.txt"]):
        if path.is_file():
            found.update(f"{path}\n".encode())
            found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def _progress(number: int, whole: int, name: str) -> None:
    """A bar on a screen; nothing in a log."""
    if sys.stderr.isatty():
        bar = "█" * (30 * number // whole)
        end = "\n" if number == whole else ""
        print(f"\r{bar:30} {number} av {whole} {name:44}{end}", end="", file=sys.stderr, flush=True)


def _say(text: str) -> None:
    print(text, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
