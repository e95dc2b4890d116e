"""What it costs to print: ours, Chromium's print-to-PDF and WeasyPrint on the same exercises."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import browser
import press
from library import prints, sheets
from prints import set_all, site_of
from store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from library.site import Site

ROOT = Path(__file__).resolve().parent.parent


def whole(folder: Path) -> float:
    """Every print, cold and then with nothing to do. Gives the seconds of the cold run."""
    command = [sys.executable, str(ROOT / "scripts" / "prints.py")]
    options = ["--site", str(folder / "site"), "--cache", str(folder / "cache")]
    times = []
    for name in ("cold", "nothing changed"):
        began = time.perf_counter()
        subprocess.run([*command, *options], check=True, capture_output=True)
        times.append(time.perf_counter() - began)
        print(f"prints, {name}: {times[-1]:.2f} s")
    count = len(json.loads((folder / "site" / "prints" / "made.json").read_text("utf-8")))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"prints: {count} files, {count / times[0]:.0f} a second, {peak:.0f} MiB a process")
    print(f"nothing changed / cold: {times[1] / times[0]:.4f}")
    return times[0]


def compared(built: Path) -> None:
    """The participants' copy of every exercise in every language it has, in the same run."""
    site = site_of(ROOT / "docs")
    assert site is not None
    jobs = [
        job
        for job in prints.plan(site)
        if job.form == "sheet" and not job.variant
        if job.role == sheets.OTHERS and job.code.startswith("VV-")
    ]
    cold, warm = _all_cores(jobs, site)  # first: a process in which Typst has run cannot be forked
    one = _timed("ours, one process", jobs, lambda job: _ours(job, site))
    theirs = _chromium(jobs, site, built)
    print(
        f"ours / Chromium, sheets a second: one process {theirs / one:.1f}, as `make prints` runs "
        f"{theirs / cold:.1f}, nothing changed {theirs / warm:.0f}"
    )
    _weasyprint(jobs, site, built)


def _ours(job: prints.Print, site: Site) -> int:
    return len(press.pdf(press.data(job, site), ROOT / "docs"))


def _all_cores(jobs: list[prints.Print], site: Site) -> tuple[float, float]:
    """Seconds a sheet with a worker for each core, cold and with every sheet in the store."""
    workers = os.cpu_count() or 1
    with TemporaryDirectory() as folder:
        store, times = Store(Path(folder)), []
        for name in ("cold", "from the store"):
            began = time.perf_counter()
            made = list(set_all(jobs, site, ROOT / "docs", store, workers))
            times.append((time.perf_counter() - began) / len(made))
            print(f"ours, {workers} workers, {name}: {1 / times[-1]:.1f} sheets a second")
    return times[0], times[1]


def _chromium(jobs: list[prints.Print], site: Site, built: Path) -> float:
    with browser.served(built) as address, browser.browser() as running:
        page = running.new_page()

        def one(job: prints.Print) -> int:
            page.goto(f"{address}/{_url(job, site)}")
            page.evaluate("document.documentElement.classList.add('others')")
            return len(page.pdf(prefer_css_page_size=True, tagged=True, outline=True))

        return _timed("Chromium, one browser reused", jobs, one)


def _weasyprint(jobs: list[prints.Print], site: Site, built: Path) -> None:
    try:
        import weasyprint  # type: ignore[import-not-found]
    except (ImportError, OSError) as reason:
        print(f"WeasyPrint: not measured here ({type(reason).__name__}: {reason})")
        return

    def one(job: prints.Print) -> int:
        page = built / _url(job, site) / "index.html"
        return len(weasyprint.HTML(page).write_pdf(pdf_variant="pdf/ua-1"))

    _timed("WeasyPrint, one process", jobs, one)


def _url(job: prints.Print, site: Site) -> str:
    shown = site.catalogue.page(job.path, site.catalogue.content.languages[job.language])
    assert shown is not None
    return shown.url


def _timed(name: str, jobs: Iterable[prints.Print], one: Callable[[prints.Print], int]) -> float:
    """Seconds a sheet, and how large the files are."""
    began = time.perf_counter()
    sizes = [one(job) for job in jobs]
    each = (time.perf_counter() - began) / len(sizes)
    print(f"{name}: {1 / each:.1f} sheets a second, {sum(sizes) / len(sizes) / 1000:.0f} kB each")
    return each
