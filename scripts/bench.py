"""What it costs: building the site, a first visit to an exercise, and paper. Judges nothing."""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

import bench_prints
import brotli

ROOT = Path(__file__).resolve().parent.parent
EXERCISE = "VV-013"


def main(arguments: list[str] | None = None) -> int:
    """Build several times and print minimum, median and maximum."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3, help="antall bygg")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        seconds = []
        for number in range(options.runs):
            print(f"\rBygg {number + 1} av {options.runs}", end="", file=sys.stderr, flush=True)
            began = time.perf_counter()
            subprocess.run(
                [Path(sys.executable).parent / "mkdocs", "build", "-q", "-d", site],
                cwd=ROOT,
                check=True,
                capture_output=True,
            )
            seconds.append(time.perf_counter() - began)
        print(file=sys.stderr)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        pages = list(site.rglob("*.html"))
        low, middle, high = min(seconds), statistics.median(seconds), max(seconds)
        print(f"build: {low:.2f} / {middle:.2f} / {high:.2f} s (min / median / max)")
        print(f"pages: {len(pages)}, {len(pages) / middle:.0f} a second, peak {peak:.0f} MiB")
        rows = json.loads((site / "api/v1/resources.nb.json").read_text("utf-8"))
        exercise = next(row["url"] for row in rows if row["code"] == EXERCISE)
        total = 0
        for name in (f"{exercise}index.html", "css/site.css", "js/site.js", "img/icon.svg"):
            data = (site / name).read_bytes()
            small = len(brotli.compress(data))
            total += small
            print(f"{name}: {len(data)} bytes, {small} brotli")
        print(f"first visit to an exercise: {total} bytes brotli")
        bench_prints.compared(site)
        bench_prints.whole(Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
