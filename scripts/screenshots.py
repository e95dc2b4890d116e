"""Make the pictures in the README: on a phone, a desktop, the board, on paper, in two languages."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "hooks"))

import browser as browsers
import press
from library import prints
from mkdocs.commands.build import build
from mkdocs.config import load_config
from prints import site_of
from pypdfium2 import PdfDocument

ROOT = Path(__file__).resolve().parent.parent
PICTURES = {
    "exercise-phone.png": ("k/VV-013/", "main a", ".road", 390, 844),
    "bank-desktop.png": ("", "main .doors a", ".filters", 1000, 844),
    "story-phone.png": ("k/KO-401/", "main a", ".scenes", 390, 844),
    "lesson-board.png": ("k/LINK-102/?vis=tavle", "main a", "dialog[open]", 1000, 844),
    "two-languages.png": ("k/VV-013/?med=ar", "main a", ".road", 1000, 844),
}
"""Name → where to begin, what to tap, what to show, width and height."""

PRINTS = {
    "print-exercise.png": "nb/VV-003.pdf",
    "print-two-languages.png": "nb/KO-101-with-ar.pdf",
}
"""Name → the print whose first page is shown."""


def main() -> int:
    """Build the site to a temporary folder and photograph it."""
    out = ROOT / ".github" / "pictures"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=folder)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        with browsers.served(Path(folder)) as address, browsers.browser() as running:
            for name, (path, tap, show, width, height) in PICTURES.items():
                page = running.new_page(viewport={"width": width, "height": height})
                page.goto(f"{address}/{path}")
                page.locator(tap).first.click()
                if query := urlsplit(path).query:
                    page.goto(f"{page.url}?{query}")
                    page.wait_for_load_state("networkidle")
                page.locator(show).evaluate("element => element.scrollIntoView()")
                page.screenshot(path=out / name)
                page.close()
                print(f".github/pictures/{name}")
    site = site_of(ROOT / "docs")
    assert site is not None
    for job in prints.plan(site):
        for name, file in PRINTS.items():
            if job.file == file:
                page = PdfDocument(press.pdf(press.data(job, site), ROOT / "docs"))[0]
                page.render(scale=1.2).to_pil().quantize(64).save(out / name, optimize=True)
                print(f".github/pictures/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
