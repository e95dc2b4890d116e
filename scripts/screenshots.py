"""Make the pictures in the README: on a phone, on a desktop, on the board, in two languages."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import browser as browsers
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).resolve().parent.parent
PICTURES = {
    "exercise-phone.png": ("k/VV-013/", "main a", ".road", 390, 844),
    "bank-desktop.png": ("", "main .doors a", ".filters", 1000, 844),
    "story-phone.png": ("k/KO-401/", "main a", ".scenes", 390, 844),
    "lesson-board.png": ("k/LINK-102/?vis=tavle", "main a", "dialog[open]", 1000, 844),
    "two-languages.png": ("k/VV-013/?med=ar", "main a", ".road", 1000, 844),
}
"""Name → where to begin, what to press, what to show, width and height."""


def main() -> int:
    """Build the site to a temporary folder and photograph it."""
    out = ROOT / ".github" / "pictures"
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=folder)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        with browsers.served(Path(folder)) as address, browsers.browser() as running:
            for name, (path, press, show, width, height) in PICTURES.items():
                page = running.new_page(viewport={"width": width, "height": height})
                page.goto(f"{address}/{path}")
                page.locator(press).first.click()
                if query := urlsplit(path).query:
                    page.goto(f"{page.url}?{query}")
                    page.wait_for_load_state("networkidle")
                page.locator(show).evaluate("element => element.scrollIntoView()")
                page.screenshot(path=out / name)
                page.close()
                print(f".github/pictures/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
